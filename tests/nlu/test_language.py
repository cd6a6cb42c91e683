"""The language of short messages, with what is known of the person."""

import langdetect
import pytest

from nlu import language
from nlu.language import detect


@pytest.mark.parametrize(
    "text",
    [
        "hola",
        "chao",
        "ok vecino",
        "ok",
        "si",
        "no",
        "bye",
        "Caimitos",
        "zamorano",
        "molinos 100",
        "jajaja",
        "👍",
        "",
        "1234567",
        "listo gracias",
        "hay una pelea",
        "Jhon Jairo",
        "q paso con mi reporte",
        "vos sabés si abren hoy",
    ],
)
def test_spanish_stands_on_short_words_names_and_noise(text: str) -> None:
    assert detect(text) == "es"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("hello", "en"),
        ("thanks a lot", "en"),
        ("good morning", "en"),
        ("there is a fight in Zamorano", "en"),
        ("obrigado", "pt"),
        ("bom dia", "pt"),
        ("tem uma briga na rua", "pt"),
        ("bonjour", "fr"),
        ("merci beaucoup", "fr"),
        ("il y a une bagarre dans la rue", "fr"),
    ],
)
def test_another_language_is_seen_in_its_own_words(text: str, language: str) -> None:
    assert detect(text) == language


def test_the_chosen_language_stands_against_a_short_message() -> None:
    assert detect("there is a fight", chosen="es") == "en"
    assert detect("thanks", chosen="es") == "es"
    assert detect("gracias", chosen="en") == "en"


def test_a_clear_sentence_speaks_against_the_choice() -> None:
    assert detect("se están peleando los vecinos de la esquina", chosen="en") == "es"


@pytest.mark.parametrize(
    ("code", "language"), [("en-GB", "en"), ("pt_BR", "pt"), ("de", "es"), (None, "es")]
)
def test_telegrams_code_decides_where_the_words_do_not(code: str | None, language: str) -> None:
    assert detect("ok", telegram=code) == language


def test_a_spanish_message_stays_spanish_on_an_english_telephone() -> None:
    assert detect("hay una pelea en la cancha", telegram="en") == "es"


def test_the_same_text_gives_the_same_language_every_time() -> None:
    assert {detect("dale parce nos vemos luego") for _ in range(20)} == {"es"}


def test_langdetect_alone_would_be_wrong_where_this_is_right() -> None:
    langdetect.DetectorFactory.seed = 7
    short = ["hola", "ok vecino", "chao", "listo gracias", "si señora"]
    assert [detect(text) for text in short] == ["es"] * len(short)
    assert [langdetect.detect(text) for text in short] != ["es"] * len(short)


def test_the_slow_look_is_left_out_only_where_it_could_change_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def contrary(text: str) -> dict[str, float]:
        asked.append(text)
        return {"pt": 1.0}

    monkeypatch.setattr(language, "_langdetect", contrary)
    assert detect("buenas tardes, los vecinos están peleando por la música del equipo") == "es"
    assert asked == []
    detect("bom dia, tudo bem com você")
    assert asked == ["bom dia, tudo bem com você"]
