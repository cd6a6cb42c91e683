"""Ways at night in a facilitator's chat: what they are told, and the way that they write."""

from datetime import datetime, timedelta

import pytest

from referrals import enrolments, people, programme_sessions, reminder_sending, roads
from referrals.db import Work
from referrals.programme_sessions import Plan
from referrals.vocabulary import AgeBand, Kind, Role, Urgency
from tests.bot import updates
from tests.bot.phone import last, tap, write
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import a_case, a_gestor, a_staff_member

ANA, FACILITATOR, GESTOR = 81, 83, 84
PLACE, POINT, NEAR = "Casa comunal", (3.5394, -76.3036), (3.5410, -76.3036)
EVENING = timedelta(hours=9)  # after 10 a. m. there


@pytest.fixture
def town(rig: Rig) -> Rig:
    """A session of FutbolNet this evening at a place with a point."""

    def begin(work: Work) -> None:
        member = a_staff_member(work, Role.FACILITATOR, chat_id=FACILITATOR)
        a_gestor(work, chat_id=GESTOR)
        wanted = Plan("futbolnet", work.now + EVENING, PLACE, point=POINT)
        programme_sessions.plan(work, wanted, by=member.person)

    rig.do(begin)
    return rig


def lights(work: Work, count: int) -> None:
    for _ in range(count):
        a_case(work, kind=Kind.DARK_SPOT, pin=NEAR, barrio_id=None)


def shots(work: Work) -> None:
    case = a_case(work, pin=NEAR, barrio_id=None, story="dispararon a dos muchachos")
    case.urgency = Urgency.VITAL


async def hears(rig: Rig) -> str:
    rig.do(roads.warn)
    rig.time.now += 10
    await rig.send()
    return last(rig, FACILITATOR).text


async def test_several_broken_lights_are_told_by_number(town: Rig) -> None:
    town.do(lambda work: lights(work, 4))
    text = await hears(town)
    assert "hay 4 reportes abiertos de luces dañadas" in text
    assert "revisar la hora o el camino con la coordinación" in text


async def test_shots_and_one_broken_light_read_the_same_to_the_letter(town: Rig) -> None:
    town.do(shots)
    after_shots = await hears(town)
    assert "revisar la hora o el camino" in after_shots
    assert not [word for word in ("luces", "dispar", "alerta", "pele") if word in after_shots]

    def instead(work: Work) -> None:
        for case in town.cases():
            work.session.merge(case).kind = Kind.DARK_SPOT
        (one,) = programme_sessions.upcoming(work, ["futbolnet"])
        later, by = one.starts_at + timedelta(minutes=1), town.person(work, FACILITATOR)
        programme_sessions.move(work, one.id, later, by=by)
        programme_sessions.move(work, one.id, later - timedelta(minutes=1), by=by)

    town.do(instead)
    after_light = await hears(town)
    assert after_light.replace(" (cambió)", "") == after_shots


async def test_what_was_mended_before_it_left_is_not_told(town: Rig) -> None:
    town.do(lambda work: lights(work, 1))
    town.do(roads.warn)

    def mend(work: Work) -> None:
        (case,) = town.cases()
        work.session.merge(case).withdrawn_at = datetime.fromisoformat("2026-11-24T15:00+00:00")

    town.do(mend)
    before = len(town.telegram.sent_to(FACILITATOR))
    await town.send()
    assert len(town.telegram.sent_to(FACILITATOR)) == before


async def test_a_way_is_written_shown_and_deleted(town: Rig) -> None:
    await write(town, FACILITATOR, "/caminos")
    await tap(town, FACILITATOR, PLACE)
    assert "Nadie ha escrito" in last(town, FACILITATOR).text
    await tap(town, FACILITATOR, "Escribir el camino")
    await write(town, FACILITATOR, "Por la <b>31</b>, hay luz & gente")
    await tap(town, FACILITATOR, "Guardar")
    await write(town, FACILITATOR, "/caminos")
    await tap(town, FACILITATOR, f"✅ {PLACE}")
    assert "Por la &lt;b&gt;31&lt;/b&gt;, hay luz &amp; gente" in last(town, FACILITATOR).text
    answer = await tap(town, FACILITATOR, "Borrar el camino")
    assert answer.text == town.words("toast-way-dropped")
    assert "Nadie ha escrito" in last(town, FACILITATOR).text


@pytest.mark.parametrize("chat", [ANA, GESTOR])
@pytest.mark.parametrize("data", ["g:camino:list", "g:camino:one:1", "g:camino:drop:1"])
async def test_the_wrong_presser_sees_nothing(town: Rig, chat: int, data: str) -> None:
    await town.chat(updates.press(chat, data))
    (answer,) = town.telegram.press_answers()
    assert answer.text == town.words("toast-not-allowed")


@pytest.mark.parametrize(
    "data", ["g:camino:one:99", "g:camino:one", "g:camino:x:1", "g:camino:one:x"]
)
async def test_a_button_of_nothing_is_stale(town: Rig, data: str) -> None:
    await town.chat(updates.press(FACILITATOR, data))
    (answer,) = town.telegram.press_answers()
    assert answer.text == town.words("toast-stale")


@pytest.mark.parametrize("is_risky", [True, False])
async def test_the_reminder_names_the_way_whatever_is_known_of_the_place(
    rig: Rig, clock: FakeClock, is_risky: bool
) -> None:
    def begin(work: Work) -> None:
        by = a_staff_member(work, Role.FACILITATOR, chat_id=FACILITATOR).person
        made = enrolments.ask(work, "futbolnet", AgeBand.FROM_18, by=people.meet(work, ANA))
        enrolments.approve(work, made.id, by=by)
        at = work.now + timedelta(days=3, hours=6)
        programme_sessions.plan(work, Plan("futbolnet", at, PLACE, point=POINT), by=by)
        roads.write(work, PLACE, "Por la carrera 31, que tiene luz", by=by)
        if is_risky:
            shots(work)
            lights(work, 5)

    rig.do(begin)
    clock.advance(hours=6, minutes=1)
    rig.time.now += 60
    for _ in range(2):
        rig.do(reminder_sending.advance)
        await rig.send()
    text = last(rig, ANA).text
    assert "Por la carrera 31, que tiene luz" in text
    assert not [word for word in ("reporte", "alerta", "dañadas", "revisar") if word in text]
