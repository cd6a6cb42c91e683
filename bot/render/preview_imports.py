"""Sample screens of ``/importar`` for the preview and for tests."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.render import imports as screens
from bot.render.outgoing import Outgoing, messages
from bot.render.views import Drawn, Sight
from referrals import session_feeds, session_imports
from referrals.session_import_file import FileRead
from referrals.session_import_rows import Problem, Reading, Row

_WRONG = (
    Problem(4, "date", "no-day", "31/02/2026"),
    Problem(5, "programme", "programme", "Futbolnés", "FutbolNet"),
    Problem(6, "start", "half", "3", "3 p. m."),
    *(Problem(number, "place", "missing") for number in range(7, 10)),
)


def import_screens(sight: Sight) -> Iterator[tuple[str, list[Outgoing]]]:
    """A title and the messages of each screen of an import."""
    work, by = sight.work, sight.viewer.person
    session_imports.expect(work, by=by)
    yield "/importar", _shown(screens.home(sight))
    first = work.now.replace(minute=0, second=0, microsecond=0) + timedelta(days=5, hours=4)
    rows = tuple(
        Row(2 + number, "futbolnet", first + timedelta(days=number), "Cancha", key=f"F{number}")
        for number in range(2)
    )
    reading = Reading("dmy", rows, _WRONG, hidden=2, unread=("Observaciones",))
    file = FileRead("file", "0" * 64, (reading,))
    other = tuple(replace(one, starts_at=one.starts_at + timedelta(days=30)) for one in rows)
    turned = replace(reading, order="swapped", rows=other)
    both = replace(file, readings=(turned, reading))
    asked = session_imports.offer(work, both, by=by)
    yield "/importar: which day", _shown(screens.one(sight, asked.id))
    calendar = session_imports.offer(work, replace(file, needs_programme=True), by=by)
    yield "/importar: which programme", _shown(screens.one(sight, calendar.id))
    number = session_imports.offer(work, file, by=by).id
    shown = session_imports.look(work, number, by=by)
    yield "/importar: preview", _shown(screens.drawn(sight, shown))
    if shown.proposal is not None:
        session_imports.apply(work, number, shown.proposal.digest, by=by)
    yield "/importar: done", _shown(screens.one(sight, number))
    moved = replace(rows[0], starts_at=rows[0].starts_at + timedelta(hours=1))
    less = replace(file, readings=(replace(reading, rows=(moved,), problems=()),))
    yield (
        "/importar: a changed file",
        _shown(screens.one(sight, session_imports.offer(work, less, by=by).id)),
    )
    yield "/importar: dropped", _shown(screens.dropped(sight))
    yield "/importar: gone", _shown(screens.gone(sight))
    feed = session_feeds.ask(work, "https://calendar.example.org/x.ics", by=by)
    yield "/importar: address", _shown(screens.feed(sight, feed.id))
    session_feeds.choose(work, feed.id, "futbolnet", by=by)
    yield "/importar: address, being read", _shown(screens.feed(sight, feed.id))
    session_feeds.off(work, feed.id, by=by)
    yield "/importar: address, off", _shown(screens.feed(sight, feed.id))


def _shown(drawn: Drawn) -> list[Outgoing]:
    return messages(drawn.text, markup=drawn.markup)
