"""What the words around danger say, for `nlu/danger.py`: when, whether denied, whether real.

Patterns read normalised text; the words of danger themselves are in `nlu/danger_words.py`.
"""

import re

from nlu.danger_words import any_of

NOW = any_of(
    r"ahora",
    r"ahorita",
    r"ahoritica",
    r"en este (?:momento|instante|minuto)",
    r"ya mismo",
    r"acaban? de",
    r"acabo de",
    r"estan? \w+(?:ando|iendo)",
    r"estoy \w+(?:ando|iendo)",
    r"right now",
    r"just now",
    r"agora",
    r"maintenant",
    r"(?:esta|sigue|estan) (?:todavia )?(?:tirad[oa]|en el piso|en el suelo|sangrando|aqui|ahi)",
    r"urgente",
    r"rapido",
)

PAST = any_of(
    r"ayer",
    r"anoche",
    r"antier",
    r"anteayer",
    r"(?:la|el|las|los) (?:\w+ )?(?:semana|mes|año|lunes|martes|miercoles|jueves|viernes|sabado|"
    r"domingo|"
    r"noche) pasad[oa]",
    r"el otro dia",
    r"la otra (?:noche|vez|semana)",
    r"hace (?:\w+ ){0,2}(?:dias?|semanas?|mes|meses|años?|tiempo|rato|horas?|noches?)",
    r"el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)",
    r"ya paso",
    r"ya (?:esta|estan) (?:bien|calmado|tranquilo|todo)",
    r"la vez pasada",
    r"en (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)",
    r"siempre",
    r"cada (?:noche|rato|fin|vez|dia)",
    r"todas las noches",
    r"todos los dias",
    r"yesterday",
    r"last (?:night|week|month|year)",
    r"ago",
    r"ontem",
    r"hier",
    r"semana passada",
)

DENIED = re.compile(
    r"\b(?:no|nunca|jamas|sin|ni|tampoco|nadie|ningun\w*|not|nobody|no one|never|without|nao|sem|pas|"
    r"nunca se|no me|no nos|no lo|no la|no le|no hubo|no hay|gracias a dios no|personne n'est|"
    r"n'est|not an)(?: (?:hay|hubo|un|una|"
    r"quedo|quedaron|salio|me|lo|la|le|nos|se|any|was|is|esta|estan|ha|han))?\s*$"
)

NOT_REAL = any_of(
    r"pelicula\w*",
    r"serie",
    r"\w*novela",
    r"equipo",
    r"examen",
    r"parcial",
    r"partido",
    r"fortnite",
    r"free fire",
    r"video ?juegos?",
    r"jugando",
    r"play",
    r"soñe",
    r"sueño",
    r"cancion",
    r"letra",
    r"tarea",
    r"ensayo",
    r"definicion",
    r"significa",
    r"noticias",
    r"noticiero",
    r"documental",
    r"libro",
    r"jaja\w*",
    r"jeje\w*",
    r"movie",
    r"film",
    r"game",
    r"homework",
    r"song",
    r"filme",
    r"jogo",
    r"lol",
    r"mentiras?",
    r"broma",
    r"simulacro",
    r"(?:the|on the|on) news",
    r"no jornal",
    r"aux infos",
    r"haha\w*",
    r"obra de teatro",
    r"halloween",
    r"disfraz",
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
    r"(?:calor|trabajo|estudio|sol|clima|frio|tarea|profe) (?:me|nos) (?:va a matar|esta matando|mata)",
    r"peg(?:o|ue|aron|a) (?:la|una|el|esa) (?:gripa|gripe|tos|virus|susto|llorada|vacilada|carrera)",
    r"puñaladas? traperas?",
    r"(?:recibo|factura|cuenta|precio) (?:\w+ ){0,3}(?:herido|muerto|matado)",
    r"(?:mor\w+|muer\w+) (?:de|de la) (?:verguenza|pena|vergonha|risa|amor|ganas)",
    r"golpe de (?:suerte|estado)",
    r"se (?:incendio|prendio) (?:el|la|este|ese|esa) (?:grupo|chat|rumba|fiesta|ambiente|parche|barra)",
    r"abuso (?:de ric\w+|lo que)|(?:me|nos) infart\w+|mat[oa] de lo ric\w+",
    r"mat[oa] (?:el|la|ese|esa) (?:corte|jugada|cancion|outfit|pinta)|explosion de \w+",
    r"me mata si (?:no )?(?:llego|llevo|compro|voy|se da)|(?:con|de) dejarme sin postre",
    r"(?:arquero|portero|defensa|equipo|tecnico|delantero|computador|celular|pc|keeper|goalkeeper|"
    r"team) (?:\w+ ){0,4}suicid\w+",
    r"suicidio del año|suicida (?:ese|esa|el|la) \w+|(?:plan|pase|jugada|subida|ruta) suicida",
    r"(?:muela|diente|dolor|cabeza|espalda|rodilla|colico) (?:\w+ )?(?:me|nos) (?:esta )?mata(?:ndo)?",
    r"(?:tos|gripa|calor|ruido|musica|perros?|moscas|zancudos?|olor) (?:\w+ ){0,3}no (?:me|nos) "
    r"dejan? \w+",
    r"desaparecer\W+(?:\w+ ){0,3}(?:playa|vacaciones|finca)",
    r"(?:carta de despedida|lettre d'adieu) (?:\w+ ){0,2}(?:compañer[oa]|colega|jef[ea]|collegue)",
    r"(?:cuerda|lazo|soga) (?:para|de) (?:saltar|brincar|tender|amarrar|la ropa|el perro)",
    r"pastillas (?:del?|para) (?:el |la |los )?(?:perro|gato|gripa|dolor|presion|tension|azucar|tos)",
    r"peg\w+ a(?:l| la| las)? ?(?:pelota|bola|balon|pared|puerta|mesa|tambor)",
    r"ahogad[oa]s? (?:en|de) (?:deudas|trabajo|tareas)",
    r"atrapad[oa]s? en (?:el |un |la )?(?:trancon|trafico|reunion|trabajo|fila)",
    r"mourir de (?:honte|rire|faim|peur|chaud|froid|soif)",
    r"primeros auxilios (?:curso|taller)|(?:curso|taller) de primeros auxilios",
    r"pega (?:duro )?el sol",
)

# An animal that is hurt or dead is no person in danger. A quarrel about seeing a child is a matter
# of family law; by itself it tells of no violence.
OTHER_MATTERS = any_of(
    r"(?:perr[oa]s?|perrit[oa]s?|gat[oa]s?|gatic[oa]s?|caballos?|vacas?|animal(?:es|ito)?|palomas?) ~4"
    r"(?:muert|herid|atropellad|tirad|ahogad|quemad|envenenad|amarrad|golpead)[oa]s?",
    r"(?:atropellaron|mataron|envenenaron|quemaron|hirieron|atropello|mato) (?:a )?"
    r"(?:un|una|el|la|mi|al|unos|unas) (?:perr|gat|caball|vac|anim)\w+",
    r"no (?:me|nos) dejan? ver (?:al?|a la|a los|a mis?|a las|mi) (?:niñ|hij|bebe|niet)\w*",
    r"won't let me see (?:my|the|our) (?:son|daughter|kids|child\w*|baby)",
    r"nao (?:me )?deixa (?:eu )?ver (?:meu|minha|meus|minhas|o|a) \w+",
    r"(?:me|m') empeche de voir (?:mon|ma|mes) \w+",
)
