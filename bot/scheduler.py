"""What happens by itself: APScheduler wakes claimers of due rows; what is due is in the database.

Nothing is remembered between two wakings, so a restart, a long pause or two processes neither lose nor
double anything: each job claims rows that are due and not yet dealt with.
"""

import logging
from collections.abc import Callable
from datetime import timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from referrals import (
    absences,
    asking,
    attendance,
    broadcasts,
    chats,
    climbing,
    conversations,
    erasure,
    filing,
    inbox,
    limits,
    morning,
    office_post,
    open_forms,
    outbox,
    outbox_claims,
    referral_follow_up,
    reminder_sending,
    reminder_watch,
    reminders,
    retention,
    rights_desk,
    roads,
    session_imports,
    threads,
)
from referrals.db import Database, Work

logger = logging.getLogger(__name__)

#: Rows of the inbox and outbox that ended are kept so long, for questions and repeats.
KEPT = timedelta(days=7)


def escalate(work: Work) -> int:
    """Tell the next in line of alerts that nobody acknowledged in time."""
    told = 0
    for case_id in climbing.due(work):
        try:
            with work.session.begin_nested():
                told += climbing.attend(work, case_id)
        except Exception as error:  # noqa: BLE001 - one case must not hold up the others
            logger.error("the ladder of case %s: %s", case_id, type(error).__name__)
    return told


def file_abandoned(work: Work) -> int:
    """File reports that were begun and left."""
    after = timedelta(minutes=work.city.times.abandoned_report_minutes)
    filed = 0
    for conversation in conversations.idle(work, after=after):
        try:
            with work.session.begin_nested():
                filing.file_abandoned(work, conversation)
        except Exception as error:  # noqa: BLE001 - one report must not hold up the others
            logger.error("a report could not be filed: %s", type(error).__name__)
        else:
            filed += 1
    return filed


def ask_checks(work: Work) -> int:
    """Ask the questions that are due, and give up those that nobody answered."""
    asked = 0
    for case_id in asking.due(work):
        try:
            with work.session.begin_nested():
                asked += asking.attend(work, case_id)
        except Exception as error:  # noqa: BLE001 - one case must not hold up the others
            logger.error("the questions of case %s: %s", case_id, type(error).__name__)
    return asked


def follow_referrals(work: Work) -> int:
    """Ask people how it went at the office, and give up what nobody answered."""
    done = 0
    for referral_id in referral_follow_up.due(work):
        try:
            with work.session.begin_nested():
                done += referral_follow_up.attend(work, referral_id)
        except Exception as error:  # noqa: BLE001 - one referral must not hold up the others
            logger.error("what is due of referral %s: %s", referral_id, type(error).__name__)
    return done


def forget_forms(work: Work) -> int:
    """Forget forms of staff that were left open."""
    return open_forms.expire(work)


def forget_imports(work: Work) -> int:
    """Forget what was read out of files of sessions."""
    return session_imports.expire(work)


def greet(work: Work) -> int:
    """Write the summaries of the morning."""
    return morning.send_due(work)


def send_broadcasts(work: Work) -> int:
    """Put the next copies of broadcasts under way into the outbox."""
    return broadcasts.advance(work)


def send_reminders(work: Work) -> int:
    """Put the next reminders that are due into the outbox; note what became of others."""
    return reminder_sending.advance(work) + reminder_watch.tell(work)


def refresh_reminders(work: Work) -> int:
    """Work out the reminders of a few sessions anew, in turn."""
    return reminders.refresh(work)


def rescue(work: Work) -> int:
    """Free rows that a dead process had taken."""
    return inbox.rescue(work) + outbox_claims.rescue(work) + office_post.rescue(work)


def end_idle_talks(work: Work) -> int:
    """End talks in which nobody says anything any more."""
    return threads.end_idle(work)


def forget_people(work: Work) -> int:
    """Erase what was waited for, for those who asked; erase the chats of those who were forgotten."""
    return erasure.finish(work) + erasure.drop_addresses(work)


def remind_of_rights(work: Work) -> int:
    """Remind of consultas and reclamos before they lapse, and end those that were never completed."""
    return rights_desk.attend_due(work)


def warn_of_roads(work: Work) -> int:
    """Tell those who lead sessions of ways at night that are worth a look."""
    return roads.warn(work)


def follow_attendance(work: Work) -> int:
    """Ask for lists of attendance that nobody filled, and after who was missed."""
    done = attendance.ask_missing(work)
    for list_id in absences.due(work):
        try:
            with work.session.begin_nested():
                done += absences.attend(work, list_id)
        except Exception as error:  # noqa: BLE001 - one list must not hold up the others
            logger.error("the list of attendance %s: %s", list_id, type(error).__name__)
    return done


def sweep(work: Work) -> int:
    """Erase at night what is over the city's terms, batch by batch."""
    return retention.nightly(work)


def purge(work: Work) -> int:
    """Delete rows that have ended long ago."""
    chats.forget_numbers(work)
    limits.forget_wrong_codes(work)
    inbox.purge(work, older_than=KEPT)
    outbox.purge(work, older_than=KEPT)
    office_post.purge(work, older_than=KEPT)
    return 0


#: Each job and how often it wakes, in seconds.
JOBS: tuple[tuple[Callable[[Work], int], int], ...] = (
    (escalate, 5),
    (file_abandoned, 20),
    (ask_checks, 30),
    (follow_referrals, 30),
    (send_broadcasts, 4),
    (send_reminders, 2),
    (refresh_reminders, 20),
    (greet, 60),
    (rescue, 30),
    (forget_forms, 300),
    (forget_imports, 300),
    (end_idle_talks, 300),
    (forget_people, 60),
    (remind_of_rights, 60),
    (follow_attendance, 60),
    (warn_of_roads, 600),
    (sweep, 20),
    (purge, 3600),
)


def build(database: Database, *, woken: Callable[[], None]) -> AsyncIOScheduler:
    """A scheduler with all jobs; ``woken`` is called after one that did something."""
    scheduler = AsyncIOScheduler(timezone="UTC")
    for job, seconds in JOBS:
        scheduler.add_job(
            _running(database, job, woken),
            IntervalTrigger(seconds=seconds),
            id=job.__name__,
            max_instances=1,
            coalesce=True,
            misfire_grace_time=None,
        )
    return scheduler


def _running(
    database: Database, job: Callable[[Work], int], woken: Callable[[], None]
) -> Callable[[], object]:
    async def run() -> None:
        try:
            count = await database.run(job)
        except Exception as error:  # noqa: BLE001 - an outermost loop: the next waking must come
            logger.error("job %s failed: %s", job.__name__, type(error).__name__)
            return
        if count:
            logger.info("job %s: %s", job.__name__, count)
            woken()

    return run
