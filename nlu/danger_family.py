"""How people speak of violence at home, of sexual violence and of children and elders harmed.

For `nlu/danger.py`; Spanish first, then English, Portuguese and French; patterns read normalised text,
`~3` stands for up to three words.
"""

from nlu.danger_words import any_of

CLOSE_PERSON = any_of(
    r"(?:mi|su|el|la|tu|un|una) (?:\w+ )?(?:marido|esposo|esposa|pareja|mujer|novio|novia|ex|"
    r"exnovio|exmarido|exesposo|compañero|compañera|padrastro|madrastra|papa|mama|padre|madre|"
    r"hijo|hija|hijos|hermano|hermana|tio|tia|abuelo|abuela|suegra|suegro|cuñado|cuñada|primo|"
    r"yerno|nuera|nieto|sobrino)",
    r"(?:papa|mama|padre|madre) de (?:mi|mis|su|sus|los|la|el)",
    r"(?:my|her|his) (?:\w+ )?(?:husband|wife|partner|boyfriend|girlfriend|ex|dad|father|"
    r"stepfather|stepdad|mom|mother|son|brother|uncle|grandson)",
    r"(?:meu|minha|o|a) (?:marido|esposo|namorado|ex|padrasto|pai|mae|filho|companheiro|irmao|"
    r"tio)",
    r"(?:mon|ma|son|sa) (?:mari|copain|conjoint|ex|pere|beau pere|mere|fils|frere|compagnon|"
    r"oncle)",
    r"ella|el man con (?:el )?que vivo|el señor con (?:el )?que vivo",
)

HIT_BY_CLOSE = any_of(
    r"(?:me|la|lo|le|nos|les|los|las) (?:\w+ ){0,2}(?:pega|pego|pegaba|golpea|golpeo|golpeaba|"
    r"maltrata|maltrato|casca|cascaba|casco|da golpes|dio golpes|dio una paliza|da duro|dio duro|"
    r"patea|pateo|cachetea|cacheteo|ahorca|ahorco|empuja|empujo|jalo|jala|arrastra|arrastro|"
    r"levanta la mano|levanto la mano|encierra|encerro|amenaza|amenazo|humilla|insulta|grita|"
    r"controla|quita el celular|revisa el celular|deja salir|deja ver|quema|quemo|muerde|escupe|"
    r"cela|persigue|acosa|sigue buscando|viola|violo|obliga|obligo|pegue|pegan|golpean|maltratan|"
    r"amenazan)",
    r"(?:no me deja|no la deja) (?:salir|trabajar|hablar|ver|estudiar|ir)",
    r"(?:dijo|dice) que (?:me|la) va a (?:matar|quemar|picar|desfigurar|quitar)",
    r"(?:pegandole|golpeando|golpeandola|maltratando|pegando|ahorcando|cascando) (?:a|duro|otra)?",
    r"(?:hits?|beats?|hitting|beating|slaps?|slapped|punch\w*|chok\w+|threatens?|threatened|"
    r"kicks?|hurts|abuses?|abused|locks?|locked|controls|won't let|yells at|grabbed|pushed) "
    r"(?:\w+ )?(?:me|her|him|us|my)",
    r"(?:me|nela|nele) (?:bate|bateu|agride|agrediu|ameaca|ameacou|maltrata|tranca)|bate (?:em "
    r"mim|nela|no)",
    r"(?:me|la|le) (?:frappe|bat|menace|gifle|enferme|insulte|force)|m'a (?:frappe\w*|menace\w*|"
    r"battu\w*)",
    r"violencia (?:intrafamiliar|domestica|de genero)|maltrato|domestic violence|violence "
    r"conjugale",
)

