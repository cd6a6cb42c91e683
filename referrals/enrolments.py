"""Who wants into a programme, who has a place, who waits for one.

Owns asking, leaving, deciding, the waiting list and a guardian's authorisation; every move is an event.
Leaves what may follow what to :mod:`referrals.enrolment_life`, and lists to :mod:`referrals.rosters`.
Of a person only the alias, the age band and, where they said it, the sector are known here.

Guarantees: one enrolment for each person and programme, however often it is asked for; never more approved
than the programme has places, also when two of the staff decide at the same instant; a place that gets free
goes to who has waited longest, in the same transaction. Who is under 18 counts as a participant, and is
written to about sessions, only once staff noted the guardian's authorisation. What became of a request is
told at night in the morning.

What a crash leaves behind: the move with its event and its messages, or nothing of it.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Select, func, select

from referrals import events, outbox, programmes, reminders, staff
from referrals.city import Programme
from referrals.clock import local
from referrals.daytime import by_day
from referrals.db import Work
from referrals.enrolment_life import MINORS, OPEN, EnrolmentMove, after, may_be_of_age
from referrals.errors import PazosError
from referrals.models import Enrolment, EnrolmentEvent, Person, Staff
from referrals.notices import Notice
from referrals.participation import takes_part
from referrals.permissions import Action, require
from referrals.vocabulary import AgeBand, EnrolmentState, Lane


class UnknownEnrolment(PazosError):
    """There is no such enrolment."""

    say = "toast-stale"


class OtherAges(PazosError):
    """The programme is for people of another age."""

    say = "error-programme-ages"


def ask(
    work: Work, programme_id: str, band: AgeBand, *, by: Person, cluster: int | None = None
) -> Enrolment:
    """Ask for a place; asking again changes nothing while one is asked for, waited for or given.

    ``cluster`` is the number of the sector that the person lives in; None where they do not say it, and
    one that the city does not have counts as not said.

    Raises:
        UnknownProgramme: there is no such programme.
        OtherAges: nobody of this age is let in.

    """
    check_age(programmes.get(work.city, programme_id), band)
    # Two presses at the same instant: the second waits here for the first.
    work.session.get_one(Person, by.id, with_for_update={"of": Person}, populate_existing=True)
    found = of_person(work, programme_id, by)
    if found is not None and found.state in OPEN:
        return found
    if found is None:
        found = Enrolment(person_id=by.id, programme_id=programme_id, person=by)
        found.age_band, found.asked_at = band, work.now
        work.session.add(found)
    elif found.age_band is not band:
        found.guardian_at = found.guardian_by_staff_id = None
    found.age_band, found.asked_at = band, work.now
    found.cluster_id = cluster if cluster and work.city.cluster(cluster) else None
    found.decided_at = found.left_at = None
    _move(work, found, EnrolmentMove.ASK, events.by_person(by))
    _tell_staff(work)
    return found


def check_age(programme: Programme, band: AgeBand) -> None:
    """Go on only if somebody of ``band`` may be let in; an age that nobody set lets everybody in.

    Raises:
        OtherAges: nobody of this age is let in.

    """
    ages = programme.ages
    if ages is not None and not may_be_of_age(band, ages.first, ages.last):
        raise OtherAges


def leave(work: Work, programme_id: str, *, by: Person) -> bool:
    """Leave a programme or take a request back; give back whether there was one.

    Whoever has waited longest gets the place.
    """
    found = of_person(work, programme_id, by)
    if found is None:
        return False
    _lock(work, found)
    if found.state not in OPEN:
        return False
    had_place = found.state is EnrolmentState.APPROVED
    _move(work, found, EnrolmentMove.LEAVE, events.by_person(by))
    found.left_at = work.now
    if not had_place:
        found.decided_at = None  # they were expected at no session
    work.session.flush()
    if had_place:
        _pass_on(work, programme_id)
    return True


def approve(work: Work, enrolment_id: int, *, by: Person) -> EnrolmentState:
    """Say yes to a request: a place, or the waiting list where the programme is full; both are told.

    Those who wait come first, where there is room for them since the programme has more places.

    Raises:
        NotAllowed: ``by`` may not decide.
        UnknownEnrolment, IllegalMove: there is no such request (any more).

    """
    member, found = _to_decide(work, enrolment_id, by)
    _pass_on(work, found.programme_id)
    before = found.state
    full = before is not EnrolmentState.APPROVED and _is_full(work, found.programme_id)
    move = EnrolmentMove.QUEUE if full else EnrolmentMove.APPROVE
    _move(work, found, move, events.by_staff(member))
    if found.state is not before:
        found.decided_at = work.now
        _tell(work, found)
    return found.state


def decline(work: Work, enrolment_id: int, *, by: Person) -> bool:
    """Say no to a request, kindly told; give back whether that is new. Raises as :func:`approve`."""
    member, found = _to_decide(work, enrolment_id, by)
    before = found.state
    _move(work, found, EnrolmentMove.DECLINE, events.by_staff(member))
    if found.state is before:
        return False
    found.decided_at = work.now
    _tell(work, found)
    return True


def remove(work: Work, enrolment_id: int, *, by: Person) -> bool:
    """Take somebody's place back, kindly told; give back whether that is new.

    Whoever has waited longest gets the place. Raises as :func:`approve`.
    """
    member, found = _to_decide(work, enrolment_id, by)
    before = found.state
    _move(work, found, EnrolmentMove.REMOVE, events.by_staff(member))
    if found.state is before:
        return False
    found.left_at = work.now
    work.session.flush()
    _tell(work, found)
    _pass_on(work, found.programme_id)
    return True


def authorise(work: Work, enrolment_id: int, *, by: Person) -> bool:
    """Note that the guardian of somebody under 18 allows it; give back whether that is new.

    Raises as :func:`approve`.
    """
    member, found = _to_decide(work, enrolment_id, by)
    if found.age_band not in MINORS or found.guardian_at is not None:
        return False
    _move(work, found, EnrolmentMove.AUTHORISE, events.by_staff(member))
    found.guardian_at, found.guardian_by_staff_id = work.now, member.id
    reminders.for_person(work, found.person_id, found.programme_id)
    return True


def get(work: Work, enrolment_id: int) -> Enrolment:
    """An enrolment.

    Raises:
        UnknownEnrolment: there is none with this id.

    """
    found = work.session.get(Enrolment, enrolment_id)
    if found is None:
        raise UnknownEnrolment
    return found


def of_person(work: Work, programme_id: str, person: Person) -> Enrolment | None:
    """The enrolment of somebody in a programme, whatever became of it."""
    return work.session.scalar(
        select(Enrolment).where(
            Enrolment.person_id == person.id, Enrolment.programme_id == programme_id
        )
    )


def mine(work: Work, person: Person) -> Sequence[Enrolment]:
    """What somebody asked for, waits for or has a place in, oldest first."""
    return work.session.scalars(
        select(Enrolment)
        .where(Enrolment.person_id == person.id, Enrolment.state.in_(OPEN))
        .order_by(Enrolment.id)
    ).all()


def needs_guardian(one: Enrolment) -> bool:
    """Whether the guardian's authorisation is still to be noted."""
    return one.age_band in MINORS and one.guardian_at is None


