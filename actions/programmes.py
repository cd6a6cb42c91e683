"""Programmes in words: what there is, signing up, one's own sessions. All else is by buttons."""

from rasa_sdk.interfaces import Tracker

from actions.desk import Answer, DeskAction, conversation_of, say
from actions.turn import read
from referrals import programme_facts
from referrals.db import Work
from referrals.models import Person
from referrals.programme_facts import Said
from referrals.programmes import UnknownProgramme, Wish


class Programs(DeskAction):
    """Shows the programme that the words name, else asks what somebody is interested in."""

    title = "action_programs"

    def work(self, work: Work, tracker: Tracker) -> Answer:
        """One that is not offered to everybody is not shown either."""
        person = conversation_of(work, tracker).person
        return _said(_named(work, person, read(tracker).program))


class Enrol(DeskAction):
    """Leads to signing up for the programme that the words name, else to the list."""

    title = "action_enroll_program"

    def work(self, work: Work, tracker: Tracker) -> Answer:
        """The age is asked first, by buttons."""
        person, named = conversation_of(work, tracker).person, read(tracker).program
        try:
            found = programme_facts.to_enrol(work, named or "", to=person)
        except UnknownProgramme:
            found = programme_facts.listed(work, Wish())
        return _said(found)


class MySessions(DeskAction):
    """Tells when somebody's programmes meet."""

    title = "action_my_sessions"

    def work(self, work: Work, tracker: Tracker) -> Answer:
        """Those of the programme that the words name, else one's own."""
        person, named = conversation_of(work, tracker).person, read(tracker).program
        if named is None:
            return _said(programme_facts.mine(work, to=person))
        return _said(_named(work, person, named))


def _named(work: Work, person: Person, programme_id: str | None) -> Said:
    try:
        return programme_facts.one(work, programme_id or "", to=person)
    except UnknownProgramme:
        return programme_facts.home(work)


def _said(found: Said) -> Answer:
    key, params = found
    return Answer((say(key, **params),))
