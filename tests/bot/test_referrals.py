"""Referrals in the chats: asked for, allowed, shown, followed up, taken back; and the team's side."""

from typing import Any

import pytest
from sqlalchemy import select

from bot import scheduler
from bot.render.referrals import qr
from referrals import facts, office_answers, people, referral_trail
from referrals.db import Work
from referrals.models import Person, Referral
from referrals.referral_life import Concern
from referrals.referral_trail import concerns_of
from referrals.vocabulary import ConsentBy, Kind, OfficeData, PersonWord, ReferralState
from tests.bot import updates
from tests.bot.fake_telegram import Call
from tests.bot.phone import do, last, sorted_screen, tap, write
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import a_case, a_coordinator, a_gestor

ANA, EVA, GESTOR, COORDINATOR = 91, 92, 93, 94
ASK = "g:ref:ask:child_support:icbf"
QUIET_ASK = "g:ref:ask:family_violence:comisaria_central"


@pytest.fixture
def crew(rig: Rig) -> Rig:
    """A gestor and a coordinator."""

    def begin(work: Work) -> None:
        a_gestor(work, chat_id=GESTOR, name="Marleny")
        a_coordinator(work, chat_id=COORDINATOR, name="Rubén")

    rig.do(begin)
    return rig


def the_referral(rig: Rig) -> Referral:
    def find(work: Work) -> Referral:
        return work.session.scalars(select(Referral).order_by(Referral.id.desc())).first()  # type: ignore[return-value]

    return rig.do(find)


def shown(rig: Rig, chat_id: int) -> list[Call]:
    return [call for (chat, _), call in sorted_screen(rig) if chat == chat_id]


def edited(rig: Rig) -> Call:
    """The screen of staff as it was last changed in place."""
    return [call for call in rig.telegram.arrived if call.method == "editMessageText"][-1]


def card_of(rig: Rig) -> int:
    """The message of the gestor's first card."""
    return next(message for (chat, message), _ in sorted_screen(rig) if chat == GESTOR)


def buttons_of_card(rig: Rig) -> dict[str, str]:
    return shown(rig, GESTOR)[0].buttons


async def allowed(rig: Rig, data: str = ASK, chat_id: int = ANA) -> Referral:
    """Somebody asks for a referral and allows it."""
    await do(rig, updates.press(chat_id, data))
    await tap(rig, chat_id, rig.words("button-referral-yes"))
    return the_referral(rig)


async def wake(rig: Rig) -> None:
    rig.do(scheduler.follow_referrals)
    rig.time.now += 5
    await rig.send()


async def of_office(rig: Rig, what: Any, **more: Any) -> Any:
    """An office answers, and the chats hear of it."""
    referral = the_referral(rig)
    heard = rig.do(lambda work: what(work, referral.id, service_id=referral.service_id, **more))
    rig.time.now += 5
    await rig.send()
    return heard


class TestAskingForOne:
    async def test_the_screen_of_a_matter_offers_it(self, rig: Rig) -> None:
        await do(rig, updates.press(ANA, "g:justice:show:child_support:0"))
        assert last(rig, ANA).buttons[rig.words("button-referral-ask")] == ASK

    async def test_what_is_shared_with_whom_is_shown_before_and_nothing_is_ticked(
        self, rig: Rig
    ) -> None:
        await do(rig, updates.press(ANA, ASK))
        question = last(rig, ANA)
        for words in ("ICBF", "un código y el asunto (Cuota de alimentos)", "quitar el permiso"):
            assert words in question.text
        labels = list(question.buttons)
        assert labels[:2] == [rig.words("button-referral-yes"), rig.words("button-referral-no")]
        assert not any("✓" in label or "✅" in label for label in labels)
        assert question.params["protect_content"] is True
        assert the_referral(rig).state is ReferralState.OFFERED

    async def test_yes_brings_a_picture_with_the_code_under_it(self, rig: Rig) -> None:
        referral = await allowed(rig)
        picture = last(rig, ANA)
        assert picture.method == "sendPhoto"
        assert picture.params["protect_content"] is True
        assert picture.text == f"<code>{referral.code}</code>"
        (upload,) = [one for one in rig.telegram.arrived if one.method == "sendPhoto"]
        (image,) = upload.files.values()
        assert image[1] == qr(referral.code)
        assert image[1].startswith(b"\x89PNG")

    async def test_no_sends_nothing(self, rig: Rig) -> None:
        await do(rig, updates.press(ANA, ASK))
        await tap(rig, ANA, rig.words("button-referral-no"))
        assert "No se envió nada" in last(rig, ANA).text
        assert the_referral(rig).state is ReferralState.DECLINED
        assert all(call.method != "sendPhoto" for call in rig.telegram.arrived)

    async def test_a_forwarded_button_is_nobodys(self, rig: Rig) -> None:
        referral = await allowed(rig)
        for verb in ("yes", "no", "at", "na", "ng", "bad", "wd", "wdyes", "one", "pass", "look"):
            before = len(rig.telegram.press_answers())
            await do(rig, updates.press(EVA, f"g:ref:{verb}:{referral.id}"))
            (answer,) = rig.telegram.press_answers()[before:]
            assert answer.text == rig.words("error-unknown-referral"), verb
        assert the_referral(rig).state is ReferralState.SENT

    @pytest.mark.parametrize(
        "data",
        [
            "g:ref:ask:srpa:icbf",
            "g:ref:ask:return_after_prison:casa_libertad",
            "g:ref:yes:0",
            "g:ref:yes:99999999999999999999",
            "g:ref:data:1:everything:yes",
            "g:ref:whatever:1",
        ],
    )
    async def test_a_made_up_button_does_nothing(self, rig: Rig, data: str) -> None:
        await do(rig, updates.press(ANA, data))
        assert len(rig.telegram.press_answers()) == 1
        assert rig.do(lambda work: work.session.scalars(select(Referral)).all()) == []


