"""Starting, running and stopping the parts together."""

import asyncio
import contextlib
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import httpx
import pytest
from telegram.ext import ExtBot

from bot import app, connecting
from bot.app import PartBroke, background
from bot.catalogue import Catalogue
from bot.connecting import reach, tell_commands, webhook_call, webhook_secret
from bot.rasa_process import free_port
from referrals import facts
from referrals.db import Database
from referrals.errors import DatabaseUnusable, SettingsError
from referrals.mail_settings import mail_server
from referrals.settings import Settings, load_settings
from tests.bot.fake_telegram import (
    BROKEN,
    UNAUTHORIZED,
    FakeTelegram,
    Fault,
    no_connection,
    refusal,
)

WEBHOOK = {"PAZOS_WEBHOOK_URL": "https://pazos.example/telegram"}


def settings(folder: Path, **variables: str) -> Settings:
    return load_settings({"PAZOS_DATA_DIR": str(folder), **variables})


class TestTheDataFolder:
    @pytest.mark.parametrize("method", ["mkdir", "open"])
    def test_one_without_rights_is_refused_in_plain_words(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str
    ) -> None:
        def refuse(*_: object, **__: object) -> None:
            raise PermissionError(13, "Permission denied")

        given = settings(tmp_path / "data")
        monkeypatch.setattr(Path, method, refuse)  # root may write everywhere
        with (
            pytest.raises(DatabaseUnusable, match="PAZOS_DATA_DIR, its rights"),
            app.only_one(given),
        ):
            pytest.fail("it began")

    def test_one_in_use_is_refused_and_free_again_afterwards(self, tmp_path: Path) -> None:
        given = settings(tmp_path / "data")
        refused = pytest.raises(DatabaseUnusable, match="another programme")
        with app.only_one(given), refused, app.only_one(given):
            pytest.fail("two of them")
        with app.only_one(given):
            assert (given.data_dir / "running.lock").exists()


class TestBackground:
    async def test_a_part_is_cancelled_at_the_end(self) -> None:
        ended = asyncio.Event()

        async def part() -> None:
            try:
                await asyncio.Event().wait()
            finally:
                ended.set()

        async with background(part()):
            await asyncio.sleep(0)
        assert ended.is_set()

    async def test_a_part_that_breaks_is_noticed_at_once_and_told_at_the_end(
        self, caplog: pytest.LogCaptureFixture
    ) -> None:
        broke = asyncio.Event()

        async def part() -> None:
            raise KeyError("palabras de alguien")

        async def live() -> None:
            async with asyncio.timeout(10), background(part(), broke=broke.set):
                await broke.wait()

        with pytest.raises(PartBroke):
            await live()
        assert "KeyError at test_app.py" in caplog.text
        assert "palabras" not in caplog.text

    async def test_a_part_that_ends_by_itself_is_no_trouble(self) -> None:
        broke = asyncio.Event()

        async def part() -> None:
            return

        async with background(part(), broke=broke.set) as task:
            await task
        assert not broke.is_set()


