"""A certificate from the facilitator's press to the paper in a participant's chat, and its check."""

import logging

import pytest

from referrals import attendance, certificates, facts, staff, threads
from referrals.db import Work
from referrals.models import Certificate
from referrals.vocabulary import Kind
from simulator.markup import parse_html
from tests.bot import updates
from tests.bot.fake_telegram import USERNAME, Call
from tests.bot.phone import do, last, tap, write
from tests.bot.rig import Rig
from tests.bot.test_attendance import ANA, GESTOR, LEADER, Group
from tests.bot.test_certificate_pdf import words
from tests.bot.test_talks import LATER
from tests.conftest import FakeClock
from tests.factories import a_case, alert_of, take

NAME = "Marcadornombre Peña"
ANYBODY = 98


@pytest.fixture
def course(rig: Rig, clock: FakeClock) -> Group:
    """A session is over to which Ana and another came."""
    rig.do(lambda work: facts.remember(work, "username", USERNAME))
    group = rig.do(lambda work: Group(work, 3))
    clock.advance(hours=3)

    def note(work: Work) -> None:
        for person in group.people[1:]:
            attendance.note(work, group.session.id, person.id, True, by=group.leader.person)

    rig.do(note)
    clock.advance(hours=2)
    return group


def issue(rig: Rig, group: Group) -> Certificate:
    ana, by = group.people[-1].id, group.leader.person
    return rig.do(lambda work: certificates.issue(work, "ema_teatro", ana, by=by))[0]


def papers(rig: Rig) -> list[Call]:
    return [one for one in rig.telegram.sent_to(ANA) if one.method == "sendDocument"]


class TestIssuing:
    async def test_by_the_facilitator_for_one(self, rig: Rig, course: Group) -> None:
        await write(rig, LEADER, "/asistencia")
        await tap(rig, LEADER, "Certificados")
        await tap(rig, LEADER, "Escuela")
        assert "80 %" in last(rig, LEADER).text
        answer = await tap(rig, LEADER, "Zapote 7 · 1/1")
        assert answer.text == rig.words("toast-certificate-issued")
        assert "✅ Zapote 7 · 1/1" in last(rig, LEADER).buttons
        assert (await tap(rig, LEADER, "Zapote 7")).text == rig.words("toast-already")
        told = parse_html(rig.telegram.texts_to(ANA)[-1])[0]
        assert "Ya tiene su certificado" in told
        assert "teatro" in told
        assert "teatro" not in told[:150]
        assert "ertificado" not in told[:100]

    async def test_that_somebody_cannot_be_told_is_said(self, rig: Rig, course: Group) -> None:
        def block(work: Work) -> None:
            rig.person(work, ANA).blocked_at = work.now

        rig.do(block)
        await rig.chat(updates.press(LEADER, f"g:asist:cy:ema_teatro:{course.people[-1].id}"))
        (answer,) = rig.telegram.press_answers()
        assert answer.text == rig.words("toast-certificate-untold")
        assert not any("certificado" in text for text in rig.telegram.texts_to(ANA))

    async def test_by_the_facilitator_for_all_who_came_often_enough(
        self, rig: Rig, course: Group
    ) -> None:
        await write(rig, LEADER, "/asistencia")
        await tap(rig, LEADER, "Certificados")
        await tap(rig, LEADER, "Escuela")
        await tap(rig, LEADER, "A quienes llegan: 2")
        assert sum("✅" in one for one in last(rig, LEADER).buttons) == 2
        assert not any("llegan" in one for one in last(rig, LEADER).buttons)

    @pytest.mark.parametrize("chat", [ANA, GESTOR])
    @pytest.mark.parametrize(
        "data", ["certs:0", "cert:ema_teatro:0", "cy:ema_teatro:{}", "call:ema_teatro"]
    )
    async def test_nobody_else_issues(self, rig: Rig, course: Group, chat: int, data: str) -> None:
        pressed = data.format(course.people[-1].id)
        await rig.chat(updates.press(chat, f"g:asist:{pressed}"))
        (answer,) = rig.telegram.press_answers()
        assert answer.text == rig.words("toast-not-allowed")
        assert not rig.do(lambda work: certificates.of_person(work, course.people[-1]))

    @pytest.mark.parametrize("data", ["cy:ema_teatro:99999", "cy:nothing:1", "cy:x", "cert:x:y"])
    async def test_a_button_of_nothing_issues_nothing(
        self, rig: Rig, course: Group, data: str
    ) -> None:
        await rig.chat(updates.press(LEADER, f"g:asist:{data}"))
        (answer,) = rig.telegram.press_answers()
        assert answer.text in (rig.words("toast-stale"), rig.words("toast-certificate-none"))


