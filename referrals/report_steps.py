"""What was done about a report, as its reporter or a neighbour who joined it may hear it.

Owns which events of a case are told to whom. A neighbour hears what all neighbours are told (how far the
repair is, that it was closed or goes on) and when they joined; who of the team did it, what passed between
the team and the reporter, and what the reporter did stay between those two. Leaves the words to
:mod:`bot.render.mine`.
"""

from dataclasses import dataclass
from datetime import datetime

from referrals import events, staff
from referrals.db import Work
from referrals.lifecycle import Move
from referrals.models import Case, CaseEvent, Media, Person, Staff

#: So many of the latest steps of a report are told.
STEPS = 10
WITHDRAW = "withdraw"


@dataclass(frozen=True)
class Step:
    """Something that was done about a report: what (a word of the catalogue), when, by or to whom."""

    what: str
    at: datetime
    name: str = ""  #: a staff member, as residents hear of them
    service: str = ""  #: id of an office
    outcome: str = ""
    day: str = ""  #: for which day a repair was announced, as 2026-11-30

    def to_json(self) -> dict[str, str]:
        """As a parameter of a message."""
        return {
            "what": self.what,
            "at": self.at.isoformat(),
            "name": self.name,
            "service": self.service,
            "outcome": self.outcome,
            "day": self.day,
        }


def steps(work: Work, case: Case, *, to: Person) -> list[Step]:
    """What a person may hear was done, oldest first; of a long story the beginning and the end."""
    is_reporter = case.reporter_id == to.id
    found: list[Step] = []
    for event in events.trail(work, case):
        step = _of_repair(event) or _of_ending(event)
        if step is None:
            step = _to_reporter(work, event, to) if is_reporter else _to_neighbour(event, to)
        if step is not None and not (found and _is_same(found[-1], step)):
            found.append(step)
    return found if len(found) <= STEPS else [found[0], *found[-(STEPS - 1) :]]


def _is_same(one: Step, other: Step) -> bool:
    """Whether two steps that follow one another tell the same."""
    return (one.what, one.name, one.service, one.day) == (
        other.what,
        other.name,
        other.service,
        other.day,
    )


#: How far a repair is; that it is done is told by the closing that goes with it.
_REPAIR = {
    "work_see": "seen",
    "work_order": "ordered",
    "work_plan": "planned",
    "work_refuse": "refused",
}
#: Moves of staff, and what a reporter is told of them.
_BY_STAFF = {
    Move.ACKNOWLEDGE.value: "taken",
    Move.SET_OUT.value: "on-the-way",
    Move.CONTACT.value: "contact",
}
#: Moves that say the same whoever made them.
_PLAIN = {"file": "received", Move.ASSIGN.value: "alerted", WITHDRAW: "withdrawn"}


def _of_repair(event: CaseEvent) -> Step | None:
    what = _REPAIR.get(event.move)
    if what == "planned" and event.facts.get("latest"):
        what = "planned-until"
    return Step(what, event.at, day=str(event.facts.get("day") or "")) if what else None


def _of_ending(event: CaseEvent) -> Step | None:
    if event.move == Move.REOPEN.value:
        return Step("reopened", event.at)
    if event.move == Move.CLOSE.value:
        return Step("closed", event.at, outcome=str(event.facts.get("outcome") or ""))
    return None


def _to_neighbour(event: CaseEvent, person: Person) -> Step | None:
    if event.move == "join" and event.actor == events.by_person(person):
        return Step("joined", event.at)
    return None


def _to_reporter(work: Work, event: CaseEvent, reporter: Person) -> Step | None:
    if event.move in _PLAIN:
        return Step(_PLAIN[event.move], event.at)
    if event.move in _BY_STAFF:
        return Step(_BY_STAFF[event.move], event.at, name=_name(work, event.actor))
    if event.move == Move.REFER.value and event.facts.get("service"):
        return Step("referred", event.at, service=str(event.facts["service"]))
    if event.move == "add_details" and event.actor == events.by_person(reporter):
        return Step("added", event.at)
    if event.move == "add_media" and _sent_by(work, event, reporter):
        return Step("added", event.at)
    return None


def _sent_by(work: Work, event: CaseEvent, person: Person) -> bool:
    """Whether a file came from this person; a neighbour who joins may send one too."""
    sent = (work.session.get(Media, number) for number in event.facts.get("media") or ())
    return any(one is not None and one.person_id == person.id for one in sent)


def _name(work: Work, actor: str) -> str:
    kind, _, number = actor.partition(":")
    one = work.session.get(Staff, int(number)) if kind == "staff" and number.isdecimal() else None
    return staff.name_of(work, one) if one is not None else ""
