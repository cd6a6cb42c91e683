"""What a resident said in one turn, read once from Rasa's tracker into typed values.

Slot dictionaries stop here: the forms of this package work on :class:`Turn` and on their own frozen state.
"""

import re
from dataclasses import dataclass, field
from typing import Any, TypeGuard

from rasa_sdk.interfaces import Tracker

Json = dict[str, Any]


#: Signs that are a yes or a no to everybody.
_SIGNS = frozenset("👍👌✅✔👎❌🚫")


@dataclass(frozen=True)
class Heard:
    """A barrio that the language model recognised."""

    name: str
    candidates: tuple[str, ...] = ()
    sure: bool = True
    denied: bool = False  #: "no es en Zamorano"


@dataclass(frozen=True)
class Turn:
    """One message of a resident, as understood.

    ``answers`` are what buttons said (``{"danger": "weapon"}``); ``text`` is empty where a button or an
    attachment spoke. ``interrupted`` says that another action has already answered this message, so it
    is no answer to the form's question.
    """

    text: str
    intent: str
    barrios: tuple[Heard, ...] = ()
    weapon: str | None = None
    weapon_implied: bool = False
    place: str | None = None
    case_code: str | None = None
    program: str | None = None  #: the id of the first programme that is named
    asks: tuple[str, ...] = ()
    answers: dict[str, str] = field(default_factory=dict)
    interrupted: bool = False

    @property
    def is_words(self) -> bool:
        """Whether the message has words of its own (letters, not only emoji or a button)."""
        return any(character.isalpha() for character in self.text)

    @property
    def plain(self) -> str:
        """The intent where it answers by itself ("sí", 👍).

        Empty where a button or a photo says more, and for a face or a heart, which may mean anything.
        """
        if self.answers or (self.text and not self.is_words and not _SIGNS & set(self.text)):
            return ""
        return self.intent


def read(tracker: Tracker, *, form: str | None = None) -> Turn:
    """The latest message in ``tracker``; ``form`` is the name of the form that reads it."""
    message: Json = tracker.latest_message or {}
    entities = [entity for entity in message.get("entities") or [] if _is_entity(entity)]
    answers = dict(
        str(entity["value"]).split("=", 1)
        for entity in entities
        if entity["entity"] == "answer" and "=" in str(entity["value"])
    )
    text = str(message.get("text") or "").strip()
    weapons = [entity for entity in entities if entity["entity"] == "weapon"]
    return Turn(
        text="" if text.startswith("/") else text,
        intent=str((message.get("intent") or {}).get("name") or ""),
        barrios=tuple(
            Heard(
                name=str(entity["value"]),
                candidates=tuple(entity.get("candidates") or ()),
                sure=bool(entity.get("sure", True)),
                denied=bool(entity.get("denied", False)),
            )
            for entity in entities
            if entity["entity"] == "barrio"
        ),
        weapon=str(weapons[0]["value"]) if weapons else None,
        weapon_implied=all(bool(entity.get("implied")) for entity in weapons),
        place=_first(entities, "place"),
        case_code=_first(entities, "case_code"),
        program=_first(entities, "program"),
        asks=tuple(message.get("asks") or ()),
        answers=answers,
        interrupted=_answered_already(tracker, form),
    )


def _is_entity(value: Any) -> TypeGuard[Json]:
    return isinstance(value, dict) and "entity" in value and "value" in value


def _first(entities: list[Json], name: str) -> str | None:
    return next((str(entity["value"]) for entity in entities if entity["entity"] == name), None)


def _answered_already(tracker: Tracker, form: str | None) -> bool:
    """Whether an action other than the form has run since the latest message."""
    for event in reversed(tracker.events):
        if event.get("event") == "user":
            return False
        if event.get("event") == "action" and event.get("name") not in (
            form,
            "action_listen",
            "action_extract_slots",
        ):
            return True
    return False


