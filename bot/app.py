"""The composition root: builds every part from the settings, runs them together, stops them in order.

One process holds the bot, Rasa's actions and the scheduler; the Rasa server is its child. Told to stop
(SIGTERM, SIGINT), it first stops taking updates, then lets what is under way end, then notes what was sent.
"""

import asyncio
import contextlib
import fcntl
import functools
import logging
import os
import secrets
import signal
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from actions.registry import application as actions_application
from bot import arrivals, office_page, scheduler
from bot.catalogue import Catalogue
from bot.connecting import Progress, reach, receiving, tell_commands, webhook_call
from bot.desk import Desk
from bot.dispatcher import Dispatcher
from bot.feed_reader import FeedReader
from bot.guesses import Guesses
from bot.handlers import wiring
from bot.intake import Intake, place_of
from bot.mailer import Mailer, smtp
from bot.rasa_client import RasaClient
from bot.rasa_process import RasaCommand, RasaProcess, free_port
from bot.serving import serving
from bot.storage import city_folder, open_database
from nlu.gazetteer import Gazetteer
from referrals import facts, inbox, office_post, outbox_claims
from referrals.db import Database
from referrals.errors import DatabaseUnusable, PazosError
from referrals.mail_settings import MailServer, mail_server
from referrals.settings import Settings, bot_token
from referrals.vault import Vault

logger = logging.getLogger(__name__)

ROOT = Path(__file__).resolve().parent.parent


@contextlib.contextmanager
def only_one(settings: Settings) -> Iterator[None]:
    """Hold the data folder, so that two programmes do not work on one embedded database.

    Raises:
        DatabaseUnusable: another one holds it, or it cannot be made or written to.

    """
    try:
        settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
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
    server = mail_server(settings)
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
    database.on_outgoing(dispatcher.wake)
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)

    async with contextlib.AsyncExitStack() as stack:

        async def begin(part: Coroutine[Any, Any, None]) -> None:
            await stack.enter_async_context(background(part, broke=stopped.set))

        stack.push_async_callback(rasa.close)
        await stack.enter_async_context(
            serving(actions_application(database), "127.0.0.1", actions_port)
        )
        await _office_page(stack, settings, database, catalogue)
        await _mail(settings, server, database, catalogue, begin)
        await begin(process.run())
        progress("starting the language model and connecting to Telegram")
        if not await reach(bot.initialize, stopped, progress):
            return
        username = str(bot.username)
        stack.push_async_callback(bot.shutdown)
        await database.run(lambda work: facts.remember(work, "username", username))
        await database.run(lambda work: inbox.rescue(work, all_taken=_is_alone(database)))
        await database.run(lambda work: outbox_claims.rescue(work, all_taken=_is_alone(database)))
        await begin(dispatcher.run())
        gazetteer = Gazetteer.load(city_folder(settings))
        desk = Desk(database, rasa, catalogue, gazetteer, bot, username, dispatcher.wake)
        intake = Intake(desk, wiring.handler(wiring.build(bot, catalogue), desk))
        await begin(intake.run())
        await begin(FeedReader(database).run())
        jobs = scheduler.build(database, woken=dispatcher.wake)
        jobs.start()
        stack.callback(jobs.shutdown, wait=False)
        await tell_commands(bot, catalogue, offered=database.city.languages)
        if settings.webhook_url is None:
            ask = functools.partial(bot.delete_webhook, drop_pending_updates=False)
            if not await reach(ask, stopped, progress):
                return
            await begin(arrivals.poll(database, bot, arrived=intake.wake))
        else:
            await stack.enter_async_context(receiving(settings, database, intake.wake))
            if not await reach(webhook_call(settings, database, bot), stopped, progress):
                return
        progress(f"@{username} is listening")
        await begin(_say_ready(rasa, progress))
        await stopped.wait()
        progress("stopping")


async def _office_page(
    stack: contextlib.AsyncExitStack, settings: Settings, database: Database, catalogue: Catalogue
) -> None:
    """Serve the offices' page and remember its address for links; without one there are no links."""
    url = settings.public_url
    if url is None:
        await database.run(lambda work: facts.forget(work, facts.PUBLIC_URL))
        return
    await database.run(lambda work: facts.remember(work, facts.PUBLIC_URL, url))
    guesses = Guesses(time.monotonic)
    page = office_page.application(database, catalogue, public_url=url, guesses=guesses)
    await stack.enter_async_context(serving(page, *settings.page_listen))


async def _mail(
    settings: Settings,
    server: MailServer | None,
    database: Database,
    catalogue: Catalogue,
    begin: Callable[[Coroutine[Any, Any, None]], Awaitable[None]],
) -> None:
    """Send e-mails to offices; without a mail server none are written."""
    if server is None or settings.public_url is None:
        await database.run(lambda work: facts.forget(work, facts.MAIL_FROM))
        return
    sender = server.sender
    await database.run(lambda work: facts.remember(work, facts.MAIL_FROM, sender))
    await database.run(lambda work: office_post.rescue(work, all_taken=_is_alone(database)))
    mailer = Mailer(
        database, catalogue, smtp(server), sender=sender, public_url=settings.public_url
    )
    await begin(mailer.run())


def _is_alone(database: Database) -> bool:
    return database.engine.dialect.name == "sqlite"


async def _say_ready(rasa: RasaClient, progress: Progress) -> None:
    await rasa.wait_until_ready()
    progress("ready")


class PartBroke(PazosError):
    """A part of the assistant broke; its log says which. Start it again."""


@contextlib.asynccontextmanager
async def background(
    work: Coroutine[Any, Any, None], *, broke: Callable[[], None] | None = None
) -> AsyncIterator[asyncio.Task[None]]:
    """Run ``work`` in the background; cancelled and awaited at the end.

    ``broke`` is called as soon as ``work`` ends by an error.

    Raises:
        PartBroke: at the end, when ``work`` broke meanwhile: nothing may seem to run that does not.

    """
    task = asyncio.create_task(work)

    def ended(done: asyncio.Task[None]) -> None:
        if broke is not None and not done.cancelled() and done.exception() is not None:
            broke()

    task.add_done_callback(ended)
    try:
        yield task
    finally:
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            logger.debug("a part has ended")
        except Exception as error:  # noqa: BLE001 - an outermost loop has ended
            logger.critical("a part broke: %s at %s", type(error).__name__, place_of(error))
            raise PartBroke from None


def stdout_progress(words: str) -> None:
    """Write a line of progress."""
    sys.stdout.write(f"pazos: {words}\n")
    sys.stdout.flush()
