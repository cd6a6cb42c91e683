"""The forms of :mod:`referrals.street`: ``/mediacion``, ``/punto`` and ``/remision``.

Buttons for all of it: a gestor stands on the street with one hand free. A barrio that no button names, and
the place of a damage, can be written; a place can be pinned.
"""

from collections.abc import Sequence
from typing import Any

from referrals import staff, street
from referrals.closing_form import people_step
from referrals.db import Work
from referrals.form_steps import (
    Answers,
    Choice,
    Ended,
    Form,
    Options,
    Step,
    Words,
    Written,
    always,
)
from referrals.lifecycle import Outcome
from referrals.models import Person, Staff
from referrals.permissions import Action, allows
from referrals.street import Place
from referrals.vocabulary import AgeBand

#: Kinds of conflict that are offered, where the law lets them be mediated.
_CONFLICTS = ("neighbours", "fight", "gang")
_OTHER = "other"
_NOWHERE = "none"
#: More buttons than this are harder than writing a name.
_MOST_BARRIOS = 20
_SHORTEST_PLACE = 3


def _barrios(work: Work, answers: Answers) -> Sequence[Choice]:
    """What a written name may mean; else the barrios of the clusters of whoever fills in."""
    found = answers.get("barrio?")
    if found is None:
        member = work.session.get_one(Staff, int(answers["staff"]))
        clusters = [duty.cluster_id for duty in member.duties if duty.cluster_id is not None]
        own = (work.city.cluster(one) for one in clusters)
        found = [barrio for cluster in own if cluster for barrio in cluster.barrios]
    barrios = [work.city.barrio(one) for one in dict.fromkeys(found)]
    return [
        Choice(one.id, Words("button-barrio", {"name": one.name}))
        for one in barrios[:_MOST_BARRIOS]
        if one is not None
    ]


def _read_barrio(_work: Work, _answers: Answers, written: Written) -> str | Options | None:
    if len(written.barrios) == 1:
        return written.barrios[0]
    return Options(written.barrios[:_MOST_BARRIOS]) if written.barrios else None


def _tell_barrio(work: Work, answers: Answers) -> Sequence[str]:
    barrio = work.city.barrio(str(answers["barrio"]))
    return [barrio.name if barrio is not None else str(answers["barrio"])]


_BARRIO = Step(
    key="barrio",
    ask="form-ask-barrio",
    choices=_barrios,
    read=_read_barrio,
    tell=_tell_barrio,
)


def _title(key: str) -> Any:
    title = Words(key)
    return lambda _work, _answers: title


# /mediacion


def _conflicts(work: Work, _answers: Answers) -> Sequence[Choice]:
    offered = [one for one in _CONFLICTS if street.mediable(work, one)]
    return [Choice(one, Words("button-conflict-kind", {"kind": one})) for one in (*offered, _OTHER)]


def _endings(_work: Work, _answers: Answers) -> Sequence[Choice]:
    return [
        Choice(one.value, Words("button-mediation", {"outcome": one.value}))
        for one in street.ENDINGS
    ]


def _save_mediation(work: Work, answers: Answers, by: Person) -> Ended:
    case = street.log_mediation(
        work,
        by=by,
        key=f"form:{answers['token']}",
        barrio_id=str(answers["barrio"]),
        category=None if answers["kind"] == _OTHER else str(answers["kind"]),
        people=answers["people"],
        outcome=Outcome(answers["ending"]),
    )
    return Ended(Words("form-mediation-saved", {"code": case.code}), "toast-saved")


MEDIATION = Form(
    name="mediation",
    action=Action.LOG_WORK,
    title=_title("form-mediation"),
    steps=(
        _BARRIO,
        Step(
            key="kind",
            ask="form-ask-conflict",
            choices=_conflicts,
        ),
        people_step(always),
        Step(
            key="ending",
            ask="form-ask-ending",
            choices=_endings,
        ),
    ),
    save=_save_mediation,
)


# /punto


def _faults(work: Work, _answers: Answers) -> Sequence[Choice]:
    faults = [
        Choice(one.id, Words("button-fault", {"name": one.name}))
        for one in work.city.street_lighting.faults
    ]
    return [*faults, Choice(_OTHER, Words("button-fault.other"))]


def _read_place(_work: Work, _answers: Answers, written: Written) -> dict[str, Any] | None:
    if written.pin is not None:
        return {"pin": list(written.pin)}
    return {"words": written.text} if len(written.text) >= _SHORTEST_PLACE else None


