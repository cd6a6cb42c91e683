"""What somebody sees in their chat with the bot, and presses there by its label."""

from tests.bot import updates
from tests.bot.fake_telegram import Call
from tests.bot.rig import Rig


def last(rig: Rig, chat_id: int) -> Call:
    """The message at the bottom of a chat, as it is now."""
    return [call for (chat, _), call in sorted_screen(rig) if chat == chat_id][-1]


def sorted_screen(rig: Rig) -> list[tuple[tuple[int, int], Call]]:
    """All messages as they are now, by chat and id."""
    return sorted(rig.telegram.screen.items(), key=lambda one: one[0])


async def tap(rig: Rig, chat_id: int, label: str) -> Call:
    """Press the newest button with these words in its label; gives back the answer to the press."""
    for (chat, message_id), call in reversed(sorted_screen(rig)):
        found = [data for words, data in call.buttons.items() if label in words]
        if chat == chat_id and found:
            before = len(rig.telegram.press_answers())
            await do(rig, updates.press(chat_id, found[0], message_id=message_id))
            (answer,) = rig.telegram.press_answers()[before:]
            return answer
    raise AssertionError(f"no button {label!r} in chat {chat_id}")


async def write(rig: Rig, chat_id: int, words: str) -> Call:
    """Write something; gives back what is at the bottom of the chat then."""
    await do(rig, updates.text(chat_id, words))
    return last(rig, chat_id)


async def do(rig: Rig, update: updates.Json) -> None:
    """Take an update in when the chat may be written to again, as after a person's pause."""
    rig.time.now += 5
    await rig.chat(update)
