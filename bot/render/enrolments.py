"""The screens of ``/inscripciones`` and ``/sesiones``: requests to decide, sessions to plan, move, cancel.

Of a person only the alias, the age band and, where they said it, the sector are shown.
"""

from telegram import InlineKeyboardMarkup

from bot.catalogue import Html
from bot.keyboards import Rows
from bot.render import programmes as residents
from bot.render import reminder_desk
from bot.render.board import turning
from bot.render.facts import blocks, lines
from bot.render.views import Drawn, Sight
from referrals import enrolments, programme_sessions, programmes, rosters, staff
from referrals.clock import local
from referrals.enrolment_life import MINORS, OPEN
from referrals.models import Enrolment, ProgrammeSession
from referrals.programme_facts import session as session_of
from referrals.vocabulary import EnrolmentState

REQUESTS, SESSIONS, ROSTERS = "inscr", "sesion", "cupo"


def requests(sight: Sight, number: int) -> Drawn:
    """What is to be decided or noted, those who asked first at the top."""
    listed = rosters.to_do(sight.work, number)
    rows: Rows = [
        [
            sight.go(
                REQUESTS, "one", one.id, key="button-request",
                alias=one.person.alias, name=_name(sight, one.programme_id),
            )
        ]
        for one in listed.people
    ]  # fmt: skip
    rows += turning(sight, (REQUESTS, "list"), listed.number, listed.pages)
    rows.append([sight.go(ROSTERS, "home", key="button-rosters")])
    rows.append([sight.go(SESSIONS, "list", 0, key="button-sessions")])
    text = sight.text("requests") if listed.people else sight.text("requests.none")
    return Drawn(text, InlineKeyboardMarkup(rows))


def request(sight: Sight, one: Enrolment) -> Drawn:
    """One request: who by alias and age, for what, and what can be done."""
    minor = one.age_band in MINORS
    title = "request" if one.state is EnrolmentState.REQUESTED else "request-of"
    text = blocks(
        sight.text(title, alias=one.person.alias, name=_name(sight, one.programme_id)),
        lines(
            sight.text("request.age", band=f"years_{one.age_band.value}"),
            sight.text("request.asked", moment=sight.moment(one.asked_at)),
            sight.text("request.state", state=one.state.value),
            _in_line(sight, one),
            sight.text("request.guardian", noted="yes" if one.guardian_at else "no")
            if minor
            else None,
            sight.text("request-sector", name=sector(sight, one.cluster_id))
            if one.cluster_id
            else None,
            sight.text("request-unreached") if one.person.blocked_at else None,
        ),
        sight.text("request.guardian-how") if enrolments.needs_guardian(one) else None,
    )
    rows: Rows = []
    if one.state in (EnrolmentState.REQUESTED, EnrolmentState.WAITING):
        # Of who waits: where the programme has more places since, they go to the first in line.
        rows.append([sight.go(REQUESTS, "yes", one.id, key="button-request-yes")])
        rows.append([sight.go(REQUESTS, "no", one.id, key="button-request-no")])
    if enrolments.needs_guardian(one) and one.state in OPEN:
        rows.append([sight.go(REQUESTS, "guardian", one.id, key="button-request-guardian")])
    if one.state is EnrolmentState.APPROVED:
        rows.append([sight.go(REQUESTS, "out", one.id, key="button-request-out")])
    rows.append([sight.go(ROSTERS, "one", one.programme_id, key="button-roster")])
    rows.append([sight.go(REQUESTS, "list", 0, key="button-back")])
    return Drawn(text, InlineKeyboardMarkup(rows))


def sector(sight: Sight, number: int) -> str:
    """The name of a sector; a dash where the city has it no longer."""
    found = sight.work.city.cluster(number)
    return found.name if found is not None else "—"


def removing(sight: Sight, one: Enrolment) -> Drawn:
    """Whether to take somebody's place back, and what follows from it."""
    waiting = rosters.counts(sight.work, one.programme_id).waiting
    name = _name(sight, one.programme_id)
    text = blocks(
        sight.text("request-out", alias=one.person.alias, name=name),
        sight.text("request-out.next") if waiting else None,
    )
    yes = sight.go(REQUESTS, "outyes", one.id, key="button-request-out-yes")
    no = sight.go(REQUESTS, "one", one.id, key="button-back")
    return Drawn(text, InlineKeyboardMarkup([[yes], [no]]))


