"""``/importar``: a list of sessions sent in the chat, shown before anything is done.

The file is fetched and read outside any transaction, and kept nowhere. Ids in buttons are no rights:
:mod:`referrals.session_imports` checks who presses what.
"""

import asyncio

from telegram import Update
from telegram.error import TelegramError

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers import in_place
from bot.handlers.meeting import meet, message_of, reply
from bot.handlers.staff import answer
from bot.rasa_client import Say
from bot.render import imports as screens
from bot.render.views import Drawn, Sight
from referrals import (
    outbox,
    session_feed,
    session_feeds,
    session_import_file,
    session_imports,
    threads,
)
from referrals.db import Work
from referrals.errors import PazosError
from referrals.models import Person
from referrals.notices import Notice
from referrals.permissions import Action
from referrals.session_import_file import FileRead
from referrals.session_import_rows import Known
from referrals.session_import_table import MOST_BYTES, FileRefused, is_calendar
from referrals.vocabulary import Lane

AREA = screens.AREA


async def on_command(update: Update, context: Context) -> None:
    """``/importar``: what to send; the next file of this chat is taken for a list of sessions.

    With the address of a calendar behind it, the calendar is read from then on.
    """
    words = list(context.args or [])
    if words:
        await _on_address(update, context, words[0])
        return

    def before(work: Work, person: Person) -> list[Say]:
        session_imports.expect(work, by=person)
        return []

    await in_place.command(update, context, Action.SCHEDULE, "import-home", before=before)


async def _on_address(update: Update, context: Context, url: str) -> None:
    def say(work: Work, person: Person) -> list[Say]:
        row = session_feeds.ask(work, url, by=person)
        _screen(work, person, "feed", row.id, key=f"screen:{update.update_id}")
        return []

    await answer(update, context, say)


def _screen(work: Work, person: Person, screen: str, number: int, *, key: str) -> None:
    outbox.enqueue(
        work,
        Notice("screen", {"screen": screen, "args": [str(number)]}),
        to=person,
        lane=Lane.CONVERSATION,
        dedupe_key=key,
    )


async def took(update: Update, context: Context, file_id: str, size: int) -> bool:
    """Take a document for a list of sessions if its sender said that one comes; False for any other."""
    chat_id = message_of(update).chat_id

    def prepare(work: Work) -> Known | None:
        person = meet(work, update.effective_user, chat_id)
        expected = session_imports.is_waiting(work, person)
        talk = threads.of_person(work, person)
        if expected is None or (talk is not None and talk.started_at > expected.changed_at):
            return None
        try:
            return session_imports.known(work, by=person)
        except PazosError:
            return None

    known = await context.desk.database.run(prepare)
    if known is None:
        return False
    try:
        content = await _fetched(context, file_id, size)
        file = await asyncio.to_thread(_read, content, known)
    except TelegramError:
        await _say(update, context, Say("import-not-fetched"))
        return True
    except FileRefused as error:
        await _say(update, context, Say("error-import-refused", {"why": error.why, **error.facts}))
        return True

    def offer(work: Work) -> None:
        person = meet(work, update.effective_user, chat_id)
        row = session_imports.offer(work, file, by=person)
        _screen(work, person, "import", row.id, key=f"screen:{update.update_id}")

    try:
        await context.finish(offer)
    except PazosError as error:
        await _say(update, context, Say(error.say))
    return True


def _read(content: bytes, known: Known) -> FileRead:
    if is_calendar(content):
        return session_feed.read_calendar(content, known)
    return session_import_file.read(content, known)


async def _fetched(context: Context, file_id: str, size: int) -> bytes:
    if size > MOST_BYTES:
        raise FileRefused("large", most=MOST_BYTES // 1024)
    file = await context.desk.bot.get_file(file_id)
    return bytes(await file.download_as_bytearray())


async def _say(update: Update, context: Context, say: Say) -> None:
    def use_case(work: Work) -> None:
        person = meet(work, update.effective_user, message_of(update).chat_id)
        reply(work, person, [say], update_id=update.update_id)

    await context.finish(use_case)


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of an import."""

    def does(sight: Sight) -> tuple[str | None, Drawn | None]:
        work, by = sight.work, sight.viewer.person
        if go.verb == "home" and not go.args:
            session_imports.expect(work, by=by)
            return None, screens.home(sight)
        if go.verb == "template" and go.args in (("csv",), ("xlsx",)):
            return _file(update, sight, {"what": go.args[0]})
        number, more = _number(go.args[:1]), go.args[1:]
        if number is None:
            return "toast-stale", None
        match go.verb, more:
            case "one", ():
                return None, screens.one(sight, number)
            case "choose", (choice,):
                return None, screens.drawn(
                    sight, session_imports.choose(work, number, choice, by=by)
                )
            case "apply" | "all", (digest,):
                shown, counts = session_imports.apply(
                    work, number, digest, by=by, with_missing=go.verb == "all"
                )
                if counts is not None and shown.row.source is not None:
                    session_feeds.applied(work, shown.row.source)
                toast = "toast-import-changed" if counts is None else "toast-import-applied"
                return toast, screens.drawn(sight, shown)
            case "errors", ():
                session_imports.look(work, number, by=by)
                return _file(update, sight, {"what": "errors", "import": number})
            case "drop", ():
                session_feeds.refused(work, session_imports.drop(work, number, by=by))
                return None, screens.dropped(sight)
            case "feed", ():
                return None, screens.feed(sight, number)
            case "of", (programme_id,):
                session_feeds.choose(work, number, programme_id, by=by)
                return None, screens.feed(sight, number)
            case "off", ():
                session_feeds.off(work, number, by=by)
                return None, screens.feed(sight, number)
            case _:
                return "toast-stale", None

    return await in_place.press(update, context, Action.SCHEDULE, does)


def _file(update: Update, sight: Sight, params: dict[str, object]) -> tuple[None, None]:
    outbox.enqueue(
        sight.work,
        Notice("import-file", params),
        to=sight.viewer.person,
        lane=Lane.CONVERSATION,
        dedupe_key=f"import-file:{update.update_id}",
    )
    return None, None


def _number(args: tuple[str, ...]) -> int | None:
    if len(args) != 1 or not args[0].isdecimal() or len(args[0]) > 17:
        return None
    return int(args[0])
