"""A Bot API without a network: python-telegram-bot's own code runs on it, request by request.

``FakeTelegram`` takes the place of the HTTP client. It answers each call as Telegram would, keeps what had
an effect in ``arrived`` and everything that was asked in ``calls``; ``faults`` make calls fail.
"""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import httpx
from telegram.error import NetworkError, TimedOut
from telegram.ext import ExtBot
from telegram.request import BaseRequest, RequestData

TOKEN = "4242424242:AAFakeTokenForTestsOnly_abcdefghijkl"
USERNAME = "pazos_test_bot"
ME = {"id": 4242424242, "is_bot": True, "first_name": "PAZOS", "username": USERNAME}


@dataclass(frozen=True)
class Call:
    """One request to the Bot API."""

    method: str
    params: dict[str, Any]
    #: What was uploaded, by parameter: name and content.
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)

    @property
    def chat_id(self) -> int:
        """The chat that it writes to, 0 where it writes to none."""
        return int(self.params.get("chat_id", 0))

    @property
    def text(self) -> str:
        """The words of a message, whatever kind of message it is."""
        return str(self.params.get("text") or self.params.get("caption") or "")

    @property
    def is_silent(self) -> bool:
        """Whether the message makes no sound."""
        return bool(self.params.get("disable_notification"))

    @property
    def buttons(self) -> dict[str, str]:
        """The labels of the inline buttons and what they carry."""
        rows = (self.params.get("reply_markup") or {}).get("inline_keyboard") or []
        return {one["text"]: one["callback_data"] for row in rows for one in row}


Answer = tuple[int, dict[str, Any]]


def refusal(code: int, description: str, **parameters: Any) -> Answer:
    """An answer with which Telegram refuses a call."""
    body: dict[str, Any] = {"ok": False, "error_code": code, "description": description}
    return code, {**body, "parameters": parameters} if parameters else body


def too_many(seconds: int) -> Answer:
    """Telegram's request to wait."""
    return refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


BLOCKED = refusal(403, "Forbidden: bot was blocked by the user")
NOT_MODIFIED = refusal(400, "Bad Request: message is not modified: specified new message content")
BAD_FILE = refusal(400, "Bad Request: wrong file identifier/HTTP URL specified")
BAD_MARKUP = refusal(400, "Bad Request: can't parse entities: unsupported start tag")
TOO_OLD = refusal(400, "Bad Request: query is too old and response timeout expired")
UNAUTHORIZED = refusal(401, "Unauthorized")
CONFLICT = refusal(409, "Conflict: terminated by other getUpdates request")
BROKEN = refusal(500, "Internal Server Error")


def reset() -> NetworkError:
    """A connection that broke while the answer was awaited, as python-telegram-bot raises it."""
    error = NetworkError("httpx.ReadError")
    error.__cause__ = httpx.ReadError("reset")
    return error


def no_connection() -> NetworkError:
    """A connection that never came about."""
    error = NetworkError("httpx.ConnectError")
    error.__cause__ = httpx.ConnectError("refused")
    return error


def timed_out() -> TimedOut:
    """An answer that did not come in time."""
    error = TimedOut()
    error.__cause__ = httpx.ReadTimeout("late")
    return error


@dataclass
class Fault:
    """Something that goes wrong with the calls that it fits, ``times`` times.

    ``after_effect`` lets the call do what it says first, so that only its answer is lost.
    """

    outcome: Answer | Exception
    method: str | None = None
    chat: int | None = None
    times: int = 1
    after_effect: bool = False

    def fits(self, call: Call) -> bool:
        """Whether it meets this call."""
        return (
            self.times > 0
            and self.method in (None, call.method)
            and self.chat in (None, call.chat_id)
        )


Hook = Callable[[Call], Awaitable[None]]


