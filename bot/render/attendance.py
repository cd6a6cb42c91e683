"""The screens of ``/asistencia``: today's sessions, a list to tick off, who to talk with.

Of a person only the alias is shown, which they see in ``/mis_sesiones`` and can say at the door. A button
carries what it notes, so that it means the same however old the screen is.
"""

from collections.abc import Callable, Mapping, Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.callbacks import Go
from bot.catalogue import Html
from bot.keyboards import Rows, pairs
from bot.render import absences, certificates
from bot.render import programmes as residents
from bot.render.board import turning
from bot.render.facts import blocks, lines
from bot.render.outgoing import Outgoing, edit, messages
from bot.render.sending import Sending
from bot.render.sessions import button_moment, name_of
from bot.render.views import Drawn, Sight
from referrals import attendance, attendance_sheets, door, permissions, programme_sessions, staff
from referrals.attendance_sheets import Line, Sheet
from referrals.models import ProgrammeSession
from referrals.permissions import Action
from referrals.programme_facts import session as session_of
from referrals.programme_sessions import UnknownSession

#: The letters that buttons of attendance carry.
AREA = "asist"
ON_A_PAGE = 20  #: people
SESSIONS = 6
#: Numbers to choose from on one screen.
NUMBERS = 20

_MARKS: dict[bool | None, str] = {True: "came", False: "absent", None: "open"}
#: What a press notes, by what is noted now.
_NEXT: dict[bool | None, str] = {None: "y", True: "n", False: "x"}


