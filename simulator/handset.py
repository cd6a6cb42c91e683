"""A phone in the hands of a test or a scripted scene, by the control API.

Waiting happens in the server; nothing here polls.
"""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from simulator.seen import Answer, ChatMessage, Press, Sent

if TYPE_CHECKING:
    from simulator.client import SimulatorClient

DEFAULT_WAIT = 10.0


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