SEXUAL = any_of(
    r"(?:me|la|lo|le|nos) (?:\w+ ){0,2}(?:violaron|violo|viola|violar|abuso|abusa|abusaba|"
    r"abusaron|manosea|manoseo|manosean|toquetea|toqueteo|toca (?:\w+ ){0,2}(?:partes|cuerpo|"
    r"senos|piernas)|toco (?:\w+ ){0,2}(?:partes|cuerpo|senos|piernas|a la fuerza))",
    r"(?:abus\w+|acos\w+|violencia|agredi\w+|agresion) sexual\w*|violacion|(?:fue|fui) "
    r"violad[ao]|abus\w+ de (?:mi|una|la|su|el|un|ella)",
    r"(?:obliga|obligo|fuerza|forzo|forzaron) (?:a tener|a estar|a acostar\w*)",
    r"(?:rape|raped|molest(?:ed|ing|er)|sexually|touched me|touches me|estupr\w+|abusou|violee?|"
    r"viol|attouchements|abuse sexuel\w*)",
)

CHILD_HARM = any_of(
    r"(?:niñ[oa]s?|bebe|menor|menores|pelad[oa]s?|hij[oa]s?|niet[oa]s?|abuel[oa]s?|viejit[oa]s?|"
    r"ancian[oa]s?|adult[oa]s? mayor(?:es)?|señora mayor|señor mayor) (?:\w+ "
    r"){0,6}(?:golpead[oa]s?|maltratad[oa]s?|amarrad[oa]s?|abandonad[oa]s?|sin comer|moret\w+|"
    r"encerrad[oa]s?|abusad[oa]s?|descuidad[oa]s?|desnutrid[oa]s?|pidiendo (?:plata|limosna|"
    r"moneda)|explotad[oa]s?)",
    r"(?:pega|pegan|golpea|golpean|maltrata|maltratan|casca|encierra|encierran|amarra|amarran|"
    r"deja sol[oa]s?|dejan sol[oa]s?|abandonaron|quema|abusa) (?:\w+ ){0,3}(?:al|a la|a los|a "
    r"las|el|la|los|las|su|sus|un|una|ese|esa|esos) (?:\w+ )?(?:niñ[oa]s?|bebe|hij[oa]s?|"
    r"menor(?:es)?|niet[oa]s?|abuel[oa]s?|viejit[oa]s?|ancian[oa]s?|mama|papa|hijastr[oa]s?)",
    r"(?:hits?|beats?|abus\w+|neglect\w*|locks?) (?:\w+ ){0,3}(?:kids?|child|children|baby|"
    r"daughter|son|grandmother|grandma|elderly)",
)

_PARTNER = (
    r"(?:marido|esposo|esposa|mujer|pareja|novio|novia|ex|exnovio|exnovia|exmarido|exesposo|"
    r"compañer[oa] permanente|mozo|conyuge|doña|viejo|vieja|señora|man|tipo|cucho|cucha)"
)
_KIN = (
    r"(?:marido|esposo|esposa|mujer|pareja|novio|novia|ex|papa|mama|papas|apa|ama|taita|cucho|"
    r"cucha|papi|mami|padre|madre|padrastro|madrastra|hij[oa]s?|hijastr[oa]s?|niet[oa]s?|"
    r"abuel[oa]s?|abuelit[oa]s?|herman[oa]s?|hermanit[oa]s?|ti[oa]s?|prim[oa]s?|sobrin[oa]s?|"
    r"suegr[oa]s?|cuñad[oa]s?|yerno|nuera|padrino|madrina|doña|sobrinit[oa])"
)
_LITTLE = (
    r"(?:niñ[oa]s?|niñit[oa]s?|bebes?|menor(?:es)?|pelad(?:it)?[oa]s?|hij[oa]s?|hijit[oa]s?|"
    r"niet[oa]s?|sobrin[oa]s?|hermanit[oa]s?|criatura|muchachit[oa]s?|carajit[oa]s?|chin[oa]s|"
    r"alumn[oa]s?|estudiantes?)"
)
_OLD = (
    r"(?:abuel(?:it)?[oa]s?|viejit[oa]s?|ancian[oa]s?|adult[oa]s? mayor(?:es)?|señora? mayor|"
    r"cuch[oa]s?|discapacidad|don)"
)
_OBJECT = (
    r"(?:correa|correazos?|fuete|juete|cable|palo|palos|palo de escoba|plancha|chancla|cabestro|"
    r"manguera|regla|rejo|zurriago|cinturon|olla|sarten|botella|plato|ladrillo|tabla|bate|"
    r"varilla|machete|peinilla|cuchillo|cacho|perrero)"
)

