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
    r"nunca se|no me|no nos|no lo|no la|no le|no hubo|no hay|gracias a dios no)(?: (?:hay|hubo|un|una|"
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
    r"pega (?:duro )?el sol",
)