class TestReaching:
    @pytest.fixture(autouse=True)
    def _quick(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(connecting, "FIRST_PAUSE", 0.001)
        monkeypatch.setattr(connecting, "LONGEST_PAUSE", 0.002)

    async def test_a_network_that_is_away_is_waited_for(
        self, bot: ExtBot[None], telegram: FakeTelegram
    ) -> None:
        telegram.faults.append(Fault(no_connection(), times=3))
        said: list[str] = []
        assert await reach(bot.delete_webhook, asyncio.Event(), said.append)
        assert len(telegram.asked("deleteWebhook")) == 4
        assert len(said) == 3
        assert all("cannot be reached" in words for words in said)

    async def test_trouble_at_telegrams_end_is_waited_for(
        self, bot: ExtBot[None], telegram: FakeTelegram
    ) -> None:
        telegram.faults.append(Fault(BROKEN, times=2))
        assert await reach(bot.delete_webhook, asyncio.Event(), lambda _words: None)

    async def test_whoever_is_told_to_stop_waits_no_longer(
        self, bot: ExtBot[None], telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(connecting, "FIRST_PAUSE", 60.0)
        telegram.faults.append(Fault(no_connection(), times=99))
        stopped = asyncio.Event()

        def stop(_words: str) -> None:
            stopped.set()

        assert not await reach(bot.delete_webhook, stopped, stop)

    async def test_a_token_that_telegram_does_not_know_is_refused_in_plain_words(
        self, bot: ExtBot[None], telegram: FakeTelegram
    ) -> None:
        telegram.faults.append(Fault(UNAUTHORIZED))
        with pytest.raises(SettingsError, match="BotFather"):
            await reach(bot.delete_webhook, asyncio.Event(), lambda _words: None)

    async def test_a_webhook_that_telegram_refuses_is_told_in_plain_words(
        self, bot: ExtBot[None], telegram: FakeTelegram, local: Database, tmp_path: Path
    ) -> None:
        why = "Bad Request: bad webhook: Failed to resolve host"
        telegram.faults.append(Fault(refusal(400, why)))
        call = webhook_call(settings(tmp_path, **WEBHOOK), local, bot)
        with pytest.raises(SettingsError, match="failed to resolve host"):
            await reach(call, asyncio.Event(), lambda _words: None)


class TestWebhook:
    async def test_telegram_is_told_the_address_the_secret_and_to_keep_what_waits(
        self, bot: ExtBot[None], telegram: FakeTelegram, local: Database, tmp_path: Path
    ) -> None:
        given = settings(tmp_path, PAZOS_WEBHOOK_SECRET="x" * 32, **WEBHOOK)
        await webhook_call(given, local, bot)()
        (call,) = telegram.asked("setWebhook")
        assert call.params["url"] == "https://pazos.example/telegram"
        assert call.params["secret_token"] == "x" * 32
        assert call.params.get("drop_pending_updates") in (None, False)

    def test_without_a_secret_there_is_one_that_only_this_key_makes(
        self, local: Database, tmp_path: Path
    ) -> None:
        secret = webhook_secret(settings(tmp_path, **WEBHOOK), local.vault)
        assert len(secret) >= 32
        assert secret == webhook_secret(settings(tmp_path), local.vault)


class TestCommands:
    async def test_the_commands_are_told_in_each_language_that_is_offered(
        self, bot: ExtBot[None], telegram: FakeTelegram, catalogue: Catalogue
    ) -> None:
        await tell_commands(bot, catalogue, offered=("es", "en"))
        calls = telegram.asked("setMyCommands")
        assert [call.params.get("language_code") for call in calls] == [None, "en", "es"]
        assert all(len(call.params["commands"]) == len(connecting.COMMANDS) for call in calls)

    async def test_commands_that_cannot_be_told_stop_nothing(
        self, bot: ExtBot[None], telegram: FakeTelegram, catalogue: Catalogue
    ) -> None:
        telegram.faults.append(Fault(no_connection(), times=9))
        await tell_commands(bot, catalogue, offered=("es",))


class TestStarting:
    def test_two_programmes_do_not_share_a_data_folder(self, tmp_path: Path) -> None:
        second = app.only_one(settings(tmp_path))
        with (
            app.only_one(settings(tmp_path)),
            pytest.raises(DatabaseUnusable, match="stop it first"),
            second,
        ):
            pytest.fail("the second one began")
        with app.only_one(settings(tmp_path)):
            assert (tmp_path / "running.lock").exists()

    def test_the_server_is_told_where_and_with_which_keys(self, local: Any, tmp_path: Path) -> None:
        command = app.rasa_command(
            settings(tmp_path), port=1, actions_port=2, vault=local.vault, token="t"
        )
        assert command.variables["PAZOS_ACTIONS_URL"] == "http://127.0.0.1:2/webhook"
        assert command.variables["PAZOS_RASA_TOKEN"] == "t"
        assert command.variables["PAZOS_TRACKER_KEY"] == local.vault.tracker_key
        assert "t" not in command.arguments
        assert not any(local.vault.tracker_key in part for part in command.arguments)


class TestOffices:
    async def test_the_page_is_served_and_its_address_remembered_while_it_is(
        self, local: Any, tmp_path: Path
    ) -> None:
        url = f"http://127.0.0.1:{free_port()}"
        catalogue = Catalogue.load(strict=True)
        given = settings(tmp_path, PAZOS_PUBLIC_URL=url)
        async with contextlib.AsyncExitStack() as stack:
            await app._office_page(stack, given, local, catalogue)
            async with httpx.AsyncClient(trust_env=False) as client:
                shown = await client.get(f"{url}/o/nothing")
            assert (shown.status_code, "no abre nada" in shown.text) == (404, True)
            assert "uvicorn" not in str(shown.headers)
            with local.work() as work:
                assert facts.recall(work, facts.PUBLIC_URL) == url
        async with contextlib.AsyncExitStack() as stack:
            await app._office_page(stack, settings(tmp_path), local, catalogue)
        with local.work() as work:
            assert facts.recall(work, facts.PUBLIC_URL) is None

    async def test_e_mails_are_written_only_while_they_can_be_sent(
        self, local: Any, tmp_path: Path
    ) -> None:
        begun: list[str] = []

        async def begin(part: Coroutine[Any, Any, None]) -> None:
            begun.append(repr(part))
            part.close()

        given = settings(
            tmp_path,
            PAZOS_PUBLIC_URL="https://pazos.test",
            PAZOS_SMTP_HOST="mail.test",
            PAZOS_MAIL_FROM="a@pazos.test",
        )
        catalogue = Catalogue.load(strict=True)
        await app._mail(given, mail_server(given), local, catalogue, begin)
        with local.work() as work:
            assert facts.recall(work, facts.MAIL_FROM) == "a@pazos.test"
        assert ["Mailer.run" in one for one in begun] == [True]
        await app._mail(settings(tmp_path), None, local, catalogue, begin)
        with local.work() as work:
            assert facts.recall(work, facts.MAIL_FROM) is None
        assert len(begun) == 1

    async def test_e_mail_without_a_public_address_is_refused_at_the_start(
        self, tmp_path: Path
    ) -> None:
        given = settings(
            tmp_path,
            TELEGRAM_BOT_TOKEN="123456:not-a-real-token",
            PAZOS_SMTP_HOST="mail.test",
            PAZOS_MAIL_FROM="a@pazos.test",
        )
        with pytest.raises(SettingsError, match="PAZOS_PUBLIC_URL is missing"):
            await app.run(given, progress=lambda _words: None)