def participants(programme_id: str, *, at: datetime | None = None) -> Select[int]:
    """The ids of the persons with a place who may be written to about it, by ``at`` already if given."""
    return select(Enrolment.person_id).where(
        Enrolment.programme_id == programme_id, takes_part(at=at)
    )


def trail(work: Work, one: Enrolment) -> Sequence[EnrolmentEvent]:
    """Everything that happened to an enrolment, oldest first."""
    found = select(EnrolmentEvent).where(EnrolmentEvent.enrolment_id == one.id)
    return work.session.scalars(found.order_by(EnrolmentEvent.id)).all()


def team(work: Work) -> list[Staff]:
    """Whom programmes are the work of: the facilitators, or the coordinators where there are none."""
    return staff.facilitators(work) or staff.coordinators(work)


def _to_decide(work: Work, enrolment_id: int, by: Person) -> tuple[Staff, Enrolment]:
    member = staff.active(work, by)
    require(staff.roles_of(member), Action.ADMIT)
    found = get(work, enrolment_id)
    _lock(work, found)
    return member, found


def hold(work: Work, programme_id: str) -> None:
    """Let nobody else decide on, or leave, a programme until the transaction ends."""
    work.session.flush()
    first = work.session.scalar(
        select(func.min(Enrolment.id)).where(Enrolment.programme_id == programme_id)
    )
    if first is not None:
        _hold_one(work, first)


