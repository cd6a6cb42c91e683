"""What is handed to Telegram: one call of the Bot API, ready but for the chat.

Owns the shape of a call and what every one of them has in common: HTML, no link previews, and
``protect_content`` on whatever holds what somebody else told. Leaves sending, pace and repeats to
:mod:`bot.dispatcher`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypedDict

from telegram import InlineKeyboardMarkup, InputFile, LinkPreviewOptions, ReplyParameters

from bot.catalogue import Html
from bot.keyboards import Markup
from bot.render.cutting import CAPTION_LIMIT, TEXT_LIMIT, pieces, visible_length

Method = Literal[
    "send_message",
    "edit_message_text",
    "edit_message_reply_markup",
    "send_photo",
    "send_voice",
    "send_video",
    "send_document",
    "send_audio",
    "send_animation",
    "send_video_note",
    "send_location",
    "send_sticker",
    "delete_messages",
]


class Kwargs(TypedDict, total=False):
    """The arguments of a Bot API method of python-telegram-bot, ``chat_id`` left out."""

    text: str
    caption: str
    parse_mode: str
    reply_markup: Markup
    link_preview_options: LinkPreviewOptions
    protect_content: bool
    disable_notification: bool
    message_id: int
    photo: str | InputFile
    voice: str
    video: str
    document: str | InputFile
    audio: str
    animation: str
    video_note: str
    sticker: str
    latitude: float
    longitude: float
    reply_parameters: ReplyParameters
    message_ids: list[int]


@dataclass(frozen=True)
class Outgoing:
    """One message to send or edit: ``await getattr(bot, o.method)(chat_id=…, **o.kwargs)``.

    ``is_card`` marks the message whose id has to be remembered as the card of the parcel's alert.
    """

    method: Method
    kwargs: Kwargs
    is_card: bool = False


#: Kind of a file -> the method that sends it.
_METHODS: dict[str, Method] = {
    "photo": "send_photo",
    "voice": "send_voice",
    "video": "send_video",
    "document": "send_document",
    "audio": "send_audio",
    "animation": "send_animation",
    "video_note": "send_video_note",
    "sticker": "send_sticker",
}
FILE_KINDS = frozenset(_METHODS)
#: Messages that one call can delete (https://core.telegram.org/bots/api#deletemessages).
MOST_DELETED = 100


def silenced(sent: Iterable[Outgoing]) -> list[Outgoing]:
    """The same messages without a sound; what only changes or deletes makes none anyway."""
    return [
        replace(one, kwargs={**one.kwargs, "disable_notification": True})
        if one.method.startswith("send_")
        else one
        for one in sent
    ]


def messages(
    text: Html, *, markup: Markup | None = None, protect: bool = False, quiet: bool = False
) -> list[Outgoing]:
    """A text as one message or, where it is too long, as several with the keyboard on the last.

    ``quiet`` makes no sound. Nothing comes of a text without a visible letter.
    """
    parts = pieces(text, TEXT_LIMIT)
    return [
        Outgoing(
            "send_message",
            _with_markup(
                {**_words(part), "protect_content": protect, "disable_notification": quiet},
                markup if number == len(parts) else None,
            ),
        )
        for number, part in enumerate(parts, 1)
    ]


def edit(text: Html, *, message_id: int, markup: InlineKeyboardMarkup | None) -> Outgoing:
    """A message of ours with other words; without ``markup`` its buttons go."""
    return Outgoing(
        "edit_message_text", _with_markup({**_words(text), "message_id": message_id}, markup)
    )


def without_buttons(message_id: int) -> Outgoing:
    """A message of ours that keeps its words and loses its buttons."""
    return Outgoing("edit_message_reply_markup", {"message_id": message_id})


def file(
    kind: str, file_id: str, *, caption: Html, markup: Markup | None = None, quiet: bool = False
) -> list[Outgoing]:
    """A file that somebody sent, copied by its id, protected; ``kind`` is one of FILE_KINDS.

    A caption that is too long, or that this kind cannot have, becomes a message before the file. ``quiet``
    makes no sound.
    """
    method = _METHODS[kind]
    kwargs: Kwargs = {"protect_content": True, "disable_notification": quiet}
    kwargs[kind] = file_id  # type: ignore[literal-required]  # each kind of file is also its argument
    before: list[Outgoing] = []
    if kind in ("video_note", "sticker") or visible_length(caption) > CAPTION_LIMIT:
        before = messages(caption, protect=True, quiet=quiet)
    elif visible_length(caption):
        kwargs["caption"] = caption
        kwargs["parse_mode"] = "HTML"
    return [*before, Outgoing(method, _with_markup(kwargs, markup))]


def upload(content: bytes, *, name: str, caption: Html) -> list[Outgoing]:
    """A file that we made, to be passed on freely: it holds nothing that anybody told."""
    file_of_ours = InputFile(content, filename=name)
    return [
        Outgoing(
            "send_document",
            {"document": file_of_ours, "caption": caption, "parse_mode": "HTML"},
        )
    ]


def picture(
    content: bytes, *, name: str, caption: Html, markup: Markup | None = None, quiet: bool = False
) -> Outgoing:
    """A picture that we made, protected, since it is somebody's; ``quiet`` makes no sound."""
    kwargs: Kwargs = {
        "photo": InputFile(content, filename=name),
        "caption": caption,
        "parse_mode": "HTML",
        "protect_content": True,
        "disable_notification": quiet,
    }
    return Outgoing("send_photo", _with_markup(kwargs, markup))


def location(
    latitude: float, longitude: float, *, under: int | None = None, quiet: bool = False
) -> Outgoing:
    """A point on the map, in degrees, protected; a reply to message ``under`` if that is still there.

    ``quiet`` makes no sound.
    """
    kwargs: Kwargs = {"latitude": latitude, "longitude": longitude, "protect_content": True}
    kwargs["disable_notification"] = quiet
    if under is not None:
        kwargs["reply_parameters"] = ReplyParameters(under, allow_sending_without_reply=True)
    return Outgoing("send_location", kwargs)


def deletion(message_ids: Sequence[int]) -> list[Outgoing]:
    """The deleting of messages, so many at a time as Telegram takes."""
    return [
        Outgoing("delete_messages", {"message_ids": list(message_ids[at : at + MOST_DELETED])})
        for at in range(0, len(message_ids), MOST_DELETED)
    ]


def halves(message: Outgoing) -> tuple[Outgoing, ...]:
    """A deleting of several messages as two of fewer; nothing of anything else."""
    found = message.kwargs.get("message_ids") or []
    middle = len(found) // 2
    return tuple(
        Outgoing("delete_messages", {"message_ids": part})
        for part in (found[:middle], found[middle:])
        if middle
    )


def as_card(sent: Iterable[Outgoing]) -> list[Outgoing]:
    """The same messages, the first of them marked as the card."""
    first, *others = sent
    return [replace(first, is_card=True), *others]


def _words(text: Html) -> Kwargs:
    return {
        "text": str(text),
        "parse_mode": "HTML",
        "link_preview_options": LinkPreviewOptions(is_disabled=True),
    }


def _with_markup(kwargs: Kwargs, markup: Markup | None) -> Kwargs:
    return {**kwargs, "reply_markup": markup} if markup is not None else kwargs
