"""Words for a place that is no barrio: corners, addresses and landmarks, as the person wrote them.

Owns the patterns ("carrera 35 con 42", "por la cancha") and what a message is that tells nothing but a
place; leaves barrios to `nlu/gazetteer.py`. Pure.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from nlu.normalise import fold_keeping_length, word_set

_ROAD = (
    r"(?:carreras?|crr?a?|kra|kr|calles?|cll?e?|avenidas?|av|diagonal|diag|dg|transversal|tv|"
    r"trans|street|"
    r"st|avenue|rua|rue)"
)
_NUMBER = r"(?:\d{1,3}(?: ?[a-h](?![a-zñ]))?(?: ?bis)?)"
_ADDRESS = re.compile(
    rf"\b{_ROAD}\.? ?(?:#|n[o°º]\.? ?)?{_NUMBER}"
    rf"(?:,? ?(?:con|y|entre|esquina con|esquina|#|n[o°º]\.?|numero|-|and|e|et) ?(?:{_ROAD}\.? ?)?"
    rf"{_NUMBER}(?: ?[-y] ?{_NUMBER})*)*"
    rf"|\b(?:manzana|mz|mza) ?(?:\d{{1,3}}|[a-z])(?:[ ,]+(?:casa|lote|apto) ?\d{{1,4}}\w?)?"
    rf"|\b(?:la|en|de) \d{{1,3}}[a-h]? con \d{{1,3}}[a-h]?\b"
)
_NEAR = (
    r"(?:por detras del?|por el lado del?|cerca a|cerca del?|cerquita del?|al lado del?|a un lado del?|"
    r"frente a|"
    r"en frente del?|enfrente del?|al frente del?|detras del?|atras del?|diagonal a|junto a|a la vuelta de|"
    r"debajo del?|abajo del?|arriba del?|despues del?|antes del?|al pie del?|llegando a|"
    r"saliendo del?|entrando a|bajando por|"
    r"subiendo por|subiendo a|camino a|via a|hacia|por|en|x|de|near|next to|behind|in front of|by|at|"
    r"around|perto d[aeo]|atras d[aeo]|em frente a|na|no|pres de|a cote d[eu]|derriere|devant|sur|dans)"
)
_THING = (
    r"(?:canchas?|canchita|parques?|parquecito|puentes?|colegios?|escuelas?|iglesia|parroquia|capilla|"
    r"tiendas?|panaderia|billar(?:es)?|gallera|caseta(?: comunal)?|puesto de salud|centro de salud|"
    r"hospital|clinica|polideportivo|poli|coliseo|estadio|cdi|bomba|estacion|terminal|galeria|plaza|"
    r"plazuela|cementerio|rio|caño|zanjon|acequia|quebrada|callejon|sendero|ciclorruta|glorieta|"
    r"semaforo|"
    r"paradero|porteria|droguerias?|supermercado|centro comercial|cai|biblioteca|ludoteca|gimnasio|"
    r"casa de justicia|comisaria|alcaldia|fiscalia|finca|ingenio|carrilera|tanque|lote|potrero|mango|"
    r"esquina|guadual|trapiche|monumento|entrada|salida|loma|cuadra|court|soccer field|field|park|"
    r"bridge|"
    r"school|church|store|shop|corner|alley|health (?:post|center)|bus stop|river|quadra|ponte|escola|"
    r"igreja|posto de saude|mercado|loja|terrain|parc|pont|ecole|eglise|magasin)"
)
_LANDMARK = re.compile(
    rf"\b{_NEAR} ?(?:(?:el|la|los|las|un|una|unos|unas|al|del|the|a|o|l'|le|les|du)\s?)?"
    rf"(?:vieja |antigua |nueva |old |new )?{_THING}\b"
    rf"(?: (?:principal|vieja|nueva|publica|infantil|peatonal|sintetica|multiple|central|comunal))?"
    rf"(?: (?:de la|de los|de las|del|de|la|el|los|san|santa|of|do|da) (?!(?:noche|madrugada|"
    rf"mañana|tarde|"
    rf"dia|lado|cual|que|barrio|ayer|hoy)\b)[a-zñ]+(?: (?:bolivar|real|gaitan|galan|lopez|torres|jose|"
    rf"pedro|ana|rita|cayetano|clara|barbara|sur|norte|justicia))?)?"
)


@dataclass(frozen=True)
class PlaceMention:
    """Words for a place, as written, and where they stand."""

    text: str
    start: int
    end: int


def find_places(text: str, landmarks: tuple[str, ...] = ()) -> list[PlaceMention]:
    """Return addresses, known landmarks and landmark phrases of a text, in its order.

    Args:
        text: what the person wrote.
        landmarks: names of the directory, in any spelling.

    """
    folded = fold_keeping_length(text)
    spans = [match.span() for match in _ADDRESS.finditer(folded)]
    for name in landmarks:
        known = re.search(rf"\b{re.escape(fold_keeping_length(name))}\b", folded)
        if known:
            spans.append(known.span())
    spans += [match.span() for match in _LANDMARK.finditer(folded)]
    chosen: list[tuple[int, int]] = []
    for start, end in spans:
        if all(end <= other[0] or start >= other[1] for other in chosen):
            chosen.append((start, end))
    return [PlaceMention(text[start:end].strip(" ,."), start, end) for start, end in sorted(chosen)]


# What people put around the name of a place, and nothing that happens there.
_AROUND = word_set(
    "es eso esto fue queda quedan estoy estamos vivo aca aqui alla ahi en el la los las de del al a por x "
    "para pa con y e o un una unos unas cerca cercca cerquita lado frente enfrente detras atras atrasito "
    "diagonal junto vuelta debajo abajo arriba despues antes pie llegando saliendo entrando entrada salida "
    "bajando subiendo camino via hacia hasta desde entre sector zona barrio vereda corregimiento comuna "
    "urbanizacion urb conjunto ciudadela manzana mz casa lote apto apartamento torre bloque numero no nro "
    "calle carrera cra cll kra avenida esquina cuadra cuadras casas puente pasando parte alta baja etapa "
    "don doña señor señora si bueno ok vecino mismo misma palmira "
    "it s is its it's at in on the near next to by behind front of street corner house number block "
    "neighborhood neighbourhood here there "
    "fica no na nos nas em perto da do das dos rua casa bairro aqui ao "
    "c'est ce est dans le les du des rue pres quartier ici chez maison"
)
_WORDS = re.compile(r"[a-zñ']+")


def says_only_where(text: str, entities: Iterable[Mapping[str, Any]]) -> bool:
    """Tell whether a message names a place and tells nothing else, as the answer to "where?" does.

    Args:
        text: what the person wrote.
        entities: those found in it, each with `entity`, `start` and `end`.

    """
    spans = [
        (item["start"], item["end"]) for item in entities if item["entity"] in {"barrio", "place"}
    ]
    rest = list(fold_keeping_length(text))
    for start, end in spans:
        rest[start:end] = " " * (end - start)
    words = _WORDS.findall("".join(rest))
    return bool(spans) and all(len(word) == 1 or word in _AROUND for word in words)
