"""What the environment may say, and how a slip in it is told."""

import stat
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import make_url

from referrals.errors import SecretKeyError, SettingsError
from referrals.settings import Settings, bot_token, load_settings, secret_key
from referrals.vault import new_secret_key

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


def test_an_empty_environment_gives_the_documented_defaults() -> None:
    settings = load_settings({})
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert settings.data_dir == Path(".pazos")
    assert settings.database_url.get_secret_value() == "sqlite:///.pazos/pazos.db"
    assert settings.city == "palmira"
    assert settings.cities_dir is None
    assert settings.webhook_url is None
    assert settings.webhook_listen == ("127.0.0.1", 8443)
    assert settings.log_level == "INFO"


@pytest.mark.parametrize("token", [TOKEN, "123:abc", " 123:abc "])
def test_tokens_of_telegram_and_of_simulators_are_taken(token: str) -> None:
    assert bot_token(load_settings({"TELEGRAM_BOT_TOKEN": token})) == token.strip()


def test_an_empty_value_counts_as_absent() -> None:
    with pytest.raises(SettingsError, match=r"TELEGRAM_BOT_TOKEN.*@BotFather"):
        bot_token(load_settings({"TELEGRAM_BOT_TOKEN": "  ", "PAZOS_CITY": ""}))


WRONG: list[tuple[str, str, str]] = [
    ("TELEGRAM_BOT_TOKEN", "my-secret-token", "BotFather"),
    ("TELEGRAM_BOT_TOKEN", "123:with space", "BotFather"),
    ("TELEGRAM_BOT_TOKEN", "123:abc/../../x", "BotFather"),
    ("TELEGRAM_API_URL", "api.telegram.org/secret", "https://"),
    ("TELEGRAM_API_URL", "ftp://secret.example", "https://"),
    ("TELEGRAM_API_URL", "http://user:secret@example.org", "without user"),
    ("TELEGRAM_API_URL", "http://example.org/?secret=1", "question mark"),
    ("TELEGRAM_API_URL", "http://secret:port", "https://"),
    ("TELEGRAM_API_URL", "http://[secret", "https://"),
    ("PAZOS_DATABASE_URL", "secret.db", "sqlite:///file.db"),
    ("PAZOS_DATABASE_URL", "mysql://root:secret@host/x", "postgresql://"),
    ("PAZOS_DATABASE_URL", "sqlite://", "sqlite:///file.db"),
    ("PAZOS_CITY", "../secret", "palmira"),
    ("PAZOS_WEBHOOK_URL", "http://secret.example.org/hook", "https://"),
    ("PAZOS_WEBHOOK_SECRET", "secret", "16 to 256"),
    ("PAZOS_WEBHOOK_SECRET", "secret secret secret secret", "16 to 256"),
    ("PAZOS_WEBHOOK_LISTEN", "secret", "127.0.0.1:8443"),
    ("PAZOS_WEBHOOK_LISTEN", "secret:99999", "127.0.0.1:8443"),
    ("PAZOS_WEBHOOK_LISTEN", ":8443", "127.0.0.1:8443"),
    ("PAZOS_LOG_LEVEL", "secret", "debug, info"),
]


@pytest.mark.parametrize(("variable", "value", "advice"), WRONG)
def test_a_wrong_value_is_named_with_what_to_do_and_never_repeated(
    variable: str, value: str, advice: str
) -> None:
    with pytest.raises(SettingsError, match=advice) as caught:
        load_settings({variable: value})
    message = str(caught.value)
    assert message.startswith(variable)
    assert "secret" not in message
    assert "secret" not in repr(caught.value.__cause__)


def test_all_slips_are_told_at_once() -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings({"TELEGRAM_BOT_TOKEN": "x", "PAZOS_CITY": "X Y", "PAZOS_LOG_LEVEL": "loud"})
    assert [line.split()[0] for line in str(caught.value).splitlines()] == [
        "TELEGRAM_BOT_TOKEN",
        "PAZOS_CITY",
        "PAZOS_LOG_LEVEL",
    ]


