"""What is said in a talk that has just ended, or that its gestor cannot get any more: kept with the case.

A reporter writes while the gestor closes the case, or the gestor has blocked the bot: neither may swallow
what was said. It is added to the case, and somebody hears of it: the gestor who closed it, or the
coordination where the gestor is gone. Leaves talks themselves to :mod:`referrals.threads`.
"""

from datetime import datetime, timedelta

from sqlalchemy import select

from referrals import details, events, outbox, staff, threads
from referrals.conversations import Draft
from referrals.db import Work
from referrals.models import Case, Media, Person, Thread
from referrals.notices import Notice
from referrals.threads import Copied
from referrals.vocabulary import Lane

#: So long after an ending somebody may still write what they meant for the talk.
GRACE = timedelta(seconds=30)
#: An ending longer ago than this is known to the person, however late their message comes.
RECENT = timedelta(hours=1)


def closed_meanwhile(work: Work, person: Person, *, written_at: datetime) -> Thread | None:
    """The talk that a reporter's message was written for, if its case was closed at that moment."""
    thread = work.session.scalar(
        select(Thread)
        .join(Case, Case.id == Thread.case_id)
        .where(
            Case.reporter_id == person.id,
            Case.closed_at > work.now - RECENT,
            Thread.person_id == person.id,
            Thread.ended_at == Case.closed_at,
        )
        .order_by(Thread.id.desc())
        .limit(1)
    )
    if thread is None or thread.ended_at is None or written_at > thread.ended_at + GRACE:
        return None
    return thread


def keep(work: Work, thread: Thread, copied: Copied, *, by: Person, update_id: int) -> None:
    """Add what came too late to the closed case, and copy it to the gestor; a replay adds nothing."""
    threads.say(work, thread, copied, by=by, key=str(update_id), late=True)
    _add(work, thread.case, copied, by=by, number=update_id)


def undelivered(work: Work, case_id: int, copied: Copied, *, row_id: int, name: str) -> None:
    """Add what a gestor who is gone did not get to the case, and tell the coordinators.

    ``name`` is how residents hear of the gestor; ``row_id``, of the outbox, makes a repeat harmless.
    """
    case = work.session.get_one(Case, case_id)
    if case.reporter is None:
        return
    _add(work, case, copied, by=case.reporter, number=-row_id)
    for one in staff.coordinators(work):
        if one.person.blocked_at is None:
            outbox.enqueue(
                work,
                Notice("talk-lost", {"name": name}),
                to=one.person,
                lane=Lane.ALERT,
                dedupe_key=f"talk-lost:{row_id}:{one.id}",
                case_id=case.id,
            )


def _add(work: Work, case: Case, copied: Copied, *, by: Person, number: int) -> None:
    story = work.vault.open(case.story_sealed) if case.story_sealed else ""
    words = copied.text or ""
    is_new = bool(words) and f"\n{words}\n" not in f"\n{story}\n"
    # A point that is far away is passed on like any other word, and is no place of the case.
    pin = copied.pin if copied.pin and work.city.is_near(*copied.pin) else None
    if is_new or pin:
        told = f"{story}\n{words}".strip() if is_new else None
        draft = Draft(kind=case.kind, story=told, pin=pin)
        details.add(work, case, draft, actor=events.by_person(by))
    if copied.media_kind is None or copied.file_id is None:
        return
    if work.session.scalar(select(Media.id).where(Media.update_id == number)) is None:
        media = Media(
            update_id=number,
            person_id=by.id,
            case_id=case.id,
            kind=copied.media_kind,
            reference_sealed=work.vault.seal(copied.file_id),
            received_at=work.now,
        )
        work.session.add(media)
        work.session.flush()
        details.add_media(work, case, media)
