"""Days and hours of a session in a form: what is offered, how they are written, how they read.

Leaves which forms ask for them to :mod:`referrals.session_forms`. Days and hours are those of the city.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from referrals.clock import local
from referrals.db import Work
from referrals.form_steps import Answers, Choice, Step, Words, Written

DAYS = 14  #: on buttons, today included; others can be written
HOURS = range(7, 21)  #: on buttons; others can be written
FARTHEST = timedelta(days=180)
_DAY = re.compile(r"([0-9]{1,2})[/-]([0-9]{1,2})(?:[/-]([0-9]{4}))?")
_HOUR = re.compile(r"([0-9]{1,2})(?:[:.h]([0-9]{2})?)?\s*(a|p)?\.?\s*m?\.?")


def today(work: Work) -> date:
    """The day on the city's calendar."""
    return local(work.now, work.city.timezone).date()


def read_day(work: Work, text: str) -> date | None:
    """The day that is written, day before month: ``24/12`` is the next one; None for no day to come."""
    found = _DAY.fullmatch(text.strip())
    if found is None:
        return None
    now = today(work)
    for year in [int(found[3])] if found[3] else [now.year, now.year + 1]:
        try:
            day = date(year, int(found[2]), int(found[1]))
        except ValueError:
            continue
        if now <= day <= now + FARTHEST:
            return day
    return None


def read_hour(text: str) -> time | None:
    """The hour that is written: ``15:30``, ``3:30 pm``, ``8 a. m.``; None for none."""
    found = _HOUR.fullmatch(text.strip().lower())
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def starts_at(work: Work, answers: Answers, hour: time | None = None) -> datetime:
    """The moment of the day and the hour (or ``hour``) that were answered, in UTC."""
    day = date.fromisoformat(str(answers["day"]))
    at = hour or time.fromisoformat(str(answers["hour"]).replace(".", ":"))
    there = datetime.combine(day, at, tzinfo=ZoneInfo(work.city.timezone))
    return there.astimezone(work.now.tzinfo)


def hour_params(moment: time) -> dict[str, str | int]:
    """An hour for the catalogue."""
    return {
        "half": "am" if moment.hour < 12 else "pm",
        "hour": str(moment.hour % 12 or 12),
        "minute": f"{moment.minute:02d}",
    }


def _day_words(day: date) -> Words:
    return Words(
        "button-session-day",
        {"weekday": day.isoweekday(), "day": str(day.day), "month": str(day.month)},
    )


def _hour_words(moment: time) -> Words:
    return Words("button-session-hour", hour_params(moment))


def _days(work: Work, _answers: Answers) -> Sequence[Choice]:
    days = [today(work) + timedelta(days=ahead) for ahead in range(DAYS)]
    return [Choice(one.isoformat(), _day_words(one)) for one in days]


def _read_day(work: Work, _answers: Answers, written: Written) -> str | None:
    day = read_day(work, written.text)
    return day.isoformat() if day is not None else None


def _tell_day(_work: Work, answers: Answers) -> Sequence[Words]:
    return [_day_words(date.fromisoformat(str(answers["day"])))]


def _hours(work: Work, answers: Answers) -> Sequence[Choice]:
    chosen = [time(hour) for hour in HOURS]
    ahead = [one for one in chosen if starts_at(work, answers, one) > work.now]
    return [Choice(f"{one:%H.%M}", _hour_words(one)) for one in ahead]


def _read_hour(_work: Work, _answers: Answers, written: Written) -> str | None:
    hour = read_hour(written.text)
    return f"{hour:%H.%M}" if hour is not None else None


def _hour(answers: Answers) -> time:
    return time.fromisoformat(str(answers["hour"]).replace(".", ":"))


def _tell_hour(_work: Work, answers: Answers) -> Sequence[Words]:
    return [_hour_words(_hour(answers))]


def _is_odd(work: Work, answers: Answers) -> bool:
    """Whether the session would begin while the city sleeps, or before now."""
    if "hour" not in answers:
        return False
    moment = starts_at(work, answers)
    return not work.city.is_daytime(moment) or moment <= work.now


def _ask_sure(work: Work, answers: Answers) -> Words:
    key = "form-ask-session-sure"
    if starts_at(work, answers) <= work.now:
        key = "form-ask-session-late"
    return Words(key, hour_params(_hour(answers)))


def _sure(work: Work, answers: Answers) -> Sequence[Choice]:
    """Only an hour to come can be meant; another one can be written."""
    if starts_at(work, answers) <= work.now:
        return []
    return [Choice("yes", Words("button-session-sure"))]


DAY = Step(key="day", ask="form-ask-session-day", choices=_days, read=_read_day, tell=_tell_day)
HOUR = Step(
    key="hour", ask="form-ask-session-hour", choices=_hours, read=_read_hour, tell=_tell_hour
)
SURE = Step(
    key="sure", ask="form-ask-session-sure", choices=_sure, is_needed=_is_odd, asks=_ask_sure
)