class TestFromACase:
    async def test_the_person_is_asked_and_the_gestor_hears_the_answer(self, crew: Rig) -> None:
        def begin(work: Work) -> int:
            return a_case(work, reporter=people.meet(work, ANA)).alerts[0].id

        alert = crew.do(begin)
        await do(crew, updates.press(GESTOR, f"a:{alert}:ref:inspeccion"))
        assert "falta el permiso" in shown(crew, GESTOR)[-1].text
        card = shown(crew, GESTOR)[0]
        assert "Falta el permiso de la persona para Inspección" in card.text
        assert "Remitido a" not in card.text
        assert "¿Da permiso?" in last(crew, ANA).text
        await tap(crew, ANA, crew.words("button-referral-yes"))
        assert "Remitido a Inspección" in shown(crew, GESTOR)[0].text
        assert any("dio permiso" in call.text for call in shown(crew, GESTOR))

    async def test_a_child_in_danger_goes_without_asking_with_the_article(self, crew: Rig) -> None:
        def boss(work: Work) -> Person:
            return crew.person(work, COORDINATOR)

        def begin(work: Work) -> int:
            case = a_case(work, reporter=people.meet(work, ANA), kind=Kind.FAMILY_VIOLENCE)
            (mine,) = [one for one in case.alerts if one.staff.person.id == boss(work).id]
            return mine.id

        alert_id = crew.do(begin)
        who = COORDINATOR
        await do(crew, updates.press(who, f"a:{alert_id}:ref:comisaria_central"))
        referral = the_referral(crew)
        await do(crew, updates.press(who, f"g:refs:one:{referral.id}"))
        await do(crew, updates.press(who, f"g:refs:duty:{referral.id}"))
        await do(crew, updates.press(who, f"g:refs:dutyyes:{referral.id}"))
        consent = crew.do(lambda work: referral_trail.consent_of(work, the_referral(crew)))
        assert consent is not None
        assert consent.given_by is ConsentBy.DUTY
        assert any("Ley 1098 de 2006" in call.text for call in shown(crew, ANA))


