"""The last word on an intent: takes it, or says what to ask; the rule is `nlu/doubt.py`.

Replaces Rasa's fallback classifier. Where the person must be asked, the intent becomes `nlu_fallback`
and `asks` names the two or three intents to offer. What was likeliest stays in `understood`.
"""

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.danger import look
from nlu.doubt import decide
from nlu.places import says_only_where

FALLBACK = "nlu_fallback"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class Doubt(GraphComponent, IntentClassifier):  # type: ignore[misc]  # Rasa has no type information
    """Sets `intent`, `asks`, `understood` and `danger` of a message that has been classified."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],  # noqa: ARG003  Rasa passes all by name
        model_storage: ModelStorage,  # noqa: ARG003
        resource: Resource,  # noqa: ARG003
        execution_context: ExecutionContext,  # noqa: ARG003
    ) -> "Doubt":
        """Return the component; it has no settings."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Decide on each message that carries a ranking."""
        for message in messages:
            ranking = message.get(INTENT_RANKING_KEY)
            if not ranking or not message.get(TEXT):
                continue
            findings = look(message.get(TEXT))
            text = message.get(TEXT)
            decision = decide(
                {item["name"]: item["confidence"] for item in ranking},
                findings,
                only_where=says_only_where(text, message.get(ENTITIES) or []),
            )
            understood = {"name": decision.intent, "confidence": round(decision.confidence, 4)}
            name = FALLBACK if decision.asks else decision.intent
            message.set(INTENT, {**understood, "name": name}, add_to_output=True)
            message.set("understood", understood, add_to_output=True)
            message.set("asks", list(decision.asks), add_to_output=True)
            seen = [
                {"kind": item.kind.value, "strength": item.strength.value, "signal": item.signal}
                for item in findings
            ]
            message.set("danger", seen, add_to_output=True)
        return messages
