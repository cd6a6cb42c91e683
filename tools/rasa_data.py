"""Validates what Rasa is trained on: ``nlu/.venv/bin/python -m tools.rasa_data``, from the root folder.

Does what ``rasa data validate`` does, and is stricter: there, an intent or response that no rule uses is
a warning that never fails, not even with ``--fail-on-warnings``. Here everything that Rasa complains of
fails, but for what is no complaint: Rasa does not see that a form uses the questions of its slots, nor
that its own fallback action uses ``utter_default``, and it says to everybody who has slots that these
worked differently before 3.0. In return it is checked here that a form has a question for each of its
slots.

Runs in the environment of the language model.
"""

import sys
import warnings
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from nlu import lean

CONFIG, DOMAIN, DATA = "config.yml", "nlu/domain", "nlu/data"
#: What Rasa's own action_default_fallback says.
FALLBACK_RESPONSE = "utter_default"
#: How a notice begins that Rasa gives whenever a domain has slots at all.
NOTICE = "Slot auto-fill has been removed in 3.0"


def questions_of(form: str, slot: str) -> tuple[str, ...]:
    """The names under which Rasa looks for the question of a form's slot, in its order."""
    return (
        f"action_ask_{form}_{slot}",
        f"utter_ask_{form}_{slot}",
        f"action_ask_{slot}",
        f"utter_ask_{slot}",
    )


def unasked(forms: Mapping[str, Sequence[str]], known: Iterable[str]) -> list[str]:
    """A complaint for each slot of ``forms`` (name -> slots) whose question is not ``known``."""
    names = set(known)
    return [
        f"The form '{form}' has no question for its slot '{slot}'."
        for form, slots in forms.items()
        for slot in slots
        if names.isdisjoint(questions_of(form, slot))
    ]


def without_mistaken(complaints: Iterable[str], forms: Mapping[str, Sequence[str]]) -> list[str]:
    """The complaints of Rasa, less its notice and those about responses that need no rule to be used."""
    used = {FALLBACK_RESPONSE} | {
        question
        for form, slots in forms.items()
        for slot in slots
        for question in questions_of(form, slot)
    }
    mistaken = {f"The utterance '{name}' is not used in any story or rule." for name in used}
    return [
        complaint
        for complaint in complaints
        if complaint not in mistaken and not complaint.startswith(NOTICE)
    ]


def complaints() -> list[str]:
    """Everything that is wrong with the domain, the rules and the examples."""
    lean.prepare()
    from rasa.shared.importers.importer import TrainingDataImporter
    from rasa.validator import Validator

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        importer = TrainingDataImporter.load_from_config(CONFIG, DOMAIN, [DATA])
        validator = Validator.from_importer(importer)
        verdicts = {
            "the domain": validator.verify_domain_validity(),
            "actions in the rules": validator.verify_actions_in_stories_rules(),
            "forms in the rules": validator.verify_forms_in_stories_rules(),
            "slots of the forms": validator.verify_form_slots(),
            "slot mappings": validator.verify_slot_mappings(),
            "intents, examples and responses": validator.verify_nlu(ignore_warnings=False),
            "the structure of the rules": validator.verify_story_structure(ignore_warnings=False),
        }
        validator.warn_if_config_mandatory_keys_are_not_set()
    forms: dict[str, Any] = {
        form: validator.domain.required_slots_for_form(form) for form in validator.domain.form_names
    }
    said = [str(one.message) for one in caught if issubclass(one.category, UserWarning)]
    found = without_mistaken(said, forms)
    found += unasked(forms, validator.domain.action_names_or_texts)
    # A verdict without words (Rasa logs those about the structure) is told all the same.
    found += [f"Rasa refuses {what}." for what, good in verdicts.items() if not good]
    return found


def main() -> int:
    """Print what is wrong, one complaint a line; give back the exit code."""
    found = complaints()
    for complaint in found:
        sys.stdout.write(f"{complaint}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
