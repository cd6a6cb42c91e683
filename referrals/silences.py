"""Silences: a coordinator keeps a person's reports from alerting anybody, and can take that back.

Owns who is silenced and what happens to the reports that are kept when they no longer are; leaves to
:mod:`referrals.limits` which reports are kept at all.
"""

from sqlalchemy import select

from referrals import alerts, events, ladder, outbox, routing, staff
from referrals.db import Work
from referrals.errors import PazosError, UnknownCase
from referrals.lifecycle import is_open
from referrals.models import Case, OutboxRow, Person, Silence, Staff
from referrals.permissions import Action, require
from referrals.vocabulary import HeldBack


class NobodyToSilence(PazosError):
    """The case has no reporter, or the reporter is of the team."""

    say = "error-nobody-to-silence"


def of_person(work: Work, person_id: int) -> Silence | None:
    """The silence that a person is under now."""
    return work.session.scalar(
        select(Silence).where(Silence.person_id == person_id, Silence.lifted_at.is_(None))
    )


def silence(work: Work, case_id: int, *, by: Person) -> bool:
    """Silence whoever told of a case; give back False when they were already.

    Cases that somebody was told of before go on as they are. Broadcasts on their way to the person are
    called back.

    Raises:
        NotAllowed: ``by`` may not silence.
        UnknownCase: there is no such case.
        NobodyToSilence: nobody told of it, or somebody of the team did.

    """
    actor, case, reporter = _asked_about(work, case_id, by=by)
    person_id = _held(work, reporter)
    if of_person(work, person_id) is not None:
        return False
    work.session.add(Silence(person_id=person_id, created_by=actor.id, created_at=work.now))
    outbox.call_off(work, OutboxRow.person_id == person_id, OutboxRow.broadcast_id.is_not(None))
    events.write(work, case, move="silence", actor=events.by_staff(actor))
    return True


def lift(work: Work, case_id: int, *, by: Person) -> int | None:
    """Take the silence of a case's reporter back; what was kept goes out. Gives back how many cases.

    None when they were not silenced. Raises as :func:`silence`.
    """
    actor, case, reporter = _asked_about(work, case_id, by=by)
    for kept in _kept(work, reporter):
        alerts.locked(work, kept)  # cases before their person, as a talk that begins locks them
    person_id = _held(work, reporter)
    running = of_person(work, person_id)
    if running is None:
        return None
    running.lifted_at = work.now
    running.lifted_by = actor.id
    work.session.flush()
    events.write(work, case, move="lift_silence", actor=events.by_staff(actor))
    return sum(_let_go(work, one, actor) for one in _kept(work, reporter))


def let_go(work: Work, case_id: int, *, by: Person) -> bool:
    """Send one report that was kept on to whom it would have gone; False when it was not kept (any more).

    Raises:
        NotAllowed: ``by`` may not.
        UnknownCase: there is no such case.

    """
    actor = staff.active(work, by)
    require(staff.roles_of(actor), Action.SILENCE)
    if work.session.get(Case, case_id) is None:
        raise UnknownCase
    return _let_go(work, case_id, actor)


def _let_go(work: Work, case_id: int, actor: Staff) -> bool:
    case = alerts.locked(work, case_id)
    if case.held_back is None or not is_open(case.state):
        return False
    case.held_back = None
    events.write(work, case, move="let_go", actor=events.by_staff(actor))
    if case.holder_id is None:
        start = routing.decide(work.city, ladder.facts_of(work, case)).start
        ladder.send_out(work, case, start=start, reason="let_go")
    return True


def _kept(work: Work, reporter: Person) -> list[int]:
    """The cases of somebody that their silence keeps, by number."""
    query = (
        select(Case.id)
        .where(Case.reporter_id == reporter.id, Case.held_back == HeldBack.SILENCED)
        .order_by(Case.id)
    )
    return list(work.session.scalars(query))


def _asked_about(work: Work, case_id: int, *, by: Person) -> tuple[Staff, Case, Person]:
    """Who asks, the case, and whoever told of it."""
    actor = staff.active(work, by)
    require(staff.roles_of(actor), Action.SILENCE)
    case = work.session.get(Case, case_id)
    if case is None:
        raise UnknownCase
    if case.reporter is None or staff.roles_of(staff.of_person(work, case.reporter)):
        raise NobodyToSilence
    return actor, case, case.reporter


def _held(work: Work, reporter: Person) -> int:
    """Hold somebody's row, so that two coordinators follow one another; their id."""
    work.session.flush()
    work.session.refresh(reporter, with_for_update={"of": Person, "key_share": True})
    return reporter.id