class TestHowItWent:
    async def test_both_sides_say_yes_and_it_ends(self, crew: Rig, clock: FakeClock) -> None:
        referral = await allowed(crew)
        await of_office(crew, office_answers.attended)
        clock.advance(hours=72)
        await wake(crew)
        assert "¿le atendieron?" in last(crew, ANA).text
        answer = await tap(crew, ANA, crew.words("button-referral-at"))
        assert answer.text == crew.words("toast-thanks")
        assert the_referral(crew).state is ReferralState.CLOSED
        assert "Queda anotado" in last(crew, ANA).text
        await do(crew, updates.press(ANA, f"g:ref:na:{referral.id}"))
        assert crew.telegram.press_answers()[-1].text == crew.words("error-referral-over")

    async def test_a_disagreement_reaches_the_coordinator_who_settles_it(
        self, crew: Rig, clock: FakeClock
    ) -> None:
        referral = await allowed(crew)
        await of_office(crew, office_answers.attended)
        clock.advance(hours=72)
        await wake(crew)
        await tap(crew, ANA, crew.words("button-referral-na"))
        assert "no dicen lo mismo" in last(crew, COORDINATOR).text
        listed = await write(crew, COORDINATOR, "/remisiones")
        assert referral.code in listed.text
        await tap(crew, COORDINATOR, referral.code)
        screen = last(crew, COORDINATOR).text
        assert "La oficina: atendió" in screen
        assert "La persona: fui y no me atendieron" in screen
        await tap(crew, COORDINATOR, crew.words("button-refs-settle"))
        await tap(crew, COORDINATOR, crew.words("button-refs-settle-yes"))
        assert the_referral(crew).state is ReferralState.CLOSED
        assert "mirar: 0" in (await write(crew, COORDINATOR, "/remisiones")).text

    async def test_not_theirs_leads_to_the_next_office_with_a_question_of_its_own(
        self, crew: Rig
    ) -> None:
        first = await allowed(crew)
        await of_office(crew, office_answers.rejected, where_to="Vaya a la comisaría")
        texts = [call.text for call in shown(crew, ANA)]
        assert any("dice que su asunto no es allí" in text for text in texts)
        assert any("«Vaya a la comisaría»" in text for text in texts)
        assert "Comisaría de Familia, Casa de Justicia Caimitos" in texts[-1]
        assert the_referral(crew).id != first.id
        await tap(crew, ANA, crew.words("button-referral-yes"))
        assert the_referral(crew).state is ReferralState.SENT

    async def test_a_coordinator_passes_a_silent_one_on(self, crew: Rig, clock: FakeClock) -> None:
        referral = await allowed(crew)
        for _ in range(2):
            clock.advance(hours=72)
            await wake(crew)
        assert "falta una respuesta" in last(crew, COORDINATOR).text
        await tap(crew, COORDINATOR, crew.words("button-refs-see"))
        await tap(crew, COORDINATOR, crew.words("button-refs-pick"))
        await tap(crew, COORDINATOR, "Comisaría de Familia, Casa")
        following = the_referral(crew)
        assert (following.root_id, following.state) == (referral.id, ReferralState.OFFERED)
        assert "¿Da permiso?" in last(crew, ANA).text

    async def test_who_has_the_next_office_open_already_reads_its_code(self, crew: Rig) -> None:
        await allowed(crew)
        second = await allowed(crew, "g:ref:ask:child_support:conciliacion_familia")

        def reject(work: Work) -> None:
            office_answers.rejected(
                work, second.id - 1, service_id="icbf", to_service="conciliacion_familia"
            )

        crew.do(reject)
        crew.time.now += 5
        await crew.send()
        told = last(crew, ANA).text
        assert f"{second.code}</b>" in told
        assert "¿Da permiso?" not in told

    async def test_what_an_office_asks_for_can_be_refused(self, crew: Rig) -> None:
        await allowed(crew)
        referral = the_referral(crew)
        crew.do(
            lambda work: office_answers.ask_data(
                work, referral.id, OfficeData.DOCUMENT, service_id="icbf"
            )
        )
        crew.time.now += 5
        await crew.send()
        assert "su documento de identidad" in last(crew, ANA).text
        answer = await tap(crew, ANA, crew.words("button-referral-data-no"))
        assert answer.text == crew.words("toast-noted")


