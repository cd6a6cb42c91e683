"""A resident who stands before a question with buttons, for tests."""

from tests.bot import updates
from tests.bot.fake_rasa import HadTurn, Said
from tests.bot.fake_telegram import Call
from tests.bot.rig import Rig

ANA = 81


def said(turn: HadTurn) -> list[Said]:
    """A Rasa that asks what happens now, whatever it is told."""
    return [("ask-happening", {})]


async def asked(rig: Rig) -> Call:
    """Bring Ana to a question with buttons; gives back the message that asks it."""
    rig.rasa.answer = said
    (question,) = await rig.chat(updates.text(ANA, "hay una pelea"))
    return question
