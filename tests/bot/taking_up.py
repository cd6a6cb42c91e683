"""Updates that are taken up, for tests: how they stand, and a handler that breaks for one chat."""

from telegram import Update

from bot.desk import Context
from bot.handlers import wiring
from bot.intake import Intake
from referrals.inbox import Taken
from referrals.vocabulary import Intake as State
from tests.bot.rig import Rig

ANA, LUIS, COORDINATOR = 81, 82, 85


class Broken:
    """A handler that raises for the updates of one chat, a number of times."""

    def __init__(self, rig: Rig, chat_id: int, *, times: int) -> None:
        self.rig = rig
        self.chat_id = chat_id
        self.times = times
        self.tried: list[int] = []
        self._rest = wiring.handler(wiring.build(rig.bot, rig.catalogue), rig.desk)

    async def __call__(self, update: Update, taken: Taken) -> Context | None:
        chat = update.effective_chat
        if chat is not None and chat.id == self.chat_id and self.times > 0:
            self.times -= 1
            self.tried.append(taken.attempts)
            raise KeyError("texto con nombres: María")
        return await self._rest(update, taken)


def break_for(rig: Rig, chat_id: int, *, times: int) -> Broken:
    """Have the handlers break for a chat."""
    broken = Broken(rig, chat_id, times=times)
    rig.intake = Intake(rig.desk, broken)
    return broken


def states(rig: Rig) -> list[State]:
    return [row.state for row in rig.inbox_rows()]
