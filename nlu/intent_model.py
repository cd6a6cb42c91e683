"""The intent classifier itself: kernel ridge regression on sentence vectors and n-grams.

Owns features, weights, calibration and their file (numpy arrays and JSON, no pickles); knows nothing of
Rasa. A message is compared with every training line: by what it means (vectors of the sentence
encoders, Gaussian kernel) and by how it is written (character and word n-grams, linear kernel). One
linear system gives the weights, and its solution also gives exact leave-one-out scores, on which the
confidences are calibrated. Measured against linear models and support vectors in docs/nlu.md.
"""

import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np  # type: ignore[import-not-found]  # Rasa's environment
from scipy.linalg import lapack  # type: ignore[import-untyped]  # no stubs

from nlu.encoder import Encoder, EncoderMissingError
from nlu.ngrams import NGrams
from nlu.normalise import normalise

progress = logging.getLogger("nlu.progress")


@dataclass(frozen=True)
class ModelSettings:
    """What may be tuned; the defaults are the measured choice of docs/nlu.md."""

    ridge: float = 0.3
    ngram_weight: float = 0.5
    encoder_weights: tuple[float, ...] = (1.5, 1.0)
    balance: float = 0.5


@dataclass(frozen=True)
class View:
    """Training lines as one encoder sees them: unit rows around a centre."""

    encoder: Encoder
    weight: float
    centre: Any
    rows: Any

    def kernel(self, texts: Sequence[str]) -> Any:
        """Return the likeness of texts and training lines, shape (texts, lines)."""
        given = _unit(self.encoder.encode(texts) - self.centre)
        return self.weight * np.exp(2.0 * (given @ self.rows.T - 1.0))


@dataclass
class IntentModel:
    """A trained classifier.

    `coefficients` has shape (lines, intents), `ngram_weights` one array (terms, intents) for each n-gram
    view. `left_out` holds calibrated probabilities of each training line by a model without that line;
    a loaded model has none.
    """

    intents: list[str]
    ngrams: list[NGrams]
    ngram_weights: list[Any]
    views: list[View]
    coefficients: Any
    temperature: float
    left_out: Any = field(default=None, repr=False)

    def predict(self, texts: Sequence[str]) -> Any:
        """Return calibrated probabilities of shape (texts, intents), rows summing to one."""
        normal = [normalise(text) for text in texts]
        scores = np.zeros((len(normal), len(self.intents)), dtype=np.float32)
        for ngrams, weights in zip(self.ngrams, self.ngram_weights, strict=True):
            scores += np.stack([ngrams.scores(text, weights) for text in normal])
        for view in self.views:
            scores += view.kernel(normal) @ self.coefficients
        return softmax(scores / self.temperature)

    def save(self, folder: Path) -> None:
        """Write the model into an existing folder."""
        about = {
            "intents": self.intents,
            "temperature": self.temperature,
            "ngrams": [ngrams.about() for ngrams in self.ngrams],
            "views": [[view.encoder.name, view.weight] for view in self.views],
        }
        (folder / "model.json").write_text(json.dumps(about, ensure_ascii=False), "utf-8")
        arrays = {"coefficients": self.coefficients}
        for index, (ngrams, weights) in enumerate(
            zip(self.ngrams, self.ngram_weights, strict=True)
        ):
            arrays[f"idf{index}"] = ngrams.idf
            arrays[f"ngram_weights{index}"] = weights.astype(np.float16)
        for index, view in enumerate(self.views):
            arrays[f"centre{index}"] = view.centre
            arrays[f"rows{index}"] = view.rows.astype(np.float16)
        np.savez(folder / "model.npz", **arrays)

    @classmethod
    def load(cls, folder: Path, encoders: Sequence[Encoder]) -> "IntentModel":
        """Read a saved model.

        Raises:
            EncoderMissingError: the model was trained with an encoder that is not among `encoders`;
                training again on this machine makes one that does without.

        """
        about = json.loads((folder / "model.json").read_text("utf-8"))
        by_name = {encoder.name: encoder for encoder in encoders}
        missing = [name for name, _ in about["views"] if name not in by_name]
        if missing:
            raise EncoderMissingError(f"the model needs {missing[0]}: train it again here")
        with np.load(folder / "model.npz", allow_pickle=False) as arrays:
            views = [
                View(
                    by_name[name],
                    weight,
                    arrays[f"centre{index}"],
                    arrays[f"rows{index}"].astype(np.float32),
                )
                for index, (name, weight) in enumerate(about["views"])
            ]
            ngrams = [
                NGrams.restore(item, arrays[f"idf{index}"])
                for index, item in enumerate(about["ngrams"])
            ]
            weights = [
                # In the order of terms, since a text looks up the rows of its own.
                np.ascontiguousarray(arrays[f"ngram_weights{index}"], dtype=np.float32)
                for index in range(len(ngrams))
            ]
            coefficients = arrays["coefficients"]
        return cls(about["intents"], ngrams, weights, views, coefficients, about["temperature"])


