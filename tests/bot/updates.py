"""Updates as Telegram sends them, in JSON."""

from itertools import count
from typing import Any

_update_ids = count(900_000_001)
_message_ids = count(501)

Json = dict[str, Any]


def user(chat_id: int, *, language: str | None = "es", name: str = "Marcador") -> Json:
    """Somebody with a Telegram account."""
    found: Json = {"id": chat_id, "is_bot": False, "first_name": name}
    return {**found, "language_code": language} if language else found


def private(chat_id: int) -> Json:
    """Their private chat with the bot."""
    return {"id": chat_id, "type": "private", "first_name": "Marcador"}


def update(**content: Any) -> Json:
    """An update with the next number."""
    return {"update_id": next(_update_ids), **content}


def message(chat_id: int, *, language: str | None = "es", **content: Any) -> Json:
    """A message in a private chat."""
    return update(message=_message(chat_id, language=language, **content))


def _message(chat_id: int, *, language: str | None = "es", **content: Any) -> Json:
    body: Json = {
        "message_id": next(_message_ids),
        "date": 1_795_000_000,
        "chat": private(chat_id),
        "from": user(chat_id, language=language),
        **content,
    }
    text = str(content.get("text") or "")
    if text.startswith("/") and len(text) > 1 and (text[1].isalnum() or text[1] == "_"):
        command = text.split()[0]
        body["entities"] = [{"type": "bot_command", "offset": 0, "length": len(command)}]
    return body


def text(chat_id: int, words: str, *, language: str | None = "es") -> Json:
    """Words; a command is marked as Telegram marks it."""
    return message(chat_id, language=language, text=words)


def edited(chat_id: int, words: str) -> Json:
    """A message that was changed afterwards."""
    return update(edited_message=_message(chat_id, text=words, edit_date=1_795_000_100))


def press(
    chat_id: int, data: str, *, buttons: dict[str, str] | None = None, message_id: int = 77
) -> Json:
    """A press of an inline button of one of our messages, which shows ``buttons`` (label: data)."""
    rows = [[{"text": label, "callback_data": one}] for label, one in (buttons or {}).items()]
    shown: Json = {
        "message_id": message_id,
        "date": 1_795_000_000,
        "chat": private(chat_id),
        "from": {"id": 4242424242, "is_bot": True, "first_name": "PAZOS"},
        "text": "…",
    }
    if rows:
        shown["reply_markup"] = {"inline_keyboard": rows}
    query = {
        "id": str(next(_message_ids) * 1000),
        "from": user(chat_id),
        "message": shown,
        "chat_instance": "1",
        "data": data,
    }
    return update(callback_query=query)


def _file(kind: str, size: int) -> Json:
    return {"file_id": f"file-{kind}", "file_unique_id": f"unique-{kind}", "file_size": size}


def photo(chat_id: int, *, caption: str | None = None, size: int = 50_000) -> Json:
    """A photo in two sizes."""
    small = {**_file("small", 900), "width": 90, "height": 90}
    large = {**_file("photo", size), "width": 900, "height": 900}
    more = {} if caption is None else {"caption": caption}
    return message(chat_id, photo=[small, large], **more)


def voice(chat_id: int, *, size: int = 9_000) -> Json:
    """A voice note."""
    return message(chat_id, voice={**_file("voice", size), "duration": 4})


def document(chat_id: int, *, size: int, file_id: str = "file-document") -> Json:
    """A document."""
    file = {**_file("document", size), "file_id": file_id, "file_name": "a.pdf"}
    return message(chat_id, document=file)


def pin(chat_id: int, latitude: float, longitude: float) -> Json:
    """A point on the map."""
    return message(chat_id, location={"latitude": latitude, "longitude": longitude})


def sticker(chat_id: int) -> Json:
    """A sticker."""
    shape = {"width": 1, "height": 1, "is_animated": False, "is_video": False, "type": "regular"}
    return message(chat_id, sticker={**_file("sticker", 10), **shape})


def poll(chat_id: int) -> Json:
    """A poll."""
    body = {
        "id": "1",
        "question": "q",
        "options": [{"text": "a", "voter_count": 0, "persistent_id": "1"}],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": False,
        "members_only": False,
    }
    return message(chat_id, poll=body)


def contact(chat_id: int) -> Json:
    """Somebody's visiting card."""
    return message(chat_id, contact={"phone_number": "3001234567", "first_name": "Marcador"})


def membership(chat_id: int, status: str) -> Json:
    """Somebody blocked the bot (``kicked``) or let it in again (``member``)."""
    bot = {"id": 4242424242, "is_bot": True, "first_name": "PAZOS"}

    def member(of: str) -> Json:
        found: Json = {"user": bot, "status": of}
        return {**found, "until_date": 0} if of == "kicked" else found

    before = "member" if status == "kicked" else "kicked"
    change = {
        "chat": private(chat_id),
        "from": user(chat_id),
        "date": 1_795_000_000,
        "old_chat_member": member(before),
        "new_chat_member": member(status),
    }
    return update(my_chat_member=change)


def in_group(words: str, *, chat_id: int = -100_200_300, by: int = 6_000_001) -> Json:
    """Words in a group."""
    body = _message(by, text=words)
    body["chat"] = {"id": chat_id, "type": "supergroup", "title": "Barrio"}
    return update(message=body)
