"""``./pazos sessions``: lists and calendars of sessions from the command line, also beside the assistant.

Shows the same preview as the chat; nothing is done without ``--apply``. It is done in the name of a
coordinator: whoever can open the database may do what they may. Messages leave when the assistant runs.
"""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot import feed_reader
from bot.catalogue import Catalogue
from bot.render import imports as screens
from bot.render.facts import Speaker
from bot.storage import open_database
from referrals import (
    programme_sessions,
    programmes,
    session_feed,
    session_feeds,
    session_import_apply,
    session_import_file,
    session_imports,
    staff,
)
from referrals.clock import local
from referrals.db import Database, Work
from referrals.errors import SettingsError
from referrals.models import Person
from referrals.session_import_file import FileRead
from referrals.session_import_match import Proposal, propose
from referrals.session_import_rows import Known, Problem
from referrals.session_import_table import MOST_BYTES, FileRefused, is_calendar
from referrals.settings import Settings
from referrals.vocabulary import FeedState


def import_file(
    settings: Settings,
    file: Path,
    console: Console,
    *,
    language: str,
    programme: str = "",
    day_order: str = "",
    apply: bool = False,
    with_missing: bool = False,
) -> bool:
    """Show what a file would do and, with ``apply``, do it; gives back whether every row was good.

    Raises:
        PazosError: the file cannot be read, there is no coordinator, or the settings will not do.

    """
    try:
        with file.open("rb") as opened:
            content = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise SettingsError(f"{file} cannot be read ({type(error).__name__})") from error

    def read(known: Known) -> FileRead:
        if is_calendar(content):
            return session_feed.read_calendar(content, known)
        return session_import_file.read(content, known)

    database = open_database(settings)
    try:
        speaker = Speaker(Catalogue.load(), language, database.city)
        with database.work() as work:
            by = _coordinator(work)
            found = _one(
                _read(speaker, lambda: read(session_imports.known(work, by=by))),
                programme,
                day_order,
            )
            return _do(work, found, by, speaker, console, apply=apply, with_missing=with_missing)
    finally:
        database.close()


def add_feed(
    settings: Settings,
    url: str,
    console: Console,
    *,
    language: str,
    programme: str,
    apply: bool = False,
) -> bool:
    """Show what a calendar's address would do and, with ``apply``, do it and read it from then on.

    Raises as :func:`import_file`, and:

    Raises:
        NotRead: the address cannot be read.

    """
    session_feeds.host_of(url)
    database = open_database(settings)
    try:
        speaker = Speaker(Catalogue.load(), language, database.city)
        got = asyncio.run(feed_reader.fetch(url))
        return _add_feed(
            database, url, got.content or b"", programme, speaker, console, apply=apply
        )
    finally:
        database.close()


def _add_feed(
    database: Database,
    url: str,
    content: bytes,
    programme: str,
    speaker: Speaker,
    console: Console,
    *,
    apply: bool,
) -> bool:
    with database.work() as work:
        by = _coordinator(work)
        _check_programme(work, programme)
        row = session_feeds.ask(work, url, by=by)
        if row.state is FeedState.ASKING:
            session_feeds.choose(work, row.id, programme, by=by)
            row.read_at = work.now  # read here, and not once more by the assistant
        source, known = session_feeds.source_of(row.id), session_imports.known(work, by=by)
        file = _read(
            speaker,
            lambda: session_feed.read_calendar(
                content, known, source=source, programme_id=programme
            ),
        )
        is_good = _do(work, file, by, speaker, console, apply=apply)
        if apply:
            session_feeds.applied(work, source)
        else:
            session_feeds.refused(work, source)
        return is_good


def _read(speaker: Speaker, read: Callable[[], FileRead]) -> FileRead:
    """What was read; a refusal in the words that the chat has for it."""
    try:
        return read()
    except FileRefused as error:
        words = screens.refused(speaker, {"why": error.why, **error.facts})
        raise SettingsError(str(words).partition("\n")[0]) from error


