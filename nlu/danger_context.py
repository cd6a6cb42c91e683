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
    r"antenoche|anteanoche|antes de anoche|anteontem|avant-hier",
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
    r"en (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|"
    r"diciembre)",
    r"siempre",
    r"cada (?:noche|rato|fin|vez|dia)",
    r"todas las noches",
    r"todos los dias",
    r"yesterday",
    r"last (?:night|week|month|year)",
    r"ago",
    r"ontem",
    r"hier",
    r"(?:mes|ano|semana|noite) passad[oa]|(?:semaine|mois|annee|nuit) (?:derniere?|passee)",
    r"(?:la|esa) noche de (?:la|las|los|esa)|el dia de la",
    r"(?:denuncia|reporte|caso|report) (?:\w+ ){0,3}(?:de|sobre|por|dos|da) (?:\w+ )?(?:balacera|"
    r"tiros|tiroteo|disparos|puñaladas?|atraco)",
    r"(?:los|el|quien|quienes) que (?:lo|la|le|me|nos) (?:hirieron|hirio|apuñal\w+|dispar\w+|"
    r"balearon|atropell\w+)",
    r"(?:familia|familiares|amigos|parientes) del? ~1(?:herid|muert|difunt|finad)[oa]",
    r"(?:los|las) (?:\w+ a )?separa(?:ron|r)|estan en sus? casas?",
)

DENIED = re.compile(
    r"\b(?:no|nunca|jamas|sin|ni|tampoco|nadie|ningun\w*|not|nobody|no one|never|without|nao|sem|"
    r"pas|"
    r"nunca se|no me|no nos|no lo|no la|no le|no hubo|no hay|gracias a dios no|personne n'est|"
    r"n'est|not an)(?: (?:hay|hubo|un|una|"
    r"quedo|quedaron|salio|me|lo|la|le|nos|se|any|was|is|esta|estan|ha|han))?\s*$"
)

NOT_REAL = any_of(
    r"pelicula\w*",
    r"serie",
    r"netflix|(?:tv|that) show|protagonista|capitulo|farandula|malas lenguas|un chiste",
    r"\w*novela",
    r"equipo",
    r"examen(?:es)?|exams?|quices|provas?",
    r"parcial(?:es)?",
    r"(?:prueba|prova) de (?:quimica|fisica|matematicas?|ingles|biologia|historia|calculo)",
    r"partido",
    r"ufc|goleada|golearon|goleamos|golazos?",
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
    r"noticias?",
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

# Laughter as it is typed: read before `normalise`, which would take "kkk" for the word "que".
LAUGHTER = re.compile(r"k{3,}|(?:rs){2,}|\b(?:mdr|ptdr)\b|[😂🤣]", re.IGNORECASE)

# What threatens to come and has not come: the post that may fall any day.
NOT_YET = any_of(
    r"cualquier (?:dia|rato|momento)(?: de estos)?",
    r"(?:puede|pueden|podria|va a|esta para|esta que|a punto de) (?:caerse|caer|tumbarse|venirse)",
    r"(?:any day now|any moment now|qualquer (?:dia|hora)|un de ces jours)",
)

# Beside these a call for help is about the kitchen, an errand or vermin.
DAILY_MATTERS = any_of(
    r"tortas?|pastel|ponque|arroz|receta|sancocho|arepas?|natilla",
    r"cucarachas?|raton|arañas?|zancudos?|hormigas|murcielago",
    r"tramites?|certificado|formulario|curso|cupo|inscripci\w+|matricula|sisben|subsidio|"
    r"hoja de vida|empleo|carta laboral|recibo|factura",
    r"wifi|whatsapp|contraseña|computador|impresora|lavadora",
    r"exposicion|maqueta|trabajo de|vestido|maquillaje|peluca|regalo",
    r"cockroach\w*|recipe|cake|homework|password|barata na|bolo|gateau|cafard",
)

# What neighbours, schoolmates and debt collectors quarrel about; a relative may still be named.
QUARRELS = any_of(
    r"(?:vecin[oa]s?|inquilin[oa]s?|señor de ~4|compañer[oa]s?) ~3se (?:dieron|agarr\w+|encend\w+) "
    r"~1(?:golpes|puños|pata|trompadas)",
    r"(?:fue|fui|fuimos|subi|baje|sali|salio|subio|bajo) a (?:reclamar\w*|decirle|pedirle que)",
    r"por (?:un|el|la|una) (?:muro|cerca|lindero|medianera|tapia|parqueadero|ruido|musica|perr[oa]|"
    r"gotera|balon|arbol|basura)",
    r"bloquea\w* ~1(?:garaje|entrada|puerta|paso)|materas",
    r"prestamista|gota a gota|vacuna|extorsi\w+|panfleto|(?:llevar|entregar|guardar) (?:un|unos) "
    r"paquetes?",
    r"(?:dueñ[oa]|administrador\w*) de(?:l| la| el) (?:pieza|casa|inquilinato|local)|arrendador\w*",
    r"a la salida(?! del trabajo)|mas grandes|reunion de padres|(?:el|su) combo|"
    r"del otro (?:curso|salon|grado)",
    r"(?:hij[oa]|niet[oa]|sobrin[oa]) de (?:la|el|mi|una?) vecin\w+|en (?:la cancha|el recreo|el "
    r"colegio|el cajero)|para (?:robar|atracar)\w*|unos (?:tipos|manes|ladrones|desconocidos)",
    r"perro del? (?:vecin\w+|señor\w*)|compañer\w+ de (?:clase|curso|salon|colegio)",
)
