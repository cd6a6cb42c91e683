"""A resident's reports: those that they told of and those that they joined, and taking one back.

Owns what a reporter, and a neighbour who said "me too", may see and do of a case; leaves adding to one to
:mod:`referrals.additions`, what was done about it to :mod:`referrals.report_steps`, and leaving one to
:mod:`referrals.neighbours`. An id that comes with a button, or a code that comes with words, gives no
right, and somebody else's case is as unknown as one that never was.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import select

from referrals import (
    alerts,
    codes,
    details,
    events,
    mistaken,
    neighbours,
    outbox,
    precision,
    referral_leaving,
    report_steps,
    staff,
    threads,
)
from referrals.db import Work
from referrals.errors import PazosError, UnknownCase
from referrals.lifecycle import Move, Outcome, State, is_open
from referrals.models import Case, CaseEvent, Person
from referrals.notices import Notice
from referrals.routing import VIOLENT
from referrals.vocabulary import AlertState, Kind, Lane, Precision, Urgency

#: So many of a person's reports are listed, the latest.
SHOWN = 8
#: Kinds of which others who look at the phone must learn nothing.
PRIVATE = frozenset({Kind.FAMILY_VIOLENCE, Kind.CRISIS})
#: Matters that concern children: whoever told of them does not end them alone.
_OF_MINORS = frozenset({"recruitment"})


class NothingToWithdraw(PazosError):
    """The report has ended or was taken back before."""

    say = "toast-mine-ended"


def own(work: Work, case_id: int, *, by: Person) -> Case:
    """A person's own case.

    Raises:
        UnknownCase: there is none with this id, or somebody else told of it.

    """
    case = work.session.get(Case, case_id)
    if case is None or case.reporter_id != by.id:
        raise UnknownCase
    return case


def seen(work: Work, case_id: int, *, by: Person) -> Case:
    """A case that a person told of, or joined and has not left.

    Raises:
        UnknownCase: it is neither, or there is none with this id.

    """
    case = work.session.get(Case, case_id)
    if case is None or not _may_see(work, case, by):
        raise UnknownCase
    return case


def seen_by_code(work: Work, text: str, *, by: Person) -> Case:
    """A case as :func:`seen` by its code, however it was typed; raises as that."""
    code = codes.parse(text)
    case = work.session.scalar(select(Case).where(Case.code == code)) if code else None
    if case is None or not _may_see(work, case, by):
        raise UnknownCase
    return case


def _may_see(work: Work, case: Case, person: Person) -> bool:
    return case.reporter_id == person.id or neighbours.joined_at(work, case, person) is not None


def listed(work: Work, person: Person) -> list[Case]:
    """The latest reports that a person told of or joined, newest first."""
    told = work.session.scalars(
        select(Case).where(Case.reporter_id == person.id).order_by(Case.id.desc()).limit(SHOWN)
    )
    found = {case.id: (case.created_at, case) for case in told}
    for at, case in neighbours.joined_by(work, person, limit=SHOWN):
        found.setdefault(case.id, (at, case))
    newest = sorted(found.values(), key=lambda one: (one[0], one[1].id), reverse=True)
    return [case for _, case in newest[:SHOWN]]


def brief(work: Work, case: Case, *, to: Person) -> dict[str, Any]:
    """A report as a line of a list, in codes: JSON values for a message's parameters."""
    return _brief(work, case, joined=_joined_at(work, case, to))


def _joined_at(work: Work, case: Case, person: Person) -> datetime | None:
    return None if case.reporter_id == person.id else neighbours.joined_at(work, case, person)


def _brief(work: Work, case: Case, *, joined: datetime | None) -> dict[str, Any]:
    return {
        "id": case.id,
        "code": case.code,
        "kind": case.kind.value,
        "state": (case.state if joined is None else _for_neighbours(case.state)).value,
        "outcome": case.outcome.value if case.outcome and not is_open(case.state) else "",
        "at": (joined or case.created_at).isoformat(),
        "as_of": work.now.isoformat(),
        **({"joined": True} if joined is not None else {}),
    }


def _for_neighbours(state: State) -> State:
    """Whether the team writes to the reporter, or sent them somewhere, is between those two."""
    return State.ACKNOWLEDGED if state in (State.IN_CONTACT, State.REFERRED) else state


def told(work: Work, case: Case, *, to: Person) -> dict[str, Any]:
    """A report with what was done about it so far: JSON values for a message's parameters.

    Of somebody else's report a neighbour sees what is told to every neighbour, and nothing of its place.
    """
    joined = _joined_at(work, case, to)
    known = {
        **_brief(work, case, joined=joined),
        "steps": [step.to_json() for step in report_steps.steps(work, case, to=to)],
        "is_open": is_open(case.state),
        "can_part": mistaken.can_part(work, case, to),
    }
    if joined is not None:
        return known
    return {
        **known,
        "precision": case.precision.value if case.pin_sealed or case.place_sealed else "",
        "precisions": [one.value for one in precisions(case)],
        "can_withdraw": can_withdraw(case),
    }


