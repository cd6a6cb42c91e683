"""Short answers that need no form: help, privacy, status, doubt, cancelling."""

from rasa_sdk.events import ActiveLoop, SlotSet
from rasa_sdk.interfaces import Tracker

from actions.desk import Answer, DeskAction, Event, conversation_of, say
from actions.turn import read
from referrals import conversations, opt_outs, reports
from referrals.db import Work
from referrals.errors import UnknownCase
from referrals.models import Case
from referrals.vocabulary import Unasked

#: Intents that a doubt may offer as buttons, and the only ones that begin something.
OFFERED = (
    "report_emergency",
    "emotional_crisis",
    "report_domestic_violence",
    "report_conflict",
    "report_dark_spot",
    "report_environment",
    "request_justice",
    "request_gestor",
    "check_status",
    "ask_programs",
    "ask_privacy",
    "help",
)


class Doubt(DeskAction):
    """Offers what may have been meant, as buttons; never guesses."""

    title = "action_doubt"

    async def answer(self, tracker: Tracker) -> Answer:
        """Danger is asked for first and alone; after a "no" to it come the other offers."""
        turn = read(tracker)
        if not turn.is_words:
            return _offer(tuple(tracker.get_slot("doubt_asks") or ()), ())
        asks = tuple(intent for intent in turn.asks if intent in OFFERED)[:3]
        rest = tuple(intent for intent in asks if intent != "report_emergency")
        kept = (SlotSet("doubt_text", turn.text), SlotSet("doubt_asks", list(rest)))
        if rest != asks:
            return Answer((say("doubt-danger", asks=list(rest)),), kept)
        return _offer(asks, kept)


def _offer(asks: tuple[str, ...], events: tuple[Event, ...]) -> Answer:
    if not asks:
        return Answer((say("say-it-again"),), events)
    return Answer((say("doubt", asks=list(asks)),), events)


class Cancel(DeskAction):
    """Stops what is being asked; nothing of it is kept."""

    title = "action_cancel"

    def work(self, work: Work, tracker: Tracker) -> Answer:
        """End the conversation, unless an alert has left already: that is not taken back here."""
        conversation = conversation_of(work, tracker)
        had_something = conversation.flow is not None
        case = work.session.get(Case, conversation.case_id) if conversation.case_id else None
        conversations.end(work, conversation)
        stop = (SlotSet("requested_slot", None), ActiveLoop(None))
        if case is not None:
            return Answer((say("emergency-thanks", code=case.code),), stop)
        key = "cancelled" if had_something else "nothing-to-cancel"
        return Answer((say(key),), stop)


class Status(DeskAction):
    """Tells what became of the reports that the person told of or joined."""

    title = "action_status"

    def work(self, work: Work, tracker: Tracker) -> Answer:
        """The report of a code if they may see it, with what was done about it; else their latest."""
        person = conversation_of(work, tracker).person
        asked = read(tracker).case_code
        if asked is not None:
            try:
                case = reports.seen_by_code(work, asked, by=person)
            except UnknownCase:
                return Answer((say("status-unknown-code", code=asked),))
            return Answer((say("mine-report", **reports.told(work, case, to=person)),))
        own = [reports.brief(work, case, to=person) for case in reports.listed(work, person)]
        return Answer((say("status", cases=own) if own else say("status-none"),))


class StopReminders(DeskAction):
    """Stops reminders at once."""

    title = "action_stop_reminders"

    def work(self, work: Work, tracker: Tracker) -> Answer:
        """Note that they want neither broadcasts nor reminders until they ask for them."""
        person = conversation_of(work, tracker).person
        opt_outs.stop(work, person, *Unasked)
        return Answer((say("reminders-stopped"),))
