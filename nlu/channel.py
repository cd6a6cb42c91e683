"""The one way in for residents' messages: Rasa's REST channel, closed to strangers and honest.

Owns the HTTP surface below `/webhooks/rest/`; leaves answers and understanding to Rasa. Different
from Rasa's own REST channel:

* Every request needs the token of `PAZOS_RASA_TOKEN` (when it is set), as `?token=` like Rasa's
  API or as `Authorization: Bearer`. Rasa guards its API alone.
* A turn that failed answers 500 with the error's type. Rasa answers 200 with an empty list.
* A button's message, which names its intent, does not go through the language model: that would be two
  thirds of its turn. Words are read on a thread of their own, so that reading one person's words holds
  up nobody else's turn.
* `DELETE /webhooks/rest/conversations/<sender>` removes a conversation; Rasa has no such call.
"""

import asyncio
import hmac
import logging
import os
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from rasa.nlu.classifiers.regex_message_handler import RegexMessageHandler
from rasa.shared.core.domain import Domain
from rasa.shared.core.training_data.story_reader.yaml_story_reader import YAMLStoryReader
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, json

from nlu.lean import TOKEN_VARIABLE

logger = logging.getLogger(__name__)


class ResidentInput(InputChannel):  # type: ignore[misc]  # Rasa has no type information
    """Takes `{"sender", "message", "metadata"}` and answers the list of Rasa's messages."""

    @classmethod
    def name(cls) -> str:
        """Return the name that makes the path `/webhooks/rest/webhook`."""
        return "rest"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Return the routes of the channel."""
        routes = Blueprint("resident_input", __name__)
        # One thread: the encoders are not made for more, and the machine has other work.
        reading = ThreadPoolExecutor(1, thread_name_prefix="reading")

        @routes.route("/", methods=["GET"])  # type: ignore[untyped-decorator]  # Sanic has no types here
        async def health(_request: Request) -> HTTPResponse:
            return json({"status": "ok"})

        @routes.route("/webhook", methods=["POST"])  # type: ignore[untyped-decorator]  # Sanic has no types here
        async def receive(request: Request) -> HTTPResponse:
            if not _is_allowed(request):
                return json({"error": "token"}, status=401)
            body = request.json
            if not isinstance(body, dict) or not body.get("sender") or not body.get("message"):
                return json({"error": "sender and message are needed"}, status=400)
            collector = CollectingOutputChannel()
            message = UserMessage(
                str(body["message"]),
                collector,
                str(body["sender"]),
                input_channel=self.name(),
                metadata=body.get("metadata"),
            )
            try:
                message.parse_data = await _understand(request.app.ctx.agent, message, reading)
                await on_new_message(message)
            except Exception as error:  # noqa: BLE001  the outermost edge: the bot is told, never the text
                logger.error("turn failed: %s", type(error).__name__)
                return json({"error": type(error).__name__}, status=500)
            return json(collector.messages)

        @routes.route("/conversations/<sender_id:path>", methods=["DELETE"])  # type: ignore[untyped-decorator]  # Sanic has no types here
        async def forget(request: Request, sender_id: str) -> HTTPResponse:
            if not _is_allowed(request):
                return json({"error": "token"}, status=401)
            store = request.app.ctx.agent.tracker_store
            # Rasa wraps the store of the endpoints file in one that survives its failures.
            store = getattr(store, "_tracker_store", store)
            async with request.app.ctx.agent.lock_store.lock(sender_id):
                forgotten = await store.delete(sender_id)
            return json({"forgotten": forgotten})

        return routes


async def _understand(
    agent: Agent, message: UserMessage, reading: ThreadPoolExecutor
) -> dict[str, Any] | None:
    """Return what the message says; nothing while there is no model, which Rasa then reports."""
    if not agent.is_ready():
        return None
    button = read_button(message.text, agent.domain)
    if button is not None:
        return button
    return await asyncio.get_running_loop().run_in_executor(
        reading, lambda: asyncio.run(agent.processor.parse_message(message))
    )


def read_button(text: str, domain: Domain) -> dict[str, Any] | None:
    """Return what a message such as `/affirm{"answer": "danger=none"}` says; nothing for words.

    Rasa comes to the same, after it has put the text through the whole language model.
    """
    message = Message({TEXT: text})
    read = YAMLStoryReader.unpack_regex_message(message, domain, RegexMessageHandler.__name__)
    if read is message:
        return None
    data: dict[str, Any] = read.as_dict(only_output_properties=True)
    return data


def _is_allowed(request: Request) -> bool:
    token = os.environ.get(TOKEN_VARIABLE, "")
    if not token:
        return True
    given = request.args.get("token") or request.token or ""
    return hmac.compare_digest(given.encode(), token.encode())
