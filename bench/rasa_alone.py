"""The baseline of a turn: the same message posted straight to the assistant's own Rasa server.

Same process, model and action server. The conversations are begun in the assistant's database first, since
its actions look them up; that is not part of what is measured.
"""

import time
from typing import Any

import httpx

from bot.storage import open_database
from referrals import conversations, people
from referrals.settings import Settings

#: Chats of people who exist for the baseline only; the simulator gives its phones other numbers.
FIRST_CHAT = 9_000_000_001


def chats(count: int) -> range:
    """The chats of the first ``count`` people of the baseline."""
    return range(FIRST_CHAT, FIRST_CHAT + count)


def begin_conversations(settings: Settings, count: int) -> list[str]:
    """Meet ``count`` people and begin a conversation with each; gives back Rasa's names for them."""
    database = open_database(settings)
    try:
        tokens = []
        with database.work() as work:
            for chat_id in chats(count):
                person = people.meet(work, chat_id, client_language="es")
                tokens.append(conversations.current(work, person).token)
        return tokens
    finally:
        database.close()


class RasaAlone:
    """A client of the Rasa server that keeps its connection, as the assistant's does."""

    def __init__(self, url: str, token: str) -> None:
        self._client = httpx.AsyncClient(
            base_url=url, headers={"Authorization": f"Bearer {token}"}, timeout=30.0
        )
        self._number = 0

    async def turn(self, conversation: str, text: str) -> tuple[float, list[str]]:
        """Post one message; gives back the seconds until the answer and the keys of what was said.

        Raises:
            RuntimeError: the answer is an error or empty, so it is no baseline.

        """
        self._number += 1
        body = {"sender": conversation, "message": text, "metadata": {"update_id": self._number}}
        begin = time.perf_counter()
        answer = await self._client.post("/webhooks/rest/webhook", json=body)
        took = time.perf_counter() - begin
        says = keys(answer.json() if answer.status_code == httpx.codes.OK else [])
        if not says or "failed" in says:
            raise RuntimeError(f"the bare Rasa server answered {answer.status_code} {says}")
        return took, says

    async def close(self) -> None:
        """Close the connection."""
        await self._client.aclose()


def keys(messages: Any) -> list[str]:
    """The keys of what Rasa said."""
    customs = [message.get("custom") for message in messages if isinstance(message, dict)]
    return [str(custom["say"]) for custom in customs if isinstance(custom, dict)]
