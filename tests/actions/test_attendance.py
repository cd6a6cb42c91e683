"""Coming and not coming in words: about the only session that can be meant, else it is asked which."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from actions.programmes import says_only_late
from referrals import enrolments, programme_sessions
from referrals.models import SessionAnswer
from referrals.programme_sessions import Plan
from referrals.vocabulary import AgeBand, Coming, Role
from tests.actions.talk import Talk, named
from tests.factories import a_staff_member

ACTION = "action_attendance"


def meets(talk: Talk, *programmes: str) -> None:
    """Let programmes in which the person of the talk has a place meet in two days."""
    with talk.database.work() as work:
        member = a_staff_member(work, Role.FACILITATOR)
        person = talk.person(work)
        for number, programme in enumerate(programmes):
            made = enrolments.ask(work, programme, AgeBand.FROM_18, by=person)
            enrolments.approve(work, made.id, by=member.person)
            plan = Plan(programme, work.now + timedelta(days=2 + number), "Cancha")
            programme_sessions.plan(work, plan, by=member.person)


def noted(talk: Talk) -> list[Coming]:
    with talk.database.work() as work:
        return [one.answer for one in work.session.scalars(select(SessionAnswer))]


@pytest.mark.parametrize("intent", ["confirm_attendance", "decline_attendance"])
async def test_who_has_no_session_is_told_so(talk: Talk, intent: str) -> None:
    turned = await talk.writes("mañana", intent, action=ACTION)
    assert turned.keys == ["attendance-noted"]
    assert noted(talk) == []


@pytest.mark.parametrize(
    ("words", "intent", "key", "answer"),
    [
        ("de una, allá llego", "confirm_attendance", "answer-coming", Coming.COMING),
        ("mañana no puedo ir profe", "decline_attendance", "answer-not-coming", Coming.NOT_COMING),
        ("voy a llegar tarde", "decline_attendance", "answer-coming", Coming.COMING),
        (
            "no alcanzo, iba a llegar muy tarde", "decline_attendance", "answer-not-coming",
            Coming.NOT_COMING,
        ),
    ],
)  # fmt: skip
async def test_the_only_one_is_meant(
    talk: Talk, words: str, intent: str, key: str, answer: Coming
) -> None:
    meets(talk, "futbolnet")
    turned = await talk.writes(words, intent, action=ACTION)
    assert turned.keys == [key]
    assert noted(talk) == [answer]


async def test_of_two_it_is_asked_which_and_a_name_says_it(talk: Talk) -> None:
    meets(talk, "futbolnet", "ema_teatro")
    turned = await talk.writes("no puedo ir", "decline_attendance", action=ACTION)
    assert turned.keys == ["answer-which"]
    assert noted(talk) == []
    turned = await talk.writes(
        "no puedo ir a teatro", "decline_attendance", named("program", "ema_teatro"), action=ACTION
    )
    assert turned.params("answer-not-coming")["programme"] == "ema_teatro"


@pytest.mark.parametrize(
    ("words", "is_late"),
    [
        ("voy a llegar tarde", True),
        ("llego un poco tarde", True),
        ("me demoro 10 minutos", True),
        ("i'll be a bit late", True),
        ("vou chegar atrasado", True),
        ("je serai en retard", True),
        ("no puedo ir en la tarde", False),
        ("hoy no voy, me coge tarde", False),
        ("no podré, llegaría tarde", False),
        ("falto hoy", False),
        ("i can't come, i'd be late", False),
    ],
)
def test_who_is_only_late_comes(words: str, is_late: bool) -> None:
    assert says_only_late(words) is is_late
