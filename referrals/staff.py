"""Staff: who came in by invitation, and what they are there for.

An invitation is a one-time link with 24 random bytes of which only a keyed hash is kept. It expires.
Accepting a second one adds its duties to the same person.
"""

import secrets
from collections.abc import Collection
from datetime import timedelta

from sqlalchemy import bindparam, select, update

from referrals.db import Work
from referrals.errors import InvitationRefused, NotAllowed, SettingsError, UnknownStaff
from referrals.models import Duty, Invitation, Leave, Person, Staff
from referrals.permissions import Action, require
from referrals.vocabulary import Role

VALID_FOR = timedelta(days=3)
NAME_LONGEST = 40  #: letters of the name by which residents hear of a staff member
TOKEN_PREFIX = "inv-"  # noqa: S105 - a marker, not a secret


def invite(
    work: Work,
    *,
    role: Role,
    clusters: Collection[int] = (),
    is_backup: bool = False,
    service: str | None = None,
    name: str | None = None,
    by: Staff | None = None,
    valid_for: timedelta = VALID_FOR,
) -> str:
    """Make an invitation and give back the start parameter of its link (36 characters).

    Raises:
        NotAllowed: ``by`` may not invite.
        SettingsError: a gestor without a cluster, or a cluster that the city does not have; an office
            that the directory does not have.

    """
    if by is not None:
        require(roles_of(by), Action.INVITE)
    known = {cluster.id for cluster in work.city.clusters}
    if unknown := sorted(set(clusters) - known):
        raise SettingsError(
            f"the city has no cluster {', '.join(map(str, unknown))}; "
            f"it has {', '.join(map(str, sorted(known)))}"
        )
    if role is Role.GESTOR and not clusters:
        raise SettingsError("a gestor needs a cluster: say which, such as --cluster 4")
    office = work.city.service(service or "") if role is Role.OFFICE else None
    if role is Role.OFFICE and office is None:
        raise SettingsError(
            "an office needs its id of the city's directory: say which, such as --service icbf "
            "(./pazos directory prints them)"
        )
    token = TOKEN_PREFIX + secrets.token_urlsafe(24)
    work.session.add(
        Invitation(
            token_key=work.vault.fingerprint("invitation", token),
            role=role,
            clusters=",".join(map(str, sorted(set(clusters)))) if role is Role.GESTOR else "",
            service_id=office.id if office is not None else None,
            is_backup=is_backup,
            name_sealed=work.vault.seal(name) if name else None,
            created_by=by.id if by else None,
            created_at=work.now,
            expires_at=work.now + valid_for,
        )
    )
    return token


def accept(work: Work, token: str, *, person: Person, name: str) -> tuple[Staff, Invitation]:
    """Make ``person`` a staff member by an invitation; ``name`` is used where it carries none.

    Raises:
        InvitationRefused: unknown, used or expired (which of them is not told apart).

    """
    key = work.vault.fingerprint("invitation", token)
    # Marked first and by condition, so that of two presses at the same instant one is refused.
    claimed = work.session.execute(
        update(Invitation)
        .where(
            Invitation.token_key == key,
            Invitation.used_at.is_(None),
            Invitation.expires_at > work.now,
        )
        .values(used_at=work.now)
        .returning(Invitation.id)
    ).scalar_one_or_none()
    if claimed is None:
        raise InvitationRefused
    invitation = work.session.get_one(Invitation, claimed)
    staff = of_person(work, person)
    if staff is None:
        office = work.city.service(invitation.service_id or "")
        own = office.name if office is not None else name
        shown = work.vault.open(invitation.name_sealed) if invitation.name_sealed else own
        staff = Staff(
            person_id=person.id, name_sealed=work.vault.seal(_name(shown)), created_at=work.now
        )
        work.session.add(staff)
        work.session.flush()
    elif staff.suspended_at is not None:
        raise InvitationRefused
    named: list[int | None] = [int(part) for part in invitation.clusters.split(",") if part]
    for cluster in named or [None]:
        _add_duty(work, staff, invitation, cluster)
    invitation.used_by = staff.id
    work.session.flush()
    work.session.refresh(staff)
    return staff, invitation


