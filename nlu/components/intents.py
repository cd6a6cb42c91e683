"""Rasa's intent classifier of this project; the model itself is `nlu/intent_model.py`."""

import contextlib
import ctypes
import gc
import logging
import os
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu import intent_model
from nlu.doubt import CRITICAL
from nlu.encoder import CachedEncoder, load_encoders
from nlu.normalise import normalise
from nlu.remembered import Remembered

# What a person who waits for a training may want to read; `nlu/train.py` shows it.
progress = logging.getLogger("nlu.progress")
logger = logging.getLogger(__name__)
# Each turn is stored with its ranking; below these nobody looks but for the critical intents.
_RANKING_LENGTH = 5
_CACHE = Path("nlu/models/.vectors.sqlite3")


class _Report:
    """Says how far one of several encoders has come, once for every tenth of its lines."""

    def __init__(self, encoder: str) -> None:
        self._encoder = encoder
        self._tenths = 0

    def __call__(self, done: int, of: int) -> None:
        tenths = done * 10 // of
        if tenths != self._tenths:
            self._tenths = tenths
            progress.info("sentence vectors of %s: %s %%", self._encoder, tenths * 10)


def _return_memory() -> None:
    """Give what loading has freed back to the machine, where the C library can (glibc)."""
    gc.collect()
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").malloc_trim(0)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class NearnessIntentClassifier(GraphComponent, IntentClassifier):  # type: ignore[misc]  # Rasa has no type information
    """Sets `intent` and `intent_ranking` with calibrated confidences."""

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        model: intent_model.IntentModel | None = None,
    ) -> None:
        """Hold a trained model, or none before training."""
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._model = model
        self._rows: Remembered[Any] = Remembered(self._predict, key=normalise)

    def _predict(self, text: str) -> Any:
        assert self._model is not None  # noqa: S101 - nobody reads before that
        return self._model.predict([text])[0]

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,  # noqa: ARG003  Rasa passes it by name
    ) -> "NearnessIntentClassifier":
        """Return an untrained component."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,  # noqa: ARG003  Rasa passes it by name
        **kwargs: Any,  # noqa: ARG003
    ) -> "NearnessIntentClassifier":
        """Return the trained component."""
        with model_storage.read_from(resource) as folder:
            model = intent_model.IntentModel.load(Path(folder), load_encoders()[0])
        model.predict(
            ["hola"]
        )  # loads what the encoders load late, before the first resident writes
        _return_memory()
        return cls(config, model_storage, resource, model)

    def train(self, training_data: TrainingData) -> Resource:
        """Train on all examples with an intent and persist the model."""
        examples = training_data.intent_examples
        progress.info("reading %s lines", len(examples))
        encoders, missing = load_encoders()
        for reason in missing:
            logger.warning("%s: the assistant will understand less", reason)
        processes = os.cpu_count() or 1
        self._model = intent_model.train(
            [example.get(TEXT) for example in examples],
            [example.get(INTENT) for example in examples],
            encoders=[
                CachedEncoder(item, _CACHE, processes=processes, report=_Report(item.name))
                for item in encoders
            ],
        )
        with self._model_storage.write_to(self._resource) as folder:
            self._model.save(Path(folder))
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the intent of each message that has a text."""
        for message in messages:
            text = message.get(TEXT)
            if self._model is None or not text:
                continue
            row = self._rows(text)
            order = row.argsort()[::-1]
            ranking = [
                {"name": self._model.intents[i], "confidence": round(float(row[i]), 4)}
                for place, i in enumerate(order)
                if place < _RANKING_LENGTH or self._model.intents[i] in CRITICAL
            ]
            message.set(INTENT, dict(ranking[0]), add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages
