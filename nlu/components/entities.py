"""Rasa's entity extractor of this project: one component for what the pure modules find.

Barrios, places and programmes come from the city's directory (`PAZOS_CITY_DIR`, default city/palmira),
which is read when the model is loaded, so that an edited directory needs a restart and no training.
"""

import os
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.entities import CityReader

CITY_VARIABLE = "PAZOS_CITY_DIR"
DEFAULT_CITY = "city/palmira"
# A report names its place early; a flood of 4,096 characters must not hold up the others.
_READ = 1500


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class CityEntityExtractor(GraphComponent, EntityExtractorMixin):  # type: ignore[misc]  # Rasa has no type information
    """Adds `barrio`, `place`, `program`, `weapon` and `case_code` entities."""

    def __init__(self, reader: CityReader) -> None:
        """Hold the city's directory."""
        self._reader = reader

    @classmethod
    def create(
        cls,
        config: dict[str, Any],  # noqa: ARG003  Rasa passes all by name
        model_storage: ModelStorage,  # noqa: ARG003
        resource: Resource,  # noqa: ARG003
        execution_context: ExecutionContext,  # noqa: ARG003
    ) -> "CityEntityExtractor":
        """Return the component for the city that the environment names."""
        return cls(CityReader.load(Path(os.environ.get(CITY_VARIABLE, DEFAULT_CITY))))

    def process(self, messages: list[Message]) -> list[Message]:
        """Add what each message with a text names; entities from buttons stay."""
        for message in messages:
            text = message.get(TEXT)
            if not text:
                continue
            text = text[:_READ]
            found = [
                {**entity, "extractor": type(self).__name__}
                for entity in self._reader.entities(text)
            ]
            message.set(ENTITIES, message.get(ENTITIES, []) + found, add_to_output=True)
        return messages