def _name(shown: str) -> str:
    """A name that fits into every message and button: one line, not too long, never nothing."""
    return " ".join(shown.split())[:NAME_LONGEST].strip() or "—"


def _add_duty(work: Work, staff: Staff, invitation: Invitation, cluster: int | None) -> None:
    for duty in staff.duties:
        is_same = (duty.cluster_id, duty.service_id) == (cluster, invitation.service_id)
        if duty.role is invitation.role and is_same:
            duty.is_backup = invitation.is_backup
            return
    work.session.add(
        Duty(
            staff_id=staff.id,
            role=invitation.role,
            cluster_id=cluster,
            service_id=invitation.service_id,
            is_backup=invitation.is_backup,
            created_at=work.now,
        )
    )


def of_person(work: Work, person: Person) -> Staff | None:
    """The staff member that a person is, suspended ones included."""
    return work.session.scalar(_OF_PERSON, {"person": person.id})


_OF_PERSON = select(Staff).where(Staff.person_id == bindparam("person"))


def active(work: Work, person: Person) -> Staff:
    """The staff member that a person is.

    Raises:
        NotAllowed: the person is none, or is suspended.

    """
    staff = of_person(work, person)
    if staff is None or staff.suspended_at is not None:
        raise NotAllowed
    return staff


def held(work: Work, staff_id: int) -> Staff:
    """A staff member as they are now, held until the end of the transaction.

    Raises:
        UnknownStaff: there is no such staff member.

    """
    work.session.flush()
    one = work.session.get(
        Staff,
        staff_id,
        with_for_update={"of": Staff, "key_share": True},
        populate_existing=True,
    )
    if one is None:
        raise UnknownStaff
    return one


def is_away(work: Work, one: Staff) -> bool:
    """Whether a staff member is on leave now."""
    return one.id in away(work)


def away(work: Work) -> frozenset[int]:
    """The ids of everybody who is on leave now."""
    now = (Leave.starts_at <= work.now, Leave.ends_at > work.now)
    return frozenset(work.session.scalars(select(Leave.staff_id).where(*now)))


def roles_of(staff: Staff | None) -> frozenset[Role]:
    """The roles of a staff member; none for a resident or somebody suspended."""
    if staff is None or staff.suspended_at is not None:
        return frozenset()
    return frozenset(duty.role for duty in staff.duties)


def name_of(work: Work, staff: Staff) -> str:
    """The name by which residents hear of a staff member."""
    return work.vault.open(staff.name_sealed)


def gestores(work: Work, cluster: int, *, backup: bool) -> list[Staff]:
    """The active gestores (or backups) of a cluster."""
    return _on_duty(
        work, Duty.role == Role.GESTOR, Duty.cluster_id == cluster, Duty.is_backup.is_(backup)
    )


def coordinators(work: Work) -> list[Staff]:
    """The active coordinators."""
    return _on_duty(work, Duty.role == Role.COORDINATOR)


def facilitators(work: Work) -> list[Staff]:
    """The active facilitators."""
    return _on_duty(work, Duty.role == Role.FACILITATOR)


def of_office(work: Work, service_id: str) -> list[Staff]:
    """Whoever answers for an office in a chat; not those who blocked the assistant."""
    found = _on_duty(work, Duty.role == Role.OFFICE, Duty.service_id == service_id)
    return [one for one in found if one.person.blocked_at is None]


def offices_of(member: Staff) -> frozenset[str]:
    """Ids of the offices for which a staff member answers in their chat."""
    if member.suspended_at is not None:
        return frozenset()
    return frozenset(
        duty.service_id
        for duty in member.duties
        if duty.role is Role.OFFICE and duty.service_id is not None
    )


def _on_duty(work: Work, *conditions: object) -> list[Staff]:
    query = (
        select(Staff)
        .join(Duty)
        .where(Staff.suspended_at.is_(None), *conditions)  # type: ignore[arg-type]  # column tests
        .order_by(Staff.id)
    )
    return list(work.session.scalars(query).unique())
