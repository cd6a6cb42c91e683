"""The assistant as in production, but for its clock and its haste: ``python -m demo.hurried``.

Its database goes by the :class:`~demo.town_clock.TownClock` of its data folder, and the scheduler looks
each second for what is due. Both are laid on from outside, at the composition root, so that production has
no setting for them. Whatever frees rows of dead processes keeps its own pace: here nobody is dead when the
clock leaps.
"""

import asyncio

from bot import app as composition
from bot import scheduler
from bot.cli import plain_errors, settings_now
from bot.storage import open_database as open_the_database
from demo.town_clock import TownClock
from referrals.db import Database
from referrals.settings import Settings

#: Seconds between two lookings for what is due.
HASTE = 1


def lay_on(clock: TownClock) -> None:
    """Have the assistant of this process go by ``clock``, and its scheduler hurry."""

    def open_database(settings: Settings) -> Database:
        database = open_the_database(settings)
        database.clock = clock.now
        return database

    setattr(composition, "open_database", open_database)  # noqa: B010 - laid on from outside
    scheduler.JOBS = tuple(
        (job, seconds if job in (scheduler.rescue, scheduler.purge) else HASTE)
        for job, seconds in scheduler.JOBS
    )


def main() -> None:
    """Run the assistant until told to stop."""
    with plain_errors():
        settings = settings_now()
        lay_on(TownClock(settings.data_dir))
        asyncio.run(composition.run(settings, progress=composition.stdout_progress))


if __name__ == "__main__":
    main()
