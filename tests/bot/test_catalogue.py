"""The catalogue: the same in every language, complete, sayable, and safe with whatever is put into it."""

import ast
import logging
import re
from collections.abc import Iterator
from itertools import chain, product
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from hypothesis import given
from hypothesis import strategies as st

from bot.catalogue import MESSAGES, Catalogue, CatalogueError, Html, clean
from bot.handlers.staff import parse_invitation
from bot.render.notices import SAYS
from bot.render.replies import SILENT
from referrals.vocabulary import Role
from simulator.markup import parse_html

ROOT = Path(__file__).resolve().parents[2]

#: Keys that other parts of the programme may say at any time, by the contract between them.
CONTRACT = frozenset(
    """
    welcome notice-short menu ask-story ask-story-spot ask-where ask-where-choice ask-where-again
    where-kept-as-place ask-happening ask-danger ask-fault summary ask-correct corrected cancelled
    nothing-to-cancel emergency emergency-filed-now ask-emergency-where ask-emergency-more emergency-added
    emergency-thanks family-violence family-violence-where quick-exit crisis person-requested
    ask-person-about justice status status-none status-unknown-code programs sessions-none
    attendance-noted reminders-stopped privacy choose-language language-set
    language-missing help greet goodbye thanks affirm-what deny-what out-of-scope doubt doubt-danger
    say-it-again media-kept media-added media-kept-what
    edited-not-read rasa-away media-too-large media-not-understood contact-not-needed
    pin-outside empty-message untriaged untriaged-added staff-menu
    staff-welcome invitation-made invitation-usage invitation-refused choose-service choose-outcome
    toast-taken toast-already toast-on-the-way toast-not-yours toast-superseded toast-not-allowed
    toast-stale toast-malformed toast-closed toast-referred toast-talk error-unexpected
    error-illegal-move error-not-allowed error-not-yours error-superseded error-unknown-case
    error-outcome-missing error-nobody-to-talk-to error-busy error-unknown-service
    """.split()  # noqa: SIM905 - a list of strings would be three times as long
)
#: What is said without words of its own.
WITHOUT_WORDS = SAYS | {SILENT, "failed"}
PLAIN = ("button-", "toast-", "error-", "invitation-refused")


CATALOGUE = Catalogue.load(strict=True)
#: Words by which somebody would be spoken to as a child or a friend.
FAMILIAR = {
    "es": (
        r"t[uú]|tus|tuy[oa]s?|te|ti|contigo|vos|vosotros|os|puedes|pod[eé]s|quieres|quer[eé]s|"
        r"tienes|ten[eé]s|necesitas|estás|eres|sos|vas|sabes|sab[eé]s|dime|decime|haz|cu[eé]ntame|"
        r"contame|escr[ií]beme|escribime|llama|toca|tocá|env[ií]a|mándame|espera|cu[ií]date|ay[uú]dame|"
        r"gracias a ti|hola parce"
    ),
    "pt": (
        r"tu|teu|tua|teus|tuas|te|ti|contigo|vós|vosso|podes|queres|tens|precisas|estás|és|vais|sabes|"
        r"diz-me|conta-me|escreve-me|telemóvel|ecrã|autocarro|cara|mano"
    ),
    "fr": r"tu|te|toi|ton|ta|tes|t’\w+|dis-moi|raconte|appelle|(?<!j’)écris|touche|mec",
}


@pytest.fixture
def catalogue() -> Catalogue:
    return CATALOGUE


def languages() -> list[str]:
    return sorted(path.name for path in MESSAGES.iterdir())


def variants(language: str) -> Iterator[tuple[str, str]]:
    """Every message and attribute with each of its variants; a parameter reads ``⟨name⟩``."""
    sources = [path.read_text(encoding="utf-8") for path in (MESSAGES / language).glob("*.ftl")]
    for entry in chain.from_iterable(FluentParser().parse(source).body for source in sources):
        if isinstance(entry, ftl.Message):
            if entry.value is not None:
                yield from ((entry.id.name, text) for text in _readings(entry.value))
            for attribute in entry.attributes:
                key = f"{entry.id.name}.{attribute.id.name}"
                yield from ((key, text) for text in _readings(attribute.value))


def _readings(pattern: ftl.Pattern) -> Iterator[str]:
    pieces: list[list[str]] = []
    for element in pattern.elements:
        if isinstance(element, ftl.TextElement):
            pieces.append([element.value])
        elif isinstance(element.expression, ftl.SelectExpression):
            choices = element.expression.variants
            pieces.append([text for one in choices for text in _readings(one.value)])
        elif isinstance(element.expression, ftl.VariableReference):
            pieces.append([f"⟨{element.expression.id.name}⟩"])
        else:
            raise TypeError(f"a kind of expression that the catalogue does not use: {element}")
    yield from ("".join(reading) for reading in product(*pieces))


