"""Sealing, opening, hashing, and the changing of keys."""

import base64

import pytest
from cryptography.fernet import Fernet
from hypothesis import given
from hypothesis import strategies as st

from referrals.errors import SecretKeyError
from referrals.vault import Vault, new_secret_key

OLD, NEW = new_secret_key(), new_secret_key()
VAULT = Vault.from_secret(OLD)


@given(st.text(max_size=200))
def test_what_was_sealed_opens_as_it_was(text: str) -> None:
    text = text.encode("utf-8", "ignore").decode()
    assert VAULT.open(VAULT.seal(text)) == text


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text("abcñ☂", max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.text("abc"), inner, max_size=3)
        ),
        max_leaves=8,
    )
)
def test_json_values_open_as_they_were(value: object) -> None:
    assert VAULT.open_json(VAULT.seal_json(value)) == value


def test_sealing_twice_shows_nobody_that_it_is_the_same() -> None:
    assert VAULT.seal("Zamorano") != VAULT.seal("Zamorano")
    assert b"Zamorano" not in VAULT.seal("Zamorano")


def test_another_key_opens_nothing_and_says_what_to_do() -> None:
    with pytest.raises(SecretKeyError, match="put back the key file"):
        Vault.from_secret(NEW).open(VAULT.seal("texto"))


def test_altered_data_does_not_open() -> None:
    sealed = bytearray(VAULT.seal("texto"))
    sealed[30] ^= 1
    with pytest.raises(SecretKeyError):
        VAULT.open(bytes(sealed))


class TestRotation:
    def test_both_keys_open_and_the_first_seals(self) -> None:
        both = Vault.from_secret(f"{NEW},{OLD}")
        assert both.open(VAULT.seal("de antes")) == "de antes"
        assert Vault.from_secret(NEW).open(both.seal("de ahora")) == "de ahora"

    def test_look_ups_find_what_was_stored_before(self) -> None:
        both = Vault.from_secret(f"{NEW}, {OLD}")
        assert both.fingerprint("chat", 7) == VAULT.fingerprint("chat", 7)
        assert both.tracker_key == VAULT.tracker_key

    def test_a_new_key_alone_hashes_differently(self) -> None:
        assert Vault.from_secret(NEW).fingerprint("chat", 7) != VAULT.fingerprint("chat", 7)


def test_fingerprints_are_kept_apart_by_purpose_and_tell_nothing() -> None:
    one, other = VAULT.fingerprint("chat", 1234567), VAULT.fingerprint("invitation", 1234567)
    assert one != other
    assert one == VAULT.fingerprint("chat", "1234567")
    assert len(one) == 64
    assert "1234567" not in one


def test_the_trackers_key_is_a_fernet_key_that_opens_nothing_of_ours() -> None:
    sealed = Fernet(VAULT.tracker_key).encrypt(b"x")
    with pytest.raises(SecretKeyError):
        VAULT.open(sealed)


@pytest.mark.parametrize(
    ("secret", "why"),
    [
        ("", "empty"),
        (" , ", "empty"),
        ("not base64!", "base64"),
        ("ñandú", "base64"),
        (base64.urlsafe_b64encode(b"short").decode(), "5 bytes"),
        (f"{OLD},{OLD[:-6]}", "base64|bytes"),
    ],
    ids=["nothing", "a comma", "a blank", "letters beyond ASCII", "too short", "second too short"],
)
def test_a_malformed_key_is_refused_without_being_repeated(secret: str, why: str) -> None:
    with pytest.raises(SecretKeyError, match=why) as caught:
        Vault.from_secret(secret)
    assert not secret.strip(" ,") or secret not in str(caught.value)


def test_a_vault_shows_no_key_when_printed() -> None:
    assert OLD not in repr(VAULT)
    assert VAULT.tracker_key not in repr(VAULT)
