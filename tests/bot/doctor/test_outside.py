"""What the doctor finds of Telegram, the model and the city's files."""

import fcntl
import shutil
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from bot.doctor import Level, territory
from bot.doctor.understanding import run_quietly
from referrals.city import City, load_city
from referrals.db import Database
from tests.bot.doctor.patient import TOKEN, Patient
from tests.conftest import ROOT


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
