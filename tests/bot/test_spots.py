"""Buttons of a damage, from the gestor's card to the neighbour who wants to hear no more of it."""

from typing import Any

import pytest
from sqlalchemy import select

from bot import scheduler
from bot.catalogue import Catalogue
from bot.render.facts import Speaker
from bot.render.spots import same
from referrals import look_alikes, neighbours, people, work_orders
from referrals.city import City
from referrals.conversations import Draft, current
from referrals.db import Work
from referrals.lifecycle import Outcome, State
from referrals.models import Case, Closing
from referrals.vocabulary import Inside, Kind, OrderState
from tests.bot import updates
from tests.bot.fake_telegram import Call
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import a_backup, a_case, a_gestor

ANA, LUIS, GESTOR, OTHER, STRANGER = 81, 82, 83, 84, 85


def stage(rig: Rig, **draft: Any) -> int:
    """Ana's broken light, which Luis has too, on the card of Marleny; gives back her alert."""

    def begin(work: Work) -> int:
        a_gestor(work, chat_id=GESTOR, name="Marleny")
        a_backup(work, chat_id=OTHER, name="Óscar")
        values = {"kind": Kind.DARK_SPOT, "category": "off", "danger": None, "happening": None}
        case = a_case(work, reporter=people.meet(work, ANA), **{**values, **draft})
        luis = people.meet(work, LUIS)
        look_alikes.join(
            work, case.id, conversation=current(work, luis), draft=Draft(kind=case.kind)
        )
        (alert,) = case.alerts
        return alert.id

    return rig.do(begin)


async def press(rig: Rig, chat_id: int, data: str) -> str | None:
    """Press a button; gives back the words of the toast."""
    before = len(rig.telegram.press_answers())
    await rig.chat(updates.press(chat_id, data))
    answers = rig.telegram.press_answers()[before:]
    assert len(answers) == 1, "a press is answered exactly once"
    return answers[0].text


def case_of(rig: Rig) -> Case:
    (case,) = rig.cases()
    return case


def card(rig: Rig) -> Call:
    """The gestor's card as it is now."""
    calls = [
        call
        for call in rig.telegram.arrived
        if call.chat_id == GESTOR and call.method in ("sendMessage", "editMessageText")
    ]
    return calls[-1]


def labels(call: Call) -> list[str]:
    return list(call.buttons)


def choices(rig: Rig) -> Call:
    """The keyboard that was last put under a message."""
    return [call for call in rig.telegram.arrived if call.method == "editMessageReplyMarkup"][-1]


def state(rig: Rig) -> OrderState | None:
    def look(work: Work) -> OrderState | None:
        order = work_orders.of_case(work, work.session.get_one(Case, case_of(rig).id))
        return order.state if order is not None else None

    return rig.do(look)


class TestFromTheCardToTheRepair:
    async def test_each_button_is_told_to_who_reported_once(self, rig: Rig) -> None:
        alert = stage(rig, pole="45123", inside=Inside.STREET)
        await rig.send()
        assert await press(rig, GESTOR, f"g:spot:see:{alert}") == rig.words("toast-seen")
        assert await press(rig, GESTOR, f"g:spot:order:{alert}") == rig.words("toast-ordered")
        assert await press(rig, GESTOR, f"g:spot:order:{alert}") == rig.words("toast-already")
        assert await press(rig, GESTOR, f"g:spot:plan:{alert}:tomorrow") == rig.words(
            "toast-planned"
        )
        assert await press(rig, GESTOR, f"g:spot:repair:{alert}:yes") == rig.words("toast-closed")
        for chat in (ANA, LUIS):
            told = "\n".join(rig.telegram.texts_to(chat))
            assert told.count("ya pidieron el arreglo") == 1
            assert told.count("para mañana, 25 de noviembre") == 1
            assert told.count("nos dicen que ya está arreglado") == 1
        case = case_of(rig)
        assert (case.state, case.outcome) == (State.CLOSED, Outcome.REPAIRED)
        assert card(rig).buttons == {}

    async def test_the_card_says_what_is_known(self, rig: Rig) -> None:
        stage(rig, pole="45123", inside=Inside.COMPLEX)
        await rig.send()
        assert card(rig).text is not None
        for words in ("Poste: 45123", "dentro de un conjunto", "1 persona más lo reporta"):
            assert words in card(rig).text

    async def test_the_card_offers_what_may_come_next(self, rig: Rig) -> None:
        alert = stage(rig)
        await rig.send()
        shown = labels(card(rig))
        assert {
            "👀 La vi dañada",
            "🛠 Pedir arreglo",
            "✅ Ya quedó",
            "🚫 No les corresponde",
        } <= set(shown)
        assert "📅 Ya hay fecha" not in shown
        assert "📨 Remitir" not in shown
        await press(rig, GESTOR, f"g:spot:order:{alert}")
        shown = labels(card(rig))
        assert "📅 Ya hay fecha" in shown
        assert "👀 La vi dañada" not in shown

    async def test_an_office_without_contact_is_said_to_have_none(self, rig: Rig) -> None:
        alert = stage(rig)
        await press(rig, GESTOR, f"g:spot:order:{alert}")
        text = card(rig).text
        assert "Oficina: Alumbrado público" in text
        assert "no tiene teléfono ni correo" in text

    async def test_a_conflict_has_none_of_these_buttons(self, rig: Rig) -> None:
        alert = stage(rig, kind=Kind.CONFLICT)
        await rig.send()
        assert not any("arreglo" in label for label in labels(card(rig)))
        assert await press(rig, GESTOR, f"g:spot:order:{alert}") == rig.words("toast-stale")
        assert state(rig) is None


