"""Who was missed: the question in their chat, the task in the facilitator's."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.render.absences import support
from bot.render.facts import Speaker
from bot.scheduler import follow_attendance
from referrals import absences, attendance, enrolments, outbox
from referrals.db import Work
from referrals.models import Absence
from referrals.notices import Notice
from referrals.vocabulary import EnrolmentState, Kind, Lane
from simulator.markup import parse_html
from tests.attending import TEATRO, a_session
from tests.bot import updates
from tests.bot.fake_telegram import Call
from tests.bot.phone import last, tap, write
from tests.bot.rig import Rig
from tests.bot.test_attendance import ANA, LEADER, Group
from tests.conftest import FakeClock
from tests.factories import a_coordinator

#: Letters that a locked phone shows of a message, and more.
PREVIEW = 150


@pytest.fixture
async def missed(rig: Rig, clock: FakeClock) -> Group:
    """Ana was missed twice and has the question in her chat."""

    def begin(work: Work) -> Group:
        made = Group(work, 3)
        a_session(work, made.leader, at=made.session.starts_at + timedelta(days=1))
        return made

    group = rig.do(begin)

    def miss(work: Work) -> None:
        attendance.note(work, number, group.people[-1].id, False, by=group.leader.person)

    for number in (group.session.id, group.session.id + 1):
        clock.advance(hours=3 if number == group.session.id else 24)
        rig.do(miss)
    clock.advance(hours=4)
    rig.do(follow_attendance)
    await rig.send()
    return group


def question(rig: Rig) -> Call:
    return next(one for one in rig.telegram.sent_to(ANA) if "¿Todo bien?" in one.text)


class TestQuestion:
    async def test_it_is_kind_and_names_no_programme_on_a_locked_phone(
        self, rig: Rig, missed: Group
    ) -> None:
        asked = question(rig)
        words = parse_html(asked.text)[0]
        assert "teatro" in words
        assert "teatro" not in words[:PREVIEW]
        assert asked.params["protect_content"] is True
        labels = " ".join(asked.buttons)
        for label in ("Estoy bien", "Hablar con un gestor", "Apoyo psicosocial", "Ya no quiero ir"):
            assert label in labels

    async def test_i_am_fine(self, rig: Rig, missed: Group) -> None:
        await tap(rig, ANA, "Estoy bien")
        assert "Su cupo sigue ahí" in last(rig, ANA).text
        assert not rig.cases()

    async def test_who_has_no_place_any_more_is_not_told_of_one(
        self, rig: Rig, missed: Group
    ) -> None:
        def remove(work: Work) -> None:
            held = enrolments.of_person(work, TEATRO, rig.person(work, ANA))
            assert held is not None
            enrolments.remove(work, held.id, by=a_coordinator(work).person)

        rig.do(remove)
        await tap(rig, ANA, "Estoy bien")
        said = next(one for one in rig.telegram.texts_to(ANA) if "Me alegra" in one)
        assert said == rig.words("absence-fine-left")

    async def test_a_gestor_is_asked_for_once(self, rig: Rig, missed: Group) -> None:
        await tap(rig, ANA, "Hablar con un gestor")
        await tap(rig, ANA, "Hablar con un gestor")
        (case,) = rig.cases()
        assert case.kind is Kind.CONTACT_REQUEST
        assert case.code in last(rig, ANA).text

    async def test_support_is_lines_that_were_verified(self, rig: Rig, missed: Group) -> None:
        await tap(rig, ANA, "Apoyo psicosocial")
        text = last(rig, ANA).text
        assert "106" in text
        assert "123" in text
        await tap(rig, ANA, "Hablar con un gestor")
        assert len(rig.cases()) == 1

    async def test_not_wanting_to_go_any_more_leads_to_leaving(
        self, rig: Rig, missed: Group
    ) -> None:
        await tap(rig, ANA, "Ya no quiero ir")
        await tap(rig, ANA, "Sí, salir")

        def state(work: Work) -> EnrolmentState:
            found = enrolments.of_person(work, TEATRO, rig.person(work, ANA))
            assert found is not None
            return found.state

        assert rig.do(state) is EnrolmentState.LEFT
        await write(rig, LEADER, "/asistencia")
        assert not any("Por hablar" in one for one in last(rig, LEADER).buttons)

    async def test_a_button_that_somebody_else_presses_does_nothing(
        self, rig: Rig, missed: Group
    ) -> None:
        data = question(rig).buttons
        for one in [*data.values(), "g:falta:fine:999", "g:falta:x:1", "g:falta:fine"]:
            if one.startswith("g:falta"):
                await rig.chat(updates.press(97, one))
                answer = rig.telegram.press_answers()[-1].text
                assert answer in (rig.words("toast-not-yours"), rig.words("toast-stale"))
        found = rig.do(lambda work: work.session.scalars(select(Absence)).one())
        assert found.answer is None
        assert not rig.cases()

    async def test_who_left_before_it_was_sent_gets_none(self, rig: Rig, clock: FakeClock) -> None:
        made = rig.do(lambda work: Group(work, 1))

        def ask(work: Work) -> None:
            found = Absence(
                person_id=made.people[0].id, programme_id=TEATRO, session_id=made.session.id,
                noted_at=work.now,
            )  # fmt: skip
            work.session.add(found)
            work.session.flush()
            person = rig.person(work, ANA)
            outbox.enqueue(
                work, Notice("absence-ask", {"absence": found.id}), to=person,
                lane=Lane.CONVERSATION, dedupe_key="x",
            )  # fmt: skip
            enrolments.leave(work, TEATRO, by=person)

        rig.do(ask)
        await rig.send()
        assert not any("¿Todo bien?" in text for text in rig.telegram.texts_to(ANA))

    def test_a_line_that_nobody_verified_is_not_named(self, rig: Rig) -> None:
        city = rig.database.city
        doubtful = tuple(
            one.model_copy(update={"verified": False}) if one.number == "106" else one
            for one in city.help_lines
        )
        shown = support(Speaker(rig.catalogue, "es", replace(city, help_lines=doubtful)), {})
        assert "106" not in shown


class TestTask:
    async def test_the_facilitator_is_told_talks_and_ticks_off(
        self, rig: Rig, missed: Group
    ) -> None:
        told = next(one for one in rig.telegram.sent_to(LEADER) if "faltó varias veces" in one.text)
        assert "Zapote" not in told.text
        await write(rig, LEADER, "/asistencia")
        await tap(rig, LEADER, "Por hablar: 1")
        assert "Zapote 7" in last(rig, LEADER).text
        answer = await tap(rig, LEADER, "Hecho: Zapote 7")
        assert answer.text == rig.words("toast-absence-talked")
        assert "No hay nadie" in last(rig, LEADER).text

    async def test_what_somebody_answered_is_not_told(self, rig: Rig, missed: Group) -> None:
        await tap(rig, ANA, "Apoyo psicosocial")
        await tap(rig, ANA, "Hablar con un gestor")
        await write(rig, LEADER, "/asistencia")
        await tap(rig, LEADER, "Por hablar: 1")
        shown = last(rig, LEADER).text
        for telling in ("gestor", "apoyo", "bien", "respond"):
            assert telling not in shown.lower()


async def test_a_list_that_breaks_does_not_hold_up_the_others(
    rig: Rig, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    group = rig.do(lambda work: Group(work, 2))
    other = rig.do(
        lambda work: a_session(work, group.leader, at=group.session.starts_at + timedelta(hours=1))
    )
    clock.now = other.ends_at

    def note(work: Work) -> None:
        for one in (group.session.id, other.id):
            attendance.note(work, one, group.people[0].id, False, by=group.leader.person)

    rig.do(note)
    clock.advance(hours=2)
    looked: list[int] = []

    def attend(work: Work, list_id: int) -> int:
        looked.append(list_id)
        if len(looked) == 1:
            raise ValueError("broken")
        return 1

    monkeypatch.setattr(absences, "attend", attend)
    assert rig.do(follow_attendance) == 1
    assert len(set(looked)) == 2
