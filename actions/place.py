"""Where a matter is: barrio, words for a place, or a pin, understood in the same way by every form."""

from dataclasses import dataclass, replace
from typing import Any

from actions.desk import Say, say
from actions.turn import Heard, Turn, is_unsure, says_only_unsure
from referrals.city import City

#: How often a place that nobody knows is asked for again before it is kept as it was written.
PATIENCE = 1


@dataclass(frozen=True)
class Where:
    """What is known of the place. ``options`` are ids of barrios to choose among."""

    barrio_id: str | None = None
    place: str | None = None
    pin: int | None = None  #: id of the stored pin
    options: tuple[str, ...] = ()
    is_unknown: bool = False  #: the person does not know the barrio, or it is in no list
    tries: int = 0

    @property
    def is_settled(self) -> bool:
        """Whether nothing more has to be asked about the place."""
        return self.barrio_id is not None or self.is_unknown

    def to_slot(self) -> dict[str, Any]:
        """As a value for a slot of Rasa."""
        return {
            "barrio_id": self.barrio_id,
            "place": self.place,
            "pin": self.pin,
            "options": list(self.options),
            "is_unknown": self.is_unknown,
            "tries": self.tries,
        }

    @classmethod
    def from_slot(cls, value: dict[str, Any] | None) -> "Where":
        """What :meth:`to_slot` wrote, or an empty place."""
        if not value:
            return cls()
        return cls(**{**value, "options": tuple(value.get("options") or ())})


def understand(where: Where, turn: Turn, city: City, *, asked: bool) -> tuple[Where, list[Say]]:
    """The place after a turn, and what to say of it.

    ``asked`` says that the turn answers the question where; then also a barrio that is an everyday word
    ("Colombia", "Las Flores") is taken, and words that name no barrio are kept as the place.
    """
    if "barrio" in turn.answers:
        return _chosen(where, turn.answers["barrio"], city), []
    if turn.answers.get("where") == "unknown":
        return replace(where, is_unknown=True, options=()), []
    if "pin" in turn.answers and turn.answers["pin"].isdigit():
        pinned = replace(where, pin=int(turn.answers["pin"]))
        return pinned, [] if pinned.is_settled else [say("media-kept", kind="pin")]
    place = turn.place or where.place
    heard = [one for one in turn.barrios if (asked or one.sure) and not one.denied]
    denied = _ids([one for one in turn.barrios if one.denied], city)
    ids = _ids(heard, city)
    if not ids and denied and where.barrio_id is not None:
        # Without its comma "no, es en Zamorano" reads as a denial of a place that nobody had named.
        ids = tuple(one for one in denied if one != where.barrio_id)
        if not ids:
            return replace(where, barrio_id=None, options=()), []
    if len(ids) == 1:
        # Words about the place belong to the barrio they were told with: another barrio, other words.
        moved = where.barrio_id is not None and where.barrio_id != ids[0]
        kept = turn.place if moved else place
        return replace(where, barrio_id=ids[0], place=kept, options=(), is_unknown=False), []
    if ids:
        return replace(where, options=ids, barrio_id=None, place=place), []
    if not asked or not turn.is_words:
        return replace(where, place=place), []
    words = turn.text if where.place is None else f"{where.place}; {turn.text}"
    if is_unsure(turn.text):
        said = place if says_only_unsure(turn.text) else words
        return replace(where, place=said, is_unknown=True, options=()), []
    if where.tries >= PATIENCE:
        kept_as = replace(where, place=words, is_unknown=True, options=())
        return kept_as, [say("where-kept-as-place", place=words)]
    return replace(where, place=words, tries=where.tries + 1), []


def _chosen(where: Where, value: str, city: City) -> Where:
    if value == "other":
        return replace(where, options=(), barrio_id=None)
    if any(barrio.id == value for barrio in city.barrios):
        return replace(where, barrio_id=value, options=(), is_unknown=False)
    return where


def _ids(heard: list[Heard], city: City) -> tuple[str, ...]:
    names = [name for one in heard for name in (one.candidates or (one.name,))]
    found = [city.barrio_by_name(name) for name in names]
    return tuple(dict.fromkeys(barrio.id for barrio in found if barrio is not None))


def question(where: Where, city: City) -> Say:
    """The question about the place that fits what is known."""
    if where.options:
        options = [city.barrio(one) for one in where.options]
        return say(
            "ask-where-choice",
            options=[
                {"id": barrio.id, "name": barrio.name, "comuna": barrio.comuna}
                for barrio in options
                if barrio is not None
            ],
        )
    if where.tries or where.pin is not None:
        return say("ask-where-again")
    return say("ask-where")
