"""``./pazos invite``: a one-time link from the command line, also while the assistant runs."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta

from telegram import Bot
from telegram.error import TelegramError

from bot.storage import open_database
from referrals import facts, staff
from referrals.db import Work
from referrals.errors import SettingsError
from referrals.settings import Settings
from referrals.vocabulary import Role


@dataclass(frozen=True)
class Link:
    """An invitation's link, and a sentence about it."""

    url: str
    explanation: str


def invitation_link(
    settings: Settings,
    *,
    role: Role,
    clusters: str,
    is_backup: bool,
    name: str,
    hours: int,
    service: str = "",
) -> Link:
    """Make an invitation and give back its link.

    Raises:
        SettingsError: the clusters are no numbers, or do not fit the role or the city.

    """
    numbers = cluster_numbers(clusters)
    database = open_database(settings)
    try:
        with database.work() as work:
            token, username = _invite(work, role, numbers, is_backup, name, hours, service)
    finally:
        database.close()
    username = username or _ask_telegram(settings)
    until = f"It works once, within {hours} hours."
    if username is None:
        return Link(
            f"https://t.me/<bot>?start={token}",
            f"{until} Put your bot's user name where it says <bot>: it is not known before the "
            "assistant has run once.",
        )
    return Link(f"https://t.me/{username}?start={token}", until)


def _ask_telegram(settings: Settings) -> str | None:
    """The bot's user name from Telegram, before the assistant has run; None when it cannot be had."""
    if settings.telegram_bot_token is None:
        return None
    token = settings.telegram_bot_token.get_secret_value()

    async def ask() -> str | None:
        async with Bot(token, base_url=f"{settings.telegram_api_url}/bot") as bot:
            return bot.username

    try:
        return asyncio.run(ask())
    except TelegramError:
        return None


def cluster_numbers(text: str) -> list[int]:
    """The numbers in ``4`` or ``1,2``.

    Raises:
        SettingsError: something else is in there.

    """
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if any(not part.isdigit() for part in parts):
        raise SettingsError("--cluster takes a number, or several with commas, such as 1,2")
    return [int(part) for part in parts]


def _invite(
    work: Work,
    role: Role,
    clusters: list[int],
    is_backup: bool,
    name: str,
    hours: int,
    service: str,
) -> tuple[str, str | None]:
    token = staff.invite(
        work,
        role=role,
        clusters=clusters,
        is_backup=is_backup,
        service=service.strip() or None,
        name=name.strip() or None,
        valid_for=timedelta(hours=hours),
    )
    return token, facts.recall(work, "username")
