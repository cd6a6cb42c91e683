"""The doctor says what it finds in words, changes nothing and tells no secret."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from typer.testing import CliRunner

from bot import cli
from bot.catalogue import Catalogue
from bot.doctor import Finding, Level, language_of
from bot.doctor import report as reporting
from referrals.db import Database
from tests.bot.doctor.patient import TOKEN, Patient, dumped, said, staffed
from tests.conftest import ROOT
from tests.factories import (
    a_case,
)


class TestTheWhole:
    def test_an_installation_before_its_first_start_may_start(self, patient: Patient) -> None:
        assert patient.stops() == []
        assert {"key-will-be-made", "data-will-be-made", "database-will-be-made"} <= set(
            patient.codes(Level.GOOD)
        )

    def test_nothing_is_made_by_looking(self, patient: Patient) -> None:
        before = sorted(patient.folder.rglob("*"))
        patient.findings()
        assert sorted(patient.folder.rglob("*")) == before

    def test_nothing_is_changed_by_looking_beside_a_running_assistant(
        self, patient: Patient, started: Database
    ) -> None:
        with started.work() as work:
            a_case(work)
        before = dumped(started)
        patient.findings()
        assert dumped(started) == before

    def test_a_staffed_installation_has_only_the_citys_data_to_be_looked_at(
        self, patient: Patient, started: Database
    ) -> None:
        with started.work() as work:
            staffed(work)
        looked_at = ["city-provisional", "city-unverified", "offices-silent"]
        assert sorted(patient.codes(Level.STOPS, Level.WARNS)) == looked_at
        assert "people-good" in patient.codes(Level.GOOD)

    def test_a_part_that_breaks_does_not_hide_the_others(self, patient: Patient) -> None:
        def broken(_command: Sequence[str], _folder: Path) -> int:
            raise RuntimeError("what somebody wrote")

        patient.outside = replace(patient.outside, run=broken)
        assert patient.find("error-unexpected").facts == {"part": "model", "kind": "RuntimeError"}
        assert "city-good" in patient.codes()
        assert "what somebody wrote" not in patient.says()

    def test_neither_token_nor_key_is_ever_said(self, patient: Patient, started: Database) -> None:
        key = (patient.data / "secret.key").read_text().strip()
        patient.telegram["getMe"] = httpx.ConnectError(f"no way to {TOKEN}")
        for language in reporting.LANGUAGES:
            words = patient.says(language=language, everything=True)
            assert TOKEN not in words
            assert TOKEN.split(":")[1] not in words
            assert key not in words


class TestTheReport:
    def test_only_what_stops_the_assistant_makes_it_fail(self) -> None:
        assert said([Finding(Level.WARNS, "staff-none")])[0] == 0
        assert said([Finding(Level.STOPS, "token-missing")])[0] == 1
        assert said([]) == (0, "\nAll is well.\n")

    def test_what_stops_comes_first_and_what_is_well_last(self) -> None:
        words = said(
            [
                Finding(Level.GOOD, "model-good"),
                Finding(Level.WARNS, "staff-none"),
                Finding(Level.STOPS, "token-missing"),
            ]
        )[1]
        places = [
            words.index(part) for part in ("TOKEN is missing", "invitation yet", "trained for")
        ]
        assert places == sorted(places)

    def test_many_details_are_cut_and_counted(self) -> None:
        finding = Finding(Level.STOPS, "database-unusable", details=tuple(map(str, range(30))))
        assert "… and 10 more: ./pazos doctor --all" in said([finding])[1]
        assert "- 29" in said([finding], everything=True)[1]

    @pytest.mark.parametrize(
        ("environ", "language"),
        [
            ({}, "en"),
            ({"LANG": "es_CO.UTF-8"}, "es"),
            ({"LANG": "en_US.UTF-8"}, "en"),
            ({"LANG": "es_CO.UTF-8", "LC_ALL": "C"}, "en"),
            ({"LANG": "C", "LC_MESSAGES": "ES"}, "es"),
        ],
    )
    def test_the_language_is_the_terminals(self, environ: dict[str, str], language: str) -> None:
        assert language_of(environ) == language

    def test_the_command_says_it_in_the_language_asked_for(
        self, patient: Patient, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("bot.doctor.examine", lambda _: patient.findings())
        spanish = CliRunner().invoke(cli.cli, ["doctor", "--language", "es"])
        assert (spanish.exit_code, "En orden" in spanish.output) == (0, True)
        patient.environ.clear()
        patient.environ["PAZOS_DATA_DIR"] = str(patient.folder / "data")
        english = CliRunner().invoke(cli.cli, ["doctor", "--language", "en", "--all"])
        assert (english.exit_code, "In order" in english.output) == (1, True)


class TestWords:
    def test_every_finding_can_be_said_in_every_language(self) -> None:
        words = Catalogue.load(reporting.WORDS, strict=True)
        assert words.languages == reporting.LANGUAGES
        assert words.keys("en") == words.keys("es")
        for key in words.keys("en"):
            assert words.variables(key, "en") == words.variables(key, "es"), key

    def test_whatever_is_not_well_says_what_it_means_and_what_to_do(self) -> None:
        words = Catalogue.load(reporting.WORDS, strict=True)
        for code in _codes_used(("stops", "warns")):
            assert {code, f"{code}.means", f"{code}.do"} <= words.keys("en"), code

    def test_no_words_are_kept_for_findings_that_are_gone(self) -> None:
        used = _codes_used(("stops", "warns", "good")) | {f"database-{one}" for one in VERSIONS}
        frame = {"summary", "more-details", *(f"heading-{level.value}" for level in Level)}
        parsed = FluentParser().parse((reporting.WORDS / "en" / "findings.ftl").read_text())
        messages = {one.id.name for one in parsed.body if isinstance(one, ftl.Message)}
        assert messages == used | frame

    def test_the_assistant_and_the_doctor_mean_the_same_lock(self) -> None:
        from bot.doctor.installation import LOCK_FILE

        assert f'"{LOCK_FILE}"' in (ROOT / "bot" / "app.py").read_text()


VERSIONS = ("current", "empty", "older")


def _codes_used(kinds: Sequence[str]) -> set[str]:
    """The codes in the calls of the doctor's modules."""
    import ast

    found = set()
    for file in (ROOT / "bot" / "doctor").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            if is_call and node.func.id in kinds and isinstance(node.args[0], ast.Constant):  # type: ignore[attr-defined]  # narrowed above
                found.add(str(node.args[0].value))  # type: ignore[attr-defined]  # narrowed above
    return found
