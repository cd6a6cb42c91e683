"""Calendars behind a link: those that could not be read the last times. Named by their host alone."""

from bot.doctor.findings import Finding, warns
from referrals import session_feeds
from referrals.db import Work


def look_at(work: Work) -> list[Finding]:
    """Calendars whose sessions may be old."""
    broken = session_feeds.broken(work)
    if not broken:
        return []
    items = ", ".join(f"{one.host} ({one.error or '?'})" for one in broken)
    return [warns("feeds-broken", count=len(broken), items=items)]