def train(
    texts: Sequence[str],
    intents: Sequence[str],
    *,
    encoders: Sequence[Encoder],
    settings: ModelSettings | None = None,
) -> IntentModel:
    """Train and calibrate a classifier on texts and their intents.

    With n lines it takes some n³ operations and little more than 4 n² bytes: with 12,500 lines the whole
    process takes 1.1 GB and, where the vectors are known, 50 s.

    Raises:
        ValueError: there are fewer than two intents.

    """
    settings = settings or ModelSettings()
    names = sorted(set(intents))
    if len(names) < 2:
        raise ValueError("a classifier needs examples of two intents")
    target = np.array([names.index(intent) for intent in intents])
    normal = [normalise(text) for text in texts]
    ngrams = [NGrams.characters(), NGrams.words()]
    matrices = [view.fit(normal) for view in ngrams]
    kernel = np.zeros((len(normal), len(normal)), dtype=np.float32)
    for matrix in matrices:
        for rows in _blocks(len(normal)):
            kernel[rows] += settings.ngram_weight * (matrix[rows] @ matrix.T).toarray()
    views = []
    for encoder, weight in zip(encoders, settings.encoder_weights, strict=False):
        raw = encoder.encode(normal)
        centre = raw.mean(axis=0)
        view = View(encoder, weight, centre, _unit(raw - centre))
        for rows in _blocks(len(normal)):
            kernel[rows] += weight * np.exp(2.0 * (view.rows[rows] @ view.rows.T - 1.0))
        views.append(view)
    progress.info("comparing %s lines with each other", len(normal))
    coefficients, left_out = _solve(kernel, target, len(names), settings)
    temperature = _temperature(left_out, target)
    weights = [settings.ngram_weight * (matrix.T @ coefficients) for matrix in matrices]
    probabilities = softmax(left_out / temperature)
    return IntentModel(names, ngrams, weights, views, coefficients, temperature, probabilities)


def _blocks(lines: int, step: int = 512) -> list[slice]:
    """Return the rows of a kernel in parts, so that what it is made of needs no second one."""
    return [slice(start, start + step) for start in range(0, lines, step)]


def _solve(kernel: Any, target: Any, count: int, settings: ModelSettings) -> tuple[Any, Any]:
    """Return the coefficients and the leave-one-out scores, both of shape (lines, intents)."""
    wanted = np.eye(count, dtype=np.float32)[target] - np.float32(1.0 / count)
    share = len(target) / count / np.bincount(target, minlength=count)
    kernel[np.diag_indices(len(target))] += settings.ridge / share[target] ** settings.balance
    # It equals its transpose, which is in the order that LAPACK works on in place.
    factor, failed = lapack.spotrf(kernel.T, lower=True, overwrite_a=True)
    if failed:
        raise ValueError("the lines cannot be told apart: is the training data one line repeated?")
    coefficients, _ = lapack.spotrs(factor, wanted, lower=True)
    # The diagonal of the inverse is all that is needed, and the inverse of the factor gives it.
    inverse, _ = lapack.strtri(factor, lower=True, overwrite_c=True)
    diagonal = np.einsum("ij,ij->j", inverse, inverse)
    left_out = wanted - coefficients / diagonal[:, None]
    return np.ascontiguousarray(coefficients, dtype=np.float32), left_out


def _temperature(scores: Any, target: Any) -> float:
    """Return the temperature that makes left-out lines most likely."""
    candidates = np.geomspace(0.02, 1.0, 80)
    rows = np.arange(len(target))
    losses = [-np.log(softmax(scores / t)[rows, target] + 1e-9).mean() for t in candidates]
    return float(candidates[int(np.argmin(losses))])


def softmax(scores: Any) -> Any:
    """Return rows of positive numbers that sum to one, in the order of the scores."""
    shifted = np.exp(scores - scores.max(axis=1, keepdims=True))
    return shifted / shifted.sum(axis=1, keepdims=True)


def _unit(rows: Any) -> Any:
    return (rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9)).astype(np.float32)
