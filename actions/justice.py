"""Guidance to the offices of justice: which matter somebody's words are about, and its screen."""

from rasa_sdk.interfaces import Tracker

from actions.desk import Answer, DeskAction, say
from actions.turn import read
from referrals import guidance
from referrals.db import Work


class Justice(DeskAction):
    """Leads to the matter that the words are about; asks where they fit several; offers all else."""

    title = "action_justice"

    def work(self, work: Work, tracker: Tracker) -> Answer:
        """A button of a doubt leads here with the words that were doubted."""
        turn = read(tracker)
        words = turn.text if turn.is_words else str(tracker.get_slot("doubt_text") or "")
        key, params = guidance.by_words(work.city, words)
        return Answer((say(key, **params),))
