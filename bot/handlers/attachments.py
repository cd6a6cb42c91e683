"""Photos, voice notes, files, pins, and everything else that is not words.

A file is kept by its Telegram id only, sealed, until the report that it belongs to is sent; nothing is
downloaded. What the assistant cannot use gets a clear answer.
"""

from dataclasses import dataclass

from sqlalchemy import select
from telegram import Message, Update

from bot.desk import Context
from bot.form_words import is_for_form, take_pin
from bot.handlers import adding, imports
from bot.handlers.meeting import meet, message_of, reply
from bot.handlers.resident import (
    danger_in_talk,
    emergency_first,
    hear_language,
    keep_late,
    on_text,
    talk,
    talk_of,
)
from bot.handlers.turns import Opening, open_turn, payload
from bot.rasa_client import Say
from bot.taking_back import only_takes_back
from referrals import additions, conversations, details, late_words, threads
from referrals.db import Work
from referrals.models import Addition, Case, Conversation, Media, Person, Thread
from referrals.threads import Copied

#: The largest file that bots may handle (20 MB, https://core.telegram.org/bots/api#getfile).
MAX_FILE_BYTES = 20 * 1024 * 1024


@dataclass(frozen=True)
class Attached:
    """A file in a message: its kind, its id and its size in bytes (0 where unknown)."""

    kind: str
    file_id: str
    size: int


def attached(message: Message) -> Attached | None:
    """The file of a message, if it is of a kind that a gestor can use."""
    if message.photo:
        best = message.photo[-1]
        return Attached("photo", best.file_id, best.file_size or 0)
    for kind in ("voice", "video", "video_note", "audio", "document"):
        found = getattr(message, kind)
        if found is not None and message.animation is None:
            return Attached(kind, found.file_id, found.file_size or 0)
    return None


async def on_file(update: Update, context: Context) -> None:
    """A photo, voice note, video or document: kept for the report, or sent after it."""
    message = message_of(update)
    file = attached(message)
    caption = message.caption or ""
    if file is None and caption:
        await on_text(update, context, caption)
        return
    if file is None:
        await on_other(update, context)
        return
    if file.kind == "document" and await imports.took(update, context, file.file_id, file.size):
        return

    def begin(work: Work) -> tuple[Opening | Addition | Thread | None, list[Say]]:
        person = meet(work, update.effective_user, message.chat_id)
        is_too_large = file.size > MAX_FILE_BYTES
        if is_too_large and not caption:
            return None, [Say("media-too-large")]
        thread = talk_of(work, person)
        if thread is not None:
            copied = Copied(text=caption or None, media_kind=file.kind, file_id=file.file_id)
            if is_too_large:
                copied = Copied(text=caption)
            threads.say(work, thread, copied, by=person, key=str(update.update_id))
            return None, [Say("media-too-large")] if is_too_large else []
        if caption:
            hear_language(work, person, caption)
        addition = additions.under_way(work, person)
        if addition is not None:
            return addition, [Say("media-too-large")] if is_too_large else []
        ended = late_words.closed_meanwhile(work, person, written_at=message.date)
        if ended is not None and not is_too_large:
            return ended, []
        if is_too_large:
            return open_turn(work, person, update.update_id), [Say("media-too-large")]
        return _keep(work, person, file, update, has_words=bool(caption))

    opening, says = await context.desk.database.run(begin)
    if isinstance(opening, Addition):
        added_to, kept = opening.id, None if says else file
        await context.finish(
            lambda work: _say(work, update, _add(work, update, context, added_to, kept, caption))
        )
        return
    if isinstance(opening, Thread):
        ended_id = opening.id
        late = Copied(text=caption or None, media_kind=file.kind, file_id=file.file_id)
        await context.finish(lambda work: keep_late(work, update, context, ended_id, late))
        return
    if opening is None:
        await context.finish(
            lambda work: _say(
                work, update, emergency_first(says, danger_in_talk(work, update, context, caption))
            )
        )
    elif caption:
        await talk(update, context, opening, caption, words=caption, before=says)
    else:
        answer = payload("affirm", f"media={file.kind}")
        await talk(update, context, opening, answer, words="")


def _add(
    work: Work,
    update: Update,
    context: Context,
    addition_id: int,
    file: Attached | None,
    caption: str,
) -> list[Say]:
    """Add a file and its words to the report that was chosen."""
    person = meet(work, update.effective_user, message_of(update).chat_id)
    number, says = update.update_id, []
    key, gazetteer = f"update:{number}", context.desk.gazetteer
    if caption and only_takes_back(caption):  # then the file is not meant either
        return adding.words(work, person, addition_id, caption, key=key, gazetteer=gazetteer)
    if file is None:
        says = [Say("media-too-large")]
    else:
        says = adding.file(
            work, person, addition_id, kind=file.kind, file_id=file.file_id, update_id=number
        )
    if not caption:
        return says
    said = adding.words(work, person, addition_id, caption, key=key, gazetteer=gazetteer)
    if said[0].say not in _ADDED:
        # Words of danger: the emergency line comes before anything else.
        return said if file is not None else emergency_first(says, said)
    return says if file is not None else [*says, *said]


#: What is said of something that was added, and nothing more.
_ADDED = frozenset({"mine-added", "mine-added-anew"})


