"""Encryption of what identifies people and of what they tell.

Owns the keys derived from the one secret key: one for sealing (Fernet: AES-128-CBC with HMAC-SHA256)
and one for the keyed hashes by which a sealed chat id is looked up. Leaves to others what is sealed.

The secret key is 32 random bytes in URL-safe base64. Several keys separated by commas allow a
rotation: the first seals, all of them open. Hashes always use the *last* key, the oldest, so that
look-ups keep working while a rotation is under way.
"""

import base64
import binascii
import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass, field
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from referrals.errors import SecretKeyError

KEY_BYTES = 32


def new_secret_key() -> str:
    """A fresh secret key: 32 random bytes as URL-safe base64 text."""
    return base64.urlsafe_b64encode(secrets.token_bytes(KEY_BYTES)).decode()


def _derive(key: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=b"pazos/" + purpose).derive(
        key
    )


def _decode(text: str) -> bytes:
    try:
        key = base64.b64decode(text.strip(), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise SecretKeyError("PAZOS_SECRET_KEY is not URL-safe base64") from error
    if len(key) != KEY_BYTES:
        raise SecretKeyError(
            f"PAZOS_SECRET_KEY holds {len(key)} bytes where {KEY_BYTES} are needed"
        )
    return key


@dataclass(frozen=True)
class Vault:
    """Seals, opens and hashes with keys derived from the secret key."""

    _fernet: MultiFernet = field(repr=False)
    _hash_key: bytes = field(repr=False)
    _tracker_key: bytes = field(repr=False)

    @classmethod
    def from_secret(cls, secret: str) -> "Vault":
        """The vault of a secret key (or of several, newest first, separated by commas).

        Raises:
            SecretKeyError: a key is not 32 bytes of URL-safe base64.

        """
        keys = [_decode(part) for part in secret.split(",") if part.strip()]
        if not keys:
            raise SecretKeyError("PAZOS_SECRET_KEY is empty")
        seals = [Fernet(base64.urlsafe_b64encode(_derive(key, b"seal"))) for key in keys]
        return cls(
            _fernet=MultiFernet(seals),
            _hash_key=_derive(keys[-1], b"hash"),
            _tracker_key=base64.urlsafe_b64encode(_derive(keys[-1], b"tracker")),
        )

    def seal(self, text: str) -> bytes:
        """``text`` encrypted and authenticated."""
        return self._fernet.encrypt(text.encode())

    def open(self, sealed: bytes) -> str:
        """What :meth:`seal` was given.

        Raises:
            SecretKeyError: the data was sealed with another key or was altered.

        """
        try:
            return self._fernet.decrypt(bytes(sealed)).decode()
        except InvalidToken as error:
            raise SecretKeyError(
                "stored data does not open with this secret key; put back the key file that "
                "belongs to this database"
            ) from error

    def seal_json(self, value: Any) -> bytes:
        """A JSON value, encrypted."""
        return self.seal(json.dumps(value, ensure_ascii=False, separators=(",", ":")))

    def open_json(self, sealed: bytes) -> Any:
        """The JSON value that :meth:`seal_json` was given."""
        return json.loads(self.open(sealed))

    def fingerprint(self, purpose: str, value: str | int) -> str:
        """A keyed hash (64 hexadecimal digits) of ``value``, for look-ups; one-way without the key."""
        message = f"{purpose}\x00{value}".encode()
        return hmac.new(self._hash_key, message, hashlib.sha256).hexdigest()

    @property
    def tracker_key(self) -> str:
        """The Fernet key with which the Rasa server seals its conversations."""
        return self._tracker_key.decode()
