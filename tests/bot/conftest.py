"""The bot with everything around it, but Telegram, the language model and the clocks' ticking."""

import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from telegram.ext import ExtBot

from bot.catalogue import Catalogue
from bot.render.preview_cases import Scene, stage
from nlu.gazetteer import Gazetteer
from referrals.city import City
from referrals.db import Database, make_engine
from referrals.vault import Vault
from tests.bot.fake_rasa import FakeRasa
from tests.bot.fake_telegram import FakeTelegram, a_bot
from tests.bot.rig import Rig
from tests.conftest import ROOT, FakeClock


@pytest.fixture(autouse=True)
def _durations_as_objects(monkeypatch: pytest.MonkeyPatch) -> None:
    """As the composition root sets it: python-telegram-bot warns of plain numbers else."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The words that are shipped."""
    return Catalogue.load()


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """The places of the shipped city."""
    return Gazetteer.load(ROOT / "city" / "palmira")


@pytest.fixture
def telegram() -> FakeTelegram:
    """Telegram's end of the line."""
    return FakeTelegram()


@pytest.fixture
async def bot(telegram: FakeTelegram) -> ExtBot[None]:
    """python-telegram-bot's bot on that line."""
    return await a_bot(telegram)


@pytest.fixture
def rasa() -> FakeRasa:
    """A Rasa that says what a test tells it to."""
    return FakeRasa()


@pytest.fixture
def local(
    _sqlite_template: Path, tmp_path: Path, city: City, vault: Vault, clock: FakeClock
) -> Iterator[Database]:
    """A fresh embedded database, where nothing depends on which kind it is."""
    file = shutil.copy(_sqlite_template, tmp_path / "local.db")
    opened = Database(make_engine(f"sqlite:///{file}"), city=city, vault=vault, clock=clock)
    yield opened
    opened.close()


@pytest.fixture
async def rig(
    local: Database,
    bot: ExtBot[None],
    telegram: FakeTelegram,
    rasa: FakeRasa,
    catalogue: Catalogue,
    gazetteer: Gazetteer,
) -> AsyncIterator[Rig]:
    """The bot on an embedded database."""
    made = Rig(local, bot, telegram, rasa, catalogue, gazetteer)
    yield made
    await made.close()


@pytest.fixture
async def both(
    database: Database,
    bot: ExtBot[None],
    telegram: FakeTelegram,
    rasa: FakeRasa,
    catalogue: Catalogue,
    gazetteer: Gazetteer,
) -> AsyncIterator[Rig]:
    """The bot on each kind of database in turn."""
    made = Rig(database, bot, telegram, rasa, catalogue, gazetteer)
    yield made
    await made.close()


@pytest.fixture
def scene(city: City) -> Iterator[Scene]:
    """A small cast on a database in memory."""
    with stage(city) as opened:
        yield opened
