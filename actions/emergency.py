"""Danger to life: the line to call first, the alert at once, and only then what else can be told.

Nothing is asked before the alert has left. The form that follows asks for the place if it is not known,
and then takes whatever the person still writes, until they have said all or stop answering.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from rasa_sdk.events import ActiveLoop, FollowupAction, SlotSet
from rasa_sdk.interfaces import Tracker

from actions import report_answers, report_state
from actions.desk import Answer, DeskAction, Say, conversation_of, say
from actions.report_form import FormAction
from actions.report_state import State
from actions.turn import Turn, danger_told, read, says_only_unsure
from referrals import conversations, details, events, filing
from referrals.conversations import Draft
from referrals.db import Work
from referrals.lifecycle import is_open
from referrals.models import Case, Conversation
from referrals.vocabulary import Kind

FORM = "emergency_form"
_LEAVING = frozenset({"thank", "goodbye", "cancel"})
_ALL_SAID = _LEAVING | {"deny", "affirm"}
_YES = re.compile(r"\W*(s[ií]+|yes|yeah|sim|oui)\b")
#: Said in more words than these, a no or a thank-you tells something too.
_CLOSING_WORDS = 7
_BARE_WORDS = 2


class Emergency(DeskAction):
    """Sends the alert with what is known, whatever was under way before."""

    title = "action_emergency"

    def work(self, work: Work, tracker: Tracker) -> Answer:
        """File at once; what a form had gathered goes along."""
        conversation = conversation_of(work, tracker)
        turn = read(tracker)
        state = State.of(tracker)
        words = turn.text or str(tracker.get_slot("doubt_text") or "")
        if words:
            state = state.add(words)
        state, _, _ = report_answers.read_where(work, state, turn, None)
        if state.where.pin is None:
            pin = report_state.last_pin(work, conversation)
            state = replace(state, where=replace(state.where, pin=pin))
        state = replace(
            state, happening="now", danger=danger_told(turn) or state.danger, confirm=None
        )
        draft = report_state.draft_of(work, conversation, Kind.CONFLICT, state)
        case, told = pass_on(work, conversation, draft)
        conversations.save_draft(work, conversation, draft, flow=FORM)
        said = say("emergency", code=case.code, told=told, known_where=state.where.is_settled)
        return Answer(
            (said,),
            (
                *state.to_events(),
                SlotSet("requested_slot", None),
                ActiveLoop(None),
                FollowupAction(FORM),
            ),
        )


def pass_on(work: Work, conversation: Conversation, draft: Draft) -> tuple[Case, bool]:
    """Add to the alert that has left, or send one: also when the one that left was closed meanwhile.

    Gives back the case, and whether anybody could be told.
    """
    earlier = work.session.get(Case, conversation.case_id) if conversation.case_id else None
    if earlier is not None and is_open(earlier.state):
        details.add(work, earlier, draft, actor=events.by_person(conversation.person))
        return earlier, bool(earlier.alerts)
    after = f":after:{earlier.id}" if earlier is not None else ""
    filed = filing.file_report(
        work,
        draft,
        reporter=conversation.person,
        source_key=f"conversation:{conversation.id}{after}",
        conversation=conversation,
        emergency=True,
        receipt=False,
    )
    return filed.case, filed.somebody_told


class ValidateEmergency(FormAction):
    """Takes what a person still tells after the alert has left, and passes it on at once."""

    title = f"validate_{FORM}"
    form = FORM
    kind = Kind.CONFLICT
    interrupted_by = frozenset()  # whatever is said now belongs to the alert

    def read_turn(
        self, work: Work, state: State, turn: Turn, asked: str | None
    ) -> tuple[State, list[Say]]:
        """The place, the danger, and every word of it."""
        if _is_all(turn, asked):
            settled = replace(state.where, is_unknown=state.where.barrio_id is None, options=())
            return replace(state, where=settled, confirm="done"), []
        before = state
        state, says, asked = report_answers.read_where(work, state, turn, asked)
        if "pin" in turn.answers:
            # Whoever has to come finds a pin; the barrio may still be told, and is not asked for again.
            state, says = replace(state, where=replace(state.where, is_unknown=True)), []
        state = report_answers.read_danger(state, turn, None)
        if turn.is_words and asked is not None and _says_something(turn):
            state = state.add(turn.text)
        if asked is not None and state.where.is_settled and _tells_more(before, state):
            says = [say("emergency-added")]
        return state, says

    def finish(
        self,
        work: Work,
        tracker: Tracker,
        conversation: Conversation,
        state: State,
        says: Sequence[Say],
    ) -> Answer:
        """Pass on what is new."""
        draft = report_state.draft_of(work, conversation, Kind.CONFLICT, state)
        if conversation.case_id is not None and _tells_more(State.of(tracker), state):
            pass_on(work, conversation, draft)
        done = SlotSet("more", state.confirm)
        return Answer(tuple(says), (*replace(state, confirm=None).to_events(), done))


def _is_all(turn: Turn, asked: str | None) -> bool:
    """Whether the person has no more to tell. "Sí" to "anything else?" means that there is more."""
    if "more" in turn.answers:
        return True
    if turn.barrios or len(turn.text.split()) > _CLOSING_WORDS:
        return False
    if asked == "where":
        return turn.plain in _LEAVING
    return asked == "more" and turn.plain in _ALL_SAID and not _YES.match(turn.text.lower())


def _says_something(turn: Turn) -> bool:
    is_bare_yes = turn.plain == "affirm" and len(turn.text.split()) <= _BARE_WORDS
    return not (is_bare_yes or says_only_unsure(turn.text))


def _tells_more(before: State, after: State) -> bool:
    """Whether somebody who comes knows more than before."""

    def told(state: State) -> tuple[object, ...]:
        where = state.where
        return state.story, state.danger, where.barrio_id, where.place, where.pin

    return told(before) != told(after)


class EmergencyDone(DeskAction):
    """Ends the talk about an emergency."""

    title = "action_emergency_done"

    def work(self, work: Work, tracker: Tracker) -> Answer:
        """Thank, and repeat the code."""
        conversation = conversation_of(work, tracker)
        case = work.session.get(Case, conversation.case_id) if conversation.case_id else None
        conversations.end(work, conversation)
        return Answer((say("emergency-thanks", code=case.code if case else ""),))
