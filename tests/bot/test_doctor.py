"""The doctor: what it finds, that it says so in words, and that it changes nothing and tells no secret."""

import fcntl
import io
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from rich.console import Console
from sqlalchemy import text
from typer.testing import CliRunner

from bot import cli
from bot.catalogue import Catalogue
from bot.doctor import Finding, Level, Outside, examine, language_of, show, territory
from bot.doctor import report as reporting
from bot.doctor.understanding import run_quietly
from referrals import facts, inbox, leaves, outbox, schema
from referrals.city import City, load_city
from referrals.db import Database, Work, make_engine
from referrals.inbox import Arrived
from referrals.models import InboxRow
from referrals.notices import Notice
from referrals.settings import load_settings, secret_key
from referrals.vault import Vault, new_secret_key
from referrals.vocabulary import Lane, Role
from tests.conftest import ROOT, FakeClock
from tests.factories import (
    a_backup,
    a_case,
    a_coordinator,
    a_gestor,
    a_person,
    a_staff_member,
    add_duty,
)

TOKEN = "123456:the-secret-part-of-it"
GOOD_BOT = {"getMe": {"username": "pazos_bot"}, "getWebhookInfo": {"url": ""}}


@dataclass
class Patient:
    """An installation in a folder of its own; ``telegram`` is what the Bot API answers, by method."""

    folder: Path
    outside: Outside
    environ: dict[str, str]
    telegram: dict[str, object]
    asked: list[str]

    def findings(self) -> list[Finding]:
        return examine(self.environ, self.outside)

    def codes(self, *levels: Level) -> list[str]:
        return [one.code for one in self.findings() if one.level in (levels or tuple(Level))]

    def stops(self) -> list[str]:
        return self.codes(Level.STOPS)

    def find(self, code: str) -> Finding:
        return next(one for one in self.findings() if one.code == code)

    def says(self, *, language: str = "en", everything: bool = False) -> str:
        return said(self.findings(), language=language, everything=everything)[1]

    @property
    def data(self) -> Path:
        return Path(self.environ["PAZOS_DATA_DIR"])


def said(
    findings: Sequence[Finding], *, language: str = "en", everything: bool = False
) -> tuple[int, str]:
    """The exit code and the words, as on a console that never breaks a line."""
    written = io.StringIO()
    console = Console(file=written, width=10_000, highlight=False)
    code = show(findings, console, language=language, everything=everything)
    return code, written.getvalue()


@pytest.fixture
def patient(
    tmp_path: Path, clock: FakeClock, city: City, monkeypatch: pytest.MonkeyPatch
) -> Patient:
    """An installation before its first start: a token, a trained model, nothing stored."""
    # Reading the city's files takes longer than all the rest; TestCity does read them.
    monkeypatch.setattr(territory, "load_city", lambda _: city)
    root = tmp_path / "project"
    python = root / "nlu" / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.touch()
    asked: list[str] = []
    telegram: dict[str, object] = dict(GOOD_BOT)

    def answer(request: httpx.Request) -> httpx.Response:
        method = request.url.path.rsplit("/", 1)[-1]
        asked.append(str(request.url))
        given = telegram[method]
        if isinstance(given, Exception):
            raise given
        if isinstance(given, httpx.Response):
            return given
        return httpx.Response(200, json={"ok": True, "result": given})

    outside = Outside(root, clock, lambda _command, _folder: 0, httpx.MockTransport(answer))
    environ = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": "https://telegram.test",
        "PAZOS_DATA_DIR": str(tmp_path / "data"),
    }
    return Patient(tmp_path, outside, environ, telegram, asked)


@pytest.fixture
def started(patient: Patient, city: City, clock: FakeClock) -> Iterator[Database]:
    """The database of an installation that has been started before."""
    settings = load_settings(patient.environ)
    vault = Vault.from_secret(secret_key(settings))
    engine = make_engine(settings.database_url.get_secret_value())
    schema.upgrade(engine)
    database = Database(engine, city=city, vault=vault, clock=clock)
    with database.work() as work:
        facts.check_key(work)
    yield database
    database.close()


