"""The screens of ``/caminos``, and what whoever leads a session is told of the way to it at night.

The words never say where anything was told, nor of what: see :mod:`referrals.roads`.
"""

from telegram import InlineKeyboardMarkup

from bot.callbacks import Go
from bot.keyboards import Rows
from bot.render.enrolments import SESSIONS
from bot.render.facts import blocks, lines
from bot.render.outgoing import Outgoing, messages
from bot.render.programmes import session as session_line
from bot.render.sending import Sending
from bot.render.views import Drawn, Sight
from referrals import programme_sessions, roads
from referrals.models import ProgrammeSession
from referrals.programme_facts import session as session_of
from referrals.programme_sessions import UnknownSession

AREA = "camino"
_MOST = 30  #: places on one screen


def home(sight: Sight) -> Drawn:
    """The places where programmes meet next; those with a way are marked."""
    rows: Rows = []
    for one in roads.places(sight.work)[:_MOST]:
        has_way = roads.words_for(sight.work, one) is not None
        key = "button-way.written" if has_way else "button-way"
        rows.append([sight.go(AREA, "one", one.id, key=key, place=one.place)])
    text = sight.text("ways") if rows else sight.text("ways.none")
    rows.append([sight.go(SESSIONS, "list", 0, key="button-sessions")])
    return Drawn(text, InlineKeyboardMarkup(rows))


def place(sight: Sight, one: ProgrammeSession) -> Drawn:
    """One place and its way."""
    words = roads.words_for(sight.work, one)
    text = blocks(
        sight.text("way", place=one.place),
        sight.text("way.words", words=words) if words is not None else sight.text("way.none"),
        sight.text("way.seen"),
    )
    rows: Rows = [[sight.go(AREA, "write", one.id, key="button-way-write")]]
    if words is not None:
        rows.append([sight.go(AREA, "drop", one.id, key="button-way-drop")])
    rows.append([sight.go(AREA, "list", key="button-back")])
    return Drawn(text, InlineKeyboardMarkup(rows))


def notice(sending: Sending) -> list[Outgoing]:
    """``road``: that a way is worth a look; nothing of a session that changed, or where it is fine now."""
    work, speaker, at = sending.work, sending.speaker, sending.at
    try:
        found = programme_sessions.get(work, int(sending.params["session"]))
    except UnknownSession:
        return []
    is_over = found.state.value == "cancelled" or found.starts_at <= work.now
    if is_over or found.changes != sending.params.get("changes"):
        return []
    risk = roads.risk(work, found)
    if risk is None:
        return []
    programme = speaker.city.programme(found.programme_id)
    name = programme.name if programme is not None else found.programme_id
    way = roads.words_for(work, found)
    text = blocks(
        lines(
            speaker.text("road", name=name),
            session_line(speaker, session_of(found), work.now.isoformat()),
        ),
        lines(
            speaker.text("road.lights", count=risk.lights) if risk.lights else None,
            speaker.text("road.look"),
        ),
        speaker.text("way.words", words=way) if way is not None else None,
    )
    see = at.button(Go(SESSIONS, "one", (str(found.id),)), "button-road-session")
    write = at.button(Go(AREA, "one", (str(found.id),)), "button-road-way")
    return messages(text, markup=InlineKeyboardMarkup([[see], [write]]))
