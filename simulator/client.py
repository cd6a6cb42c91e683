"""A client of the control API: phones in the hands of a test or of a scripted scene.

Waiting happens in the server; nothing here polls. Knows the simulator by HTTP only.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

import httpx

DEFAULT_WAIT = 10.0


class SimulatorError(Exception):
    """The simulator refused what was asked of it, with its reason."""


class WaitTimeoutError(SimulatorError):
    """What was waited for did not come; the message shows what the phone saw last."""


@dataclass(frozen=True)
class Button:
    """An inline button: its `label`, and what it carries."""

    label: str
    data: str | None
    url: str | None


@dataclass(frozen=True)
class ChatMessage:
    """A message as the phone shows it; `text` is the text or caption, `raw` the whole JSON."""

    message_id: int
    chat_id: int
    date: int
    mine: bool
    kind: str
    text: str
    entities: tuple[dict[str, Any], ...]
    rows: tuple[tuple[Button, ...], ...]
    protected: bool
    edited: bool
    deleted: bool
    taken: bool
    history: tuple[dict[str, Any], ...]
    raw: dict[str, Any]

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The inline buttons in reading order."""
        return tuple(button for row in self.rows for button in row)

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of the inline buttons in reading order."""
        return tuple(button.label for button in self.buttons)

    def button(self, label: str) -> Button:
        """Return the first button whose label contains `label`; LookupError when none does."""
        for button in self.buttons:
            if label.casefold() in button.label.casefold():
                return button
        raise LookupError(f"no button {label!r} among {self.labels}")

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> ChatMessage:
        """Build a message from the control API's JSON."""
        markup = raw.get("reply_markup") or {}
        return cls(
            message_id=raw["message_id"],
            chat_id=raw["chat"]["id"],
            date=raw["date"],
            mine=raw["mine"],
            kind=raw["kind"],
            text=raw.get("text") or raw.get("caption") or "",
            entities=tuple(raw.get("entities") or raw.get("caption_entities") or ()),
            rows=tuple(
                tuple(Button(one["text"], one.get("callback_data"), one.get("url")) for one in row)
                for row in markup.get("inline_keyboard", [])
            ),
            protected=raw.get("has_protected_content", False),
            edited="edit_date" in raw,
            deleted=raw["deleted"],
            taken=raw["taken"],
            history=tuple(raw["history"]),
            raw=raw,
        )


@dataclass(frozen=True)
class Sent:
    """What a phone sent, and the update that brings it to the bot (None if not asked for)."""

    message: ChatMessage
    update_id: int | None


@dataclass(frozen=True)
class Press:
    """A pressed inline button; a link button has a `url` and no `query_id`."""

    query_id: str | None
    update_id: int | None
    url: str | None


@dataclass(frozen=True)
class Answer:
    """How a press was answered: the toast's or alert's `text` (empty for none)."""

    text: str
    alert: bool


class SimulatorClient:
    """The control API at `url`, such as http://127.0.0.1:8081; also an async context manager."""

    def __init__(self, url: str) -> None:
        self._http = httpx.AsyncClient(base_url=url, timeout=30, trust_env=False)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def request(
        self, method: str, path: str, body: dict[str, Any] | None = None, *, within: float = 30
    ) -> dict[str, Any]:
        """Call the control API; SimulatorError with its reason when it refuses."""
        response = await self._http.request(method, path, json=body, timeout=within)
        answer: dict[str, Any] = response.json()
        if response.status_code == 408:
            raise WaitTimeoutError(_story(body or {}, answer.get("messages", [])))
        if not answer.get("ok"):
            raise SimulatorError(f"{method} {path}: {answer.get('error')}")
        return answer

    async def phone(
        self,
        name: str,
        *,
        language_code: str = "es",
        phone_id: int | None = None,
        last_name: str = "",
        username: str = "",
        role: str = "",
    ) -> SimPhone:
        """Give somebody a phone; `phone_id` fixes the Telegram id, `role` is shown on the page."""
        body: dict[str, Any] = {
            "name": name,
            "language_code": language_code,
            "last_name": last_name,
            "username": username,
            "role": role,
        }
        if phone_id is not None:
            body["id"] = phone_id
        answer = await self.request("POST", "/sim/phones", body)
        return SimPhone(self, answer["phone"]["id"])

    async def state(self) -> dict[str, Any]:
        """Return bot, phones with their messages, and the number of the last event."""
        return await self.request("GET", "/sim/state")

    async def fault(
        self,
        kind: str,
        *,
        phase: str = "before",
        method: str | None = None,
        chat_id: int | None = None,
        times: int = 1,
        skip: int = 0,
        retry_after: int = 1,
        seconds: float = 0.0,
        status: int = 500,
        description: str | None = None,
    ) -> int:
        """Order a fault (see `simulator.faults.Fault`); returns its number."""
        body = {
            "kind": kind,
            "phase": phase,
            "method": method,
            "chat_id": chat_id,
            "times": times,
            "skip": skip,
            "retry_after": retry_after,
            "seconds": seconds,
            "status": status,
            "description": description,
        }
        number: int = (await self.request("POST", "/sim/faults", body))["number"]
        return number

    async def faults(self) -> list[dict[str, Any]]:
        """Return the faults not used up."""
        listed: list[dict[str, Any]] = (await self.request("GET", "/sim/faults"))["faults"]
        return listed

    async def clear_faults(self) -> None:
        """Forget all faults."""
        await self.request("DELETE", "/sim/faults")

    async def calls(self, method: str | None = None, after: int = 0) -> list[dict[str, Any]]:
        """Return the Bot API calls so far (see `simulator.trace.Call` for the fields)."""
        query = f"?after={after}" + (f"&method={method}" if method else "")
        listed: list[dict[str, Any]] = (await self.request("GET", f"/sim/calls{query}"))["calls"]
        return listed

    async def raw_update(self, kind: str, payload: dict[str, Any], chat_id: int = 0) -> int | None:
        """Deliver an update of any kind, known to the bot or not; returns its id."""
        body = {"kind": kind, "payload": payload, "chat_id": chat_id}
        update_id: int | None = (await self.request("POST", "/sim/updates/raw", body))["update_id"]
        return update_id

    async def replay(self, update_id: int | None = None) -> int:
        """Deliver a confirmed update (the last one by default) once more; returns its id."""
        body = {} if update_id is None else {"update_id": update_id}
        replayed: int = (await self.request("POST", "/sim/updates/replay", body))["update_id"]
        return replayed

    async def lose_acks(self, times: int = 1) -> None:
        """Take the webhook's next good answers as lost, so that the updates come again."""
        await self.request("POST", "/sim/webhook/lose_acks", {"times": times})


