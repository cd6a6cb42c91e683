"""The way to a session at night: what whoever leads it is told, and the better-lit way that staff wrote.

Whoever leads a session that ends after dusk hears once of it, and again when it was changed, that lights
near its place are reported broken or that it is worth a look with the coordination. A recent alert leads to
the same words as one broken light: there is never a place, a time, a kind or a number behind them, so that
nobody can tell from them that somebody told of something. A number of lights is named only from ``fewest``
on. Participants hear nothing of any of it: the way that was written for a place is told always.

Near is within the city's ``metres`` of the session's point; where there are only words, in the barrio that
they name, and nowhere if they name none. What a crash leaves behind: the notice in the outbox, or nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from referrals import outbox, programmes, staff
from referrals.city import City, fold
from referrals.clock import local
from referrals.corners import metres_between
from referrals.db import Work
from referrals.lifecycle import Outcome, State
from referrals.models import Case, OutboxRow, Person, ProgrammeSession, SafeWay
from referrals.notices import Notice
from referrals.permissions import Action, require
from referrals.vocabulary import Kind, Lane, SessionState, Urgency

LONGEST_WAY = 300  #: letters
_LONGEST_NAME = 5  #: words of a barrio's or a landmark's name
_KINDS = ("barrio", "urb", "urbanizacion", "corregimiento", "vereda")


@dataclass(frozen=True)
class Risk:
    """That a way is worth a look; ``lights`` are reports of broken lights, 0 where none may be named."""

    lights: int


def due(work: Work, *, limit: int = 50) -> Sequence[ProgrammeSession]:
    """Sessions that end after dusk, begin soon, and whose leader was not told since their last change."""
    ahead = timedelta(hours=work.city.roads.ahead_hours)
    coming = work.session.scalars(
        select(ProgrammeSession)
        .where(
            ProgrammeSession.state != SessionState.CANCELLED,
            ProgrammeSession.starts_at > work.now,
            ProgrammeSession.starts_at <= work.now + ahead,
        )
        .order_by(ProgrammeSession.starts_at, ProgrammeSession.id)
    ).all()
    dark = [one for one in coming if ends_after_dusk(work.city, one)]
    keys = {_key(one): one for one in dark}
    told = set(
        work.session.scalars(
            select(OutboxRow.dedupe_key).where(OutboxRow.dedupe_key.in_(keys))
        ).all()
    )
    return [one for key, one in keys.items() if key not in told][:limit]


def warn(work: Work) -> int:
    """Tell those who lead sessions of ways that are worth a look, by day; give back how many were told."""
    if not work.city.is_daytime(work.now):
        return 0
    count = 0
    for one in due(work):
        leader = one.facilitator
        is_there = leader.suspended_at is None and leader.person.blocked_at is None
        if is_there and risk(work, one) is not None:
            count += outbox.enqueue(
                work,
                Notice("road", {"session": one.id, "changes": one.changes}),
                to=leader.person,
                lane=Lane.CONVERSATION,
                dedupe_key=_key(one),
            )
    return count


def _key(one: ProgrammeSession) -> str:
    return f"road:{one.id}:{one.changes}"


def ends_after_dusk(city: City, one: ProgrammeSession) -> bool:
    """Whether people go home from a session in the dark."""
    starts, ends = local(one.starts_at, city.timezone), local(one.ends_at, city.timezone)
    return ends > datetime.combine(starts.date(), city.roads.dusk, tzinfo=ends.tzinfo)


def risk(work: Work, one: ProgrammeSession) -> Risk | None:
    """Whether the way to a session is worth a look now; None where nothing is known of it."""
    lights = sum(_is_near(work, case, one) for case in work.session.scalars(_broken_lights()))
    recent = _recent_alerts(work.now - timedelta(hours=work.city.roads.alert_hours))
    has_alert = any(_is_near(work, case, one) for case in work.session.scalars(recent))
    if not lights and not has_alert:
        return None
    return Risk(lights if lights >= work.city.roads.fewest else 0)


def _broken_lights() -> Select[Case]:
    return select(Case).where(
        Case.kind == Kind.DARK_SPOT,
        Case.state != State.CLOSED,
        Case.withdrawn_at.is_(None),
        Case.held_back.is_(None),
        Case.duplicate_of_id.is_(None),
    )


def _recent_alerts(since: datetime) -> Select[Case]:
    return select(Case).where(
        Case.kind == Kind.CONFLICT,
        Case.urgency.in_((Urgency.VITAL, Urgency.HIGH)),
        Case.created_at >= since,
        Case.withdrawn_at.is_(None),
        Case.held_back.is_(None),
        Case.outcome.is_(None) | Case.outcome.not_in((Outcome.FALSE_REPORT, Outcome.DUPLICATE)),
    )


def _is_near(work: Work, case: Case, one: ProgrammeSession) -> bool:
    if one.latitude is not None and one.longitude is not None and case.pin_sealed is not None:
        latitude, longitude = work.vault.open_json(case.pin_sealed)
        apart = metres_between((one.latitude, one.longitude), (latitude, longitude))
        return apart <= work.city.roads.metres
    return case.barrio_id is not None and case.barrio_id in barrios_of(work.city, one.place)


def barrios_of(city: City, place: str) -> frozenset[str]:
    """The ids of the barrios that words for a place name, by themselves or by a landmark of the city.

    A name that is an everyday word counts only behind "barrio" or the like.
    """
    words = fold(place).split()
    found: set[str] = set()
    for first, last in _spans(len(words)):
        name = " ".join(words[first:last])
        barrio = city.barrio_by_name(name)
        is_plain = barrio is not None and barrio.common_word
        if barrio is not None and (not is_plain or (first and words[first - 1] in _KINDS)):
            found.add(barrio.id)
        landmark = city.landmark_by_name(name)
        if landmark is not None and landmark.barrio is not None:
            found.add(landmark.barrio)
    return frozenset(found)


def _spans(count: int) -> Iterator[tuple[int, int]]:
    for first in range(count):
        for last in range(first + 1, min(count, first + _LONGEST_NAME) + 1):
            yield first, last


# Ways that staff wrote


def words_for(work: Work, session: ProgrammeSession) -> str | None:
    """The better-lit way to the place of a session, as staff wrote it; None where nobody did.

    It does not depend on what is known of the way: it is told always.
    """
    found = way_to(work, session.place)
    return found.words if found is not None else None


def way_to(work: Work, place: str) -> SafeWay | None:
    """The way that staff wrote for a place, however its name is spelt."""
    return work.session.scalar(select(SafeWay).where(SafeWay.place_key == _place_key(place)))


def write(work: Work, place: str, words: str, *, by: Person) -> SafeWay:
    """Write the way to a place; one that is there is replaced.

    Raises:
        NotAllowed: ``by`` writes no ways.
        ValueError: the way or the place is empty or too long.

    """
    member = staff.active(work, by)
    require(staff.roles_of(member), Action.WRITE_WAYS)
    words, place = " ".join(words.split()), " ".join(place.split())
    if not 0 < len(words) <= LONGEST_WAY or not 0 < len(place) <= 200:
        raise ValueError("a way has 1 to 300 letters")
    insert: Any = postgresql.insert if work.is_postgres else sqlite.insert
    told = {"place": place, "words": words, "by_staff_id": member.id, "written_at": work.now}
    first = insert(SafeWay).values(place_key=_place_key(place), **told)
    work.session.execute(first.on_conflict_do_update(index_elements=[SafeWay.place_key], set_=told))
    known = select(SafeWay).where(SafeWay.place_key == _place_key(place))
    return work.session.scalars(known.execution_options(populate_existing=True)).one()


def drop(work: Work, place: str, *, by: Person) -> bool:
    """Delete the way to a place; give back whether there was one.

    Raises:
        NotAllowed: ``by`` writes no ways.

    """
    require(staff.roles_of(staff.active(work, by)), Action.WRITE_WAYS)
    found = way_to(work, place)
    if found is None:
        return False
    work.session.execute(delete(SafeWay).where(SafeWay.id == found.id))
    return True


def places(work: Work) -> Sequence[ProgrammeSession]:
    """The next session of each place where programmes meet, by which its way is written."""
    known = [one.id for one in programmes.offered(work.city)]
    coming = work.session.scalars(
        select(ProgrammeSession)
        .where(
            ProgrammeSession.programme_id.in_(known),
            ProgrammeSession.ends_at > work.now,
            ProgrammeSession.state != SessionState.CANCELLED,
        )
        .order_by(ProgrammeSession.starts_at, ProgrammeSession.id)
    )
    first: dict[str, ProgrammeSession] = {}
    for one in coming:
        first.setdefault(_place_key(one.place), one)
    return list(first.values())


def _place_key(place: str) -> str:
    return (fold(place) or place.strip())[:200]
