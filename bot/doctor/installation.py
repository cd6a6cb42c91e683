"""The installation: settings one by one, the data folder, the secret key, another programme at work.

Looks only: no folder, key or file is made.
"""

import difflib
import fcntl
import os
import shutil
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.doctor.findings import Finding, good, stops, warns
from referrals.errors import SecretKeyError, SettingsError
from referrals.settings import Settings, load_settings, secret_key
from referrals.vault import Vault

#: Variables that the assistant gives to its own Rasa server; not settings, but no slips either.
INTERNAL = frozenset(
    {
        "PAZOS_ACTIONS_URL",
        "PAZOS_CITY_DIR",
        "PAZOS_RASA_TOKEN",
        "PAZOS_TRACKER_DB",
        "PAZOS_TRACKER_EXPIRE_HOURS",
        "PAZOS_TRACKER_KEY",
    }
)
LITTLE_SPACE = 300 * 1024 * 1024
LOCK_FILE = "running.lock"
PREFIX = "PAZOS_"


@dataclass(frozen=True)
class SettingsRead:
    """The settings that are usable, what was found, and the names of those that are not usable."""

    settings: Settings
    findings: tuple[Finding, ...]
    wrong: frozenset[str]


def names() -> tuple[str, ...]:
    """The names of all settings."""
    return tuple(str(field.alias) for field in Settings.model_fields.values())


def read_settings(environ: Mapping[str, str]) -> SettingsRead:
    """Each setting by itself, so that one slip does not hide another."""
    usable: dict[str, str] = {}
    findings: list[Finding] = []
    wrong = set()
    for name in names():
        value = environ.get(name, "").strip()
        if not value:
            continue
        try:
            load_settings({name: value})
        except SettingsError:
            wrong.add(name)
            findings.append(stops("setting-wrong", name=name))
        else:
            usable[name] = value
    if "TELEGRAM_BOT_TOKEN" not in usable and "TELEGRAM_BOT_TOKEN" not in wrong:
        findings.append(stops("token-missing"))
    findings += _slips(environ)
    if not findings:
        findings.append(good("settings-good", count=len(usable)))
    return SettingsRead(load_settings(usable), tuple(findings), frozenset(wrong))


def _slips(environ: Mapping[str, str]) -> list[Finding]:
    known = {*names(), *INTERNAL}
    return [
        warns("setting-unknown", name=name, near=_near(name))
        for name in sorted(environ)
        if name.startswith(PREFIX) and name not in known
    ]


def _near(name: str) -> str:
    """The setting that was probably meant; ``none`` where no name is like it."""
    endings = {one.removeprefix(PREFIX): one for one in names()}
    found = difflib.get_close_matches(name.removeprefix(PREFIX), endings, n=1)
    return endings[found[0]] if found else "none"


def look_at_folder(settings: Settings) -> list[Finding]:
    """The data folder: there, ours, closed to others, on a disk with space."""
    folder = settings.data_dir
    path = str(folder)
    if folder.exists() and not folder.is_dir():
        return [stops("data-no-folder", path=path)]
    if not folder.exists():
        if os.access(_nearest(folder), os.W_OK | os.X_OK):
            return [good("data-will-be-made", path=path)]
        return [stops("data-not-makeable", path=path)]
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        return [stops("data-not-writable", path=path)]
    findings = []
    mode = stat.S_IMODE(folder.stat().st_mode)
    if mode & 0o077:
        findings.append(warns("data-open", path=path, mode=f"{mode:o}"))
    free = shutil.disk_usage(folder).free
    if free < LITTLE_SPACE:
        findings.append(warns("data-disk-full", path=path, megabytes=free // (1024 * 1024)))
    return findings or [good("data-good", path=path)]


def _nearest(folder: Path) -> Path:
    """The nearest folder above that exists."""
    return next(parent for parent in folder.resolve().parents if parent.exists())


def look_at_key(settings: Settings) -> tuple[list[Finding], Vault | None]:
    """The secret key, and the vault that it opens; none where there is no usable key yet."""
    path = str(settings.key_file)
    if settings.given_secret_key is None:
        try:
            mode = stat.S_IMODE(settings.key_file.stat().st_mode)
        except FileNotFoundError:
            return [good("key-will-be-made", path=path)], None
        except OSError:
            return [stops("key-unreadable", path=path)], None
        if not os.access(settings.key_file, os.R_OK):
            return [stops("key-unreadable", path=path)], None
        if mode & 0o077:
            return [stops("key-open", path=path, mode=f"{mode:o}")], None
    try:
        vault = Vault.from_secret(secret_key(settings))
    except SecretKeyError:
        if settings.given_secret_key is not None:
            return [stops("key-wrong")], None
        return [stops("key-damaged", path=path)], None
    if settings.given_secret_key is not None:
        return [good("key-given")], vault
    return [good("key-good", path=path)], vault


def is_running(settings: Settings) -> bool:
    """Whether another programme holds the data folder at this moment."""
    try:
        with (settings.data_dir / LOCK_FILE).open() as lock:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False  # never run here, or not ours to look at: the folder's own check says so
    return False