class TestMyReferrals:
    async def test_they_are_listed_with_how_they_stand_and_taken_back_after_a_question(
        self, crew: Rig
    ) -> None:
        referral = await allowed(crew)
        listed = await write(crew, ANA, "/mis_remisiones")
        assert f"{referral.code}</b> · ICBF, Defensoría de Familia: enviada" in listed.text
        await tap(crew, ANA, referral.code)
        assert "Permiso desde" in last(crew, ANA).text
        await tap(crew, ANA, crew.words("button-referral-wd"))
        assert the_referral(crew).state is ReferralState.SENT
        await tap(crew, ANA, crew.words("button-referral-wd-yes"))
        assert "ya no sirve" in last(crew, ANA).text
        assert the_referral(crew).state is ReferralState.REVOKED

    async def test_the_list_of_reports_leads_there(self, rig: Rig) -> None:
        rig.do(lambda work: a_case(work, reporter=people.meet(work, ANA)).id)
        await allowed(rig)
        await write(rig, ANA, "/mis_reportes")
        await tap(rig, ANA, rig.words("button-referral-list"))
        assert "Mis remisiones" in last(rig, ANA).text

    async def test_whoever_has_none_is_shown_the_way_to_one(self, rig: Rig) -> None:
        listed = await write(rig, ANA, "/mis_remisiones")
        assert "No tiene remisiones" in listed.text
        assert "m:justice" in listed.buttons.values()

    async def test_the_code_can_be_seen_again(self, rig: Rig) -> None:
        referral = await allowed(rig)
        await do(rig, updates.press(ANA, f"g:ref:pass:{referral.id}"))
        assert last(rig, ANA).method == "sendPhoto"

    async def test_a_wrong_detail_is_told_to_the_coordination(self, crew: Rig) -> None:
        await allowed(crew)
        await tap(crew, ANA, crew.words("button-referral-bad"))
        assert "un dato de la oficina está mal" in last(crew, COORDINATOR).text
        found = crew.do(lambda work: concerns_of(work, the_referral(crew)))
        assert found == (Concern.WRONG_DATA,)
        await tap(crew, COORDINATOR, crew.words("button-refs-see"))
        await tap(crew, COORDINATOR, crew.words("button-refs-settle"))
        assert "La remisión sigue" in edited(crew).text
        await tap(crew, COORDINATOR, crew.words("button-refs-settle-yes"))
        assert the_referral(crew).state is ReferralState.SENT


class TestAnOfficeThatIsGone:
    async def test_each_screen_says_so_in_a_whole_sentence_and_whom_to_ask(self, crew: Rig) -> None:
        referral = await allowed(crew)
        crew.do(lambda work: setattr(work.session.get(Referral, referral.id), "service_id", "gone"))
        await do(crew, updates.press(ANA, f"g:ref:pass:{referral.id}"))
        shown_pass = last(crew, ANA)
        assert shown_pass.method == "sendMessage", "no picture that is good for nothing"
        assert "Su código no sirve allí" in shown_pass.text
        assert crew.words("button-person") in shown_pass.buttons
        assert crew.words("button-referral-wd") in shown_pass.buttons
        for screen in ("/mis_remisiones", None):
            if screen is not None:
                await write(crew, ANA, screen)
            else:
                await do(crew, updates.press(ANA, f"g:ref:one:{referral.id}"))
            assert "una oficina que ya no está en el directorio" in last(crew, ANA).text
            assert "directorio.:" not in last(crew, ANA).text

    async def test_who_was_only_asked_cannot_allow_it_any_more(self, crew: Rig) -> None:
        await do(crew, updates.press(ANA, ASK))
        number = the_referral(crew).id
        crew.do(lambda work: setattr(work.session.get(Referral, number), "service_id", "gone"))
        await do(crew, updates.press(ANA, f"g:ref:look:{number}"))
        assert "Sí, doy permiso" not in last(crew, ANA).buttons
        assert "ya no está en el directorio" in last(crew, ANA).text

    async def test_the_coordinator_reads_the_reason_and_passes_it_on(self, crew: Rig) -> None:
        referral = await allowed(crew)
        crew.do(lambda work: setattr(work.session.get(Referral, referral.id), "service_id", "gone"))
        await write(crew, COORDINATOR, "/remisiones")
        assert "la oficina ya no está en el directorio" in last(crew, COORDINATOR).text
        await tap(crew, COORDINATOR, referral.code)
        await tap(crew, COORDINATOR, "Pasar a otra oficina")
        await tap(crew, COORDINATOR, "Casa de Justicia Caimitos")
        assert "¿Da permiso?" in last(crew, ANA).text


