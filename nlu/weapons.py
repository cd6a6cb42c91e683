"""Weapons in a message: those that are named, and those that only a verb implies.

Owns the words, with the everyday readings that mislead ("por la bomba", "palo de mango", "chuzos de
pollo"). A weapon that is denied ("sin armas", "no tenía pistola") or a toy does not count.
"""

import re
from dataclasses import dataclass

from nlu.normalise import fold_keeping_length, word_set


@dataclass(frozen=True)
class WeaponMention:
    """A weapon in a text: its class, where it stands, and whether only a verb implies it."""

    kind: str
    start: int
    end: int
    implied: bool


# Patterns read text without accents, lower case.
_NAMED = {
    "firearm": (
        r"pistolas?|pistolon(?:es)?|revolver(?:es|s)?|fierros?|escopetas?|chang[ou]n(?:es)?|trabucos?|"
        r"fusil(?:es)?|totes?|tartamudas?|metralletas?|subametralladoras?|ametralladoras?|mini ?uzis?|"
        r"(?:9|nueve) (?:mm|milimetros)|calibre (?:\d+|treinta y ocho)|un 38|hechizas?|"
        r"armas? (?:de fuego|larga|corta)s?|guns?|handguns?|rifles?|pistols?|shotguns?|firearms?|"
        r"armas? de fogo|revolveres|espingardas?|pistolets?|fusils?|armes? a feu|flingues?"
    ),
    "blade": (
        r"cuchillos?|cuchillas?|cuchillazos?|navajas?|machetes?|macheta|peinillas?|puñal(?:es)?|puñaletas?|"
        r"chuzos?|pate ?cabras?|dagas?|bisturi|armas? (?:blanca|cortopunzante|corto punzante)s?|"
        r"(?:pico|picos) de (?:una )?botellas?|botellas? (?:rota|quebrada|partida)s?|tijeras?|"
        r"kni(?:fe|ves)|blades?|facas?|facao|facoes|couteaux?|canif"
    ),
    "blunt": (
        r"palos?|bates?|varillas?|garrotes?|bolillos?|martillos?|ladrillos?|manoplas?|"
        r"piedras?|tubos?|cadenas?|tablas?|cascos?|bats?|sticks?|stones?|rocks?|bricks?|pipes?|clubs?|"
        r"pedras?|paus?|pauladas?|tijolos?|batons?|pierres?|casques?|barre de fer"
    ),
    "explosive": (
        r"granadas?|petardos?|explosivos?|papas? bombas?|bombas? molotov|molotov(?:s)?|dinamita|"
        r"tatucos?|artefactos?|bombas?|grenades?|bombs?|explosives?|bombes?|explosifs?"
    ),
}
_IMPLIED = {
    "firearm": (
        r"balaceras?|tiroteos?|tiroteios?|plomaceras?|dispar(?:o|os|an|aron|ando|andole|andoles|ar|"
        r"arle|arles|aba|aban|ado|ados|e|en)|dando bala|dar bala|dan bala|dieron bala|echando bala|"
        r"echar bala|a bala|bala(?: corrida| por|zos?|s)?|balead[oa]s?|balearon|baleando|"
        r"plomo|pepazos?|tiros|un tiro|tiro(?: en| a)|abalead[oa]s?|"
        r"armas?(?! blanca)|encañon(?:o|aron|ando|ado|an|aba)|armados?|a mano armada|"
        r"shoot(?:ing|ings)?|shots?(?: fired)?|shot|gun ?(?:fire|shots?|men|man)|at gunpoint|armed|"
        r"tiros|atir(?:aram|ando|ou|aron)|balead[oa]|coups? de feu|fusillades?|tir(?:s|ent|er dessus)|"
        r"armes"
    ),
    "blade": (
        r"apu[ñn]al\w*|acuchill\w*|acuchiy\w*|puñaladas?|puntazos?|machetazos?|machetead[oa]s?|"
        r"machetearon|chuz(?:ar|aron|o a|ando|andose|andolo|ado|ada|ados|arlo|arle|arme|en)|"
        r"navajazos?|chuzon(?:es)?|degoll\w*|stab(?:bed|bing|s)?|slashed|esfaque\w*|facadas?|"
        r"poignard\w*"
    ),
    "blunt": (
        r"garrotazos?|garrote(?:aron|ando|ado)|apedre\w*|pedradas?|piedrazos?|batazos?|tubazos?|"
        r"ladrillazos?|varillazos?|palazos?|botellazos?|palizas? con"
    ),
    "explosive": r"bombazos?|exploto una granada|granadazos?",
}
# Where a word of the lists above is no weapon. Each pattern covers the word with its context.
_TRAPS = re.compile(
    r"\b(?:"
    r"(?:por|en|a|de|desde|frente a|cerca de|al lado de|detras de|hasta|junto a) las? bombas?"
    r"(?! (?:que|lapa))|bombas? (?:de|del) (?:gasolina|agua|aire|infusion|terpel|acueducto|riego|"
    r"inflar|"
    r"chicle|cumpleaños)|la bomba (?:terpel|texaco|mobil|esso|primax|petromil)|bombas? y globos|"
    r"inflar bombas?|gas pumps?|bath bombs?|"
    r"palos? de (?:mango|guayab\w+|limon|agua|coco|aguacate|rosa|mamoncillo|naranja|mandarina|"
    r"guanabana|lluvia|monte|queso)|"
    r"palos? (?:caid\w+|sec\w+|grandes?|podrid\w+|inclinad\w+)|(?:se|esta) (?:cayo|cayendo) (?:el|"
    r"un|ese) "
    r"palo|(?:el|un|ese) palo (?:que )?(?:se (?:cayo|esta cayendo)|atravesado)|a palo seco|de tal palo|"
    r"chuzos? de (?:pollo|carne|cerdo|empanadas|comida)|(?:venta|vender|vendo|vende|comer|"
    r"un combo) de? ?"
    r"chuzos?|chuzadas?|"
    r"peinillas? (?:del?|para) (?:el )?(?:pelo|cabello|peinar\w*)|tijeras (?:de|para) \w+|"
    r"tubos? (?:de|del) (?:agua|pvc|alcantarillado|gas|desague|escape|ensayo|aguas)|"
    r"(?:(?:se|esta) )?(?:rompi\w+|rompen|roto|daña\w*|daño|reventado|revento|golpea) (?:el|un|los) tubos?|"
    r"armas? (?:el|la|un|una|tremend\w+|mucho|todo el) (?:show|escandalo|pelea|problema|alboroto|bonche|"
    r"desorden|fiesta)|(?:vende\w*|vendendo|chupar|uma) balas?|bombas? de tiempo|"
    r""
    r"piedras? (?:en el (?:camino|rio|zapato)|del rio|preciosas?)|(?:puras?|llen[oa] de|hay|con) "
    r"piedras? y (?:tierra|escombro\w*|arena|huecos)|cuarta de piedra|"
    r"tablas? (?:del?|de) (?:multiplicar|posiciones|planchar|salvacion)|clubs? (?:de|deportivo)|"
    r"cadenas? (?:de (?:oro|plata|ahorros?|oracion|whatsapp|almacenes)|perpetua)|"
    r"(?:robaron|raparon|quitaron|arrancaron|atracaron|perdi|rapo|robo) (?:\w+ ){0,3}cadenas?|"
    r"(?:sin|el|un|los|mi|su) cascos?(?! (?:contra|en la))|casco urbano|cascos? de moto|"
    r"(?:robaron|raparon|quitaron) (?:\w+ ){0,3}(?:cascos?|tubos?|tablas?|varillas?)|"
    r"tiro (?:libre|de esquina|al arco|al blanco|de gracia)|tiros? libres?|a tiro de|"
    r"(?:pistolas?|rifles?|guns?) (?:de )?(?:agua|juguete|silicona|pintura|hidrogel|"
    r"balines de juguete)|"
    r"(?:water|toy|glue) guns?|photo ?shoot\w*|flu shots?|screenshots?|long shot|movie shoot|"
    r"artefactos? (?:electric\w+|antigu\w+)|"
    r"fierros? (?:viejos?|torcidos?|oxidados?|sueltos?)|rocks? (?:band|music|en español)|"
    r"musica|armados? (?:de|con) (?:paciencia|valor)|"
    r"disparad[oa]s? (?:los|el|la) (?:precios?|recibo\w*|cuenta)|se disparo (?:el|la|los) (?:precio\w*|"
    r"recibo\w*|arriendo\w*|cuenta)|precios? disparad\w+|bala perdida del|polvora|"
    r"plomo (?:en|del) (?:la )?(?:sangre|agua|tuberia)|pipes? (?:burst|broken|leak\w*)|water pipes?|"
    r"tirs? au but"
    r")\b"
)
_DENIED = re.compile(
    r"\b(?:sin|ningun|ninguna|ni|(?:no|tampoco) (?:hay|habia|tiene|tienen|tenia|tenian|vi|llevaba|"
    r"llevaban|traia|"
    r"traian|cargaba|fue con|era con|son|eran|es|era|usaron|sacaron)|no|without|no sign of|sem|sans)"
    r"(?: (?:un|una|unos|unas|el|la|a|any|son|estaba|estaban|esta|estan))?\s*$"
)


