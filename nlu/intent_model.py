"""The intent classifier itself: a linear model on sentence vectors and character n-grams.

Owns features, weights, calibration and their file (numpy arrays and JSON, no pickles); knows
nothing of Rasa. Two linear models are trained: one on n-grams and sentence vectors, and one on
n-grams alone, which takes over where the encoder is missing. Why linear, and the measured
alternatives: docs/nlu.md.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np  # type: ignore[import-not-found]  # Rasa's environment
from scipy import sparse  # type: ignore[import-untyped]  # no stubs
from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-not-found]  # Rasa's environment
from sklearn.linear_model import LogisticRegression  # type: ignore[import-not-found]  # Rasa's environment
from sklearn.model_selection import StratifiedKFold  # type: ignore[import-not-found]  # Rasa's environment

from nlu.encoder import Encoder
from nlu.normalise import normalise


@dataclass(frozen=True)
class ModelSettings:
    """What may be tuned; the defaults are the measured choice."""

    char_ngrams: tuple[int, int] = (2, 5)
    min_count: int = 2
    vector_weight: float = 6.0
    inverse_regularisation: float = 10.0
    folds: int = 5


@dataclass(frozen=True)
class Head:
    """One linear model: weights of shape (intents, features), and its softmax temperature."""

    weights: Any
    bias: Any
    temperature: float


@dataclass
class IntentModel:
    """A trained classifier; `encoder` is None where the encoder is missing."""

    intents: list[str]
    vectoriser: Any
    centre: Any
    vector_weight: float
    full: Head | None
    ngrams_only: Head
    encoder: Encoder | None = None

    def predict(self, texts: Sequence[str]) -> Any:
        """Return calibrated probabilities of shape (texts, intents), rows summing to one."""
        normal = [normalise(text) for text in texts]
        sparse_part = self.vectoriser.transform(normal)
        if self.full is None or self.encoder is None:
            return _probabilities(_scores(sparse_part, self.ngrams_only), self.ngrams_only)
        vectors = _dense(self.encoder, normal, self.centre, self.vector_weight)
        count = sparse_part.shape[1]
        scores = sparse_part @ self.full.weights[:, :count].T
        scores = scores + vectors @ self.full.weights[:, count:].T + self.full.bias
        return _probabilities(scores, self.full)

    def save(self, folder: Path) -> None:
        """Write the model into an existing folder."""
        terms = sorted(self.vectoriser.vocabulary_, key=self.vectoriser.vocabulary_.get)
        full = self.full
        about = {
            "intents": self.intents,
            "terms": terms,
            "char_ngrams": list(self.vectoriser.ngram_range),
            "vector_weight": self.vector_weight,
            "temperatures": [full.temperature if full else None, self.ngrams_only.temperature],
        }
        (folder / "model.json").write_text(json.dumps(about, ensure_ascii=False), "utf-8")
        arrays = {
            "idf": self.vectoriser.idf_.astype(np.float32),
            "ngram_weights": self.ngrams_only.weights,
            "ngram_bias": self.ngrams_only.bias,
        }
        if full is not None:
            arrays |= {"centre": self.centre, "weights": full.weights, "bias": full.bias}
        np.savez(folder / "model.npz", **arrays)

    @classmethod
    def load(cls, folder: Path, encoder: Encoder | None) -> "IntentModel":
        """Read a saved model."""
        about = json.loads((folder / "model.json").read_text("utf-8"))
        with np.load(folder / "model.npz", allow_pickle=False) as arrays:
            vectoriser = _vectoriser(tuple(about["char_ngrams"]), 1, about["terms"])
            vectoriser.idf_ = arrays["idf"]
            full_temperature, ngram_temperature = about["temperatures"]
            full = None
            if full_temperature is not None:
                full = Head(arrays["weights"], arrays["bias"], full_temperature)
            ngrams_only = Head(arrays["ngram_weights"], arrays["ngram_bias"], ngram_temperature)
            centre = arrays["centre"] if full else None
        return cls(
            about["intents"], vectoriser, centre, about["vector_weight"], full, ngrams_only, encoder
        )


def train(
    texts: Sequence[str],
    intents: Sequence[str],
    *,
    encoder: Encoder | None,
    settings: ModelSettings | None = None,
) -> IntentModel:
    """Train and calibrate a classifier on texts and their intents.

    The temperature is fitted on out-of-fold scores, so that a probability of .8 is right in eight
    of ten messages like the training ones.

    Raises:
        ValueError: there are fewer than two intents.

    """
    settings = settings or ModelSettings()
    names = sorted(set(intents))
    if len(names) < 2:
        raise ValueError("a classifier needs examples of two intents")
    target = np.array([names.index(intent) for intent in intents])
    normal = [normalise(text) for text in texts]
    vectoriser = _vectoriser(settings.char_ngrams, settings.min_count, None)
    ngrams = vectoriser.fit_transform(normal)
    only = _fit_head(ngrams, target, len(names), settings)
    if encoder is None:
        return IntentModel(names, vectoriser, None, settings.vector_weight, None, only)
    raw = encoder.encode(normal)
    centre = raw.mean(axis=0)
    vectors = (raw - centre) * settings.vector_weight
    both = sparse.hstack([ngrams, sparse.csr_matrix(vectors)], format="csr")
    full = _fit_head(both, target, len(names), settings)
    return IntentModel(names, vectoriser, centre, settings.vector_weight, full, only, encoder)


def _vectoriser(
    char_ngrams: tuple[int, ...], min_count: int, vocabulary: list[str] | None
) -> TfidfVectorizer:
    return TfidfVectorizer(
        analyzer="char_wb",
        ngram_range=char_ngrams,
        min_df=min_count,
        sublinear_tf=True,
        lowercase=False,
        vocabulary=vocabulary,
        dtype=np.float32,
    )


def _dense(encoder: Encoder, texts: list[str], centre: Any, weight: float) -> Any:
    return (encoder.encode(texts) - centre) * weight


def _fit(features: Any, target: Any, settings: ModelSettings) -> LogisticRegression:
    model = LogisticRegression(
        C=settings.inverse_regularisation,
        class_weight="balanced",
        max_iter=200,
        tol=1e-3,
    )
    return model.fit(features, target)


def _fit_head(features: Any, target: Any, count: int, settings: ModelSettings) -> Head:
    model = _fit(features, target, settings)
    weights = model.coef_.astype(np.float32)
    bias = model.intercept_.astype(np.float32)
    if count == 2:
        weights, bias = np.vstack([-weights, weights]), np.concatenate([-bias, bias])
    return Head(weights, bias, _temperature(features, target, count, settings))


def _temperature(features: Any, target: Any, count: int, settings: ModelSettings) -> float:
    """Return the temperature that makes out-of-fold probabilities most likely."""
    smallest = int(np.bincount(target, minlength=count).min())
    folds = min(settings.folds, smallest)
    if folds < 2 or count < 3:
        return 1.0
    scores = np.zeros((len(target), count))
    splits = StratifiedKFold(folds, shuffle=True, random_state=7).split(target, target)
    train_rows, test_rows = next(iter(splits))
    fold = _fit(features[train_rows], target[train_rows], settings)
    scores = fold.decision_function(features[test_rows])
    held = target[test_rows]
    candidates = np.geomspace(0.3, 4.0, 60)
    losses = [
        -np.log(_softmax(scores / t)[np.arange(len(held)), held] + 1e-12).mean() for t in candidates
    ]
    return float(candidates[int(np.argmin(losses))])


def _scores(features: Any, head: Head) -> Any:
    return features @ head.weights.T + head.bias


def _probabilities(scores: Any, head: Head) -> Any:
    return _softmax(np.asarray(scores) / head.temperature)


def _softmax(scores: Any) -> Any:
    shifted = np.exp(scores - scores.max(axis=1, keepdims=True))
    return shifted / shifted.sum(axis=1, keepdims=True)
