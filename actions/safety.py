"""Violence in the family and emotional crisis: the line to call first, no questionnaire, never mediation.

Ley 1257 de 2008 art. 8 k and Ley 1801 de 2016 art. 231: nobody is brought together with whoever hurts
them. A person is asked for only if the one who writes wants it; what they told is filed only then.
"""

from rasa_sdk.events import ActiveLoop, SlotSet
from rasa_sdk.interfaces import Tracker

from actions import report_form
from actions.desk import Answer, DeskAction, Event, say
from actions.report_form import State
from actions.turn import read
from referrals import cases
from referrals.db import Work
from referrals.models import Conversation
from referrals.vocabulary import Kind


class FamilyViolence(DeskAction):
    """Says whom to call and what there is."""

    title = "action_family_violence"

    async def answer(self, tracker: Tracker) -> Answer:
        """No question; the words are remembered for a person only if one is asked for."""
        return Answer((say("family-violence"),), _remember(tracker))


class Crisis(DeskAction):
    """Says whom to call, warmly and shortly."""

    title = "action_crisis"

    async def answer(self, tracker: Tracker) -> Answer:
        """No question; the words are remembered for a person only if one is asked for."""
        return Answer((say("crisis"),), _remember(tracker))


def ask_for_person(work: Work, conversation: Conversation, state: State, wanted: str) -> Answer:
    """File the wish for a person of somebody in danger at home (``family_violence``) or in a crisis.

    It goes to the coordination with the words that were told before; nothing more is asked.
    """
    kind = Kind.CRISIS if wanted == "crisis" else Kind.FAMILY_VIOLENCE
    filed = cases.file_report(
        work,
        report_form.draft_of(work, conversation, kind, state),
        reporter=conversation.person,
        source_key=f"conversation:{conversation.id}",
        conversation=conversation,
        receipt=False,
    )
    return Answer((say("person-requested", code=filed.case.code, told=filed.somebody_told),))


def _remember(tracker: Tracker) -> tuple[Event, ...]:
    turn = read(tracker)
    stop = (SlotSet("requested_slot", None), ActiveLoop(None))
    if not turn.is_words:
        return stop
    return (*State.of(tracker).add(turn.text).to_events(), *stop)