class TestPaper:
    async def test_with_a_name_that_is_kept_nowhere(
        self, rig: Rig, course: Group, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG)
        issue(rig, course)
        await write(rig, ANA, "/mis_sesiones")
        assert "Zapote 7" in last(rig, ANA).text
        await tap(rig, ANA, "Certificado:")
        await tap(rig, ANA, "Con mi nombre")
        assert "no lo guardo" in last(rig, ANA).text
        await write(rig, ANA, NAME)
        (paper,) = papers(rig)
        name, content = paper.files["document"]
        assert name == "certificado-ema_teatro.pdf"
        assert NAME in words(content)
        assert "protect_content" not in paper.params
        assert all(row.payload_sealed is None for row in rig.inbox_rows())
        assert all(row.message_sealed is None for row in rig.outbox_rows())
        assert not rig.cases()
        assert not rig.rasa.turns
        assert "Marcadornombre" not in caplog.text
        # What is written next is no name any more.
        await write(rig, ANA, "gracias")
        assert len(papers(rig)) == 1
        assert len(rig.rasa.turns) == 1

    async def test_with_a_line(self, rig: Rig, course: Group) -> None:
        issue(rig, course)
        await write(rig, ANA, "/certificado")
        await tap(rig, ANA, "Con una línea")
        (paper,) = papers(rig)
        assert "Nombre y apellidos" in words(paper.files["document"][1])

    @pytest.mark.parametrize(
        ("written", "said"),
        [("Ana CC 1144000111", "sin números"), ("Иван Петров", "letras latinas"),
         ("x", "muy corto"), ("Ana & Luz", "sin signos")],
    )  # fmt: skip
    async def test_a_name_that_cannot_be_printed_is_asked_for_again(
        self, rig: Rig, course: Group, written: str, said: str
    ) -> None:
        found = issue(rig, course)
        await rig.chat(updates.press(ANA, f"g:cert:name:{found.id}"))
        assert said in (await write(rig, ANA, written)).text
        assert not papers(rig)
        await write(rig, ANA, NAME)
        assert len(papers(rig)) == 1

    async def test_letters_that_are_written_otherwise_are_said(
        self, rig: Rig, course: Group
    ) -> None:
        found = issue(rig, course)
        await rig.chat(updates.press(ANA, f"g:cert:name:{found.id}"))
        await write(rig, ANA, "Łukasz Peña")
        assert "Revise el nombre" in papers(rig)[0].text

    @pytest.mark.parametrize(
        "words_of_somebody",
        ["hay una pelea con machetes en la esquina y hay heridos",
         "quiero saber cuándo es la próxima sesión del curso de teatro",
         "mi marido me pega", "me quiero morir", "ayúdenme", "Ayúdenme", "me siguen", "Me Siguen",
         "tiene un arma", "TIENE UN ARMA", "me está pegando", "llamen a la policia", "2 heridos",
         "quiero reportar una pelea", "ayuda", "están armados", "soy maltratada"],
    )  # fmt: skip
    async def test_what_somebody_tells_meanwhile_is_no_name(
        self, rig: Rig, course: Group, words_of_somebody: str
    ) -> None:
        found = issue(rig, course)
        await rig.chat(updates.press(ANA, f"g:cert:name:{found.id}"))
        await write(rig, ANA, words_of_somebody)
        assert not papers(rig)
        assert len(rig.rasa.turns) == 1

    @pytest.mark.parametrize("written", ["María del Socorro Gómez", "Socorro Gómez",
                                         "Rosa Auxilio Delgado", "María de los Ángeles",
                                         "ANA PEÑA", "Ana de Armas"])  # fmt: skip
    async def test_a_name_that_is_a_word_of_danger_else_is_a_name(
        self, rig: Rig, course: Group, written: str
    ) -> None:
        found = issue(rig, course)
        await rig.chat(updates.press(ANA, f"g:cert:name:{found.id}"))
        await write(rig, ANA, written)
        assert written in words(papers(rig)[0].files["document"][1])
        assert not rig.rasa.turns

    async def test_what_says_a_name_is_printed_without_what_is_around_it(
        self, rig: Rig, course: Group
    ) -> None:
        found = issue(rig, course)
        await rig.chat(updates.press(ANA, f"g:cert:name:{found.id}"))
        await write(rig, ANA, "Me llamo Ana Peña")
        content = words(papers(rig)[0].files["document"][1])
        assert "Ana Peña" in content
        assert "llamo" not in content

    @pytest.mark.parametrize("written", ["maria gomez", "maria del socorro gomez", "Maria gomez",
                                         "rosa", "Rosa", "banda armadita", "Los Matones"])  # fmt: skip
    async def test_what_may_be_a_name_or_not_is_asked_for_again_with_a_way_to_call_for_help(
        self, rig: Rig, course: Group, written: str
    ) -> None:
        found = issue(rig, course)
        await rig.chat(updates.press(ANA, f"g:cert:name:{found.id}"))
        again = await write(rig, ANA, written)
        assert "Escriba nombre y apellido con mayúsculas" in again.text
        assert {"m:emergency", "m:person", "m:menu"} <= set(again.buttons.values())
        assert not papers(rig)
        assert not rig.rasa.turns
        await write(rig, ANA, NAME)
        assert len(papers(rig)) == 1

    async def test_a_report_that_begins_with_its_command_is_no_name(
        self, rig: Rig, course: Group
    ) -> None:
        found = issue(rig, course)
        await rig.chat(updates.press(ANA, f"g:cert:name:{found.id}"))
        await write(rig, ANA, "/reportar Rosa Delgado")
        assert len(rig.rasa.turns) == 1
        await write(rig, ANA, NAME)
        assert not papers(rig)

    @pytest.mark.parametrize(
        "written", ["socorro", "Socorro", "SOCORRO AUXILIO", "socorro me van a matar",
                    "Socorro ayuda"],
    )  # fmt: skip
    async def test_a_cry_for_help_is_no_name(self, rig: Rig, course: Group, written: str) -> None:
        found = issue(rig, course)
        await rig.chat(updates.press(ANA, f"g:cert:name:{found.id}"))
        await write(rig, ANA, written)
        assert not papers(rig)
        assert len(rig.rasa.turns) == 1

    async def test_in_a_talk_the_name_is_not_told_to_the_gestor(
        self, rig: Rig, course: Group
    ) -> None:
        found = issue(rig, course)

        def talk(work: Work) -> None:
            case = a_case(work, reporter=rig.person(work, ANA))
            member = staff.of_person(work, rig.person(work, GESTOR))
            assert member is not None
            take(work, case, member)
            threads.open_by_press(work, alert_of(work, case, member).id, by=member.person)

        rig.do(talk)
        await rig.chat(updates.press(ANA, f"g:cert:name:{found.id}"))
        written = updates.message(ANA, text=NAME, date=LATER)
        await do(rig, written)
        assert len(papers(rig)) == 1
        # Nor when the message with it is changed afterwards.
        again = {**written["message"], "text": f"{NAME} Gómez", "edit_date": LATER + 60}
        await do(rig, updates.update(edited_message=again))
        assert rig.telegram.texts_to(ANA)[-1] == rig.words("edited-not-read")
        assert not any("Marcadornombre" in text for text in rig.telegram.texts_to(GESTOR))
        await write(rig, ANA, "gracias por escribirme")
        assert any("gracias por escribirme" in text for text in rig.telegram.texts_to(GESTOR))

    async def test_a_change_of_mind_is_no_name(self, rig: Rig, course: Group) -> None:
        found = issue(rig, course)
        await rig.chat(updates.press(ANA, f"g:cert:name:{found.id}"))
        assert (await write(rig, ANA, "mejor no, cancelar")).text == rig.words("cancelled")
        await write(rig, ANA, "Ana María")
        assert not papers(rig)

    async def test_another_button_ends_the_asking(self, rig: Rig, course: Group) -> None:
        found = issue(rig, course)
        await rig.chat(updates.press(ANA, f"g:cert:name:{found.id}"))
        await write(rig, ANA, "/mis_sesiones")
        await write(rig, ANA, "Ana María")
        assert not papers(rig)

    @pytest.mark.parametrize("verb", ["one", "name", "line"])
    async def test_somebody_elses_certificate_is_not_shown(
        self, rig: Rig, course: Group, verb: str
    ) -> None:
        found = issue(rig, course)
        await rig.chat(updates.press(ANYBODY, f"g:cert:{verb}:{found.id}"))
        (answer,) = rig.telegram.press_answers()
        assert answer.text == rig.words("toast-not-yours")
        assert not rig.telegram.sent_to(ANYBODY)


class TestCheck:
    @pytest.mark.parametrize("how", ["/certificado {code}", "/certificado {digits}",
                                     "/start cert-{digits}"])  # fmt: skip
    async def test_anybody_learns_the_programme_and_the_numbers_and_no_name(
        self, rig: Rig, course: Group, how: str
    ) -> None:
        found = issue(rig, course)
        digits = "".join(filter(str.isdigit, found.code))
        answer = await write(rig, ANYBODY, how.format(code=found.code, digits=digits))
        for part in ("es de los nuestros", "teatro", "1 de 1", "El 24 de noviembre de 2026."):
            assert part in answer.text
        assert "Zapote" not in answer.text

    async def test_a_code_of_nothing_is_said_to_be_none(self, rig: Rig, course: Group) -> None:
        answer = await write(rig, ANYBODY, "/certificado CA-111-222-3334")
        assert "Ningún certificado" in answer.text
        assert "/certificado" in (await write(rig, ANYBODY, "/certificado")).text
        assert not [one for one in rig.cases() if one.kind is Kind.UNTRIAGED]
