"""Erasing what is held about a person at their wish, and what has to stay (Ley 1581, arts. 8 and 15).

What is open stays until it ends, and is erased by itself then. What a person began after their wish is
another matter, and a talk under way is not broken off. Where nothing holds the person, they are forgotten:
alias, key of the chat and language go, so that their next word comes from somebody new. Cases keep their
counts; that they were one person's is still known, whose is not.

The address of a chat outlives the rest for as long as the answer ("done") is on its way, at most a day.
Everything else is one transaction: what a crash leaves behind is all or nothing, and a second erasing finds
nothing to do.
"""

import secrets
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, exists, select, update

from referrals import alerts, events, outbox, referral_leaving, staff
from referrals.db import Work
from referrals.holdings import HOLDINGS, HOLDS_THE_PERSON, Holding, Stays, is_new
from referrals.lifecycle import State, is_open
from referrals.models import (
    Case,
    Conversation,
    DataRequest,
    InboxRow,
    OutboxRow,
    Person,
    Referral,
    RightsEvent,
)
from referrals.people import free_alias
from referrals.vocabulary import Delivery, Intake

#: Longer than this no answer is waited for.
ADDRESS_FOR = timedelta(days=1)


@dataclass(frozen=True)
class Erased:
    """What became of the wish: how many things of each kind went, what stays and why."""

    gone: Mapping[str, int]
    stays: Mapping[Stays, int]
    open_codes: tuple[str, ...]  #: of what is still dealt with and has a code
    is_forgotten: bool
    is_team: bool

    def to_json(self) -> dict[str, Any]:
        """The form that a message's parameters take."""
        return {
            "gone": sum(self.gone.values()),
            "stays": {reason.value: count for reason, count in self.stays.items()},
            "codes": list(self.open_codes),
            "forgotten": self.is_forgotten,
            "team": self.is_team,
        }


def look(work: Work, person: Person) -> Erased:
    """What erasing would do now; changes nothing."""
    return _each(work, person, until=work.now, does=False)


def erase(work: Work, person: Person, *, by_clock: bool = False, referrals: bool = False) -> Erased:
    """Erase what can go now, and forget the person where nothing holds them; the rest follows by itself.

    With ``referrals`` those that are open are called off first, as far as the person can.
    """
    if referrals:
        # Before the person is held: whatever moves a referral holds its case first.
        referral_leaving.stop(work, referral_leaving.of_person(work, person), by=person)
    person = _locked(work, person)
    if person.forgotten_at is not None:
        return Erased({}, {}, (), is_forgotten=True, is_team=False)
    actor = events.SYSTEM if by_clock else events.by_person(person)
    return _done(work, person, until=work.now, by=actor)


def finish(work: Work, *, limit: int = 50) -> int:
    """Erase what had to stay for those whose matters have ended meanwhile; give back of how many."""
    last, count = 0, 0
    while count < limit:
        person = work.session.scalar(_WAITING, {"after": last})
        if person is None:
            break
        last = person.id
        count += _goes_on(work, person)
    return count


#: The next one who waits for the rest of their erasing, and who is not in the middle of a talk or a report.
_WAITING = (
    select(Person)
    .where(
        Person.erasure_at.is_not(None),
        Person.id > bindparam("after"),
        ~exists().where(Conversation.person_id == Person.id, Conversation.ended_at.is_(None)),
        ~exists().where(
            Case.reporter_id == Person.id,
            Case.state.in_([state for state in State if is_open(state)]),
            Case.created_at <= Person.erasure_at,
        ),
    )
    .order_by(Person.id)
    .limit(1)
    .with_for_update(skip_locked=True, of=Person)
)


def _goes_on(work: Work, person: Person) -> bool:
    asked = person.erasure_at
    if asked is None or Stays.OPEN in _each(work, person, until=asked, does=False).stays:
        return False
    result = _each(work, person, until=asked, does=True)
    if not result.gone and _is_held(result):
        return False  # only the coordination's mark is left, which may last
    _noted(work, person, result, until=asked, by=events.SYSTEM)
    return True


def _is_held(result: Erased) -> bool:
    return not HOLDS_THE_PERSON.isdisjoint(result.stays)