def _in_line(sight: Sight, one: Enrolment) -> Html | None:
    if one.state is not EnrolmentState.WAITING:
        return None
    return sight.text("request-in-line", place=rosters.place_in_line(sight.work, one))


def sessions(sight: Sight, number: int) -> Drawn:
    """The coming sessions of all programmes, the next one first."""
    known = [one.id for one in programmes.offered(sight.work.city)]
    coming = programme_sessions.upcoming(sight.work, known)
    size = programme_sessions.PAGE
    pages = max(1, -(-len(coming) // size))
    number = number if 0 <= number < pages else 0
    rows: Rows = [
        [
            sight.go(
                SESSIONS, "one", one.id, key="button-session",
                **_moment(sight, one), name=_name(sight, one.programme_id),
            )
        ]
        for one in coming[number * size :][:size]
    ]  # fmt: skip
    rows += turning(sight, (SESSIONS, "list"), number, pages)
    rows.append([sight.go(SESSIONS, "add", key="button-session-add")])
    rows.append([sight.go("import", "home", key="button-import")])
    rows.append([sight.go(reminder_desk.AREA, "look", key="button-reminder-desk")])
    rows.append([sight.go(REQUESTS, "list", 0, key="button-requests")])
    text = sight.text("sessions") if coming else sight.text("sessions.none")
    return Drawn(text, InlineKeyboardMarkup(rows))


def session(sight: Sight, one: ProgrammeSession) -> Drawn:
    """One session, with the ways to move and to cancel it."""
    rows: Rows = []
    if one.state.value != "cancelled":
        rows.append([sight.go("asist", "list", one.id, 0, key="button-attendance")])
    if one.state.value != "cancelled" and one.ends_at > sight.work.now:
        rows.append([sight.go(SESSIONS, "move", one.id, key="button-session-move")])
        rows.append([sight.go(SESSIONS, "place", one.id, key="button-session-place")])
        bring = sight.go(reminder_desk.AREA, "bring", one.id, key="button-session-bring")
        rows.append([bring])
        rows.append([sight.go(SESSIONS, "ask", one.id, key="button-session-cancel")])
    rows.append([sight.go(SESSIONS, "list", 0, key="button-back")])
    return Drawn(_session(sight, one), InlineKeyboardMarkup(rows))


def asking(sight: Sight, one: ProgrammeSession) -> Drawn:
    """Whether to cancel it, and how many people hear of it."""
    count = programme_sessions.how_many_hear(sight.work, one)
    text = blocks(_session(sight, one), sight.text("session-ask", count=count))
    yes = sight.go(SESSIONS, "cancel", one.id, key="button-session-cancel-yes")
    back = sight.go(SESSIONS, "one", one.id, key="button-back")
    return Drawn(text, InlineKeyboardMarkup([[yes], [back]]))


def _session(sight: Sight, one: ProgrammeSession) -> Html:
    now = sight.work.now.isoformat()
    slot = programme_sessions.slot_of(one)
    capacity, leader = one.capacity, staff.name_of(sight.work, one.facilitator)
    return lines(
        sight.text("session-card", name=_name(sight, one.programme_id)),
        residents.session(sight.speaker, session_of(one), now),
        sight.text("session-card-more", minutes=str(slot.minutes)),
        sight.text("session-card-more.capacity", people=str(capacity)) if capacity else None,
        sight.text("session-card-more.leader", name=leader),
        sight.text("session-card-more.point") if slot.point else None,
        sight.text("reminder.bring", bring=one.bring) if one.bring else None,
        reminder_desk.answers(sight, one),
        sight.text("session-card.series") if one.series else None,
        sight.text("session-card.cancelled") if one.state.value == "cancelled" else None,
    )


def _moment(sight: Sight, one: ProgrammeSession) -> dict[str, str]:
    """Day, month and time for a button, which has little room."""
    there = local(one.starts_at, sight.work.city.timezone)
    time = sight.plain(
        "moment-time",
        half="am" if there.hour < 12 else "pm",
        hour=str(there.hour % 12 or 12),
        minute=f"{there.minute:02d}",
    )
    return {"day": str(there.day), "month": str(there.month), "time": time}


def _name(sight: Sight, programme_id: str) -> str:
    found = sight.work.city.programme(programme_id)
    return found.name if found is not None else programme_id
