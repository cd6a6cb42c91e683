"""Matters of justice: every one leads to a screen's facts, and none of them is made up."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from referrals import guidance
from referrals.city import City, Topic, load_city
from referrals.city.route_checks import IN_CONFIDENCE
from referrals.guidance import UnknownMatter
from referrals.matters import MOST, meant

ROOT = Path(__file__).parents[2]
CITY = load_city(ROOT / "city" / "palmira")
OPEN = [topic for topic in CITY.topics if not topic.special]
WRITTEN = json.dumps(
    [
        YAML(typ="safe").load(ROOT / "city" / "palmira" / f"{one}.yml")
        for one in ("services", "routes")
    ],
    default=str,
    ensure_ascii=False,
)
#: Offices and people whose work is to bring two sides together.
MEDIATING = {
    "mediacion_policial",
    "juez_de_paz",
    "conciliacion_familia",
    "casa_de_justicia",
    "pazos",
}


class TestGuides:
    @given(st.sampled_from(OPEN), st.integers(0, 99))
    def test_every_matter_has_a_line_an_office_or_both_and_every_office_is_reached(
        self, topic: Topic, turn: int
    ) -> None:
        found = guidance.guide(CITY, topic.id, turn)
        assert found.lines or found.office
        assert found.number == (turn % found.count + 1 if found.count else 0)
        if found.office is not None:
            assert found.office.id == found.topic.to[found.number - 1]

    @given(st.sampled_from(OPEN), st.integers(0, 9))
    def test_no_detail_is_there_that_the_files_do_not_have(self, topic: Topic, turn: int) -> None:
        found = guidance.guide(CITY, topic.id, turn)
        told = [line.number for line in found.lines]
        for texts in (found.topic.law, found.topic.advice, found.bring):
            told += list((texts or {}).values())
        if (office := found.office) is not None:
            told += [office.name, *office.phones, office.email or "", office.address or ""]
            for texts in (office.hours, office.fees, office.place, office.accessibility):
                told += list((texts or {}).values())
        for one in told:
            assert json.dumps(one, ensure_ascii=False)[1:-1] in WRITTEN

    def test_violence_at_home_and_sexual_violence_are_in_confidence_and_never_lead_to_mediation(
        self,
    ) -> None:
        assert {topic.id for topic in CITY.topics if topic.discreet} == IN_CONFIDENCE
        for topic in CITY.topics:
            if topic.discreet:
                assert not topic.mediate
                assert not MEDIATING & set(topic.to)

    def test_a_sentence_of_law_names_its_article(self) -> None:
        for topic in CITY.topics:
            for sentence in (topic.law or {}).values():
                assert re.search("Ley|Código|Decreto|Penal Code", sentence)
                assert any(char.isdigit() for char in sentence)

    @pytest.mark.parametrize("name", ["nothing", "", "CHILD_SUPPORT"])
    def test_what_the_city_no_longer_has_is_refused_by_name(self, name: str) -> None:
        with pytest.raises(UnknownMatter):
            guidance.guide(CITY, name)
        with pytest.raises(UnknownMatter):
            guidance.office(CITY, name)

    def test_a_matter_without_office_says_so_by_having_none(self, city: City) -> None:
        found = guidance.guide(city, "emotional_crisis")
        assert (found.office, found.number, found.count) == (None, 0, 0)
        assert [line.number for line in found.lines] == ["106", "123"]

    def test_an_office_tells_of_violence_at_home_where_it_is_mostly_for_that(self) -> None:
        telling = {one.id for one in CITY.services if guidance.is_discreet(CITY, one)}
        comisarias = {one.id for one in CITY.services if one.id.startswith("comisaria")}
        assert {*comisarias, "fiscalia", "icbf"} <= telling
        assert {"personeria", "mintrabajo", "casa_de_justicia"}.isdisjoint(telling)


class TestPages:
    @given(st.integers())
    def test_a_page_is_short_and_never_out_of_range(self, number: int) -> None:
        page = guidance.page(CITY, number)
        assert 0 < len(page.topics) <= guidance.ON_A_PAGE
        assert 0 <= page.number < page.count

    def test_all_matters_that_may_be_offered_are_on_some_page_once(self) -> None:
        count = guidance.page(CITY).count
        shown = [topic.id for one in range(count) for topic in guidance.page(CITY, one).topics]
        assert shown == [topic.id for topic in OPEN if topic.listed]
        assert {"danger_to_life", "emotional_crisis"}.isdisjoint(shown)

    def test_the_special_routes_are_on_no_page_and_found_by_no_button_or_word(self) -> None:
        special = [topic for topic in CITY.topics if topic.special]
        assert {topic.id for topic in special} == {"return_after_prison", "non_repetition", "srpa"}
        for topic in special:
            with pytest.raises(UnknownMatter):
                guidance.guide(CITY, topic.id)
            for text in (topic.name["es"], "casa libertad", "salgo de prisión", "srpa"):
                params = guidance.by_words(CITY, text)[1]
                assert topic.id not in (params.get("topic"), *params.get("topics", ()))
                assert "casa_libertad" not in (params.get("service"), *params.get("services", ()))
        with pytest.raises(UnknownMatter):
            guidance.office(CITY, "casa_libertad")


class TestWords:
    @pytest.mark.parametrize(
        ("words", "topic"),
        [
            ("el papá de mi hija no me pasa la cuota", "child_support"),
            ("q papeles piden pa lo de ALIMENTOS", "child_support"),
            ("quiero la custodya de mi nieto", "custody_visits"),
            ("me echaron del trabajo sin liquidación", "labour"),
            ("el vecino pone música y no deja dormir", "neighbours_noise"),
            ("donde denuncio la extorsión", "extortion"),
            ("me deben el arriendo", "debt_rent"),
            ("nos desplazaron del cauca", "victims_displacement"),
            ("perdí la cédula", "lost_documents"),
            ("my boss fired me", "labour"),
            ("o pai da minha filha não paga pensão", "child_support"),
            ("je veux la garde de mes enfants", "custody_visits"),
            ("como pido una medida de protección", "protection_measure"),
        ],
    )
    def test_words_lead_to_their_matter(self, words: str, topic: str) -> None:
        assert meant(CITY, words).topics == (topic,)

    @pytest.mark.parametrize(
        ("words", "topic"),
        [
            ("víctima de violencia de género", "family_violence"),
            ("violencia contra la mujer", "family_violence"),
            ("violencia económica de mi esposo", "family_violence"),
            ("mi ex me amenaza", "family_violence"),
            ("vítima de violência doméstica", "family_violence"),
            ("victim of domestic violence", "family_violence"),
            ("dónde denuncio a mi tío que me violó", "sexual_violence"),
            ("abusaron de mi sobrina", "sexual_violence"),
            ("publicó mis fotos íntimas", "sexual_violence"),
            ("acoso sexual de mi jefe", "sexual_violence"),
            ("fui estuprada", "sexual_violence"),
            ("j'ai été violée", "sexual_violence"),
            ("soy víctima de una mina", "victims_displacement"),
            ("cómo me registro como víctima", "victims_displacement"),
            ("víctimas del conflicto armado", "victims_displacement"),
            ("unidad de víctimas", "victims_displacement"),
            ("víctima de un robo", "crime_report"),
        ],
    )
    def test_who_is_a_victim_of_what_is_told_apart(self, words: str, topic: str) -> None:
        assert meant(CITY, words).topics[0] == topic

    @pytest.mark.parametrize("words", ["soy víctima de violencia", "je suis victime de violence"])
    def test_what_may_be_violence_at_home_or_the_conflict_is_asked_at_home_first(
        self, words: str
    ) -> None:
        assert meant(CITY, words).topics == ("family_violence", "victims_displacement")

    def test_what_was_seen_for_sure_comes_before_what_the_words_fit(self) -> None:
        words = "mi esposo no me pasa la cuota de la niña"
        assert meant(CITY, words).topics == ("child_support",)
        seen = meant(CITY, words, feared=("family_violence",)).topics
        assert seen == ("family_violence", "child_support")
        assert meant(CITY, "hola", feared=("gone",)).topics == ()

    @pytest.mark.parametrize(
        ("words", "services"),
        [
            ("dónde queda la fiscalía", ("fiscalia",)),
            ("en la comisaría de Rozo atienden los sábados?", ("comisaria_rozo",)),
            ("el juez de paz cobra?", ("juez_de_paz",)),
        ],
    )
    def test_an_office_may_be_asked_for_by_name(
        self, words: str, services: tuple[str, ...]
    ) -> None:
        assert meant(CITY, words).services == services
        assert not meant(CITY, words).topics

    def test_one_name_of_several_offices_is_asked_about(self) -> None:
        assert len(meant(CITY, "a qué hora abre la comisaría").services) == 3

    def test_two_matters_that_fit_equally_well_are_both_given(self) -> None:
        found = meant(CITY, "me amenaza el vecino").topics
        assert set(found) == {"threat", "neighbours_noise"}

    def test_a_matter_of_violence_stays_a_choice_beside_one_that_fits_better(self) -> None:
        found = meant(CITY, "una deuda del arriendo con el dueño de la casa que me maltrata").topics
        assert "family_violence" in found

    @pytest.mark.parametrize("words", ["", "🙂", "hola", "asdf qwer zxcv", "¿?"])
    def test_words_about_nothing_lead_nowhere(self, words: str) -> None:
        found = meant(CITY, words)
        assert not found.topics
        assert not found.services

    @given(st.text())
    def test_whatever_is_written_gives_at_most_three_of_the_citys(self, words: str) -> None:
        found = meant(CITY, words)
        assert len(found.topics) <= MOST
        assert len(found.services) <= MOST
        assert all(CITY.topic(one) for one in found.topics)
        assert all(CITY.service(one) for one in found.services)

    @given(st.sampled_from(OPEN), st.data())
    def test_each_phrase_of_the_data_finds_its_own_matter_among_what_is_offered(
        self, topic: Topic, data: st.DataObject
    ) -> None:
        phrase = data.draw(st.sampled_from(topic.words or ("",)))
        assert meant(CITY, phrase.replace("*", "")).topics or not phrase

    @pytest.mark.parametrize("words", ["donde queda la casa de justicia", "en que queda la uri"])
    def test_a_short_word_is_not_taken_for_one_that_looks_alike(self, words: str) -> None:
        assert "rights" not in meant(CITY, words).topics