def _one(file: FileRead, programme: str, day_order: str) -> FileRead:
    """The file with its questions answered by the options."""
    if len(file.readings) > 1:
        orders = " or ".join(one.order for one in file.readings)
        chosen = file.chosen(day_order)
        if chosen is None:
            raise SettingsError(
                f"the dates can be read in two ways: say which with --day-order {orders}"
            )
        file = chosen
    if file.needs_programme:
        chosen = file.chosen(programme)
        if not programme or chosen is None:
            raise SettingsError("a calendar does not say of which programme it is: --programme ID")
        file = chosen
    return file


def _coordinator(work: Work) -> Person:
    found = staff.coordinators(work)
    if not found:
        raise SettingsError("there is no coordinator yet: ./pazos invite --role coordinator")
    return found[0].person


def _check_programme(work: Work, programme: str) -> None:
    known = [one.id for one in programmes.offered(work.city)]
    if programme not in known:
        raise SettingsError(f"--programme is one of: {', '.join(known)}")


def _do(
    work: Work,
    file: FileRead,
    by: Person,
    speaker: Speaker,
    console: Console,
    *,
    apply: bool,
    with_missing: bool = False,
) -> bool:
    (reading,) = file.readings
    for row in reading.rows:
        _check_programme(work, row.programme_id)
    found = propose(
        work,
        reading.rows,
        session_imports.known(work, by=by),
        source=file.source,
        is_whole=file.is_whole,
        can_miss=not reading.problems,
    )
    problems = sorted([*reading.problems, *found.problems], key=lambda one: one.row)
    console.print(_changes(work, found, speaker))
    if problems:
        console.print(_problems(problems, speaker))
    if apply:
        session_import_apply.carry_out(
            work, found, source=file.source, by=by, with_missing=with_missing
        )
        console.print(speaker.plain("import-done"))
    return not problems


def _changes(work: Work, found: Proposal, speaker: Speaker) -> Table:
    table = Table(title=speaker.plain("import-told", count=found.told))
    for column in ("programme", "date", "place"):
        table.add_column(screens.column(speaker, column))
    table.add_column("")
    days = set(found.holidays)

    def add(kind: str, programme_id: str, at: str, place: str) -> None:
        table.add_row(programme_id, at, place, kind)

    def day(moment: datetime, *, holiday: bool = True) -> str:
        there = local(moment, work.city.timezone)
        mark = " 📌" if holiday and there.date() in days else ""
        return f"{there:%Y-%m-%d %H:%M}{mark}"

    for row in found.new:
        add("➕", row.programme_id, day(row.starts_at), row.place)
    for one in found.changed:
        if one.slot is not None:
            before = programme_sessions.get(work, one.session_id).starts_at
            at = f"{day(before, holiday=False)} → {day(one.slot.starts_at)}"
            add("🕒", one.row.programme_id, at, one.slot.place)
    for one in found.cancelled:
        add("✖", one.row.programme_id, day(one.row.starts_at), one.row.place)
    for number in found.missing:
        session = programme_sessions.get(work, number)
        add("?", session.programme_id, day(session.starts_at), session.place)
    table.caption = " · ".join(
        speaker.plain("import-count", kind=kind, count=count)
        for kind, count in (
            ("new", len(found.new)),
            ("changed", len(found.changed)),
            ("cancelled", len(found.cancelled)),
            ("same", len(found.same)),
            ("over", found.over),
        )
    )
    return table


def _problems(problems: Sequence[Problem], speaker: Speaker) -> Table:
    table = Table()
    for column in ("row", "column", "found", "why"):
        table.add_column(speaker.plain("import-report", column=column))
    for one in problems:
        where = screens.column(speaker, one.column)
        table.add_row(str(one.row), where, one.found, screens.why(speaker, one))
    return table
