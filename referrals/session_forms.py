"""The forms in which staff add a session of a programme, or give one another time.

Owns what is asked; what saving does and who is told is :mod:`referrals.programme_sessions`, which
checks every right again. Days and hours are those of the city.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from referrals import programme_sessions, programmes
from referrals.clock import local
from referrals.db import Work
from referrals.form_steps import Answers, Choice, Ended, Form, Step, Words, Written
from referrals.models import Person
from referrals.permissions import Action
from referrals.programme_sessions import Plan

ADD, MOVE = "session", "session_move"
DAYS = 14  #: on buttons, today included; others can be written
HOURS = range(7, 21)  #: on buttons; others can be written
FARTHEST = timedelta(days=180)
WEEKS = ("1", "4", "8", "12")
_DAY = re.compile(r"([0-9]{1,2})[/-]([0-9]{1,2})(?:[/-]([0-9]{4}))?")
_HOUR = re.compile(r"([0-9]{1,2})(?:[:.h]([0-9]{2})?)?\s*(a|p)?\.?\s*m?\.?")


def _programmes(work: Work, _answers: Answers) -> Sequence[Choice]:
    return [
        Choice(one.id, Words("button-programme", {"name": one.name}))
        for one in programmes.offered(work.city)
    ]


def _days(work: Work, _answers: Answers) -> Sequence[Choice]:
    today = _today(work)
    days = [today + timedelta(days=ahead) for ahead in range(DAYS)]
    return [Choice(one.isoformat(), _day_words(one)) for one in days]


def _day_words(day: date) -> Words:
    return Words(
        "button-session-day",
        {"weekday": day.isoweekday(), "day": str(day.day), "month": str(day.month)},
    )


def read_day(work: Work, text: str) -> date | None:
    """The day that is written, day before month: ``24/12`` is the next one; None for no day to come."""
    found = _DAY.fullmatch(text.strip())
    if found is None:
        return None
    today = _today(work)
    for year in [int(found[3])] if found[3] else [today.year, today.year + 1]:
        try:
            day = date(year, int(found[2]), int(found[1]))
        except ValueError:
            continue
        if today <= day <= today + FARTHEST:
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


def _read_day(work: Work, _answers: Answers, written: Written) -> str | None:
    day = read_day(work, written.text)
    return day.isoformat() if day is not None else None


def _tell_day(_work: Work, answers: Answers) -> Sequence[Words]:
    return [_day_words(date.fromisoformat(str(answers["day"])))]


def _hours(work: Work, answers: Answers) -> Sequence[Choice]:
    chosen = [time(hour) for hour in HOURS]
    ahead = [one for one in chosen if _moment(work, answers, one) > work.now]
    return [Choice(f"{one:%H.%M}", _hour_words(one)) for one in ahead]


def _hour_words(moment: time) -> Words:
    return Words(
        "button-session-hour",
        {
            "half": "am" if moment.hour < 12 else "pm",
            "hour": str(moment.hour % 12 or 12),
            "minute": f"{moment.minute:02d}",
        },
    )


def _read_hour(_work: Work, _answers: Answers, written: Written) -> str | None:
    hour = read_hour(written.text)
    return f"{hour:%H.%M}" if hour is not None else None


def _tell_hour(_work: Work, answers: Answers) -> Sequence[Words]:
    return [_hour_words(time.fromisoformat(str(answers["hour"]).replace(".", ":")))]


def _read_place(_work: Work, _answers: Answers, written: Written) -> str | None:
    return " ".join(written.text.split()) or None


def _weeks(_work: Work, _answers: Answers) -> Sequence[Choice]:
    return [Choice(one, Words("button-session-weeks", {"weeks": int(one)})) for one in WEEKS]


def _today(work: Work) -> date:
    return local(work.now, work.city.timezone).date()


def _moment(work: Work, answers: Answers, hour: time) -> datetime:
    day = date.fromisoformat(str(answers["day"]))
    there = datetime.combine(day, hour, tzinfo=ZoneInfo(work.city.timezone))
    return there.astimezone(work.now.tzinfo)


def _starts_at(work: Work, answers: Answers) -> datetime:
    return _moment(work, answers, time.fromisoformat(str(answers["hour"]).replace(".", ":")))


def _save(work: Work, answers: Answers, by: Person) -> Ended:
    wanted = Plan(
        str(answers["programme"]),
        _starts_at(work, answers),
        str(answers["place"]),
        int(answers["weeks"]),
    )
    made = programme_sessions.plan(work, wanted, by=by)
    return Ended(Words("form-session-saved", {"count": len(made)}), "toast-saved")


def _save_move(work: Work, answers: Answers, by: Person) -> Ended:
    moved = programme_sessions.move(work, int(answers["session"]), _starts_at(work, answers), by=by)
    return Ended(Words("form-session-moved" if moved else "form-session-same"), "toast-saved")


def _title(work: Work, answers: Answers) -> Words:
    if "session" not in answers:
        return Words("form-session")
    found = programme_sessions.get(work, int(answers["session"]))
    programme = work.city.programme(found.programme_id)
    name = programme.name if programme is not None else found.programme_id
    return Words("form-session-move", {"name": name})


_DAY_STEP = Step(
    key="day", ask="form-ask-session-day", choices=_days, read=_read_day, tell=_tell_day
)
_HOUR_STEP = Step(
    key="hour", ask="form-ask-session-hour", choices=_hours, read=_read_hour, tell=_tell_hour
)

ADD_FORM = Form(
    name=ADD,
    action=Action.SCHEDULE,
    title=_title,
    steps=(
        Step(key="programme", ask="form-ask-session-programme", choices=_programmes),
        _DAY_STEP,
        _HOUR_STEP,
        Step(
            key="place",
            ask="form-ask-session-place",
            read=_read_place,
            longest=programme_sessions.LONGEST_PLACE,
        ),
        Step(key="weeks", ask="form-ask-session-weeks", choices=_weeks),
    ),
    save=_save,
)
MOVE_FORM = Form(
    name=MOVE,
    action=Action.SCHEDULE,
    title=_title,
    steps=(_DAY_STEP, _HOUR_STEP),
    save=_save_move,
)
FORMS = (ADD_FORM, MOVE_FORM)
