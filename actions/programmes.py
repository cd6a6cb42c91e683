"""Programmes in words: what there is, signing up, one's own sessions. All else is by buttons."""

import re

from rasa_sdk.interfaces import Tracker

from actions.desk import Answer, DeskAction, conversation_of, say
from actions.turn import read
from referrals import programme_facts, session_replies
from referrals.db import Work
from referrals.models import Person
from referrals.programme_facts import Said
from referrals.programmes import UnknownProgramme, Wish
from referrals.vocabulary import Coming


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


class Attendance(DeskAction):
    """Notes that somebody comes to a session, or cannot, in their own words."""

    title = "action_attendance"

    def work(self, work: Work, tracker: Tracker) -> Answer:
        """Whoever is only late comes; which session is meant is asked where it is not plain."""
        person, turn = conversation_of(work, tracker).person, read(tracker)
        stays_away = turn.intent == "decline_attendance" and not says_only_late(turn.text)
        coming = Coming.NOT_COMING if stays_away else Coming.COMING
        return _said(session_replies.in_words(work, coming, by=person, programme_id=turn.program))


_LATE = re.compile(
    r"\b(?:lleg\w*|voy|vamos|estar[eé]) (?:\w+ ){0,3}tarde\b|\bretras\w+|\bdemor\w+|\bme coge? la tarde\b|"
    r"\b(?:running|be|arrive|come|am|i'?ll be) (?:\w+ ){0,2}late\b|\batras(?:ad\w*|ar|o)\b|\ben retard\b"
)
_AWAY = re.compile(
    r"\bno (?:\w+ )?(?:voy|puedo|podr[eé]|alcanzo|ir[eé]|asist\w+|vou|posso)\b|\bcan'?t\b|\bcannot\b|"
    r"\bwon'?t\b|\bne (?:peux|pourrai|viens)\b|\bfalt\w+"
)


def says_only_late(text: str) -> bool:
    """Whether the words say that somebody will be late, and not that they stay away."""
    lowered = text.lower()
    return _LATE.search(lowered) is not None and _AWAY.search(lowered) is None


def _named(work: Work, person: Person, programme_id: str | None) -> Said:
    try:
        return programme_facts.one(work, programme_id or "", to=person)
    except UnknownProgramme:
        return programme_facts.home(work)


def _said(found: Said) -> Answer:
    key, params = found
    return Answer((say(key, **params),))
