"""A moment in words, as the people of the city read it on a wall: "hoy 3:40 p. m."."""

from datetime import date, datetime

from bot.catalogue import Catalogue
from referrals.clock import local


def in_words(
    moment: datetime, *, now: datetime, timezone: str, catalogue: Catalogue, language: str
) -> str:
    """``moment`` in local words: today and yesterday by name, any other day by its date."""
    there, today = local(moment, timezone), local(now, timezone).date()
    days = (today - there.date()).days
    time = catalogue.plain(
        "moment-time",
        language,
        half="am" if there.hour < 12 else "pm",
        hour=str(there.hour % 12 or 12),
        minute=f"{there.minute:02d}",
    )
    date = catalogue.plain("moment-date", language, month=there.month, day=str(there.day))
    day = {0: "today", 1: "yesterday"}.get(days, "other")
    return catalogue.plain("moment", language, day=day, time=time, date=date)


def day_in_words(day: date, *, catalogue: Catalogue, language: str) -> str:
    """A day by its date, such as "30 de noviembre"."""
    return catalogue.plain("moment-date", language, month=day.month, day=str(day.day))
