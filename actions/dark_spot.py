"""The dark spot and the damaged place: what is broken, where, summary, sent.

Both ride on one form; the intent that began it tells a lamp from a place in disrepair.
"""

from dataclasses import replace

from rasa_sdk.events import SlotSet
from rasa_sdk.interfaces import Tracker

from actions import report_form
from actions.conflict_alert import send
from actions.desk import Answer, DeskAction, Event, Say, conversation_of, say
from actions.report_form import FormAction, State
from actions.turn import Turn, read
from referrals.db import Work
from referrals.vocabulary import Kind

FORM = "dark_spot_form"
#: The story of somebody who wants to tell it anew: asked for instead of the summary.
TO_BE_TOLD = ""


def kind_of(tracker: Tracker) -> Kind:
    """Whether the report is of a light or of another damage."""
    if tracker.get_slot("spot_kind") == Kind.ENVIRONMENT.value:
        return Kind.ENVIRONMENT
    return Kind.DARK_SPOT


class ValidateDarkSpot(FormAction):
    """Understands a turn of the dark-spot report."""

    title = f"validate_{FORM}"
    form = FORM

    def kind_of(self, tracker: Tracker) -> Kind:
        """The kind that the first words or the button chose."""
        turn = read(tracker, form=self.form)
        if tracker.get_slot("spot_kind") is None and turn.intent == "report_environment":
            return Kind.ENVIRONMENT
        return kind_of(tracker)

    def read_turn(
        self, work: Work, state: State, turn: Turn, asked: str | None
    ) -> tuple[State, list[Say]]:
        """Everything that a turn may tell, whatever was asked."""
        state, says, asked = report_form.read_where(work, state, turn, asked)
        if "fault" in turn.answers:
            state = replace(state, fault=turn.answers["fault"])
        elif asked in (None, "fault") and turn.is_words:
            state = replace(state.add(turn.text), fault="told")
        elif turn.answers.get("media") == "voice" and state.story is None:
            state = replace(state, story=report_form.VOICE_STORY, fault="told")
        if asked == "story" and turn.is_words:
            state = state.add(turn.text)
        state, more = report_form.read_confirm(state, turn, asked)
        if turn.answers.get("correct") == "story":
            state = replace(state, story=TO_BE_TOLD)
        return state, [*says, *more]

    def work(self, work: Work, tracker: Tracker) -> Answer:
        """As every form; the kind is settled on the first turn."""
        answer = super().work(work, tracker)
        if tracker.get_slot("spot_kind") is not None:
            return answer
        kept: Event = SlotSet("spot_kind", self.kind_of(tracker).value)
        return Answer(answer.says, (*answer.events, kept))


class AskSpotConfirm(DeskAction):
    """Shows the summary of a dark spot or of a damaged place."""

    title = f"action_ask_{FORM}_confirm"

    def work(self, work: Work, tracker: Tracker) -> Answer:
        """The summary, or the question for the story that is to be told anew."""
        if tracker.get_slot("story") == TO_BE_TOLD and not tracker.get_slot("is_correcting"):
            return Answer((say("ask-story-spot"),))
        return Answer((report_form.summary(work, tracker, kind_of(tracker)),))


class SendDarkSpot(DeskAction):
    """Files the report once the person has said to send it."""

    title = "action_send_dark_spot"

    def work(self, work: Work, tracker: Tracker) -> Answer:
        """File; the receipt is a message of its own, in the same transaction."""
        conversation_of(work, tracker)
        return send(work, tracker, kind_of(tracker))
