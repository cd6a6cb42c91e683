"""What the forms have in common: reading a turn into a report, asking for the next thing, keeping it.

A form is a list of slots in the order in which they are asked. After each turn the report so far is saved
as the conversation's draft, so that a crash or a silence loses nothing. The forms themselves are in the
files named after their flows; what a turn answers is in :mod:`actions.report_answers`.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from rasa_sdk.interfaces import Tracker

from actions.desk import Answer, DeskAction, Say, conversation_of, say
from actions.report_state import State, chosen_precision, draft_of, last_pin, pole_of
from actions.turn import Turn, hedges_harm, is_unsure, read
from referrals import conversations, precision, routing
from referrals.db import Work
from referrals.models import Conversation
from referrals.vocabulary import Inside, Kind, Precision

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


def summary(work: Work, tracker: Tracker, kind: Kind) -> Say:
    """The summary of a report before it is sent, or the list of what can be corrected in it."""
    state = State.of(tracker)
    barrio = work.city.barrio(state.where.barrio_id) if state.where.barrio_id else None
    conversation = conversation_of(work, tracker)
    kinds = [one.kind for one in conversations.media_of(work, conversation)]
    urgency = routing.urgency_of(
        kind, category=state.fault, happening=state.happening, danger=state.danger
    )
    shown = chosen_precision(work, conversation) or precision.usual(kind, urgency)
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
