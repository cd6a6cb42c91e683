"""Which of Rasa's complaints count, and what is checked beyond them."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tools import rasa_data

FORMS = {"spot_form": ["fault", "where"]}


def unused(name: str) -> str:
    """What Rasa says of a response that no rule uses."""
    return f"The utterance '{name}' is not used in any story or rule."


@pytest.mark.parametrize(
    "name", ["utter_ask_spot_form_fault", "utter_ask_where", "action_ask_where", "utter_default"]
)
def test_a_question_of_a_forms_slot_is_used(name: str) -> None:
    assert rasa_data.without_mistaken([unused(name)], FORMS) == []


@pytest.mark.parametrize("name", ["utter_greet", "utter_ask_spot_form_fautl", "utter_ask_story"])
def test_any_other_response_without_a_rule_is_a_complaint(name: str) -> None:
    assert rasa_data.without_mistaken([unused(name)], FORMS) == [unused(name)]


def test_rasas_notice_about_its_own_history_is_none() -> None:
    notice = f"{rasa_data.NOTICE} and replaced with a new explicit mechanism to set slots."
    assert rasa_data.without_mistaken([notice, "The intent 'x' is"], FORMS) == ["The intent 'x' is"]


def test_every_slot_of_a_form_needs_a_question() -> None:
    assert rasa_data.unasked(FORMS, ["action_ask_where", "utter_ask_spot_form_fault"]) == []
    assert rasa_data.unasked(FORMS, ["action_ask_where"]) == [
        "The form 'spot_form' has no question for its slot 'fault'."
    ]


@pytest.mark.rasa
def test_a_question_under_a_wrong_name_is_found_in_rasas_own_environment(tmp_path: Path) -> None:
    domain = shutil.copytree(ROOT / "nlu" / "domain", tmp_path / "domain")
    file = domain / "contact.yml"
    file.write_text(file.read_text().replace("utter_ask_contact_form_story", "utter_ask_stori"))
    code = (
        "import sys; from tools import rasa_data; "
        "rasa_data.DOMAIN = sys.argv[1]; sys.exit(rasa_data.main())"
    )
    done = subprocess.run(
        [ROOT / "nlu" / ".venv" / "bin" / "python", "-c", code, domain],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert set(done.stdout.splitlines()) == {
        "The form 'contact_form' has no question for its slot 'story'.",
        unused("utter_ask_stori"),
    }