_NOW = re.compile(
    r"\b(ahora|ahorita|ya mismo|en este momento|en estos momentos|right now|now|agora|maintenant|"
    r"est[aá]n? pasando|se est[aá]n?|acaban? de|acabo de|just now|en vivo)\b"
)
_TODAY = re.compile(r"\b(hoy|esta ma[nñ]ana|esta tarde|hace un rato|hace rato|today|earlier)\b")
_BEFORE = re.compile(
    r"\b(ayer|anoche|antier|antes|la semana pasada|el fin de semana|hace (d[ií]as|\w+ d[ií]as?)|"
    r"yesterday|last night|last week|ontem|hier)\b"
)
_OFTEN = re.compile(
    r"\b(siempre|seguido|todos los d[ií]as|todas las noches|cada (noche|rato|d[ií]a|fin)|a toda hora|"
    r"a cada rato|frecuente\w*|often|every (day|night)|always)\b"
)
_WOUNDED = re.compile(
    r"\b(herid[oa]s?|sangr\w+|apu[nñ]alad[oa]s?|balead[oa]s?|desangr\w+|inconsciente|wounded|"
    r"bleeding|injured|hurt)\b"
)
_ARMED = re.compile(r"\b(armas?|armad[oa]s?|weapons?|armed)\b")
_NEITHER = re.compile(
    r"\b(ninguna|ninguno|nada de eso|nadie|neither|none|nobody|nothing like that)\b"
)
_HARM = (
    r"(?:armas?|armad[oa]s?|herid[oa]s?|heridas|lesionad[oa]s?|sangre|weapons?|guns?|wounded|injured|hurt|"
    r"injuries)"
)
_DENIED = re.compile(
    r"\b(?:(?:no|tampoco|nunca)(?: (?:hay|hubo|hab[ií]a|vi|veo|est[aá]n?|tienen?|ten[ií]an?|llevan?|"
    r"llevaban?|qued[oó]|result[oó]|sali[oó]))?|sin|ni|nadie(?: est[aá]| qued[oó]| result[oó]| sali[oó])?|"
    r"without|nobody(?: is| was| got)?|no one(?: is| was| got)?|there (?:are|is|were|was) no)"
    rf"(?: (?:ning[uú]n|ninguna?|any|de))? {_HARM}(?:(?:,? (?:y|ni|o|or|and|nor)) (?:de )?{_HARM})*\b"
)
_DOUBTED = re.compile(
    rf"\b(?:no s[eé]|no estoy segur[oa]|don'?t know|not sure) (?:si|if) .*?{_HARM}\b"
)
#: "No me acuerdo cómo se llama el barrio" has so many words; more tell something.
_ONLY_UNSURE = 8
_UNSURE = re.compile(
    r"\b(no s[eé]|no (?:me )?acuerdo|no recuerdo|ni idea|qui[eé]n sabe|no estoy segur[oa]|"
    r"(?:don'?t|can'?t) (?:know|remember)|not sure|no idea|n[aã]o sei)\b"
)


def when_told(text: str) -> str | None:
    """When something happens according to the words: now, often, today, before, or None."""
    lowered = text.lower()
    for pattern, value in (
        (_NOW, "now"),
        (_OFTEN, "often"),
        (_TODAY, "today"),
        (_BEFORE, "before"),
    ):
        if pattern.search(lowered):
            return value
    return None


def danger_told(turn: Turn, *, asked: bool = False) -> str | None:
    """The danger that the words name: wounded, weapon, none, or None when they name nothing.

    What is denied ("no hay heridos") or doubted ("no sé si hay armas") does not count as named; what is
    named beside it does. ``asked`` says that the words answer the question about danger: then also
    "ninguna" means none, and a weapon that only a verb implies ("le dieron puñaladas") is one.
    """
    lowered = turn.text.lower()
    doubted = _DOUBTED.sub(" ", lowered)
    read = _DENIED.sub(" ", doubted)
    if _WOUNDED.search(read):
        return "wounded"
    if turn.weapon is not None and (asked or not turn.weapon_implied or _ARMED.search(read)):
        return "weapon"
    if read != doubted or (asked and _NEITHER.search(lowered)):
        return "none"
    return None


def hedges_harm(text: str) -> bool:
    """Whether the words deny or doubt weapons or wounds: "no hay heridos, pero…", "no sé si hay armas"."""
    lowered = text.lower()
    return _DENIED.search(lowered) is not None or _DOUBTED.search(lowered) is not None


def is_unsure(text: str) -> bool:
    """Whether the words say "I do not know"."""
    return _UNSURE.search(text.lower()) is not None


def says_only_unsure(text: str) -> bool:
    """Whether the words say "I do not know" and hardly anything else."""
    return is_unsure(text) and len(text.split()) <= _ONLY_UNSURE
