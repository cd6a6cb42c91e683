"""The second look at danger: what it sees, and what it knows to be no danger."""

import pytest

from nlu.danger import Kind, Strength, look


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("se estan dando bala en la esquina", Kind.EMERGENCY),
        ("apuñalaron a un pelado en la cancha", Kind.EMERGENCY),
        ("hay un herido en el piso", Kind.EMERGENCY),
        ("mi mama se tomo un frasco de pastillas", Kind.EMERGENCY),
        ("me tienen encerrado con un cuchillo", Kind.EMERGENCY),
        ("auxilio", Kind.EMERGENCY),
        ("someone is shooting outside, he is bleeding", Kind.EMERGENCY),
        ("ya no quiero vivir", Kind.CRISIS),
        ("mi hermana dice que se va a matar", Kind.CRISIS),
        ("i want to die", Kind.CRISIS),
        ("je veux mourir", Kind.CRISIS),
        ("mi marido me pega", Kind.DOMESTIC),
        ("mi padrastro me toca las piernas, abusa de mi", Kind.DOMESTIC),
        ("mi ex me amenaza y no me deja salir", Kind.DOMESTIC),
        ("my husband hits me", Kind.DOMESTIC),
    ],
)
def test_danger_is_seen_in_plain_words(text: str, kind: Kind) -> None:
    findings = look(text)
    assert (kind, Strength.STRONG) in {(item.kind, item.strength) for item in findings}


@pytest.mark.parametrize(
    "text",
    [
        "me muero de la risa",
        "vivo muerto de hambre",
        "el recibo me dejó herido",
        "no hay heridos",
        "gracias a dios no hubo heridos",
        "me mato estudiando",
        "matar el tiempo",
        "mi hermano me pegó la gripa",
        "este calor nos va a matar",
        "quiero morir de vergüenza",
        "la lámpara está dañada",
        "hola buenas noches",
    ],
)
def test_a_figure_of_speech_or_a_denial_is_no_danger(text: str) -> None:
    assert [item for item in look(text) if item.strength is Strength.STRONG] == []


@pytest.mark.parametrize(
    "text",
    [
        "anoche hubo una balacera, se escucharon tiros, ya paso",
        "en la novela apuñalaron a la protagonista",
        "jugando fortnite me dispararon jaja",
    ],
)
def test_what_is_past_or_not_real_is_a_hint_at_most(text: str) -> None:
    assert all(item.strength is Strength.HINT for item in look(text))


def test_what_goes_on_now_is_strong_though_it_began_yesterday() -> None:
    findings = look("ayer hubo pelea pero ahora se estan dando bala")
    assert findings[0].strength is Strength.STRONG


def test_a_finding_names_its_evidence_and_never_the_words() -> None:
    assert {finding.signal for finding in look("ya no quiero vivir")} == {
        "life given up",
        "wish to die",
    }


