"""Making what tests need: people, staff with duties, drafts, filed cases.

Each function takes the unit of work and keyword overrides; what a test does not name is ordinary.
"""

from itertools import count
from typing import Any

from sqlalchemy import select

from referrals import cases, climbing, filing, handing, people
from referrals.audiences import LEAST_REPORTERS
from referrals.conversations import Draft
from referrals.db import Work
from referrals.lifecycle import Outcome
from referrals.models import Alert, Case, Duty, OutboxRow, Person, Staff, Subscription
from referrals.notices import Notice
from referrals.vocabulary import Delivery, Kind, Role

#: A barrio of cluster 1 and no other, one that borders on another cluster, and one without cluster.
BARRIO, CLUSTER = "caimitos", 1
BORDER_BARRIO = "la_alameda"
UNASSIGNED_BARRIO = "la_carbonera"

#: The least that a case must be closed with, by outcome; a duplicate needs the case that it repeats.
ANSWERS: dict[Outcome, dict[str, Any]] = {
    Outcome.MEDIATED: {"people": {"a30-59": 2}},
    Outcome.AGREEMENT: {"people": {"a18-29": 1, "a30-59": 1}},
    Outcome.REFERRED: {"service": "inspeccion"},
    Outcome.POLICE: {},
    Outcome.RESOLVED_ITSELF: {},
    Outcome.REPAIRED: {"seen": "yes"},
    Outcome.NOT_POSSIBLE: {"reason": "declined"},
    Outcome.FALSE_REPORT: {},
    Outcome.DUPLICATE: {},
}

_chats = count(5_000_001)
_keys = count(1)


def a_person(work: Work, **overrides: Any) -> Person:
    """A resident who has just written for the first time."""
    person = people.meet(work, overrides.pop("chat_id", next(_chats)))
    for name, value in overrides.items():
        setattr(person, name, value)
    work.session.flush()
    return person


def a_staff_member(
    work: Work,
    role: Role = Role.GESTOR,
    *,
    cluster: int | None = None,
    backup: bool = False,
    name: str = "Marleny",
    **person: Any,
) -> Staff:
    """A staff member with one duty; a gestor is one of cluster 1 unless another is named."""
    member = Staff(
        person_id=a_person(work, **person).id,
        name_sealed=work.vault.seal(name),
        created_at=work.now,
    )
    work.session.add(member)
    work.session.flush()
    if role is Role.GESTOR and cluster is None:
        cluster = CLUSTER
    add_duty(work, member, role, cluster=cluster, backup=backup)
    return member


def add_duty(
    work: Work, member: Staff, role: Role, *, cluster: int | None = None, backup: bool = False
) -> None:
    """One more duty of a staff member."""
    work.session.add(
        Duty(
            staff_id=member.id,
            role=role,
            cluster_id=cluster,
            is_backup=backup,
            created_at=work.now,
        )
    )
    work.session.flush()
    work.session.refresh(member)


def a_gestor(work: Work, cluster: int = CLUSTER, **overrides: Any) -> Staff:
    """A gestor, the first of a cluster."""
    return a_staff_member(work, cluster=cluster, **overrides)


def a_backup(work: Work, cluster: int = CLUSTER, **overrides: Any) -> Staff:
    """A gestor who stands in for the first."""
    return a_staff_member(work, cluster=cluster, backup=True, **overrides)


def a_coordinator(work: Work, **overrides: Any) -> Staff:
    """A coordinator."""
    return a_staff_member(work, Role.COORDINATOR, **overrides)


def a_draft(**overrides: Any) -> Draft:
    """A conflict in a barrio of cluster 1, over and without weapons."""
    values: dict[str, Any] = {
        "kind": Kind.CONFLICT,
        "story": "dos vecinos discuten por el ruido",
        "category": "neighbours",
        "barrio_id": BARRIO,
        "happening": "before",
        "danger": "none",
    }
    return Draft(**{**values, **overrides})


def a_case(work: Work, *, reporter: Person | None = None, **draft: Any) -> Case:
    """A filed report; keywords change its draft."""
    return filing.file_report(
        work,
        a_draft(**draft),
        reporter=reporter or a_person(work),
        source_key=f"test:{next(_keys)}",
    ).case


def take(work: Work, case: Case, member: Staff) -> Case:
    """A staff member presses "Recibido" on a case."""
    cases.acknowledge(work, alert_of(work, case, member).id, by=member.person)
    return case


def give(work: Work, case: Case, to: Staff, by: Staff) -> Case:
    """A coordinator gives a case to somebody."""
    return handing.reassign(work, case.id, to.id, seen=handing.version(work, case), by=by.person)


def close(
    work: Work, case: Case, member: Staff, outcome: Outcome = Outcome.MEDIATED, **answers: Any
) -> Case:
    """A staff member closes a case, with the least that the outcome asks for."""
    return cases.close(
        work,
        alert_of(work, case, member).id,
        by=member.person,
        outcome=outcome,
        answers={**ANSWERS[outcome], **answers},
    )


def escalate(work: Work) -> int:
    """What the scheduler does about late alerts; gives back in how many cases somebody was told."""
    return sum(climbing.attend(work, case_id) for case_id in climbing.due(work))


def a_neighbour(work: Work, case: Case, *, left: bool = False) -> Person:
    """Somebody who said "me too", and has left again where ``left``."""
    person = a_person(work)
    work.session.add(
        Subscription(
            case_id=case.id,
            person_id=person.id,
            created_at=work.now,
            left_at=work.now if left else None,
        )
    )
    work.session.flush()
    return person


def neighbours(work: Work, count: int = LEAST_REPORTERS) -> list[Person]:
    """So many people who reported in cluster 1."""
    found = [a_person(work) for _ in range(count)]
    for one in found:
        a_case(work, reporter=one)
    return found


def alert_of(work: Work, case: Case, member: Staff) -> Alert:
    """The alert that told a staff member of a case."""
    return work.session.scalars(
        select(Alert).where(Alert.case_id == case.id, Alert.staff_id == member.id)
    ).one()


def mail(work: Work, person: Person, *, waiting: bool = False) -> list[Notice]:
    """What was written to a person and not yet sent, oldest first (``waiting``: may not be taken)."""
    states = [Delivery.WAITING] if waiting else [Delivery.WAITING, Delivery.TAKEN]
    rows = work.session.scalars(
        select(OutboxRow)
        .where(OutboxRow.person_id == person.id, OutboxRow.state.in_(states))
        .order_by(OutboxRow.id)
    )
    return [
        Notice.from_json(work.vault.open_json(row.message_sealed))
        for row in rows
        if row.message_sealed is not None
    ]


def said_to(work: Work, person: Person) -> list[str]:
    """The keys of the catalogue that are on their way to a person, oldest first."""
    return [notice.say for notice in mail(work, person)]
