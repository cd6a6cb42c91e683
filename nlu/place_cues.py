"""What stands before and after a name and tells a place from a person, a date or an everyday word.

Owns the word lists and the judgement `judge`; leaves finding the name to `nlu/gazetteer.py`. Words are
folded: lower case, no accents, ñ kept.
"""

from collections.abc import Sequence
from enum import Enum

from nlu.normalise import word_set

ARTICLES = frozenset({"el", "la", "los", "las", "al", "del"})
_PLAIN_ARTICLES = ARTICLES - {"al", "del"}
CONNECTORS = ARTICLES | {"de", "do", "da", "the", "of", "du"}

_PLACE_NOUNS = word_set(
    "barrio barrios barri bario varrio brr br bo bairro neighborhood neighbourhood quartier vereda "
    "corregimiento corregimientos cgto corr urbanizacion urba urb sector zona comuna conjunto "
    "ciudadela invasion asentamiento parque cancha canchas polideportivo poli puente caseta cai "
    "esquina cuadra bajos entrada salida calles callejon sendero escenario tienda caserio park "
    "bridge court corner cdi billar gallera"
)
_PEOPLE_OF_A_PLACE = word_set(
    "los las gente pelados pelaos peladas muchachos manes combo combos banda bandas pandilla "
    "parche parches vecinos vecinas vecino vecina habitantes habitante comunidad jac junta jovenes "
    "gestor gestora gestores lider lideres lideresa guys people gang kids residents"
)
# "Las tiendas de", "la olla de", "los columpios de": what a place has.
_THINGS_OF_A_PLACE = word_set(
    "tienda tiendas negocio negocios comercio comerciantes columpios juegos finca fincas ladrillera "
    "taller olla lampara lamparas postes lote lotes canal caño rio shops shop"
)
_PREPOSITIONS = word_set(
    "en x por desde hacia hasta aca aqui alla alli ahi cerca vivo vivimos viven vive "
    "queda quedan llegando entre entrando saliendo subiendo bajando a para in at from near "
    "around between em no na chez dans vers depuis pres"
)
# Prepositions that go as well with people and things: "de Emilia", "para las flores".
_LOOSE_PREPOSITIONS = frozenset(
    {
        "a",
        "al",
        "de",
        "del",
        "para",
        "pa",
        "for",
        "es",
        "era",
        "no",
        "na",
        "to",
        "of",
        "do",
        "da",
        "e",
    }
)
# People say where they live or stay with "de".
_DWELLING = word_set("soy somos vengo venimos vivo vivimos salgo")
_PRONOUNS = word_set("le les lo me te se nos")
_PERSON_WORDS = word_set(
    "doña don dona señora señor señorita seño sra sr mi tu su tia tio prima primo hermana hermano "
    "hija hijo mama papa abuela abuelo suegra suegro cuñada cuñado amiga amigo novia novio esposa "
    "esposo mujer marido profe profesora profesor doctor doctora dr dra padre pastor libertador "
    "virgen santo llama llamo llaman llamada llamado nombre general poeta presidente estatua "
    "monumento dice dijo niña niño bebe compañera compañero comadre compadre mrs mr miss "
    "named called"
)
_INSTITUTIONS = word_set(
    "colegio escuela iglesia parroquia capilla clinica hospital universidad almacen supermercado "
    "hotel motel edificio comercial empresa ingenio restaurante panaderia drogueria farmacia "
    "discoteca bar equipo estadio coliseo institucion ie sede fundacion calle carrera avenida "
    "alcaldia secretaria policia estacion"
)
_AFTER_NOT_A_PLACE = word_set(
    "comercial comerciales medico medica educativo educativa historico infantil deportivo cultural "
    "municipal"
)
# "Centro de salud", "centro de convivencia".
_OF_A_CENTRE = word_set("salud convivencia acopio rehabilitacion menores estudios vida")
_AFTER_PLACE = word_set(
    "neighborhood neighbourhood area district quartier parte alta baja etapa sector"
)
# "El kilo de chontaduro", "un puesto de".
_MEASURES = word_set("kilo kilos libra libras jugo puesto venta vendo vende arroba bulto cholado")
_DETERMINERS = word_set("un una unos unas este esta mucha mucho con")
# Homework and talk about the man, not about the barrio that is named after him.
_HISTORY = word_set(
    "tarea ensayo biografia nacio murio fundo batalla libertador exposicion independencia novela "
    "frases pelicula cancion"
)
_GENERIC = word_set(
    "flores coches mangos bosque jardin estrella recreo paraiso palmeras herradura pampa trebol "
    "prado cosecha"
)
_IDEAS = word_set(
    "libertad esperanza independencia promesa progreso porvenir concordia trinidad perseverancia "
    "triunfo victorias"
)
_RURAL = word_set(
    "callejon corregimiento vereda finca trapiche ingenio cañal cañaduzal caserio rural"
)
# After a name that opens the message: "berlin carrera 33", "la estrella manzana c".
_AFTER_HEADING = word_set("manzana mz calle cll carrera cra casa detras atras frente parque")
# So common in phrases about places that only a word such as "barrio" makes them a name.
_EVERYDAY = word_set(
    "colombia municipal industrial departamental obrero central nevera bolsa acequia torre"
)


class Verdict(Enum):
    """Whether a name in its context is a place."""

    NO = "not a place here"
    UNSURE = "may be a place"
    LIKELY = "stands where places stand"
    CERTAIN = "called a place"


