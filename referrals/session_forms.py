"""The forms in which staff add a session or a series, or give one another time or place.

Owns what is asked; what saving does and who is told is :mod:`referrals.programme_sessions`, which checks
every right again. Days and hours are :mod:`referrals.session_moments`. Most sessions need six answers; a
limit of people, a point on the map, how long it takes and who leads it are asked only of who wants to.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from referrals import programme_sessions, programmes, recurrence, session_slots, staff
from referrals.db import Work
from referrals.form_steps import Answers, Choice, Ended, Form, Step, Words, Written
from referrals.models import Person, Staff
from referrals.permissions import Action, allows
from referrals.programme_sessions import Plan
from referrals.recurrence import Weekly
from referrals.session_moments import DAY, HOUR, SURE, starts_at

ADD, MOVE, PLACE = "session", "session_move", "session_place"
WEEKS = ("4", "8", "12", "24")
LENGTHS = ("60", "90", "120", "180", "240")
CAPACITIES = ("15", "20", "30", "40", "60")
_NUMBER = re.compile(r"[0-9]{1,4}")


def _programmes(work: Work, _answers: Answers) -> Sequence[Choice]:
    return [
        Choice(one.id, Words("button-programme", {"name": one.name}))
        for one in programmes.offered(work.city)
    ]


def _read_place(_work: Work, _answers: Answers, written: Written) -> str | None:
    return " ".join(written.text.split()) or None


# How it repeats


def _repeats(_work: Work, _answers: Answers) -> Sequence[Choice]:
    ways = ("once", "weekly", "fortnightly", "days")
    return [Choice(one, Words("button-session-repeat", {"repeat": one})) for one in ways]


def _is_series(_work: Work, answers: Answers) -> bool:
    return bool(answers.get("repeat", "once") != "once")


def _is_by_days(_work: Work, answers: Answers) -> bool:
    return bool(answers.get("repeat") == "days")


def _weekdays(_work: Work, answers: Answers) -> Sequence[Choice]:
    chosen = answers.get("weekdays") or []
    return [
        Choice(
            str(one),
            Words("button-session-weekday.chosen" if one in chosen else "button-session-weekday",
                  {"weekday": one}),
        )
        for one in range(1, 8)
    ]  # fmt: skip


def _toggle(answers: Answers, value: str) -> list[int]:
    chosen = set(answers.get("weekdays") or []) ^ {int(value)}
    return sorted(chosen)


def _tell_weekdays(_work: Work, answers: Answers) -> Sequence[Words]:
    chosen = answers.get("weekdays") or []
    return [Words("button-session-weekday", {"weekday": int(one)}) for one in chosen]


def _fits(answers: Answers, weeks: int) -> bool:
    """Whether a series so long has no more sessions than one may have."""
    days = len(answers.get("weekdays") or [0]) if answers["repeat"] == "days" else 1
    return weeks * days <= recurrence.MOST * _interval(answers)


def _interval(answers: Answers) -> int:
    return 2 if answers["repeat"] == "fortnightly" else 1


def _weeks(_work: Work, answers: Answers) -> Sequence[Choice]:
    return [
        Choice(one, Words("button-session-weeks", {"weeks": int(one)}))
        for one in WEEKS
        if _fits(answers, int(one))
    ]


def _read_weeks(_work: Work, answers: Answers, written: Written) -> str | None:
    found = _NUMBER.fullmatch(written.text.strip())
    if not found or not 2 <= int(found[0]) <= 52 or not _fits(answers, int(found[0])):
        return None
    return str(int(found[0]))


def _tell_weeks(_work: Work, answers: Answers) -> Sequence[Words]:
    return [Words("button-session-weeks", {"weeks": int(answers["weeks"])})]


def _rule(work: Work, answers: Answers) -> str | None:
    if not _is_series(work, answers) or "weeks" not in answers:
        return None
    days = tuple(answers.get("weekdays") or ()) if answers["repeat"] == "days" else ()
    first = date.fromisoformat(str(answers["day"]))
    return Weekly(int(answers["weeks"]), _interval(answers), days).rule(first)


def _starts(work: Work, answers: Answers) -> list[datetime]:
    rule, first = _rule(work, answers), starts_at(work, answers)
    return recurrence.moments(first, rule, work.city.timezone)


def _holidays(work: Work, answers: Answers) -> tuple[date, ...]:
    if "repeat" not in answers or (_is_series(work, answers) and "weeks" not in answers):
        return ()
    city = work.city
    return recurrence.holidays_among(
        _starts(work, answers), timezone=city.timezone, country=city.about.country_code
    )


def _has_holidays(work: Work, answers: Answers) -> bool:
    return bool(_holidays(work, answers))


def _ask_holidays(work: Work, answers: Answers) -> Words:
    days = _holidays(work, answers)
    if len(days) == 1:
        (day,) = days
        return Words("form-ask-session-holiday", {"day": str(day.day), "month": day.month})
    return Words(
        "form-ask-session-holidays", {"days": ", ".join(f"{one.day}/{one.month}" for one in days)}
    )


def _holiday_ways(work: Work, answers: Answers) -> Sequence[Choice]:
    has_others = len(_starts(work, answers)) > len(_holidays(work, answers))
    ways = ("out", "keep") if has_others else ("keep",)
    return [Choice(one, Words("button-session-holidays", {"holidays": one})) for one in ways]


# What not every session needs


def _more(_work: Work, _answers: Answers) -> Sequence[Choice]:
    return [Choice(one, Words("button-session-more", {"more": one})) for one in ("no", "yes")]


def _wants_more(_work: Work, answers: Answers) -> bool:
    return bool(answers.get("more") == "yes")


def _lengths(_work: Work, _answers: Answers) -> Sequence[Choice]:
    return [Choice(one, Words("button-session-minutes", {"minutes": one})) for one in LENGTHS]


def _read_length(_work: Work, _answers: Answers, written: Written) -> str | None:
    found = _NUMBER.fullmatch(written.text.strip())
    return found[0] if found and int(found[0]) in session_slots.LENGTHS else None


def _tell_length(_work: Work, answers: Answers) -> Sequence[Words]:
    return [Words("button-session-minutes", {"minutes": str(answers["minutes"])})]


def _no_point(_work: Work, _answers: Answers) -> Sequence[Choice]:
    return [Choice("none", Words("button-session-no-point"))]


def _read_point(_work: Work, _answers: Answers, written: Written) -> list[float] | None:
    return list(written.pin) if written.pin is not None else None


def _tell_point(_work: Work, answers: Answers) -> Sequence[Words]:
    has_point = isinstance(answers.get("point"), list)
    return [Words("form-pinned" if has_point else "button-session-no-point")]


def _rooms(_work: Work, _answers: Answers) -> Sequence[Choice]:
    rooms = [Choice(one, Words("button-session-room", {"people": one})) for one in CAPACITIES]
    return [*rooms, Choice("none", Words("button-session-no-limit"))]


def _read_room(_work: Work, _answers: Answers, written: Written) -> str | None:
    found = _NUMBER.fullmatch(written.text.strip())
    return str(int(found[0])) if found and int(found[0]) in session_slots.CAPACITIES else None


def _tell_room(_work: Work, answers: Answers) -> Sequence[Words]:
    chosen = str(answers["capacity"])
    if chosen == "none":
        return [Words("button-session-no-limit")]
    return [Words("button-session-room", {"people": chosen})]


def _may_choose(work: Work, answers: Answers) -> bool:
    member = work.session.get(Staff, int(answers["staff"]))
    return (
        _wants_more(work, answers)
        and allows(staff.roles_of(member), Action.CHOOSE_FACILITATOR)
        and len(programme_sessions.leaders(work)) > 1
    )


def _leaders(work: Work, _answers: Answers) -> Sequence[Choice]:
    return [
        Choice(str(one.id), Words("button-session-leader", {"name": staff.name_of(work, one)}))
        for one in programme_sessions.leaders(work)
    ]


# Saving


def _point_of(answers: Answers) -> tuple[float, float] | None:
    found = answers.get("point")
    return (float(found[0]), float(found[1])) if isinstance(found, list) else None


def _save(work: Work, answers: Answers, by: Person) -> Ended:
    room, leader = str(answers.get("capacity", "none")), answers.get("leader")
    out = answers.get("holidays") == "out"
    wanted = Plan(
        str(answers["programme"]),
        starts_at(work, answers),
        str(answers["place"]),
        rule=_rule(work, answers),
        leave_out=frozenset(_holidays(work, answers)) if out else frozenset(),
        minutes=int(answers.get("minutes", session_slots.MINUTES)),
        point=_point_of(answers),
        capacity=int(room) if room != "none" else None,
        facilitator_id=int(leader) if leader is not None else None,
    )
    made = programme_sessions.plan(work, wanted, by=by)
    return Ended(Words("form-session-saved", {"count": len(made)}), "toast-saved")


def _save_move(work: Work, answers: Answers, by: Person) -> Ended:
    moved = programme_sessions.move(work, int(answers["session"]), starts_at(work, answers), by=by)
    return Ended(Words("form-session-moved" if moved else "form-session-same"), "toast-saved")


def _save_place(work: Work, answers: Answers, by: Person) -> Ended:
    number = int(answers["session"])
    slot = programme_sessions.slot_of(programme_sessions.get(work, number))
    slot = replace(slot, place=str(answers["place"]), point=_point_of(answers))
    is_new = programme_sessions.change(work, number, slot, by=by)
    words = Words("form-session-place-saved" if is_new else "form-session-place-same")
    return Ended(words, "toast-saved")


def _title(work: Work, answers: Answers) -> Words:
    if "session" not in answers:
        return Words("form-session")
    return Words("form-session-move", {"name": _programme_of(work, answers)})


def _place_title(work: Work, answers: Answers) -> Words:
    return Words("form-session-place", {"name": _programme_of(work, answers)})


def _programme_of(work: Work, answers: Answers) -> str:
    found = programme_sessions.get(work, int(answers["session"]))
    programme = work.city.programme(found.programme_id)
    return programme.name if programme is not None else found.programme_id


_PLACE_STEP = Step(
    key="place",
    ask="form-ask-session-place",
    read=_read_place,
    longest=programme_sessions.LONGEST_PLACE,
)
_POINT_STEP = Step(
    key="point",
    ask="form-ask-session-point",
    choices=_no_point,
    read=_read_point,
    takes_pin=True,
    tell=_tell_point,
)

ADD_FORM = Form(
    name=ADD,
    action=Action.SCHEDULE,
    title=_title,
    steps=(
        Step(key="programme", ask="form-ask-session-programme", choices=_programmes),
        DAY,
        HOUR,
        SURE,
        _PLACE_STEP,
        Step(key="repeat", ask="form-ask-session-repeat", choices=_repeats),
        Step(
            key="weekdays",
            ask="form-ask-session-weekdays",
            choices=_weekdays,
            count=_toggle,
            tell=_tell_weekdays,
            is_needed=_is_by_days,
        ),
        Step(
            key="weeks",
            ask="form-ask-session-weeks",
            choices=_weeks,
            read=_read_weeks,
            tell=_tell_weeks,
            is_needed=_is_series,
        ),
        Step(
            key="holidays",
            ask="form-ask-session-holidays",
            choices=_holiday_ways,
            is_needed=_has_holidays,
            asks=_ask_holidays,
        ),
        Step(key="more", ask="form-ask-session-more", choices=_more),
        Step(
            key="minutes",
            ask="form-ask-session-minutes",
            choices=_lengths,
            read=_read_length,
            tell=_tell_length,
            is_needed=_wants_more,
        ),
        replace(_POINT_STEP, is_needed=_wants_more),
        Step(
            key="capacity",
            ask="form-ask-session-capacity",
            choices=_rooms,
            read=_read_room,
            tell=_tell_room,
            is_needed=_wants_more,
        ),
        Step(
            key="leader",
            ask="form-ask-session-leader",
            choices=_leaders,
            is_needed=_may_choose,
        ),
    ),
    save=_save,
)
MOVE_FORM = Form(
    name=MOVE,
    action=Action.SCHEDULE,
    title=_title,
    steps=(DAY, HOUR, SURE),
    save=_save_move,
)
PLACE_FORM = Form(
    name=PLACE,
    action=Action.SCHEDULE,
    title=_place_title,
    steps=(_PLACE_STEP, _POINT_STEP),
    save=_save_place,
)
FORMS = (ADD_FORM, MOVE_FORM, PLACE_FORM)