def said_in_code() -> set[str]:
    """Every key that the sources name where something is said."""
    found: set[str] = set()
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            found |= _said(node)
    return found


def sources() -> list[Path]:
    """The sources that say something out of this catalogue; the doctor has words of its own."""
    return [
        path
        for folder in ("bot", "actions", "referrals")
        for path in sorted((ROOT / folder).rglob("*.py"))
        if ROOT / "bot" / "doctor" not in path.parents
    ]


def _said(node: ast.AST) -> set[str]:
    found: list[ast.expr | None] = []
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else None
        name = node.func.id if isinstance(node.func, ast.Name) else name
        if name in ("say", "Say", "Notice", "text", "plain", "label", "labels") and node.args:
            found.append(node.args[0])
    if isinstance(node, ast.Assign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        if any(isinstance(target, ast.Name) and target.id == "say" for target in targets):
            found.append(node.value)
    if isinstance(node, ast.Dict):
        found += [
            value
            for key, value in zip(node.keys, node.values, strict=True)
            if isinstance(key, ast.Constant) and key.value == "say"
        ]
    return {
        one.value
        for one in found
        if isinstance(one, ast.Constant)
        and isinstance(one.value, str)
        and re.fullmatch(r"[a-z][a-z-]*[a-z](\.[a-z-]+)?", one.value)
    }


class TestLanguages:
    def test_the_languages_of_the_city_and_of_its_visitors_are_there(self) -> None:
        assert {"es", "en", "pt", "fr"} <= set(languages())

    @pytest.mark.parametrize("language", languages())
    def test_every_language_has_the_same_keys_with_the_same_parameters(
        self, catalogue: Catalogue, language: str
    ) -> None:
        assert catalogue.keys(language) == catalogue.keys("es")
        for key in catalogue.keys("es"):
            assert catalogue.variables(key, language) == catalogue.variables(key, "es"), key

    @pytest.mark.parametrize("language", languages())
    def test_every_language_has_the_same_variants(self, language: str) -> None:
        def count(of: str) -> dict[str, int]:
            keys = [key for key, _ in variants(of)]
            return {key: keys.count(key) for key in keys}

        assert count(language) == count("es")


class TestKeys:
    def test_every_key_that_the_code_says_has_words(self, catalogue: Catalogue) -> None:
        assert said_in_code() - catalogue.keys("es") - WITHOUT_WORDS == set()

    def test_the_code_is_really_read(self) -> None:
        assert {"summary", "taken", "ask-where", "receipt.later"} <= said_in_code()

    def test_the_contract_has_words(self, catalogue: Catalogue) -> None:
        assert CONTRACT - catalogue.keys("es") == set()

    def test_no_words_are_left_over(self, catalogue: Catalogue) -> None:
        code = "\n".join(
            path.read_text(encoding="utf-8") for path in sources() if "preview" not in path.name
        )
        strings = set(re.findall(r"""["']([^"'\n]+)["']""", code))

        def is_said(key: str) -> bool:
            base, _, attribute = key.partition(".")
            if key in strings or key in CONTRACT:
                return True
            if attribute:  # such as f"{say}.quiet"
                return is_said(base) and any(
                    one == attribute or one.endswith(f".{attribute}") for one in strings
                )
            return base in SAYS or any(  # such as f"button-{slot}"
                base.startswith(one.split("{")[0]) and "{" in one
                for one in strings
                if one.startswith(("button-", "command-"))
            )

        assert [key for key in sorted(catalogue.keys("es")) if not is_said(key)] == []


class TestWords:
    @pytest.mark.parametrize("language", languages())
    def test_markup_is_what_telegram_takes(self, language: str) -> None:
        for key, text in variants(language):
            parse_html(text)
            assert set(re.findall(r"</?([^>]+)>", text)) <= {"b", "i"}, key

    @pytest.mark.parametrize("language", languages())
    def test_buttons_and_short_answers_are_plain_and_short(self, language: str) -> None:
        for key, text in variants(language):
            if key.startswith(PLAIN):
                assert not re.search(r"[<>&]", text), key
                assert "\n" not in text, key
                assert len(text) <= (30 if key.startswith("button-") else 200), key

    @pytest.mark.parametrize("language", languages())
    def test_no_screen_asks_more_than_two_questions(self, language: str) -> None:
        for key, text in variants(language):
            assert text.count("?") <= 2, key

    @pytest.mark.parametrize("language", languages())
    def test_no_number_office_or_place_is_written_into_the_words(self, language: str) -> None:
        for key, text in variants(language):
            without_law = re.sub(r"\([^)]*(Ley|Código)[^)]*\)", "", text)
            assert not re.search(r"\b1[0-9]{2}\b|\b3[0-9]{9}\b|@|https?:", without_law), key
            assert not re.search(r"Palmira|PAZOS|Comisar|Fiscal|ICBF|Calle \d", text), key

    @pytest.mark.parametrize("language", languages())
    def test_nothing_counts_as_consent_by_going_on(self, language: str) -> None:
        pattern = (
            r"si contin[uú]a|al continuar|si sigue,? acepta|by continuing|if you go on, you|"
            r"ao continuar|se (você )?continuar,|en continuant|si vous continuez"
        )
        for key, text in variants(language):
            assert not re.search(pattern, text, re.IGNORECASE), key

    @pytest.mark.parametrize("language", sorted(FAMILIAR))
    def test_people_are_spoken_to_politely(self, language: str) -> None:
        familiar = re.compile(rf"\b({FAMILIAR[language]})\b", re.IGNORECASE)
        for key, text in variants(language):
            assert not familiar.search(text), (key, text)

    @pytest.mark.parametrize("language", languages())
    def test_sentences_are_short(self, language: str) -> None:
        lengths: list[int] = []
        for key, text in variants(language):
            for sentence in re.split(r"(?<=[.?!:])\s|\n", re.sub(r"<[^>]+>|\([^)]*\)", "", text)):
                words = re.findall(r"\w+", sentence)
                if len(words) > 1:
                    lengths.append(len(words))
                assert len(words) <= 24, (key, sentence)
        assert sum(lengths) / len(lengths) < 8

    @pytest.mark.parametrize("language", languages())
    def test_no_promise_of_a_result_or_a_time(self, language: str) -> None:
        promise = re.compile(
            r"garantiz|promet|le aseguro|sin falta|en \d+ (minutos|horas)|muy pronto|de inmediato|"
            r"lo vamos a resolver|se va a solucionar|guarantee|promise|within \d|very soon|"
            r"garant|em \d+ (minutos|horas)|muito em breve|vamos resolver|"
            r"dans \d+ (minutes|heures)|très bientôt|nous allons régler",
            re.IGNORECASE,
        )
        for key, text in variants(language):
            assert not promise.search(text), key

    @pytest.mark.parametrize(
        ("language", "told"),
        [
            ("es", ("no ve su nombre ni su número", "no es una denuncia", "delito grave")),
            ("en", ("not see your name or your number", "not a formal complaint", "serious crime")),
            ("pt", ("não vê seu nome nem seu número", "não é uma denúncia", "crime grave")),
            ("fr", ("ne voit ni votre nom ni votre numéro", "pas une plainte", "délit grave")),
        ],
    )
    def test_the_short_notice_says_who_reads_and_that_it_is_no_denuncia(
        self, catalogue: Catalogue, language: str, told: tuple[str, ...]
    ) -> None:
        words = catalogue.plain("notice-short", language, strategy="PAZOS")
        assert [one for one in told if one not in words] == []

    @pytest.mark.parametrize("language", languages())
    def test_the_examples_of_an_invitation_are_understood(
        self, catalogue: Catalogue, language: str
    ) -> None:
        said = catalogue.plain("invitation-usage", language)
        examples = re.findall(r"^/(invitar|invite) (.+)$", said, re.MULTILINE)
        read = [parse_invitation(words.split()) for _, words in examples]
        assert [(one["role"], one["clusters"], one["is_backup"]) for one in read if one] == [
            (Role.GESTOR, [4], False),
            (Role.GESTOR, [4], True),
            (Role.COORDINATOR, [], False),
        ]

    def test_a_button_named_in_a_sentence_is_named_as_it_reads(self, catalogue: Catalogue) -> None:
        for language in languages():
            unknown = catalogue.plain("button-where-unknown", language)
            assert unknown in catalogue.plain("ask-where-again", language)
            received = catalogue.plain("button-ack", language).removeprefix("✋ ")
            assert received in catalogue.plain("staff-welcome.how", language)

    def test_in_french_no_mark_is_left_alone_at_the_start_of_a_line(self) -> None:
        for key, text in variants("fr"):
            assert not re.search(r" [?!:;»]|« ", text), key
            assert not re.search(r"[^\s?!:;»][?!;»]|\w:(?!⟨minute⟩)", text), key

    @pytest.mark.parametrize("language", languages())
    def test_danger_names_the_line_in_the_first_line(
        self, catalogue: Catalogue, language: str
    ) -> None:
        for key in (
            "emergency",
            "emergency-filed-now",
            "family-violence",
            "crisis",
            "doubt-danger",
        ):
            words = catalogue.plain(key, language, emergency="999", line="888")
            assert "999" in words.splitlines()[0], key


class TestText:
    def test_a_parameter_is_escaped_once(self, catalogue: Catalogue) -> None:
        words = catalogue.text("where-kept-as-place", "es", place="<b>la 30</b> & 'la 31' &amp;")
        assert "&lt;b&gt;la 30&lt;/b&gt; &amp; 'la 31' &amp;amp;" in words

    def test_html_is_not_escaped_again(self, catalogue: Catalogue) -> None:
        inner = catalogue.text("talk.name", "es", name="A & B")
        assert "<b><b>A &amp; B</b></b>" in catalogue.text("talk.name", "es", name=inner)

    def test_plain_words_are_not_escaped(self, catalogue: Catalogue) -> None:
        assert catalogue.plain("button-service", "es", name="A & B") == "A & B"

    def test_numbers_choose_the_plural(self, catalogue: Catalogue) -> None:
        assert catalogue.plain("count-photos", "es", count=1) == "1 foto"
        assert catalogue.plain("count-photos", "es", count=2) == "2 fotos"

    def test_the_labels_of_a_button_are_those_of_all_languages(self, catalogue: Catalogue) -> None:
        labels = catalogue.labels("button-where-unknown")
        assert {"No sé el barrio", "I do not know the barrio"} <= labels
        assert len(labels) == len(catalogue.languages)

    @given(st.text())
    def test_whatever_is_put_in_comes_out_as_valid_html(self, words: str) -> None:
        text = CATALOGUE.text("corrected", "es", field="where", value=words)
        plain, _ = parse_html(text)
        assert clean(words) in plain

    def test_half_a_character_and_direction_marks_are_taken_out(self) -> None:
        assert clean("a\ud83db\u202ec\x00d\ud83d\ude00") == "a\ufffdbcd😀"


class TestMissing:
    def test_a_missing_key_is_an_error_in_tests(self, catalogue: Catalogue) -> None:
        with pytest.raises(CatalogueError, match="no-such-key"):
            catalogue.text("no-such-key", "es")

    def test_a_missing_parameter_is_an_error_in_tests(self, catalogue: Catalogue) -> None:
        with pytest.raises(CatalogueError, match="code"):
            catalogue.text("receipt", "es")

    def test_in_production_a_missing_key_apologises_and_is_logged(
        self, caplog: pytest.LogCaptureFixture
    ) -> None:
        with caplog.at_level(logging.ERROR):
            words = Catalogue.load().text("no-such-key", "en")
        assert words == Catalogue.load().text("error-unexpected", "es")
        assert "no-such-key" in caplog.text

    def test_in_production_a_language_without_the_key_speaks_spanish(self, tmp_path: Path) -> None:
        write(tmp_path, "es/all", "error-unexpected = Algo falló\nhello = Hola { $name }\n")
        write(tmp_path, "en/all", "error-unexpected = It failed\n")
        assert Catalogue.load(tmp_path).text("hello", "en", name="Luz") == "Hola Luz"

    def test_in_production_a_missing_parameter_leaves_a_gap_and_no_name_of_it(
        self, caplog: pytest.LogCaptureFixture
    ) -> None:
        with caplog.at_level(logging.ERROR):
            words = Catalogue.load().text("status-unknown-code", "es")
        assert "{" not in words
        assert "code" in caplog.text

    def test_a_language_that_is_not_offered_is_spoken_to_in_spanish(self) -> None:
        assert Catalogue.load().text("quick-exit", "xx") == "Listo. Hasta luego."


def write(folder: Path, name: str, words: str) -> None:
    """A file of messages, such as ``es/all``."""
    path = folder / f"{name}.ftl"
    path.parent.mkdir(exist_ok=True)
    path.write_text(words, encoding="utf-8")


class TestLoading:
    def test_a_damaged_file_is_refused_with_its_line(self, tmp_path: Path) -> None:
        write(tmp_path, "es/all", "error-unexpected = Algo\n\nbad { = x\n")
        with pytest.raises(CatalogueError, match=r"es/all\.ftl, line 3"):
            Catalogue.load(tmp_path)

    def test_a_key_written_twice_is_refused(self, tmp_path: Path) -> None:
        write(tmp_path, "es/all", "error-unexpected = Algo\nerror-unexpected = Otro\n")
        with pytest.raises(CatalogueError, match="was there already"):
            Catalogue.load(tmp_path)

    def test_a_key_written_in_two_files_is_refused(self, tmp_path: Path) -> None:
        write(tmp_path, "es/all", "error-unexpected = Algo\n")
        write(tmp_path, "es/more", "error-unexpected = Otro\n")
        with pytest.raises(CatalogueError, match=r"es/more\.ftl has error-unexpected"):
            Catalogue.load(tmp_path)

    def test_a_folder_without_spanish_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(CatalogueError, match="has no error-unexpected"):
            Catalogue.load(tmp_path)

    def test_html_is_text_to_everybody_else(self) -> None:
        assert isinstance(Html("x"), str)