def _no_place(_work: Work, _answers: Answers) -> Sequence[Choice]:
    return [Choice(_NOWHERE, Words("button-no-place"))]


def _tell_place(_work: Work, answers: Answers) -> Sequence[Words | str]:
    place = answers["place"]
    if place == _NOWHERE:
        return [Words("form-no-place")]
    return [Words("form-pinned")] if "pin" in place else [str(place["words"])]


def _save_spot(work: Work, answers: Answers, by: Person) -> Ended:
    told = answers["place"] if answers["place"] != _NOWHERE else {}
    pin = told.get("pin")
    case = street.log_spot(
        work,
        by=by,
        key=f"form:{answers['token']}",
        barrio_id=str(answers["barrio"]),
        fault=None if answers["fault"] == _OTHER else str(answers["fault"]),
        place=Place(words=told.get("words"), pin=(pin[0], pin[1]) if pin else None),
    )
    return Ended(Words("form-spot-saved", {"code": case.code}), "toast-saved")


SPOT = Form(
    name="spot",
    action=Action.LOG_WORK,
    title=_title("form-spot"),
    steps=(
        _BARRIO,
        Step(
            key="fault",
            ask="form-ask-fault",
            choices=_faults,
        ),
        Step(
            key="place",
            ask="form-ask-place",
            choices=_no_place,
            read=_read_place,
            takes_pin=True,
            tell=_tell_place,
        ),
    ),
    save=_save_spot,
)


# /remision


def _topics(work: Work, answers: Answers) -> Sequence[Choice]:
    """The matters of the city, those of the special routes for whoever may lead there."""
    member = work.session.get_one(Staff, int(answers["staff"]))
    special = allows(staff.roles_of(member), Action.SPECIAL_ROUTE)
    return [
        Choice(one.id, Words("button-topic", {"name": one.name}))
        for one in work.city.topics
        if _offices_of(work, one.id) and (special or not one.special)
    ]


def _offices_of(work: Work, topic_id: str) -> Sequence[Choice]:
    topic = work.city.topic(topic_id)
    found = [work.city.service(one) for one in (topic.to if topic is not None else ())]
    return [
        Choice(one.id, Words("button-service", {"name": one.name}))
        for one in found
        if one is not None and one.takes_referrals
    ]


def _offices(work: Work, answers: Answers) -> Sequence[Choice]:
    return _offices_of(work, str(answers.get("topic", "")))


def _is_special(work: Work, answers: Answers) -> bool:
    topic = work.city.topic(str(answers.get("topic", "")))
    return topic is not None and topic.special


def _ages(_work: Work, _answers: Answers) -> Sequence[Choice]:
    return [Choice(one.value, Words("button-age-band", {"band": one.value})) for one in AgeBand]


_ALLOWED, _ON_THEIR_OWN = "yes", "own"


def _permission(_work: Work, _answers: Answers) -> Sequence[Choice]:
    return [
        Choice(one, Words("button-permission", {"value": one})) for one in (_ALLOWED, _ON_THEIR_OWN)
    ]


def _save_referral(work: Work, answers: Answers, by: Person) -> Ended:
    band = answers.get("age")
    case, referral = street.log_referral(
        work,
        by=by,
        key=f"form:{answers['token']}",
        topic_id=str(answers["topic"]),
        service_id=str(answers["service"]),
        allowed=answers["permission"] == _ALLOWED,
        age_band=AgeBand(str(band)) if band is not None else None,
    )
    if referral is None:
        return Ended(Words("form-referral-told", {"code": case.code}), "toast-saved")
    told = "yes" if referral.office_told_at is not None else "no"
    words = Words("form-referral-saved", {"code": case.code, "pass": referral.code, "told": told})
    return Ended(words, "toast-saved")


REFERRAL = Form(
    name="referral",
    action=Action.LOG_WORK,
    title=_title("form-referral"),
    steps=(
        Step(
            key="topic",
            ask="form-ask-topic",
            choices=_topics,
        ),
        Step(
            key="service",
            ask="form-ask-service",
            choices=_offices,
        ),
        Step(
            key="age",
            ask="form-ask-age",
            choices=_ages,
            is_needed=_is_special,
        ),
        Step(
            key="permission",
            ask="form-ask-permission",
            choices=_permission,
        ),
    ),
    save=_save_referral,
)

FORMS = (MEDIATION, SPOT, REFERRAL)
