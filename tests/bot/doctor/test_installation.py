"""What the doctor finds of settings, the data folder, the key and the database."""

import fcntl
import shutil
from collections.abc import Callable

import pytest
from sqlalchemy import text

from bot.doctor import Level
from bot.doctor import report as reporting
from referrals import schema
from referrals.db import Database, make_engine
from referrals.vault import new_secret_key
from tests.bot.doctor.patient import Patient


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
