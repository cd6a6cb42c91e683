"""The buttons of an alert, the lists of cases and the invitations of staff."""

from typing import Any

import pytest

from referrals import cases, people, staff
from referrals.db import Work
from referrals.lifecycle import Outcome, State
from referrals.models import Alert, Case, Invitation
from referrals.vocabulary import Kind, Role
from tests.bot import updates
from tests.bot.fake_telegram import TOO_OLD, Call, Fault
from tests.bot.phone import tap
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import a_backup, a_case, a_coordinator, a_gestor, a_staff_member, escalate

ANA, GESTOR, BACKUP, COORDINATOR, STRANGER = 81, 83, 84, 85, 86


def stage(rig: Rig, **draft: Any) -> dict[int, int]:
    """Ana's case with everybody on the ladder told; gives back each one's alert by their chat."""

    def begin(work: Work) -> dict[int, int]:
        a_gestor(work, chat_id=GESTOR, name="Marleny")
        a_backup(work, chat_id=BACKUP, name="Óscar")
        a_coordinator(work, chat_id=COORDINATOR)
        case = a_case(work, reporter=people.meet(work, ANA), **draft)
        for _ in range(2):
            for alert in case.alerts:
                alert.due_at = work.now if alert.due_at else None
            work.session.flush()
            escalate(work)
            work.session.refresh(case)
        return {
            int(work.vault.open(alert.staff.person.chat_sealed)): alert.id for alert in case.alerts
        }

    return rig.do(begin)


async def press(rig: Rig, chat_id: int, data: str) -> Call:
    """Press a button; gives back the answer to the press."""
    before = len(rig.telegram.press_answers())
    await rig.chat(updates.press(chat_id, data))
    answers = rig.telegram.press_answers()[before:]
    assert len(answers) == 1, "a press is answered exactly once"
    return answers[0]


def the_case(rig: Rig) -> Case:
    (case,) = rig.cases()
    return case


class TestTaking:
    async def test_the_resident_hears_who_took_it_and_the_presser_sees_it(self, rig: Rig) -> None:
        alert = stage(rig)[GESTOR]
        await rig.send()
        answer = await press(rig, GESTOR, f"a:{alert}:ack")
        assert answer.text == rig.words("toast-taken")
        assert "Marleny" in rig.telegram.texts_to(ANA)[-1]
        assert the_case(rig).state is State.ACKNOWLEDGED

    async def test_the_cards_of_the_others_lose_their_buttons(self, rig: Rig) -> None:
        found = stage(rig)
        await rig.send()
        await press(rig, GESTOR, f"a:{found[GESTOR]}:ack")
        edits = [call for call in rig.telegram.arrived if call.method == "editMessageText"]
        found_on = {call.chat_id: list(call.buttons) for call in edits}
        assert len(found_on.pop(GESTOR)) > 1
        # Who coordinates may still give the case to somebody.
        assert found_on == {BACKUP: [], COORDINATOR: [rig.words("button-give")]}

    @pytest.mark.parametrize("verb", ["ack", "go"])
    async def test_a_double_press_says_so_and_tells_the_resident_once(
        self, rig: Rig, verb: str
    ) -> None:
        alert = stage(rig)[GESTOR]
        await press(rig, GESTOR, f"a:{alert}:{verb}")
        told = len(rig.telegram.texts_to(ANA))
        answer = await press(rig, GESTOR, f"a:{alert}:{verb}")
        assert answer.text == rig.words("toast-already")
        assert len(rig.telegram.texts_to(ANA)) == told

    async def test_a_press_by_two_at_the_same_instant_has_one_taker(self, rig: Rig) -> None:
        found = stage(rig)
        rig.store(
            updates.press(GESTOR, f"a:{found[GESTOR]}:ack"),
            updates.press(BACKUP, f"a:{found[BACKUP]}:ack"),
        )
        await rig.deal()
        toasts = sorted(call.text for call in rig.telegram.press_answers())
        assert toasts == sorted([rig.words("toast-taken"), rig.words("toast-superseded")])

    async def test_setting_out_takes_the_case_and_tells_the_resident(self, rig: Rig) -> None:
        alert = stage(rig)[GESTOR]
        answer = await press(rig, GESTOR, f"a:{alert}:go")
        assert answer.text == rig.words("toast-on-the-way")
        assert "Marleny" in rig.telegram.texts_to(ANA)[-1]


