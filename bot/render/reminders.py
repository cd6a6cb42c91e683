"""How reminders read, and what is said to whoever answers one.

A reminder begins with words that name no programme, long enough to fill what a locked phone shows. What it
says of a place that is kept is true at the moment it leaves. Leaves which facts to
:mod:`referrals.session_replies`.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot import reminder_screens
from bot.catalogue import Html
from bot.render import programmes
from bot.render.facts import Speaker, blocks, joined, lines
from bot.render.outgoing import Outgoing, location, messages
from bot.render.parts import Params
from bot.render.sending import Sending
from referrals import reminder_sending, roads, session_answers, session_replies
from referrals.clock import local
from referrals.models import ProgrammeSession
from referrals.vocabulary import Coming


def reminder(sending: Sending) -> list[Outgoing]:
    """``reminder``: when, where, what to bring; nothing where it must not leave any more."""
    work, speaker = sending.work, sending.speaker
    found = reminder_sending.leaving(work, int(sending.params["reminder"]))
    if found is None:
        return []
    row, session = found
    said = session_answers.now_of(work, session, sending.person)
    comes = said is not None and said.answer is Coming.COMING
    plan_hours = work.city.times.reminders.plan_hours
    asks = comes and said is not None and said.leaves_at is None
    asks = asks and plan_hours is not None and row.offset_minutes == plan_hours * 60
    leaves = session_replies.departures(work, session) if asks else []
    known = {"session": session.id, "changes": session.changes, "leaves": leaves}
    body = blocks(
        speaker.text("reminder"),
        _what(sending, session),
        speaker.text("reminder.said") if comes else None,
        _place(sending, session),
        speaker.text("answer-coming.plan" if leaves else "reminder.ask")
        if leaves or not comes
        else None,
    )
    markup = reminder_screens.reminder(
        sending.at, row.id, params=for_keyboard(speaker, "reminder", known)
    )
    pin = []
    if session.latitude is not None and session.longitude is not None:
        pin = [location(session.latitude, session.longitude, quiet=True)]
    return [*pin, *messages(body, markup=markup)]


def _what(sending: Sending, session: ProgrammeSession) -> Html:
    speaker, now = sending.speaker, sending.work.now
    found = speaker.city.programme(session.programme_id)
    bring = session.bring or (speaker.city.text(found.bring, speaker.language) if found else "")
    moment = programmes.when(speaker, session.starts_at.isoformat(), now.isoformat())
    way = roads.words_for(sending.work, session)
    day = {0: "today", 1: "tomorrow"}.get(_days_ahead(speaker, session.starts_at, now), "other")
    return lines(
        speaker.text("reminder.programme", name=found.name if found else session.programme_id),
        speaker.text(
            "reminder.when",
            day=day,
            when=moment,
            time=_time(speaker, session.starts_at.isoformat()),
        ),
        speaker.text("reminder.where", place=session.place),
        speaker.text("reminder-way", words=way) if way else None,
        speaker.text("reminder.bring", bring=bring) if bring else None,
    )


def _days_ahead(speaker: Speaker, moment: datetime, now: datetime) -> int:
    zone = speaker.city.timezone
    return (local(moment, zone).date() - local(now, zone).date()).days


def _place(sending: Sending, session: ProgrammeSession) -> Html:
    """What is true of the place: it is kept, somebody waits for it, or only that we like to know."""
    is_kept, somebody_waits = session_replies.place_is_kept(sending.work, session)
    if not is_kept:
        return sending.speaker.text("reminder.tell")
    return sending.speaker.text("reminder.waited-for" if somebody_waits else "reminder.kept")


# Answers


def coming(speaker: Speaker, params: Params) -> Html:
    """That somebody comes, and the question when they set out."""
    key = "answer-coming.changed" if params.get("changed") else "answer-coming"
    plan = speaker.text("answer-coming.plan") if params.get("leaves") else None
    return blocks(lines(speaker.text(key), _session(speaker, params)), plan)


def not_coming(speaker: Speaker, params: Params) -> Html:
    """That somebody does not come, and which session comes next."""
    key = "answer-not-coming.changed" if params.get("changed") else "answer-not-coming"
    later = params.get("next")
    moment = programmes.when(speaker, later["at"], later["as_of"]) if later else ""
    return blocks(
        lines(speaker.text(key), _session(speaker, params)),
        speaker.text("answer-not-coming.next", when=moment) if later else None,
        speaker.text("answer-not-coming.way"),
    )


def planned(speaker: Speaker, params: Params) -> Html:
    """When somebody sets out."""
    time = _time(speaker, str(params["leaves_at"]))
    return lines(speaker.text("answer-plan", time=time), _session(speaker, params))


def about(key: str) -> Callable[[Speaker, Params], Html]:
    """Words and the session that they are about."""
    return lambda speaker, params: lines(speaker.text(key), _session(speaker, params))


def without_session(key: str) -> Callable[[Speaker, Params], Html]:
    """Words that name no session."""
    return lambda speaker, _params: speaker.text(key)


def which(speaker: Speaker, params: Params) -> Html:
    """The question which session is meant."""
    return speaker.text("answer-which", coming="yes" if params.get("coming") else "no")


def times(speaker: Speaker, params: Params) -> Html:
    """The question when to be reminded, and how it is now."""
    if params.get("off"):
        return speaker.text("reminder-times.off")
    return blocks(
        speaker.text("reminder-times"),
        speaker.text("reminder-times.now", when=before(speaker, params.get("now") or ())),
    )


def chosen(key: str) -> Callable[[Speaker, Params], Html]:
    """That it is noted, and when reminders come."""
    return lambda speaker, params: speaker.text(key, when=before(speaker, params.get("now") or ()))


def before(speaker: Speaker, minutes: Sequence[int]) -> str:
    """Times before a session in words: "3 días, 1 día y 2 horas antes"."""
    words = [
        speaker.plain("before-days", count=one // 1440)
        if one % 1440 == 0
        else speaker.plain("before-hours", count=max(1, one // 60))
        for one in minutes
    ]
    return speaker.plain("before", when=joined(speaker, words))


def for_keyboard(speaker: Speaker, say: str, params: Params) -> Params:
    """What keyboards take from the city and its clock: times, names."""
    if say == "reminder-times":
        return {**params, "labels": [before(speaker, one) for one in params.get("choices") or ()]}
    if say == "answer-which":
        named = [{**one, "label": _label(speaker, one)} for one in params.get("sessions") or ()]
        return {**params, "sessions": named}
    leaves = [{**one, "label": _time(speaker, one["at"])} for one in params.get("leaves") or ()]
    return {**params, "leaves": leaves}


def _label(speaker: Speaker, one: Params) -> str:
    found = speaker.city.programme(str(one["programme"]))
    name = found.name if found is not None else str(one["programme"])
    return f"{programmes.day(speaker, str(one['at']))} · {name}"


def _session(speaker: Speaker, params: Params) -> Html:
    found = speaker.city.programme(str(params["programme"]))
    return lines(
        speaker.text("reminder.programme", name=found.name if found else params["programme"]),
        programmes.session(speaker, params, str(params["as_of"])),
    )


def _time(speaker: Speaker, at: str) -> str:
    there = local(datetime.fromisoformat(at), speaker.city.timezone)
    return speaker.plain(
        "moment-time",
        half="am" if there.hour < 12 else "pm",
        hour=str(there.hour % 12 or 12),
        minute=f"{there.minute:02d}",
    )


BY_NOTICE: Mapping[str, Callable[[Sending], list[Outgoing]]] = {"reminder": reminder}
BY_PART: Mapping[str, Callable[[Speaker, Mapping[str, Any]], Html]] = {
    "answer-coming": coming,
    "answer-not-coming": not_coming,
    "answer-plan": planned,
    "answer-moved": about("answer-moved"),
    "answer-off": about("answer-off"),
    "answer-over": about("answer-over"),
    "answer-left": without_session("answer-left"),
    "answer-which": which,
    "reminder-times": times,
    "reminder-times-set": chosen("reminder-times-set"),
    "reminders-on": chosen("reminders-on"),
    "reminders-off": without_session("reminders-off"),
}
