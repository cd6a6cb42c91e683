"""Guidance in the chat: from buttons or words to an office, honest, and discreet at need."""

import re
from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from telegram import InlineKeyboardMarkup

from bot.callbacks import Go, Menu, decode
from bot.catalogue import Catalogue
from bot.render import render_reply
from bot.render.outgoing import Outgoing
from referrals import guidance
from referrals.city import City, Topic, load_city
from simulator.markup import parse_html
from tests.bot import updates
from tests.bot.fake_rasa import DOWN
from tests.bot.fake_telegram import Call
from tests.bot.phone import last, tap, write
from tests.bot.rig import Rig

ANA = 9101
CITY = load_city(Path(__file__).parents[2] / "city" / "palmira")
CATALOGUE = Catalogue.load(strict=True)
#: Letters of a message that a lock screen may show.
PREVIEW = 150
#: What would tell of violence at home.
TELLING = re.compile(
    r"violen|agred|maltrat|sexual|familia|pareja|comisar|protecci|hurt|abuse|mistreat|family|partner|"
    r"viol[êe]nc|fam[ií]lia|prote|enfant|crian",
    re.IGNORECASE,
)


def screen(topic: str, turn: int, language: str = "es", city: City = CITY) -> Outgoing:
    key, params = guidance.by_topic(city, topic, turn)
    (only,) = render_reply(
        [{"say": key, "params": params}], language=language, city=city, catalogue=CATALOGUE
    )
    return only


def words_of(sent: Outgoing) -> str:
    return parse_html(sent.kwargs["text"])[0]


def words_in(call: Call) -> str:
    return parse_html(call.text)[0]


def plain(rig: Rig) -> str:
    return words_in(last(rig, ANA))


def buttons_of(sent: Outgoing) -> list[object]:
    markup = sent.kwargs["reply_markup"]
    assert isinstance(markup, InlineKeyboardMarkup)
    return [decode(str(one.callback_data)) for row in markup.inline_keyboard for one in row]


OPEN = [topic for topic in CITY.topics if not topic.special]
EVERY = [(topic.id, turn) for topic in OPEN for turn in range(max(1, len(topic.to)))]

QUIET = [(one.id, turn) for one in CITY.topics if one.discreet for turn in range(len(one.to))]


class TestScreens:
    @pytest.mark.parametrize(("topic", "turn"), EVERY)
    def test_every_matter_and_office_is_one_screen_with_a_person_and_a_way_out(
        self, topic: str, turn: int
    ) -> None:
        sent = screen(topic, turn)
        found = buttons_of(sent)
        people = {Menu("person"), Menu("fv-person"), Menu("crisis-person")}
        assert {*people, Go("person", "about", (topic,))} & set(found)
        assert {Menu("exit"), Go("justice", "done")} & set(found)
        assert sent.kwargs["text"].count("?") <= 2

    @pytest.mark.parametrize(("topic", "turn"), EVERY)
    def test_every_number_and_address_on_a_screen_is_the_citys(self, topic: str, turn: int) -> None:
        found = guidance.guide(CITY, topic, turn)
        facts: list[object] = [found.topic, *found.lines, CITY.emergency_line]
        facts += [found.office] if found.office else []
        facts += [one for one in CITY.services if one.id == CITY.about.data_controller]
        facts += [one for one in CITY.help_lines if topic == "emotional_crisis"]
        known = " ".join(str(one) for one in facts)
        text = words_of(screen(topic, turn)).replace(f"{found.number} de {found.count}", "")
        for number in re.findall(r"\d+", text):
            assert number in known, number
        for address in re.findall(r"\S+@\S+|https?://\S+", text):
            assert address in known

    @pytest.mark.parametrize(("topic", "turn"), EVERY)
    def test_an_office_says_what_is_missing_and_how_sure_it_is(self, topic: str, turn: int) -> None:
        found = guidance.guide(CITY, topic, turn)
        if found.office is None:
            return
        text = words_of(screen(topic, turn))
        sure = "Salen de fuentes públicas" in text or "Datos confirmados" in text
        assert ("Estos datos están sin confirmar." in text) is not sure
        assert (found.office.verified and found.office.confidence != "low") or not sure
        for field, said in (
            (found.office.fees, "costo"),
            (found.bring, "qué llevar"),
            (found.office.address or found.office.location_type == "virtual", "dirección exacta"),
        ):
            missing = text.partition("No tengo: ")[2].partition(".")[0]
            assert (said in missing) is not bool(field)

    @pytest.mark.parametrize("topic", [one.id for one in CITY.topics if not one.verified])
    def test_guidance_without_a_source_is_said_to_be_unconfirmed(self, topic: str) -> None:
        assert "Esta orientación está sin confirmar." in words_of(screen(topic, 0))

    @pytest.mark.parametrize("topic", [one for one in CITY.topics if "123" in one.first])
    def test_where_a_life_may_be_in_danger_the_line_is_the_first_thing(self, topic: Topic) -> None:
        first = words_of(screen(topic.id, 0)).splitlines()[0]
        assert "123" in first

    def test_an_office_that_was_called_says_when(self) -> None:
        services = CITY.services
        icbf = next(one for one in services if one.id == "pazos")
        called = icbf.model_copy(update={"last_verified": date(2026, 11, 3)})
        others = tuple(called if one is icbf else one for one in services)
        city = replace(CITY, services=others)
        text = words_of(screen("neighbours_noise", 0, city=city))
        assert "Datos confirmados el 3 de noviembre de 2026." in text

    def test_a_reader_of_another_language_is_told_that_the_details_are_in_spanish(self) -> None:
        assert "em Español" in words_of(screen("child_support", 0, "pt"))
        assert "en Español" in words_of(screen("child_support", 0, "fr"))
        assert "Español" not in words_of(screen("child_support", 0, "en"))

    def test_a_matter_that_the_city_no_longer_has_becomes_the_list(self, city: City) -> None:
        said = [{"say": "justice-guide", "params": {"topic": "gone", "turn": 3}}]
        (only,) = render_reply(said, language="es", city=city, catalogue=CATALOGUE)
        assert "Elija su asunto" in only.kwargs["text"]

    def test_an_office_that_the_city_no_longer_has_becomes_the_list(self, city: City) -> None:
        said = [{"say": "justice-office", "params": {"service": "gone"}}]
        (only,) = render_reply(said, language="es", city=city, catalogue=CATALOGUE)
        assert "Elija su asunto" in only.kwargs["text"]

    def test_a_matter_without_office_says_so_and_offers_a_person(self) -> None:
        bare = CITY.topics[0].model_copy(update={"to": ()})
        sent = screen(bare.id, 0, city=replace(CITY, topics=(bare,)))
        assert "No tengo en el directorio una oficina para esto." in words_of(sent)
        assert "median" not in words_of(sent)
        assert Go("person", "about", (bare.id,)) in buttons_of(sent)

    def test_a_city_without_matters_says_so_and_offers_a_person(self) -> None:
        said = [{"say": "justice", "params": {"page": 4}}]
        bare = replace(CITY, topics=())
        (only,) = render_reply(said, language="es", city=bare, catalogue=CATALOGUE)
        assert "No tengo en el directorio" in only.kwargs["text"]
        assert buttons_of(only) == [Menu("person"), Menu("menu")]


