"""How this installation sends e-mail: the settings of the mail server taken together.

Owns what has to be given together, and the file with the password; leaves each value's shape to
:mod:`referrals.settings`. Errors name the variable and what to do, never the value.
"""

import stat
from dataclasses import dataclass, field
from pathlib import Path

from referrals.errors import SettingsError
from referrals.settings import LOOPBACK, Settings

_PORTS = {"starttls": 587, "tls": 465, "none": 25}


@dataclass(frozen=True)
class MailServer:
    """A mail server that takes e-mails of ours."""

    host: str
    port: int
    tls: str  #: ``starttls``, ``tls`` from the first byte, or ``none``
    sender: str
    user: str | None = None
    password: str | None = field(default=None, repr=False)


def mail_server(settings: Settings) -> MailServer | None:
    """The mail server of this installation; None where none is set.

    Raises:
        SettingsError: something that belongs to it is missing, or would not be safe.

    """
    if settings.smtp_host is None:
        if settings.mail_from is not None or settings.smtp_user is not None:
            raise SettingsError("PAZOS_SMTP_HOST is missing: without it no e-mail is sent")
        return None
    if settings.mail_from is None:
        raise SettingsError("PAZOS_MAIL_FROM is missing: the address that e-mails come from")
    if settings.public_url is None:
        raise SettingsError(
            "PAZOS_PUBLIC_URL is missing: an e-mail to an office carries a link, which needs the "
            "public https:// address of this assistant"
        )
    if settings.smtp_tls == "none" and settings.smtp_host not in LOOPBACK:
        raise SettingsError(
            "PAZOS_SMTP_TLS must be starttls or tls: a link must be read by nobody on its way"
        )
    password = _password(settings)
    if (settings.smtp_user is None) != (password is None):
        raise SettingsError(
            "PAZOS_SMTP_USER and PAZOS_SMTP_PASSWORD (or PAZOS_SMTP_PASSWORD_FILE) belong together"
        )
    return MailServer(
        host=settings.smtp_host,
        port=settings.smtp_port or _PORTS[settings.smtp_tls],
        tls=settings.smtp_tls,
        sender=settings.mail_from,
        user=settings.smtp_user,
        password=password,
    )


def _password(settings: Settings) -> str | None:
    if settings.smtp_password is not None:
        return settings.smtp_password.get_secret_value()
    file = settings.smtp_password_file
    return _read(file) if file is not None else None


def _read(file: Path) -> str:
    try:
        mode = stat.S_IMODE(file.stat().st_mode)
        words = file.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"PAZOS_SMTP_PASSWORD_FILE cannot be read ({type(error).__name__})"
        ) from error
    if mode & 0o077:
        raise SettingsError(
            f"PAZOS_SMTP_PASSWORD_FILE can be read by other users of this machine: chmod 600 {file}"
        )
    if not words:
        raise SettingsError("PAZOS_SMTP_PASSWORD_FILE is empty")
    return words