def can_withdraw(case: Case) -> bool:
    """Whether the reporter can take it back: once, and while it is open."""
    return is_open(case.state) and case.withdrawn_at is None


class AlreadySeen(PazosError):
    """Staff have seen more of the place than this, and what was seen was seen."""

    say = "toast-mine-seen"


def precisions(case: Case) -> list[Precision]:
    """What the reporter may still choose for the place: less only as long as nobody was alerted."""
    offered = precision.options(
        has_barrio=case.barrio_id is not None,
        has_place=case.place_sealed is not None,
        has_pin=case.pin_sealed is not None,
    )
    if not is_open(case.state):
        return []
    return [
        one
        for one in offered
        if one is not case.precision
        and (precision.is_wider(one, case.precision) or not case.alerts)
    ]


def show_place(work: Work, case_id: int, wanted: Precision, *, by: Person) -> None:
    """Let staff see as much of the place as the reporter wants; those who were alerted hear of it.

    Raises:
        UnknownCase: as :func:`own`.
        AlreadySeen: staff were alerted and see more than that.

    """
    own(work, case_id, by=by)
    case = alerts.locked(work, case_id)
    if wanted is case.precision:
        return
    if case.alerts and not precision.is_wider(wanted, case.precision):
        raise AlreadySeen
    case.precision = wanted
    facts = {"precision": wanted.value}
    actor = events.by_person(by)
    event = events.write(work, case, move=precision.CHOOSE, actor=actor, facts=facts)
    details.tell_news(work, case, event_id=event.id, has_new_pin=case.pin_sealed is not None)
    alerts.refresh_cards(work, case, version=event.id)


def is_decided_by_a_person(case: Case) -> bool:
    """Whether taking the report back does not end it: danger to life, weapons, children, violence at home.

    Somebody may have been made to take it back.
    """
    return (
        case.urgency is Urgency.VITAL
        or case.danger in VIOLENT
        or case.kind in PRIVATE
        or case.category in _OF_MINORS
    )


def withdraw(work: Work, case_id: int, *, by: Person, referrals: bool = False) -> bool:
    """Take a report back ("Retirar mi reporte"); those who know of the case and the coordination hear it.

    With ``referrals`` those that were made from it are called off as well, as far as the person can; else
    they go on.

    Gives back whether the case is closed by it (outcome ``not_possible`` with the fact ``withdrawn``);
    else it goes on, for a person to decide or for the neighbours who joined it.

    Raises:
        UnknownCase: as :func:`own`.
        NothingToWithdraw: the case has ended, or was taken back before.

    """
    own(work, case_id, by=by)
    case = alerts.locked(work, case_id)
    if not can_withdraw(case):
        raise NothingToWithdraw
    if referrals:
        referral_leaving.stop(work, referral_leaving.of_case(work, case, by), by=by)
    actor = events.by_person(by)
    case.withdrawn_at = work.now
    event = events.write(work, case, move=report_steps.WITHDRAW, actor=actor)
    is_decided = is_decided_by_a_person(case)
    # A light that others reported too is dark for them all the same.
    has_others = not is_decided and neighbours.count(work, case) > 0
    goes_on = is_decided or has_others
    hear = list(_who_hear(work, case))
    others = {"neighbours": True} if has_others else {}
    if not goes_on:
        event = _close(work, case, actor=actor)
    for one in hear:
        outbox.enqueue(
            work,
            Notice("withdrawn", {"goes_on": goes_on, **others}),
            to=one,
            lane=Lane.ALERT if is_decided else Lane.CONVERSATION,
            dedupe_key=f"withdrawn:{case.id}:{one.id}",
            case_id=case.id,
        )
    alerts.refresh_cards(work, case, version=event.id)
    return not goes_on


def _close(work: Work, case: Case, *, actor: str) -> CaseEvent:
    outcome = Outcome.NOT_POSSIBLE
    facts = {"outcome": outcome.value, "withdrawn": True}
    events.move(work, case, Move.GIVE_UP, actor=actor)
    event = events.move(work, case, Move.CLOSE, actor=actor, facts=facts)
    case.outcome = outcome
    case.closed_at = work.now
    for alert in case.alerts:
        alert.due_at = None
        if alert.state in (AlertState.OPEN, AlertState.TAKEN):
            alert.state = AlertState.ENDED
    threads.end_of_case(work, case)
    return event


def _who_hear(work: Work, case: Case) -> Iterator[Person]:
    """Who was alerted and still has to do with the case, and the coordinators, each once."""
    told = [one.staff for one in case.alerts if one.state in (AlertState.OPEN, AlertState.TAKEN)]
    people = {one.id: one.person for one in (*told, *staff.coordinators(work))}
    yield from (one for one in people.values() if one.blocked_at is None)
