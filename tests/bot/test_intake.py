"""Taking updates up: once, in order within a chat."""

import asyncio
import json

from telegram import Update

from bot.arrivals import arrival_of
from bot.desk import Context
from bot.intake import Intake
from referrals.inbox import Taken
from referrals.vocabulary import Intake as State
from tests.bot import updates
from tests.bot.rig import Rig
from tests.bot.taking_up import ANA, LUIS, states


class TestOnce:
    async def test_an_update_that_comes_twice_is_dealt_with_once(self, both: Rig) -> None:
        update = updates.text(ANA, "hay una pelea")
        both.store(update, update)
        both.store(update)
        await both.deal()
        assert len(both.rasa.turns) == 1
        assert states(both) == [State.DONE]

    async def test_the_words_are_gone_when_they_were_dealt_with(self, both: Rig) -> None:
        await both.gets(updates.text(ANA, "hay una pelea"))
        assert both.inbox_rows()[0].payload_sealed is None

    async def test_updates_of_a_chat_follow_one_another_and_chats_go_side_by_side(
        self, both: Rig
    ) -> None:
        under_way: list[int] = []
        most = 0
        per_chat: dict[int, list[str]] = {ANA: [], LUIS: []}
        busy: set[int] = set()

        async def handle(update: Update, taken: Taken) -> Context | None:
            nonlocal most
            chat = update.effective_chat
            assert chat is not None
            assert chat.id not in busy
            busy.add(chat.id)
            under_way.append(chat.id)
            most = max(most, len(busy))
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            message = update.effective_message
            assert message is not None
            per_chat[chat.id].append(message.text or "")
            busy.discard(chat.id)
            return None

        both.intake = Intake(both.desk, handle)
        for number in range(4):
            both.store(updates.text(ANA, f"a{number}"), updates.text(LUIS, f"l{number}"))
        await both.deal()
        assert per_chat == {
            ANA: ["a0", "a1", "a2", "a3"],
            LUIS: ["l0", "l1", "l2", "l3"],
        }
        assert most == 2


def test_an_update_keeps_what_this_version_does_not_know() -> None:
    update = {"update_id": 7, "message": {"chat": {"id": 5}, "new_field": {"a": [1]}}}
    arrival = arrival_of(update)
    assert arrival is not None
    assert json.loads(arrival.payload) == update
