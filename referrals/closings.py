"""Endings: what has to be known of each outcome before a case is closed with it, and how they count.

Owns what the short form of each outcome must answer, the row that keeps it (codes and numbers only), and
what a duplicate leads to. Leaves the closing itself to :func:`referrals.cases.close` and the asking to
:mod:`referrals.closing_form`.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from referrals import alerts, events, neighbours, routing, staff
from referrals.db import Work
from referrals.errors import PazosError
from referrals.lifecycle import Outcome, is_open
from referrals.models import Alert, Case, Closing, Staff
from referrals.permissions import Action, allows
from referrals.vocabulary import Kind

#: Age bands in which people are counted, youngest first; as in ``AgeBand``.
AGES = ("a0-13", "a14-17", "a18-29", "a30-59", "a60")
MOST_PEOPLE = 99
#: Why a case could not be dealt with.
REASONS = ("no_contact", "declined", "unsafe", "not_ours", "moved", "other")
#: How the police came to know of it.
POLICE = ("line", "quadrant", "station", "unknown")
#: Where somebody was sent, when it is no office of the directory.
OTHER_OFFICE = "other"

_SPOTS = frozenset({Kind.DARK_SPOT, Kind.ENVIRONMENT})


class AnswersMissing(PazosError):
    """A case is closed with the answers that its outcome asks for."""

    say = "error-answers-missing"


class NoDuplicate(PazosError):
    """The other case is not one that this one can be a duplicate of."""

    say = "error-no-duplicate"


def facts_of(work: Work, outcome: Outcome, answers: Mapping[str, Any]) -> dict[str, Any]:
    """The codes and numbers of an ending, checked.

    ``people`` are numbers by age band (mediated, agreement); ``service`` an office of the directory or
    "other" (referred); ``police`` one of :data:`POLICE` and ``quadrant`` its number, both optional;
    ``reason`` one of :data:`REASONS` (not possible); ``duplicate_of`` the other case's id; ``seen`` whether
    the repair was seen on site ("yes" or "no").

    Raises:
        AnswersMissing: something that the outcome asks for is missing or is no such code.

    """
    match outcome:
        case Outcome.MEDIATED | Outcome.AGREEMENT:
            return {
                "people": people_of(answers.get("people")),
                "agreement": outcome is Outcome.AGREEMENT,
            }
        case Outcome.REFERRED:
            service = answers.get("service")
            if service != OTHER_OFFICE and work.city.service(str(service or "")) is None:
                raise AnswersMissing
            return {"service": service}
        case Outcome.POLICE:
            return _of_police(answers)
        case Outcome.NOT_POSSIBLE:
            return {"reason": _one_of(REASONS, answers.get("reason"))}
        case Outcome.DUPLICATE:
            other = answers.get("duplicate_of")
            if not isinstance(other, int):
                raise AnswersMissing
            return {"duplicate_of": other}
        case Outcome.REPAIRED:
            return {"seen": _one_of(("yes", "no"), answers.get("seen")) == "yes"}
        case _:
            return {}


def people_of(given: object) -> dict[str, int]:
    """How many people by age band, without the empty bands.

    Raises:
        AnswersMissing: nobody, too many, or a band that there is not.

    """
    if not isinstance(given, Mapping):
        raise AnswersMissing
    counted = {band: given.get(band, 0) for band in AGES}
    if set(given) - set(AGES) or not any(counted.values()):
        raise AnswersMissing
    if not all(isinstance(one, int) and 0 <= one <= MOST_PEOPLE for one in counted.values()):
        raise AnswersMissing
    return {band: number for band, number in counted.items() if number}


def _of_police(answers: Mapping[str, Any]) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    if answers.get("police") is not None:
        facts["police"] = _one_of(POLICE, answers["police"])
    quadrant = answers.get("quadrant")
    if isinstance(quadrant, int) and 0 < quadrant < 1000:
        facts["quadrant"] = quadrant
    return facts


def _one_of(codes: tuple[str, ...], given: object) -> str:
    if given not in codes:
        raise AnswersMissing
    return str(given)


def write(
    work: Work, case: Case, *, outcome: Outcome, facts: Mapping[str, Any], by: Staff
) -> Closing:
    """Keep how a case ended, with its answers; a case that was reopened has a row for each ending."""
    closing = Closing(
        case_id=case.id, outcome=outcome, facts=dict(facts), by_staff_id=by.id, at=work.now
    )
    work.session.add(closing)
    work.session.flush()
    return closing


# Duplicates


def original_of(work: Work, case: Case, other: Case, *, by: Staff) -> Case:
    """The case that ``case`` would be a duplicate of, if it is ``other``: that one, or its own original.

    Raises:
        NoDuplicate: it is the same case, has ended, is of another kind or one of which nobody may learn, or
            it is no business of ``by`` (which of them is not told apart).

    """
    if other.duplicate_of_id is not None:
        other = work.session.get_one(Case, other.duplicate_of_id)
    same_kind = other.kind is case.kind or {other.kind, case.kind} <= _SPOTS
    if case.kind is Kind.UNTRIAGED:
        same_kind = other.kind not in routing.NEVER_MEDIATED
    if other.id == case.id or not is_open(other.state) or not same_kind:
        raise NoDuplicate
    if other.kind is not case.kind and other.kind in routing.NEVER_MEDIATED:
        raise NoDuplicate
    if not _is_theirs(work, other, by):
        raise NoDuplicate
    return other


def _is_theirs(work: Work, case: Case, one: Staff) -> bool:
    if allows(staff.roles_of(one), Action.LIST_ALL_CASES):
        return True
    if any(alert.staff_id == one.id for alert in case.alerts):
        return True
    clusters = {cluster.id for cluster in work.city.clusters_of(case.barrio_id or "")}
    return bool(clusters & {duty.cluster_id for duty in one.duties})


def hold(work: Work, alert_id: int, answers: Mapping[str, Any]) -> None:
    """Lock the two cases of a duplicate before either is looked at, lowest first.

    Of two gestores who say of each other's case that it is theirs, the second finds the first one closed.
    """
    alert, other_id = work.session.get(Alert, alert_id), answers.get("duplicate_of")
    if alert is None or not isinstance(other_id, int):
        return
    if work.session.get(Case, other_id) is not None:
        for case_id in sorted({alert.case_id, _root(work, other_id)}):
            alerts.locked(work, case_id)


def _root(work: Work, case_id: int) -> int:
    """The id of the case that a case repeats; its own where it repeats none."""
    return work.session.get_one(Case, case_id).duplicate_of_id or case_id


def join(work: Work, case: Case, other_id: int, *, by: Staff) -> Case:
    """Make ``case`` a duplicate of another: who told of it, or asked to hear, hears of the other now.

    Raises:
        NoDuplicate: as :func:`original_of`.

    """
    if work.session.get(Case, other_id) is None:
        raise NoDuplicate
    other = original_of(work, case, alerts.locked(work, _root(work, other_id)), by=by)
    case.duplicate_of_id = other.id
    reporter = () if case.reporter is None else (case.reporter,)
    for person in (*reporter, *neighbours.of_case(work, case)):
        if person.id != other.reporter_id:
            neighbours.subscribe(work, other, person)
    events.write(work, other, move="duplicate", actor=events.by_staff(by), facts={"case": case.id})
    return other


# Counting


@dataclass(frozen=True)
class Ending:
    """One ending, as it is counted; ``at`` is aware."""

    outcome: Outcome
    cluster_id: int | None
    at: datetime


@dataclass(frozen=True)
class Bin:
    """What endings are counted by; ``month`` is ``2026-11`` in the city's time zone."""

    outcome: Outcome
    cluster_id: int | None
    month: str


def endings(work: Work, *, since: datetime, until: datetime) -> list[Ending]:
    """The endings from ``since`` (included) to ``until`` (not included)."""
    rows = work.session.execute(
        select(Closing.outcome, Case.cluster_id, Closing.at)
        .join(Case, Case.id == Closing.case_id)
        .where(Closing.at >= since, Closing.at < until)
        .order_by(Closing.id)
    )
    return [Ending(outcome, cluster_id, at) for outcome, cluster_id, at in rows]


def count(found: Iterable[Ending], *, timezone: str) -> dict[Bin, int]:
    """How many endings there were by outcome, cluster and month.

    Pure. A case that was reopened and closed again ended twice and counts twice.
    """
    zone = ZoneInfo(timezone)
    return dict(
        Counter(
            Bin(one.outcome, one.cluster_id, one.at.astimezone(zone).strftime("%Y-%m"))
            for one in found
        )
    )