ALL = ["ack", "go", "talk", "ref", "ref:fiscalia", "end", "end:mediated", "card"]


class TestWhoMayNot:
    @pytest.mark.parametrize("data", ALL)
    async def test_a_stranger_is_refused_and_learns_nothing(self, rig: Rig, data: str) -> None:
        alert = stage(rig)[GESTOR]
        answer = await press(rig, STRANGER, f"a:{alert}:{data}")
        assert answer.text == rig.words("toast-not-allowed")
        assert answer.params["show_alert"] is True
        assert the_case(rig).holder_id is None
        assert rig.telegram.texts_to(STRANGER) == []

    @pytest.mark.parametrize("data", ALL)
    async def test_the_resident_may_not_press_staffs_buttons(self, rig: Rig, data: str) -> None:
        alert = stage(rig)[GESTOR]
        answer = await press(rig, ANA, f"a:{alert}:{data}")
        assert answer.text == rig.words("toast-not-allowed")

    @pytest.mark.parametrize("data", ALL)
    async def test_a_gestor_may_not_press_on_somebody_elses_alert(
        self, rig: Rig, data: str
    ) -> None:
        alert = stage(rig)[GESTOR]
        answer = await press(rig, BACKUP, f"a:{alert}:{data}")
        assert answer.text == rig.words("toast-not-yours")
        assert the_case(rig).holder_id is None

    @pytest.mark.parametrize("data", ALL)
    async def test_after_somebody_took_it_the_others_buttons_do_nothing(
        self, rig: Rig, data: str
    ) -> None:
        found = stage(rig)
        await press(rig, BACKUP, f"a:{found[BACKUP]}:ack")
        holder = the_case(rig).holder_id
        answer = await press(rig, GESTOR, f"a:{found[GESTOR]}:{data}")
        assert answer.text == rig.words("toast-superseded")
        assert the_case(rig).holder_id == holder

    @pytest.mark.parametrize("data", ALL)
    async def test_after_closing_no_button_does_anything(self, rig: Rig, data: str) -> None:
        alert = stage(rig)[GESTOR]
        await press(rig, GESTOR, f"a:{alert}:end:resolved_itself")
        await tap(rig, GESTOR, "Guardar")
        answer = await press(rig, GESTOR, f"a:{alert}:{data}")
        assert answer.text == rig.words("toast-superseded")
        assert the_case(rig).outcome is Outcome.RESOLVED_ITSELF

    @pytest.mark.parametrize("data", ALL)
    async def test_somebody_suspended_can_do_nothing(self, rig: Rig, data: str) -> None:
        alert = stage(rig)[GESTOR]

        def suspend(work: Work) -> None:
            member = staff.of_person(work, rig.person(work, GESTOR))
            assert member is not None
            member.suspended_at = work.now

        rig.do(suspend)
        answer = await press(rig, GESTOR, f"a:{alert}:{data}")
        assert answer.text == rig.words("toast-not-allowed")
        assert the_case(rig).holder_id is None

    @pytest.mark.parametrize("role", [Role.FACILITATOR, Role.AUDITOR])
    async def test_staff_of_other_roles_may_not(self, rig: Rig, role: Role) -> None:
        alert = stage(rig)[GESTOR]
        rig.do(lambda work: a_staff_member(work, role, chat_id=STRANGER))
        answer = await press(rig, STRANGER, f"a:{alert}:ack")
        assert answer.text == rig.words("toast-not-allowed")

    async def test_an_alert_that_never_was_is_stale(self, rig: Rig) -> None:
        stage(rig)
        answer = await press(rig, GESTOR, "a:999999999:ack")
        assert answer.text == rig.words("toast-stale")


