"""Danger that is told as a scene, without its plain word, for `nlu/danger.py`.

"Le reventaron una botella en el cuello", "cayeron entre cuatro", "me pesa estar viva". Spanish; patterns
read normalised text, `~3` stands for up to three words. What may also be said of less is a hint.
"""

from nlu.danger_words import any_of

_ONE = (
    r"(?:hincha|muchach[oa]|señora?|hombre|mujer|pelad[oa]|joven|niñ[oa]|man|vecin[oa]|obrero|"
    r"celador|taxista)"
)

EMERGENCY_SCENE = any_of(
    r"estan matando (?:a (?:un|una|mi|alguien)|al (?:muchach|pelad|señor|vecin|hij|man)\w*)|"
    r"^(?:ambulancia|incendio|disparan|candela)\W*$|se disparo en (?:la|el) (?:mano|pierna|pie|"
    r"cabeza|pecho)|(?:le|esta) (?:dando|dio|da) (?:como )?un (?:infarto|derrame)|abrieron fuego|"
    r"repartiendo machete",
    r"(?:pegando|dandole|cayeron|cogieron) entre (?:dos|tres|cuatro|cinco|varios)|"
    r"(?:sacaron|traen|sacando) (?:las |los |unas |unos |una )?(?:peinillas|machetes?|cuchillos|"
    r"navajas|fierros|pistolas?|armas)(?! de juguete)",
    rf"{_ONE} (?:apuñalad|balead|acuchillad|atropellad|degollad)[oa]|apuñalo a|apretando(?:le)? el "
    r"cuello|tumbando la puerta",
    r"(?:reventaron|partieron|enterraron|clavaron) (?:una?|el|la|unas) (?:botella|pico de botella|"
    r"destornillador|tijeras?|punzon|vidrio)|(?:se (?:lo|la|las) (?:enterro|clavo)|le metieron un "
    r"punzon)",
    r"(?:volaron|arrancaron|mocharon|mocho) (?:la|un|el|dos|los) (?:mano|dedos?|brazo|oreja|"
    r"pierna)|"
    r"exploto ~5en la (?:mano|cara)|perdio los dedos|pierna al reves|mano colgando",
    r"(?:pistola|revolver|arma|hierro|fierro|cuchillo|puñal) en la nuca|(?:tienen|tiene) con una? "
    r"(?:pistola|cuchillo|arma|revolver)|nos estan (?:atacando|disparando|tirando a matar|tirando "
    r"(?:bala|plomo|piedra))",
    r"respira (?:raro|como|pero no|a medias)|espuma roja|escup\w+ sangre|no coge aire|se atoro "
    r"con|se le "
    r"torcio|cara torcida|agarrandose el (?:pecho|cuello)|(?:ya )?no abre los ojos|perdio el "
    r"conocimiento|tiene pulso",
    r"(?:se )?tomo (?:\w+ ){0,4}(?:acetaminofen|varsol|pastas|thinner|creolina)|tarros vacios|me "
    r"tome lo "
    r"que habia|me hice el corte|guindando de",
    r"se (?:vino|desplomo|derrumbo) ~4encima|(?:gente|niñ[oa]s?|obreros?|señoras?|personas?|"
    r"trabajador\w*|pasajeros) ~2(?:debajo(?! del puente)|tapad[oa]s)|flotando en el (?:canal|rio|"
    r"caño)|pegado a "
    r"la corriente|le pasaron por encima",
    r"(?:metio|llevaron|recogio|subieron) ~6(?:a la fuerza|jalandola|jalandolo|a la brava)|se lo "
    r"estan "
    r"llevando|se la estan llevando|cortaron la vena|abrieron el (?:estomago|brazo|pecho)",
)

CRISIS_SCENE = any_of(
    r"(?:me rindo con|mamad[oa] de|hart[oa] de|rendir de) (?:la vida|respirar|existir)|(?:amig|"
    r"herman|hij|niñ|novi|alumn|adolescent)\w+ ~2se corta (?:y|si|pero)|(?:niñ|amig|pelad|"
    r"estudiant)\w+ ~3se estan cortando(?! (?:el|las uñas))|me pesa estar viv[oa]|no quier\w+ "
    r"seguir viviendo",
    r"(?:pastillas|necesitan) ~4para morirse|ayud\w+ a morir|(?:pienso|pensar|pense) (?:mucho "
    r")?en (?:la|mi) muerte|muerte propia|le "
    r"pido la muerte|(?:yo|estar|estuviera|verme) bajo tierra|por (?:su|mi) propia mano|por mano "
    r"propia",
    r"me (?:van a|vayan a) encontrar (?:colgad|muert|ties)[oa]|que me encuentren (?:muert|"
    r"ties)[oa]|"
    r"imaginar que ya no existo|(?:perdi|sin|acabaron|quitaron) ~5ganas de vivir",
    r"(?:pienso|provoca|piensa) en (?:no (?:girar|frenar|quitarme)|soltarme)|capaz de soltarme|me "
    r"le voy "
    r"a atravesar|mirando la escopeta|sobro en (?:la|esta) casa|el mundo ~3sin mi|nadie notaria si",
    r"lo unico que me (?:tiene|mantiene) viv[oa]|se va con el difunto|cañon debajo "
    r"de|no llego viv[oa]|yo vivo hasta hoy|quite del medio|se quiso (?:tirar|matar)|no la "
    r"busquen viva",
)

HOME_SCENE = any_of(
    r"sigue (?:pegandome|golpeandome|amenazandome)|me (?:golpea|pega|maltrata) desde|mujeres "
    r"golpeadas|"
    r"reclama a los golpes|si me ve ~2me muele|me va a reventar|me quema con|la trata como un "
    r"trapo",
    r"videos? intimos? mi[oa]s?|fotos desnud[oa]s|amaneci sin ropa|echaron algo en la bebida|se "
    r"les "
    r"muestra a las niñas|se (?:le|me) pasa a la cama|me hizo desvestir|me arrincon[ao]|mano en el "
    r"(?:muslo|seno)|sin el pantalon|le escribe cochinadas",
    r"niñ[oa]s sol[oa]s hace|mi (?:taita|papa|abuela|mama) (?:nos|me) da (?:rejo|con la)|(?:baña|"
    r"baño) con "
    r"agua helada|meter la cabeza en la|les pellizca|me quiere casar con|casar con un "
    r"señor",
    r"me puso la almohada|se pasa el dedo por el cuello|me tira el carro encima|alza el puño|no "
    r"puedo ir "
    r"sin avisarle|denuncio los golpes|por haberlo denunciado",
)
