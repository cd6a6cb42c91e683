"""The mail server's settings: what belongs together, and what is refused."""

from pathlib import Path

import pytest

from referrals.errors import SettingsError
from referrals.mail_settings import mail_server
from referrals.settings import load_settings

COMPLETE = {
    "PAZOS_SMTP_HOST": "mail.test",
    "PAZOS_MAIL_FROM": "asistente@pazos.test",
    "PAZOS_PUBLIC_URL": "https://pazos.test",
}


def read(**more: str) -> object:
    return mail_server(load_settings({**COMPLETE, **more}))


def test_without_a_host_there_is_no_e_mail() -> None:
    assert mail_server(load_settings({})) is None


@pytest.mark.parametrize(("tls", "port"), [("STARTTLS", 587), ("tls", 465)])
def test_the_port_follows_the_kind_of_tls(tls: str, port: int) -> None:
    server = mail_server(load_settings({**COMPLETE, "PAZOS_SMTP_TLS": tls}))
    assert server is not None
    assert (server.tls, server.port) == (tls.lower(), port)


def test_a_password_comes_from_a_file_that_is_ours_alone(tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_text("hush\n")
    file.chmod(0o600)
    given = {"PAZOS_SMTP_USER": "a", "PAZOS_SMTP_PASSWORD_FILE": str(file)}
    server = mail_server(load_settings({**COMPLETE, **given}))
    assert server is not None
    assert server.password == "hush"
    assert "hush" not in repr(server)
    file.chmod(0o640)
    with pytest.raises(SettingsError, match="chmod 600"):
        read(**given)
    file.chmod(0o600)
    file.write_text("  ")
    with pytest.raises(SettingsError, match="empty"):
        read(**given)
    file.unlink()
    with pytest.raises(SettingsError, match="cannot be read"):
        read(**given)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"PAZOS_PUBLIC_URL": ""}, "PAZOS_PUBLIC_URL is missing"),
        ({"PAZOS_MAIL_FROM": ""}, "PAZOS_MAIL_FROM is missing"),
        ({"PAZOS_SMTP_HOST": ""}, "PAZOS_SMTP_HOST is missing"),
        ({"PAZOS_SMTP_TLS": "none"}, "PAZOS_SMTP_TLS"),
        ({"PAZOS_SMTP_TLS": "maybe"}, "PAZOS_SMTP_TLS"),
        ({"PAZOS_SMTP_PORT": "70000"}, "PAZOS_SMTP_PORT"),
        ({"PAZOS_SMTP_USER": "a"}, "PAZOS_SMTP_USER"),
        ({"PAZOS_SMTP_PASSWORD": "hush"}, "PAZOS_SMTP_USER"),
        ({"PAZOS_MAIL_FROM": "a@b\nBcc: c@d"}, "PAZOS_MAIL_FROM"),
        ({"PAZOS_SMTP_HOST": "mail.test/x"}, "PAZOS_SMTP_HOST"),
    ],
)
def test_what_is_missing_or_unsafe_is_refused_by_its_name(
    given: dict[str, str], named: str
) -> None:
    with pytest.raises(SettingsError, match=named) as refused:
        read(**given)
    assert "hush" not in str(refused.value)


def test_without_tls_only_on_this_machine() -> None:
    assert read(PAZOS_SMTP_TLS="none", PAZOS_SMTP_HOST="127.0.0.1")