CLOSE_BY_BIRTH_OR_BED = any_of(
    rf"(?:mi|mis|su|sus|tu|el|la|los|las|un|una|otro|otra) (?:\w+ )?{_KIN}",
    rf"{_PARTNER} (?:mio|mia|de mi|del?|con (?:el|la|quien)|de un[oa])",
    r"(?:papa|mama|padre|madre) (?:de|del)|(?:el|la) (?:man|muchacha?o?|persona|hombre|señora?|"
    r"tipo) con (?:el |la )?(?:que|quien) (?:vivo|convivo|salgo|ando|estoy)|con quien (?:vivo|"
    r"convivo)|mi (?:patron|patrona|jefe|profesor|padrino|conviviente)",
    r"(?:meu|minha|o|a|seu|sua) (?:ex|marido|namorado|namorada|esposa|pai|mae|avo|sogra|padrasto|"
    r"cunhado|tio|irmao|vizinho)",
    r"(?:mon|ma|mes|son|sa|le|la) (?:ex|mari|femme|copain|copine|pere|mere|beau-pere|beau pere|"
    r"fils|fille|grand-mere|belle-mere|frere|sœur|soeur|patron|conjoint|voisin)",
    r"(?:my|his|her|our|their|the) (?:\w+ )?(?:husband|wife|partner|boyfriend|girlfriend|ex|dad|"
    r"mom|mum|mother|father|stepdad|stepfather|son|daughter|brother|sister|uncle|aunt|grandma|"
    r"grandpa|granny|nephew|cousin|boss|landlord)",
)

HIT_AT_HOME = any_of(
    r"contra la pared|a punta de (?:golpes|correa|palo|rejo|puño)|(?:unas|una|la) palizas?|"
    r"acaban? a golpes|"
    r"golpes que me da|volvi[oe] a pegar\w*|sigue pegandome|maquillarme ~4(?:cuello|morado|golpe|"
    r"ojo)|me (?:aprieta|apreto|agarra|zarandea|sacude) ~1(?:del?|el|los) (?:brazo|cuello|pelo|"
    r"hombros)|rondandome|me saco arrastrada|tumbo la puerta ~6me|me parte la cara|(?:da|tengo|"
    r"tiene) (?:mucho )?miedo ~2(?:mi esposo|mi marido|llegar a (?:la|mi) casa|volver a (?:la|"
    r"mi) casa|de el|a el)|mujeres golpeadas|grita que no sirvo|no sirvo para nada ~4(?:marido|"
    r"esposo|el)|me hace pedirle|si no hago lo que|me deja tirada|(?:gritando|gritandole|"
    r"empujando|zarandeando) ~5(?:esposa|mujer|novia|muchacha)|(?:la|me) va a matar ~1(?:ese|el) "
    r"(?:tipo|man|hombre)|no puede salir ~5si el|me manda a decir que|un dia amanezco|"
    r"agredid[oa] por su|le tir[oa] (?:los|el) plat",
    r"(?:me|la|lo|nos|los|le|les|las) (?:\w+ )?(?:pegaba|pega|pego|pegue|peg[ao]ron|golpe[ao]\w*|"
    r"casc(?:a|o|aba|aban|ando)|maltrat\w+|zurr[ao]|muel[ea]\w*|estrell[oa]|estruj\w+|sacud\w+|"
    r"zarande\w+|patea\w*|pateo|azot[ao]|jalo|jala|arrastr[oa]|mordio|muerde|escupe|escupio|"
    r"ahorca|ahorco|quem[oa]|quebro|partio|rompio|revento|empuj[oe]|empuja|tiro|avent[oa]|"
    r"lanz[oa]|agarr[oa] a|cog(?:e|io) a|cayo a)",
    r"(?:me|la|lo|nos|los|le|les) (?:agarr[oa]|cog(?:e|io|ieron)|tom[oa]|apret[oa]) ~3(?:cuello|"
    r"pelo|brazo|fuerza|golpes|pescuezo|greñas|trenzas)",
    r"(?:pegar|golpear|cascar|maltratar|matar|picar|quemar|desaparecer|cortar|ahorcar|"
    r"moler)(?:me|la|lo|nos|los)",
    r"(?:pega|pego|pegue|pegaba|pegan|pegaron|casca|cascan|cascando|golpea|golpeo|golpean|"
    r"maltrata|maltratan|maltrato|empuje|empuja|empujo|insulta|grita|humilla|amenaza|amenazo|"
    r"trata mal) ~2(?:al|a la|a los|a las|a mi|a su|a sus|a mis|a ella|con)",
    r"(?:agarr\w+|cog\w+) a (?:golpes|patadas|puños|pata|correa\w*|cachetadas|palo|trompadas)|a "
    r"los golpes|se le va la mano|(?:levant[oa]|alz[oa]) la mano",
    r"(?:llega|llego|entra|viene) (?:\w+ ){0,2}(?:borrach[oa]|tomad[oa]|prendid[oa]|brav[oa]|"
    r"trabad[oa]) ~2(?:y|a|me|nos|arranca)",
    r"(?:ojo|cara|labio|nariz|brazo|boca|espalda|pierna)s? ~1(?:morad[oa]|negro|rot[oa]|"
    r"partid[oa]|colombino|hinchad[oa]|marcad[oa]|reventad[oa]|quebrad[oa])|morad[oa]s|"
    r"moret(?:on|ones|ead[oa])|dejo marcad[oa]|marcas de (?:correa|golpes|dedos)|llen[oa] de "
    r"(?:golpes|morados)",
    r"(?:me|la|nos|le) (?:tiene|tenia) (?:amenazad|intimidad)\w+|intimid\w+|chantaje\w+|me va a "
    r"(?:matar|picar|quemar|desfigurar|cortar|quitar)|dice que me (?:mata|pica|quema|corta)|"
    r"amanezco muert[oa]|sobre su cadaver|si lo dejo|si me voy|si la dejo",
)

