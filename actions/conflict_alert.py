"""The conflict alert: what happens, where, whether it goes on, weapons or wounds, summary, sent.

As soon as the answers say that a life is in danger, the alert leaves with what is known and the talk goes
on in the emergency form (:mod:`actions.emergency`): nobody is asked to confirm a summary then.
"""

from collections.abc import Sequence

from rasa_sdk.events import ActiveLoop, FollowupAction, SlotSet
from rasa_sdk.interfaces import Tracker

from actions import place, report_answers, report_form, report_state
from actions.desk import Answer, DeskAction, Say, conversation_of, say
from actions.report_form import FormAction
from actions.report_state import State
from actions.turn import Turn
from referrals import conversations, filing, routing
from referrals.db import Work
from referrals.models import Conversation
from referrals.vocabulary import Kind, Urgency

FORM = "conflict_alert_form"


class ValidateConflictAlert(FormAction):
    """Understands a turn of the conflict alert."""

    title = f"validate_{FORM}"
    form = FORM
    kind = Kind.CONFLICT

    def read_turn(
        self, work: Work, state: State, turn: Turn, asked: str | None
    ) -> tuple[State, list[Say]]:
        """Everything that a turn may tell, whatever was asked."""
        before = state
        state, says, asked = report_answers.read_where(work, state, turn, asked)
        if asked == "danger":
            state, more, asked = report_answers.read_correction(before, state, turn, asked)
            says += more
        state = report_answers.read_happening(state, turn, asked)
        state = report_answers.read_danger(state, turn, asked)
        if asked == "confirm":
            state, more, asked = report_answers.read_correction(before, state, turn, asked)
            says += more
        state = report_answers.read_story(state, turn, asked)
        state, more = report_answers.read_confirm(state, turn, asked)
        return state, [*says, *more]

    def finish(
        self,
        work: Work,
        tracker: Tracker,
        conversation: Conversation,
        state: State,
        says: Sequence[Say],
    ) -> Answer:
        """Send the alert at once where a life is in danger; else go on asking."""
        urgency = routing.urgency_of(Kind.CONFLICT, happening=state.happening, danger=state.danger)
        if urgency is not Urgency.VITAL:
            return super().finish(work, tracker, conversation, state, says)
        filed = filing.file_report(
            work,
            report_state.draft_of(work, conversation, Kind.CONFLICT, state),
            reporter=conversation.person,
            source_key=f"conversation:{conversation.id}",
            conversation=conversation,
            emergency=True,
            receipt=False,
        )
        said = say("emergency-filed-now", code=filed.case.code, told=filed.somebody_told)
        return Answer(
            (said,),
            (
                *state.to_events(),
                SlotSet("requested_slot", None),
                ActiveLoop(None),
                FollowupAction("emergency_form"),
            ),
        )


class AskWhere(DeskAction):
    """Asks for the place, in the way that fits what is known of it. Serves every form."""

    title = "action_ask_where"

    async def answer(self, tracker: Tracker) -> Answer:
        """The question; the city is at hand without the database."""
        return Answer((place.question(State.of(tracker).where, self.database.city),))


class AskConfirm(DeskAction):
    """Shows the summary of a conflict alert."""

    title = f"action_ask_{FORM}_confirm"

    def work(self, work: Work, tracker: Tracker) -> Answer:
        """The summary."""
        return Answer((report_form.summary(work, tracker, Kind.CONFLICT),))


class SendConflictAlert(DeskAction):
    """Files the alert once the person has said to send it."""

    title = "action_send_conflict_alert"
    kind = Kind.CONFLICT

    def work(self, work: Work, tracker: Tracker) -> Answer:
        """File; the receipt is a message of its own, in the same transaction."""
        return send(work, tracker, self.kind)


def send(work: Work, tracker: Tracker, kind: Kind) -> Answer:
    """File the report of a form that was completed, and end the conversation."""
    conversation = conversation_of(work, tracker)
    filing.file_report(
        work,
        report_state.draft_of(work, conversation, kind, State.of(tracker)),
        reporter=conversation.person,
        source_key=f"conversation:{conversation.id}",
        conversation=conversation,
    )
    conversations.end(work, conversation)
    return Answer((say("receipt-follows"),))