# Per family of wording: two lines that show it, two in near words that must not be taken for strong.
FAMILIES = {
    "shot or struck": (
        ("a mi vecino lo encendieron a plomo en la puerta", "le pegaron tres."),
        ("le pegaron tres multas al taxi", "le metieron cuatro goles al equipo"),
    ),
    "badly hurt": (
        ("hay una señora tirada en el anden sin pulso", "le sale espuma por la boca"),
        ("hay escombros tirados en el anden", "hay ambulancia en el evento?"),
    ),
    "accident": (
        ("una volqueta arrollo a dos estudiantes", "se cayo al rio y no sale"),
        ("se quemo el arroz otra vez", "hay mucho humo de las llantas que queman"),
    ),
    "cornered or hunted": (
        ("se metieron tres armados y nos tienen contra el piso", "estoy escondida en el baño"),
        ("estoy metida en la casa viendo tele", "siguen tirando basura al caño"),
    ),
    "emergency in another language": (
        ("a man with a knife broke in", "tem gente armada, estou escondida no banheiro"),
        ("I am not in an emergency", "my phone died"),
    ),
    "wish to die": (
        ("quisiera dormirme y no despertar nunca", "le pido a dios que me recoja"),
        ("quiero dormir y no madrugar mañana", "que ganas de desaparecer... pero a la playa"),
    ),
    "killing oneself": (
        ("mi novio dice que si lo dejo se mata", "mi primo amenaza con tirarse del puente"),
        ("mi primo se mato de la risa", "una empanada que me mato de lo rica"),
    ),
    "means at hand": (
        ("compre una soga y la tengo guardada", "esta parado en la baranda llorando"),
        ("compre una cuerda para saltar", "guarde las pastillas del perro"),
    ),
    "hurting oneself": (
        ("me hago cortes en los brazos", "mi hermanita se raya las piernas"),
        ("me corto el pelo mañana", "me hago las uñas los sabados"),
    ),
    "feeling a burden": (
        ("soy una carga para todos", "si yo no existiera estarian tranquilos"),
        ("no los molesto mas, gracias", "la carga del camion llega hoy"),
    ),
    "crisis in another language": (
        ("i can't go on like this, i counted my pills", "je suis fatigue de vivre"),
        ("i want to join the circus group", "j'ai failli mourir de honte"),
    ),
    "hit at home": (
        ("el papa de mis hijos me casco con la correa", "la muchacha con la que vivo me muerde"),
        ("mi papa le pega a la pelota", "mi mama me regaña porque llego tarde"),
    ),
    "home of violence": (
        ("anoche me dio una muenda", "me encierra con llave cuando se va"),
        ("la puerta tiene llave", "mi ex no me deja ver al niño, que puedo hacer"),
    ),
    "abuse": (
        (
            "el suegro manosea a mi niña",
            "un señor toca a mi nieta en el parque",
            "mi papa me toca por las noches",
        ),
        (
            "me toco esperar el bus",
            "el profe toca guitarra",
            "al tio le toca a la niña recogerla",
            "con mi papa me toca madrugar",
        ),
    ),
    "victim by name": (
        (
            "soy víctima de violencia de género",
            "victim of domestic abuse",
            "victime de violences conjugales",
        ),
        (
            "taller para víctimas de violencia de género",
            "fui víctima de un robo",
            "víctima de maltrato animal",
        ),
    ),
    "child or elder neglected": (
        ("dejan a los niños solos todo el dia", "a la abuelita le quitan la pension"),
        ("los niños juegan solos en la cancha", "mi abuela cobra la pension el viernes"),
    ),
    "emergency told as a scene": (
        (
            "le reventaron una botella en el cuello",
            "me cayeron entre cuatro",
            "estan matando a un man",
        ),
        (
            "el precio se disparo en el centro",
            "hay basura debajo del puente",
            "casi me da un infarto",
        ),
    ),
    "crisis told as a scene": (
        ("me pesa estar viva", "me rindo con la vida", "que me encuentren muerta"),
        (
            "la luz se corta y vuelve",
            "la tuberia va bajo tierra",
            "esta enredado, no quiero seguir",
        ),
    ),
    "violence told as a scene": (
        ("ya lo denuncie y sigue pegandome", "me arrincono en la cocina", "me puso la almohada"),
        ("la app no me deja bajar el papel", "mi perro no ha comido hoy", "sigue lloviendo"),
    ),
    "leave taken abroad": ((), ("I wrote a letter to the mayor", "merci pour tout, bonne journee")),
    "home in another language": (
        ("my boyfriend choked me and took my phone", "meu marido me bate"),
        ("my ex won't let me see my son", "my boyfriend took the bus"),
    ),
}


@pytest.mark.parametrize("signal", FAMILIES)
def test_a_family_of_wording_is_seen_and_its_near_words_are_not(signal: str) -> None:
    shown, not_meant = FAMILIES[signal]
    for text in shown:
        assert (signal, Strength.STRONG) in {(one.signal, one.strength) for one in look(text)}, text
    for text in not_meant:
        assert not [one for one in look(text) if one.strength is Strength.STRONG], text


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("they opened fire at the party", Kind.EMERGENCY),
        ("he is tied up and they are pouring gasoline on him", Kind.EMERGENCY),
        ("a guy got knifed on 35th", Kind.EMERGENCY),
        ("meu colega levou uma facada", Kind.EMERGENCY),
        ("a menina ta roxa", Kind.EMERGENCY),
        ("il bouge plus, y a du sang partout", Kind.EMERGENCY),
        ("deux types armés fouillent la maison", Kind.EMERGENCY),
        ("I wish I could sleep and never wake up", Kind.CRISIS),
        ("the only danger here is me", Kind.CRISIS),
        ("cansei dessa vida, não vejo saída", Kind.CRISIS),
        ("à quoi bon continuer à vivre", Kind.CRISIS),
        ("je voudrais m'endormir et ne jamais me réveiller", Kind.CRISIS),
        ("he keeps my passport and pulling me by the arm", Kind.DOMESTIC),
        ("somebody drugged my drink", Kind.DOMESTIC),
        ("meu chefe me agarra no trabalho", Kind.DOMESTIC),
        ("il m'enferme quand il part au travail", Kind.DOMESTIC),
        ("I don’t want to live", Kind.CRISIS),
    ],
)
def test_danger_is_seen_in_the_other_languages(text: str, kind: Kind) -> None:
    assert (kind, Strength.STRONG) in {(one.kind, one.strength) for one in look(text)}


@pytest.mark.parametrize(
    "text",
    [
        "dejo una carta para mis hijos",
        "cuando yo no este mas",
        "I already wrote the letters",
        "j'ai vu les coupures",
        "vi os cortes no braço",
    ],
)
def test_leave_taken_is_a_hint_of_a_crisis(text: str) -> None:
    assert (Kind.CRISIS, Strength.HINT) in {(one.kind, one.strength) for one in look(text)}