class TestViolenceAtHome:
    async def test_no_message_makes_a_sound_or_tells_in_its_first_line(
        self, crew: Rig, clock: FakeClock
    ) -> None:
        await allowed(crew, QUIET_ASK)
        await of_office(crew, office_answers.attended)
        clock.advance(hours=72)
        await wake(crew)
        await tap(crew, ANA, crew.words("button-referral-na"))
        await write(crew, ANA, "/mis_remisiones")
        for call in shown(crew, ANA):
            assert call.params["disable_notification"] is True, call.text
            assert call.params["protect_content"] is True
            head = call.text.split("\n")[0].lower()
            for telling in ("violencia", "comisar", "agred", "familia", "pareja", "remisi"):
                assert telling not in head or "mis remisiones" in head, head
            assert "Violencia" not in call.text.split("🏛")[0]

    async def test_each_screen_can_be_left_in_haste(self, crew: Rig) -> None:
        await allowed(crew, QUIET_ASK)
        for call in shown(crew, ANA):
            if call.buttons and list(call.buttons.values()) != ["x"]:
                assert list(call.buttons.values())[-1] == "m:exit"

    async def test_the_list_names_no_office(self, crew: Rig) -> None:
        await allowed(crew, QUIET_ASK)
        assert "Comisar" not in (await write(crew, ANA, "/mis_remisiones")).text

    async def test_told_only_in_the_talk_with_the_gestor_it_is_no_louder(
        self, crew: Rig, clock: FakeClock
    ) -> None:
        def begin(work: Work) -> int:
            me = people.meet(work, ANA)
            return a_case(work, reporter=me, kind=Kind.CONTACT_REQUEST, category=None).alerts[0].id

        alert = crew.do(begin)
        await do(crew, updates.press(GESTOR, f"a:{alert}:ref:comisaria_central"))
        await tap(crew, ANA, crew.words("button-referral-yes"))
        clock.advance(hours=72)
        await wake(crew)
        heard = shown(crew, ANA)[1:]  # after the receipt of the report
        assert len(heard) == 4  # the question, where to go, the code, how it went
        for call in heard:
            assert call.params["disable_notification"] is True, call.text
            assert "Comisar" not in call.text.split("\n")[0]
        assert [*heard[-1].buttons.values()][-1] == "m:exit"

    async def test_a_gestor_names_it_as_they_hear_of_it_in_the_talk(self, crew: Rig) -> None:
        def begin(work: Work) -> int:
            return a_case(work, reporter=people.meet(work, ANA)).alerts[0].id

        alert = crew.do(begin)
        await crew.send()
        await do(crew, updates.press(GESTOR, f"a:{alert}:ref", message_id=card_of(crew)))
        assert crew.words("button-refer-violence") in buttons_of_card(crew)
        await do(crew, updates.press(GESTOR, f"a:{alert}:ref:.", message_id=card_of(crew)))
        offered = buttons_of_card(crew)
        assert "Violencia" in " ".join(offered)
        at_home = next(data for words, data in offered.items() if "en la familia" in words)
        await do(crew, updates.press(GESTOR, at_home, message_id=card_of(crew)))
        offices = buttons_of_card(crew)
        assert "Comisaría" in " ".join(offices)
        assert "Inspección" not in " ".join(offices)
        (central, *_) = offices.values()
        await do(crew, updates.press(GESTOR, central, message_id=card_of(crew)))
        referral = the_referral(crew)
        assert (referral.topic_id, referral.service_id) == ("family_violence", "comisaria_central")
        assert last(crew, ANA).params["disable_notification"] is True

    @pytest.mark.parametrize("arg", ["9.fiscalia", "0.inspeccion", "0.moon", "9."])
    async def test_a_matter_or_office_that_is_none_refers_nobody(self, crew: Rig, arg: str) -> None:
        alert = crew.do(lambda work: a_case(work, reporter=people.meet(work, ANA)).alerts[0].id)
        await do(crew, updates.press(GESTOR, f"a:{alert}:ref:{arg}"))
        assert crew.do(lambda work: work.session.scalars(select(Referral)).all()) == []

    async def test_the_words_of_an_office_reach_the_team_and_not_the_telephone_at_home(
        self, crew: Rig
    ) -> None:
        first = await allowed(crew, QUIET_ASK)
        words = "Vaya a la otra comisaría con el señor"
        await of_office(crew, office_answers.rejected, where_to=words)
        assert not any(words in call.text for call in shown(crew, ANA))
        await do(crew, updates.press(COORDINATOR, f"g:refs:one:{first.id}"))
        assert words in edited(crew).text

    async def test_an_end_by_the_team_is_told_without_a_sound(self, crew: Rig) -> None:
        referral = await allowed(crew, QUIET_ASK)
        await do(crew, updates.press(COORDINATOR, f"g:refs:settleyes:{referral.id}"))
        heard = last(crew, ANA)
        assert "ya no sirve" in heard.text
        assert heard.params["disable_notification"] is True
        assert "Comisar" not in heard.text.split("\n")[0]
        assert [*heard.buttons.values()][-1] == "m:exit"


