"""Telegram at the start of the programme: reaching it, telling it our commands and where the webhook is.

Owns the waiting while the network is away, and the plain words for what Telegram refuses; leaves what
arrives to :mod:`bot.arrivals`.
"""

import asyncio
import contextlib
import functools
import logging
from collections.abc import Awaitable, Callable, Collection
from typing import Any
from urllib.parse import urlsplit

from telegram import BotCommand
from telegram.error import BadRequest, InvalidToken, TelegramError
from telegram.ext import ExtBot

from bot import arrivals
from bot.catalogue import Catalogue
from bot.serving import serving
from referrals.db import Database
from referrals.errors import SettingsError
from referrals.settings import Settings
from referrals.vault import Vault

logger = logging.getLogger(__name__)

Progress = Callable[[str], None]
FIRST_PAUSE = 1.0  #: seconds; doubled each time
LONGEST_PAUSE = 30.0
#: The commands that Telegram's clients offer.
COMMANDS = (
    "menu", "reportar", "punto", "persona", "orientacion", "programas", "mis_sesiones", "mis_reportes",
    "mis_remisiones",
    "privacidad", "mis_datos", "borrar_chat", "idioma", "cancelar", "ayuda",
)  # fmt: skip


async def reach(
    call: Callable[[], Awaitable[Any]], stopped: asyncio.Event, progress: Progress
) -> bool:
    """Make a call that Telegram must hear, waiting as long as the network is away.

    Gives back False when told to stop meanwhile.

    Raises:
        SettingsError: Telegram does not know the token, or refuses what is asked for.

    """
    pause = FIRST_PAUSE
    while not stopped.is_set():
        try:
            await call()
        except InvalidToken:
            raise SettingsError(
                "Telegram does not know this TELEGRAM_BOT_TOKEN; copy it again from @BotFather"
            ) from None
        except BadRequest as error:
            raise SettingsError(
                f"Telegram refuses the settings, check PAZOS_WEBHOOK_URL ({error.message})"
            ) from None
        except TelegramError as error:
            progress(f"Telegram cannot be reached ({type(error).__name__}); again in {pause:.0f} s")
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await stopped.wait()
            pause = min(pause * 2, LONGEST_PAUSE)
        else:
            return True
    return False


async def tell_commands(
    bot: ExtBot[None], catalogue: Catalogue, *, offered: Collection[str]
) -> None:
    """Put the commands into the menu of Telegram's clients; not worth failing for."""
    try:
        for language in (None, *(one for one in catalogue.languages if one in offered)):
            words = language or "es"
            commands = [
                BotCommand(name, catalogue.plain(f"command-{name}", words)) for name in COMMANDS
            ]
            await bot.set_my_commands(commands, language_code=language)
    except TelegramError as error:
        logger.warning("the menu of commands could not be set: %s", type(error).__name__)


def receiving(
    settings: Settings, database: Database, arrived: Callable[[], None]
) -> contextlib.AbstractAsyncContextManager[None]:
    """The webhook, served for the length of a block."""
    secret = webhook_secret(settings, database.vault)
    path = urlsplit(settings.webhook_url or "").path or "/"
    app = arrivals.webhook(database, path=path, secret=secret, arrived=arrived)
    host, port = settings.webhook_listen
    return serving(app, host, port)


def webhook_call(
    settings: Settings, database: Database, bot: ExtBot[None]
) -> Callable[[], Awaitable[Any]]:
    """The call that tells Telegram where the webhook is."""
    return functools.partial(
        bot.set_webhook,
        settings.webhook_url or "",
        secret_token=webhook_secret(settings, database.vault),
        allowed_updates=arrivals.ALLOWED_UPDATES,
        drop_pending_updates=False,
    )


def webhook_secret(settings: Settings, vault: Vault) -> str:
    """The secret by which the webhook knows Telegram: the one set, else one of this installation."""
    if settings.webhook_secret is not None:
        return settings.webhook_secret.get_secret_value()
    return vault.fingerprint("webhook", "secret")
