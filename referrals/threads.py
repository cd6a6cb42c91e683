"""Talks between a gestor and a reporter through the bot, without names.

Each of the two has at most one talk open. What one writes is copied to the other under the alias;
nothing is forwarded, and the case's closing ends the talk.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import bindparam, func, or_, select

from referrals import alerts, events, outbox, staff
from referrals.db import Work
from referrals.errors import PazosError
from referrals.lifecycle import Move
from referrals.models import Case, InboxRow, OutboxRow, Person, Staff, Thread
from referrals.notices import Notice
from referrals.vocabulary import Lane

#: A talk in which nobody says anything for so long ends: whoever writes next means something else.
IDLE = timedelta(hours=6)


class NobodyToTalkTo(PazosError):
    """The case has no reporter who can be written to."""

    say = "error-nobody-to-talk-to"


class Busy(PazosError):
    """The reporter is in a talk about another case."""

    say = "error-busy"


@dataclass(frozen=True)
class Copied:
    """Something said in a talk: text, or a Telegram file to pass on, or a pin."""

    text: str | None = None
    media_kind: str | None = None
    file_id: str | None = None
    pin: tuple[float, float] | None = None
    is_edited: bool = False  #: a message of the talk, changed afterwards

    @property
    def kind(self) -> str:
        """What it is, for the trail: a kind of file, ``pin`` or ``text``."""
        return self.media_kind or ("pin" if self.pin else "text")

    def to_params(self) -> dict[str, Any]:
        """As parameters of a notice."""
        return {
            "text": self.text,
            "media_kind": self.media_kind,
            "file_id": self.file_id,
            "pin": list(self.pin) if self.pin else None,
            **({"edited": True} if self.is_edited else {}),
        }

    @classmethod
    def from_params(cls, params: Mapping[str, Any]) -> "Copied":
        """What :meth:`to_params` gave."""
        pin = params.get("pin")
        return cls(
            text=params.get("text"),
            media_kind=params.get("media_kind"),
            file_id=params.get("file_id"),
            pin=(float(pin[0]), float(pin[1])) if pin else None,
        )


def open_by_press(work: Work, alert_id: int, *, by: Person) -> Thread:
    """Open a talk with the reporter ("Hablar"); one about another case ends first.

    Raises:
        NobodyToTalkTo: the case has no reporter, the reporter blocked the bot or is the presser.
        Busy: the reporter talks with somebody else right now.
        PazosError: as :func:`referrals.alerts.pressed`.

    """
    alert, presser = alerts.pressed(work, alert_id, by=by)
    case = alert.case
    if case.reporter is None or case.reporter.blocked_at is not None or case.reporter.id == by.id:
        raise NobodyToTalkTo
    # Held, so that of two gestores who want the same person the second finds them busy.
    work.session.flush()
    work.session.refresh(case.reporter, with_for_update={"of": Person, "key_share": True})
    running = of_person(work, case.reporter)
    if running is not None and running.staff_id == presser.id and running.case_id == case.id:
        return running
    if running is not None and running.staff_id != presser.id:
        raise Busy
    for stale in (running, of_person(work, by)):
        if stale is not None and stale.ended_at is None:
            end(work, stale)
    work.session.flush()
    alerts.take(work, alert, presser)
    event = events.move(work, case, Move.CONTACT, actor=events.by_staff(presser))
    thread = Thread(
        case_id=case.id,
        case=case,
        staff_id=presser.id,
        staff=presser,
        person_id=case.reporter.id,
        person=case.reporter,
        started_at=work.now,
        last_at=work.now,
    )
    work.session.add(thread)
    work.session.flush()
    outbox.enqueue(
        work,
        Notice("talk-opened", {"name": staff.name_of(work, presser)}),
        to=case.reporter,
        lane=Lane.CONVERSATION,
        dedupe_key=f"talk-opened:{thread.id}",
        case_id=case.id,
    )
    outbox.enqueue(
        work,
        Notice("talk-opened-staff", {"alias": case.reporter.alias}),
        to=by,
        lane=Lane.CONVERSATION,
        dedupe_key=f"talk-opened-staff:{thread.id}",
        case_id=case.id,
    )
    alerts.refresh_cards(work, case, version=event.id)
    return thread


def of_person(work: Work, person: Person) -> Thread | None:
    """The open talk that a person is in, on either side."""
    # Asked at every word that anybody writes: where there is no talk, nothing else is loaded.
    found = work.session.scalar(_OPEN_TALK, {"person": person.id})
    return None if found is None else work.session.get_one(Thread, found)


_OPEN_TALK = (
    select(Thread.id)
    .where(
        Thread.ended_at.is_(None),
        or_(
            Thread.person_id == bindparam("person"),
            Thread.staff_id.in_(select(Staff.id).where(Staff.person_id == bindparam("person"))),
        ),
    )
    .limit(1)
)


def say(
    work: Work, thread: Thread, copied: Copied, *, by: Person, key: str, late: bool = False
) -> None:
    """Copy what ``by`` said to the other side; ``key`` makes a replay harmless.

    ``late`` says that it was written while the case was closed.
    """
    thread.last_at = work.now
    from_reporter = by.id == thread.person_id
    other = thread.staff.person if from_reporter else thread.person
    name = thread.person.alias if from_reporter else staff.name_of(work, thread.staff)
    is_new = outbox.enqueue(
        work,
        Notice(
            "talk",
            {
                "name": name,
                "from_reporter": from_reporter,
                **copied.to_params(),
                **({"late": True} if late else {}),
            },
        ),
        to=other,
        lane=Lane.CONVERSATION,
        dedupe_key=_key_of(thread, key),
        case_id=thread.case_id,
    )
    if is_new:
        events.write(
            work,
            thread.case,
            move="say",
            actor=events.by_person(by) if from_reporter else events.by_staff(thread.staff),
            facts={"thread": thread.id, "kind": copied.kind},
        )


def was_said(work: Work, thread: Thread, *, chat_id: int, message_id: int) -> bool:
    """Whether a message of somebody's chat with the bot was copied to the other side of this talk.

    Not every word that is written during a talk is one of it: a name for a paper is nobody else's.
    """
    numbers = work.session.scalars(
        select(InboxRow.update_id).where(
            InboxRow.chat_key == work.vault.fingerprint("chat", chat_id),
            InboxRow.message_id == message_id,
        )
    ).all()
    keys = [_key_of(thread, str(number)) for number in numbers]
    found = select(OutboxRow.id).where(OutboxRow.dedupe_key.in_(keys)).limit(1)
    return work.session.scalar(found) is not None


def _key_of(thread: Thread, key: str) -> str:
    return f"talk:{thread.id}:{key}"


def end_idle(work: Work) -> int:
    """End the talks in which nobody said anything for :data:`IDLE`; give back how many."""
    found = work.session.scalars(
        select(Thread)
        .where(
            Thread.ended_at.is_(None),
            func.coalesce(Thread.last_at, Thread.started_at) <= work.now - IDLE,
        )
        .order_by(Thread.id)
        .with_for_update(skip_locked=True, of=Thread)
    ).all()
    for thread in found:
        end(work, thread, reason="idle")
    return len(found)


def end(work: Work, thread: Thread, *, reason: str | None = None) -> None:
    """End a talk and tell both sides; ``reason`` is ``idle`` where nobody wrote for hours."""
    if thread.ended_at is not None:
        return
    thread.ended_at = work.now
    events.write(
        work, thread.case, move="end_talk", actor=events.SYSTEM, facts={"thread": thread.id}
    )
    for one in (thread.person, thread.staff.person):
        if one.blocked_at is None:
            outbox.enqueue(
                work,
                Notice("talk-ended", {"reason": reason} if reason else {}),
                to=one,
                lane=Lane.CONVERSATION,
                dedupe_key=f"talk-ended:{thread.id}:{one.id}",
                case_id=thread.case_id,
            )


def end_of_case(work: Work, case: Case) -> None:
    """End the talk about a case, if one is open."""
    running = work.session.scalar(
        select(Thread).where(Thread.case_id == case.id, Thread.ended_at.is_(None))
    )
    if running is not None:
        end(work, running)
