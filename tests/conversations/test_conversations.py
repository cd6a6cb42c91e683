"""Every conversation of the files beside this one, held with the trained language model."""

import pytest

from tests.conversations.player import Desk, Player
from tests.conversations.script import Found, all_conversations

pytestmark = pytest.mark.rasa


@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize("found", all_conversations(), ids=lambda found: found.id)
async def test_conversation(found: Found, desk: Desk) -> None:
    await Player(desk, found.conversation).play()