def dumped(database: Database) -> list[str]:
    """Everything that a SQLite database holds, as statements."""
    with database.engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        return list(driver.iterdump())


def staffed(work: Work) -> None:
    """Everybody who should be there: a coordinator, and a gestor and a backup of every cluster."""
    a_coordinator(work)
    for backup in (False, True):
        one = a_gestor(work, 1, backup=backup)
        for cluster in work.city.clusters[1:]:
            add_duty(work, one, Role.GESTOR, cluster=cluster.id, backup=backup)


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
        assert patient.codes(Level.STOPS, Level.WARNS) == ["city-provisional", "city-unverified"]
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


class TestSettings:
    def test_without_a_token_the_assistant_does_not_start(self, patient: Patient) -> None:
        del patient.environ["TELEGRAM_BOT_TOKEN"]
        assert patient.stops() == ["token-missing"]
        assert patient.asked == []

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("TELEGRAM_BOT_TOKEN", "my token"),
            ("TELEGRAM_API_URL", "telegram"),
            ("PAZOS_DATABASE_URL", "mysql://x"),
            ("PAZOS_CITY", "../x"),
            ("PAZOS_WEBHOOK_URL", "http://pazos.test/hook"),
            ("PAZOS_WEBHOOK_SECRET", "short"),
            ("PAZOS_WEBHOOK_LISTEN", "here"),
            ("PAZOS_LOG_LEVEL", "loud"),
        ],
    )
    def test_each_slip_is_told_by_the_settings_name(
        self, patient: Patient, name: str, value: str
    ) -> None:
        patient.environ[name] = value
        assert patient.stops() == ["setting-wrong"]
        assert patient.find("setting-wrong").facts == {"name": name}
        for language in reporting.LANGUAGES:
            words = patient.says(language=language)
            assert name in words
            assert value not in words.replace("https://telegram.test", "").split()

    def test_one_slip_does_not_hide_another(self, patient: Patient) -> None:
        patient.environ |= {"PAZOS_LOG_LEVEL": "loud", "PAZOS_CITY": "../x"}
        assert patient.stops() == ["setting-wrong", "setting-wrong"]

    def test_a_mistyped_name_is_told_with_the_one_that_was_meant(self, patient: Patient) -> None:
        patient.environ |= {"PAZOS_DATADIR": "/x", "PAZOS_ZZZ": "1"}
        assert "Perhaps PAZOS_DATA_DIR was meant" in patient.says()
        found = [one.facts for one in patient.findings() if one.code == "setting-unknown"]
        assert found == [
            {"name": "PAZOS_DATADIR", "near": "PAZOS_DATA_DIR"},
            {"name": "PAZOS_ZZZ", "near": "none"},
        ]


