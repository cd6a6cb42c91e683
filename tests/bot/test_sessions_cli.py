"""``./pazos sessions``: the same preview on the command line, and nothing done without ``--apply``."""

import io
from datetime import timedelta
from pathlib import Path

import pytest
from rich.console import Console

from bot import feed_reader, sessions_cli
from bot.feed_reader import Fetched
from bot.storage import open_database
from referrals import programme_sessions, session_feeds
from referrals.clock import utc_now
from referrals.errors import PazosError, SettingsError
from referrals.settings import Settings, load_settings
from referrals.vocabulary import Role
from tests.factories import a_staff_member

HEAD = "código;programa;fecha;hora;lugar\n"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """An installation with a coordinator."""
    found = load_settings({"PAZOS_DATA_DIR": str(tmp_path / "data")})
    database = open_database(found)
    with database.work() as work:
        a_staff_member(work, Role.COORDINATOR)
    database.close()
    return found


@pytest.fixture
def out() -> io.StringIO:
    return io.StringIO()


def count(settings: Settings) -> int:
    database = open_database(settings)
    try:
        with database.work() as work:
            return len(programme_sessions.upcoming(work, ["futbolnet"]))
    finally:
        database.close()


def a_list(tmp_path: Path, *more: str) -> Path:
    day = utc_now().date() + timedelta(days=9)
    file = tmp_path / "lista.csv"
    line = f"F1;FutbolNet;{day:%Y-%m-%d};15:00;Cancha\n"
    file.write_text(HEAD + line + "".join(more), encoding="utf-8")
    return file


def test_a_list_is_shown_applied_and_the_same_again(
    settings: Settings, tmp_path: Path, out: io.StringIO
) -> None:
    file, console = a_list(tmp_path), Console(file=out, width=140)
    assert sessions_cli.import_file(settings, file, console, language="es")
    assert "➕ Nuevas: 1" in out.getvalue()
    assert count(settings) == 0
    assert sessions_cli.import_file(settings, file, console, language="es", apply=True)
    assert count(settings) == 1
    assert sessions_cli.import_file(settings, file, console, language="en", apply=True)
    assert "✔ The same: 1" in out.getvalue()
    assert count(settings) == 1


def test_errors_are_a_table_and_the_good_rows_go_on(
    settings: Settings, tmp_path: Path, out: io.StringIO
) -> None:
    file = a_list(tmp_path, "F2;Futbolnes;31/02/2027;tarde;\n")
    console = Console(file=out, width=140)
    assert not sessions_cli.import_file(settings, file, console, language="es", apply=True)
    for words in ("Futbolnes", "¿Será FutbolNet?", "ese día no existe", "está vacía"):
        assert words in out.getvalue()
    assert count(settings) == 1


def test_what_is_no_list_and_what_is_not_there_are_refused_in_words(
    settings: Settings, tmp_path: Path, out: io.StringIO
) -> None:
    file, console = tmp_path / "x.csv", Console(file=out)
    with pytest.raises(SettingsError, match="cannot be read"):
        sessions_cli.import_file(settings, file, console, language="es")
    file.write_text("a;b\n", encoding="utf-8")
    with pytest.raises(SettingsError, match="No encontré los títulos"):
        sessions_cli.import_file(settings, file, console, language="es")


def test_an_address_is_shown_and_with_apply_read_from_then_on(
    settings: Settings, out: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = utc_now().date() + timedelta(days=9)
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "BEGIN:VEVENT", "UID:a",
        f"DTSTART:{day:%Y%m%d}T200000Z", "LOCATION:Cancha", "END:VEVENT", "END:VCALENDAR", "",
    ]  # fmt: skip

    async def fetch(_url: str) -> Fetched:
        return Fetched("\r\n".join(lines).encode(), None)

    monkeypatch.setattr(feed_reader, "fetch", fetch)
    url, console = "https://cal.example.org/a.ics", Console(file=out, width=140)
    for apply, wanted in ((False, 0), (True, 1), (True, 1)):
        assert sessions_cli.add_feed(
            settings, url, console, language="es", programme="futbolnet", apply=apply
        )
        assert count(settings) == wanted
    database = open_database(settings)
    with database.work() as work:
        assert [one.host for one in session_feeds.all_active(work)] == ["cal.example.org"]
    database.close()
    with pytest.raises(PazosError, match="futbolnet"):
        sessions_cli.add_feed(settings, url, console, language="es", programme="x")
    with pytest.raises(PazosError):
        sessions_cli.add_feed(settings, "http://x.org/", console, language="es", programme="x")