def _compiled(words: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {kind: re.compile(rf"\b(?:{pattern})\b") for kind, pattern in words.items()}


_NAMED_PATTERNS = _compiled(_NAMED)
_IMPLIED_PATTERNS = _compiled(_IMPLIED)


def find_weapons(text: str) -> list[WeaponMention]:
    """Return the weapons of a text, named ones first, each class once in each group."""
    folded = fold_keeping_length(text)
    traps = [match.span() for match in _TRAPS.finditer(folded)]
    named = _mentions(text, folded, _NAMED_PATTERNS, traps, implied=False)
    known = {mention.kind for mention in named}
    implied = _mentions(text, folded, _IMPLIED_PATTERNS, traps, implied=True)
    return named + [mention for mention in implied if mention.kind not in known]


def _mentions(
    text: str,
    folded: str,
    patterns: dict[str, re.Pattern[str]],
    traps: list[tuple[int, int]],
    *,
    implied: bool,
) -> list[WeaponMention]:
    found: dict[str, WeaponMention] = {}
    for kind, pattern in patterns.items():
        for match in pattern.finditer(folded):
            start, end = match.span()
            if any(start < stop and end > begin for begin, stop in traps):
                continue
            if _DENIED.search(folded[:start]):
                continue
            if "ç" in text[start:end].lower():  # "faça" is no "faca"
                continue
            word = folded[start:end]
            if word in _BOMBS and not _EXPLODES.search(folded):
                continue
            doubtful = not implied and (kind == "blunt" or word in _ALSO_THINGS)
            if doubtful and not _hits(folded, start, end):
                continue
            found.setdefault(kind, WeaponMention(kind, start, end, implied))
            break
    return sorted(found.values(), key=lambda mention: mention.start)


# Skewers and balloons, unless somebody uses them on somebody.
_ALSO_THINGS = word_set("chuzo chuzos casco cascos casque casques tijera")
_BOMBS = word_set("bomba bombas bombs bomb bombes")
_EXPLODES = re.compile(
    r"\b(?:expl\w+|estall\w+|deton\w+|pus(?:o|ieron)|pon(?:er|en|ga|gan|drian?)|plant\w+|tir\w+|lanz\w+|"
    r"arroj\w+|botaron|dejaron|amenaz\w+|desactiv\w+|antiexplosivos|panfleto|policia|threat\w*|throw\w*|"
    r"blow\w*|went off|jog\w+|colocaram|posee?|lance\w*)\b"
)
# A stick, a stone or a pipe is a weapon only where somebody uses or carries it as one.
_USED_BEFORE = re.compile(
    r"(?:\b(?:a|con|de a|y|a puro|tir\w+|lanz\w+|aventa\w+|bole\w+|sac\w+|cog\w+|cargan?|traen?|"
    r"agarr\w+|rompieron a|volea\w+|volear|llueven?|lloviendo|with|throw\w*|using|com|a coups? de|des|"
    r"avec|jet\w*|jog\w+|llev\w+|his|her|un|una|unos|su|sus|el|la)\s+)(?:(?:un|una|unos|unas|el|la|los|"
    r"las|de|a|"
    r"puro|puras?|su|mucha|big|wooden|baseball|metal|une?|des)\s+)*$"
)
_FIGHT = re.compile(
    r"\b(?:esper\w+|bring\w*|coming with|en (?:el|la|las) "
    r"(?:garganta|cuello|nuca|costillas?|cara|pecho|ojo|espalda|cabeza|mano)|"
    r"tap(?:ent|e|ait)|peg\w+|golpe\w*|pele\w+|agarr\w+|amenaz\w+|casc\w+|dier\w+|dand\w+|romp\w+|part\w+|"
    r"revent\w+|"
    r"tir\w+|lanz\w+|ataca\w*|atac\w+|bole\w+|volea\w+|aventa\w*|at(?:aco|acaron)|enfrent\w+|"
    r"guerra|riña|"
    r"tropel|bonche|explot\w+|estall\w+|corrie\w+|insult\w+|clav\w+|pusieron|plant\w+|sac\w+|"
    r"armad\w+|machete\w*|cuchill\w+|bandas?|pandill\w+|robar\w*|atrac\w+|herid\w+|"
    r"descalabr\w+|fight\w*|beat\w*|hit\w*|attack\w*|threat\w*|throw\w*|briga\w*|bat\w+|frapp\w+|"
    r"batt\w+|"
    r"jet\w+|persig\w+|correte\w+|mat\w+|defend\w+|a piedra|a palo)\b"
)


def _hits(folded: str, start: int, end: int) -> bool:
    around = folded[max(0, start - 60) : start] + " " + folded[end : end + 40]
    return bool(_USED_BEFORE.search(folded[:start])) and bool(
        _FIGHT.search(around) or folded[max(0, start - 2) : start] == "a "
    )