AT_HOME = any_of(
    rf"(?:me|nos|la|lo|le|les|los) (?:\w+ ){{0,2}}(?:da|dio|daba|dan|pega|pego|pegaba|casca|"
    r"casco|castiga|castigo|fajo|faja|encendio|enciende|tiro|lanzo|coge|cogio|agarro|agarra|"
    rf"levanta|levanto) ~2(?:con|a|de|una|el|la|un) ~2{_OBJECT}",
    r"me (?:dio|da|metio|mete|pego|pega) (?:un|una|dos|varios|varias|sus) (?:\w+ )?(?:puño|puños|"
    r"cachetadas?|bofetadas?|muenda|pela|paliza|tunda|golpiza|juetera|fuetera|patadas?|puñetazo|"
    r"correazos?|trompada|madera)|(?:muenda|golpiza|juetera|pela) (?:que|anoche|ayer|tan|con)",
    r"me (?:voltea|volteo|rompio|revento|partio|reviento) (?:la|el) (?:cara|jeta|boca|nariz|"
    r"labio|ceja)|me encendio a (?:pata|golpes|puños|correa|palo)|me cayo a (?:golpes|palos|"
    r"puños|patadas)|me (?:jalo|jala|arrastro|arrastra|mechoneo|cogio|agarro|agarra) ~2(?:pelo|"
    r"cuello|greñas|brazo|mechas)|me (?:tiro|empujo|estrello) contra (?:la|el)|me tiro (?:el|un|"
    r"una|la) (?:\w+ )?(?:plato|tinto|sopa|olla|celular|zapato|agua)",
    r"(?:vez|veces|noches?|dias?|mes|rato|toma|borracho|bravo|celos\w*|enoja) ~4(?:me|nos) "
    r"(?:pega|golpea|casca|maltrata|insulta|amenaza|da duro|grita|da a las)|(?:me|nos) (?:pega|"
    r"golpea|maltrata|casca)(?: duro| mucho| a mi| todo| cuando| si| por| y|(?=[,.!])|$)|toma "
    r"(?:y )?nos|deje de pegarme|(?:que|si) me (?:pegue|golpea|golpeo|maltrata|pega|alcanz\w+)|"
    r"el me (?:pega|golpea|agarra|encierra|maltrata|amenaza|grita|insulta|cela|quita|obliga|"
    r"revisa)|(?:yo|soy) (?:la|el) golpead[oa]|me maltrata\w*|me (?:muele|mata) si|me levanta la "
    r"mano",
    r"(?:vecin[oa]s?|marido|esposo|hombre|señor|dueño|taller|al lado|mujer|novi[oa]) ~5(?:le "
    r"pega|la golpea|la maltrata|le da|la casca|cascando|la encierra|gritos|la tiene|le grita|la "
    r"insulta|pegandole|golpeandola)|(?:golpead|maltratad|apaleada|molida a golpes)[oa]? (?:por|"
    r"de|a) (?:el|la|su|un)|señora golpeada|mujer golpeada|gafas oscuras|labio roto|ojo morado|"
    r"(?:dice|dijo) que se (?:cayo|pego|golpeo)",
    r"(?:encierra|encerro|encerrada|encierran|candado|llave) ~3(?:con|cuando|llave|candado|en la|"
    r"en el|para que|sale)|presa en su (?:propia )?casa|no (?:me|la|nos|le|lo) (?:deja|dejaba|"
    r"permite) ~1(?:salir|trabajar|hablar|ver|estudiar|ir|tener|usar|visitar|ni|comer)|ni "
    r"~4(?:la|me|le|nos) deja",
    r"(?:me|le|la) (?:revisa|quita|quito|esconde|escondio|bota|rompe|rompio|controla|huele|"
    r"cuenta|vigila|espia|sigue|corto|quemo|cobra|maneja|saca|pide) ~2(?:el|la|los|las|hasta|mis|"
    r"mi|todo|lo que|cada|cuenta|clave|toda) ~2(?:celular|telefono|sueldo|plata|papeles|cedula|"
    r"bolsillos|ropa|tarjetas?|llaves|pago|clave|quincena|pension|como|maleta|mensajes|correos?|"
    r"subsidio|chats?)|controla (?:la plata|todo|lo que)|clave a la nevera|me cela|dueño de mi|"
    r"me tiene (?:prohibid\w+|amenazad\w+|vigilad\w+|encerrad\w+)",
    r"me (?:sigue|persigue|ronda|acecha|espera|acosa|llama|escribe|busca|amenaza) ~4(?:mi ex|el "
    r"papa|desde que (?:lo|la) deje|me separe)|(?:mi|el|un) ex ~5(?:me|nos|la) (?:sigue|persigue|"
    r"busca|ronda|acosa|amenaza|espera|rayo|mando|publico|encontro|manda|espia|llama|grabo|quemo|"
    r"robo)|me mude y me encontro|no (?:se|le) (?:me )?(?:acerc\w+|puede acercar)|orden de "
    r"alejamiento|fotos? mias? ~1desnud[oa]",
    r"(?:me|nos|la|los|lo) (?:echo|echa|saco|saca|boto|sacan|echaron|tiro) (?:de|a) (?:la "
    r")?(?:casa|calle)|durmiendo (?:donde|en la calle)|dormi en (?:el baño|la calle|el patio) "
    r"con (?:mis|los)|(?:miedo|pavor|terror|panico) (?:a|de|le tengo|que) ~2(?:mi|el|llegue|mi "
    r"papa|me pegue)|le tengo (?:miedo|pavor|terror)|violencia (?:contra la mujer|de pareja|"
    r"familiar|economica|psicologica)|los golpes son|me hacia arrodillar|pedirle perdon (?:de "
    r"rodillas|llorando)|perdon llorando",
    r"(?:le|les) peg(?:o|ue) a mi (?:mujer|esposa|hij\w+|señora)|(?:empuje|golpee|cachetee|"
    r"casque|zarandee) a mi|la tengo contra|perdi la cabeza y le|quiero dejar de (?:pegar|"
    r"golpear|maltratar)\w*|antes de que sea peor|cuando reacciono ya",
    rf"{_KIN} ~5(?:borrach[oa]|tomad[oa]|prendid[oa]) ~3(?:insult\w+|pega|grita|nos|me|arranca|"
    r"amenaz\w+|rompe|tumba)",
    r"tir(?:o|ado|aba|a) ~1(?:la comida|los platos|el plato|cosas)|me (?:muele|molio|mato) a "
    r"(?:golpes|palos|pata)|de (?:lo|los golpes) que me (?:hizo|dio)|me (?:tiene|dejo|dejaron) "
    r"(?:la cara|el ojo|el cuerpo|morad[oa]|sin poder)",
)

