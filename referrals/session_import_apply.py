"""Doing what a list proposes: through the same gates as a plan made in the chat, in one transaction.

Owns the order in which it is done and the note of what the list said of each session; leaves what is to be
done to :mod:`referrals.session_import_match`, and the doing and the telling to
:mod:`referrals.programme_sessions`. What a crash leaves behind: all of it or nothing.
"""

from collections import defaultdict

from sqlalchemy import update

from referrals import programme_sessions, session_news
from referrals.db import Work
from referrals.errors import PazosError
from referrals.models import Person, ProgrammeSession
from referrals.session_import_match import Proposal, slot_for
from referrals.session_import_rows import Row

#: Messages that one import may write. All of it is one transaction, and on the embedded database whatever
#: else happens, an alert among it, waits for it: this many take some seconds on a small machine.
MOST_MESSAGES = 3000
#: So many reminders of something new cost as much as one message of a change.
_NEW_WEIGHS = 4


class TooMuch(PazosError):
    """The import would write so much at once that alerts would wait: the file is to be split."""

    say = "error-import-much"


def is_too_much(work: Work, proposal: Proposal, *, with_missing: bool = False) -> bool:
    """Whether a proposal would write more at once than may be."""
    changed = [one.row.programme_id for one in (*proposal.changed, *proposal.cancelled)]
    if with_missing:
        changed += [programme_sessions.get(work, one).programme_id for one in proposal.missing]
    new = [row.programme_id for row in proposal.new]
    hear = {one: session_news.how_many_hear(work, one) for one in {*changed, *new}}
    messages = sum(hear[one] for one in changed) + sum(hear[one] for one in new) / _NEW_WEIGHS
    return messages > MOST_MESSAGES


def carry_out(
    work: Work, proposal: Proposal, *, source: str, by: Person, with_missing: bool = False
) -> dict[str, int]:
    """Add, change and cancel as proposed; give back how many of each.

    ``with_missing`` cancels what the list has no longer. Times get free before others take them; new
    sessions of a programme are one piece of news. Raises as the gates of
    :mod:`referrals.programme_sessions`; nothing is done then.

    Raises:
        TooMuch: it would write too much at once.

    """
    if is_too_much(work, proposal, with_missing=with_missing):
        raise TooMuch
    for one in proposal.cancelled:
        programme_sessions.cancel(work, one.session_id, by=by)
        _note(work, one.session_id, one.row, source)
    missing = proposal.missing if with_missing else []
    for number in missing:
        programme_sessions.cancel(work, number, by=by)
        # Should the list have it again some day, it is a new session.
        gone = programme_sessions.get(work, number)
        gone.external_key = gone.imported = None
    for one in proposal.changed:
        if one.slot is not None:
            programme_sessions.change(work, one.session_id, one.slot, by=by)
        _note(work, one.session_id, one.row, source)
    for number, row in proposal.same:
        _note(work, number, row, source)
    by_programme: dict[str, list[Row]] = defaultdict(list)
    for row in proposal.new:
        by_programme[row.programme_id].append(row)
    for programme_id, rows in sorted(by_programme.items()):
        slots = [slot_for(row) for row in rows]
        made = programme_sessions.add(work, programme_id, slots, by=by)
        for session, row in zip(made, rows, strict=True):
            _release(work, source, row)
            _note(work, session.id, row, source)
    work.session.flush()
    return {
        "new": len(proposal.new),
        "changed": len(proposal.changed),
        "cancelled": len(proposal.cancelled) + len(missing),
        "same": len(proposal.same),
    }


def _note(work: Work, session_id: int, row: Row, source: str) -> None:
    session = programme_sessions.get(work, session_id)
    session.source, session.external_key, session.imported = source, row.key, row.facts
    work.session.flush()


def _release(work: Work, source: str, row: Row) -> None:
    """An id that a session of before had, which took place, is the new one's."""
    if row.key is None:
        return
    work.session.flush()
    work.session.execute(
        update(ProgrammeSession)
        .where(ProgrammeSession.source == source, ProgrammeSession.external_key == row.key)
        .values(external_key=None)
    )
