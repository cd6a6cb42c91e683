"""The words of `nlu/danger.py`, by what they say; patterns read normalised text.

Spanish as it is typed in the Valle del Cauca first, then English, Portuguese and French. A pattern says
who does what, so that bare key words ("matar", "bala", "muerto") decide nothing.
"""

import re


def any_of(*patterns: str) -> re.Pattern[str]:
    """Return a pattern that finds any of the given ones as whole words."""
    return re.compile(r"\b(?:" + "|".join(patterns) + r")\b")


WOUND = any_of(
    r"(?:esta|estoy|hay|estan|quedo|quedaron|tengo|tenemos|un|una|dos|tres|varios|sigue|"
    r"cayo) (?:\w+ ){0,3}"
    r"(?:herid[oa]s?|balead[oa]s?|apuñalad[oa]s?|chuzad[oa]s?|inconscientes?|desmayad[oa]s?|"
    r"atropellad[oa]s?|degollad[oa]s?|cortad[oa]s? (?:feo|en)|moribund[oa]s?|electrocutad[oa]s?|"
    r"ahogandose|convulsionando)",
    r"desangr\w+",
    r"(?:sale|botando|bota|perdiendo|perdio|hay|mucha|llen[oa] de|bañad[oa] en|"
    r"echando) (?:\w+ ){0,2}sangre",
    r"esta(?:n)? sangrando",
    r"(?:apuñalaron|balearon|chuzaron|acuchillaron|macheteron|machetearon|degollaron|atropellaron|"
    r"apedrearon|quemaron|hirieron) (?:a|al)",
    r"(?:me|lo|la|los|las|le|nos|les) (?:acaban? de )?(?:apuñalaron|apuñalar|balearon|balear|chuzaron|"
    r"chuzar|acuchillaron|machetearon|dispararon|disparar|hirieron|atropello|atropellaron|picaron)",
    r"(?:le|me|les|nos) (?:dieron|pegaron|metieron|mandaron|clavaron|enterraron|pego|metio|clavo|"
    r"enterro) "
    r"(?:\w+ ){0,3}(?:tiros?|balazos?|pepazos?|puñaladas?|puñal|cuchillo|navaja|machetazos?|chuzos?|"
    r"puntazos?|botellazos?|plomo|disparos?)",
    r"no (?:respira|reacciona|se mueve|despierta|tiene pulso|siento la pierna|siento las piernas)",
    r"herid[oa]s? (?:de|por|con|a) (?:bala|arma|cuchillo|machete|tiro)",
    r"(?:una )?ambulancia (?:ya|urgente|rapido|por favor)|(?:manden|necesito|llamen|"
    r"pidan) (?:\w+ ){0,2}"
    r"ambulancia",
    r"(?:is|was|been|got|are) (?:just )?(?:shot|stabbed|wounded|hurt bad|hurt badly|bleeding|"
    r"unconscious)",
    r"(?:bleeding|not breathing|can't breathe|need an ambulance|send an ambulance)",
    r"(?:baleado|esfaqueado|esfaquearam|ferido|sangrando|nao respira|blesse|poignarde|saigne|"
    r"perd du sang|"
    r"respire plus|atiraram n\w+)",
    r"heridos?(?: y| en| grave| aqui| aca|$)|hay (?:un )?(?:herido|muerto)s?",
)