async def on_location(update: Update, context: Context) -> None:
    """A pin: the place of the report, if it is in or near the municipality."""
    message = message_of(update)
    pin = message.location
    if pin is None:
        return

    point = (pin.latitude, pin.longitude)

    def begin(work: Work) -> tuple[Opening | Addition | Thread | None, list[Say], int]:
        person = meet(work, update.effective_user, message.chat_id)
        thread = talk_of(work, person)
        if is_for_form(work, person, thread, pin=True):
            return None, take_pin(work, person, point), 0
        if thread is not None:
            threads.say(work, thread, Copied(pin=point), by=person, key=str(update.update_id))
            return None, [], 0
        addition = additions.under_way(work, person)
        if addition is not None:
            return addition, [], 0
        ended = late_words.closed_meanwhile(work, person, written_at=message.date)
        if ended is not None:
            return ended, [], 0
        if not work.city.is_near(*point):
            return None, [Say("pin-outside")], 0
        opening = open_turn(work, person, update.update_id)
        late_for = (
            None if opening.has_flow else additions.just_told(work, person, written_at=message.date)
        )
        if late_for is not None:
            key = f"update:{update.update_id}"
            case = additions.pin_to(work, person, late_for.id, point, key=key)
            return None, [_late(late_for, case, kind="pin")], 0
        media = conversations.add_media(
            work,
            person,
            work.session.get_one(Conversation, opening.conversation_id),
            kind="pin",
            reference=f"{pin.latitude},{pin.longitude}",
            update_id=update.update_id,
        )
        if not opening.has_flow:
            return None, [Say("media-kept-what", {"kind": "pin"})], media.id
        return opening, [], media.id

    opening, says, media_id = await context.desk.database.run(begin)
    if isinstance(opening, Addition):
        added_to, key = opening.id, f"update:{update.update_id}"

        def add(work: Work) -> None:
            person = meet(work, update.effective_user, message.chat_id)
            _say(work, update, adding.pin(work, person, added_to, point, key=key))

        await context.finish(add)
        return
    if isinstance(opening, Thread):
        ended_id = opening.id
        late = Copied(pin=point)
        await context.finish(lambda work: keep_late(work, update, context, ended_id, late))
        return
    if opening is None:
        await context.finish(lambda work: _say(work, update, says))
    else:
        await talk(update, context, opening, payload("affirm", f"pin={media_id}"), words="")


def _keep(
    work: Work, person: Person, file: Attached, update: Update, *, has_words: bool
) -> tuple[Opening | None, list[Say]]:
    update_id, written_at = update.update_id, message_of(update).date
    opening = open_turn(work, person, update_id)
    conversation = work.session.get_one(Conversation, opening.conversation_id)
    late_for = (
        None
        if opening.has_flow or has_words
        else additions.just_told(work, person, written_at=written_at)
    )
    is_new = work.session.scalar(select(Media.id).where(Media.update_id == update_id)) is None
    media = conversations.add_media(
        work, person, conversation, kind=file.kind, reference=file.file_id, update_id=update_id
    )
    under_way = work.session.get(Case, conversation.case_id) if conversation.case_id else None
    meant = under_way or late_for
    case = meant
    if meant is not None and is_new:
        # Of one that was closed meanwhile nobody hears any more: then it leaves as a new alert.
        case = additions.open_case(work, person, meant.id, key=f"update:{update_id}")
        details.add_media(work, case, media)
        if under_way is not None:
            conversation.case_id = case.id
    if late_for is not None and case is not None:
        return None, [_late(late_for, case, kind=file.kind)]
    if not opening.has_flow and not has_words:
        return None, [Say("media-kept-what", {"kind": file.kind})]
    return opening, [Say("media-kept", {"kind": file.kind})] if has_words else []


def _late(before: Case, case: Case, *, kind: str) -> Say:
    """That something went after a report that was just told or, where that had ended, left as a new one."""
    if before.id == case.id:
        return Say("media-added", {"kind": kind, "code": case.code})
    return Say("mine-added-anew", {"id": case.id, "code": case.code, "before": before.code})


async def on_contact(update: Update, context: Context) -> None:
    """A contact card: not needed, not kept."""
    await context.finish(lambda work: _say(work, update, [Say("contact-not-needed")]))


async def on_edited(update: Update, context: Context) -> None:
    """A message that was changed afterwards: in a talk it is copied anew, else said not to be read.

    A message from before the talk was not meant for it, nor was one that was not copied when it came.
    """
    message = message_of(update)
    if message.location is not None:
        return  # a position that moves along is changed every few seconds
    text = message.text or message.caption or ""

    def pass_on(work: Work) -> None:
        person = meet(work, update.effective_user, message.chat_id)
        thread = talk_of(work, person)
        chat_id, message_id = message.chat_id, message.message_id
        if (
            thread is None
            or not text
            or message.date < thread.started_at
            or not threads.was_said(work, thread, chat_id=chat_id, message_id=message_id)
        ):
            _say(work, update, [Say("edited-not-read")])
            return
        copied = Copied(text=text, is_edited=True)
        threads.say(work, thread, copied, by=person, key=str(update.update_id))
        _say(work, update, danger_in_talk(work, update, context, text))

    await context.finish(pass_on)


async def on_other(update: Update, context: Context) -> None:
    """Stickers, polls, dice and what else there is; a talk takes stickers and moving pictures."""
    message = message_of(update)
    moving = message.sticker or message.animation
    kind = "sticker" if message.sticker else "animation"

    def answer(work: Work) -> None:
        person = meet(work, update.effective_user, message.chat_id)
        thread = talk_of(work, person)
        if thread is None:
            _say(work, update, [Say("media-not-understood")])
        elif moving is None:
            _say(work, update, [Say("talk-not-copied")])
        else:
            copied = Copied(media_kind=kind, file_id=moving.file_id)
            threads.say(work, thread, copied, by=person, key=str(update.update_id))

    await context.finish(answer)


def _say(work: Work, update: Update, says: list[Say]) -> None:
    chat = update.effective_chat
    if chat is not None and says:
        person = meet(work, update.effective_user, chat.id)
        reply(work, person, says, update_id=update.update_id)