@dataclass
class FakeTelegram(BaseRequest):
    """Telegram's end of the line."""

    calls: list[Call] = field(default_factory=list)
    arrived: list[Call] = field(default_factory=list)
    #: The messages of each chat as they are now, by chat and id.
    screen: dict[tuple[int, int], Call] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    #: Awaited before a call has its effect: a test can hold a call there.
    on_call: Hook | None = None
    #: Answers to getUpdates, one for each time it is asked; then nothing new for ever.
    updates: list[list[dict[str, Any]] | Answer | Exception] = field(default_factory=list)
    #: What files hold, by their id; those that are asked for by ``getFile``.
    files: dict[str, bytes] = field(default_factory=dict)
    _ids: Any = field(default_factory=lambda: count(1001))

    @property
    def read_timeout(self) -> float | None:
        """How long an answer is waited for."""
        return 5.0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = None,
        write_timeout: Any = None,
        connect_timeout: Any = None,
        pool_timeout: Any = None,
    ) -> tuple[int, bytes]:
        """Answer one call."""
        if "/file/bot" in url:
            return 200, self.files[url.rsplit("/", 1)[-1]]
        call = Call(
            url.rsplit("/", 1)[-1],
            dict(request_data.parameters) if request_data else {},
            _uploads(request_data),
        )
        self.calls.append(call)
        if self.on_call is not None:
            await self.on_call(call)
        fault = next((one for one in self.faults if one.fits(call)), None)
        if fault is not None:
            fault.times -= 1
            if fault.after_effect:
                self._effect(call)
            return _given(fault.outcome)
        return _given((200, {"ok": True, "result": self._effect(call)}))

    def _effect(self, call: Call) -> Any:
        if call.method == "getUpdates":
            return self._updates()
        self.arrived.append(call)
        if call.method == "getMe":
            return ME
        if call.method == "getFile":
            found = str(call.params["file_id"])
            return {"file_id": found, "file_unique_id": found, "file_path": found}
        if call.method.startswith("send"):
            return self._shown(call, next(self._ids))
        if call.method.startswith("editMessage"):
            return self._shown(call, int(call.params.get("message_id", 1)))
        return True

    def _shown(self, call: Call, message_id: int) -> dict[str, Any]:
        before = self.screen.get((call.chat_id, message_id))
        kept = {"text": before.text} if before and call.method == "editMessageReplyMarkup" else {}
        self.screen[call.chat_id, message_id] = Call(call.method, {**kept, **call.params})
        return _message(call, message_id)

    def _updates(self) -> list[dict[str, Any]]:
        given = self.updates.pop(0) if self.updates else []
        if isinstance(given, Exception):
            raise given
        if isinstance(given, tuple):
            raise LookupError("an answer with a code is given as a fault")
        return given

    def sent_to(self, chat_id: int) -> list[Call]:
        """The messages that arrived in a chat, edits included, oldest first."""
        return [
            call
            for call in self.arrived
            if call.chat_id == chat_id and call.method.startswith(("send", "editMessageText"))
        ]

    def texts_to(self, chat_id: int) -> list[str]:
        """The words of the messages that arrived in a chat, oldest first."""
        return [call.text for call in self.sent_to(chat_id)]

    def asked(self, method: str) -> list[Call]:
        """The calls of one method, refused ones included."""
        return [call for call in self.calls if call.method == method]

    def press_answers(self) -> list[Call]:
        """The answers to presses that were tried."""
        return self.asked("answerCallbackQuery")


def _uploads(request_data: RequestData | None) -> dict[str, tuple[str, bytes]]:
    parts = (request_data.multipart_data or {}) if request_data else {}
    return {name: (part[0], part[1]) for name, part in parts.items() if isinstance(part[1], bytes)}


def _given(outcome: Answer | Exception) -> tuple[int, bytes]:
    if isinstance(outcome, Exception):
        raise outcome
    code, body = outcome
    return code, json.dumps(body).encode()


def _message(call: Call, message_id: int) -> dict[str, Any]:
    chat = {"id": call.chat_id, "type": "private", "first_name": "x"}
    return {"message_id": message_id, "date": 1_795_000_000, "chat": chat, "text": call.text}


async def a_bot(telegram: FakeTelegram) -> ExtBot[None]:
    """python-telegram-bot's bot on that Telegram, initialised."""
    bot: ExtBot[None] = ExtBot(TOKEN, request=telegram, get_updates_request=telegram)
    await bot.initialize()
    telegram.calls.clear()
    telegram.arrived.clear()
    return bot