ATTACK_NOW = any_of(
    r"se estan (?:dando|agarrando|matando|encendiendo|levantando) (?:\w+ )?(?:a )?(?:bala|plomo|tiros|"
    r"machete|cuchillo|puñal|tiro|peinilla)|se estan matando",
    r"estan? (?:dando|echando|tirando|disparando|haciendo|volando) ?(?:\w+ ){0,2}(?:bala|plomo|tiros?|"
    r"disparos?|machete|pepazos)|estan? (?:disparando|apuñalando|baleando|acuchillando|linchando|"
    r"macheteando|acribillando)",
    r"(?:hay|suena|suenan|se oyen|se escuchan|se escucha|esta sonando|otra) (?:\w+ ){0,2}(?:balacera|"
    r"tiroteo|plomacera|disparos|tiros|plomo parejo|bala corrida)",
    r"^(?:\w+ ){0,2}(?:balacera|tiroteo|plomacera|tiros)(?: \w+){0,4}$",
    r"(?:me|nos|lo|la|los|las|le|les) (?:estan?|vienen?|viene) (?:siguiendo|persiguiendo|persigue|"
    r"apuntando|amenazando con|atracando|robando|buscando para matar\w*|rodeando|ahorcando|asfixiando|"
    r"matando|cazando)",
    r"(?:me|nos|lo|la|los) tienen? (?:\w+ ){0,2}(?:acorralad[oa]s?|rodead[oa]s?|encerrad[oa]s?|"
    r"amarrad[oa]s?|"
    r"encañonad[oa]s?|secuestrad[oa]s?|apuntad[oa]s?|del cuello|contra la pared|arrodillad[oa]s?)",
    r"(?:acorralad|encañonad|secuestrad)\w+ (?:a|al|en|aqui|con)|esta(?:mos|n|"
    r"oy)? (?:\w+ )?acorralad\w+",
    r"(?:me|nos|lo|la|los) van? a matar|vienen a matar\w*|lo quieren linchar|(?:me|nos) quieren matar",
    r"(?:se metieron|entraron|estan adentro|se entraron|hay \w+ hombres|hay un hombre|hay un tipo|"
    r"tipos?) "
    r"(?:\w+ ){0,4}(?:armad[oa]s?|encapuchad[oa]s?|con (?:pistola|arma|armas|cuchillo|machete|"
    r"fierro)s?)",
    r"(?:estan (?:atracando|asaltando|robando)) (?:\w+ ){0,4}(?:ahora|ya|ahorita|momento|arma\w*|"
    r"tienda|"
    r"casa)",
    r"(?:se esta quemando|se prendio|se incendio|se esta incendiando|hay un incendio|incendio en|"
    r"en llamas|"
    r"candela en (?:la|una)|casa quemandose|explot\w+ (?:una?|la|el) (?:pipa|cilindro|granada))",
    r"(?:se (?:esta|estan) ahogando|se cayo (?:del|de un|al rio|a un|de la)|quedo atrapad\w+|"
    r"se estrell\w+|"
    r"se accidento|chocaron|accidente (?:grave|feo|horrible|de moto|con)|hay un accidente|se volco)",
    r"(?:they are|they're|he is|he's|someone is|is) (?:shooting|stabbing|beating|chasing|"
    r"attacking|trying to "
    r"kill|following)|gun ?shots|shooting (?:now|right now|outside|here|in)|being (?:robbed|attacked|"
    r"chased|followed)|going to kill (?:me|us)|(?:house|building|shop) is on fire|is on fire",
    r"(?:estao|esta) (?:atirando|esfaqueando|batendo|me seguindo|nos seguindo|pegando fogo)|tiroteio|"
    r"(?:ils|il) (?:\w+ )?(?:tirent|tire|poignard\w+|me suit|me suivent|frappent)|au feu|en feu",
)

HELP_CALL = any_of(
    r"auxilio",
    r"socorro",
    r"ayuda(?:a|me|nme|nos|nnos)? (?:\w+ ){0,3}(?:matar|matan|armad\w+|sangre|herid\w+|urgente|"
    r"rapido|ya)",
    r"s o s",
    r"help (?:me|us)? ?(?:please|now|quick)?$",
    r"au secours",
    r"(?:vengan|manden (?:a )?(?:la )?(?:policia|ambulancia)|llamen (?:a )?(?:la )?(?:policia|"
    r"ambulancia)) "
    r"(?:ya|rapido|urgente|por favor|corran)",
)

SELF_HARM_DONE = any_of(
    r"(?:me|se) (?:acab[aoe]\w* de )?(?:tom[eo]|trag[ou]e?|tome|tomo|tomar|tragar|bebio|"
    r"bebi) (?:\w+ ){0,4}"
    r"(?:pastillas|pepas|veneno|racumin|campeon|frasco|clorox|limpido|insecticida|raticida|pildoras|"
    r"medicamentos|blister)",
    r"(?:me|se) (?:acab[aoe]\w* de )?(?:cort[eo]|cortar|corto) (?:\w+ ){0,3}(?:venas|muñecas|brazos?)",
    r"(?:me|se) (?:ahorc[oe]|colgo|colgue|lanzo|tiro del|tiro de la)",
    r"(?:took|swallowed) (?:\w+ ){0,3}(?:pills|poison)|(?:cut|slit) (?:my|her|his) wrists",
    r"(?:tomei|tomou) (?:\w+ ){0,3}(?:comprimidos|remedios|veneno)|cortou os pulsos|avale (?:\w+ ){0,3}"
    r"(?:pilules|comprimes|cachets)",
)

