"""Installations before and after their first start."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from bot.doctor import Outside, territory
from referrals import facts, schema
from referrals.city import City
from referrals.db import Database, make_engine
from referrals.settings import load_settings, secret_key
from referrals.vault import Vault
from tests.bot.doctor.patient import GOOD_BOT, TOKEN, Patient
from tests.conftest import FakeClock


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