ABUSED = any_of(
    r"tocamientos|(?:manose|toquete)\w+|(?:me|le|la|lo) (?:hizo|hace|hacia|hicieron) cosas|(?:se "
    r")?aprovech(?:o|a|aba|aron) de (?:mi|la|el|una|un|su)|cosquillas donde|(?:era|es|fuera) "
    r"(?:un|nuestro) secreto|en embarazo de un (?:adulto|señor|hombre|viejo)|casan a las niñas|"
    r"vendio el cuerpo|fotos morbosas|nalgas|(?:graba|espia|mira) a (?:mi|la|su) (?:hija|"
    r"hijastra|niña|hermana)|bajo los pantalones|me toc[oa] de una forma|que (?:las|los|la|lo) "
    r"toca",
    r"(?:me|la|lo|le|nos|las|les|los) (?:\w+ )?(?:toc[oa]|tocaba|tocan|manosea\w*|manoseo|"
    r"sob[oa]|sobaba|bes[oa]|acaricia\w*|roz[oa]|rozo|mostr[oa]|muestra|espia|ve|mira|graba|"
    r"grabo|mete|metio|obliga|desnuda|pide|pidio|hace|hacia|hizo) ~4(?:mano|manos|partes|cuerpo|"
    r"senos|piernas|pechos|falda|ropa|besos|baño|bañ\w+|fotos|videos|desnud\w+|debajo|cosas "
    r"(?:en|feas|raras|malas)|intim\w+|cola|pieza|dormida|favores|espalda)",
    r"(?:(?:la|lo|los|las) toca|(?:me|la|nos|lo|los|las) (?:toco(?! \w+[aei]r(?:me|nos|"
    r"le)?\b)(?! a )|tocaba|manosea|manoseaba|viol(?:a|o|aba|aron|an)|abus\w+)|me toca (?:y|las|"
    r"los|mis))(?:(?=[,.!])| cuando| por| y| desde| mi|$| \w+)|dej(?:an?|arse|o|e) tocar|"
    r"toc(?:ar|aba|ando|o) a (?:un|una|la|mi|los|las|su)(?: \w+)? (?:niñ|hij|menor|sobrin|niet|"
    r"pelad|estudiant)\w+",
    r"viol(?:o|aba|aron|ada|ado|ador|arla|ar|acion) ?(?:a|de|un|el|mi|por|$)?|violad[oa]|"
    r"abus(?:a|o|aba|an|ando|ador|ada|ado|aron) (?:de|a|por|sexual\w*|las|los|el|mi)|acos(?:a|o|"
    r"ador|ando|aba|ada) ~2(?:sexual\w*|en|a|por|mi)|acoso",
    r"(?:yo )?no queria y (?:el )?(?:siguio|lo hizo)|me (?:forzo|obligo|obliga|presiona) a|sin "
    r"que yo quiera|si no me (?:acostaba|acuesto)|acostar(?:me|se|nos) con (?:el|un|ella|"
    r"hombres)|relaciones (?:a la fuerza|con|sin)|estar con (?:otros )?hombres|(?:muestra|"
    r"mostro) ~2(?:partes|pene|miembro|intimas)|se (?:masturb\w+|saca|toca|bajo los pantalones|"
    r"froto|refriega|recuesta)",
    r"(?:niñas?|peladas?|menor(?:es)?|hermanita|hija|sobrina|estudiantes?) ~5(?:embarazada|como "
    r"(?:mujer|esposa)|fotos|prostitu\w+|vend\w+|ofrec\w+|acost\w+|con un (?:señor|hombre|viejo) "
    r"de|webcam|desnud\w+|de (?:1\d|doce|trece|catorce) (?:años )?y el)|ofreciendo niñ\w+|"
    r"(?:vende|ofrece|alquila) a (?:la|su|las|sus) (?:hija|niña|hijas|niñas|hermana)|plata "
    r"~3(?:por|a cambio de) ~1(?:fotos|tocar\w*|desnud\w+)|lleva (?:1\d|2\d|quince|veinte) años, "
    r"ella|vive con la hija como|explotacion sexual|prostitu\w+",
    r"(?:se mete|entra|se pasa|viene) ~3(?:a|en) (?:mi|la|su) (?:pieza|cama|cuarto) ~2(?:y|de|"
    r"por la noche|de noche|cuando|a tocar\w*)|me (?:espia|mira|ve) ~2(?:bañ\w+|cambi\w+|"
    r"desnud\w+)",
)

