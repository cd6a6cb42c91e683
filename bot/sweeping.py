"""``./pazos retention``: what is over the city's terms, counted or erased, also while the assistant runs.

Each batch is a transaction of its own; what a crash leaves behind is the batches that were done.
"""

from collections import Counter
from collections.abc import Iterator

from bot.storage import open_database
from referrals import retention
from referrals.db import Database
from referrals.settings import Settings

#: What each kind is, and since when its term runs.
WHAT = {
    "case_words": "cases whose words, place and files go; since they were closed",
    "talks": "that somebody talked with a gestor; since the talk ended",
    "conversations": "that somebody talked with the assistant; since that ended",
    "requests": "words of consultas and reclamos; since they ended",
    "reminders": "reminders of sessions and what was answered; since the session",
    "attendance": "who came to a session or was missed; since the session",
    "people": "how to write to people of whom nothing is open; since they were last heard of",
}


def sweep(settings: Settings, *, dry_run: bool) -> Iterator[tuple[str, int, int]]:
    """Each kind with its term in days and how many things were erased, or would be.

    Raises:
        PazosError: the settings, the city's files, the key or the database will not do.

    """
    database = open_database(settings)
    try:
        counts = counted(database) if dry_run else erased(database)
        terms = database.city.privacy.retention
        for kind, count in counts.items():
            yield kind, getattr(terms, kind).days, count
    finally:
        database.close()


def counted(database: Database) -> retention.Counts:
    """How many things of each kind are over their term; changes nothing."""
    with database.work() as work:
        return retention.count(work)


def erased(database: Database) -> retention.Counts:
    """Erase everything over its term, batch by batch; give back how many of each kind."""
    total: Counter[str] = Counter()
    while True:
        with database.work() as work:
            gone = retention.batch(work)
            if not any(gone.values()):
                retention.ran(work)
                return {kind: total[kind] for kind in gone}
        total.update(gone)
