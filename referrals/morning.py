"""The morning summary: once a day, each staff member who works on cases hears what is open with them.

A coordinator hears also how many referrals wait for somebody.

The city's data say from when on (``morning_summary``, local time); after noon it is too late for that day.
Who has nothing open and no question unanswered, is on leave or cannot be reached gets nothing. A new
installation sends its first ones on the first morning that it is there for.

What a crash leaves behind: nothing. The day is noted in the transaction that writes the messages, and of
two processes one notes it; each message's key holds the day, so that a clock that is set back sends none
twice.
"""

from datetime import datetime, time, timedelta

from sqlalchemy import func, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from referrals import checks, facts, outbox, referral_desk, staff
from referrals.clock import local
from referrals.db import Work
from referrals.lifecycle import State, is_open
from referrals.models import Alert, Case, Check, Fact, Staff
from referrals.notices import Notice
from referrals.permissions import Action, allows
from referrals.vocabulary import AlertState, CheckAbout, CheckState, Lane, Role, Urgency

#: Local time from which on a summary is no morning summary any more.
TOO_LATE = time(12)
_DAY = "morning"  #: name of the remembered day
_OPEN = [state for state in State if is_open(state)]


def send_due(work: Work) -> int:
    """Write today's summaries if it is time and nobody has; give back how many."""
    there = local(work.now, work.city.timezone)
    _begin(work, there)
    if not work.city.times.morning_summary <= there.time() < TOO_LATE:
        return 0
    today = there.date().isoformat()
    if not _is_first(work, today):
        return 0
    away = staff.away(work)
    everybody = work.session.scalars(
        select(Staff).where(Staff.suspended_at.is_(None)).order_by(Staff.id)
    ).unique()
    return sum(
        _send(work, one, today)
        for one in everybody
        if one.id not in away
        and one.person.blocked_at is None
        and allows(staff.roles_of(one), Action.WORK_CASE)
    )


def _begin(work: Work, there: datetime) -> None:
    """Note at the very first waking which summaries are past, so that no day begins in its middle."""
    if facts.recall(work, _DAY) is not None:
        return
    is_past = there.time() >= work.city.times.morning_summary
    day = there.date() if is_past else there.date() - timedelta(days=1)
    insert = postgresql.insert if work.is_postgres else sqlite.insert
    work.session.execute(
        insert(Fact)
        .values(key=_DAY, value=day.isoformat())
        .on_conflict_do_nothing(index_elements=[Fact.key])
    )


def _is_first(work: Work, today: str) -> bool:
    noted = work.session.execute(
        update(Fact)
        .where(Fact.key == _DAY, Fact.value != today)
        .values(value=today)
        .returning(Fact.key)
    ).first()
    return noted is not None


def _send(work: Work, one: Staff, today: str) -> bool:
    counted = _open_cases(work, one)
    unanswered = _unanswered(work, one)
    referrals = _referrals(work, one)
    if not counted and not unanswered and not referrals:
        return False
    outbox.enqueue(
        work,
        Notice("morning", {"open": counted, "checks": unanswered, "referrals": referrals}),
        to=one.person,
        lane=Lane.CONVERSATION,
        dedupe_key=f"morning:{one.id}:{today}",
    )
    return True


def _referrals(work: Work, one: Staff) -> int:
    """Referrals that somebody of the coordination should look at; none for anybody else."""
    if not allows(staff.roles_of(one), Action.OVERSEE_REFERRALS):
        return 0
    return referral_desk.waiting(work, by=one.person)


def _open_cases(work: Work, one: Staff) -> list[tuple[str, int]]:
    """How many cases of each urgency are theirs or wait for them, the most urgent first."""
    query = (
        select(Case.urgency, func.count())
        .join(Alert, Alert.case_id == Case.id)
        .where(
            Alert.staff_id == one.id,
            Alert.state.in_([AlertState.OPEN, AlertState.TAKEN]),
            Case.state.in_(_OPEN),
            or_(Case.holder_id.is_(None), Case.holder_id == one.id),
        )
        .group_by(Case.urgency)
    )
    found = dict(work.session.execute(query).all())
    return [(urgency.value, found[urgency]) for urgency in Urgency if urgency in found]


def _unanswered(work: Work, one: Staff) -> int:
    """Questions about calm that wait for them or were missed; a coordinator's are everybody's missed."""
    waiting = (
        work.session.scalar(
            select(func.count()).where(
                Check.about == CheckAbout.CALM,
                Check.state == CheckState.ASKED,
                Check.person_id == one.person_id,
            )
        )
        or 0
    )
    sees_all = Role.COORDINATOR in staff.roles_of(one)
    missed = [
        check for check in checks.missed(work) if sees_all or check.person_id == one.person_id
    ]
    return waiting + len(missed)