def _done(work: Work, person: Person, *, until: datetime, by: str) -> Erased:
    result = _each(work, person, until=until, does=True, actor=by)
    _noted(work, person, result, until=until, by=by)
    return result


def _noted(work: Work, person: Person, result: Erased, *, until: datetime, by: str) -> None:
    facts = {"gone": dict(result.gone), "stays": {one.value: n for one, n in result.stays.items()}}
    note(work, person, "erase", actor=by, facts=facts)
    person.erasure_at = until if _is_held(result) else None
    if result.is_forgotten:
        forget(work, person)


def _each(
    work: Work, person: Person, *, until: datetime, does: bool, actor: str = events.SYSTEM
) -> Erased:
    gone: Counter[str] = Counter()
    stays: Counter[Stays] = Counter()
    codes: list[str] = []
    is_newer = False
    for holding in HOLDINGS:
        for row in holding.rows(work, person):
            if is_new(holding, row, until):
                is_newer = True  # begun after the wish: another matter
                continue
            reason = holding.stays(work, row)
            if reason is not None:
                stays[reason] += 1
                if reason is Stays.OPEN and isinstance(row, (Case, Referral, DataRequest)):
                    codes.append(row.code)
            elif not does or _forget_row(work, holding, row, actor):
                gone[holding.name] += 1
    is_team = staff.of_person(work, person) is not None
    is_held = is_team or is_newer or not HOLDS_THE_PERSON.isdisjoint(stays)
    return Erased(gone, stays, tuple(codes), is_forgotten=not is_held, is_team=is_team)


def _forget_row(work: Work, holding: Holding, row: Any, actor: str) -> bool:
    if holding.forget is None:
        return False
    case = alerts.locked(work, row.id) if isinstance(row, Case) else None
    had = holding.forget(work, row if case is None else case)
    if had and case is not None:
        event = events.write(work, case, move="erase_words", actor=actor)
        alerts.refresh_cards(work, case, version=event.id)
    return had


def forget(work: Work, person: Person) -> None:
    """Make a person somebody whom nobody knows; their next word comes from somebody new."""
    work.session.flush()
    outbox.call_off(work, OutboxRow.person_id == person.id)
    unknown = work.vault.fingerprint("forgotten", secrets.token_hex(16))
    work.session.execute(
        update(InboxRow)
        .where(InboxRow.chat_key == person.chat_key, InboxRow.state == Intake.DONE)
        .values(chat_key=unknown, message_id=None)
    )
    person.alias = free_alias(work)
    person.chat_key = unknown
    person.client_language = None
    person.notice_version = person.notice_at = None
    person.erasure_at = None
    person.blocked_at = person.blocked_at or work.now
    person.forgotten_at = person.address_until = work.now


def drop_addresses(work: Work) -> int:
    """Erase the chats of those who were forgotten, once nothing is on its way to them any more."""
    under_way = select(OutboxRow.person_id).where(
        OutboxRow.state.in_([Delivery.WAITING, Delivery.TAKEN])
    )
    found = work.session.scalars(
        select(Person)
        .where(
            Person.address_until.is_not(None),
            Person.id.not_in(under_way) | (Person.address_until < work.now - ADDRESS_FOR),
        )
        .with_for_update(skip_locked=True, of=Person)
    ).all()
    for person in found:
        # No chat has this number: what somebody still addresses to them is refused, and goes.
        person.chat_sealed = work.vault.seal("0")
        person.language = person.spoken = None
        person.address_until = None
    return len(found)


def note(
    work: Work,
    person: Person,
    did: str,
    *,
    actor: str,
    facts: Mapping[str, Any] | None = None,
) -> None:
    """Write that something was done with a person's data: ids and counts, never words."""
    work.session.add(
        RightsEvent(person_id=person.id, at=work.now, actor=actor, did=did, facts=dict(facts or {}))
    )
    work.session.flush()


def _locked(work: Work, person: Person) -> Person:
    return work.session.scalars(
        select(Person)
        .where(Person.id == person.id)
        .with_for_update(of=Person)
        .execution_options(populate_existing=True)
    ).one()