NEGLECTED = any_of(
    r"(?:mama|papa|padres) ~5(?:drogad[oa]|endrogad[oa]|trabad[oa]|enviciad[oa]|rumbear|fuma) "
    r"~6(?:niñ[oa]s|bebe|hijos|pelados)|niños (?:del hogar )?~4(?:marcas|comen de lo)|marcas de "
    r"correa|llega ~1sin bañar|cuido a mis ~1hermanos|no se come si no|firmando papeles|agua por "
    r"la reja|(?:deja\w*|encierra\w*) con candado|duermen en el patio|los castiga\w* (?:con|en|"
    r"sin)|(?:cobran|cobra) por dejarme|nos manda a (?:pedir|vender|trabajar|punta)|lo ponen a "
    r"(?:robar|pedir|cargar)",
    rf"{_LITTLE} ~6(?:sol[oa]s? (?:todo|en (?:la )?casa|toda|desde|hasta|por (?:la|dias)|"
    r"encerrad\w+|dia|sin)|con hambre|sin comer|sin comida|sin escuela|morad[oa]s?|moretead[oa]|"
    r"quemaduras?|quemad[oa]s|verdugones|cicatric\w+|trabajando|pidiendo|vendiendo|cargando|"
    r"cargar|limosna|marcad[oa]s?|chupos? sucio|arrodill\w+|encerrad[oa]s?|amarrad[oa]s?|"
    r"maltrat\w+|golpe\w+|semaforo|abandonad[oa]s?|dormida? en|llora(?:ndo)? (?:todo|toda|solo|"
    r"sola)|descuidad\w+|flac[oa]s?|(?:llen|cundid)[oa]s? de piojos|desnutrid\w+|explotad\w+|"
    r"bultos)",
    r"(?:deja|dejan|dejo|dejaron|encierra\w*|amarra\w*|arrodill\w+|obliga\w*|ponen?|explota\w*|"
    r"abandon\w+|castiga\w*|pega\w*|quema\w*|maltrata\w*|sacude|grita\w*|insulta\w*) "
    rf"~4{_LITTLE} ~6(?:sol[oa]s?|encerrad\w+|a (?:pedir|trabajar|vender|robar|arrodill\w+)|con|"
    r"en|trabaj\w+|amarrad\w+|sin|limosna|todo el dia|el dia|llor\w+)",
    r"(?:le|les|lo|la|los) (?:peg[ao]n?|dan? (?:duro|golpes|correa|rejo|juete|palizas?|una)|"
    r"casca\w*|castiga\w*|grita\w*|encierra\w*|quema\w*|amarra\w*|encerro|golpea\w*|maltrata\w*|"
    rf"partio) ~4(?:al?|a la|a las|a los|a mi|mi|a su|a un) ~1{_LITTLE}",
    rf"{_LITTLE} ~4(?:le pega\w*|lo golpe\w+|la golpe\w+|le dan|le da duro|lo tiene|la tienen|lo "
    r"encierra|la encierra)",
    r"(?:marcas|morados|moretones|quemaduras|verdugones|cigarrill\w+|golpes) ~5(?:bebe|niñ[oa]|"
    r"hij[oa]|sobrin[oa]|niet[oa]|alumn[oa]|cigarrillo|barriga|espalda|piernas)|quemaduras de "
    r"cigarrillo|llego ~3con (?:morados|moretones|quemaduras|golpes|marcas)|me castiga|granos de "
    r"maiz|ladrillos en las manos|verdugones",
    r"(?:trabajo infantil|maltrato (?:infantil|a)|abandono de|explotacion infantil|lo ponen a "
    r"(?:pedir|trabajar|vender)|(?:los|las) ponen a (?:pedir|trabajar|vender|cargar|robar))",
    rf"{_OLD} ~6(?:sin comer|sin comida|sin remedios|encerrad[oa]|amarrad[oa]|abandonad[oa]|"
    r"maltrat\w+|golpe\w+|suci[oa]|orinad[oa]|con hambre|le (?:quita\w*|roba\w*|saca\w*|"
    r"cobra\w*|pega\w*|grita\w*)|botad[oa]|firmar|en el patio|pañal\w*|descuidad[oa])",
    r"(?:le|me|les|se|nos|la|lo) ~1(?:quit\w+|rob\w+|cobr\w+|gast\w+|sac\w+|coge\w*|qued\w+) "
    r"~4(?:la )?(?:pension|jubilacion|subsidio|plata del banco|adulto mayor|mesada)|obligaron a "
    r"mi|"
    rf"(?:dej\w+|abandon\w+|encierr\w+|grit\w+|pega\w*|empuj\w+|tiene\w*) ~4{_OLD} ~4(?:sol[oa]|"
    r"sin|encerrad\w+|en|con|tirad\w+|botad\w+)|me (?:tienen|tiene) (?:aguantando|sin comer|"
    r"como (?:empleada|esclav\w+|sirvienta))",
    r"no (?:me|nos) (?:pagan|paga) ni (?:me|nos) dejan? salir|(?:me|la) tienen de (?:esclava|"
    r"sirvienta)|discapacidad ~4(?:amarrad|encerrad|golpe|maltrat|abus)\w+",
)

