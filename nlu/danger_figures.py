"""What sounds like danger and is none, for `nlu/danger.py`: figures of speech and other matters.

Each is taken out of a message before the words of danger are looked for, so that the rest of the
message still counts. Patterns read normalised text, `~3` stands for up to three words.
"""

from nlu.danger_words import any_of

_THING = (
    r"(?:bateria|pila|celular|telefono|computador\w*|compu|portatil|tablet|nevera|lavadora|"
    r"televisor|tele|consola|impresora|internet|wifi|señal|negocio|planta|matas?|matica|orquidea|"
    r"rosal|arbolito|cultivo|gallinas?|gallo|pollit?os?|pat[oa]s?|pez|peces|pescaditos?|hamster|"
    r"conej[oa]s?|tortuga|lor[oa]|perico|canario|marran[oa]s?|cerd[oa]s?|vacas?|terner[oa]s?|yegua|"
    r"caball[oa]s?|perr[oa]s?|perrit[oa]s?|gat[oa]s?|gatic[oa]s?)"
)
_OWN_THING = (
    r"(?<!mordio )(?<!ataco )(?<!atacaron )(?<!mordieron )(?<!tumbo )"
    rf"(?:mi|mis|el|la|los|las|este|esta|un|una|ese|esa) {_THING}"
)
# Words between a thing and what befalls it: none that could bring in a person.
_MEANWHILE = r"(?:(?!(?:a|al|y|que|mi|un|una|el|la|señor\w*|niñ\w+|hij\w+)\b)\w+ ){0,3}"
_PRICE = (
    r"(?:precios?|recibos?|cuentas?|cobros?|facturas?|impuestos?|arriendos?|cuotas?|multas?|"
    r"matriculas?|intereses|predial|comision\w*|tarifas?|pasajes?|fletes?)"
)
_AT = r"(?:(?:aqui |aca |ahi |alla |mas |asi )*)(?:en|por|cerca de|al lado de|entre)"
_PLACE = (
    r"(?:la |el |los |las |este |esta |ese |esa |mi |un |una )?(?:cuadra|barrio|calle|esquina|casa|"
    r"pieza|apartamento|edificio|conjunto|sector|vereda|invasion|zona|pueblo|ciudad|colegio|salon|"
    r"combo|parche|grupo|pandilla|banda|olla|lista|programa|curso|equipo|vecin\w+|inquilinato|pais|"
    r"palmira|colombia|trabajo|empresa)"
)
_NUISANCE = (
    r"(?:ruido|bulla|musica|volumen|calor|frio|olor|hedor|humo|polvo|mosc\w+|zancud\w+|basura|"
    r"trancon\w*|trafico|tareas?|trabajos?|jefe|patron\w*|vecin\w+|señor\w*|inquilin\w+|perros?|"
    r"parlante|equipo de sonido|hueco\w*|oscuridad|apagon\w*|parcial\w*|examen\w*|semestre|tesis|"
    r"robos?|inseguridad|recordatorios?|mensajes?|notificaciones|muela|diente|tos|gripa|borrach\w+)"
)
_STUDIES = r"(?:parcial(?:es)?|examen(?:es)?|semestre|tesis|quices|entregas|tareas|trabajos)"
_STRANGER = (
    r"(?:vecin[oa]s?|inquilin[oa]s?|arrendador\w*|caser[oa]|prestamistas?|cobrador\w*|celador|"
    r"vigilante|dueñ[oa] de (?:la|el) (?:casa|pieza|local|tienda|taller)|señora? del (?:taller|"
    r"lado|"
    r"frente|primer|segundo|tercer)|señora? de (?:al lado|la tienda|enfrente|abajo|arriba))"
)
_NOBODY_CLOSE = (
    r"(?!(?:mujer|espos\w+|marido|novi[oa]|pareja|hij\w+|niñ\w+|ex|mama|papa|herman\w+|que)\b)"
)