LIFE_GIVEN_UP = any_of(
    r"(?:no|ya no|tampoco) (?:quiero|quiere|quisiera|deseo|provoca|vale la pena|tengo ganas de|"
    r"tiene ganas "
    r"de|le encuentro sentido a|le veo sentido a|aguanto|soporto) (?:\w+ ){0,3}(?:viv\w+|vida|existir|"
    r"estar aqui|estar viv\w+|este mundo|amanecer|despertar\w*|mas esta vida)",
    r"(?:quiero|quiere|quisiera|ganas de|deseo|prefiero|prefiere|pienso en|piensa en|pensando en|"
    r"provoca) (?:\w+ )?(?:morir\w*|matar(?:me|se)|quitar(?:me|se) la vida|desaparecer|suicidar\w*|"
    r"no despertar|dormir y no|acabar con (?:mi|su) vida|estar muert\w+|no existir|tirar(?:me|"
    r"se) (?:de|"
    r"del|al|a un)|ahorcar(?:me|se))",
    r"(?:me|se) (?:quiere|quiero|voy a|va a|iba a|intento|trato de|puedo|"
    r"podria) (?:\w+ )?(?:matar|morir|"
    r"suicidar|ahorcar|colgar|quitar la vida|hacer daño|cortar|tirar (?:de|del|al))",
    r"(?:voy a|va a|intento|trato de|quiso|piensa|pienso|planea|"
    r"amenaza con) (?:\w+ )?(?:matar(?:me|se)|"
    r"suicidar(?:me|se)|quitar(?:me|se) la vida|ahorcar(?:me|se)|hacer(?:me|se) daño|cortar(?:me|se)|"
    r"lastimar(?:me|se)|tirar(?:me|se))",
    r"suicid\w+",
    r"(?:me|se) (?:estoy|esta|sigo|sigue)? ?(?:cortando|cort[oa]|rayo|raya|quemo|lastimo|"
    r"hago daño|hace "
    r"daño) (?:\w+ ){0,2}(?:los brazos|las piernas|el brazo|las muñecas|la piel|para no sentir|"
    r"para sentir)",
    r"(?:pegar(?:me|se)|me pego|se va a pegar|me meto|meterme) (?:un|el) (?:tiro|pepazo|balazo)",
    r"(?:mejor|estarian mejor|estaria mejor) (?:\w+ ){0,3}(?:sin mi|muert[oa]|si no existiera|"
    r"si me muero)",
    r"(?:quitar|quite|acabar con|terminar con) (?:me |se )?(?:mi|la|su) vida",
    r"no (?:puedo|doy|aguanto|soporto) mas (?:con (?:la|esta) vida|(?:y )?quiero (?:morir|acabar))",
    r"(?:despedir\w+|me despido|carta de despedida|ultima vez que|"
    r"cuiden a mis) (?:\w+ ){0,4}(?:siempre|"
    r"hijos|todos|mundo|vida)",
    r"(?:kill|hurt|harm|hang|cut) (?:myself|himself|herself|themselves)|(?:want|wants|wanna|"
    r"wish) (?:\w+ ){0,2}"
    r"(?:to die|was dead|i was dead|end it all|end my life|not to wake up)|suicid\w+|(?:don't|"
    r"do not|doesn't) "
    r"want to (?:live|be here|wake up)|end (?:my|his|her) (?:own )?life|no reason to live|"
    r"better off (?:dead|"
    r"without me)",
    r"(?:quero|queria|vontade de|penso em) (?:morrer|me matar|sumir)|me matar|se matar|"
    r"nao quero (?:mais )?"
    r"viver|tirar (?:a minha|a propria|minha) vida",
    r"(?:envie de|veux|voudrais|veut) (?:mourir|en finir|me tuer|se tuer|disparaitre)|me suicider|"
    r"se suicider|"
    r"me tuer|plus envie de vivre|me faire du mal",
)

CLOSE_PERSON = any_of(
    r"(?:mi|su|el|la|tu|un|una) (?:\w+ )?(?:marido|esposo|esposa|pareja|mujer|novio|novia|ex|exnovio|"
    r"exmarido|exesposo|compañero|compañera|padrastro|madrastra|papa|mama|padre|madre|hijo|hija|hijos|"
    r"hermano|hermana|tio|tia|abuelo|abuela|suegra|suegro|cuñado|cuñada|primo|yerno|nuera|nieto|"
    r"sobrino)",
    r"(?:papa|mama|padre|madre) de (?:mi|mis|su|sus|los|la|el)",
    r"(?:my|her|his) (?:\w+ )?(?:husband|wife|partner|boyfriend|girlfriend|ex|dad|father|"
    r"stepfather|stepdad|"
    r"mom|mother|son|brother|uncle|grandson)",
    r"(?:meu|minha|o|a) (?:marido|esposo|namorado|ex|padrasto|pai|mae|filho|companheiro|irmao|tio)",
    r"(?:mon|ma|son|sa) (?:mari|copain|conjoint|ex|pere|beau pere|mere|fils|frere|compagnon|oncle)",
    r"ella|el man con (?:el )?que vivo|el señor con (?:el )?que vivo",
)

