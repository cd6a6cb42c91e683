"""Adding to a report that was sent: the next words, photo, voice note or pin belong to it.

A person says first to which of their reports ("Agregar algo"); words end that, files and pins may be
several within :data:`OPEN_FOR`. A file or a point without words that comes right after a report belongs to
it without a button (:func:`just_told`), also where the case was closed at that very moment.

What is added to a case that has ended is a new alert that names the old one: who closed it has done their
work, and nobody's figures change (see ``docs/adr``).
"""

from datetime import datetime, timedelta

from sqlalchemy import and_, bindparam, delete, or_, select

from referrals import (
    alerts,
    cases,
    certificates,
    data_requests,
    details,
    events,
    filing,
    late_words,
    precision,
    reports,
)
from referrals.conversations import Draft
from referrals.db import Work
from referrals.lifecycle import State, is_open
from referrals.models import Addition, Case, Media, Person
from referrals.vocabulary import Urgency

#: What is sent later than this after "Agregar algo" is no addition.
OPEN_FOR = timedelta(minutes=10)


def begin(work: Work, case_id: int, *, by: Person) -> Case:
    """Have what the person sends next added to a case of theirs; one before is forgotten.

    Raises:
        UnknownCase: as :func:`referrals.reports.own`.

    """
    case = reports.own(work, case_id, by=by)
    stop(work, by)
    work.session.add(Addition(person_id=by.id, case_id=case.id, begun_at=work.now))
    work.session.flush()
    return case


def stop(work: Work, person: Person) -> None:
    """What the person sends next is no addition, no request about their data and no name for a paper."""
    work.session.execute(delete(Addition).where(Addition.person_id == person.id))
    data_requests.stop(work, person)
    certificates.stop_naming(work, person)


def under_way(work: Work, person: Person) -> Addition | None:
    """The report that the person is adding to, if they said so a moment ago."""
    # Asked at every word that anybody writes: where there is none, nothing else is loaded.
    since = work.now - OPEN_FOR
    found = work.session.scalar(_UNDER_WAY, {"person": person.id, "since": since})
    return None if found is None else work.session.get_one(Addition, found)


_UNDER_WAY = select(Addition.id).where(
    Addition.person_id == bindparam("person"), Addition.begun_at > bindparam("since")
)


def just_told(work: Work, person: Person, *, written_at: datetime) -> Case | None:
    """The report to which a file or a point without words belongs: told of a moment ago, and open.

    One that was closed while they sent it (``written_at``, aware) is given back too; what is added to it
    goes by :func:`open_case`.
    """
    was_closed_meanwhile = and_(
        Case.withdrawn_at.is_(None), Case.closed_at >= written_at - late_words.GRACE
    )
    return work.session.scalar(
        select(Case)
        .where(
            Case.reporter_id == person.id,
            Case.created_at >= work.now - cases.JUST_NOW,
            or_(Case.state != State.CLOSED, was_closed_meanwhile),
        )
        .order_by(Case.id.desc())
        .limit(1)
    )


def add_words(work: Work, person: Person, addition: Addition, words: str, *, key: str) -> Case:
    """Add words; what follows is no addition any more. Gives back the case that has them now."""
    case = open_case(work, person, addition.case_id, key=key, words=words)
    addition.case_id = case.id
    before = work.vault.open(case.story_sealed) if case.story_sealed else ""
    if f"\n{words}\n" not in f"\n{before}\n":
        story = f"{before}\n{words}".strip()
        draft = Draft(kind=case.kind, story=story)
        details.add(work, case, draft, actor=events.by_person(person))
    stop(work, person)
    return case


def add_pin(
    work: Work, person: Person, addition: Addition, pin: tuple[float, float], *, key: str
) -> Case:
    """Add a position (latitude, longitude in degrees); gives back the case that has it now."""
    case = pin_to(work, person, addition.case_id, pin, key=key)
    addition.case_id = case.id
    return case


def pin_to(work: Work, person: Person, case_id: int, pin: tuple[float, float], *, key: str) -> Case:
    """Add a position to a report of theirs, chosen or just told; gives back the case that has it now."""
    case = open_case(work, person, case_id, key=key)
    details.add(work, case, Draft(kind=case.kind, pin=pin), actor=events.by_person(person))
    return case


def add_file(
    work: Work, person: Person, addition: Addition, *, kind: str, reference: str, update_id: int
) -> Case:
    """Add a photo, voice note or file by Telegram's id; gives back the case that has it now."""
    case = open_case(work, person, addition.case_id, key=f"update:{update_id}")
    addition.case_id = case.id
    if work.session.scalar(select(Media.id).where(Media.update_id == update_id)) is None:
        media = Media(
            update_id=update_id,
            person_id=person.id,
            case_id=case.id,
            kind=kind,
            reference_sealed=work.vault.seal(reference),
            received_at=work.now,
        )
        work.session.add(media)
        work.session.flush()
        details.add_media(work, case, media)
    return case


def open_case(work: Work, person: Person, case_id: int, *, key: str, words: str = "") -> Case:
    """The case itself, locked, or, where it has ended, a new one that names it.

    ``key`` says by what it was added to, so that a replay files nothing more. A danger to life that was
    closed a moment ago is still one: then the new alert is as urgent.
    """
    case = alerts.locked(work, case_id)
    if is_open(case.state):
        return case
    ended = case.closed_at or case.created_at
    was_vital = case.urgency is Urgency.VITAL and work.now - ended <= late_words.RECENT
    filed = filing.file_report(
        work,
        Draft(
            kind=case.kind,
            story=f"↩ {case.code}\n{words}".strip(),
            category=case.category,
            barrio_id=case.barrio_id,
            place=work.vault.open(case.place_sealed) if case.place_sealed else None,
            pin=_pin_of(work, case),
            danger=case.danger,
            pole=case.pole,
            inside=case.inside,
            precision=case.precision if precision.was_chosen(work, case) else None,
        ),
        reporter=person,
        source_key=f"after:{case.id}:{key}",
        emergency=was_vital,
        receipt=False,
    )
    if filed.is_new:
        actor = events.by_person(person)
        events.write(work, case, move="goes_on", actor=actor, facts={"in": filed.case.code})
        events.write(work, filed.case, move="goes_on_from", actor=actor, facts={"of": case.code})
    return filed.case


def _pin_of(work: Work, case: Case) -> tuple[float, float] | None:
    if case.pin_sealed is None:
        return None
    latitude, longitude = work.vault.open_json(case.pin_sealed)
    return latitude, longitude