class TestWhereRevengeIsFeared:
    async def test_no_first_line_tells_of_it(self, crew: Rig, clock: FakeClock) -> None:
        await allowed(crew, "g:ref:ask:extortion:fiscalia")
        await of_office(crew, office_answers.attended)
        clock.advance(hours=72)
        await wake(crew)
        await tap(crew, ANA, crew.words("button-referral-na"))
        await write(crew, ANA, "/mis_remisiones")
        for call in shown(crew, ANA):
            head = call.text.split("\n")[0].lower()
            assert not any(one in head for one in ("extors", "fiscal", "vacuna")), head
            assert "fiscal" not in call.text.lower().split("🏛")[0], call.text


class TestTheDesk:
    @pytest.mark.parametrize("command", ["/remisiones"])
    async def test_residents_do_not_get_it(self, rig: Rig, command: str) -> None:
        await write(rig, ANA, command)
        assert last(rig, ANA).text == rig.words("error-not-allowed")

    async def test_a_resident_cannot_press_its_buttons(self, crew: Rig) -> None:
        referral = await allowed(crew)
        for verb in ("one", "settleyes", "dutyyes", "spoke", "pick"):
            await do(crew, updates.press(ANA, f"g:refs:{verb}:{referral.id}"))
            answer = crew.telegram.press_answers()[-1]
            assert answer.text == crew.words("toast-not-allowed"), verb
        assert the_referral(crew).state is ReferralState.SENT

    async def test_a_gestor_leads_a_special_route_with_an_age_and_no_name(self, crew: Rig) -> None:
        await write(crew, GESTOR, "/remision")
        await tap(crew, GESTOR, "Adolescente del SRPA")
        await tap(crew, GESTOR, "ICBF")
        assert "No escriba nombres" in last(crew, GESTOR).text
        await tap(crew, GESTOR, "14 a 17")
        await tap(crew, GESTOR, "Sí, me dijo que sí")
        await tap(crew, GESTOR, "Guardar")
        referral = the_referral(crew)
        assert (referral.topic_id, referral.state) == ("srpa", ReferralState.SENT)
        await do(crew, updates.press(GESTOR, f"g:refs:one:{referral.id}"))
        assert "Edad: 14 a 17" in edited(crew).text

    async def test_of_somebody_on_the_street_it_says_that_the_office_alone_counts(
        self, crew: Rig, clock: FakeClock
    ) -> None:
        await write(crew, GESTOR, "/remision")
        for label in ("alimentos", "ICBF", "Sí, me dijo que sí", "Guardar"):
            await tap(crew, GESTOR, label)
        saved = last(crew, GESTOR).text
        assert "A la oficina no le llega aviso por aquí" in saved
        assert "vale lo que diga la oficina" in saved
        referral = the_referral(crew)
        await do(crew, updates.press(GESTOR, f"g:refs:one:{referral.id}"))
        assert "La persona:" not in edited(crew).text
        assert "sabe de la persona cuando llega con el código" in edited(crew).text
        clock.advance(hours=72)
        await wake(crew)
        assert the_referral(crew).state is ReferralState.CLOSED
        assert shown(crew, COORDINATOR) == []

    async def test_a_link_made_by_hand_shows_until_when_it_opens(self, crew: Rig) -> None:
        referral = await allowed(crew)
        crew.do(lambda work: facts.remember(work, facts.PUBLIC_URL, "https://pazos.test"))
        await write(crew, COORDINATOR, f"/enlace {referral.code}")
        await do(crew, updates.press(COORDINATOR, f"g:refs:one:{referral.id}"))
        assert "Con un enlace que se le entregó; abre hasta:" in edited(crew).text
        await do(crew, updates.press(ANA, f"g:ref:pass:{referral.id}"))
        assert "La oficina ya sabe" not in shown(crew, ANA)[-2].text, "nobody knows that yet"
        await of_office(crew, office_answers.arrived)
        await do(crew, updates.press(COORDINATOR, f"g:refs:one:{referral.id}"))
        assert "Avisada: hoy" in edited(crew).text
        await do(crew, updates.press(ANA, f"g:ref:wdyes:{referral.id}"))
        assert "dígale que ya no espere a esta persona" in shown(crew, COORDINATOR)[-1].text

    async def test_all_lists_can_be_looked_at(self, crew: Rig) -> None:
        await allowed(crew)
        await write(crew, COORDINATOR, "/remisiones")
        for which in ("open", "overdue", "mismatched", "rejected", "waiting"):
            await do(crew, updates.press(COORDINATOR, f"g:refs:list:{which}"))
            assert "📨" in edited(crew).text


def test_the_persons_words_are_those_of_the_buttons() -> None:
    assert {word.value for word in PersonWord} == {"attended", "not_attended", "not_gone"}
