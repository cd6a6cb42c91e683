"""Settings: what this installation is told by its environment.

Owns the names, defaults and shapes of the variables and the file that holds a generated secret key.
Nothing here reads the process's environment: whoever starts the programme passes it in. Errors name
the variable and what to do, never the value, since most values are secrets.

What a crash leaves behind: the secret key's file is complete or absent; a temporary file beside it
(``.secret.key.…``) may stay and is harmless.
"""

import os
import re
import secrets
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
)
from pydantic_core import ErrorDetails
from sqlalchemy.engine import URL

from referrals.errors import SecretKeyError, SettingsError
from referrals.vault import Vault, new_secret_key

TELEGRAM = "https://api.telegram.org"
KEY_FILE = "secret.key"
DATABASE_FILE = "pazos.db"
#: Where the webhook is served unless told otherwise: a proxy with TLS stands before it.
WEBHOOK_LISTEN = ("127.0.0.1", 8443)
#: Where the offices' page is served unless told otherwise; a proxy with TLS stands before it.
PAGE_LISTEN = ("127.0.0.1", 8480)
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{3,}")
_CITY = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")
_MAIL_ADDRESS = re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}")
_DATABASE = re.compile(r"(sqlite:///|(postgres|postgresql|postgresql\+psycopg)://)\S")


def _token(value: SecretStr) -> SecretStr:
    if not _TOKEN.fullmatch(value.get_secret_value()):
        raise ValueError(
            "is no bot token; @BotFather gives one, digits, a colon and letters, such as 123456:ABC…"
        )
    return value


def _address(value: str, *, https_only: str | None = None) -> str:
    """A web address without a slash at its end; ``https_only`` is the reason why it must be https."""
    try:
        parts = urlsplit(value)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise ValueError("is no web address; write https://host or https://host:port") from None
    if parts.scheme not in ("http", "https") or not host or re.search(r"\s", value):
        raise ValueError("is no web address; write https://host or https://host:port")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise ValueError("must be a plain web address, without user, question mark or #")
    if https_only and parts.scheme == "http" and host not in LOOPBACK:
        raise ValueError(f"must begin with https://, since {https_only}")
    return value.rstrip("/")


def _api_url(value: str) -> str:
    return _address(value)


def _webhook_url(value: str) -> str:
    return _address(value, https_only="Telegram calls no other addresses")


def _public_url(value: str) -> str:
    return _address(value, https_only="an office's link must be read by nobody on its way")


def _webhook_secret(value: SecretStr) -> SecretStr:
    if not _WEBHOOK_SECRET.fullmatch(value.get_secret_value()):
        raise ValueError("must be 16 to 256 letters, digits, dashes or underscores")
    return value


def _database(value: SecretStr) -> SecretStr:
    if not _DATABASE.match(value.get_secret_value()):
        raise ValueError(
            "is no database address; write sqlite:///file.db or "
            "postgresql://user:password@host/name"
        )
    return value


def _city(value: str) -> str:
    if not _CITY.fullmatch(value):
        raise ValueError("must be the name of a folder in city/, such as palmira")
    return value


def _listen(value: object) -> tuple[str, int]:
    host, colon, port = str(value).rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    if not (colon and host and port.isascii() and port.isdigit() and 0 <= int(port) <= 65535):
        raise ValueError("must be an address and a port, such as 127.0.0.1:8443")
    return host, int(port)


def _lower(value: object) -> str:
    return str(value).lower()


def _mail_address(value: str) -> str:
    if not _MAIL_ADDRESS.fullmatch(value):
        raise ValueError("must be a plain e-mail address, such as asistente@example.org")
    return value


def _level(value: str) -> str:
    return value.upper()


Token = Annotated[SecretStr, AfterValidator(_token)]
DatabaseUrl = Annotated[SecretStr, AfterValidator(_database)]
WebhookSecret = Annotated[SecretStr, AfterValidator(_webhook_secret)]
ApiUrl = Annotated[str, AfterValidator(_api_url)]
WebhookUrl = Annotated[str, AfterValidator(_webhook_url)]
PublicUrl = Annotated[str, AfterValidator(_public_url)]
CityId = Annotated[str, AfterValidator(_city)]
Listen = Annotated[tuple[str, int], BeforeValidator(_listen)]
SmtpTls = Annotated[Literal["starttls", "tls", "none"], BeforeValidator(_lower)]
Port = Annotated[int, Field(ge=1, le=65535)]
MailAddress = Annotated[str, AfterValidator(_mail_address)]
LogLevel = Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_level)]


