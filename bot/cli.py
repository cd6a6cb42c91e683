"""The commands behind ``./pazos``.

Each command explains a refusal in plain words and exits with 1; no traceback reaches a person.
"""

import asyncio
import json
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console

from bot import app as composition
from bot import doctor as examination
from bot import sessions_cli, sweeping
from bot.doctor import directory as tables
from bot.invitations import invitation_link
from referrals.city import hsds, load_city
from referrals.clock import utc_now
from referrals.errors import PazosError
from referrals.settings import Settings, load_settings
from referrals.vocabulary import Role

cli = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="A Telegram assistant with which a municipality's mediators hear in time.",
)
errors = Console(stderr=True, highlight=False)
Language = Literal["en", "es"]


@contextmanager
def plain_errors() -> Iterator[None]:
    """Turn a refusal into words and exit code 1."""
    try:
        yield
    except PazosError as error:
        errors.print(f"[bold red]pazos:[/] {error}", soft_wrap=True)
        raise typer.Exit(1) from None


def settings_now() -> Settings:
    """The settings of this process's environment, with logging set up as they say."""
    settings = load_settings(os.environ)
    logging.basicConfig(
        level=settings.log_level, format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )
    # These write addresses of the Bot API, which hold the token.
    for chatty in ("httpx", "httpcore", "telegram", "apscheduler", "alembic", "rasa_sdk"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    # This one quotes whole answers that it cannot read; the error itself is told by whoever asked.
    logging.getLogger("telegram.request").setLevel(logging.CRITICAL)
    return settings


@cli.command()
def run() -> None:
    """Run the assistant with TELEGRAM_BOT_TOKEN, until told to stop."""
    with plain_errors():
        asyncio.run(composition.run(settings_now(), progress=composition.stdout_progress))


@cli.command()
def invite(
    role: Annotated[Role, typer.Option(help="What the person will do.")],
    cluster: Annotated[str, typer.Option(help="For a gestor: cluster, or several: 1,2")] = "",
    backup: Annotated[
        bool, typer.Option("--backup", help="Second in line of the cluster.")
    ] = False,
    service: Annotated[str, typer.Option(help="For an office: its id in the directory.")] = "",
    name: Annotated[str, typer.Option(help="The name that residents are told.")] = "",
    hours: Annotated[int, typer.Option(min=1, max=720, help="How long the link works.")] = 72,
) -> None:
    """Print a one-time link by which a staff member comes in."""
    with plain_errors():
        link = invitation_link(
            settings_now(),
            role=role,
            clusters=cluster,
            is_backup=backup,
            name=name,
            hours=hours,
            service=service,
        )
        sys.stdout.write(f"{link.url}\n")
        errors.print(link.explanation, soft_wrap=True)


@cli.command()
def doctor(
    language: Annotated[
        Language | None, typer.Option(help="Of the report; else the terminal's.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Name every unconfirmed fact.")] = False,
) -> None:
    """Say in plain words what is wrong or missing, the city's unverified data included."""
    with plain_errors():
        findings = examination.examine(os.environ)
        code = examination.show(
            findings,
            Console(highlight=False),
            language=language or examination.language_of(os.environ),
            everything=everything,
        )
    raise typer.Exit(code)


@cli.command()
def directory(
    language: Annotated[
        Language | None, typer.Option(help="Of the tables; else the terminal's.")
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="As Open Referral HSDS 3.0, to be read by programmes.")
    ] = False,
) -> None:
    """Check the city's directory and print it: help lines, offices, matters, and how sure each is."""
    with plain_errors():
        settings = load_settings(os.environ)
        folder = (settings.cities_dir or examination.ROOT / "city").resolve() / settings.city
        spoken = language or examination.language_of(os.environ)
        if as_json:
            shaped = hsds.directory(load_city(folder), spoken)
            sys.stdout.write(json.dumps(shaped, ensure_ascii=False, indent=2) + "\n")
            return
        today = utc_now().date()
        code = tables.show(folder, Console(highlight=False), language=spoken, today=today)
    raise typer.Exit(code)


@cli.command()
def retention(
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say what would be erased.")
    ] = False,
) -> None:
    """Erase what is over the city's terms (privacy.yml), and say how much of each kind."""
    with plain_errors():
        for kind, days, count in sweeping.sweep(load_settings(os.environ), dry_run=dry_run):
            sys.stdout.write(f"{kind:14}{days:5} days{count:8}  {sweeping.WHAT[kind]}\n")
        done = "Nothing was erased (--dry-run)." if dry_run else "Erased. Open matters stay."
        errors.print(done, soft_wrap=True)


sessions = typer.Typer(
    no_args_is_help=True, help="Sessions of programmes out of lists and calendars."
)
cli.add_typer(sessions, name="sessions")
Apply = Annotated[bool, typer.Option("--apply", help="Do it; without this it is only shown.")]
Spoken = Annotated[Language | None, typer.Option(help="Of the words; else the terminal's.")]


@sessions.command("import")
def sessions_import(
    file: Annotated[Path, typer.Argument(help="A CSV, XLSX or ICS file.")],
    apply: Apply = False,
    cancel_missing: Annotated[
        bool, typer.Option("--cancel-missing", help="Cancel what the list has no longer.")
    ] = False,
    programme: Annotated[str, typer.Option(help="Of a calendar: its programme's id.")] = "",
    day_order: Annotated[str, typer.Option(help="dmy, mdy or swapped, where it is asked.")] = "",
    language: Spoken = None,
) -> None:
    """Show what a list of sessions would add, move and cancel, with every error by row."""
    with plain_errors():
        is_good = sessions_cli.import_file(
            load_settings(os.environ),
            file,
            Console(highlight=False),
            language=language or examination.language_of(os.environ),
            programme=programme,
            day_order=day_order,
            apply=apply,
            with_missing=cancel_missing,
        )
    raise typer.Exit(0 if is_good else 1)


@sessions.command("feed")
def sessions_feed(
    url: Annotated[str, typer.Argument(help="The https address of a calendar (.ics).")],
    programme: Annotated[str, typer.Option(help="The id of its programme.")],
    apply: Apply = False,
    language: Spoken = None,
) -> None:
    """Show what a calendar would change; with --apply it is read every few hours from then on."""
    with plain_errors():
        is_good = sessions_cli.add_feed(
            load_settings(os.environ),
            url,
            Console(highlight=False),
            language=language or examination.language_of(os.environ),
            programme=programme,
            apply=apply,
        )
    raise typer.Exit(0 if is_good else 1)


def main() -> None:
    """Entry point of ``python -m bot``."""
    cli()