#: Who names what they live through as offices do; of many such people somebody only tells or asks.
VICTIM = any_of(
    r"(?:victima|sobreviviente) de (?:la )?(?:violencia (?:de genero|intrafamiliar|domestica|familiar|"
    r"machista|sexual|economica|psicologica|fisica|en pareja|de pareja|de mi|por parte de mi)|"
    r"maltrato(?! animal)|abusos?(?: sexual\w*)?|agresion sexual|acoso sexual)",
    r"victim of (?:domestic|gender|family|sexual)(?:[- ]based)? (?:violence|abuse)|victim of abuse",
    r"vitima de (?:violencia (?:domestica|de genero|familiar|sexual)|abusos?|maus tratos)",
    r"victime de (?:violences? (?:conjugale|domestique|familiale|sexuelle|sexiste)s?|mon (?:mari|ex))",
)

#: A hand on a child, a young relative or the one who writes, told by who it belongs to. Where it is
#: somebody's turn ("a mi papá me toca llevarlo") a verb follows.
TOUCHED = any_of(
    r"(?:mi|un|el|ese) (?:papa|padre|padrastro|tio|abuelo|hermano|hermanastro|primo|padrino|profe|profesor|"
    r"jefe|patron|vecino|señor|suegro|cuñado) (?:siempre |a veces )?me toc(?:a|o|aba)"
    r"(?: por (?:la|las) noches?| de noche| cuando| mientras| desde| sin| en (?:la cama|el cuarto|la "
    r"pieza|el baño)| y (?:no|me)|(?=[,.!])|$)",
    r"(?:señor|hombre|profesor|profe|tio|abuelo|padrastro|papa|vecino|primo|hermano|viejo|man|tipo) "
    r"(?:\w+ )?toc(?:a|o|aba) a (?:mi|la|una|su) (?:niet|hij|hijastr|niñ|sobrin|hermanit)[a-z]+"
    r"(?! \w+[aei]r(?:l[aeo]s?|se)?\b)",
)
