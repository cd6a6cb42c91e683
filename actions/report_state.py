"""A report in the making: the slots of its form, typed, and the draft that the domain keeps of it.

Slot dictionaries stop here. Leaves understanding a turn to :mod:`actions.report_answers`.
"""

from dataclasses import dataclass, field, replace

from rasa_sdk.events import SlotSet
from rasa_sdk.interfaces import Tracker

from actions.desk import Event
from actions.place import Where
from referrals import conversations
from referrals.conversations import Draft
from referrals.db import Work
from referrals.models import Conversation, Media
from referrals.poles import pole_number
from referrals.vocabulary import Inside, Kind, Precision

#: More than this is kept, but not in one story.
STORY_LIMIT = 12_000


@dataclass(frozen=True)
class State:
    """The slots of a report form, typed. A slot that is None is still to be asked for."""

    story: str | None = None
    where: Where = field(default_factory=Where)
    happening: str | None = None
    danger: str | None = None
    fault: str | None = None
    inside: str | None = None  #: street, complex, unknown, or skip where it is not asked
    same: str | None = None  #: whether it is the report that was ``offered``: yes or no
    offered: int | None = None  #: id of an open report that may be the same
    others: tuple[int, ...] = ()  #: ids of those that the person said are not
    confirm: str | None = None
    is_correcting: bool = False  #: the list of what can be corrected is shown, not the summary

    @classmethod
    def of(cls, tracker: Tracker) -> "State":
        """The state in Rasa's slots."""
        looked = tracker.get_slot("same_known") or {}
        return cls(
            story=tracker.get_slot("story"),
            where=Where.from_slot(tracker.get_slot("where_known")),
            happening=tracker.get_slot("happening"),
            danger=tracker.get_slot("danger"),
            fault=tracker.get_slot("fault"),
            inside=tracker.get_slot("inside"),
            same=tracker.get_slot("same"),
            offered=looked.get("offered"),
            others=tuple(looked.get("others") or ()),
            confirm=tracker.get_slot("confirm"),
        )

    def to_events(self) -> list[Event]:
        """As slot events. ``where`` is the slot that is asked for: set once the place is settled."""
        return [
            SlotSet("story", self.story),
            SlotSet("where_known", self.where.to_slot()),
            SlotSet("where", "settled" if self.where.is_settled else None),
            SlotSet("happening", self.happening),
            SlotSet("danger", self.danger),
            SlotSet("fault", self.fault),
            SlotSet("inside", self.inside),
            SlotSet("same", self.same),
            SlotSet("same_known", {"offered": self.offered, "others": list(self.others)}),
            SlotSet("confirm", self.confirm),
            SlotSet("is_correcting", self.is_correcting),
        ]

    def add(self, words: str) -> "State":
        """With words added to the story; the same words are not added twice."""
        if not self.story:
            return replace(self, story=words)
        if words in self.story.split("\n"):
            return self
        return replace(self, story=f"{self.story}\n{words}"[:STORY_LIMIT])


def draft_of(work: Work, conversation: Conversation, kind: Kind, state: State) -> Draft:
    """The report so far, as the domain keeps it."""
    return Draft(
        kind=kind,
        story=state.story,
        category=state.fault if state.fault != "told" else None,
        barrio_id=state.where.barrio_id,
        place=state.where.place,
        pin=pin_of(work, conversation, state.where.pin),
        happening=state.happening,
        danger=state.danger,
        precision=chosen_precision(work, conversation),
        pole=pole_of(kind, state),
        inside=Inside(state.inside) if state.inside in tuple(Inside) else None,
    )


def chosen_precision(work: Work, conversation: Conversation) -> Precision | None:
    """How much of the place staff may see, if the person has chosen: kept in the draft alone."""
    before = conversations.draft_of(work, conversation)
    return before.precision if before is not None else None


def pole_of(kind: Kind, state: State) -> str | None:
    """The number of the lamp post, if the words name one."""
    if kind is not Kind.DARK_SPOT:
        return None
    return pole_number(f"{state.story or ''}\n{state.where.place or ''}")


def pin_of(
    work: Work, conversation: Conversation, media_id: int | None
) -> tuple[float, float] | None:
    """The position (latitude, longitude) of a stored pin, if it was sent in this conversation."""
    media = work.session.get(Media, media_id) if media_id is not None else None
    if media is None or media.kind != "pin" or media.conversation_id != conversation.id:
        return None
    latitude, longitude = work.vault.open(media.reference_sealed).split(",")
    return float(latitude), float(longitude)


def last_pin(work: Work, conversation: Conversation) -> int | None:
    """The id of the latest pin sent in this conversation, also before the form began."""
    pins = [one.id for one in conversations.media_of(work, conversation) if one.kind == "pin"]
    return pins[-1] if pins else None