class SimPhone:
    """One person's phone; all moves return when Telegram has them, not when the bot has."""

    def __init__(self, client: SimulatorClient, phone_id: int) -> None:
        self.client = client
        self.id = phone_id

    async def _do(self, move: str, **body: Any) -> dict[str, Any]:
        given = {name: value for name, value in body.items() if value is not None}
        return await self.client.request("POST", f"/sim/phones/{self.id}/{move}", given)

    async def _send(self, move: str, **body: Any) -> Sent:
        answer = await self._do(move, **body)
        return Sent(ChatMessage.from_json(answer["message"]), answer["update_id"])

    async def start(self, payload: str = "") -> Sent:
        """Press START, or open the deep link t.me/<bot>?start=`payload`."""
        return await self._send("start", payload=payload)

    async def send_text(self, text: str, *, reply_to: int | None = None) -> Sent:
        """Send a text or a command; a long one leaves as several messages, the last is returned."""
        return await self._send("text", text=text, reply_to=reply_to)

    async def send_location(
        self, latitude: float, longitude: float, *, horizontal_accuracy: float | None = None
    ) -> Sent:
        """Send a pin, in degrees."""
        return await self._send(
            "location",
            latitude=latitude,
            longitude=longitude,
            horizontal_accuracy=horizontal_accuracy,
        )

    async def send_photo(
        self, *, sample: str = "dark_street", content: bytes | None = None, caption: str = ""
    ) -> Sent:
        """Send a sample photo (dark_street, broken_lamp, rubble) or the given bytes."""
        return await self._send("photo", sample=sample, content=_encoded(content), caption=caption)

    async def send_voice(
        self,
        *,
        duration: int = 5,
        content: bytes | None = None,
        claimed_size: int | None = None,
    ) -> Sent:
        """Send a voice note of `duration` seconds: silence, unless bytes are given."""
        return await self._send(
            "voice", duration=duration, content=_encoded(content), claimed_size=claimed_size
        )

    async def send_document(
        self,
        *,
        file_name: str = "documento.pdf",
        mime_type: str = "application/pdf",
        content: bytes | None = None,
        claimed_size: int | None = None,
        caption: str = "",
    ) -> Sent:
        """Send a file that Telegram says has `claimed_size` bytes."""
        return await self._send(
            "document",
            file_name=file_name,
            mime_type=mime_type,
            content=_encoded(content),
            claimed_size=claimed_size,
            caption=caption,
        )

    async def send_video(
        self, *, duration: int = 8, claimed_size: int | None = None, caption: str = ""
    ) -> Sent:
        """Send a video (an empty one)."""
        return await self._send(
            "video", duration=duration, claimed_size=claimed_size, caption=caption
        )

    async def send_sticker(self, emoji: str = "👍") -> Sent:
        """Send a sticker."""
        return await self._send("sticker", emoji=emoji)

    async def send_contact(
        self, phone_number: str | None = None, first_name: str | None = None
    ) -> Sent:
        """Send a contact: one's own, unless a number is given."""
        return await self._send("contact", phone_number=phone_number, first_name=first_name)

    async def edit(self, message_id: int, text: str) -> Sent:
        """Edit one's own message."""
        return await self._send("edit", message_id=message_id, text=text)

    async def press(
        self,
        message: ChatMessage | int,
        label: str | None = None,
        *,
        data: str | None = None,
        owner: SimPhone | None = None,
    ) -> Press:
        """Press an inline button by (part of) its label or by callback_data.

        `data` that no button carries is sent all the same, as a forged press; `owner` is whose
        chat the message is in.
        """
        message_id = message if isinstance(message, int) else message.message_id
        answer = await self._do(
            "press",
            message_id=message_id,
            label=label,
            data=data,
            chat_id=owner.id if owner else None,
        )
        return Press(answer["query_id"], answer["update_id"], answer["url"])

    async def press_key(
        self, label: str, *, latitude: float | None = None, longitude: float | None = None
    ) -> Sent:
        """Press a key of the docked keyboard; one that asks for a place needs a position."""
        return await self._send("key", label=label, latitude=latitude, longitude=longitude)

    async def block(self) -> None:
        """Block the bot."""
        await self._do("block")

    async def unblock(self) -> None:
        """Lift the block."""
        await self._do("unblock")

    async def delete_chat(self) -> None:
        """Clear the chat on this phone; the bot is told nothing."""
        await self._do("delete_chat")

    async def show(self) -> dict[str, Any]:
        """Return the phone: started, blocked, keyboard, commands and visible messages."""
        shown: dict[str, Any] = (await self.client.request("GET", f"/sim/phones/{self.id}"))[
            "phone"
        ]
        return shown

    async def messages(self, *, deleted: bool = False) -> list[ChatMessage]:
        """Return the messages on the screen, oldest first, deleted ones too if wanted."""
        path = f"/sim/phones/{self.id}/messages" + ("?deleted=1" if deleted else "")
        answer = await self.client.request("GET", path)
        return [ChatMessage.from_json(raw) for raw in answer["messages"]]

    async def wait_for(
        self,
        text: str | None = None,
        *,
        not_text: str | None = None,
        button: str | None = None,
        no_buttons: bool = False,
        after: ChatMessage | Sent | int = 0,
        message_id: int | None = None,
        sender: str = "bot",
        kind: str | None = None,
        edited: bool = False,
        deleted: bool = False,
        taken: bool = False,
        key: str | None = None,
        count: int = 1,
        within: float = DEFAULT_WAIT,
    ) -> ChatMessage:
        """Return the newest message that fits, waiting for it up to `within` seconds.

        The parts are those of `simulator.waiting.Condition`; a message that is already there
        fits too, unless `after` says otherwise. WaitTimeoutError shows what the phone saw.
        """
        if isinstance(after, Sent):
            after = after.message
        body = {
            "text": text,
            "not_text": not_text,
            "button": button,
            "no_buttons": no_buttons,
            "after": after if isinstance(after, int) else after.message_id,
            "message_id": message_id,
            "sender": sender,
            "kind": kind,
            "edited": edited,
            "deleted": deleted,
            "taken": taken,
            "key": key,
            "count": count,
        }
        return ChatMessage.from_json(await self._wait(body, within))

    async def wait_answer(
        self, press: Press | str, text: str | None = None, *, within: float = DEFAULT_WAIT
    ) -> Answer:
        """Return how a press was answered, waiting up to `within` seconds for it."""
        query_id = press if isinstance(press, str) else press.query_id
        found = await self._wait({"answer": query_id, "text": text}, within)
        return Answer(found["answer"]["text"], found["answer"]["show_alert"])

    async def _wait(self, body: dict[str, Any], within: float) -> dict[str, Any]:
        answer = await self.client.request(
            "POST",
            f"/sim/phones/{self.id}/wait",
            {**body, "timeout": within},
            within=within + 15,
        )
        found: dict[str, Any] = answer["found"]
        return found


def _encoded(content: bytes | None) -> str | None:
    return None if content is None else base64.b64encode(content).decode()


def _story(wanted: dict[str, Any], messages: list[dict[str, Any]]) -> str:
    """Tell what was waited for and what the phone shows, for a reader of a failed test."""
    parts = {name: value for name, value in wanted.items() if value not in (None, False, 0)}
    lines = [f"waited in vain for {parts}; the phone shows:"]
    for message in (ChatMessage.from_json(raw) for raw in messages):
        who = "me " if message.mine else "bot"
        shown = message.text.replace("\n", " / ")[:160] or f"[{message.kind}]"
        labels = f" {list(message.labels)}" if message.labels else ""
        lines.append(f"  {message.message_id:>3} {who} {shown}{labels}")
    return "\n".join(lines)
