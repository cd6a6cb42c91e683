"""Who of the team looks at today's reminders, so that their screen follows while an evening leaves.

Owns who watches and for how long; leaves the figures to :mod:`referrals.reminder_figures` and the screen to
whoever shows it. What a crash leaves behind: a screen that follows on, or one that stands still until it is
pressed.
"""

from datetime import datetime, timedelta

from sqlalchemy import delete, select

from referrals import facts, outbox, permissions, reminder_figures, reminder_sending, staff
from referrals.db import Work
from referrals.models import Fact, OutboxRow, Staff
from referrals.notices import Notice
from referrals.permissions import Action
from referrals.vocabulary import Lane

FOR = timedelta(minutes=30)  #: after the screen was asked for
_KEY = "reminders-watch:"


def watch(work: Work, member: Staff, *, screen_key: str) -> None:
    """Keep the screen with this dedupe key as the figures are; an earlier screen stands still."""
    facts.remember(work, f"{_KEY}{member.id}", f"{work.now.isoformat()} {screen_key}")


def tell(work: Work) -> int:
    """Have each screen that is watched changed, where its figures changed; gives back how many."""
    watched = work.session.scalars(select(Fact).where(Fact.key.like(f"{_KEY}%"))).all()
    if not watched:
        return 0
    over = [one.key for one in watched if work.now - _since(one.value) > FOR]
    if over:
        work.session.execute(delete(Fact).where(Fact.key.in_(over)))
    day, pause = reminder_figures.today(work), reminder_sending.paused(work)
    counts = "-".join(f"{state.value[0:3]}{n}" for state, n in sorted(day.counts.items()))
    now = f"{counts}-{'p' if pause else 'g'}"
    return sum(_tell(work, one, now) for one in watched if one.key not in over)


def _tell(work: Work, watched: Fact, now: str) -> bool:
    member = work.session.get(Staff, int(watched.key.removeprefix(_KEY)))
    if member is None or member.suspended_at is not None or member.person.blocked_at is not None:
        return False
    if not permissions.allows(staff.roles_of(member), Action.SEE_REMINDERS):
        return False
    key = watched.value.split(" ", 1)[1]
    shown = select(OutboxRow.sent_message_id).where(OutboxRow.dedupe_key == key)
    message_id = work.session.scalar(shown)
    if message_id is None:
        return False
    return outbox.enqueue(
        work,
        Notice("reminders-progress", {"message": message_id}),
        to=member.person,
        lane=Lane.CONVERSATION,
        dedupe_key=f"reminders-progress:{member.id}:{message_id}:{now}"[:120],
    )


def _since(value: str) -> datetime:
    return datetime.fromisoformat(value.split(" ", 1)[0])
