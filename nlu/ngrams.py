"""How a message is written, as sparse vectors: weighted n-grams of characters or of words.

Owns the vectorisers and their saved form (a list of terms and their weights, no pickles).
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np  # type: ignore[import-not-found]  # Rasa's environment
from sklearn.feature_extraction.text import (  # type: ignore[import-not-found]  # Rasa's environment
    TfidfVectorizer,
)


class NGrams:
    """TF-IDF vectors of unit length, float32."""

    def __init__(
        self, analyser: str, span: tuple[int, int], terms: Sequence[str] | None = None
    ) -> None:
        """Describe the n-grams; `terms` fixes the vocabulary of a saved vectoriser."""
        self._vectoriser = TfidfVectorizer(
            analyzer=analyser,
            ngram_range=span,
            min_df=1 if terms is not None else 2,
            sublinear_tf=True,
            lowercase=False,
            token_pattern=r"\S+" if analyser == "word" else None,
            vocabulary=terms,
            dtype=np.float32,
        )
        self._analyse = self._vectoriser.build_analyzer()

    @classmethod
    def characters(cls) -> "NGrams":
        """Return n-grams of two to five characters within words."""
        return cls("char_wb", (2, 5))

    @classmethod
    def words(cls) -> "NGrams":
        """Return single words and pairs."""
        return cls("word", (1, 2))

    @classmethod
    def restore(cls, about: dict[str, Any], idf: Any) -> "NGrams":
        """Return the vectoriser that `about` and `idf` describe."""
        first, last = about["span"]
        restored = cls(about["analyser"], (first, last), about["terms"])
        restored._vectoriser.idf_ = idf
        return restored

    def about(self) -> dict[str, Any]:
        """Return what, beside `idf`, restores the vectoriser."""
        vocabulary = self._vectoriser.vocabulary_
        return {
            "analyser": self._vectoriser.analyzer,
            "span": list(self._vectoriser.ngram_range),
            "terms": sorted(vocabulary, key=vocabulary.get),
        }

    @property
    def idf(self) -> Any:
        """The weight of each term."""
        return self._vectoriser.idf_

    def fit(self, texts: Sequence[str]) -> Any:
        """Learn the terms of the texts and return their vectors, one sparse row each."""
        return self._vectoriser.fit_transform(texts)

    def scores(self, text: str, weights: Any) -> Any:
        """Return the vector of one other text times `weights` of shape (terms, n): n numbers.

        The vectoriser itself takes several times as long, most of it for checking and packing.
        """
        vocabulary = self._vectoriser.vocabulary_
        counts = Counter(vocabulary[term] for term in self._analyse(text) if term in vocabulary)
        if not counts:
            return np.zeros(weights.shape[1], dtype=np.float32)
        terms = np.fromiter(counts.keys(), dtype=np.intp)
        vector = (np.log(np.fromiter(counts.values(), dtype=np.float32)) + 1.0) * self.idf[terms]
        return (vector / np.linalg.norm(vector)) @ weights[terms]
