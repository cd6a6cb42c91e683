"""Guidance to the offices of justice: which matter somebody's words are about, and its screen.

Where the independent look at danger sees violence at home or of a sexual kind, that is the first matter,
whatever else the words are about: the line to call comes with it, and nothing tells on a locked phone.
"""

from rasa_sdk.interfaces import Tracker

from actions.desk import Answer, DeskAction, say
from actions.turn import read
from nlu import danger
from referrals import guidance
from referrals.db import Work

#: The matters that evidence of violence speaks of; any other evidence is of violence in the family.
_MATTERS = {
    "sexual violence": ("sexual_violence",),
    "abuse": ("sexual_violence",),
    "child or elder harmed": ("child_abuse", "older_person"),
    "child or elder neglected": ("child_abuse", "older_person"),
}


def feared(words: str) -> tuple[str, ...]:
    """The matters of violence that words are surely about, each once."""
    seen = [
        one.signal
        for one in danger.look(words)
        if one.kind is danger.Kind.DOMESTIC and one.strength is danger.Strength.STRONG
    ]
    matters = (topic for signal in seen for topic in _MATTERS.get(signal, ("family_violence",)))
    return tuple(dict.fromkeys(matters))


class Justice(DeskAction):
    """Leads to the matter that the words are about; asks where they fit several; offers all else."""

    title = "action_justice"

    def work(self, work: Work, tracker: Tracker) -> Answer:
        """A button of a doubt leads here with the words that were doubted."""
        turn = read(tracker)
        words = turn.text if turn.is_words else str(tracker.get_slot("doubt_text") or "")
        key, params = guidance.by_words(work.city, words, feared=feared(words))
        return Answer((say(key, **params),))
