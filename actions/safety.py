"""Violence in the family and emotional crisis: the line to call first, no questionnaire, never mediation.

Ley 1257 de 2008 art. 8 k and Ley 1801 de 2016 art. 231: nobody is brought together with whoever hurts
them. A person is asked for only if the one who writes wants it; what they told is filed only then.
"""

from dataclasses import replace
from typing import Any

from rasa_sdk.events import ActiveLoop, SlotSet
from rasa_sdk.interfaces import Tracker

from actions import report_state
from actions.desk import Answer, DeskAction, conversation_of, say
from actions.report_state import State
from actions.turn import read
from referrals import conversations, filing
from referrals.db import Work
from referrals.vocabulary import Kind

#: Kinds of case that are asked for in confidence.
IN_CONFIDENCE = frozenset({Kind.CRISIS, Kind.FAMILY_VIOLENCE})
#: Slots that keep what was told of violence at home or of a crisis: what kind, and the words.
_KIND, _WORDS = "in_confidence", "in_confidence_words"


class _FirstLine(DeskAction):
    """Says whom to call; asks nothing, and files nothing of what was being told."""

    says: str
    wish: str

    def work(self, work: Work, tracker: Tracker) -> Answer:
        """The lines to call; the words are kept for a person only if one is asked for.

        They are kept apart from the reports that may follow, whose readers they are not meant for.
        """
        turn = read(tracker)
        told = State(story=tracker.get_slot(_WORDS))
        for words in (State.of(tracker).story, turn.text if turn.is_words else None):
            told = told.add(words) if words else told
        conversations.drop_draft(conversation_of(work, tracker))
        return Answer(
            (say(self.says),),
            (
                *State().to_events(),
                SlotSet(_KIND, self.wish),
                SlotSet(_WORDS, told.story),
                SlotSet("requested_slot", None),
                ActiveLoop(None),
            ),
        )


class FamilyViolence(_FirstLine):
    """Says whom to call and what there is."""

    title = "action_family_violence"
    says = "family-violence"
    wish = "family_violence"


class Crisis(_FirstLine):
    """Says whom to call, warmly and shortly."""

    title = "action_crisis"
    says = "crisis"
    wish = "crisis"


def wish_of(tracker: Tracker) -> str | None:
    """``family_violence`` or ``crisis``, where a person is wanted after telling of it, else None.

    The button says so; "sí, que alguien me escriba" right after the lines to call means the same. Once
    something else was spoken of, who asks for a person asks for that, and not for what was told before.
    """
    turn = read(tracker)
    if "person" in turn.answers:
        return turn.answers["person"]
    kept = tracker.get_slot(_KIND)
    if not kept or not _was_just_told(tracker):
        return None
    return str(kept) if turn.is_words or tracker.get_slot("doubt_text") else None


def _was_just_told(tracker: Tracker) -> bool:
    """Whether the lines to call were the latest answer but for one that begins no matter of its own."""
    done: list[str] = []
    is_before = False
    for event in reversed(tracker.events):
        if event.get("event") == "user":
            if is_before and not all(_begins_nothing(name) for name in done):
                return bool(_FIRST_LINES & set(done))
            done, is_before = [], True
        elif event.get("event") == "action":
            done.append(str(event.get("name")))
    return False


#: Actions of Rasa's own, and a doubt, which is asked about what is going to be said.
_NOTHING = frozenset(
    {
        "action_default_fallback",
        "action_doubt",
        "action_extract_slots",
        "action_listen",
        "action_session_start",
    }
)
_FIRST_LINES = frozenset({FamilyViolence.title, Crisis.title})


def _begins_nothing(action: str) -> bool:
    return action in _NOTHING or action.startswith("utter_")


def ask_for_person(
    work: Work, tracker: Tracker, wanted: str, *, words: str | None = None
) -> Answer:
    """File the wish for a person of somebody in danger at home (``family_violence``) or in a crisis.

    It goes to the coordination with the words that were told before and ``words``, those with which a
    person was asked for, if they tell something; nothing more is asked.
    """
    conversation = conversation_of(work, tracker)
    kind = Kind.CRISIS if wanted == "crisis" else Kind.FAMILY_VIOLENCE
    heard = State(story=tracker.get_slot(_WORDS))
    if words:
        heard = heard.add(words)
    state = replace(State.of(tracker), story=heard.story)
    filed = filing.file_report(
        work,
        report_state.draft_of(work, conversation, kind, state),
        reporter=conversation.person,
        # Its own, so that an alert which left in this conversation does not stand for it.
        source_key=f"conversation:{conversation.id}:{kind.value}",
        conversation=conversation,
        receipt=False,
    )
    told: dict[str, Any] = {"code": filed.case.code, "told": filed.somebody_told}
    if kind is Kind.FAMILY_VIOLENCE:
        told["quiet"] = True  # no sound, and a button to leave in haste
    return Answer((say("person-requested", **told),))
