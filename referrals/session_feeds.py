"""Addresses of calendars that are read again every few hours.

Owns which address is due, what its last reading led to, and who is told of a failure; leaves the fetching
to :mod:`bot.feed_reader` and what a calendar says to :mod:`referrals.session_feed`.

The first reading is shown as a preview to whoever added the address; once they apply it, what changes there
is taken over by itself, under their right to plan: where that is gone, the address is off. What a calendar
no longer has is never cancelled by itself: it is shown, once for each such list, to be pressed.

What a crash leaves behind: an address that was being read is due again after :data:`LEASE`; a reading is
taken over wholly or not at all, and taking it over twice changes nothing.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta
from urllib.parse import urlsplit

from sqlalchemy import or_, select, update

from referrals import outbox, programmes, session_import_apply, session_imports, staff
from referrals.db import Work
from referrals.errors import NotAllowed, PazosError
from referrals.models import Person, ProgrammeSession, SessionFeed
from referrals.notices import Notice
from referrals.permissions import Action, allows, require
from referrals.session_import_file import FileRead
from referrals.session_import_match import propose
from referrals.session_imports import ImportGone
from referrals.vocabulary import FeedState, Lane

EVERY = timedelta(hours=3)
LEASE = timedelta(minutes=10)
FIRST_PAUSE = timedelta(minutes=10)
LONGEST_PAUSE = timedelta(hours=12)
#: Failures in a row after which whoever added the address is told: one is often a hiccup.
TOLD_AFTER = 2
LONGEST_URL = 1000


class BadAddress(PazosError):
    """It is no https address that can be read."""

    say = "error-feed-address"


@dataclass(frozen=True)
class Due:
    """An address to be read now; ``etag`` is that of the last reading."""

    feed_id: int
    url: str
    programme_id: str
    etag: str | None


def source_of(feed_id: int) -> str:
    """What sessions out of an address have as their source."""
    return f"feed:{feed_id}"


def ask(work: Work, url: str, *, by: Person) -> SessionFeed:
    """Keep an address until it is said of which programme it is.

    Raises:
        NotAllowed: ``by`` may not plan sessions.
        BadAddress: it is no https address of a host, or carries a password.

    """
    member = staff.active(work, by)
    require(staff.roles_of(member), Action.SCHEDULE)
    host = host_of(url)
    key = work.vault.fingerprint("feed", url)
    found = work.session.scalar(
        select(SessionFeed).where(SessionFeed.url_key == key, SessionFeed.state != FeedState.OFF)
    )
    if found is not None and found.state is FeedState.ACTIVE:
        return found
    row = SessionFeed(
        staff_id=member.id,
        staff=member,
        state=FeedState.ASKING,
        url_sealed=work.vault.seal(url),
        url_key=key,
        host=host,
        created_at=work.now,
        next_at=work.now,
        failures=0,
    )
    work.session.add(row)
    work.session.flush()
    return row


def host_of(url: str) -> str:
    """The host of an address.

    Raises:
        BadAddress: it is no https address of a host, or carries a password.

    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise BadAddress from error
    is_odd = parts.username is not None or len(url) > LONGEST_URL or not url.isascii()
    if parts.scheme != "https" or not host or "." not in host or is_odd or port not in (None, 443):
        raise BadAddress
    if any(one.isspace() or ord(one) < 32 for one in url):
        raise BadAddress
    return host


def choose(work: Work, feed_id: int, programme_id: str, *, by: Person) -> SessionFeed:
    """Say of which programme an address is; it is read then.

    Raises:
        ImportGone: it is of somebody else, or nothing is asked about it.
        UnknownProgramme: there is no such programme.

    """
    row = _own(work, feed_id, by)
    programmes.get(work.city, programme_id)
    if row.state is not FeedState.ASKING:
        raise ImportGone
    row.programme_id, row.next_at, row.read_at = programme_id, work.now, None
    return row


def off(work: Work, feed_id: int, *, by: Person) -> None:
    """Read an address no more; its sessions stay, as if planned in the chat.

    Whoever plans sessions may say so.

    Raises:
        ImportGone: it is read no more already.

    """
    member = staff.active(work, by)
    require(staff.roles_of(member), Action.SCHEDULE)
    row = _held(work, feed_id)
    if row is None:
        raise ImportGone
    _off(work, row)


def all_active(work: Work) -> Sequence[SessionFeed]:
    """The addresses that are read, oldest first."""
    query = select(SessionFeed).where(SessionFeed.state == FeedState.ACTIVE)
    return work.session.scalars(query.order_by(SessionFeed.id)).all()


def claim(work: Work) -> Due | None:
    """Take the address that is due; None for none."""
    row = work.session.scalar(
        select(SessionFeed)
        .where(
            or_(
                SessionFeed.state == FeedState.ACTIVE,
                (SessionFeed.state == FeedState.ASKING)
                & SessionFeed.programme_id.is_not(None)
                & SessionFeed.read_at.is_(None),
            ),
            SessionFeed.next_at <= work.now,
        )
        .order_by(SessionFeed.next_at, SessionFeed.id)
        .limit(1)
        .with_for_update(skip_locked=True, of=SessionFeed)
    )
    if row is None or row.url_sealed is None or row.programme_id is None:
        return None
    if not allows(staff.roles_of(row.staff), Action.SCHEDULE):
        _off(work, row)
        return None
    row.next_at = work.now + LEASE
    etag = row.etag if row.state is FeedState.ACTIVE else None
    return Due(row.id, work.vault.open(row.url_sealed), row.programme_id, etag)


