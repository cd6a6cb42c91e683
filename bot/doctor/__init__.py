"""``./pazos doctor``: what is wrong or missing here, in plain words.

Owns the order of the examination and that one part that breaks does not hide the others. Each part is a
module of its own; what is found is a value (:mod:`bot.doctor.findings`), said in the reader's language by
:mod:`bot.doctor.report`. Nothing is made or changed: it can be run beside the assistant at any time.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import httpx

from bot.doctor import (
    feeds,
    installation,
    offices,
    people,
    storage,
    telegram,
    territory,
    understanding,
)
from bot.doctor.findings import Finding, Level, good, warns
from bot.doctor.report import language_of, show
from referrals.city import City
from referrals.clock import Clock, utc_now
from referrals.settings import Settings
from referrals.vault import Vault

__all__ = ["Finding", "Level", "Outside", "examine", "language_of", "show"]

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Outside:
    """What the examination needs from outside: the project's folder, the time, commands, the network."""

    root: Path = ROOT
    clock: Clock = utc_now
    run: understanding.Run = understanding.run_quietly
    transport: httpx.BaseTransport | None = None


def examine(environ: Mapping[str, str], outside: Outside | None = None) -> list[Finding]:
    """Look at everything; the findings in the order in which they should be read."""
    outside = outside or Outside()
    read = installation.read_settings(environ)
    settings = read.settings
    running = installation.is_running(settings)
    findings = list(read.findings)
    findings += offices.look_at_settings(settings)
    findings += _guarded("data folder", lambda: installation.look_at_folder(settings))
    key_findings, vault = installation.look_at_key(settings)
    findings += key_findings
    findings.append(good("running") if running else good("not-running"))
    city_findings, city = _city(settings, outside, wrong=read.wrong)
    if city is not None and "PAZOS_DATABASE_URL" not in read.wrong:
        is_key_there = all(one.code != "key-will-be-made" for one in key_findings)
        findings += _guarded(
            "database", lambda: _database(settings, city, vault, is_key_there, outside)
        )
    findings += _guarded(
        "Telegram",
        lambda: telegram.look_at(settings, is_running=running, transport=outside.transport),
    )
    findings += _guarded("model", lambda: understanding.look_at(outside.root, outside.run))
    return findings + city_findings


def _city(
    settings: Settings, outside: Outside, *, wrong: frozenset[str]
) -> tuple[list[Finding], City | None]:
    if "PAZOS_CITY" in wrong:
        return [], None
    folder = (settings.cities_dir or outside.root / "city").resolve() / settings.city
    return territory.look_at(folder, outside.clock().date())


def _database(
    settings: Settings, city: City, vault: Vault | None, is_key_there: bool, outside: Outside
) -> list[Finding]:
    findings, engine = storage.look_at(
        settings, city=city, vault=vault, is_key_there=is_key_there, clock=outside.clock
    )
    if engine is None or vault is None:
        return findings
    try:
        with storage.reading(engine, city=city, vault=vault, clock=outside.clock) as work:
            found = people.look_at(work) + offices.look_at(work) + feeds.look_at(work)
            return findings + found
    finally:
        engine.dispose()


def _guarded(part: str, look: Callable[[], list[Finding]]) -> list[Finding]:
    """The findings of one part; one about the part itself when its examination breaks."""
    try:
        return look()
    except Exception as error:  # noqa: BLE001 - an outermost edge: the other parts must be told
        return [warns("error-unexpected", part=part, kind=type(error).__name__)]