def judge(
    before: Sequence[str],
    name: Sequence[str],
    after: Sequence[str],
    *,
    first_name: bool,
    everyday: bool = True,
    heads: bool = False,
    closes: bool = False,
) -> Verdict:
    """Judge a name by the words before it (nearest last), its own words and the words after.

    A message that is the name alone counts as a place: it answers a question. `first_name` says that
    the name is one that people are called by, so that "de Fátima" tells nothing; `everyday`
    that it is a word of every day; `heads` that it opens the message like a heading, "Coronado: ...";
    `closes` that it stands alone at the end, as in "ya vienen otra vez, Santa Isabel".
    """
    if not before and not after:
        return Verdict.CERTAIN
    if not before and (heads or after[0] in _AFTER_HEADING):
        return Verdict.LIKELY
    near = [word for word in before[-4:] if word not in CONNECTORS][-1:]
    nearest = near[0] if near else ""
    adjacent = before[-1] if before else ""
    following = after[0] if after else ""
    centre = name[-1] == "centro" and bool(
        following in {"vida", "día", "dia"} or (following == "de" and _OF_A_CENTRE & {*after[1:2]})
    )
    if everyday and (centre or following in _AFTER_NOT_A_PLACE):
        return Verdict.NO
    if nearest in _PLACE_NOUNS and nearest in before[-3:]:
        return Verdict.CERTAIN
    if following in _AFTER_PLACE or _follows_people(before):
        return Verdict.CERTAIN
    if _is_somebodys(before, name, first_name=first_name):
        return Verdict.LIKELY
    if _is_refused(before, name, following, everyday=everyday) or _HISTORY & {
        *before[-6:],
        *after[:4],
    }:
        return Verdict.NO
    content = [word for word in name if word not in CONNECTORS]
    direct = adjacent
    if adjacent in _PLAIN_ARTICLES:
        direct = before[-2] if len(before) > 1 else ""
    if len(content) == 1 and content[0] in _EVERYDAY:
        rural = _RURAL & {*before, *after} and direct in {"en", "de", "a"}
        return Verdict.LIKELY if rural else Verdict.UNSURE
    if closes and (len(content) > 1 or not first_name) and not _IDEAS & set(name):
        return Verdict.LIKELY
    if direct in _PREPOSITIONS:
        idea = _IDEAS & set(name) and (direct in {"x", "por"} or following in {"de", "del"})
        return Verdict.UNSURE if idea else Verdict.LIKELY
    if _IDEAS & set(name) or (_GENERIC & set(name) and len(content) == 1):
        return Verdict.LIKELY if nearest in _DWELLING else Verdict.UNSURE
    if not before:
        return Verdict.UNSURE if first_name else Verdict.LIKELY
    named_whole = not first_name or name[0] in ARTICLES
    if direct in _LOOSE_PREPOSITIONS and named_whole and following not in _PRONOUNS:
        return Verdict.LIKELY
    if nearest in _INSTITUTIONS or nearest in _DWELLING:
        return Verdict.LIKELY
    return Verdict.UNSURE


def is_denied(before: Sequence[str]) -> bool:
    """Tell whether the words before a name deny it: "no es en Zamorano", "no en el barrio X"."""
    tail = [word for word in before[-5:] if word not in ARTICLES and word not in _PLACE_NOUNS]
    return tail[-2:] == ["no", "en"] or (
        len(tail) > 2
        and tail[-3] == "no"
        and tail[-2] in {"es", "era", "fue", "queda", "vivo"}
        and tail[-1] == "en"
    )


def _follows_people(before: Sequence[str]) -> bool:
    """Tell whether the name says where people are from: "los del", "la gente de la", "guys from"."""
    words = list(before)
    while words and words[-1] in {"el", "la", "los", "las", "the"}:
        words.pop()
    return (
        len(words) > 1
        and words[-1] in {"de", "del", "of", "from", "do", "da"}
        and words[-2] in _PEOPLE_OF_A_PLACE
    )


def _is_somebodys(before: Sequence[str], name: Sequence[str], *, first_name: bool) -> bool:
    """Tell whether the name is where a person or a thing is from: "mi primo de las", "la tienda de".

    "Doña Rosa la de los" counts as well; "el padre de" alone may go on with a person's name, so that
    there an article must lead the name.
    """
    words = list(before)
    article = name[0] in ARTICLES or (bool(words) and words[-1] in {"el", "la", "los", "las"})
    while words and words[-1] in {"el", "la", "los", "las", "the"}:
        words.pop()
    if not words or words[-1] not in {"de", "del", "of", "from", "da", "do"}:
        return False
    article = article or words[-1] == "del"
    words.pop()
    pointed = bool(words) and words[-1] in {"el", "la", "los", "las"}
    near = {word for word in words[-3:] if word not in CONNECTORS}
    if not near:
        return False
    if near & _THINGS_OF_A_PLACE and words[-1] in _THINGS_OF_A_PLACE:
        return True
    return (article or pointed) and not first_name and bool(near & _PERSON_WORDS)


def is_plain_noun(name: Sequence[str]) -> bool:
    """Tell whether a name without its article is just a noun: "mangos", "libertad", "torre"."""
    return bool({*name} & (_GENERIC | _IDEAS | _EVERYDAY))


def _is_refused(
    before: Sequence[str], name: Sequence[str], following: str, *, everyday: bool
) -> bool:
    adjacent = before[-1] if before else ""
    led = {*before[-2:]} & (_PREPOSITIONS | _LOOSE_PREPOSITIONS)
    titles = [word for word in before[-2:] if word not in CONNECTORS]
    return (
        (bool(titles) and titles[-1] in _PERSON_WORDS)
        or adjacent in _INSTITUTIONS
        or adjacent in _DETERMINERS
        or (bool(titles) and titles[-1] in _MEASURES)
        or (everyday and not led and following in {"para", "que", "pa"})
        or (adjacent in {"la", "el"} and name[0] in _EVERYDAY and following in {"que", "de"})
    )