class TestReferring:
    async def test_the_services_of_the_route_are_offered_under_the_card(self, rig: Rig) -> None:
        alert = stage(rig)[GESTOR]
        await press(rig, GESTOR, f"a:{alert}:ref")
        (edit,) = [c for c in rig.telegram.arrived if c.method == "editMessageReplyMarkup"]
        carried = list(edit.buttons.values())
        assert carried[-1] == f"a:{alert}:card"
        assert all(data.startswith(f"a:{alert}:ref:") for data in carried[:-1])
        assert len(carried) > 1

    async def test_going_back_puts_the_cards_buttons_back(self, rig: Rig) -> None:
        alert = stage(rig)[GESTOR]
        await rig.send()
        message_id = rig.do(lambda work: work.session.get_one(Alert, alert).message_id)
        assert message_id is not None
        await rig.chat(updates.press(GESTOR, f"a:{alert}:card", message_id=message_id))
        (edit,) = [c for c in rig.telegram.arrived if c.method == "editMessageReplyMarkup"]
        assert f"a:{alert}:ack" in edit.buttons.values()

    async def test_the_resident_is_asked_before_anything_leaves(self, rig: Rig) -> None:
        alert = stage(rig)[GESTOR]
        answer = await press(rig, GESTOR, f"a:{alert}:ref:casa_de_justicia")
        assert answer.text == rig.words("toast-referred")
        assert rig.words("referral-ask.question") in rig.telegram.texts_to(ANA)[-1]
        assert the_case(rig).state is State.REFERRED

    async def test_a_service_that_does_not_exist_is_refused(self, rig: Rig) -> None:
        alert = stage(rig)[GESTOR]
        answer = await press(rig, GESTOR, f"a:{alert}:ref:nowhere")
        assert answer.text == rig.words("error-unknown-service")


class TestClosing:
    async def test_mediation_is_not_offered_where_the_law_forbids_it(self, rig: Rig) -> None:
        alert = stage(rig, danger="weapon")[GESTOR]
        await press(rig, GESTOR, f"a:{alert}:end")
        (edit,) = [c for c in rig.telegram.arrived if c.method == "editMessageReplyMarkup"]
        assert not any("mediated" in data for data in edit.buttons.values())

    async def test_a_forged_outcome_that_the_law_forbids_is_refused(self, rig: Rig) -> None:
        alert = stage(rig, danger="weapon")[GESTOR]
        answer = await press(rig, GESTOR, f"a:{alert}:end:mediated")
        assert answer.text == rig.words("error-outcome-missing")
        assert the_case(rig).state is not State.CLOSED

    async def test_an_outcome_that_does_not_exist_is_refused(self, rig: Rig) -> None:
        alert = stage(rig)[GESTOR]
        answer = await press(rig, GESTOR, f"a:{alert}:end:bribed")
        assert answer.text == rig.words("error-outcome-missing")

    async def test_the_resident_hears_how_it_ended(self, rig: Rig) -> None:
        alert = stage(rig)[GESTOR]
        await rig.send()
        told = len(rig.telegram.texts_to(ANA))
        await press(rig, GESTOR, f"a:{alert}:end:resolved_itself")
        answer = await tap(rig, GESTOR, "Guardar")
        assert answer.text == rig.words("toast-closed")
        assert len(rig.telegram.texts_to(ANA)) == told + 1
        assert the_case(rig).state is State.CLOSED


