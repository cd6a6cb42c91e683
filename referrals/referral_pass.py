"""Referrals: passing a case on to a service of the directory, with a code that the person can show."""

from sqlalchemy import select

from referrals import alerts, codes, events, outbox
from referrals.city import Service
from referrals.db import Work
from referrals.errors import PazosError
from referrals.lifecycle import Move
from referrals.models import Case, Person, Referral
from referrals.notices import Notice
from referrals.vocabulary import Kind, Lane


class UnknownService(PazosError):
    """The directory has no such service, or no longer."""

    say = "error-unknown-service"


#: Where cases of a kind are usually passed on to, first things first; all are ids of the directory.
_USUAL: dict[Kind, tuple[str, ...]] = {
    Kind.DARK_SPOT: ("street_lighting", "alcaldia"),
    Kind.ENVIRONMENT: ("alcaldia", "inspeccion"),
    Kind.FAMILY_VIOLENCE: ("comisaria_central", "comisaria_caimitos", "comisaria_rozo", "fiscalia"),
}
_OTHERWISE = ("casa_de_justicia", "inspeccion", "fiscalia", "personeria", "comisaria_central")


def choices(work: Work, case: Case) -> list[Service]:
    """The services that a gestor is offered for a case."""
    wanted = _USUAL.get(case.kind, _OTHERWISE)
    return [service for service in work.city.services if service.id in wanted]


def refer(work: Work, alert_id: int, service_id: str, *, by: Person) -> Referral:
    """ "Remitir": pass the case on to a service; the reporter hears where to go and with which code.

    Referring to the same service again gives back the referral that is there.

    Raises:
        UnknownService: the directory has no such service.
        PazosError: as :func:`referrals.alerts.pressed`.

    """
    alert, presser = alerts.pressed(work, alert_id, by=by)
    case = alert.case
    service = next((one for one in work.city.services if one.id == service_id), None)
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
        code=codes.new_code(),
        case_id=case.id,
        service_id=service_id,
        by_staff_id=presser.id,
        created_at=work.now,
    )
    work.session.add(referral)
    work.session.flush()
    if case.reporter is not None and case.reporter.blocked_at is None:
        outbox.enqueue(
            work,
            Notice("referred", {"service": service_id, "pass": referral.code}),
            to=case.reporter,
            lane=Lane.CONVERSATION,
            dedupe_key=f"referred:{referral.id}",
            case_id=case.id,
        )
    alerts.refresh_cards(work, case, version=event.id)
    return referral