@pytest.mark.parametrize("text", ["el computador se daño", "hola, feliz noche"])
def test_plain_words_take_no_leave(text: str) -> None:
    assert look(text) == []


@pytest.mark.parametrize(
    "text", ["hay un perro herido en la calle", "mataron un gato en el parque"]
)
def test_an_animal_that_is_hurt_is_no_person_in_danger(text: str) -> None:
    assert not [one for one in look(text) if one.strength is Strength.STRONG]


@pytest.mark.parametrize("word", ["me ", "se ", "mi marido me ", "niño ", "x", "a, "])
def test_the_longest_message_of_one_word_repeated_is_read_to_its_end(word: str) -> None:
    flood = (word * 4096)[:4080]
    assert (Kind.CRISIS, Strength.STRONG) in {
        (one.kind, one.strength) for one in look(f"{flood} suicidio")
    }


# What sounds like danger and is none, by the reason why. Each second tuple is the danger that is near it.
HARMLESS = {
    "a thing, a plant or an animal": (
        (
            "se me esta muriendo la bateria",
            "se nos murio la gallina",
            "mi planta esta agonizando",
            "el computador no respira",
            "minha planta vai morrer",
        ),
        ("mi abuela esta agonizando", "mi hermano no respira", "la mordio el perro no respira"),
    ),
    "prices and scores": (
        (
            "me apuñalaron con el precio de las gafas",
            "el portero se desangro en goles",
            "nos mataron con el recibo",
        ),
        ("me apuñalaron con una navaja", "el portero se desangra en la calle"),
    ),
    "a call for help in the kitchen": (
        ("ayuda urgente se me quedo la torta", "una cucaracha, auxilio hay otra"),
        ("ayuda urgente", "auxilio", "auxilio en el mercado, me quitan el celular"),
    ),
    "exams and laughter": (
        (
            "quiero morirme con este parcial",
            "quero morrer com essa prova kkk",
            "no doy mas, parciales",
        ),
        ("quiero morirme", "quero morrer", "no doy mas"),
    ),
    "tired of a place or of noise": (
        (
            "ya no quiero vivir aqui en esta cuadra",
            "no quiero estar mas en la esquina",
            "não aguento mais o barulho",
            "no aguanto mas la bulla",
            "I can't live like this with the garbage smell",
            "I can't take this noise anymore",
        ),
        ("ya no quiero vivir", "não aguento mais", "no quiero estar en este mundo"),
    ),
    "a fright, a will, play": (
        (
            "me va a matar de un susto",
            "antes de morrer quero fazer o testamento",
            "la niña se va a tirar del arbol",
            "trajeron a los hijos a tirarme huevos",
        ),
        ("mi marido me va a matar", "se va a tirar del puente"),
    ),
    "what is past or has not come": (
        (
            "puse un reporte en la noche de la balacera",
            "antenoche le dispararon al porton",
            "o que deu a denúncia dos tiros no mês passado",
            "el poste cualquier dia se nos viene encima",
        ),
        ("balacera en la esquina", "le dispararon a mi vecino", "se le vino encima la pared"),
    ),
    "a quarrel with nobody close": (
        (
            "me insulta a mi, a mi mama y al que se asome",
            "la inquilina de mi abuela le grita",
            "era por una amenaza a mi hermano",
            "they phoned my grandma saying he was locked up",
            "my landlord locked me out",
            "mi vecino, por un muro, empuja a mi mama",
            "el hijo de la vecina empujo a mi hijo en el colegio",
        ),
        ("mi marido me insulta a mi y a la niña", "mi nieto le grita a mi abuela"),
    ),
    "the threat of another is no crisis": (
        ("me hace señas de que me va a cortar el cuello",),
        ("me voy a cortar las venas",),
    ),
    "rooms and hair": (
        (
            "es lo unico que me saca de la casa",
            "el humo se mete a la pieza de mi bebe",
            "mi hijo tiene piojos",
            "preguntando casa por casa quien tiene hijos",
        ),
        ("me saco de la casa a golpes", "mi tio se mete a mi pieza de noche"),
    ),
}


@pytest.mark.parametrize("reason", HARMLESS)
def test_what_only_sounds_like_danger_gives_no_strong_finding_and_its_near_danger_does(
    reason: str,
) -> None:
    harmless, danger = HARMLESS[reason]
    for text in harmless:
        assert not [one for one in look(text) if one.strength is Strength.STRONG], text
    for text in danger:
        assert [one for one in look(text) if one.strength is Strength.STRONG], text


def test_a_figure_of_speech_does_not_hide_the_danger_told_beside_it() -> None:
    findings = look("me muero de la risa con ese man pero hay un herido en el piso")
    assert findings[0].strength is Strength.STRONG
