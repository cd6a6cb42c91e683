"""The screens of ``/importar``: what to send, what a file would do, what became of it.

Owns their words and buttons; the files that go with them are :mod:`bot.render.import_files`. Dates and
programmes are named, people never are.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from telegram import InlineKeyboardMarkup

from bot.catalogue import Html
from bot.keyboards import Rows
from bot.render import programmes as residents
from bot.render.enrolments import SESSIONS
from bot.render.facts import Speaker, blocks, joined, lines
from bot.render.parts import Params
from bot.render.views import Drawn, Sight
from referrals import programme_sessions, programmes, session_feeds, session_imports
from referrals.models import SessionFeed
from referrals.session_import_file import FileRead
from referrals.session_import_match import Proposal
from referrals.session_import_rows import Problem
from referrals.session_imports import ImportGone, Shown
from referrals.vocabulary import FeedState, ImportState

#: The letters that buttons of this area carry.
AREA = "import"
#: Errors, changes and missing sessions that are named in the chat.
NAMED = 5


def home(sight: Sight) -> Drawn:
    """What to send, and a file to begin with."""
    feeds = [
        [
            sight.go(
                AREA, "feed", one.id, key="button-import-feed",
                name=_name(sight, one.programme_id or ""),
            )
        ]
        for one in session_feeds.all_active(sight.work)
    ]  # fmt: skip
    rows: Rows = [
        [sight.go(AREA, "template", "csv", key="button-import-csv")],
        [sight.go(AREA, "template", "xlsx", key="button-import-xlsx")],
        *feeds,
        [sight.go(SESSIONS, "list", 0, key="button-sessions")],
    ]
    text = blocks(
        sight.text("import-home"),
        lines(sight.text("import-home.columns"), sight.text("import-home.more")),
        lines(sight.text("import-home.again"), sight.text("import-home.link")),
    )
    return Drawn(text, InlineKeyboardMarkup(rows))


def feed(sight: Sight, feed_id: int) -> Drawn:
    """The address of a calendar: of which programme it is, when it was read, the way to stop that."""
    found = sight.work.session.get(SessionFeed, feed_id)
    if found is None:
        return gone(sight)
    back = [sight.go(AREA, "home", key="button-back")]
    head = sight.text("import-feed", host=found.host)
    if found.state is FeedState.OFF:
        return Drawn(blocks(head, sight.text("import-feed.off")), InlineKeyboardMarkup([back]))
    stop = [sight.go(AREA, "off", found.id, key="button-import-feed-off")]
    if found.programme_id is None:
        rows: Rows = [
            [sight.go(AREA, "of", found.id, one.id, key="button-programme", name=one.name)]
            for one in programmes.offered(sight.work.city)
        ]
        text = blocks(head, sight.text("import-feed.ask"))
        return Drawn(text, InlineKeyboardMarkup([*rows, stop]))
    text = blocks(
        head,
        lines(
            sight.text("import-feed.programme", name=_name(sight, found.programme_id)),
            sight.text("import-feed.read", moment=sight.moment(found.read_at))
            if found.read_at is not None
            else None,
            sight.text("import-feed.failed") if found.failures else None,
        ),
        sight.text("import-feed.reading") if found.state is FeedState.ASKING else None,
    )
    return Drawn(text, InlineKeyboardMarkup([stop, back]))


def one(sight: Sight, import_id: int) -> Drawn:
    """A file as it stands: a question about it, what it would do, or what became of it."""
    try:
        shown = session_imports.look(sight.work, import_id, by=sight.viewer.person)
    except ImportGone:
        return gone(sight)
    return drawn(sight, shown)


def drawn(sight: Sight, shown: Shown) -> Drawn:
    """The screen of an import."""
    if shown.row.state is ImportState.APPLIED:
        return done(sight, shown)
    if shown.file is None:
        return gone(sight)
    if shown.row.state is ImportState.ASKING:
        return _asking(sight, shown, shown.file)
    if shown.proposal is None:
        return gone(sight)
    return _preview(sight, shown, shown.proposal, shown.file)


def gone(sight: Sight) -> Drawn:
    """A file that is no longer there to be decided on."""
    back = sight.go(AREA, "home", key="button-import-again")
    return Drawn(sight.text("import-gone"), InlineKeyboardMarkup([[back]]))


def done(sight: Sight, shown: Shown) -> Drawn:
    """What was taken over."""
    counts = shown.row.counts
    text = blocks(
        sight.text("import-done"),
        lines(*_counts(sight, {name: int(counts.get(name, 0)) for name in counts})),
    )
    rows: Rows = []
    if shown.problems:
        rows.append([sight.go(AREA, "errors", shown.row.id, key="button-import-errors")])
    rows.append([sight.go(SESSIONS, "list", 0, key="button-sessions")])
    return Drawn(text, InlineKeyboardMarkup(rows))


def dropped(sight: Sight) -> Drawn:
    """That nothing was done."""
    back = sight.go(AREA, "home", key="button-import-again")
    return Drawn(sight.text("import-dropped"), InlineKeyboardMarkup([[back]]))


def _asking(sight: Sight, shown: Shown, file: FileRead) -> Drawn:
    number = shown.row.id
    if len(file.readings) < 2:
        rows: Rows = [
            [sight.go(AREA, "choose", number, one.id, key="button-programme", name=one.name)]
            for one in programmes.offered(sight.work.city)
        ]
        text = sight.text("import-programme")
    else:
        text, rows = _which_day(sight, number, file)
    rows.append([sight.go(AREA, "drop", number, key="button-import-drop")])
    return Drawn(text, InlineKeyboardMarkup(rows))


def _which_day(sight: Sight, number: int, file: FileRead) -> tuple[Html, Rows]:
    """The first row that reads otherwise in the two orders, both ways on buttons."""
    first, second = (
        {row.number: row.starts_at for row in reading.rows} for reading in file.readings
    )
    place = next((one for one in first if second.get(one) not in (None, first[one])), None)
    rows: Rows = []
    for reading in file.readings:
        starts = {row.number: row.starts_at for row in reading.rows}
        at = starts.get(place) if place is not None else min(starts.values(), default=None)
        day = _day(sight, at) if at is not None else "—"
        rows.append(
            [sight.go(AREA, "choose", number, reading.order, key="button-import-day", day=day)]
        )
    return sight.text("import-which-day", row=str(place or "—")), rows


def _day(sight: Sight, at: datetime) -> str:
    return residents.when(sight.speaker, at.isoformat(), sight.work.now.isoformat())


def _preview(sight: Sight, shown: Shown, found: Proposal, file: FileRead) -> Drawn:
    number, problems = shown.row.id, shown.problems
    reading = file.readings[0]
    is_first = session_feeds.is_first(sight.work, file.source)
    counts = {
        "new": len(found.new),
        "changed": len(found.changed),
        "cancelled": len(found.cancelled),
        "same": len(found.same),
        "over": found.over,
        "problems": len({one.row for one in problems}),
    }
    days = ", ".join(f"{one.day}/{one.month}" for one in found.holidays)
    text = blocks(
        sight.text("import-nothing") if found.is_nothing else sight.text("import-preview"),
        lines(*_counts(sight, counts)),
        lines(
            sight.text("import-note.holidays", days=days) if days else None,
            sight.text("import-note.night", count=found.at_night) if found.at_night else None,
            sight.text("import-note.hidden", count=reading.hidden) if reading.hidden else None,
            sight.text("import-note.unread", columns=", ".join(reading.unread))
            if reading.unread
            else None,
            sight.text("import-note.months") if reading.is_month_first else None,
            sight.text("import-note.swapped") if reading.order == "swapped" else None,
            sight.text("import-note.feed") if is_first else None,
        ),
        _moves(sight, found),
        _errors(sight, problems),
        _missing(sight, found.missing),
        sight.text("import-told", count=found.told) if not found.is_nothing else None,
    )
    rows: Rows = []
    if is_first or not found.is_nothing:
        key = "button-import-good" if problems else "button-import-apply"
        rows.append([sight.go(AREA, "apply", number, found.digest, key=key)])
    if found.missing:
        rows.append([sight.go(AREA, "all", number, found.digest, key="button-import-missing")])
    if problems:
        rows.append([sight.go(AREA, "errors", number, key="button-import-errors")])
    rows.append([sight.go(AREA, "drop", number, key="button-import-drop")])
    return Drawn(text, InlineKeyboardMarkup(rows))


def _counts(sight: Sight, counts: dict[str, int]) -> list[Html]:
    said = ("new", "changed", "cancelled", "same", "over", "problems")
    return [
        sight.text("import-count", kind=one, count=counts[one]) for one in said if counts.get(one)
    ]


def _moves(sight: Sight, found: Proposal) -> Html | None:
    if not found.changed:
        return None
    named = [
        sight.text(
            "import-change",
            name=_name(sight, one.row.programme_id),
            before=_day(sight, programme_sessions.get(sight.work, one.session_id).starts_at),
            after=_day(sight, one.slot.starts_at),
        )
        for one in found.changed[:NAMED]
        if one.slot is not None
    ]
    return lines(sight.text("import-changes"), *named)


def _errors(sight: Sight, problems: Sequence[Problem]) -> Html | None:
    if not problems:
        return None
    return lines(
        sight.text("import-errors"),
        *(problem(sight.speaker, one) for one in problems[:NAMED]),
        sight.text("import-errors.more") if len(problems) > NAMED else None,
    )


def problem(speaker: Speaker, one: Problem) -> Html:
    """An error: row, column, what stands there, why it will not do and what may be meant."""
    return speaker.text(
        "import-problem",
        row=str(one.row),
        column=column(speaker, one.column),
        found=one.found or "—",
        why=why(speaker, one),
    )


def column(speaker: Speaker, name: str) -> str:
    """A column as lists head it."""
    return speaker.plain("import-column", column=name)


def why(speaker: Speaker, one: Problem) -> str:
    """Why a cell will not do, and what may be meant."""
    words = speaker.plain("import-why", why=one.why, right=one.right or "—")
    if one.right and one.why in _SUGGESTED:
        return " ".join((words, speaker.plain("import-why.right", right=one.right)))
    return words


#: Errors of which a guess can be told.
_SUGGESTED = frozenset({"programme", "facilitator", "past", "half", "month"})


def _missing(sight: Sight, ids: Sequence[int]) -> Html | None:
    if not ids:
        return None
    found = [programme_sessions.get(sight.work, one) for one in ids[:NAMED]]
    named = [
        sight.text(
            "import-missing.one",
            name=_name(sight, one.programme_id),
            when=_day(sight, one.starts_at),
        )
        for one in found
    ]
    return lines(sight.text("import-missing", count=len(ids)), *named)


def _name(sight: Sight, programme_id: str) -> str:
    found = sight.work.city.programme(programme_id)
    return found.name if found is not None else programme_id


def refused(speaker: Speaker, params: Params) -> Html:
    """Why a file cannot be read at all."""
    named: Iterable[str] = str(params.get("columns") or "").split()
    columns = joined(speaker, [column(speaker, one) for one in named])
    return blocks(
        speaker.text(
            "error-import-refused",
            why=str(params.get("why") or ""),
            most=str(params.get("most") or ""),
            row=str(params.get("row") or ""),
            columns=columns,
        ),
        speaker.text("import-refused-more"),
    )
