"""One message through the whole pipeline without a server: what an evaluation reads.

Owns loading the trained model from its archive and putting the same pieces together that the components
of `config.yml` do; leaves scoring to `nlu/scores.py`.
"""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nlu.danger import look
from nlu.doubt import Decision, decide
from nlu.entities import CityReader
from nlu.language import detect
from nlu.places import says_only_where

if TYPE_CHECKING:
    from nlu.encoder import Encoder
    from nlu.intent_model import IntentModel


@dataclass(frozen=True)
class Reading:
    """What the assistant understands in a message.

    `weapon_implied` is set where only a verb implies the weapon, and `weapon` is empty then.
    """

    intent: str
    confidence: float
    asks: tuple[str, ...]
    lang: str
    barrio: str | None
    weapon: str | None
    weapon_implied: str | None


class NoModelError(RuntimeError):
    """There is no trained model, or it is not one of this project."""


def load_model(archive: Path, encoders: "list[Encoder]") -> "IntentModel":
    """Return the classifier inside a model of Rasa.

    Raises:
        NoModelError: the archive is missing or holds no classifier.
        EncoderMissingError: the model needs an encoder that does not load here.

    """
    from nlu.intent_model import IntentModel

    try:
        with tempfile.TemporaryDirectory() as folder:
            shutil.unpack_archive(
                archive, folder, "gztar"
            )  # tarfile's filters came with Python 3.11.4
            found = sorted(Path(folder).rglob("model.npz"))
            if not found:
                raise NoModelError(f"{archive} holds no classifier of this project")
            return IntentModel.load(found[0].parent, encoders)
    except OSError as error:
        raise NoModelError(f"there is no model at {archive}: run nlu.train first") from error


def read(text: str, probabilities: dict[str, float], city: CityReader) -> Reading:
    """Return the reading of a text whose probabilities the classifier has given."""
    entities = city.entities(text)
    decision = decide(probabilities, look(text), only_where=says_only_where(text, entities))
    return assemble(text, decision, entities)


def assemble(text: str, decision: Decision, entities: list[dict[str, Any]]) -> Reading:
    """Put a decision and entities together; of several barrios the first sure one counts."""
    barrios = [item for item in entities if item["entity"] == "barrio" and item["sure"]]
    barrios = [item for item in barrios if not item.get("denied")]
    weapons = [item for item in entities if item["entity"] == "weapon"]
    named = [item["value"] for item in weapons if not item["implied"]]
    implied = [item["value"] for item in weapons if item["implied"]]
    return Reading(
        decision.intent,
        round(decision.confidence, 4),
        decision.asks,
        detect(text),
        barrios[0]["value"] if barrios else None,
        named[0] if named else None,
        implied[0] if implied and not named else None,
    )
