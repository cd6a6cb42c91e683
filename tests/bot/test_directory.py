"""`./pazos directory`: everything is there, and nothing looks surer than it is."""

import io
import json
import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from bot import cli
from bot.catalogue import Catalogue
from bot.doctor import directory, report, territory
from bot.doctor.findings import Level
from referrals.city import City
from referrals.city.findings import Checked
from tests.conftest import ROOT

TODAY = date(2026, 11, 22)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "city" / "palmira", tmp_path / "palmira"))


def dated(folder: Path, *days: str) -> None:
    """Write dates of confirmation for the first lines to call."""
    file = folder / "services.yml"
    text = file.read_text("utf-8")
    for day in days:
        text = text.replace("last_verified: null", f"last_verified: {day}", 1)
    file.write_text(text, "utf-8")


def printed(folder: Path, language: str = "es") -> tuple[int, str]:
    written = io.StringIO()
    console = Console(file=written, width=2000, highlight=False)
    code = directory.show(folder, console, language=language, today=TODAY)
    return code, written.getvalue()


@pytest.mark.parametrize("language", report.LANGUAGES)
def test_every_line_office_and_matter_is_in_it(folder: Path, city: City, language: str) -> None:
    code, said = printed(folder, language)
    assert code == 0
    for name in (
        *(line.number for line in city.help_lines),
        *(service.id for service in city.services),
        *(topic.id for topic in city.topics),
    ):
        assert name in said


def test_what_nobody_confirmed_is_told_apart_from_what_somebody_did(folder: Path) -> None:
    dated(folder, "2026-11-03", "2025-01-15")
    _, said = printed(folder)
    rows = {row.split("│")[1].strip(): row for row in said.splitlines() if row.startswith("│")}
    assert "confirmado el 2026-11-03" in rows["123"]
    assert "confirmado hace mucho, el 2025-01-15" in rows["155"]
    assert "nadie ha llamado" in rows["122"]
    assert "sin confirmar" in rows["147"]


def test_what_is_not_known_is_a_dash(folder: Path) -> None:
    _, said = printed(folder)
    office = next(row for row in said.splitlines() if "Inspección del Trabajo" in row)
    assert office.count("—") == 5


def test_a_slip_is_told_with_file_and_line_and_fails(folder: Path) -> None:
    file = folder / "services.yml"
    file.write_text(file.read_text("utf-8").replace("barrio: rozo", "barrio: ninguno"), "utf-8")
    code, said = printed(folder)
    assert code == 1
    assert "palmira/services.yml, línea " in said


def test_the_command_prints_tables_or_json(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAZOS_CITIES_DIR", str(ROOT / "city"))
    tables = CliRunner().invoke(cli.cli, ["directory", "--language", "es"])
    assert (tables.exit_code, "Líneas de ayuda" in tables.output) == (0, True)
    shaped = CliRunner().invoke(cli.cli, ["directory", "--json", "--language", "es"])
    assert json.loads(shaped.output)["version"] == "3.0"


def test_a_city_that_is_broken_gives_no_json(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    (folder / "routes.yml").unlink()
    monkeypatch.setenv("PAZOS_CITIES_DIR", str(folder.parent))
    shaped = CliRunner().invoke(cli.cli, ["directory", "--json"])
    assert shaped.exit_code == 1
    assert shaped.stdout == ""


def test_all_its_words_are_said_somewhere() -> None:
    words = Catalogue.load(report.WORDS, strict=True)
    source = Path(directory.__file__).read_text("utf-8")
    for key in words.keys("es"):
        if key.startswith("directory-"):
            short = key.removeprefix("directory-").removeprefix("column-")
            assert f'"{short}"' in source or f'"{key}"' in source, key


class TestDoctor:
    def test_nothing_is_old_while_nothing_is_dated(self, folder: Path) -> None:
        findings, _ = territory.look_at(folder, TODAY)
        assert "city-old" not in {one.code for one in findings}

    def test_it_nags_about_old_dates_and_dates_to_come_with_their_lines(self, folder: Path) -> None:
        dated(folder, "2026-11-03", "2025-01-15", "2027-01-01")
        findings, _ = territory.look_at(folder, TODAY)
        (old,) = [one for one in findings if one.code == "city-old"]
        assert old.level is Level.WARNS
        said = [str(one.say("es")) for one in old.details if not isinstance(one, str)]
        line = (folder / "services.yml").read_text("utf-8").splitlines()
        number = next(at for at, row in enumerate(line, 1) if "2025-01-15" in row)
        assert said[0].startswith(f"palmira/services.yml, línea {number}: hace mucho")
        assert "155 (2025-01-15)" in said[0]
        assert "141 (2027-01-01)" in said[1]
        assert "todavía no ha llegado" in said[1]

    @pytest.mark.parametrize(("days", "is_old"), [(180, False), (181, True)])
    def test_the_number_of_days_is_the_citys(self, city: City, days: int, is_old: bool) -> None:
        one = Checked("123", TODAY - timedelta(days=days), "palmira/services.yml", 7)
        dated_city = replace(city, _checked=(one,), recheck_days=180)
        assert bool(dated_city.old(TODAY)) is is_old
