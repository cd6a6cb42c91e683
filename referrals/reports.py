"""A resident's own reports: what became of them so far, and taking one back.

Owns what a reporter may see and do of a case; leaves adding to one to :mod:`referrals.additions`. Only who
told of a case may: an id that comes with a button, or a code that comes with words, gives no right, and
somebody else's case is as unknown as one that never was.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from referrals import (
    alerts,
    codes,
    details,
    events,
    neighbours,
    outbox,
    precision,
    staff,
    threads,
)
from referrals.db import Work
from referrals.errors import PazosError, UnknownCase
from referrals.lifecycle import Move, Outcome, is_open
from referrals.models import Case, CaseEvent, Person, Staff
from referrals.notices import Notice
from referrals.routing import VIOLENT
from referrals.vocabulary import AlertState, Kind, Lane, Precision, Urgency

#: So many of a person's reports are listed, the latest.
SHOWN = 8
#: So many of the latest steps of a report are told.
STEPS = 10
#: Kinds of which others who look at the phone must learn nothing.
PRIVATE = frozenset({Kind.FAMILY_VIOLENCE, Kind.CRISIS})
#: Matters that concern children: whoever told of them does not end them alone.
_OF_MINORS = frozenset({"recruitment"})
WITHDRAW = "withdraw"


class NothingToWithdraw(PazosError):
    """The report has ended or was taken back before."""

    say = "toast-mine-ended"


@dataclass(frozen=True)
class Step:
    """Something that was done about a report: what (a word of the catalogue), when, by or to whom."""

    what: str
    at: datetime
    name: str = ""  #: a staff member, as residents hear of them
    service: str = ""  #: id of an office
    outcome: str = ""

    def to_json(self) -> dict[str, str]:
        """As a parameter of a message."""
        return {
            "what": self.what,
            "at": self.at.isoformat(),
            "name": self.name,
            "service": self.service,
            "outcome": self.outcome,
        }


def own(work: Work, case_id: int, *, by: Person) -> Case:
    """A person's own case.

    Raises:
        UnknownCase: there is none with this id, or somebody else told of it.

    """
    case = work.session.get(Case, case_id)
    if case is None or case.reporter_id != by.id:
        raise UnknownCase
    return case


def own_by_code(work: Work, text: str, *, by: Person) -> Case:
    """A person's own case by its code, however it was typed; raises as :func:`own`."""
    code = codes.parse(text)
    case = work.session.scalar(select(Case).where(Case.code == code)) if code else None
    if case is None or case.reporter_id != by.id:
        raise UnknownCase
    return case


def listed(work: Work, person: Person) -> list[Case]:
    """The latest reports of a person, newest first."""
    return list(
        work.session.scalars(
            select(Case).where(Case.reporter_id == person.id).order_by(Case.id.desc()).limit(SHOWN)
        )
    )


def brief(work: Work, case: Case) -> dict[str, Any]:
    """A report as a line of a list, in codes: JSON values for a message's parameters."""
    return {
        "id": case.id,
        "code": case.code,
        "kind": case.kind.value,
        "state": case.state.value,
        "outcome": case.outcome.value if case.outcome and not is_open(case.state) else "",
        "at": case.created_at.isoformat(),
        "as_of": work.now.isoformat(),
    }


def told(work: Work, case: Case) -> dict[str, Any]:
    """A report with what was done about it so far: JSON values for a message's parameters."""
    return {
        **brief(work, case),
        "steps": [step.to_json() for step in steps(work, case)],
        "is_open": is_open(case.state),
        "precision": case.precision.value if case.pin_sealed or case.place_sealed else "",
        "precisions": [one.value for one in precisions(case)],
        "can_withdraw": is_open(case.state) and case.withdrawn_at is None,
    }


def steps(work: Work, case: Case) -> list[Step]:
    """What was done about a case, oldest first; of a long story the beginning and the end."""
    found: list[Step] = []
    for event in events.trail(work, case):
        step = _step(work, case, event)
        if step is not None and not (found and _is_same(found[-1], step)):
            found.append(step)
    return found if len(found) <= STEPS else [found[0], *found[-(STEPS - 1) :]]


def _is_same(one: Step, other: Step) -> bool:
    """Whether two steps that follow one another tell the same."""
    return (one.what, one.name, one.service) == (other.what, other.name, other.service)


#: Moves of staff, and what a reporter is told of them.
_BY_STAFF = {
    Move.ACKNOWLEDGE.value: "taken",
    Move.SET_OUT.value: "on-the-way",
    Move.CONTACT.value: "contact",
}
#: Moves that say the same whoever made them.
_PLAIN = {
    "file": "received",
    Move.ASSIGN.value: "alerted",
    Move.REOPEN.value: "reopened",
    WITHDRAW: "withdrawn",
}


def _step(work: Work, case: Case, event: CaseEvent) -> Step | None:
    if event.move in _PLAIN:
        return Step(_PLAIN[event.move], event.at)
    if event.move in _BY_STAFF:
        return Step(_BY_STAFF[event.move], event.at, name=_name(work, event.actor))
    if event.move == Move.REFER.value and event.facts.get("service"):
        return Step("referred", event.at, service=str(event.facts["service"]))
    if event.move == Move.CLOSE.value:
        return Step("closed", event.at, outcome=str(event.facts.get("outcome") or ""))
    by_reporter = case.reporter is not None and event.actor == events.by_person(case.reporter)
    if event.move == "add_media" or (event.move == "add_details" and by_reporter):
        return Step("added", event.at)
    return None


def _name(work: Work, actor: str) -> str:
    kind, _, number = actor.partition(":")
    one = work.session.get(Staff, int(number)) if kind == "staff" and number.isdecimal() else None
    return staff.name_of(work, one) if one is not None else ""


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


def withdraw(work: Work, case_id: int, *, by: Person) -> bool:
    """Take a report back ("Retirar mi reporte"); those who know of the case and the coordination hear it.

    Gives back whether the case is closed by it (outcome ``not_possible`` with the fact ``withdrawn``);
    else it goes on, for a person to decide or for the neighbours who joined it.

    Raises:
        UnknownCase: as :func:`own`.
        NothingToWithdraw: the case has ended, or was taken back before.

    """
    own(work, case_id, by=by)
    case = alerts.locked(work, case_id)
    if not is_open(case.state) or case.withdrawn_at is not None:
        raise NothingToWithdraw
    actor = events.by_person(by)
    case.withdrawn_at = work.now
    event = events.write(work, case, move=WITHDRAW, actor=actor)
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
