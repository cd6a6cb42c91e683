"""The short form that is answered before a case is closed, by outcome.

Owns what is asked; what must be answered, and how it is kept, is :mod:`referrals.closings`. Most outcomes
are one question and "Guardar".
"""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import select

from referrals import alerts, cases, closings, outbox, referral_matters, staff_forms
from referrals.closings import AGES, MOST_PEOPLE, OTHER_OFFICE, POLICE, REASONS, NoDuplicate
from referrals.db import Work
from referrals.errors import OutcomeMissing, UnknownCase
from referrals.form_steps import Answers, Book, Choice, Ended, Form, Step, Words, Written
from referrals.lifecycle import Outcome, State
from referrals.models import Alert, Case, Person, Referral, Staff
from referrals.notices import Notice
from referrals.permissions import Action
from referrals.vocabulary import Lane

NAME = "closing"
#: So many cases are offered to be the one that a duplicate repeats.
_MOST_OFFERED = 5
_ZERO = "zero"


def begin(
    work: Work, book: Book, alert_id: int, *, by: Person, outcome: Outcome | None, key: str
) -> None:
    """Begin to close a case; the card gets its own buttons back. ``key`` makes a replay harmless.

    Raises:
        OutcomeMissing: no outcome was given, or one that this case cannot have.
        PazosError: as :func:`referrals.alerts.pressed`.

    """
    if outcome is not None:
        # First, since a press of a form holds its staff member before the case as well.
        answers = {"alert": alert_id, "outcome": outcome.value}
        staff_forms.begin(work, book, NAME, by=by, answers=answers)
    alert, _ = alerts.pressed(work, alert_id, by=by)
    if outcome is None or outcome not in cases.outcomes_of(alert.case):
        raise OutcomeMissing
    outbox.enqueue(
        work,
        Notice("card"),
        to=by,
        lane=Lane.CONVERSATION,
        dedupe_key=f"card:{alert.id}:closing:{key}",
        case_id=alert.case_id,
        alert_id=alert.id,
    )


def _case(work: Work, answers: Answers) -> Case:
    return work.session.get_one(Alert, int(answers["alert"])).case


def _of(*outcomes: Outcome) -> Callable[[Work, Answers], bool]:
    values = {one.value for one in outcomes}
    return lambda _work, answers: answers["outcome"] in values


def _codes(key: str, *codes: str) -> Callable[[Work, Answers], Sequence[Choice]]:
    choices = [Choice(code, Words(key, {"code": code})) for code in codes]
    return lambda _work, _answers: choices


# Counting people


def people_step(is_needed: Callable[[Work, Answers], bool]) -> Step:
    """How many people took part, by age band; each press is one more."""
    return Step(
        key="people",
        ask="form-ask-people",
        choices=_age_choices,
        count=_one_more,
        tell=_tell_people,
        is_needed=is_needed,
    )


def _age_choices(_work: Work, answers: Answers) -> Sequence[Choice]:
    counted: dict[str, int] = answers.get("people") or {}
    bands = [
        Choice(band, Words("button-age", {"band": band, "count": counted.get(band, 0)}))
        for band in AGES
    ]
    return [*bands, Choice(_ZERO, Words("button-age-zero"))] if counted else bands


def _one_more(answers: Answers, band: str) -> dict[str, int]:
    if band == _ZERO:
        return {}
    counted: dict[str, int] = answers.get("people") or {}
    return {**counted, band: min(counted.get(band, 0) + 1, MOST_PEOPLE)}


def _tell_people(_work: Work, answers: Answers) -> Sequence[Words]:
    counted: dict[str, int] = answers["people"]
    return [
        Words("button-age", {"band": band, "count": counted[band]})
        for band in AGES
        if counted.get(band)
    ]


# Where to


def _offices(work: Work, answers: Answers) -> Sequence[Choice]:
    """The offices that the case was referred to first, then those of its route."""
    case = _case(work, answers)
    referred = work.session.scalars(
        select(Referral.service_id).where(Referral.case_id == case.id).order_by(Referral.id.desc())
    )
    sent = [one for one in map(work.city.service, referred) if one is not None]
    found = {one.id: one.name for one in (*sent, *referral_matters.choices(work, case))}
    offices = [Choice(one, Words("button-service", {"name": name})) for one, name in found.items()]
    return [*offices, Choice(OTHER_OFFICE, Words("button-other-office"))]


