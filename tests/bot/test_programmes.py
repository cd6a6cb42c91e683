"""Programmes in a resident's chat: finding one, asking for a place, waiting for dates, leaving."""

from dataclasses import replace

import pytest

from bot import programme_screens
from bot.catalogue import Catalogue
from bot.render.replies import render_reply
from referrals import enrolments, programmes
from referrals.city import City
from referrals.db import Work
from referrals.models import Enrolment
from referrals.vocabulary import AgeBand, EnrolmentState, Role
from tests.bot import updates
from tests.bot.fake_rasa import DOWN
from tests.bot.phone import last, tap, write
from tests.bot.rig import Rig
from tests.factories import a_staff_member

ANA, OTHER, FACILITATOR = 81, 82, 83
PREVIEW = 150


def plain(rig: Rig, chat: int = ANA) -> str:
    return last(rig, chat).text


def mine(rig: Rig, programme: str = "futbolnet", chat: int = ANA) -> Enrolment | None:
    return rig.do(lambda work: enrolments.of_person(work, programme, rig.person(work, chat)))


def staffed(rig: Rig) -> None:
    rig.do(lambda work: a_staff_member(work, Role.FACILITATOR, chat_id=FACILITATOR))


def decide(rig: Rig, state: str) -> None:
    def use(work: Work) -> None:
        found = enrolments.of_person(work, "futbolnet", rig.person(work, ANA))
        assert found is not None
        by = rig.person(work, FACILITATOR)
        does = enrolments.approve if state == "approved" else enrolments.decline
        does(work, found.id, by=by)

    rig.do(use)


class TestFinding:
    async def test_by_interest_in_pages_without_the_language_model(self, rig: Rig) -> None:
        rig.rasa.failure = DOWN
        await write(rig, ANA, "/programas")
        assert "¿Para qué edad busca?" in plain(rig)
        await tap(rig, ANA, "Prefiero no decir")
        assert "¿Qué le interesa?" in plain(rig)
        await tap(rig, ANA, "Arte y baile")
        assert "Página 1 de 2" in plain(rig)
        await tap(rig, ANA, "Más programas")
        assert "Página 2 de 2" in plain(rig)
        await tap(rig, ANA, "Otros programas")
        await tap(rig, ANA, "Deporte")
        await tap(rig, ANA, "FutbolNet")
        shown = plain(rig)
        assert "Deporte para arreglar conflictos." in shown
        assert "No tengo: fechas, lugar, edades y sectores." in shown
        assert "No sé si este programa sigue abierto." in shown
        assert rig.rasa.turns == []

    async def test_the_menu_leads_there(self, rig: Rig) -> None:
        await write(rig, ANA, "menu")
        await tap(rig, ANA, "Programas para jóvenes")
        assert "¿Para qué edad busca?" in plain(rig)

    async def test_those_not_for_everybody_and_those_that_ended_are_on_no_page(
        self, city: City
    ) -> None:
        everything = [
            one.id
            for number in range(programmes.page(city).count)
            for one in programmes.page(city, number=number).programmes
        ]
        assert everything == [one.id for one in programmes.offered(city)]
        assert not {"casa_libertad", "vivo_mi_calle"} & set(everything)

    async def test_what_nobody_confirmed_is_said_so(self, city: City, catalogue: Catalogue) -> None:
        changed = [one.model_copy(update={"verified": False}) for one in city.programmes]
        unsure = replace(city, programmes=tuple(changed))
        says = [{"say": "programme", "params": {"programme": "futbolnet", "as_of": ""}}]
        (only,) = render_reply(says, language="es", city=unsure, catalogue=catalogue)
        assert "sin confirmar" in only.kwargs["text"]

    @pytest.mark.parametrize(
        "data",
        [
            "g:prog:one:gone", "g:prog:age:casa_libertad", "g:prog:ask:futbolnet:99",
            "g:prog:ask:futbolnet:99:1", "g:prog:nothing", "g:prog:tell:gone", "g:prog:minor:futbolnet",
            "g:prog:list",
        ],
    )  # fmt: skip
    async def test_a_button_of_something_that_is_no_more_is_stale(
        self, rig: Rig, data: str
    ) -> None:
        await rig.chat(updates.press(ANA, data))
        (answer,) = rig.telegram.press_answers()
        assert answer.text == rig.words("toast-stale")


