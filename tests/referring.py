"""Referrals for tests: asked for, allowed, begun from a case; and offices that note what they are told."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from referrals import (
    referral_consent,
    referral_desk,
    referral_follow_up,
    referral_pass,
    referral_trail,
)
from referrals.db import Work
from referrals.models import Person, Referral
from referrals.office_notices import OfficeNews
from referrals.vocabulary import PersonWord
from tests.factories import a_case, a_coordinator, a_gestor, a_person, alert_of

ICBF, FISCALIA, CENTRAL = "icbf", "fiscalia", "comisaria_central"
CHILD_SUPPORT = "child_support"


def asked_for(work: Work, person: Person | None = None, **wanted: str) -> Referral:
    """A referral that a person asks for, not yet allowed."""
    topic, service = wanted.get("topic", CHILD_SUPPORT), wanted.get("service", ICBF)
    return referral_pass.ask_for(work, topic, service, by=person or a_person(work))


def sent(work: Work, person: Person | None = None, **wanted: str) -> Referral:
    """A referral that a person asked for and allowed."""
    person = person or a_person(work)
    referral = asked_for(work, person, **wanted)
    assert referral_consent.give(work, referral.id, by=person)
    return referral


def of_case(work: Work, **draft: Any) -> tuple[Referral, Any]:
    """A referral that a gestor offers the reporter of a case, and the gestor."""
    gestor = a_gestor(work)
    service = str(draft.pop("service", "inspeccion"))
    case = a_case(work, **draft)
    alert = alert_of(work, case, gestor).id
    return referral_pass.refer(work, alert, service, by=gestor.person), gestor


def whose(work: Work, referral: Referral) -> Person:
    assert referral.person_id is not None
    return work.session.get_one(Person, referral.person_id)


def say(work: Work, referral: Referral, word: PersonWord) -> bool:
    return referral_follow_up.say(work, referral.id, word, by=whose(work, referral))


def wake(work: Work) -> int:
    return sum(referral_follow_up.attend(work, one) for one in referral_follow_up.due(work))


def later(work: Work, **delta: float) -> Work:
    """The same unit of work at a later moment."""
    return replace(work, now=work.now + timedelta(**delta))


def moves(work: Work, referral: Referral) -> list[str]:
    return [one.move for one in referral_trail.of(work, referral)]


class TellingOffices:
    """Offices that can be reached: what they were told."""

    def __init__(self) -> None:
        self.told: list[tuple[str, OfficeNews]] = []

    def __call__(
        self, work: Work, referral: Referral, news: OfficeNews, *, about: str = ""
    ) -> bool:
        self.told.append((referral.service_id, news))
        return True


def only_open(work: Work) -> Referral:
    return work.session.scalars(select(Referral).where(Referral.ended_at.is_(None))).one()


def passed_on(work: Work) -> tuple[Referral, Referral]:
    """A silent office, and the one that a coordinator sends the person on to."""
    boss, person = a_coordinator(work), a_person(work)
    first = sent(work, person)
    second = referral_desk.pass_on(work, first.id, "comisaria_caimitos", by=boss.person)
    referral_consent.give(work, second.id, by=person)
    return first, second
