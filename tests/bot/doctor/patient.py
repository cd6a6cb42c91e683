"""An installation to be examined, and what the doctor says of it."""

import io
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from bot.doctor import Finding, Level, Outside, examine, show
from referrals.db import Database, Work
from referrals.vocabulary import Role
from tests.factories import (
    a_coordinator,
    a_gestor,
    add_duty,
)

TOKEN = "123456:the-secret-part-of-it"
GOOD_BOT = {"getMe": {"username": "pazos_bot"}, "getWebhookInfo": {"url": ""}}


@dataclass
class Patient:
    """An installation in a folder of its own; ``telegram`` is what the Bot API answers, by method."""

    folder: Path
    outside: Outside
    environ: dict[str, str]
    telegram: dict[str, object]
    asked: list[str]

    def findings(self) -> list[Finding]:
        return examine(self.environ, self.outside)

    def codes(self, *levels: Level) -> list[str]:
        return [one.code for one in self.findings() if one.level in (levels or tuple(Level))]

    def stops(self) -> list[str]:
        return self.codes(Level.STOPS)

    def find(self, code: str) -> Finding:
        return next(one for one in self.findings() if one.code == code)

    def says(self, *, language: str = "en", everything: bool = False) -> str:
        return said(self.findings(), language=language, everything=everything)[1]

    @property
    def data(self) -> Path:
        return Path(self.environ["PAZOS_DATA_DIR"])


def said(
    findings: Sequence[Finding], *, language: str = "en", everything: bool = False
) -> tuple[int, str]:
    """The exit code and the words, as on a console that never breaks a line."""
    written = io.StringIO()
    console = Console(file=written, width=10_000, highlight=False)
    code = show(findings, console, language=language, everything=everything)
    return code, written.getvalue()


def dumped(database: Database) -> list[str]:
    """Everything that a SQLite database holds, as statements."""
    with database.engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        return list(driver.iterdump())


def staffed(work: Work) -> None:
    """Everybody who should be there: a coordinator, and a gestor and a backup of every cluster."""
    a_coordinator(work)
    for backup in (False, True):
        one = a_gestor(work, 1, backup=backup)
        for cluster in work.city.clusters[1:]:
            add_duty(work, one, Role.GESTOR, cluster=cluster.id, backup=backup)