HIT_BY_CLOSE = any_of(
    r"(?:me|la|lo|le|nos|les|los|las) (?:\w+ ){0,2}(?:pega|pego|pegaba|golpea|golpeo|golpeaba|maltrata|"
    r"maltrato|casca|cascaba|casco|da golpes|dio golpes|dio una paliza|da duro|dio duro|patea|pateo|"
    r"cachetea|cacheteo|ahorca|ahorco|empuja|empujo|jalo|jala|arrastra|arrastro|levanta la mano|"
    r"levanto la "
    r"mano|encierra|encerro|amenaza|amenazo|humilla|insulta|grita|controla|quita el celular|revisa el "
    r"celular|deja salir|deja ver|quema|quemo|muerde|escupe|cela|persigue|acosa|sigue buscando|"
    r"viola|violo|"
    r"obliga|obligo|pegue|pegan|golpean|maltratan|amenazan)",
    r"(?:no me deja|no la deja) (?:salir|trabajar|hablar|ver|estudiar|ir)",
    r"(?:dijo|dice) que (?:me|la) va a (?:matar|quemar|picar|desfigurar|quitar)",
    r"(?:pegandole|golpeando|golpeandola|maltratando|pegando|ahorcando|cascando) (?:a|duro|otra)?",
    r"(?:hits?|beats?|hitting|beating|slaps?|slapped|punch\w*|chok\w+|threatens?|threatened|"
    r"kicks?|hurts|"
    r"abuses?|abused|locks?|locked|controls|won't let|yells at|grabbed|pushed) (?:\w+ )?(?:me|her|"
    r"him|us|my)",
    r"(?:me|nela|nele) (?:bate|bateu|agride|agrediu|ameaca|ameacou|maltrata|tranca)|"
    r"bate (?:em mim|nela|no)",
    r"(?:me|la|le) (?:frappe|bat|menace|gifle|enferme|insulte|force)|m'a (?:frappe\w*|menace\w*|"
    r"battu\w*)",
    r"violencia (?:intrafamiliar|domestica|de genero)|maltrato|domestic violence|violence conjugale",
)

SEXUAL = any_of(
    r"(?:me|la|lo|le|nos) (?:\w+ ){0,2}(?:violaron|violo|viola|violar|abuso|abusa|abusaba|abusaron|"
    r"manosea|manoseo|manosean|toquetea|toqueteo|toca (?:\w+ ){0,2}(?:partes|cuerpo|senos|"
    r"piernas)|toco "
    r"(?:\w+ ){0,2}(?:partes|cuerpo|senos|piernas|a la fuerza))",
    r"(?:abus\w+|acos\w+|violencia|agredi\w+|agresion) sexual\w*|violacion|(?:fue|fui) violad[ao]|"
    r"abus\w+ de (?:mi|una|la|su|el|un|ella)",
    r"(?:obliga|obligo|fuerza|forzo|forzaron) (?:a tener|a estar|a acostar\w*)",
    r"(?:rape|raped|molest(?:ed|ing|er)|sexually|touched me|touches me|estupr\w+|abusou|violee?|"
    r"viol|attouchements|"
    r"abuse sexuel\w*)",
)

CHILD_HARM = any_of(
    r"(?:niñ[oa]s?|bebe|menor|menores|pelad[oa]s?|hij[oa]s?|niet[oa]s?|abuel[oa]s?|viejit[oa]s?|"
    r"ancian[oa]s?|"
    r"adult[oa]s? mayor(?:es)?|señora mayor|señor mayor) (?:\w+ ){0,6}(?:golpead[oa]s?|maltratad[oa]s?|"
    r"amarrad[oa]s?|abandonad[oa]s?|sin comer|moret\w+|encerrad[oa]s?|abusad[oa]s?|descuidad[oa]s?|"
    r"desnutrid[oa]s?|pidiendo (?:plata|limosna|moneda)|explotad[oa]s?)",
    r"(?:pega|pegan|golpea|golpean|maltrata|maltratan|casca|encierra|encierran|amarra|amarran|"
    r"deja sol[oa]s?|"
    r"dejan sol[oa]s?|abandonaron|quema|abusa) (?:\w+ ){0,3}(?:al|a la|a los|a las|el|la|los|las|"
    r"su|sus|"
    r"un|una|ese|esa|esos) (?:\w+ )?(?:niñ[oa]s?|bebe|hij[oa]s?|menor(?:es)?|niet[oa]s?|abuel[oa]s?|"
    r"viejit[oa]s?|ancian[oa]s?|mama|papa|hijastr[oa]s?)",
    r"(?:hits?|beats?|abus\w+|neglect\w*|locks?) (?:\w+ ){0,3}(?:kids?|child|children|baby|daughter|"
    r"son|grandmother|grandma|elderly)",
)
