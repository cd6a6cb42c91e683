"""The second look at danger: what it sees, and what it knows to be no danger."""

import pytest

from nlu.danger import Kind, Strength, look


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("se estan dando bala en la esquina", Kind.EMERGENCY),
        ("apuñalaron a un pelado en la cancha", Kind.EMERGENCY),
        ("hay un herido en el piso", Kind.EMERGENCY),
        ("mi mama se tomo un frasco de pastillas", Kind.EMERGENCY),
        ("me tienen encerrado con un cuchillo", Kind.EMERGENCY),
        ("auxilio", Kind.EMERGENCY),
        ("someone is shooting outside, he is bleeding", Kind.EMERGENCY),
        ("ya no quiero vivir", Kind.CRISIS),
        ("mi hermana dice que se va a matar", Kind.CRISIS),
        ("i want to die", Kind.CRISIS),
        ("je veux mourir", Kind.CRISIS),
        ("mi marido me pega", Kind.DOMESTIC),
        ("mi padrastro me toca las piernas, abusa de mi", Kind.DOMESTIC),
        ("mi ex me amenaza y no me deja salir", Kind.DOMESTIC),
        ("my husband hits me", Kind.DOMESTIC),
    ],
)
def test_danger_is_seen_in_plain_words(text: str, kind: Kind) -> None:
    findings = look(text)
    assert (kind, Strength.STRONG) in {(item.kind, item.strength) for item in findings}


@pytest.mark.parametrize(
    "text",
    [
        "me muero de la risa",
        "vivo muerto de hambre",
        "el recibo me dejó herido",
        "no hay heridos",
        "gracias a dios no hubo heridos",
        "me mato estudiando",
        "matar el tiempo",
        "mi hermano me pegó la gripa",
        "este calor nos va a matar",
        "quiero morir de vergüenza",
        "la lámpara está dañada",
        "hola buenas noches",
    ],
)
def test_a_figure_of_speech_or_a_denial_is_no_danger(text: str) -> None:
    assert [item for item in look(text) if item.strength is Strength.STRONG] == []


@pytest.mark.parametrize(
    "text",
    [
        "anoche hubo una balacera, se escucharon tiros, ya paso",
        "en la novela apuñalaron a la protagonista",
        "jugando fortnite me dispararon jaja",
    ],
)
def test_what_is_past_or_not_real_is_a_hint_at_most(text: str) -> None:
    assert all(item.strength is Strength.HINT for item in look(text))


def test_what_goes_on_now_is_strong_though_it_began_yesterday() -> None:
    findings = look("ayer hubo pelea pero ahora se estan dando bala")
    assert findings[0].strength is Strength.STRONG


def test_a_finding_names_its_evidence_and_never_the_words() -> None:
    [finding] = look("ya no quiero vivir")
    assert finding.signal == "life given up"