class TestDiscretion:
    @pytest.mark.parametrize(
        ("language", "which"), list(product(CATALOGUE.languages, QUIET)), ids=str
    )
    def test_it_makes_no_sound_and_begins_with_nothing_that_tells(
        self, language: str, which: tuple[str, int]
    ) -> None:
        sent = screen(*which, language)
        assert sent.kwargs["disable_notification"]
        assert not TELLING.search(words_of(sent)[:PREVIEW])
        assert "123" in words_of(sent).splitlines()[0]

    @pytest.mark.parametrize("which", QUIET, ids=str)
    def test_one_can_leave_in_haste_and_is_never_led_to_mediation(
        self, which: tuple[str, int]
    ) -> None:
        sent = screen(*which)
        assert Menu("exit") in buttons_of(sent)
        assert Menu("fv-person") in buttons_of(sent)
        text = words_of(sent)
        assert "no se media" in text
        assert "puede mediar" not in text
        assert "borre este chat" in text
        assert "puede tener que avisar a la autoridad" in text

    @pytest.mark.parametrize("say", ["family-violence", "family-violence-where"])
    def test_the_first_answer_to_violence_at_home_makes_no_sound_either(self, say: str) -> None:
        said = [{"say": say, "params": {}}]
        (only,) = render_reply(said, language="es", city=CITY, catalogue=CATALOGUE)
        assert only.kwargs["disable_notification"]

    def test_other_matters_are_heard(self) -> None:
        assert not screen("child_support", 0).kwargs["disable_notification"]


