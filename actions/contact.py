"""Asking for a person: where, in a few words about what, and the gestor of that place gets it."""

from collections.abc import Sequence
from dataclasses import replace

from rasa_sdk.interfaces import Tracker

from actions import report_answers, safety
from actions.conflict_alert import send
from actions.desk import Answer, DeskAction, Say, conversation_of, say
from actions.report_form import FormAction
from actions.report_state import State
from actions.turn import Turn
from referrals import conversations, guidance
from referrals.db import Work
from referrals.models import Case, Conversation
from referrals.vocabulary import Kind

FORM = "contact_form"
#: A request in fewer words than this ("quiero hablar con alguien") tells nothing of the matter yet.
TELLING_WORDS = 8


class ValidateContact(FormAction):
    """Understands a turn of the request for a person."""

    title = f"validate_{FORM}"
    form = FORM
    kind = Kind.CONTACT_REQUEST

    def read_turn(
        self, work: Work, state: State, turn: Turn, asked: str | None
    ) -> tuple[State, list[Say]]:
        """The place, the matter that they came from, and what it is about if they want to say."""
        state, says, asked = report_answers.read_where(work, state, turn, asked)
        matter = turn.answers.get("matter", "")
        if guidance.is_handed_on(work.city, matter):
            # The slot of a report's category, whatever the report is about.
            state = replace(state, fault=matter)
            says.append(say("person-matter", topic=matter))
        if turn.answers.get("about") == "later":
            return replace(state, confirm="send", story=state.story or ""), says
        if asked == "story" and turn.is_words:
            state = state.add(turn.text)
        if asked is None and len(turn.text.split()) >= TELLING_WORDS:
            state = state.add(turn.text)
        if turn.answers.get("media") == "voice" and state.story is None:
            state = replace(state, story=report_answers.VOICE_STORY)
        return state, says

    def finish(
        self,
        work: Work,
        tracker: Tracker,
        conversation: Conversation,
        state: State,
        says: Sequence[Say],
    ) -> Answer:
        """Ask nothing more of somebody who wants a person after telling of violence or a crisis."""
        is_first_turn = (
            tracker.active_loop_name != FORM or tracker.get_slot("requested_slot") is None
        )
        wanted = safety.wish_of(tracker) if is_first_turn else None
        if wanted is None:
            return super().finish(work, tracker, conversation, state, says)
        added = state.story if state.story != State.of(tracker).story else None
        filed = safety.ask_for_person(work, tracker, wanted, words=added)
        settled = replace(
            state, where=replace(state.where, is_unknown=True), story=state.story or ""
        )
        return Answer(filed.says, tuple(settled.to_events()))


class SendContact(DeskAction):
    """Files the request."""

    title = "action_send_contact"

    def work(self, work: Work, tracker: Tracker) -> Answer:
        """File; the receipt is a message of its own, in the same transaction.

        What was asked for in confidence (:mod:`actions.safety`) is filed already.
        """
        conversation = conversation_of(work, tracker)
        case = work.session.get(Case, conversation.case_id) if conversation.case_id else None
        if case is not None and case.kind in safety.IN_CONFIDENCE:
            conversations.end(work, conversation)
            return Answer((say("receipt-follows"),))
        return send(work, tracker, Kind.CONTACT_REQUEST)
