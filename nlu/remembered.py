"""What was found for the latest messages, so that "sí", "hola" and "gracias" are not read anew each time.

Owns the memory and its bounds; leaves what is found to whoever asks. It holds keyed hashes, not words: the
key is drawn at the start of the process and nobody else has it, so a hash cannot be looked up in a list of
likely messages. Not for use from several threads.
"""

import hashlib
import secrets
from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")

MOST = 4096


class Remembered(Generic[T]):
    """Remembers what `find` gave for the latest `most` texts; texts with the same `key` share it."""

    def __init__(
        self, find: Callable[[str], T], *, key: Callable[[str], str] = str, most: int = MOST
    ) -> None:
        """Remember nothing yet."""
        self._find = find
        self._key = key
        self._most = most
        self._secret = secrets.token_bytes(32)
        self._found: OrderedDict[bytes, T] = OrderedDict()

    def __call__(self, text: str) -> T:
        """Return what `find` gives, or gave, for the text."""
        given = self._key(text).encode("utf-8", "surrogatepass")
        name = hashlib.blake2b(given, key=self._secret, digest_size=16).digest()
        if name in self._found:
            self._found.move_to_end(name)
            return self._found[name]
        found = self._found[name] = self._find(text)
        if len(self._found) > self._most:
            self._found.popitem(last=False)
        return found
