"""Sets the `language` of a message; the judgement is `nlu/language.py`.

The bot may hand on what it knows as metadata: `language` (the person's choice) and `telegram_language`.
"""

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.language import detect

_READ = 400


# Registered as an extractor: Rasa runs featurizers on the training data too.
@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class LanguageDetector(GraphComponent):  # type: ignore[misc]  # Rasa has no type information
    """Sets `language` to "es", "en", "pt" or "fr"."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],  # noqa: ARG003  Rasa passes all by name
        model_storage: ModelStorage,  # noqa: ARG003
        resource: Resource,  # noqa: ARG003
        execution_context: ExecutionContext,  # noqa: ARG003
    ) -> "LanguageDetector":
        """Return the component; it has no settings."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the language of each message that has a text."""
        for message in messages:
            text = message.get(TEXT)
            if not text:
                continue
            known = message.get("metadata") or {}
            language = detect(
                text[:_READ], chosen=known.get("language"), telegram=known.get("telegram_language")
            )
            message.set("language", language, add_to_output=True)
        return messages