def home(sight: Sight, number: int = 0) -> Drawn:
    """Today's sessions, those of the days before whose list can still be corrected, and what is to do."""
    today = attendance_sheets.on_day(sight.work)
    before = attendance_sheets.of_days_before(sight.work)
    empty = attendance_sheets.unfilled(sight.work, [*today, *before])
    shown = [*today, *before]
    pages = max(1, -(-len(shown) // SESSIONS))
    number = number if 0 <= number < pages else 0
    rows: Rows = [
        [_session_button(sight, one, is_empty=one.id in empty and one.ends_at <= sight.work.now)]
        for one in shown[number * SESSIONS :][:SESSIONS]
    ]
    rows += turning(sight, (AREA, "home"), number, pages)
    rows += [*absences.entry(sight), *certificates.entry(sight)]
    is_waiting = any(one.id in empty and one.ends_at <= sight.work.now for one in shown)
    text = blocks(
        sight.text("attendance-home") if shown else sight.text("attendance-home.none"),
        sight.text("attendance-home.empty") if is_waiting else None,
    )
    return Drawn(text, InlineKeyboardMarkup(rows) if rows else None)


def _session_button(sight: Sight, one: ProgrammeSession, *, is_empty: bool) -> InlineKeyboardButton:
    moment, name = button_moment(sight.speaker, one), name_of(sight.speaker, one.programme_id)
    if not is_empty:
        return sight.go(AREA, "list", one.id, 0, key="button-session", name=name, **moment)
    when = "{day}/{month} {time}".format(**moment)
    return sight.go(AREA, "list", one.id, 0, key="button-attendance-empty", when=when, name=name)


def sheet(sight: Sight, session_id: int, number: int) -> Drawn:
    """A page of a list: who came, with a button for each person while it is open."""
    found = attendance_sheets.sheet(sight.work, session_id, by=sight.viewer.person)
    pages = max(1, -(-len(found.lines) // ON_A_PAGE))
    number = number if 0 <= number < pages else 0
    shown = found.lines[number * ON_A_PAGE :][:ON_A_PAGE]
    rows: Rows = []
    if found.is_open:
        rows += pairs([_person(sight, found, one, number) for one in shown])
    rows += turning(sight, (AREA, "list", str(session_id)), number, pages)
    if found.is_open:
        rows += _for_all(sight, found, number)
    back = sight.go(AREA, "home", 0, key="button-back")
    fresh = sight.go(AREA, "list", session_id, number, key="button-attendance-fresh")
    rows.append([fresh, back] if found.is_open else [back])
    return Drawn(_sheet(sight, found, shown, number, pages), InlineKeyboardMarkup(rows))


def _person(sight: Sight, found: Sheet, one: Line, number: int) -> InlineKeyboardButton:
    return sight.go(
        AREA, "set", found.session.id, one.person_id, _NEXT[one.came], number,
        key="button-attendance-person", mark=_MARKS[one.came], alias=_alias(one),
    )  # fmt: skip


def _alias(one: Line) -> str:
    return f"{one.alias} ⚠" if one.lacks_guardian else one.alias


def _for_all(sight: Sight, found: Sheet, number: int) -> Rows:
    one = found.session.id
    rows: Rows = []
    if found.count(None):
        rows.append([sight.go(AREA, "rest", one, "y", number, key="button-attendance-rest-came")])
        rows.append([sight.go(AREA, "rest", one, "n", number, key="button-attendance-rest-absent")])
    if found.count(None) < len(found.lines):
        rows.append([sight.go(AREA, "askclear", one, number, key="button-attendance-clear")])
    walk_ins = str(found.walk_ins)
    rows.append([sight.go(AREA, "walk", one, 0, key="button-attendance-walk-ins", count=walk_ins)])
    if door.is_open(sight.work, found.session):
        rows.append([sight.go(AREA, "door", one, key="button-attendance-door")])
    return rows


def _sheet(sight: Sight, found: Sheet, shown: Sequence[Line], number: int, pages: int) -> Html:
    one, work = found.session, sight.work
    when = attendance_sheets.opens_at(work, one)
    is_early = work.now < when
    is_over = work.now >= one.ends_at
    if is_early:
        hint = sight.text("attendance-sheet.early", moment=sight.moment(when))
    elif found.is_open:
        hint = lines(
            sight.text("attendance-sheet.how") if shown else None,
            sight.text("attendance-sheet.until", moment=sight.moment(found.closes_at)),
        )
    else:
        hint = sight.text("attendance-sheet.closed")
    counts = {
        "came": str(found.count(True)),
        "absent": str(found.count(False)),
        "open": str(found.count(None)),
        "walk_ins": str(found.walk_ins),
    }
    return blocks(
        lines(
            sight.text("session-card", name=name_of(sight.speaker, one.programme_id)),
            residents.session(sight.speaker, session_of(one), work.now.isoformat()),
        ),
        sight.text("attendance-sheet.nobody")
        if not found.lines
        else sight.text("attendance-sheet", **counts)
        if not is_early
        else sight.text("attendance-sheet.places", count=len(found.lines)),
        _names(sight, found) if not found.is_open and is_over else None,
        sight.text("attendance-sheet.empty") if is_over and not found.is_filled else None,
        hint,
        sight.text("attendance-sheet.guardian")
        if found.is_open and any(line.lacks_guardian for line in shown)
        else None,
        sight.text(
            "attendance-sheet.page",
            page=str(number + 1), pages=str(pages),
            first=shown[0].alias, last=shown[-1].alias,
        )
        if pages > 1
        else None,
    )  # fmt: skip


def _names(sight: Sight, found: Sheet) -> Html | None:
    """Who came, who did not, who was not noted, once nothing can be pressed any more."""
    told = []
    for came, mark in _MARKS.items():
        names = [one.alias for one in found.lines if one.came is came]
        if names:
            told.append(sight.text("attendance-names", mark=mark, names=", ".join(names)))
    return lines(*told) if told else None


def asking_clear(sight: Sight, session_id: int, number: int) -> Drawn:
    """Whether to take all notes back."""
    found = attendance_sheets.sheet(sight.work, session_id, by=sight.viewer.person)
    count = len(found.lines) - found.count(None)
    yes = sight.go(AREA, "clear", session_id, number, key="button-attendance-clear-yes")
    back = sight.go(AREA, "list", session_id, number, key="button-back")
    return Drawn(sight.text("attendance-clear", count=count), InlineKeyboardMarkup([[yes], [back]]))


def walk_ins(sight: Sight, session_id: int, number: int) -> Drawn:
    """How many came without being enrolled by chat: numbers to choose from."""
    pages = attendance.MOST_WALK_INS // NUMBERS
    number = number if 0 <= number < pages else 0
    buttons = [
        sight.go(AREA, "walkset", session_id, one, key="button-number", number=str(one))
        for one in range(number * NUMBERS, (number + 1) * NUMBERS)
    ]
    rows: Rows = [buttons[at : at + 5] for at in range(0, NUMBERS, 5)]
    rows += turning(sight, (AREA, "walk", str(session_id)), number, pages)
    rows.append([sight.go(AREA, "list", session_id, 0, key="button-back")])
    return Drawn(sight.text("attendance-walk-ins"), InlineKeyboardMarkup(rows))


# Notices


def redrawn(sending: Sending) -> list[Outgoing]:
    """``attendance-redraw``: a list as it is now, in its place; nothing for who may see it no longer."""
    viewer = staff.of_person(sending.work, sending.person)
    if not permissions.allows(staff.roles_of(viewer), Action.ATTEND) or viewer is None:
        return []
    sight = Sight(sending.work, viewer, sending.speaker, sending.at)
    params = sending.params
    try:
        drawn = sheet(sight, int(params["session"]), int(params["page"]))
    except UnknownSession:
        return []
    return [edit(drawn.text, message_id=int(params["message"]), markup=drawn.markup)]


def missing(sending: Sending) -> list[Outgoing]:
    """``attendance-missing``: nobody filled a list; nothing once somebody has."""
    work, speaker = sending.work, sending.speaker
    try:
        one = programme_sessions.get(work, int(sending.params["session"]))
    except UnknownSession:
        return []
    row = attendance_sheets.of_session(work, one.id)
    if one.state.value == "cancelled" or (row is not None and row.filled_at is not None):
        return []
    text = blocks(
        speaker.text("attendance-missing"),
        lines(
            speaker.text("session-card", name=name_of(speaker, one.programme_id)),
            residents.session(speaker, session_of(one), work.now.isoformat()),
        ),
        speaker.text("attendance-missing.why"),
    )
    fill = sending.at.button(Go(AREA, "list", (str(one.id), "0")), "button-attendance")
    return messages(text, markup=InlineKeyboardMarkup([[fill]]), protect=True)


BY_NOTICE: Mapping[str, Callable[[Sending], list[Outgoing]]] = {
    "attendance-redraw": redrawn,
    "attendance-missing": missing,
}