def same(work: Work, feed_id: int) -> None:
    """Note that an address says what it said before."""
    row = _held(work, feed_id)
    if row is not None:
        _read(work, row)


def take(work: Work, feed_id: int, file: FileRead, *, etag: str | None) -> None:
    """Take over what an address says now; show it first where it was never applied.

    Raises:
        PazosError: as the gates of :mod:`referrals.programme_sessions`; nothing is done then.

    """
    row = _held(work, feed_id)
    if row is None:
        return
    by = row.staff.person
    try:
        known = session_imports.known(work, by=by)
    except NotAllowed:
        _off(work, row)
        return
    row.etag = etag
    _read(work, row)
    if row.state is FeedState.ASKING:
        _show(work, row, file)
        return
    (reading,) = file.readings
    can_miss = not reading.problems
    found = propose(work, reading.rows, known, source=file.source, is_whole=True, can_miss=can_miss)
    session_import_apply.carry_out(work, found, source=file.source, by=by)
    problems = [asdict(one) for one in (*reading.problems, *found.problems)]
    if not found.missing and not problems:
        row.told = None
        return
    words = json.dumps([sorted(found.missing), problems], sort_keys=True)
    told = hashlib.sha256(words.encode()).hexdigest()
    if row.told != told:
        row.told = told
        _show(work, row, file)


def failed(work: Work, feed_id: int, error: str) -> None:
    """Note that an address could not be read; whoever added it hears once until it can be again."""
    row = _held(work, feed_id)
    if row is None:
        return
    if error == NotAllowed.say:
        _off(work, row)  # whoever added it plans no sessions any more
        return
    row.failures += 1
    row.error = error[:40]
    pause = min(FIRST_PAUSE * 2 ** min(row.failures - 1, 10), LONGEST_PAUSE)
    row.next_at = work.now + pause
    is_first = row.state is FeedState.ASKING
    if row.failures == (1 if is_first else TOLD_AFTER):
        outbox.enqueue(
            work,
            Notice("feed-failed", {"host": row.host, "error": row.error}),
            to=row.staff.person,
            lane=Lane.CONVERSATION,
            dedupe_key=f"feed-failed:{row.id}:{work.now.isoformat()}",
        )
    if is_first:
        _off(work, row)  # it never worked: it is added anew once it is right


def applied(work: Work, source: str) -> None:
    """The first reading of an address was applied: from now on it is read by itself."""
    row = _of_source(work, source)
    if row is None or row.state is FeedState.ACTIVE:
        return
    if row.state is FeedState.OFF:
        _off(work, row)  # what it brought just now is governed by nothing either
        return
    others = select(SessionFeed).where(
        SessionFeed.url_key == row.url_key,
        SessionFeed.id != row.id,
        SessionFeed.state != FeedState.OFF,
    )
    for other in work.session.scalars(others).all():
        _off(work, other)
    row.state, row.next_at = FeedState.ACTIVE, work.now + EVERY
    work.session.flush()


def is_first(work: Work, source: str) -> bool:
    """Whether it is the first reading of an address: applying it counts even where it changes nothing."""
    row = _of_source(work, source)
    return row is not None and row.state is FeedState.ASKING


def refused(work: Work, source: str) -> None:
    """The first reading of an address was not wanted: it is read no more."""
    row = _of_source(work, source)
    if row is not None and row.state is FeedState.ASKING:
        _off(work, row)


def broken(work: Work) -> Sequence[SessionFeed]:
    """The addresses that could not be read the last time, for ``doctor``."""
    return [one for one in all_active(work) if one.failures >= TOLD_AFTER]


def _show(work: Work, row: SessionFeed, file: FileRead) -> None:
    shown = session_imports.offer(work, file, by=row.staff.person, drops_others=False)
    outbox.enqueue(
        work,
        Notice("screen", {"screen": "import", "args": [str(shown.id)]}),
        to=row.staff.person,
        lane=Lane.CONVERSATION,
        dedupe_key=f"feed:{row.id}:{shown.id}",
    )


def _read(work: Work, row: SessionFeed) -> None:
    row.read_at, row.next_at = work.now, work.now + EVERY
    row.failures, row.error = 0, None


def _off(work: Work, row: SessionFeed) -> None:
    """Read an address no more, and let go of its sessions: they are as if planned in the chat.

    Else nothing would govern them any more: the same address added again is another source.
    """
    row.state, row.url_sealed = FeedState.OFF, None
    work.session.flush()
    work.session.execute(
        update(ProgrammeSession)
        .where(ProgrammeSession.source == source_of(row.id))
        .values(source=None, external_key=None, imported=None)
    )


def _of_source(work: Work, source: str) -> SessionFeed | None:
    kind, _, number = source.partition(":")
    return work.session.get(SessionFeed, int(number)) if kind == "feed" else None


def _held(work: Work, feed_id: int) -> SessionFeed | None:
    """An address that is still read, held until the end of the transaction."""
    work.session.flush()
    row = work.session.get(
        SessionFeed, feed_id, with_for_update={"of": SessionFeed}, populate_existing=True
    )
    return row if row is not None and row.state is not FeedState.OFF else None


def _own(work: Work, feed_id: int, by: Person) -> SessionFeed:
    member = staff.active(work, by)
    require(staff.roles_of(member), Action.SCHEDULE)
    row = work.session.get(SessionFeed, feed_id)
    if row is None or row.staff_id != member.id:
        raise ImportGone
    return row
