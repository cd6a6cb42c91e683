"""What every handler has at hand, and how a handler ends.

A handler reads its update, makes its calls, and ends with :meth:`Context.finish`: one unit of work in which
what the update led to is written together with the note that it was dealt with. So an update is never
half done: after a crash it is taken up again from the start, and keys make the repeat harmless.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from telegram import Bot
from telegram.ext import Application, CallbackContext, ExtBot

from bot.catalogue import Catalogue
from bot.rasa_client import RasaClient
from nlu.gazetteer import Gazetteer
from referrals import inbox
from referrals.db import Database, Work
from referrals.inbox import Taken

T = TypeVar("T")


@dataclass
class Desk:
    """The services that handlers use."""

    database: Database
    rasa: RasaClient
    catalogue: Catalogue
    gazetteer: Gazetteer
    bot: Bot
    username: str
    wake_outbox: Callable[[], None]


class Context(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """One update's context: the desk, the inbox row, and whether the row was finished."""

    desk: Desk
    taken: Taken
    is_finished: bool = False

    async def finish(self, use_case: Callable[[Work], T]) -> T:
        """Run ``use_case`` and note the update as dealt with, in one transaction; wake the sender."""

        def call(work: Work) -> T:
            result = use_case(work)
            inbox.done(work, self.taken.row_id)
            return result

        result = await self.desk.database.run(call, then=self.desk.wake_outbox)
        self.is_finished = True
        return result

    @property
    def is_replay(self) -> bool:
        """Whether an earlier try at this update broke off."""
        return self.taken.attempts > 1


BotApplication = Application[
    ExtBot[None], Context, dict[Any, Any], dict[Any, Any], dict[Any, Any], None
]