FIGURES_OF_SPEECH = any_of(
    r"(?:me|nos|se) (?:estoy|estamos|esta|estan|vamos a)? ?(?:muero|morimos|muriendo|morir|murio|"
    r"mori|mato|"
    r"mata) de (?:la )?(?:risa|hambre|calor|frio|pena|sueño|sed|ganas|amor|aburrimiento|la risa)",
    r"muert[oa]s? (?:de|del) (?:risa|hambre|calor|frio|pena|sueño|sed|susto|cansancio|"
    r"aburrimiento|aburrid\w+)",
    r"(?:me|se) mat[oa] (?:estudiando|trabajando|haciendo|madrugando)",
    r"mat(?:ar|ando|o) (?:el )?(?:tiempo|hambre|fiebre|pulgas|cucarachas|ratas|zancudos|mosquitos|"
    r"maleza)",
    r"(?:me|nos) (?:matan?|mataron|mato|estan matando) (?:con )?(?:los? )?(?:el|la|las|los|esos|"
    r"estos|esas)? ?"
    r"(?:precios?|recibos?|impuestos?|calor|tareas?|examen\w*|parcial\w*|pies|cabeza|espalda|"
    r"guayabo|deudas?)",
    r"(?:de )?muerte lenta",
    r"a muerte (?:con|por) (?:el|la|mi)",
    r"bala esa \w+",
    r"que bala",
    r"una bala",
    r"morir en el intento",
    r"(?:el|la) (?:celular|moto|carro|bateria|luz|computador|tele\w*|nevera|internet|"
    r"señal) (?:se )?(?:me )?"
    r"(?:murio|mato|muere)",
    r"(?:kill|killing) time|dying (?:of|to)|starving|killing me",
    r"vivo muert[oa] de",
    r"(?:calor|trabajo|estudio|sol|clima|frio|tarea|profe) (?:me|nos) (?:va a matar|esta matando|"
    r"mata)",
    r"peg(?:o|ue|aron|a) (?:la|una|el|esa) (?:gripa|gripe|tos|virus|susto|llorada|vacilada|"
    r"carrera)",
    r"puñaladas? traperas?",
    r"(?:recibo|factura|cuenta|precio) (?:\w+ ){0,3}(?:herido|muerto|matado)",
    r"(?:mor\w+|muer\w+) (?:de|de la) (?:verguenza|pena|vergonha|risa|amor|ganas)",
    r"golpe de (?:suerte|estado)",
    r"se (?:incendio|prendio) (?:el|la|este|ese|esa) (?:grupo|chat|rumba|fiesta|ambiente|parche|"
    r"barra)",
    r"abuso (?:de ric\w+|lo que)|(?:me|nos) infart\w+|mat[oa] de lo ric\w+",
    r"mat[oa] (?:el|la|ese|esa) (?:corte|jugada|cancion|outfit|pinta)|explosion de \w+",
    r"me mata si (?:no )?(?:llego|llevo|compro|voy|se da)",
    r"(?:arquero|portero|defensa|equipo|tecnico|delantero|computador|celular|pc|keeper|goalkeeper|"
    r"team) (?:\w+ ){0,4}suicid\w+",
    r"suicidio del año|suicida (?:ese|esa|el|la) \w+|(?:plan|pase|jugada|subida|ruta) suicida",
    r"(?:muela|diente|dolor|cabeza|espalda|rodilla|colico) (?:\w+ )?(?:me|nos) (?:esta "
    r")?mata(?:ndo)?",
    r"(?:tos|gripa|calor|ruido|musica|perros?|moscas|zancudos?|olor) (?:\w+ ){0,3}no (?:me|nos) "
    r"dejan? \w+",
    r"desaparecer\W+(?:\w+ ){0,3}(?:playa|vacaciones|finca)",
    r"(?:carta de despedida|lettre d'adieu) (?:\w+ ){0,2}(?:compañer[oa]|colega|jef[ea]|collegue)",
    r"(?:cuerda|lazo|soga) (?:para|de) (?:saltar|brincar|tender|amarrar|la ropa|el perro)",
    r"pastillas (?:del?|para) (?:el |la |los )?(?:perro|gato|gripa|dolor|presion|tension|azucar|"
    r"tos)",
    r"peg\w+ a(?:l| la| las)? ?(?:pelota|bola|balon|pared|puerta|mesa|tambor)",
    r"ahogad[oa]s? (?:en|de) (?:deudas|trabajo|tareas)",
    r"atrapad[oa]s? en (?:el |un |la )?(?:trancon|trafico|reunion|trabajo|fila)",
    r"mourir de (?:honte|rire|faim|peur|chaud|froid|soif)",
    r"primeros auxilios (?:curso|taller)|(?:curso|taller) de primeros auxilios",
    r"pega (?:duro )?el sol",
    # Things, plants and animals that "die", "agonise" or "do not breathe".
    rf"se (?:nos |me |le |les )?(?:esta |estan |va a |van a )?(?:muriendo|mueren?|murio|murieron|"
    rf"morir) ~1{_THING}",
    rf"{_OWN_THING} {_MEANWHILE}(?:esta |estan )?(?:agoniz\w+|muriendo|desangr\w+|moribund\w+)",
    rf"{_OWN_THING} {_MEANWHILE}(?:ya )?no (?:me )?(?:respiran?|reaccionan?|responden?|"
    rf"despiertan?)",
    rf"{_OWN_THING} {_MEANWHILE}se (?:me )?(?:esta |estan |va a |van a )?(?:muer\w+|mor\w+|"
    rf"suicid\w+)",
    r"(?:minha|meu|ma|mon|my|the) (?:planta|celular|bateria|computador|plante|batterie|telephone|"
    r"portable|phone|plant|laptop|computer|battery) ~3(?:morr\w+|mour\w+|agoni\w+|nao responde|"
    r"isn't responding|not responding|unconscious)",
    # What prices, taxes and scores do to people.
    rf"(?:me|nos|le|les) (?:apuñal\w+|mat\w+|clavaron|hirieron|degoll\w+|acuchill\w+|dispar\w+|"
    rf"atracaron|sangraron|balearon) ~1(?:con|por) ~1{_PRICE}",
    rf"desangr\w+ (?:en|a|por|con|con los|de) ~1(?:goles|deudas|intereses|cuotas|plata|{_PRICE})|"
    r"desangr\w+ (?:a )?(?:las?|los?|el|al) (?:finanzas|presupuesto|bolsillo|plata|municipio|arcas|"
    r"contribuyente\w*)",
    r"(?:charco|baño) de sangre (?:en la lona|en el ring)|emergencia nacional",
    r"secuestrad[oa]s? (?:a punta de|con|por) (?:la |el |tanta )?(?:comida|sancocho|tareas?|"
    r"trabajo|"
    r"amor|lluvia|abuela|serie)",
    # A fright, a laugh, the last will: nobody wishes to die.
    r"mat(?:a|ar|e|en|an|aron|o)\w* ~1de(?:l| un| puro)? (?:susto|infarto|risa|aburrimiento|rabia|"
    r"amor|ternura|envidia)|matar del susto",
    r"antes de (?:que me muera|morir\w*|morrer|mourir)|before (?:i|he|she) dies?|avant de mourir",
    r"no (?:quiero|quiere|quieren|queremos|quisiera) (?:mas )?esa vida",
    # Tired of a place, of noise or of work, not of life.
    rf"no (?:quiero|quiere|queremos|quisiera|soporto|aguanto|aguantamos) (?:\w+ )?"
    rf"(?:vivir|viviendo|estar|seguir|amanecer) (?:\w+ )?{_AT} ~1{_PLACE}",
    r"no (?:quiero|quiere|queremos|aguanto) (?:\w+ )?(?:vivir|seguir viviendo) con (?:mi|mis|el|la|"
    r"ese|esa|esos|su|un) (?:papa|mama|padrastro|madrastra|marido|esposo|ex|suegr|herman|tio|"
    r"vecin|ruido|bulla|zozobra|miedo|musica|señor|compañer)\w*",
    rf"no (?:aguanto|soporto|resisto|puedo|doy|aguantamos|podemos|damos) (?:\w+ )?mas (?:con |a |"
    rf"de )?"
    rf"(?:el|la|los|las|est\w+|es[aeo]s?|tant[oa]s?|al?|mis?) ~1{_NUISANCE}",
    rf"(?:no (?:aguanto|soporto|doy|puedo) (?:\w+ )?mas )?con (?:\w+ ){{0,2}}{_STUDIES} ~2"
    rf"no (?:aguanto|doy|puedo) mas|{_STUDIES} (?:y|que) (?:ya )?no (?:aguanto|doy|puedo) mas",
    r"nao aguento mais (?:o|a|os|as|ess[ae]s?|est[ae]s?|tanto|tanta) (?!vida|dor|tristeza|"
    r"sofrimento|"
    r"angustia|peso|solidao|vontade)\w+",
    r"(?:can't|cannot|cant) (?:take|stand) (?:this|the|that|all this) (?:noise|heat|smell|music|"
    r"smoke|dust|traffic|dog|dogs|barking)",
    # Play and pelting.
    r"se (?:me )?(?:va a |van a )?tir\w+ del? (?:el |un |los )?(?:arbol\w*|palo de mango|columpio|"
    r"lizadero|rodadero|trampolin|sofa)",
    r"(?:tir|lanz|ech|bot)ar(?:me|nos|le|les)? ~1(?:huevos?|piedras?|agua|basura|tierra|pintura|"
    r"papeles|tomates|harina|espuma)",
    r"casi se (?:agarran|dan|van|matan) (?:a|con) \w+",
    r"(?:gol|cancion|jugada|meme|chiste|video|final|postre|pinta) (?:\w+ )?(?:me|nos) mat[oa]|"
    r"(?:inflacion|"
    r"impuestos|deudas|tareas|precios) (?:\w+ )?(?:nos|me) estan? matando|(?:tareas?|trabajos?|"
    r"jefe) "
    r"~3acaba\w* con mi vida|prefiero (?:morir\w*|la muerte) (?:antes )?que (?:votar|comer|usar|"
    r"perder)",
    r"saltar (?:la cuerda|lazo|charcos?)|(?:va a|quiere|quiero|voy a) (?:tir|lanz)ar(?:me|se)? "
    r"(?:a la "
    r"piscina|del (?:tobogan|trampolin))|(?:se|me) (?:va a|voy a|quiere|quiero) (?:tir|lanz)ar "
    r"(?:a la "
    r"piscina|del (?:tobogan|trampolin))|(?:tir|lanz)arse (?:a la piscina|del (?:tobogan|"
    r"trampolin))",
    r"casi (?:me|nos) da un infarto|"
    rf"(?:me|nos) van? a matar (?:estos|esos|los|las|el|la|tantos) {_PRICE}|con la mirada|"
    rf"(?:voiture|file|bus) ne bouge plus|"
    r"encerrad[oa]s? ~3(?:estudiando|trabajando|leyendo|haciendo "
    r"tareas?)|amarrad[oa]s? (?:con|a|por) "
    r"(?:ese|el|un|este) (?:contrato|prestamo|credito|plan|operador)|controla (?:la|el) (?:dieta|"
    r"azucar|presion|peso)",
    r"shot (?:a|the|this|my|our|two|three) (?:video|film|movie|clip|photo|scene|goals?)|me matar "
    r"de "
    r"(?:estudar|rir|trabalhar)|sumir (?:para|pra) (?:a |o )?(?:praia|sitio|fazenda)|bat aux "
    r"(?:echecs|"
    r"cartes|jeux)|force a faire (?:du|mes)",
    r"(?:atencion|ayuda|subsidio|indemnizacion|apoyo) (?:de|a|para) (?:los )?heridos",
)