class TestTheDay:
    async def test_the_day_is_chosen_under_the_card(self, rig: Rig) -> None:
        alert = stage(rig)
        await rig.send()
        await press(rig, GESTOR, f"g:spot:order:{alert}")
        await press(rig, GESTOR, f"g:spot:plan:{alert}")
        choice = choices(rig)
        assert labels(choice) == ["Hoy", "Mañana", "Esta semana", "Otro día", "↩ Volver"]
        await press(rig, GESTOR, f"g:spot:days:{alert}")
        choice = choices(rig)
        assert labels(choice)[0] == "26 de noviembre"
        data = choice.buttons["26 de noviembre"]
        assert await press(rig, GESTOR, data) == rig.words("toast-planned")
        assert "para el 26 de noviembre" in rig.telegram.texts_to(LUIS)[-1]

    @pytest.mark.parametrize("day", ["2026-11-01", "2030-01-01", "never"])
    async def test_a_day_that_is_none_is_refused(self, rig: Rig, day: str) -> None:
        alert = stage(rig)
        await press(rig, GESTOR, f"g:spot:order:{alert}")
        assert await press(rig, GESTOR, f"g:spot:plan:{alert}:{day}") == rig.words("error-bad-day")
        assert state(rig) is OrderState.ORDERED

    @pytest.mark.parametrize(
        ("label", "seen"), [("La vi encendida", True), ("Me lo dijeron", False)]
    )
    async def test_mended_is_asked_in_one_press_whether_it_was_seen_or_told(
        self, rig: Rig, label: str, seen: bool
    ) -> None:
        alert = stage(rig)
        await rig.send()
        assert await press(rig, GESTOR, f"g:spot:repair:{alert}") == ""
        shown = choices(rig).buttons
        assert list(shown) == ["👀 La vi encendida", "👂 Me lo dijeron", "↩ Volver"]
        data = next(data for words, data in shown.items() if label in words)
        assert await press(rig, GESTOR, data) == rig.words("toast-closed")
        assert rig.do(lambda work: work.session.scalars(select(Closing.facts)).all()) == [
            {"seen": seen}
        ]

    async def test_a_repair_of_this_week_has_no_day_on_the_card_until_the_week_is_over(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        alert = stage(rig)
        await rig.send()
        await press(rig, GESTOR, f"g:spot:order:{alert}")
        await press(rig, GESTOR, f"g:spot:plan:{alert}:week")
        await rig.send()
        assert "📅 Arreglo anunciado para esta semana" in card(rig).text
        assert "29 de noviembre" not in card(rig).text
        clock.advance(days=7)
        await rig.chat(updates.press(GESTOR, f"g:cases:show:{case_of(rig).id}"))
        await rig.send()
        assert "para el 29 de noviembre, a más tardar" in card(rig).text

    async def test_a_day_before_the_order_is_out_of_turn(self, rig: Rig) -> None:
        alert = stage(rig)
        toast = await press(rig, GESTOR, f"g:spot:plan:{alert}:today")
        assert toast == rig.words("error-illegal-move")


VERBS = ["see", "order", "plan", "plan:today", "days", "repair", "repair:yes", "refuse"]


class TestWhoMayNot:
    @pytest.mark.parametrize("verb", VERBS)
    @pytest.mark.parametrize("chat", [STRANGER, ANA, LUIS])
    async def test_a_resident_moves_nothing(self, rig: Rig, chat: int, verb: str) -> None:
        alert = stage(rig)
        name, _, day = verb.partition(":")
        data = f"g:spot:{name}:{alert}" + (f":{day}" if day else "")
        assert await press(rig, chat, data) == rig.words("toast-not-allowed")
        assert state(rig) is None

    @pytest.mark.parametrize("verb", ["see", "order", "repair", "refuse"])
    async def test_another_gestor_moves_nothing(self, rig: Rig, verb: str) -> None:
        alert = stage(rig)
        assert await press(rig, OTHER, f"g:spot:{verb}:{alert}") == rig.words("toast-not-yours")
        assert state(rig) is None

    @pytest.mark.parametrize("verb", VERBS)
    async def test_a_button_pressed_after_the_end_moves_nothing(self, rig: Rig, verb: str) -> None:
        alert = stage(rig)
        await press(rig, GESTOR, f"g:spot:repair:{alert}:yes")
        told = len(rig.telegram.texts_to(ANA))
        name, _, day = verb.partition(":")
        data = f"g:spot:{name}:{alert}" + (f":{day}" if day else "")
        assert await press(rig, GESTOR, data) == rig.words("toast-superseded")
        assert len(rig.telegram.texts_to(ANA)) == told

    @pytest.mark.parametrize(
        ("data", "toast"),
        [
            ("g:spot:order:99999", "toast-stale"),
            ("g:spot:order", "toast-malformed"),
            ("g:spot:order:x", "toast-malformed"),
            ("g:spot:order:9999999999999999999999", "toast-malformed"),
            ("g:spot:dance:1", "toast-stale"),
            ("g:spot:repair:1:maybe", "toast-malformed"),
        ],
    )
    async def test_what_no_card_ever_carried_is_answered_and_harmless(
        self, rig: Rig, data: str, toast: str
    ) -> None:
        stage(rig)
        assert await press(rig, GESTOR, data) == rig.words(toast)
        assert state(rig) is None

    async def test_two_presses_at_the_same_instant_are_one_move(self, rig: Rig) -> None:
        alert = stage(rig)
        rig.store(*(updates.press(GESTOR, f"g:spot:order:{alert}") for _ in range(2)))
        await rig.deal()
        await rig.send()
        toasts = [call.text for call in rig.telegram.press_answers()]
        assert sorted(toasts) == sorted([rig.words("toast-ordered"), rig.words("toast-already")])
        told = [text for text in rig.telegram.texts_to(LUIS) if "pidieron" in text]
        assert len(told) == 1


class TestNotTheirs:
    async def test_inside_a_complex_people_learn_who_repairs(self, rig: Rig) -> None:
        alert = stage(rig, inside=Inside.COMPLEX)
        assert await press(rig, GESTOR, f"g:spot:refuse:{alert}") == rig.words("toast-refused")
        for chat in (ANA, LUIS):
            assert "administración del conjunto" in rig.telegram.texts_to(chat)[-1]
        assert case_of(rig).state is State.ACKNOWLEDGED
        assert "Cierre el caso" in card(rig).text

    async def test_on_the_street_they_are_offered_a_person(self, rig: Rig) -> None:
        alert = stage(rig)
        await press(rig, GESTOR, f"g:spot:refuse:{alert}")
        last = rig.telegram.arrived[-1]
        said = rig.telegram.texts_to(ANA)[-1]
        assert "conjunto" not in said
        assert "Hablar con una persona" in said
        assert last.buttons


class TestTheNeighbour:
    async def test_the_receipt_names_the_same_code_and_how_to_leave(self, rig: Rig) -> None:
        stage(rig)
        await rig.send()
        receipt, leave = rig.telegram.texts_to(LUIS)
        assert case_of(rig).code in receipt
        assert "Con usted ya son 2 personas" in receipt
        assert case_of(rig).code in leave

    async def test_who_presses_no_more_hears_no_more(self, rig: Rig) -> None:
        alert = stage(rig)
        await rig.send()
        (data,) = (
            call.buttons["🔕 Ya no me avise"]
            for call in rig.telegram.arrived
            if call.chat_id == LUIS and call.buttons
        )
        assert await press(rig, LUIS, data) == rig.words("toast-no-more")
        assert await press(rig, LUIS, data) == rig.words("toast-already")
        told = len(rig.telegram.texts_to(LUIS))
        await press(rig, GESTOR, f"g:spot:order:{alert}")
        assert len(rig.telegram.texts_to(LUIS)) == told
        assert "más lo reporta" not in card(rig).text

    async def test_somebody_elses_button_takes_nobody_out(self, rig: Rig) -> None:
        stage(rig)
        case_id = case_of(rig).id
        for chat in (ANA, STRANGER, GESTOR):
            toast = await press(rig, chat, f"g:spot:leave:{case_id}")
            assert toast == rig.words("toast-not-yours")
        assert rig.do(lambda work: neighbours.count(work, work.session.get_one(Case, case_id))) == 1

    async def test_each_is_told_in_their_language(self, rig: Rig) -> None:
        alert = stage(rig)

        def speak_english(work: Work) -> None:
            rig.person(work, LUIS).language = "en"

        rig.do(speak_english)
        await press(rig, GESTOR, f"g:spot:order:{alert}")
        assert "the repair was asked for" in rig.telegram.texts_to(LUIS)[-1]
        assert "ya pidieron el arreglo" in rig.telegram.texts_to(ANA)[-1]


class TestAnotherLight:
    """A wrong "sí, es el mismo" may be said to be one, from the receipt or the report."""

    async def parted(self, rig: Rig) -> None:
        """Luis takes it back on the question that follows the button."""
        stage(rig)
        await rig.send()
        number = case_of(rig).id
        receipt = rig.telegram.sent_to(LUIS)[-1]
        assert f"g:mine:other:{number}" in receipt.buttons.values()
        await rig.chat(updates.press(LUIS, f"g:mine:other:{number}"))
        assert len(rig.cases()) == 1
        question = rig.telegram.sent_to(LUIS)[-1]
        assert "¿La suya es otra luz" in question.text
        assert f"g:mine:otheryes:{number}" in question.buttons.values()
        await rig.chat(updates.press(LUIS, f"g:mine:otheryes:{number}"))

    async def test_it_leaves_as_a_report_of_its_own_and_both_sides_are_told(self, rig: Rig) -> None:
        await self.parted(rig)
        first, second = rig.cases()
        assert second.code in rig.telegram.texts_to(LUIS)[-1]
        told = rig.telegram.texts_to(GESTOR)
        assert any(first.code in text and second.code in text for text in told)
        await rig.chat(updates.text(LUIS, "/mis_reportes"))
        shown = rig.telegram.sent_to(LUIS)[-1].buttons.values()
        assert f"g:mine:show:{second.id}" in shown
        assert f"g:mine:show:{first.id}" not in shown

    async def test_twice_is_once_and_said_kindly(self, rig: Rig) -> None:
        await self.parted(rig)
        for verb in ("other", "otheryes"):
            data = f"g:mine:{verb}:{rig.cases()[0].id}"
            assert await press(rig, LUIS, data) == rig.words("toast-mine-parted")
        assert len(rig.cases()) == 2

    async def test_nobody_else_can_press_it(self, rig: Rig) -> None:
        stage(rig)
        data = f"g:mine:otheryes:{case_of(rig).id}"
        assert await press(rig, STRANGER, data) == rig.words("toast-mine-unknown")
        assert await press(rig, ANA, data) == rig.words("toast-mine-parted")
        assert len(rig.cases()) == 1

    async def test_the_question_whether_it_was_mended_offers_it_too(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        await press(rig, GESTOR, f"g:spot:repair:{stage(rig)}:yes")
        clock.advance(hours=72)
        rig.do(scheduler.ask_checks)
        await rig.send()
        other = f"g:mine:other:{case_of(rig).id}"
        (asked,) = [one for one in rig.telegram.sent_to(LUIS)[-1:] if one.buttons]
        assert list(asked.buttons.values())[-2:] == [other, "m:menu"]
        assert other not in rig.telegram.sent_to(ANA)[-1].buttons.values()

    async def test_the_report_offers_it_too(self, rig: Rig) -> None:
        stage(rig)
        await rig.chat(updates.press(LUIS, f"g:mine:show:{case_of(rig).id}"))
        shown = rig.telegram.sent_to(LUIS)[-1]
        assert f"g:mine:other:{case_of(rig).id}" in shown.buttons.values()


class TestIsItThisOne:
    def shown(self, city: City, **params: Any) -> str:
        speaker = Speaker(Catalogue.load(strict=True), "es", city)
        values = {"kind": "dark_spot", "category": "off", "barrio": "caimitos", "days": 2}
        return same(speaker, {**values, "by": "place", **params})

    def test_it_says_what_where_and_since_when(self, city: City) -> None:
        text = self.shown(city, by="pin")
        for words in ("Punto oscuro: Apagada", "Caimitos", "menos de 50 metros", "hace 2 días"):
            assert words in text

    def test_without_a_point_it_names_the_same_spot(self, city: City) -> None:
        assert "mismo sitio" in self.shown(city)

    def test_a_fault_without_a_name_is_left_out(self, city: City) -> None:
        assert "Punto oscuro\n" in self.shown(city, category="")