class TestFolderAndKey:
    def test_a_file_in_the_place_of_the_data_folder_stops(self, patient: Patient) -> None:
        patient.data.touch()
        assert "data-no-folder" in patient.stops()

    def test_a_folder_that_others_may_read_is_a_warning(
        self, patient: Patient, started: Database
    ) -> None:
        patient.data.chmod(0o755)
        assert patient.find("data-open").facts["mode"] == "755"
        assert patient.stops() == []

    def test_a_folder_that_is_not_ours_stops(
        self, patient: Patient, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("os.access", lambda *_: False)  # the tests may run as root
        assert patient.stops() == ["data-not-makeable"]
        patient.data.mkdir()
        assert patient.stops() == ["data-not-writable"]

    def test_a_full_disk_is_a_warning(
        self, patient: Patient, started: Database, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("shutil.disk_usage", lambda _: shutil._ntuple_diskusage(1, 1, 5000))
        assert patient.find("data-disk-full").level is Level.WARNS

    def test_a_key_that_others_may_read_stops(self, patient: Patient, started: Database) -> None:
        (patient.data / "secret.key").chmod(0o644)
        assert patient.stops() == ["key-open"]
        assert "chmod 600" in patient.says()

    def test_a_damaged_key_stops(self, patient: Patient, started: Database) -> None:
        (patient.data / "secret.key").write_text("half a key")
        assert patient.stops() == ["key-damaged"]

    def test_a_lost_key_stops_once_there_is_something_that_it_sealed(
        self, patient: Patient, started: Database
    ) -> None:
        (patient.data / "secret.key").unlink()
        assert patient.stops() == ["key-lost"]

    def test_another_key_than_the_databases_stops(
        self, patient: Patient, started: Database
    ) -> None:
        patient.environ["PAZOS_SECRET_KEY"] = new_secret_key()
        assert patient.stops() == ["key-foreign"]
        patient.environ["PAZOS_SECRET_KEY"] = "no key"
        assert "key-wrong" in patient.stops()

    def test_a_running_assistant_is_noticed_and_not_disturbed(
        self, patient: Patient, started: Database
    ) -> None:
        assert "not-running" in patient.codes()
        with (patient.data / "running.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            assert "running" in patient.codes(Level.GOOD)
        assert "not-running" in patient.codes()


class TestDatabase:
    def test_a_current_database_is_well(self, patient: Patient, started: Database) -> None:
        assert "database-current" in patient.codes(Level.GOOD)

    def test_one_of_a_newer_version_stops(self, patient: Patient, started: Database) -> None:
        with started.engine.begin() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        assert patient.stops() == ["database-newer"]

    def test_a_damaged_one_stops_with_the_words_of_the_start(self, patient: Patient) -> None:
        patient.data.mkdir()
        (patient.data / "pazos.db").write_bytes(b"this is no database at all" * 100)
        assert patient.stops() == ["database-unusable"]
        assert "the database file is damaged" in patient.says()

    def test_a_server_that_does_not_answer_stops(self, patient: Patient) -> None:
        patient.environ["PAZOS_DATABASE_URL"] = "postgresql://nobody:hidden@127.0.0.1:1/none"
        assert patient.stops() == ["database-unusable"]
        assert "hidden" not in patient.says()

    def test_one_on_a_server_is_examined_as_well(
        self, patient: Patient, new_postgres: Callable[[str], str]
    ) -> None:
        patient.environ["PAZOS_DATABASE_URL"] = new_postgres("template0")
        assert "database-empty" in patient.codes(Level.GOOD)
        engine = make_engine(patient.environ["PAZOS_DATABASE_URL"])
        schema.upgrade(engine)
        engine.dispose()
        patient.environ["PAZOS_SECRET_KEY"] = new_secret_key()
        assert {"database-current", "staff-none"} <= set(patient.codes())


class TestTelegram:
    def test_a_token_that_telegram_does_not_know_stops(self, patient: Patient) -> None:
        patient.telegram["getMe"] = httpx.Response(401, json={"ok": False})
        assert patient.stops() == ["token-unknown"]

    @pytest.mark.parametrize(
        "answer",
        [
            httpx.ConnectError("x"),
            httpx.ReadTimeout("x"),
            httpx.Response(502, text="bad gateway"),
            httpx.Response(200, text="<html>log in to this network</html>"),
            httpx.Response(200, json=["no", "bot"]),
        ],
        ids=["no way", "too slow", "bad gateway", "a portal", "something else"],
    )
    def test_without_a_network_it_says_so_and_does_not_stop(
        self, patient: Patient, answer: object
    ) -> None:
        patient.telegram["getMe"] = answer
        assert patient.find("telegram-away").level is Level.WARNS
        assert patient.stops() == []

    def test_the_bot_is_named(self, patient: Patient) -> None:
        assert "@pazos_bot" in patient.says()
        assert patient.asked[0] == f"https://telegram.test/bot{TOKEN}/getMe"

    def test_a_foreign_webhook_is_a_warning_only_while_the_assistant_runs(
        self, patient: Patient, started: Database
    ) -> None:
        patient.telegram["getWebhookInfo"] = {"url": "https://other.test/x"}
        assert "webhook-will-be-set" in patient.codes(Level.GOOD)
        with (patient.data / "running.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            assert "webhook-differs" in patient.codes(Level.WARNS)

    def test_what_telegram_could_not_deliver_is_told(self, patient: Patient) -> None:
        patient.environ |= {
            "PAZOS_WEBHOOK_URL": "https://pazos.test/hook",
            "PAZOS_WEBHOOK_SECRET": "0123456789abcdef",
        }
        patient.telegram["getWebhookInfo"] = {
            "url": "https://pazos.test/hook",
            "last_error_message": "Connection refused",
            "pending_update_count": 51,
        }
        assert {"webhook-error", "updates-waiting"} <= set(patient.codes(Level.WARNS))
        assert "webhook-good" in patient.codes(Level.GOOD)
        assert "Connection refused" in patient.says()


class TestModel:
    def test_a_missing_environment_is_a_warning(self, patient: Patient) -> None:
        shutil.rmtree(patient.outside.root / "nlu")
        assert "nlu-missing" in patient.codes(Level.WARNS)

    @pytest.mark.parametrize(
        ("exit_code", "finding"), [(0, "model-good"), (1, "model-stale"), (-1, "model-unknown")]
    )
    def test_the_answer_of_the_check_is_told(
        self, patient: Patient, exit_code: int, finding: str
    ) -> None:
        patient.outside = replace(patient.outside, run=lambda _command, _folder: exit_code)
        assert finding in patient.codes()
        assert patient.stops() == []

    def test_a_command_that_cannot_run_has_an_exit_code_all_the_same(self, tmp_path: Path) -> None:
        assert run_quietly(["/nowhere/python"], tmp_path) == -1
        assert run_quietly(["sh", "-c", "exit 3"], tmp_path) == 3


class TestCity:
    def test_a_citys_files_may_be_kept_elsewhere(self, patient: Patient) -> None:
        (patient.outside.root / "city").rename(patient.folder / "cities")
        assert "city-broken" in patient.codes(Level.STOPS)
        patient.environ["PAZOS_CITIES_DIR"] = str(patient.folder / "cities")
        assert "city-good" in patient.codes(Level.GOOD)

    @pytest.fixture(autouse=True)
    def _files(self, patient: Patient, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(territory, "load_city", load_city)
        shutil.copytree(ROOT / "city", patient.outside.root / "city")

    def test_a_slip_in_a_file_stops_and_is_told_with_its_line(self, patient: Patient) -> None:
        file = patient.outside.root / "city" / "palmira" / "clusters.yml"
        file.write_text(file.read_text().replace("      - Zamorano\n", "      - Samorano\n", 1))
        assert patient.stops() == ["city-broken"]
        assert "palmira/clusters.yml, line " in patient.says()
        assert "palmira/clusters.yml, línea " in patient.says(language="es")

    def test_a_city_without_folder_stops(self, patient: Patient) -> None:
        patient.environ["PAZOS_CITY"] = "atlantis"
        assert patient.stops() == ["city-broken"]

    def test_provisional_clusters_are_always_told(self, patient: Patient) -> None:
        assert "the assignment of barrios to clusters is provisional" in patient.says()

    def test_unconfirmed_facts_are_counted_and_named_on_request(self, patient: Patient) -> None:
        finding = patient.find("city-unverified")
        assert int(finding.facts["count"]) > len(finding.details)
        assert "nobody has dialled" not in patient.says()
        assert "nobody has dialled" in patient.says(everything=True)

    def test_every_unconfirmed_place_is_named_on_request(
        self, patient: Patient, city: City
    ) -> None:
        words = patient.says(everything=True)
        assert all(one.name in words for one in city.barrios if not one.verified)


class TestPeople:
    def test_an_empty_staff_is_told_once(self, patient: Patient, started: Database) -> None:
        assert "staff-none" in patient.codes(Level.WARNS)
        assert "coordinator-none" not in patient.codes()

    def test_clusters_without_gestor_or_backup_are_named(
        self, patient: Patient, started: Database
    ) -> None:
        with started.work() as work:
            a_gestor(work, 1)
            a_backup(work, 2)
        assert patient.find("clusters-without-gestor").facts["items"] == "2, 3, 4, 5, 6, 7, 8, 9"
        assert patient.find("clusters-without-backup").facts["items"] == "1, 3, 4, 5, 6, 7, 8, 9"
        assert "coordinator-none" in patient.codes(Level.WARNS)

    def test_clusters_where_everybody_is_away_are_named(
        self, patient: Patient, started: Database
    ) -> None:
        with started.work() as work:
            gestor, backup, _ = a_gestor(work, 1), a_backup(work, 1), a_gestor(work, 2)
            coordinator = a_coordinator(work)
            for one in (gestor, backup, coordinator):
                leaves.begin(work, one.id, until=work.now + timedelta(days=1), by=one.person)
        assert patient.find("clusters-all-away").facts["items"] == "1"
        assert "coordinators-all-away" in patient.codes(Level.WARNS)

    def test_somebody_suspended_does_not_count(
        self, patient: Patient, started: Database, clock: FakeClock
    ) -> None:
        with started.work() as work:
            staffed(work)
            a_staff_member(work, Role.AUDITOR).suspended_at = clock.now
        assert patient.find("people-good").facts == {"count": 3}

    def test_staff_who_blocked_the_bot_are_told_by_number(
        self, patient: Patient, started: Database, clock: FakeClock
    ) -> None:
        with started.work() as work:
            staffed(work)
            gone = a_gestor(work, 4, name="Marleny", blocked_at=clock.now)
            number = gone.id
        assert patient.find("staff-blocked").details == (f"{number}: gestor 4",)
        assert "Marleny" not in patient.says(everything=True)

    def test_a_case_that_nobody_could_be_told_of_is_named_by_its_code(
        self, patient: Patient, started: Database
    ) -> None:
        with started.work() as work:
            code = a_case(work).code
            staffed(work)
        assert patient.find("cases-untold").facts == {"count": 1, "items": code}
        assert code in patient.says()

    def test_an_alert_that_was_not_passed_on_in_time_is_told(
        self, patient: Patient, started: Database, clock: FakeClock, city: City
    ) -> None:
        with started.work() as work:
            staffed(work)
            code = a_case(work).code
        assert "alerts-overdue" not in patient.codes()
        clock.advance(minutes=city.ack_minutes("normal")[0] + 2)
        assert patient.find("alerts-overdue").facts == {"count": 1, "items": code}

    def test_a_case_that_everybody_was_told_of_and_nobody_took_is_told(
        self, patient: Patient, started: Database, clock: FakeClock
    ) -> None:
        with started.work() as work:
            staffed(work)
            case = a_case(work)
            for alert in case.alerts:
                alert.due_at = None  # as after the last step of the ladder
            code = case.code
        assert "cases-untaken" not in patient.codes()
        clock.advance(days=3)
        assert patient.find("cases-untaken").facts == {"count": 1, "items": code}

    def test_many_cases_are_counted_and_the_first_ones_named(
        self, patient: Patient, started: Database
    ) -> None:
        with started.work() as work:
            codes = [a_case(work).code for _ in range(15)]
        found = patient.find("cases-untold").facts
        assert found["count"] == 15
        assert str(found["items"]) == f"{', '.join(codes[:12])}, …"

    def test_messages_that_do_not_leave_are_counted(
        self, patient: Patient, started: Database, clock: FakeClock
    ) -> None:
        with started.work() as work:
            staffed(work)
            for key, later in (("now", 0), ("tomorrow", 60)):
                outbox.enqueue(
                    work,
                    Notice("rasa-away"),
                    to=a_person(work),
                    lane=Lane.CONVERSATION,
                    dedupe_key=key,
                    at=clock.now.replace(hour=16) if later else None,
                )
        assert "messages-stuck" not in patient.codes()
        clock.advance(minutes=11)
        assert patient.find("messages-stuck").facts == {"count": 1}

    def test_updates_that_were_given_up_are_counted(
        self, patient: Patient, started: Database
    ) -> None:
        with started.work() as work:
            inbox.store(work, [Arrived(1, 5, "{}")])
            inbox.fail(work, work.session.query(InboxRow).one().id)
        assert patient.find("updates-given-up").facts == {"count": 1}


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