# An animal that is hurt or dead is no person in danger. A quarrel about seeing a child is a matter
# of family law; by itself it tells of no violence.
OTHER_MATTERS = any_of(
    r"(?:perr[oa]s?|perrit[oa]s?|gat[oa]s?|gatic[oa]s?|caballos?|vacas?|animal(?:es|ito)?|"
    r"palomas?) ~4"
    r"(?:muert|herid|atropellad|tirad|ahogad|quemad|envenenad|amarrad|golpead)[oa]s?",
    r"(?:atropellaron|mataron|envenenaron|quemaron|hirieron|atropello|mato) (?:a )?"
    r"(?:un|una|el|la|mi|al|unos|unas) (?:perr|gat|caball|vac|anim)\w+",
    r"no (?:me|nos) dejan? ver (?:al?|a la|a los|a mis?|a las|mi) (?:niñ|hij|bebe|niet)\w*",
    r"won't let me see (?:my|the|our) (?:son|daughter|kids|child\w*|baby)",
    r"nao (?:me )?deixa (?:eu )?ver (?:meu|minha|meus|minhas|o|a) \w+",
    r"(?:me|m') empeche de voir (?:mon|ma|mes) \w+",
    # Smoke, water or mice that come into a room; cattle, cables and water that are stolen for weeks.
    r"humo (?:\w+ ){0,2}se (?:me |nos )?mete\w* (?:a|en|por) ~1(?:pieza|casa|ropa|cuarto|sala)s?",
    r"(?:agua|aguas? negras?|olor|polvo|ruido|luz|lluvia|musica|zancudos?|moscas?|bichos?|"
    r"ratas?|ratones|raton|cucarachas?|gat[oa]s?|perr[oa]s?|culebras?) (?:\w+ ){0,2}(?:se )?"
    r"(?:me |nos )?(?:mete\w*|entra\w*|pasa)",
    r"(?:estan|siguen) robando (?:(?:el|los|las|la) )?(?:ganado|cosecha|cables?|cableado|cobre|"
    r"tapas|"
    r"contadores|medidores|señal|reses|cañas?)",
    # Somebody else's relative is nobody close: "la inquilina de mi abuela", "el papa de un compañero".
    r"(?:inquilin[oa]s?|vecin[oa]s?|dueñ[oa] de la (?:casa|pieza)|celador|portero|empleador\w*) de "
    r"(?:mi|su|mis) \w+",
    r"(?:compañer[oa]s?|compañerit[oa]s?) de (?:mi|mis) (?:hij|niet|"
    r"sobrin|herman)\w+",
    r"(?:papa|mama|padre|madre|herman[oa]|prim[oa]|ti[oa]|hij[oa]s?) de (?:un|una|otro|otra|"
    r"el|la) (?:compañer|amiguit|vecin)\w+(?: de (?:mi|mis|la|el) \w+)?",
    r"ex (?:amig|soci|patron|jef|alumn|vecin|inquilin|militar|policia|compañer[oa] de)\w*",
    r"supuest[oa]s? (?:\w+ )?(?:sobrin|prim|niet|famili|hij|ti|amig|herman|abogad|policia)\w*",
    # Not one person but everybody: "me insulta a mi, a mi mama y al que se asome".
    r"(?:me|nos|le|les) (?:insult|grit|amenaz)\w+,? a mi,? (?:y )?a mi \w+",
    r"(?:una|la|las|por|otra|hubo|de|unas) amenazas? (?:a|contra) (?:mi|su) \w+",
    r"peg(?:a|an|o|ando) (?:a (?:mi|la|el|su)|al) (?:pared|puerta|porton|techo|reja|"
    r"carro|perr[oa]|piso|ventana|moto|balon)",
    # One who is let out or kept in for the weather, for fun or as a penance.
    r"lo unico que (?:me|nos|lo|la) saca|(?:para que|a ver si) (?:me|nos) saquen? ~1de la casa",
    r"no (?:me|nos|lo|la) dejan? (?:salir|ir) ~3(?:llov\w+|lluvia|tarde|enferm\w+|gripa|fiebre|"
    r"examen\w*|castigad[oa]|notas)",
    r"amenaz\w+ ~3con (?:dejar\w+ sin (?:postre|tele|internet|celular|futbol|salir a jugar)|"
    r"quitar\w* "
    r"(?:el )?(?:wifi|play|postre))",
    # A neighbour or a landlord who quarrels with the one who writes.
    rf"{_STRANGER} (?:{_NOBODY_CLOSE}\w+,? ){{0,6}}(?:me|nos) (?:vive |esta )?(?:insult|grit|"
    rf"amenaz|"
    r"empuj|manote|escupi)\w+",
    r"(?:neighbou?r|landlord|landlady|tenant|customer)s? (?:(?!wife|kid|child|girlfriend|son|"
    r"daughter|mother)\w+,? ){0,9}(?:threat\w+|insult\w+|push\w+|yell\w+ at|lock\w+|throw\w*|"
    r"threw|kick\w+) (?:me|us|my (?:door|gate|car))",
    r"(?:vizinh[oa]|senhorio|proprietari[oa]) (?:(?!mulher|filh|esposa)\w+,? ){0,6}(?:me|nos) "
    r"(?:ameac|xing|empurr)\w+|(?:voisine?|proprietaire) (?:(?!femme|enfant|fille|fils)\w+,? ){0,6}"
    r"(?:me|nous|m') ?(?:menac|insult|pouss)\w+",
    r"(?:phoned|called|texted) (?:my|his|her|our) \w+ (?:saying|and said|claiming|pretending)",
    r"se cree[n]? (?:el |la |los )?dueñ[oa]s? de(?:l| la| los| las)? \w+",
    r"no (?:me|nos|lo|la) dejan? (?:ir|salir) (?:al|a la|a) (?:paseo|fiesta|cine|rumba|baile|"
    r"concierto)|"
    r"le ofrec\w+ ~4(?:calada|cigarrill\w+|vape|drogas?|marihuana|perico|pepas)|landlord ~1put a "
    r"padlock|"
    r"won't let me go to (?:the|a|my) (?:party|trip|concert|game|movies|prom)",
)
