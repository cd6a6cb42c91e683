"""``/turno``: away and back by buttons and by command."""

import pytest

from referrals import leaves, staff
from referrals.db import Work
from referrals.models import Staff
from referrals.vocabulary import Role
from tests.bot import updates
from tests.bot.fake_telegram import Call
from tests.bot.rig import Rig
from tests.factories import a_backup, a_case, a_coordinator, a_gestor, a_staff_member

GESTOR, OTHER, COORDINATOR, ANA = 83, 84, 85, 86


def team(rig: Rig) -> dict[int, int]:
    """A gestor, a backup and a coordinator; gives back their ids by chat."""

    def begin(work: Work) -> dict[int, int]:
        return {
            GESTOR: a_gestor(work, chat_id=GESTOR, name="Marleny").id,
            OTHER: a_backup(work, chat_id=OTHER, name="Óscar").id,
            COORDINATOR: a_coordinator(work, chat_id=COORDINATOR, name="Rubén").id,
        }

    return rig.do(begin)


def is_away(rig: Rig, staff_id: int) -> bool:
    return rig.do(lambda work: staff.is_away(work, work.session.get_one(Staff, staff_id)))


async def toast(rig: Rig, chat_id: int, data: str) -> str:
    await rig.chat(updates.press(chat_id, data))
    return rig.telegram.press_answers()[-1].text


def edited(rig: Rig) -> Call:
    """The screen as it was last changed in place."""
    return [call for call in rig.telegram.arrived if call.method == "editMessageText"][-1]


async def test_turno_shows_sectors_and_rank_and_how_to_go_away(rig: Rig) -> None:
    ids = team(rig)
    (screen,) = await rig.chat(updates.text(GESTOR, "/turno"))
    assert "Va primero en: sector 1" in screen.text
    assert "✅ En turno" in screen.text
    assert screen.buttons["🌙 3 días"] == f"g:turno:away:{ids[GESTOR]}:three"


async def test_going_away_and_coming_back_change_the_screen_in_place(rig: Rig) -> None:
    ids = team(rig)
    assert await toast(rig, GESTOR, f"g:turno:away:{ids[GESTOR]}:tomorrow") == rig.words(
        "toast-away"
    )
    edit = edited(rig)
    assert "Ausente hasta 25 de noviembre, 6:00 a. m." in edit.text
    assert "☀️ Ya volví" in edit.buttons
    assert is_away(rig, ids[GESTOR])
    assert await toast(rig, GESTOR, f"g:turno:back:{ids[GESTOR]}") == rig.words("toast-back")
    assert not is_away(rig, ids[GESTOR])


async def test_an_alert_not_taken_reaches_the_backup_when_the_leave_begins(rig: Rig) -> None:
    ids = team(rig)
    rig.do(lambda work: a_case(work).id)
    await rig.send()
    assert rig.telegram.texts_to(OTHER) == []
    await rig.chat(updates.press(GESTOR, f"g:turno:away:{ids[GESTOR]}:week"))
    assert len(rig.telegram.texts_to(OTHER)) == 1


async def test_a_date_by_command_is_the_day_of_being_back(rig: Rig) -> None:
    ids = team(rig)
    (screen,) = await rig.chat(updates.text(GESTOR, "/turno 24/12"))
    assert "Ausente hasta 24 de diciembre, 6:00 a. m." in screen.text
    assert is_away(rig, ids[GESTOR])


@pytest.mark.parametrize("words", ["mañana", "31/02", "24-13", "0/0", "24/11/2026", "24/12/1999"])
async def test_a_date_that_is_none_is_answered_with_an_example(rig: Rig, words: str) -> None:
    ids = team(rig)
    (answer,) = await rig.chat(updates.text(GESTOR, f"/turno {words}"))
    assert answer.text == rig.words("duty-date")
    assert not is_away(rig, ids[GESTOR])


async def test_a_date_too_far_is_refused_in_words(rig: Rig) -> None:
    team(rig)
    (answer,) = await rig.chat(updates.text(GESTOR, "/turno 24/12/2027"))
    assert answer.text == rig.words("error-leave-too-long")


async def test_the_last_coordinator_is_told_what_their_leave_means(rig: Rig) -> None:
    team(rig)
    (screen,) = await rig.chat(updates.text(COORDINATOR, "/turno"))
    assert "no queda nadie presente en coordinación" in screen.text


async def test_a_coordinator_sets_somebody_elses_leave(rig: Rig) -> None:
    ids = team(rig)
    await rig.chat(updates.press(COORDINATOR, f"g:turno:away:{ids[GESTOR]}:three"))
    assert is_away(rig, ids[GESTOR])
    assert "Turno de Marleny" in edited(rig).text
    assert "☀️ Ya volvió" in edited(rig).buttons


@pytest.mark.parametrize(
    "data", ["away:{}:three", "back:{}", "date:{}", "one:{}", "away:{}:never", "what", "away"]
)
async def test_the_buttons_of_another_are_refused(rig: Rig, data: str) -> None:
    ids = team(rig)
    answer = await toast(rig, OTHER, f"g:turno:{data.format(ids[GESTOR])}")
    assert answer in (rig.words("toast-not-allowed"), rig.words("toast-stale"))
    assert not is_away(rig, ids[GESTOR])


@pytest.mark.parametrize("number", ["0", "999999", "no", "9" * 30])
async def test_somebody_who_does_not_exist_has_no_leave(rig: Rig, number: str) -> None:
    team(rig)
    answer = await toast(rig, COORDINATOR, f"g:turno:away:{number}:three")
    assert answer == rig.words("error-unknown-staff")


@pytest.mark.parametrize("role", [None, Role.FACILITATOR, Role.AUDITOR])
async def test_who_is_no_gestor_and_no_coordinator_is_refused(rig: Rig, role: Role | None) -> None:
    ids = team(rig)
    if role is not None:
        rig.do(lambda work: a_staff_member(work, role, chat_id=ANA).id)
    (answer,) = await rig.chat(updates.text(ANA, "/turno"))
    assert answer.text == rig.words("error-not-allowed")
    assert await toast(rig, ANA, f"g:turno:back:{ids[GESTOR]}") == rig.words("toast-not-allowed")


async def test_a_press_after_suspension_is_refused(rig: Rig) -> None:
    ids = team(rig)

    def suspend(work: Work) -> None:
        work.session.get_one(Staff, ids[GESTOR]).suspended_at = work.now

    rig.do(suspend)
    answer = await toast(rig, GESTOR, f"g:turno:away:{ids[GESTOR]}:three")
    assert answer == rig.words("toast-not-allowed")
    until = rig.do(lambda work: leaves.current(work, work.session.get_one(Staff, ids[GESTOR])))
    assert until is None