class TestChat:
    async def test_child_support_from_the_menu_to_the_second_office_and_out(self, rig: Rig) -> None:
        rig.rasa.failure = DOWN
        await rig.chat(updates.press(ANA, "m:justice"))
        assert "Cuota de alimentos" in last(rig, ANA).buttons
        await tap(rig, ANA, "Cuota de alimentos")
        first = last(rig, ANA)
        assert "A dónde ir (oficina 1 de 3)" in words_in(first)
        assert "ICBF, Defensoría de Familia" in words_in(first)
        assert "No tengo: dirección exacta, horario, costo y qué llevar." in words_in(first)
        assert "(Ley 1098 de 2006, arts. 82 y 111)" in words_in(first)
        await tap(rig, ANA, "Otra oficina")
        assert "oficina 2 de 3" in plain(rig)
        assert "Casa de Justicia Caimitos" in plain(rig)
        await tap(rig, ANA, "Otra oficina")
        await tap(rig, ANA, "Otra oficina")
        assert plain(rig) == words_in(first)
        await tap(rig, ANA, "Otro asunto")
        await tap(rig, ANA, "Más asuntos")
        assert "Amenazas" in last(rig, ANA).buttons
        await tap(rig, ANA, "◂ Antes")
        await tap(rig, ANA, "Problemas en el trabajo")
        assert "sin confirmar" in plain(rig)
        await tap(rig, ANA, "Listo")
        assert "Listo." in plain(rig)
        assert rig.rasa.turns == []
        assert rig.cases() == []

    async def test_from_where_to_go_one_press_leads_to_the_question_for_a_code(
        self, rig: Rig
    ) -> None:
        await rig.chat(updates.press(ANA, "m:fv-where"))
        offered = last(rig, ANA).buttons
        assert [label for label in offered if "Comisaría" in label] == [
            "Comisaría de Familia Central",
            "Comisaría de Familia, Casa de Justicia Caimitos",
            "Comisaría de Familia móvil, Rozo",
        ]
        assert "Salir rápido" in offered
        await tap(rig, ANA, "Caimitos")
        asked = last(rig, ANA)
        assert "¿Da permiso?" in words_in(asked)
        assert "Casa de Justicia Caimitos" in words_in(asked)
        assert "Salir rápido" in asked.buttons
        assert rig.rasa.turns == []

    async def test_violence_at_home_is_quiet_and_a_person_is_one_press_away_without_the_model(
        self, rig: Rig
    ) -> None:
        rig.rasa.failure = DOWN
        await write(rig, ANA, "/orientacion")
        await tap(rig, ANA, "Violencia en la familia")
        shown = last(rig, ANA)
        assert shown.params["disable_notification"]
        assert words_in(shown).startswith("Si corre peligro ahora, llame al 123.")
        assert "📞 155" in words_in(shown)
        await tap(rig, ANA, "Que una persona me escriba")
        (case,) = rig.cases()
        assert case.kind.value == "family_violence"
        await tap(rig, ANA, "Salir rápido")
        assert plain(rig) == "Listo. Hasta luego."

    @pytest.mark.parametrize(
        ("said", "shown"),
        [
            ("/orientacion el papá de mi hija no me pasa la cuota", "Cuota de alimentos"),
            ("/orientacion dónde queda la personería", "Personería Municipal"),
            ("/orientacion a qué hora abre la comisaría", "¿Cuál de estos es?"),
            ("/orientacion asdf", "No entendí bien"),
            ("/guidance me amenaza el vecino por el ruido", "vecinos"),
        ],
    )
    async def test_words_behind_the_command_need_no_language_model(
        self, rig: Rig, said: str, shown: str
    ) -> None:
        rig.rasa.failure = DOWN
        assert shown in words_in(await write(rig, ANA, said))
        assert rig.rasa.turns == []

    async def test_words_of_danger_behind_the_command_are_not_guidance(self, rig: Rig) -> None:
        await write(rig, ANA, "/orientacion me están disparando aquí en la cancha")
        assert [turn.text for turn in rig.rasa.turns] == ["me están disparando aquí en la cancha"]

    async def test_which_of_three_offices_is_a_button_each(self, rig: Rig) -> None:
        await write(rig, ANA, "/orientacion la comisaría")
        await tap(rig, ANA, "Comisaría de Familia móvil, Rozo")
        shown = last(rig, ANA)
        assert shown.params["disable_notification"]
        assert "Corregimiento de Rozo (comuna 8)" in words_in(shown)

    @pytest.mark.parametrize(
        "data",
        [
            "g:justice:show:gone:0", "g:justice:office:gone", "g:justice:show:child_support",
            "g:justice:nothing", "g:justice:done:1", "g:justice:show", "g:justice:list",
        ],
    )  # fmt: skip
    async def test_a_button_of_something_that_is_no_more_is_stale(
        self, rig: Rig, data: str
    ) -> None:
        await rig.chat(updates.press(ANA, data))
        (answer,) = rig.telegram.press_answers()
        assert answer.text == rig.words("toast-stale")
        assert rig.telegram.sent_to(ANA) == []

    @pytest.mark.parametrize(
        "data",
        ["g:justice:show:child_support:99999999", "g:justice:list:-1", "g:justice:list:x",
         "g:justice:list:777", "g:justice:show:child_support:x"],
    )  # fmt: skip
    async def test_a_forged_number_shows_the_first(self, rig: Rig, data: str) -> None:
        await rig.chat(updates.press(ANA, data))
        assert re.search(r"oficina 1 de|Página 1 de", plain(rig))

    async def test_the_same_press_twice_is_answered_once(self, rig: Rig) -> None:
        press = updates.press(ANA, "g:justice:show:child_support:0")
        await rig.chat(press)
        await rig.chat(press)
        assert len(rig.telegram.sent_to(ANA)) == 1