def _quadrant(_work: Work, _answers: Answers, written: Written) -> int | None:
    """The number in "cuadrante 12"; anything else is no answer."""
    digits = "".join(char for char in written.text if char in "0123456789")
    return int(digits) if 0 < len(digits) < 4 and int(digits) > 0 else None


def _tell_police(_work: Work, answers: Answers) -> Sequence[Words]:
    told = answers["police"]
    if isinstance(told, int):
        return [Words("form-quadrant", {"number": str(told)})]
    return [Words("button-police", {"code": told})]


# Which one


def _open_cases(work: Work, answers: Answers) -> Sequence[Choice]:
    """Open cases of the same barrio, newest first."""
    case = _case(work, answers)
    if case.barrio_id is None:
        return []
    near = work.session.scalars(
        select(Case)
        .where(
            Case.barrio_id == case.barrio_id,
            Case.id != case.id,
            Case.kind == case.kind,
            Case.state != State.CLOSED,
        )
        .order_by(Case.id.desc())
        .limit(_MOST_OFFERED)
    )
    by = work.session.get_one(Staff, int(answers["staff"]))
    return [
        Choice(str(one.id), Words("button-same-case", {"code": one.code}))
        for one in near
        if _may_be(work, case, one, by)
    ]


def _may_be(work: Work, case: Case, other: Case, by: Staff) -> bool:
    try:
        closings.original_of(work, case, other, by=by)
    except NoDuplicate:
        return False
    return True


def _other_case(work: Work, answers: Answers, written: Written) -> str | None:
    by = work.session.get_one(Staff, int(answers["staff"]))
    try:
        other = cases.by_code(work, written.text)
        return str(closings.original_of(work, _case(work, answers), other, by=by).id)
    except (UnknownCase, NoDuplicate):
        return None


def _tell_case(work: Work, answers: Answers) -> Sequence[str]:
    other = work.session.get(Case, int(answers["duplicate_of"]))
    return [other.code] if other is not None else []


def _title(work: Work, answers: Answers) -> Words:
    return Words("form-closing", {"code": _case(work, answers).code, "outcome": answers["outcome"]})


def _save(work: Work, answers: Answers, by: Person) -> Ended:
    """Close the case with the answers; who may and what is missing is checked there."""
    given: dict[str, Any] = dict(answers)
    if isinstance(given.get("police"), int):
        given |= {"police": "quadrant", "quadrant": given["police"]}
    if "duplicate_of" in given:
        given["duplicate_of"] = int(given["duplicate_of"])
    case = cases.close(
        work, int(answers["alert"]), by=by, outcome=Outcome(answers["outcome"]), answers=given
    )
    return Ended(
        Words("form-closed", {"code": case.code, "outcome": answers["outcome"]}), "toast-closed"
    )


FORM = Form(
    name=NAME,
    action=Action.WORK_CASE,
    title=_title,
    steps=(
        people_step(_of(Outcome.MEDIATED, Outcome.AGREEMENT)),
        Step(
            key="service",
            ask="form-ask-office",
            choices=_offices,
            is_needed=_of(Outcome.REFERRED),
        ),
        Step(
            key="police",
            ask="form-ask-police",
            choices=_codes("button-police", *POLICE),
            read=_quadrant,
            tell=_tell_police,
            is_needed=_of(Outcome.POLICE),
        ),
        Step(
            key="reason",
            ask="form-ask-reason",
            choices=_codes("button-reason", *REASONS),
            is_needed=_of(Outcome.NOT_POSSIBLE),
        ),
        Step(
            key="duplicate_of",
            ask="form-ask-duplicate",
            choices=_open_cases,
            read=_other_case,
            tell=_tell_case,
            is_needed=_of(Outcome.DUPLICATE),
        ),
        Step(
            key="seen",
            ask="form-ask-seen",
            choices=_codes("button-seen", "yes", "no"),
            is_needed=_of(Outcome.REPAIRED),
        ),
    ),
    save=_save,
)
