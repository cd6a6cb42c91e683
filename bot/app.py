"""The composition root: builds every part from the settings, runs them together, stops them in order.

One process holds the bot, Rasa's actions and the scheduler; the Rasa server is its child. Told to stop
(SIGTERM, SIGINT), it first stops taking updates, then lets what is under way end, then notes what was sent.
"""

import asyncio
import contextlib
import fcntl
import logging
import os
import secrets
import signal
import sys
import time
from collections.abc import Callable, Collection, Coroutine, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from telegram import BotCommand, Update
from telegram.error import InvalidToken, TelegramError
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from actions.registry import application as actions_application
from bot import arrivals, scheduler
from bot.catalogue import Catalogue
from bot.desk import BotApplication, Context, Desk
from bot.dispatcher import Dispatcher
from bot.handlers import wiring
from bot.intake import Intake
from bot.rasa_client import RasaClient
from bot.rasa_process import RasaCommand, RasaProcess, free_port
from bot.serving import serving
from nlu.gazetteer import Gazetteer
from referrals import facts, inbox, outbox, schema
from referrals.city import load_city
from referrals.db import Database, make_engine
from referrals.errors import DatabaseUnusable, SettingsError
from referrals.inbox import Taken
from referrals.settings import Settings, bot_token, secret_key
from referrals.vault import Vault

logger = logging.getLogger(__name__)

ROOT = Path(__file__).resolve().parent.parent
Progress = Callable[[str], None]


def city_folder(settings: Settings) -> Path:
    """Where the files of this installation's city are."""
    return (settings.cities_dir or ROOT / "city").resolve() / settings.city


def open_database(settings: Settings) -> Database:
    """The database with its tables brought up to date, its city and its vault.

    Raises:
        PazosError: the settings, the city's files, the key or the database will not do; in plain words.

    """
    city = load_city(city_folder(settings))
    vault = Vault.from_secret(secret_key(settings))
    database = Database(
        make_engine(settings.database_url.get_secret_value()), city=city, vault=vault
    )
    database.check()
    schema.upgrade(database.engine)
    with database.work() as work:
        facts.check_key(work)
    return database


@contextlib.contextmanager
def only_one(settings: Settings) -> Iterator[None]:
    """Hold the data folder, so that two programmes do not work on one embedded database.

    Raises:
        DatabaseUnusable: another one holds it, or it cannot be made or written to.

    """
    try:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
        lock = (settings.data_dir / "running.lock").open("w")
    except OSError as error:
        raise DatabaseUnusable(
            f"the data folder {settings.data_dir} cannot be written to ({type(error).__name__}): "
            "check PAZOS_DATA_DIR, its rights and the disk"
        ) from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise DatabaseUnusable(
                f"another programme is running on {settings.data_dir}; stop it first"
            ) from error
        yield


def rasa_command(
    settings: Settings, *, port: int, actions_port: int, vault: Vault, token: str
) -> RasaCommand:
    """How the Rasa server of this installation is started."""
    return RasaCommand(
        arguments=(
            str(ROOT / "nlu" / ".venv" / "bin" / "python"),
            "-m", "nlu.lean", "run", "--port", str(port),
        ),
        folder=ROOT,
        variables={
            "PAZOS_ACTIONS_URL": f"http://127.0.0.1:{actions_port}/webhook",
            "PAZOS_RASA_TOKEN": token,
            "PAZOS_TRACKER_KEY": vault.tracker_key,
            "PAZOS_TRACKER_DB": str((settings.data_dir / "conversations.db").resolve()),
            "PAZOS_CITY_DIR": str(city_folder(settings)),
        },
        log=settings.data_dir / "rasa.log",
    )  # fmt: skip


async def run(settings: Settings, *, progress: Progress) -> None:
    """Run the assistant until told to stop.

    Raises:
        PazosError: it cannot start; the message says why and what to do.

    """
    # Durations as timedelta: python-telegram-bot's coming default, without its warning until then.
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    with only_one(settings):
        database = open_database(settings)
        try:
            await _run_parts(settings, database, progress)
        finally:
            database.close()


