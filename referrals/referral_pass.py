"""Referrals: passing a case on to a service of the directory, with a code that the person can show."""

from sqlalchemy import select, union_all

from referrals import alerts, codes, events, reporters
from referrals.city import Service
from referrals.db import Work
from referrals.errors import PazosError
from referrals.lifecycle import Move
from referrals.models import Case, Person, Referral
from referrals.notices import Notice

#: More buttons than this are no help.
MOST_CHOICES = 6


class UnknownService(PazosError):
    """The directory has no such service, or no longer."""

    say = "error-unknown-service"


#: What a case is referred to when the rule that routed it names no service.
_OTHERWISE = ("casa_de_justicia", "inspeccion", "fiscalia", "personeria", "comisaria_central")


def choices(work: Work, case: Case) -> list[Service]:
    """The services that a gestor is offered for a case, those of its route first."""
    route = next((one for one in work.city.case_routes if one.id == case.rule_id), None)
    wanted = (*(route.services if route is not None else ()), *_OTHERWISE)
    found = [work.city.service(service_id) for service_id in dict.fromkeys(wanted)]
    return [service for service in found if service is not None][:MOST_CHOICES]


def refer(work: Work, alert_id: int, service_id: str, *, by: Person) -> Referral:
    """Pass the case on to a service ("Remitir"); the reporter hears where to go, with which code.

    Referring to the same service again gives back the referral that is there.

    Raises:
        UnknownService: the directory has no such service.
        PazosError: as :func:`referrals.alerts.pressed`.

    """
    alert, presser = alerts.pressed(work, alert_id, by=by)
    case = alert.case
    service = work.city.service(service_id)
    if service is None:
        raise UnknownService
    known = work.session.scalar(
        select(Referral).where(Referral.case_id == case.id, Referral.service_id == service_id)
    )
    if known is not None:
        return known
    alerts.take(work, alert, presser)
    event = events.move(
        work, case, Move.REFER, actor=events.by_staff(presser), facts={"service": service_id}
    )
    referral = Referral(
        code=_free_code(work),
        case_id=case.id,
        service_id=service_id,
        by_staff_id=presser.id,
        created_at=work.now,
    )
    work.session.add(referral)
    work.session.flush()
    reporters.tell(
        work,
        case,
        Notice("referred", {"service": service_id, "pass": referral.code}),
        dedupe_key=f"referred:{referral.id}",
        also_withdrawn=True,
    )
    alerts.refresh_cards(work, case, version=event.id)
    return referral


def _free_code(work: Work) -> str:
    # Not a case's code either, so that a code on the phone means one thing.
    while True:
        code = codes.new_code()
        taken = union_all(
            select(Referral.id).where(Referral.code == code),
            select(Case.id).where(Case.code == code),
        )
        if work.session.execute(taken).first() is None:
            return code