class Settings(BaseModel):
    """The settings of one installation. Get them from :func:`load_settings`."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    telegram_bot_token: Token | None = Field(default=None, alias="TELEGRAM_BOT_TOKEN")
    #: Base address of the Bot API, without a slash at its end.
    telegram_api_url: ApiUrl = Field(default=TELEGRAM, alias="TELEGRAM_API_URL")
    #: Where the database, the secret key and logs live.
    data_dir: Path = Field(default=Path(".pazos"), alias="PAZOS_DATA_DIR")
    given_database_url: DatabaseUrl | None = Field(default=None, alias="PAZOS_DATABASE_URL")
    city: CityId = Field(default="palmira", alias="PAZOS_CITY")
    #: Folder that holds the cities' folders; the one that is shipped where none is given.
    cities_dir: Path | None = Field(default=None, alias="PAZOS_CITIES_DIR")
    given_secret_key: SecretStr | None = Field(default=None, alias="PAZOS_SECRET_KEY")
    #: Public address that Telegram calls; without one the bot polls.
    webhook_url: WebhookUrl | None = Field(default=None, alias="PAZOS_WEBHOOK_URL")
    #: By which the webhook knows Telegram; without one it is derived from the secret key.
    webhook_secret: WebhookSecret | None = Field(default=None, alias="PAZOS_WEBHOOK_SECRET")
    #: Host and port on which the webhook is served.
    given_webhook_listen: Listen | None = Field(default=None, alias="PAZOS_WEBHOOK_LISTEN")
    #: Address at which offices open their links; without one there are no links.
    public_url: PublicUrl | None = Field(default=None, alias="PAZOS_PUBLIC_URL")
    #: Host and port on which the offices' page is served.
    given_page_listen: Listen | None = Field(default=None, alias="PAZOS_PAGE_LISTEN")
    #: Mail server by which offices get their links; without one there are no e-mails.
    smtp_host: str | None = Field(
        default=None, alias="PAZOS_SMTP_HOST", pattern=r"^[A-Za-z0-9.:-]+$"
    )
    smtp_port: Port | None = Field(default=None, alias="PAZOS_SMTP_PORT")
    smtp_tls: SmtpTls = Field(default="starttls", alias="PAZOS_SMTP_TLS")
    smtp_user: str | None = Field(default=None, alias="PAZOS_SMTP_USER")
    smtp_password: SecretStr | None = Field(default=None, alias="PAZOS_SMTP_PASSWORD")
    smtp_password_file: Path | None = Field(default=None, alias="PAZOS_SMTP_PASSWORD_FILE")
    mail_from: MailAddress | None = Field(default=None, alias="PAZOS_MAIL_FROM")
    log_level: LogLevel = Field(default="INFO", alias="PAZOS_LOG_LEVEL")

    @property
    def database_url(self) -> SecretStr:
        """The database's address: the one given, or a SQLite file in the data folder."""
        if self.given_database_url is not None:
            return self.given_database_url
        file = URL.create("sqlite", database=str(self.data_dir / DATABASE_FILE))
        return SecretStr(file.render_as_string(hide_password=False))

    @property
    def webhook_listen(self) -> tuple[str, int]:
        """Where the webhook is served: the address given, else that of a webhook on this machine."""
        return self.given_webhook_listen or _on_this_machine(self.webhook_url) or WEBHOOK_LISTEN

    @property
    def page_listen(self) -> tuple[str, int]:
        """Where the offices' page is served: the address given, else that of links to this machine."""
        return self.given_page_listen or _on_this_machine(self.public_url) or PAGE_LISTEN

    @property
    def key_file(self) -> Path:
        """Where the secret key is kept when the environment gives none."""
        return self.data_dir / KEY_FILE


def _on_this_machine(url: str | None) -> tuple[str, int] | None:
    """The host and port of an address of this machine itself; None of any other."""
    parts = urlsplit(url or "")
    if parts.hostname in LOOPBACK and parts.port is not None:
        return parts.hostname, parts.port
    return None


_VARIABLES = tuple(str(field.alias) for field in Settings.model_fields.values())


def load_settings(environ: Mapping[str, str]) -> Settings:
    """The settings that ``environ`` (such as ``os.environ``) holds; an empty value counts as absent.

    Raises:
        SettingsError: one or more values are wrong; each is named with what to do.

    """
    given = {name: environ[name].strip() for name in _VARIABLES if environ.get(name, "").strip()}
    try:
        return Settings.model_validate(given)
    except ValidationError as error:
        # The error knows the values, so it does not go along.
        raise SettingsError("\n".join(_explain(problem) for problem in error.errors())) from None


def bot_token(settings: Settings) -> str:
    """The bot's token.

    Raises:
        SettingsError: none was given.

    """
    if settings.telegram_bot_token is None:
        raise SettingsError(
            "TELEGRAM_BOT_TOKEN is missing: ask @BotFather in Telegram for a bot and set the token "
            "that it gives you"
        )
    return settings.telegram_bot_token.get_secret_value()


def secret_key(settings: Settings) -> str:
    """The secret key: the one given, else the key file's, which is made (mode 600) when absent.

    Raises:
        SecretKeyError: the key is malformed, or its file can be read by others or not by us.

    """
    if settings.given_secret_key is not None:
        key = settings.given_secret_key.get_secret_value()
        Vault.from_secret(key)
        return key
    try:
        settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not settings.key_file.exists():
            _make_key_file(settings.key_file)
        mode = stat.S_IMODE(settings.key_file.stat().st_mode)
        key = settings.key_file.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SecretKeyError(
            f"the key file {settings.key_file} cannot be read or written: check PAZOS_DATA_DIR, its "
            f"rights and the disk ({type(error).__name__})"
        ) from error
    if mode & 0o077:
        raise SecretKeyError(
            f"the key file {settings.key_file} can be read by other users of this machine; "
            f"make it yours alone: chmod 600 {settings.key_file}"
        )
    try:
        Vault.from_secret(key)
    except SecretKeyError as error:
        raise SecretKeyError(
            f"the key file {settings.key_file} is damaged: put back the copy that belongs to this "
            "database; without it what was stored cannot be read"
        ) from error
    return key


def _make_key_file(path: Path) -> None:
    """Write a fresh key to ``path`` whole or not at all; the first of two processes wins."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(6)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(new_secret_key() + "\n")
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(draft, path)
        except FileExistsError:
            return
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    finally:
        draft.unlink()


def _explain(problem: ErrorDetails) -> str:
    name = str(problem["loc"][0])
    if name == "PAZOS_LOG_LEVEL":
        return f"{name} must be debug, info, warning or error"
    reason = problem.get("ctx", {}).get("error")
    return f"{name} {reason if isinstance(reason, ValueError) else 'is malformed'}"