class TestInviting:
    @pytest.mark.parametrize(
        ("command", "role", "clusters", "is_backup"),
        [
            ("/invitar gestor 4", Role.GESTOR, "4", False),
            ("/invitar gestora 1,2 respaldo", Role.GESTOR, "1,2", True),
            ("/invite gestor 4 backup Óscar", Role.GESTOR, "4", True),
            ("/invitar coordinadora", Role.COORDINATOR, "", False),
        ],
    )
    async def test_a_coordinator_gets_a_link_that_works(
        self, rig: Rig, command: str, role: Role, clusters: str, is_backup: bool
    ) -> None:
        rig.do(lambda work: a_coordinator(work, chat_id=COORDINATOR))
        (answer,) = await rig.chat(updates.text(COORDINATOR, command))
        made = rig.do(lambda work: work.session.query(Invitation).one())
        assert (made.role, made.clusters, made.is_backup) == (role, clusters, is_backup)
        token = answer.text.split("?start=")[1].split()[0].split("<")[0]
        await rig.chat(updates.text(STRANGER, f"/start {token}"))
        roles = rig.do(
            lambda work: staff.roles_of(staff.of_person(work, rig.person(work, STRANGER)))
        )
        assert roles == {role}

    @pytest.mark.parametrize(
        "command",
        [
            "/invitar",
            "/invitar jefe 4",
            "/invitar gestor",
            "/invitar gestor cuatro",
            "/invitar gestor ²",
            "/invitar gestor ٤",
            "/invitar gestor ,",
            "/invitar gestor 99",
            "/invitar gestor 99999999999999999999999",
        ],
    )
    async def test_what_is_no_invitation_is_explained(self, rig: Rig, command: str) -> None:
        rig.do(lambda work: a_coordinator(work, chat_id=COORDINATOR))
        (answer,) = await rig.chat(updates.text(COORDINATOR, command))
        assert answer.text == rig.words("invitation-usage")
        assert rig.do(lambda work: work.session.query(Invitation).count()) == 0

    @pytest.mark.parametrize("chat_id", [STRANGER, GESTOR])
    async def test_nobody_else_may_invite(self, rig: Rig, chat_id: int) -> None:
        rig.do(lambda work: a_gestor(work, chat_id=GESTOR))
        (answer,) = await rig.chat(updates.text(chat_id, "/invitar coordinadora"))
        assert answer.text == rig.words("error-not-allowed")
        assert rig.do(lambda work: work.session.query(Invitation).count()) == 0

    async def test_whoever_comes_in_gets_the_case_that_nobody_could_be_told_of(
        self, rig: Rig
    ) -> None:
        def begin(work: Work) -> str:
            a_case(work, reporter=people.meet(work, ANA))
            return staff.invite(work, role=Role.GESTOR, clusters=[1])

        token = rig.do(begin)
        await rig.chat(updates.text(GESTOR, f"/start {token}"))
        assert any(the_case(rig).code in text for text in rig.telegram.texts_to(GESTOR))


class TestAnswersToPresses:
    async def test_a_press_that_is_too_old_to_be_answered_is_done_all_the_same(
        self, rig: Rig
    ) -> None:
        alert = stage(rig)[GESTOR]
        rig.telegram.faults.append(Fault(TOO_OLD, method="answerCallbackQuery"))
        await press(rig, GESTOR, f"a:{alert}:ack")
        assert the_case(rig).state is State.ACKNOWLEDGED

    @pytest.mark.parametrize("language", ["es", "en"])
    async def test_every_answer_to_a_press_is_short_enough_for_telegram(
        self, rig: Rig, language: str
    ) -> None:
        keys = [key for key in rig.catalogue.keys(language) if key.startswith(("toast-", "error-"))]
        assert keys
        for key in keys:
            assert len(rig.words(key, language)) <= 200, key

    async def test_a_press_that_breaks_is_tried_again_and_then_answered(
        self, rig: Rig, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        alert = stage(rig)[GESTOR]
        acknowledge = cases.acknowledge
        with monkeypatch.context() as patch:

            def broken(*_arguments: Any, **_more: Any) -> bool:
                raise RuntimeError("inside")

            patch.setattr(cases, "acknowledge", broken)
            await rig.gets(updates.press(GESTOR, f"a:{alert}:ack"))
        assert rig.telegram.press_answers() == []
        assert cases.acknowledge is acknowledge
        clock.advance(seconds=2)
        await rig.deal()
        assert [call.text for call in rig.telegram.press_answers()] == [rig.words("toast-taken")]

    async def test_a_press_that_breaks_for_good_is_told_in_the_chat(
        self, rig: Rig, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        alert = stage(rig)[GESTOR]
        await rig.send()

        def broken(*_arguments: Any, **_more: Any) -> bool:
            raise RuntimeError("inside")

        monkeypatch.setattr(cases, "acknowledge", broken)
        await rig.gets(updates.press(GESTOR, f"a:{alert}:ack"))
        for _ in range(5):
            clock.advance(minutes=1)
            await rig.deal()
        await rig.send()
        assert rig.telegram.texts_to(GESTOR)[-1] == rig.words("error-unexpected")


async def test_a_gestor_writes_a_report_of_their_own_and_gets_its_alert(rig: Rig) -> None:
    def begin(work: Work) -> int:
        gestor = a_gestor(work, chat_id=GESTOR)
        return a_case(work, reporter=gestor.person, kind=Kind.CONFLICT).alerts[0].id

    alert = rig.do(begin)
    await press(rig, GESTOR, f"a:{alert}:ack")
    assert the_case(rig).state is State.ACKNOWLEDGED
