"""A city that cannot be used is refused, with file, line and what to do."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referrals.city import CityDataError, build_city, load_city
from referrals.city.errors import SHOWN, Problem
from referrals.city.parts import FILES, read_documents
from referrals.city.schema import read_part
from referrals.city.territory import Clusters
from referrals.city.words import FINDINGS, FRAME, LANGUAGES, PROBLEMS
from referrals.city.yaml import Document, read_document
from referrals.errors import PazosError

SHIPPED = Path(__file__).parents[2] / "city" / "palmira"


READ, _ = read_documents(SHIPPED)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "palmira"))


def refusal(folder: Path) -> CityDataError:
    """Load ``folder``, which must not go; files that are as shipped are not parsed anew."""
    documents, unread = dict[str, Document](), list[Problem]()
    for name in FILES:
        path = folder / name
        if path.is_file() and path.read_bytes() == (SHIPPED / name).read_bytes():
            documents[name] = READ[name]
            continue
        document, problems = read_document(path, f"palmira/{name}")
        unread += problems
        if document is not None:
            documents[name] = document
    with pytest.raises(CityDataError) as caught:
        build_city("palmira", documents, unread)
    return caught.value


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"the shipped file no longer has {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def line_of(path: Path, marker: str) -> int:
    rows = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, row in enumerate(rows, 1) if marker in row)


@dataclass(frozen=True)
class Slip:
    """One mistake: ``old`` becomes ``new``; told of on the line of ``found_in`` with ``marker``."""

    file: str
    old: str
    new: str
    code: str
    marker: str
    found_in: str | None = None  #: where another file than the one edited tells of it


SLIPS = [
    # One file by itself
    Slip("city.yml", "name: Palmira\n", "", "missing_key", "id: palmira"),
    Slip("city.yml", "name: Palmira\n", "name: Palmira\nnam: x\n", "unknown_key", "nam: x"),
    Slip("city.yml", "name: Palmira\n", "name:\n", "wrong_text", "name:"),
    Slip("city.yml", "name: Palmira\n", 'name: " "\n', "empty_text", 'name: " "'),
    Slip("city.yml", "name: Palmira\n", "name: Palmira\nname: Cali\n", "duplicate_key", "Cali"),
    Slip("city.yml", '"76520"', "76520", "wrong_text", "dane_code"),
    Slip("city.yml", "3.53944", "93.5", "out_of_range", "centre"),
    Slip("city.yml", "3.53944", '"3.5"', "wrong_number", "centre"),
    Slip("city.yml", "3.53944", ".nan", "wrong_number", "centre"),
    Slip("city.yml", "pin_radius_km: 25", "pin_radius_km: 0", "out_of_range", "pin_radius_km"),
    Slip("city.yml", "{lat: 3.53944, lon: -76.30361}", "aquí", "wrong_group", "centre"),
    Slip("city.yml", "languages: [es, en]", "languages: es", "wrong_list", "languages: es"),
    Slip("city.yml", "languages: [es, en]", "languages: []", "too_short", "languages: []"),
    Slip("city.yml", "[es, en]", "[es, english]", "bad_form", "english"),
    Slip("territory.yml", "comuna: 1, aliases", 'comuna: "1", aliases', "wrong_integer", '"1"'),
    Slip("territory.yml", "verified: true", "verified: si", "wrong_bool", "verified: si"),
    Slip("territory.yml", "kind: barrio, ", "kind: villa, ", "not_allowed", "kind: villa"),
    Slip("territory.yml", "id: caimitos,", "id: Los Caimitos,", "bad_form", "id: Los Caimitos"),
    Slip("services.yml", "last_verified: null", "last_verified: ayer", "wrong_date", "ayer"),
    Slip("services.yml", "last_verified: null", "last_verified: 2026-13-40", "wrong_date", "13-40"),
    Slip("services.yml", 'seen: "2023-08-25"', 'seen: "2023/8"', "bad_form", "2023/8"),
    Slip("services.yml", "palmira.gov.co\n", "palmira\n", "bad_form", "atencionalciudadano"),
    Slip("response_times.yml", "  low: {backup", "  lo: {backup", "missing_key", "acknowledge:"),
    Slip("response_times.yml", "backup: 3,", "backup: 0,", "out_of_range", "backup: 0"),
    Slip("response_times.yml", "backup: 3,", "backup: 2.5,", "wrong_integer", "backup: 2.5"),
    Slip("routes.yml", "urgency: [vital]", "urgency: [urgente]", "not_allowed", "urgente"),
    # Within and across files
    Slip("city.yml", "id: palmira ", "id: cali ", "city_id", "id: cali"),
    Slip("city.yml", "America/Bogota", "America/Palmira", "bad_timezone", "timezone"),
    Slip("city.yml", "America/Bogota", "America", "bad_timezone", "timezone"),
    Slip("city.yml", "America/Bogota", "../../etc/passwd", "bad_timezone", "timezone"),
    Slip("city.yml", "language: es", "language: fr", "bad_default_language", "language: fr"),
    Slip("city.yml", "[es, en]", "[es, en, es]", "duplicate_id", "languages"),
    Slip("city.yml", "[es, en]", "[es, en, pt]", "missing_language", "name:", "services.yml"),
    Slip("city.yml", 'emergency_line: "123"', 'emergency_line: "911"', "unknown_line", "911"),
    Slip("city.yml", "controller: alcaldia", "controller: nadie", "unknown_service", "controller: nadie"),
    Slip("territory.yml", "id: zamorano,", "id: caimitos,", "duplicate_id", 'name: "Zamorano"'),
    Slip("territory.yml", '"samorano"', '"caimitos"', "name_taken", '"Zamorano"'),
    Slip("territory.yml", '"samorano"', '"¿?"', "unspeakable_name", '"¿?"'),
    Slip("territory.yml", '{name: "Bolo"', '{name: "Rozo"', "name_taken", '{name: "Rozo"'),
    Slip("territory.yml", "[harold_eder,", "[haroldo,", "unknown_barrio", "haroldo"),
    Slip("territory.yml", "barrio: loreto", "barrio: loretto", "unknown_barrio", "loretto"),
    Slip("territory.yml", "comuna: 7,", "comuna: 77,", "unknown_comuna", "comuna: 77"),
    Slip("territory.yml", "{comuna: 2}", "{comuna: 99}", "unknown_comuna", "{comuna: 99}"),
    Slip("territory.yml", "sources: [A, B]}", "sources: [A, Z]}", "unknown_source", "[A, Z]"),
    Slip("territory.yml", "sources: [L]", "sources: [Z]", "unknown_source", "sources: [Z]"),
    Slip(
        "territory.yml",
        "confusable_with: [el_porvenir], ",
        "",
        "confusable_one_sided",
        'name: "El Porvenir"',
    ),
    Slip("territory.yml", "with: [el_porvenir]", "with: [otro]", "unknown_barrio", "with: [otro]"),
    Slip("clusters.yml", "      - Zamorano\n", "      - Zamorrano\n", "unknown_barrio", "Zamorrano"),
    Slip("clusters.yml", "- Coronado\n", "- Coronado\n      - CORONADO\n", "barrio_twice", "CORO"),
    Slip("clusters.yml", "      - Zamorano\n", "", "barrio_without_cluster", '"Zamorano"', "territory.yml"),
    Slip("clusters.yml", "  - id: 2\n", "  - id:  1\n", "duplicate_id", "id:  1"),
    Slip("clusters.yml", "also: [4]", "also: [44]", "unknown_cluster", "[44]"),
    Slip("clusters.yml", "also: [4]", "also: [5]", "border_own_cluster", "also: [5]"),
    Slip("clusters.yml", '{barrio: "La Alameda"', '{barrio: "Alma"', "unknown_barrio", '"Alma"'),
    Slip("services.yml", 'number: "155"', 'number:  "123"', "duplicate_id", 'number:  "123"'),
    Slip("services.yml", "- id: pazos", "- id:  alcaldia", "duplicate_id", "id:  alcaldia"),
    Slip("services.yml", "barrio: rozo", "barrio: roso_viejo", "unknown_barrio", "roso_viejo"),
    Slip("services.yml", "service: street_lighting", "service: luz", "unknown_service", "luz"),
    Slip("services.yml", 'en: "Emergency line"', 'fr: "Urgences"', "missing_language", "Urgences"),
    Slip("services.yml", 'en: "Emergency line"', 'en: x, fr: "U"', "unknown_language", 'fr: "U"'),
    Slip("routes.yml", "to: [pazos,", "to: [pasos,", "unknown_service", "pasos"),
    Slip("routes.yml", "to: [gestor, fiscalia]", "to: [fiscalia]", "route_without_person", "[fiscalia]"),
    Slip("routes.yml", "to: [gestor, alcaldia]", "to: [gestor, x]", "unknown_service", "gestor, x"),
    Slip("routes.yml", 'first: {line: "165"}', 'first: {line: "166"}', "unknown_line", "166"),
    Slip("routes.yml", 'first: ["165"]', 'first: ["166"]', "unknown_line", '["166"]'),
    Slip("routes.yml", "mediate: false", "mediate: true", "route_mediates_violence", "mediate: true"),
    Slip("routes.yml", '{line: "123"}', "null", "route_vital_without_line", "first: null"),
    Slip("routes.yml", "when: {urgency: [vital]}", "when: {}", "route_never_used", "id: extortion"),
    Slip("routes.yml", "discreet: true", "discreet:  false", "topic_not_discreet", "discreet:  false"),
    Slip("routes.yml", "comisaria_rozo]\n    mediate: false", "comisaria_rozo]\n    mediate:  true",
         "topic_mediates_violence", "mediate:  true"),
    Slip("routes.yml", "words: [alimentos,", 'words: ["!",', "bad_form", '["!",'),
    Slip("services.yml", 'url: "https', 'url: "javascript', "bad_form", 'url: "javascript'),
    Slip("services.yml", "recheck_days: 180", "recheck_days: 0", "out_of_range", "recheck_days: 0"),
    Slip("response_times.yml", "minutes: 5, times", "minutes: 0, times", "out_of_range", "minutes: 0,"),
    Slip("response_times.yml", "times: 6", "times: 0", "out_of_range", "times: 0"),
    Slip("response_times.yml", "times: 6", "times: 49", "out_of_range", "times: 49"),
    Slip("response_times.yml", "times: 6", "time: 6", "unknown_key", "time: 6"),
    Slip("response_times.yml", "[24, 72, 168]", "[72, 24]", "not_increasing", "[72, 24]"),
    Slip("response_times.yml", "hours: 72", "hours: 0", "out_of_range", "verify_after_hours: 0"),
    Slip("response_times.yml", '"07:00"', '"7:00"', "bad_form", '"7:00"'),
    Slip("programmes.yml", 'dusk: "18:00"', 'dusk: "6 pm"', "bad_form", "dusk:"),
    Slip("programmes.yml", "fewest: 3", "fewest: 1", "out_of_range", "fewest:"),
    Slip("programmes.yml", "share: 0.8}", "share: 80}", "out_of_range", "certificate: {share"),
    Slip("programmes.yml", "absences: 2}", "absences: 1}", "out_of_range", "attendance: {"),
    Slip("response_times.yml", "[72, 24, 2]", "[24, 72, 2]", "not_decreasing", "[24, 72, 2]"),
    Slip("response_times.yml", "- [24, 2]", "- [24, 24]", "not_decreasing", "- [24, 24]"),
    Slip("response_times.yml", "- [2]", "- [1]", "reminder_too_close", "- [1]"),
    Slip("response_times.yml", "plan_hours: 24", "plan_hours: 23", "plan_without_reminder",
         "plan_hours: 23"),
    Slip("response_times.yml", "late_minutes: 45", "late_minutes: 200", "day_too_short_to_remind",
         "late_minutes: 200"),
    Slip(
        "response_times.yml",
        "duty_hours: null",
        'duty_hours: [{days: [mon], from: "8:00", to: "18:00"}]',
        "bad_form",
        '"8:00"',
    ),
    Slip(
        "response_times.yml",
        "duty_hours: null",
        'duty_hours: [{days: [mon], from: "08:00", to: "08:00"}]',
        "empty_turn",
        '"08:00"}]',
    ),
    Slip("response_times.yml", 'from: "08:00", to: "20:00"', 'from: "20:00", to: "08:00"',
         "no_daytime", "daytime: {from"),
    Slip("response_times.yml", 'from: "08:00", to: "20:00"', 'from: "08:00", to: "25:00"',
         "bad_form", "daytime: {from"),
    Slip("programmes.yml", "{from: 14, to: 29}\n    open", "{from: 29, to: 14}\n    open",
         "ages_reversed", "from: 29"),
    Slip("privacy.yml", "talks: {days: 180, verified: false", "talks: {days: 180, verified: true",
         "term_without_source", "talks: {"),
    Slip("privacy.yml", "people: {days: 730", "people: {days: 300", "people_before_words",
         "people: {"),
    Slip("privacy.yml", "talks: {days: 180", "talks: {days: 29", "out_of_range", "talks: {"),
    Slip("privacy.yml", "notice: 1", "notice: 0", "out_of_range", "notice: 0"),
]  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: f"{slip.code}-{slip.new.strip()[:30]}")
def test_a_slip_is_told_with_its_file_and_line(slip: Slip, folder: Path) -> None:
    edit(folder / slip.file, slip.old, slip.new)
    told = slip.found_in or slip.file
    expected = (slip.code, f"palmira/{told}", line_of(folder / told, slip.marker))
    error = refusal(folder)
    assert expected in [(one.code, one.file, one.line) for one in error.problems]
    assert f"palmira/{told}, línea {expected[2]}: " in str(error)


def test_every_kind_of_problem_has_been_seen_by_a_test() -> None:
    # All of these are below, but "unusable": what is said of a mistake that nobody thought of.
    elsewhere = {
        "missing_folder", "missing_file", "unreadable_file", "not_utf8", "control_character", "tab",
        "syntax", "too_deep", "alias", "empty_file", "not_a_mapping", "route_gap", "unusable",
    }  # fmt: skip
    assert {slip.code for slip in SLIPS} | elsewhere == set(PROBLEMS)


def test_a_case_without_a_rule_is_refused(folder: Path) -> None:
    edit(
        folder / "routes.yml",
        "when: {kind: [untriaged]}",
        "when: {kind: [untriaged], minors: true}",
    )
    edit(folder / "routes.yml", "when: {}", "when: {urgency: [low]}")
    assert "route_gap" in [problem.code for problem in refusal(folder).problems]


def test_several_problems_in_several_files_are_told_at_once(folder: Path) -> None:
    edit(folder / "city.yml", "country_code: CO", "country_code: Colombia")
    edit(folder / "clusters.yml", "provisional: true", "provisional: quizás")
    edit(folder / "programmes.yml", "programmes:", "programas:")
    (folder / "routes.yml").unlink()
    files = {problem.file for problem in refusal(folder).problems}
    assert files == {
        "palmira/city.yml",
        "palmira/clusters.yml",
        "palmira/programmes.yml",
        "palmira/routes.yml",
    }


def test_a_flood_of_problems_is_counted_rather_than_listed(folder: Path) -> None:
    path = folder / "territory.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("kind: barrio", "kind: villa"), "utf-8"
    )
    error = refusal(folder)
    assert len(error.problems) > SHOWN
    assert len(str(error).splitlines()) == SHOWN + 2
    assert f"y {len(error.problems) - SHOWN} más" in str(error)


def test_a_misspelt_barrio_is_answered_with_the_nearest(folder: Path) -> None:
    edit(folder / "clusters.yml", "      - Zamorano\n", "      - Zamorrano\n")
    assert "¿«Zamorano»?" in str(refusal(folder))


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_told_by_name(name: str, folder: Path) -> None:
    (folder / name).unlink()
    with pytest.raises(CityDataError) as caught:
        load_city(folder)
    assert [(one.code, one.file) for one in caught.value.problems] == [
        ("missing_file", f"palmira/{name}")
    ]


@pytest.mark.parametrize("name", ["city.yml", "routes.yml"])
@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"", "empty_file", None),
        (b"# solo un comentario\n", "empty_file", None),
        (b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe", "not_utf8", 1),
        ("id: palmira\nname: Pálmira\n".encode("latin-1"), "not_utf8", 2),
        (b"id: palmira\nname: \x07\n", "control_character", 2),
        (b"id: palmira\n\tname: Palmira\n", "tab", 2),
        (b"id: palmira\n   name: Palmira\n", "syntax", 2),
        (b'id: palmira\nname: "Palmira\n', "syntax", 3),
        (b"id: [a, b\nname: Palmira\n", "syntax", 2),
        (b"a: 1\n---\nb: 2\n", "syntax", 2),
        (b"? [a]\n: b\n", "syntax", 1),
        (b"a: &x 1\nb: *x\n", "alias", 1),
        (b"a: &x [*x]\n", "alias", 1),
        (b"- a\n- b\n", "not_a_mapping", 1),
        (b"hola\n", "not_a_mapping", 1),
        (b"a: " + b"[" * 2_000, "too_deep", None),
    ],
    ids=lambda value: repr(value[:20]) if isinstance(value, bytes) else str(value),
)
def test_a_file_that_is_no_such_file_is_refused(
    name: str, content: bytes, code: str, line: int | None, folder: Path
) -> None:
    (folder / name).write_bytes(content)
    assert [(one.code, one.file, one.line) for one in refusal(folder).problems] == [
        (code, f"palmira/{name}", line)
    ]


def test_a_file_saved_with_a_byte_order_mark_is_read(folder: Path) -> None:
    path = folder / "city.yml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert load_city(folder).id == "palmira"


def test_a_file_with_the_line_ends_of_windows_is_read(folder: Path) -> None:
    for name in FILES:
        path = folder / name
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert load_city(folder).id == "palmira"


def test_a_folder_in_place_of_a_file_is_refused(folder: Path) -> None:
    (folder / "city.yml").unlink()
    (folder / "city.yml").mkdir()
    assert [one.code for one in refusal(folder).problems] == ["unreadable_file"]


def test_a_city_that_is_not_there_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(CityDataError, match="PAZOS_CITY") as caught:
        load_city(tmp_path / "macondo")
    assert caught.value.problems == (Problem("missing_folder", "macondo"),)


def test_a_refusal_is_an_error_of_the_domain_and_speaks_both_languages(folder: Path) -> None:
    (folder / "city.yml").unlink()
    error = refusal(folder)
    assert isinstance(error, PazosError)
    assert str(error) == error.describe("es") == error.describe("pt")
    assert "this file is missing" in error.describe("en")


@given(data=st.binary(max_size=200))
@settings(deadline=None)
def test_no_bytes_at_all_get_past_as_another_error(
    data: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "bytes.yml"
    path.write_bytes(data)
    _read_whatever(path)


@given(text=st.text(alphabet=st.sampled_from(" \n\t:-[]{},#&*!|>%@`'\"?ab1.~"), max_size=60))
@settings(deadline=None, max_examples=300)
def test_no_text_of_yaml_signs_gets_past_as_another_error(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "signs.yml"
    path.write_text(text, encoding="utf-8")
    _read_whatever(path)


@given(
    cut=st.integers(0, 6500), extra=st.sampled_from(["", "]", "}", ": ", "\n- ", '"', "\t", "'"])
)
@settings(deadline=None, max_examples=40)
def test_a_file_cut_anywhere_is_read_or_refused_with_a_line(
    cut: int, extra: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "cut.yml"
    path.write_text((SHIPPED / "clusters.yml").read_text("utf-8")[:cut] + extra, "utf-8")
    for problem in _read_whatever(path):
        assert problem.line is not None or problem.code in {"empty_file", "too_deep"}


def _read_whatever(path: Path) -> list[Problem]:
    """Read and shape ``path``; what is wrong must be sayable."""
    document, problems = read_document(path, path.name)
    assert (document is None) == bool(problems)
    if document is not None:
        _, problems = read_part(document, Clusters)
    for problem in problems:
        for language in LANGUAGES:
            assert path.name in problem.say(language)
    return problems


@pytest.mark.parametrize(
    "table", [FRAME, PROBLEMS, FINDINGS], ids=["frame", "problems", "findings"]
)
def test_no_language_misses_a_word_or_a_fact(table: dict[str, dict[str, str]]) -> None:
    def facts(words: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(words) if name is not None}

    for code, words in table.items():
        assert set(words) == set(LANGUAGES), code
        assert len({frozenset(facts(said)) for said in words.values()}) == 1, code