def _lock(work: Work, one: Enrolment) -> None:
    """Hold a programme's enrolments to the end of the transaction, by the first of them, then this one."""
    hold(work, one.programme_id)
    _hold_one(work, one.id)


def _hold_one(work: Work, enrolment_id: int) -> None:
    work.session.get_one(
        Enrolment, enrolment_id, with_for_update={"of": Enrolment}, populate_existing=True
    )


def _is_full(work: Work, programme_id: str) -> bool:
    programme = work.city.programme(programme_id)
    if programme is None or programme.capacity is None:
        return False
    taken = work.session.scalar(
        select(func.count())
        .select_from(Enrolment)
        .where(Enrolment.programme_id == programme_id, Enrolment.state == EnrolmentState.APPROVED)
    )
    return (taken or 0) >= programme.capacity


def _pass_on(work: Work, programme_id: str) -> None:
    """Give the free places of a programme that goes on to those who have waited longest."""
    programme = work.city.programme(programme_id)
    if programme is None or programme.status == "ended":
        return
    next_one = (
        select(Enrolment)
        .where(Enrolment.programme_id == programme_id, Enrolment.state == EnrolmentState.WAITING)
        .order_by(Enrolment.asked_at, Enrolment.id)
        .limit(1)
        .execution_options(populate_existing=True)
    )
    while not _is_full(work, programme_id):
        waiting = work.session.scalar(next_one)
        if waiting is None:
            return
        _move(work, waiting, EnrolmentMove.APPROVE, events.SYSTEM)
        waiting.decided_at = work.now
        _tell(work, waiting)
        work.session.flush()


def _move(work: Work, one: Enrolment, move: EnrolmentMove, actor: str) -> None:
    origin = one.state if one.id is not None else None
    one.state = after(origin, move)
    work.session.flush()
    work.session.add(
        EnrolmentEvent(
            enrolment_id=one.id,
            at=work.now,
            actor=actor,
            move=move.value,
            origin=origin,
            target=one.state,
            facts={},
        )
    )
    reminders.for_person(work, one.person_id, one.programme_id)


def _tell(work: Work, one: Enrolment) -> None:
    if one.person.blocked_at is not None:
        return
    number = len(trail(work, one))
    # Staff decide, and places get free, at any hour; whose request it is did not press just now.
    outbox.enqueue(
        work,
        Notice("enrolment", {"enrolment": one.id, "state": one.state.value}),
        to=one.person,
        lane=Lane.CONVERSATION,
        dedupe_key=f"enrolment:{one.id}:{number}",
        at=by_day(work),
    )


def _tell_staff(work: Work) -> None:
    """Once a day, by day: requests come in crowds when a poster is up."""
    today = local(work.now, work.city.timezone).date()
    for member in team(work):
        if member.person.blocked_at is None:
            outbox.enqueue(
                work,
                Notice("enrolment-requests"),
                to=member.person,
                lane=Lane.CONVERSATION,
                dedupe_key=f"enrolment-requests:{member.id}:{today}",
                at=by_day(work),
            )
