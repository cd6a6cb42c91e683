"""What the forms have in common: reading a turn into a report, asking for the next thing, keeping it.

A form is a list of slots in the order in which they are asked. After each turn the report so far is saved
as the conversation's draft, so that a crash or a silence loses nothing. The forms themselves are in the
files named after their flows.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.interfaces import Tracker

from actions import place
from actions.desk import Answer, DeskAction, Event, Say, conversation_of, say
from actions.place import Where
from actions.turn import Turn, danger_told, hedges_harm, is_unsure, read, when_told
from referrals import conversations, precision, routing
from referrals.conversations import Draft
from referrals.db import Work
from referrals.models import Conversation, Media
from referrals.poles import pole_number
from referrals.vocabulary import Inside, Kind, Precision

#: The story of a report that was told by voice.
VOICE_STORY = "🎤"
#: What people may ask or say in the middle of a form, which is then answered or obeyed first.
INTERRUPTIONS = frozenset(
    {
        "ask_privacy",
        "cancel",
        "emotional_crisis",
        "help",
        "report_domestic_violence",
        "report_emergency",
        "switch_language",
    }
)
#: Of these, what only asks something: an answer to the form's question goes before it.
_ASKING = frozenset({"ask_privacy", "help", "switch_language"})
#: A question that no field has: the turn corrected the place and answers nothing else.
CORRECTION = "correction"
_CORRECTING = re.compile(
    r"^\W*(no|perd[oó]n|mentira|corrijo|me equivoqu[eé]|sorry|actually|wait)\b"
)
#: Said in so many words at most, these are no story.
_SMALL_TALK = frozenset({"affirm", "deny", "goodbye", "greet", "thank"})
_SMALL_TALK_WORDS = 4
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
        precision=_chosen(work, conversation),
        pole=pole_of(kind, state),
        inside=Inside(state.inside) if state.inside in tuple(Inside) else None,
    )


def _chosen(work: Work, conversation: Conversation) -> Precision | None:
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


Reader = Callable[[State, Turn], tuple[State, list[Say]]]


class FormAction(DeskAction):
    """Reads one turn of a form: subclasses name the form and say how a turn is understood."""

    form: str
    kind: Kind
    #: Intents that are no answer: each has a rule with this form in nlu/data/rules.
    interrupted_by: frozenset[str] = INTERRUPTIONS

    def read_turn(
        self, work: Work, state: State, turn: Turn, asked: str | None
    ) -> tuple[State, list[Say]]:
        """The state after an answer to the question ``asked`` (None on the form's first turn)."""
        raise TypeError(f"{type(self).__name__} does not read turns")

    def kind_of(self, tracker: Tracker) -> Kind:
        """The kind of case that the form makes."""
        return self.kind

    def work(self, work: Work, tracker: Tracker) -> Answer:
        """Understand the turn, keep the draft, set the slots."""
        state = State.of(tracker)
        turn = read(tracker, form=self.form)
        asked = tracker.get_slot("requested_slot") if tracker.active_loop_name else None
        if asked is not None and not turn.interrupted and self._is_interruption(turn, asked):
            return (
                Answer()
            )  # no slot is set: Rasa rejects the form and the interruption's rule runs
        conversation = conversation_of(work, tracker)
        says: list[Say] = []
        if not turn.interrupted:
            if asked is None and not turn.text and tracker.get_slot("doubt_text"):
                # A button of the doubt led here: the words are those that were doubted.
                turn = replace(turn, text=str(tracker.get_slot("doubt_text")))
            if asked is None and state.where.pin is None:
                state = replace(state, where=replace(state.where, pin=last_pin(work, conversation)))
            if turn.answers.get("media"):
                says.append(say("media-kept", kind=turn.answers["media"]))
            state, more = self.read_turn(work, state, turn, asked)
            says += more
        draft = draft_of(work, conversation, self.kind_of(tracker), state)
        if turn.answers.get("precision") in list(Precision):
            draft = draft.with_(precision=Precision(turn.answers["precision"]))
        conversations.save_draft(work, conversation, draft, flow=self.form)
        return self.finish(work, tracker, conversation, state, says)

    def _is_interruption(self, turn: Turn, asked: str) -> bool:
        if turn.intent not in self.interrupted_by:
            return False
        if turn.intent == "report_emergency" and asked == "danger":
            return not hedges_harm(turn.text)  # "no hay heridos, pero…" is an answer
        if turn.intent in _ASKING and asked == "where" and turn.barrios:
            return False
        return not (turn.intent == "help" and is_unsure(turn.text))

    def finish(
        self,
        work: Work,
        tracker: Tracker,
        conversation: Conversation,
        state: State,
        says: Sequence[Say],
    ) -> Answer:
        """The answer of the turn; a form that may have to act at once overrides this."""
        return Answer(tuple(says), tuple(state.to_events()))


def read_where(
    work: Work, state: State, turn: Turn, asked: str | None
) -> tuple[State, list[Say], str | None]:
    """The place after a turn, also when it corrects one given before, and what is asked of the rest.

    "No, es en Zamorano" corrects the place whatever was asked, and answers nothing else: then the third
    is :data:`CORRECTION`, else it is ``asked``.
    """
    before = state.where
    where, says = place.understand(before, turn, work.city, asked=asked == "where")
    state = replace(state, where=where)
    known_before = before.barrio_id is not None or before.is_unknown
    if not known_before or where.barrio_id == before.barrio_id or asked in (None, "where"):
        return state, says, asked
    barrio = work.city.barrio(where.barrio_id) if where.barrio_id else None
    if barrio is not None:
        says.append(say("corrected", field="where", value=barrio.name))
    if asked in ("story", "more") and not _CORRECTING.match(turn.text.lower()):
        return state, says, asked
    return state, says, asked if asked == "confirm" else CORRECTION


def read_correction(
    before: State, state: State, turn: Turn, asked: str | None
) -> tuple[State, list[Say], str | None]:
    """What a later turn changes in what was told of time and danger, and what is asked of the rest.

    "No, fue ayer" answers neither the question about danger nor the one whether to send: then the third
    is :data:`CORRECTION`, else it is ``asked``.
    """
    if asked not in ("danger", "confirm"):
        return state, [], asked
    told = when_told(turn.text)
    is_correcting = _CORRECTING.match(turn.text.lower()) is not None
    if asked == "danger" and danger_told(turn, asked=True) is not None:
        return state, [], asked
    if is_correcting and before.happening and told not in (None, before.happening):
        changed = replace(state, happening=told)
        return changed, [say("corrected", field="happening", value="")], CORRECTION
    if asked == "confirm" and is_correcting and state.danger != before.danger:
        return state, [say("corrected", field="danger", value="")], CORRECTION
    return state, [], asked


def read_happening(state: State, turn: Turn, asked: str | None) -> State:
    """When it happens, after a turn."""
    if "happening" in turn.answers:
        return replace(state, happening=turn.answers["happening"])
    told = when_told(turn.text)
    if asked == "happening":
        unsure = is_unsure(turn.text)
        if told is None and not unsure:
            told = {"affirm": "now", "deny": "before"}.get(turn.plain)
            if told is None and turn.is_words:
                state = state.add(turn.text)
        if told or turn.is_words:
            return replace(state, happening=told or "unknown")
        return state
    if state.happening is None and turn.text:
        return replace(state, happening=told)
    return state


def read_danger(state: State, turn: Turn, asked: str | None) -> State:
    """Weapons or wounds, after a turn. A wound that was told is not taken back by a weapon."""
    if "danger" in turn.answers:
        return replace(state, danger=turn.answers["danger"])
    told = danger_told(turn, asked=asked == "danger")
    if asked == "danger":
        if told is None and not is_unsure(turn.text):
            told = {"affirm": "weapon", "deny": "none"}.get(turn.plain)
            if told is None and turn.is_words:
                state = state.add(turn.text)
        if told or turn.is_words:
            return replace(state, danger=told or "unknown")
        return state
    if told == "none" and state.danger is None:
        return replace(state, danger=told)
    if told in ("wounded", "weapon") and state.danger != "wounded":
        return replace(state, danger=told)
    return state


def read_story(state: State, turn: Turn, asked: str | None) -> State:
    """The story, after a turn: the first words that led into the form, or what was asked for."""
    if turn.answers.get("media") == "voice" and state.story is None:
        return replace(state, story=VOICE_STORY)
    if asked in (None, "story") and turn.is_words and not _is_small_talk(turn):
        return state.add(turn.text)
    return state


def _is_small_talk(turn: Turn) -> bool:
    return turn.intent in _SMALL_TALK and len(turn.text.split()) <= _SMALL_TALK_WORDS


def read_confirm(state: State, turn: Turn, asked: str | None) -> tuple[State, list[Say]]:
    """The answer to the summary: send, correct a field, or more words for the story."""
    fix = turn.answers.get("correct")
    if fix is not None:
        return _reopen(state, fix), []
    if turn.answers.get("confirm") == "send":
        return replace(state, confirm="send"), []
    if turn.answers.get("confirm") == "correct":
        return replace(state, is_correcting=True), []
    if asked != "confirm" or turn.answers or turn.barrios:
        return state, []
    if turn.plain == "affirm":
        return replace(state, confirm="send"), []
    if turn.plain == "deny":
        says_why = len(turn.text.split()) > _SMALL_TALK_WORDS
        return replace(state.add(turn.text) if says_why else state, is_correcting=True), []
    if turn.is_words:
        return state.add(turn.text), [say("corrected", field="story", value="")]
    return state, []


def _reopen(state: State, name: str) -> State:
    match name:
        case "where":
            return replace(state, where=Where(pin=state.where.pin))
        case "story":
            return replace(state, story=None)
        case "happening":
            return replace(state, happening=None)
        case "danger":
            return replace(state, danger=None)
        case "fault":
            return replace(state, fault=None)
        case _:
            return state


def summary(work: Work, tracker: Tracker, kind: Kind) -> Say:
    """The summary of a report before it is sent, or the list of what can be corrected in it."""
    state = State.of(tracker)
    barrio = work.city.barrio(state.where.barrio_id) if state.where.barrio_id else None
    conversation = conversation_of(work, tracker)
    kinds = [one.kind for one in conversations.media_of(work, conversation)]
    urgency = routing.urgency_of(
        kind, category=state.fault, happening=state.happening, danger=state.danger
    )
    shown = _chosen(work, conversation) or precision.usual(kind, urgency)
    offered = precision.options(
        has_barrio=barrio is not None,
        has_place=bool(state.where.place),
        has_pin=state.where.pin is not None,
    )
    place_seen = {"precision": shown.value, "precisions": [one.value for one in offered]}
    if tracker.get_slot("is_correcting"):
        return say("ask-correct", kind=kind.value, **place_seen)
    params: dict[str, Any] = {
        "kind": kind.value,
        "story": state.story or "",
        "barrio": barrio.name if barrio else "",
        "place": state.where.place or "",
        "has_pin": state.where.pin is not None,
        "happening": state.happening or "",
        "danger": state.danger or "",
        "category": state.fault or "",
        "pole": pole_of(kind, state) or "",
        "inside": state.inside if state.inside in tuple(Inside) else "",
        "media": sum(one != "pin" for one in kinds),
        **place_seen,
    }
    return say("summary", **params)