async def _run_parts(settings: Settings, database: Database, progress: Progress) -> None:
    token = bot_token(settings)
    bot = ExtBot(
        token=token,
        base_url=f"{settings.telegram_api_url}/bot",
        base_file_url=f"{settings.telegram_api_url}/file/bot",
        request=HTTPXRequest(connection_pool_size=32, read_timeout=20, connect_timeout=10),
        get_updates_request=HTTPXRequest(connection_pool_size=2, connect_timeout=10),
    )
    catalogue = Catalogue.load()
    rasa_token = secrets.token_urlsafe(24)
    rasa_port, actions_port = free_port(), free_port()
    rasa = RasaClient(f"http://127.0.0.1:{rasa_port}", token=rasa_token)
    process = RasaProcess(
        rasa_command(
            settings,
            port=rasa_port,
            actions_port=actions_port,
            vault=database.vault,
            token=rasa_token,
        ),
        rasa,
    )
    dispatcher = Dispatcher(database, bot, catalogue, clock=time.monotonic)
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)

    async with contextlib.AsyncExitStack() as stack:
        stack.push_async_callback(rasa.close)
        await stack.enter_async_context(
            serving(actions_application(database), "127.0.0.1", actions_port)
        )
        await stack.enter_async_context(background(process.run()))
        progress("starting the language model and connecting to Telegram")
        username = await _connect(bot, stopped, progress)
        if username is None:
            return
        stack.push_async_callback(bot.shutdown)
        await database.run(lambda work: facts.remember(work, "username", username))
        await database.run(lambda work: inbox.rescue(work, all_taken=_is_alone(database)))
        await database.run(lambda work: outbox.rescue(work, all_taken=_is_alone(database)))
        await stack.enter_async_context(background(dispatcher.run()))
        gazetteer = Gazetteer.load(city_folder(settings))
        desk = Desk(database, rasa, catalogue, gazetteer, bot, username, dispatcher.wake)
        intake = Intake(desk, handler(wiring.build(bot, catalogue), desk))
        await stack.enter_async_context(background(intake.run()))
        jobs = scheduler.build(database, woken=dispatcher.wake)
        jobs.start()
        stack.callback(jobs.shutdown, wait=False)
        await _tell_telegram(bot, catalogue, offered=database.city.languages)
        arriving = await _arrivals(settings, database, bot, intake.wake)
        await stack.enter_async_context(arriving)
        progress(f"@{username} is listening")
        await rasa.wait_until_ready()
        progress("ready")
        await stopped.wait()
        progress("stopping")


def _is_alone(database: Database) -> bool:
    return database.engine.dialect.name == "sqlite"


async def _connect(bot: ExtBot[None], stopped: asyncio.Event, progress: Progress) -> str | None:
    """Reach Telegram, waiting as long as the network is away; None when told to stop meanwhile.

    Raises:
        SettingsError: Telegram does not know the token.

    """
    pause = 1.0
    while not stopped.is_set():
        try:
            await bot.initialize()
        except InvalidToken:
            raise SettingsError(
                "Telegram does not know this TELEGRAM_BOT_TOKEN; copy it again from @BotFather"
            ) from None
        except TelegramError as error:
            progress(f"Telegram cannot be reached ({type(error).__name__}); again in {pause:.0f} s")
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await stopped.wait()
            pause = min(pause * 2, 30.0)
        else:
            return str(bot.username)
    return None


async def _tell_telegram(
    bot: ExtBot[None], catalogue: Catalogue, *, offered: Collection[str]
) -> None:
    """Put the commands into the menu of Telegram's clients; not worth failing for."""
    try:
        for language in (None, *(one for one in catalogue.languages if one in offered)):
            words = language or "es"
            commands = [
                BotCommand(name, catalogue.plain(f"command-{name}", words))
                for name in ("menu", "reportar", "punto", "persona", "mis_reportes", "privacidad",
                             "idioma", "cancelar", "ayuda")
            ]  # fmt: skip
            await bot.set_my_commands(commands, language_code=language)
    except TelegramError as error:
        logger.warning("the menu of commands could not be set: %s", type(error).__name__)


async def _arrivals(
    settings: Settings, database: Database, bot: ExtBot[None], arrived: Callable[[], None]
) -> contextlib.AbstractAsyncContextManager[Any]:
    """The way in: a webhook where one is set, else polling."""
    if settings.webhook_url is None:
        await bot.delete_webhook(drop_pending_updates=False)
        return background(arrivals.poll(database, bot, arrived=arrived))
    secret = webhook_secret(settings, database.vault)
    path = urlsplit(settings.webhook_url).path or "/"
    app = arrivals.webhook(database, path=path, secret=secret, arrived=arrived)
    host, port = settings.webhook_listen
    receiving = serving(app, host, port)
    await bot.set_webhook(
        settings.webhook_url,
        secret_token=secret,
        allowed_updates=arrivals.ALLOWED_UPDATES,
        drop_pending_updates=False,
    )
    return receiving


def webhook_secret(settings: Settings, vault: Vault) -> str:
    """The secret by which the webhook knows Telegram: the one set, else one of this installation."""
    if settings.webhook_secret is not None:
        return settings.webhook_secret.get_secret_value()
    return vault.fingerprint("webhook", "secret")


def handler(
    application: BotApplication, desk: Desk
) -> Callable[[Update, Taken], Coroutine[Any, Any, Context | None]]:
    """Gives an update to the first handler that wants it, and raises what the handler raises.

    What breaks after the update was dealt with is only logged: it must not be taken up again.
    """

    async def handle(update: Update, taken: Taken) -> Context | None:
        for one in application.handlers[0]:
            check = one.check_update(update)
            if check is None or check is False:
                continue
            context = Context.from_update(update, application)
            context.desk = desk
            context.taken = taken
            await context.refresh_data()
            try:
                await one.handle_update(update, application, check, context)
            except Exception as error:
                if not context.is_finished:
                    raise
                logger.error(
                    "update %s was dealt with, then: %s", taken.update_id, type(error).__name__
                )
            return context
        return None

    return handle


@contextlib.asynccontextmanager
async def background(work: Coroutine[Any, Any, None]) -> Any:
    """Run ``work`` in the background; cancelled and awaited at the end."""
    task = asyncio.create_task(work)
    try:
        yield task
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


def stdout_progress(words: str) -> None:
    """Write a line of progress."""
    sys.stdout.write(f"pazos: {words}\n")
    sys.stdout.flush()