@pytest.mark.parametrize(
    ("environ", "field", "expected"),
    [
        (
            {"TELEGRAM_API_URL": "http://127.0.0.1:8081/"},
            "telegram_api_url",
            "http://127.0.0.1:8081",
        ),
        ({"PAZOS_WEBHOOK_LISTEN": "[::1]:0"}, "webhook_listen", ("::1", 0)),
        ({"PAZOS_WEBHOOK_LISTEN": "10.0.0.5:80"}, "webhook_listen", ("10.0.0.5", 80)),
        (
            {"PAZOS_WEBHOOK_URL": "http://127.0.0.1:9443/hook"},
            "webhook_listen",
            ("127.0.0.1", 9443),
        ),
        ({"PAZOS_WEBHOOK_URL": "https://pazos.example/x"}, "webhook_listen", ("127.0.0.1", 8443)),
        ({}, "public_url", None),
        ({"PAZOS_PUBLIC_URL": "https://x.test/p/"}, "public_url", "https://x.test/p"),
        ({"PAZOS_PUBLIC_URL": "https://x.test:444"}, "page_listen", ("127.0.0.1", 8480)),
        ({"PAZOS_PUBLIC_URL": "http://127.0.0.1:9000"}, "page_listen", ("127.0.0.1", 9000)),
        ({"PAZOS_PAGE_LISTEN": "10.0.0.5:81"}, "page_listen", ("10.0.0.5", 81)),
        ({"PAZOS_LOG_LEVEL": "debug"}, "log_level", "DEBUG"),
        (
            {"PAZOS_WEBHOOK_URL": "http://localhost:9/x/", "PAZOS_WEBHOOK_SECRET": "s" * 16},
            "webhook_url",
            "http://localhost:9/x",
        ),
    ],
)
def test_what_is_given_is_read(environ: Mapping[str, str], field: str, expected: object) -> None:
    assert getattr(load_settings(environ), field) == expected


def test_secrets_are_not_shown_when_the_settings_are_printed() -> None:
    settings = load_settings(
        {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "PAZOS_DATABASE_URL": "postgresql://pazos:hush@db/pazos",
            "PAZOS_SECRET_KEY": "hush-key",
            "PAZOS_WEBHOOK_SECRET": "hush-hush-hush-hush",
        }
    )
    shown = repr(settings) + str(settings) + settings.model_dump_json()
    assert "hush" not in shown
    assert TOKEN not in shown


def test_the_database_file_of_an_odd_folder_is_found_again(tmp_path: Path) -> None:
    folder = tmp_path / "datos de la alcaldía #1 100%"
    settings = load_settings({"PAZOS_DATA_DIR": str(folder)})
    assert make_url(settings.database_url.get_secret_value()).database == str(folder / "pazos.db")


class TestSecretKey:
    @pytest.fixture
    def settings(self, tmp_path: Path) -> Settings:
        return load_settings({"PAZOS_DATA_DIR": str(tmp_path / "new" / "data")})

    def test_a_given_key_makes_no_file(self, settings: Settings) -> None:
        key = new_secret_key()
        given = load_settings({"PAZOS_DATA_DIR": str(settings.data_dir), "PAZOS_SECRET_KEY": key})
        assert secret_key(given) == key
        assert not settings.data_dir.exists()

    def test_a_malformed_given_key_is_refused(self) -> None:
        with pytest.raises(SecretKeyError, match="PAZOS_SECRET_KEY"):
            secret_key(load_settings({"PAZOS_SECRET_KEY": "hush"}))

    def test_an_absent_key_is_made_once_for_its_owner_alone(self, settings: Settings) -> None:
        key = secret_key(settings)
        assert secret_key(settings) == key
        assert stat.S_IMODE(settings.key_file.stat().st_mode) == 0o600
        assert stat.S_IMODE(settings.data_dir.stat().st_mode) == 0o700
        assert [file.name for file in settings.data_dir.iterdir()] == ["secret.key"]

    def test_processes_that_start_together_agree_on_one_key(self, settings: Settings) -> None:
        with ThreadPoolExecutor(8) as threads:
            keys = list(threads.map(lambda _: secret_key(settings), range(8)))
        assert len(set(keys)) == 1

    @pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644])
    def test_a_file_that_others_can_read_is_refused(self, settings: Settings, mode: int) -> None:
        key = secret_key(settings)
        settings.key_file.chmod(mode)
        with pytest.raises(SecretKeyError, match="chmod 600") as caught:
            secret_key(settings)
        assert key not in str(caught.value)

    @pytest.mark.parametrize("content", [b"", b"half a ke", b"\xff\xfe\x00"])
    def test_a_damaged_file_is_refused_and_kept(self, settings: Settings, content: bytes) -> None:
        secret_key(settings)
        settings.key_file.write_bytes(content)
        with pytest.raises(SecretKeyError, match=r"secret\.key"):
            secret_key(settings)
        assert settings.key_file.read_bytes() == content

    def test_a_folder_that_cannot_be_made_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("")
        settings = load_settings({"PAZOS_DATA_DIR": str(tmp_path / "file" / "data")})
        with pytest.raises(SecretKeyError, match="PAZOS_DATA_DIR"):
            secret_key(settings)


@pytest.mark.parametrize(
    "address",
    [
        "http://pazos.test",
        "http://10.0.0.5:8480",
        "ftp://pazos.test",
        "pazos.test",
        "https://a@b.test",
    ],
)
def test_offices_links_are_refused_where_somebody_could_read_them_on_their_way(
    address: str,
) -> None:
    with pytest.raises(SettingsError, match="PAZOS_PUBLIC_URL"):
        load_settings({"PAZOS_PUBLIC_URL": address})
