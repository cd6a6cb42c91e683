"""What every action shares: the database, the way to speak, and what happens when something breaks.

An exception that reached Rasa would make it log the conversation's text, so nothing is raised out of an
action: a broken one says ``failed``, which the bot takes as Rasa's failure and keeps the words itself.
"""

import logging
from dataclasses import dataclass
from typing import Any

from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from referrals import conversations
from referrals.db import Database, Work
from referrals.errors import PazosError
from referrals.models import Conversation

logger = logging.getLogger(__name__)

Event = dict[str, Any]
#: What the bot reads as "this turn broke".
FAILED = "failed"


@dataclass(frozen=True)
class Say:
    """A message to the resident, by its key in the catalogue."""

    key: str
    params: dict[str, Any]

    def to_json(self) -> dict[str, Any]:
        """The form in which it travels through Rasa."""
        return {"say": self.key, "params": self.params}


def say(key: str, **params: Any) -> Say:
    """A message by its key."""
    return Say(key, params)


@dataclass(frozen=True)
class Answer:
    """What an action comes back with."""

    says: tuple[Say, ...] = ()
    events: tuple[Event, ...] = ()


class ConversationGone(PazosError):
    """Rasa spoke of a conversation that the database does not know."""


class DeskAction(Action):
    """An action with the database at hand. Subclasses set ``title`` and define :meth:`answer`."""

    title: str

    def __init__(self, database: Database) -> None:
        self.database = database

    def name(self) -> str:
        """The action's name in Rasa's domain."""
        return self.title

    async def answer(self, tracker: Tracker) -> Answer:
        """What to say and which slots to set.

        A subclass that needs no database overrides this one, others :meth:`work`.
        """
        return await self.database.run(lambda work: self.work(work, tracker))

    def work(self, work: Work, tracker: Tracker) -> Answer:
        """The same inside one unit of work."""
        return Answer()

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[Event]:
        """Rasa's entry point: answers, and breaks quietly."""
        try:
            answer = await self.answer(tracker)
        except Exception as error:
            logger.error(
                "action %s broke for conversation %s: %s",
                self.name(),
                tracker.sender_id,
                type(error).__name__,
                exc_info=_without_words(error),
            )
            dispatcher.utter_message(json_message={"say": FAILED, "params": {}})
            return []
        for one in answer.says:
            dispatcher.utter_message(json_message=one.to_json())
        return list(answer.events)


def _without_words(error: Exception) -> Exception | None:
    # A domain error carries ids only; the message of any other could quote what somebody wrote.
    return error if isinstance(error, PazosError) else None


def conversation_of(work: Work, tracker: Tracker) -> Conversation:
    """The conversation that Rasa's tracker belongs to.

    Raises:
        ConversationGone: the database has none with this token.

    """
    found = conversations.by_token(work, tracker.sender_id)
    if found is None:
        raise ConversationGone
    return found