class TestAsking:
    async def test_an_adult_asks_and_hears_of_the_yes_without_its_name_on_a_locked_phone(
        self, rig: Rig
    ) -> None:
        staffed(rig)
        await rig.chat(updates.press(ANA, "g:prog:one:futbolnet"))
        await tap(rig, ANA, "Inscribirme")
        assert "Guardo el rango de edad" in plain(rig)
        await tap(rig, ANA, "18 a 29")
        assert "No hace falta decirlo" in plain(rig)
        await tap(rig, ANA, "Prefiero no decir")
        assert "Todavía no tiene cupo" in plain(rig)
        decide(rig, "approved")
        rig.time.now += 10
        await rig.send()
        assert "Ya tiene cupo en" in plain(rig)
        assert "FutbolNet" not in plain(rig)[:PREVIEW]
        await tap(rig, ANA, "Mis programas")
        assert "Usted tiene cupo." in plain(rig)
        assert "Todavía sin fechas." in plain(rig)

    async def test_under_18_the_permission_is_explained_before_anything_is_kept(
        self, rig: Rig
    ) -> None:
        await rig.chat(updates.press(ANA, "g:prog:age:futbolnet"))
        await tap(rig, ANA, "14 a 17")
        await tap(rig, ANA, "Prefiero no decir")
        assert "el permiso de la mamá, el papá o el acudiente" in plain(rig)
        assert mine(rig) is None
        await tap(rig, ANA, "Ahora no")
        assert mine(rig) is None
        await tap(rig, ANA, "Inscribirme")
        await tap(rig, ANA, "14 a 17")
        await tap(rig, ANA, "Caimitos")
        await tap(rig, ANA, "Sí, pedir cupo")
        assert "Falta el permiso" in plain(rig)
        made = mine(rig)
        assert made is not None
        assert (made.age_band, made.guardian_at) == (AgeBand.FROM_14, None)
        assert made.cluster_id == 1

    async def test_another_age_is_refused_in_a_toast(self, rig: Rig) -> None:
        await rig.chat(updates.press(ANA, "g:prog:ask:forjar_oportunidades:under_14"))
        (answer,) = rig.telegram.press_answers()
        assert answer.text == rig.words("error-programme-ages")

    async def test_a_second_press_shows_where_one_stands(self, rig: Rig) -> None:
        for _ in range(2):
            rig.time.now += 5
            await rig.chat(updates.press(ANA, "g:prog:ask:futbolnet:from_18:0"))
        assert "Todavía no le han respondido." in plain(rig)
        await rig.chat(updates.press(ANA, "g:prog:age:futbolnet"))
        assert len(rig.do(lambda work: enrolments.trail(work, mine(rig) or Enrolment()))) == 1

    async def test_a_no_that_was_overtaken_by_a_new_request_is_not_sent(self, rig: Rig) -> None:
        staffed(rig)
        await rig.chat(updates.press(ANA, "g:prog:ask:futbolnet:from_18:0"))
        decide(rig, "declined")
        await rig.gets(updates.press(ANA, "g:prog:ask:futbolnet:from_18:0"))
        rig.time.now += 10
        await rig.send()
        said = [call.text for call in rig.telegram.sent_to(ANA)]
        assert not [text for text in said if "no hay cupo" in text]


class TestLeaving:
    async def test_leaving_is_asked_first(self, rig: Rig) -> None:
        await rig.chat(updates.press(ANA, "g:prog:ask:futbolnet:from_18:0"))
        await write(rig, ANA, "/mis_sesiones")
        await tap(rig, ANA, "FutbolNet")
        await tap(rig, ANA, "Salir del programa")
        await tap(rig, ANA, "No, me quedo")
        await tap(rig, ANA, "Salir del programa")
        await tap(rig, ANA, "Sí, salir")
        made = mine(rig)
        assert made is not None
        assert made.state is EnrolmentState.LEFT
        await write(rig, ANA, "/mis_sesiones")
        assert plain(rig) == rig.words("sessions-none")

    async def test_nobody_can_take_somebody_else_out(self, rig: Rig) -> None:
        await rig.chat(updates.press(ANA, "g:prog:ask:futbolnet:from_18:0"))
        await rig.chat(updates.press(OTHER, "g:prog:left:futbolnet"))
        made = mine(rig)
        assert made is not None
        assert made.state is EnrolmentState.REQUESTED


async def test_telling_when_there_are_dates_is_noted_once_and_the_button_goes(rig: Rig) -> None:
    await rig.chat(updates.press(ANA, "g:prog:one:futbolnet"))
    await tap(rig, ANA, "Avisarme")
    assert "Le escribo cuando haya fechas" in plain(rig)
    await rig.chat(updates.press(ANA, "g:prog:one:futbolnet"))
    assert not [label for label in last(rig, ANA).buttons if "Avisarme" in label]
    again = rig.do(lambda work: programmes.tell_me(work, "futbolnet", by=rig.person(work, ANA)))
    assert not again


def test_the_longest_names_of_a_city_fit_into_every_button(
    city: City, catalogue: Catalogue
) -> None:
    (longest,) = (one for one in city.programmes if one.id == "futbolnet")
    far = city.clusters[0].model_copy(update={"id": 999})
    longest = longest.model_copy(update={"id": "f" * 40})
    there = replace(city, programmes=(longest,), clusters=(far,))
    known = {
        "programme": longest.id, "programmes": [{"id": longest.id, "name": longest.name}],
        "interest": "community", "interests": ["community"], "band": "under_14", "cluster": 999,
        "page": 50, "pages": 99, "as_of": "2026-11-24T15:00:00+00:00",
        "sessions": [{"at": "2026-11-25T15:00:00+00:00", "place": "x", "state": "planned"}],
    }  # fmt: skip
    for say in programme_screens.BY_SAY:
        if say != "sessions-mine":
            says = [{"say": say, "params": known}]
            render_reply(says, language="es", city=there, catalogue=catalogue)
