"""``/turno``: being away, and being back."""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers import in_place
from bot.rasa_client import Say
from bot.render import duty
from bot.render.views import Drawn, Sight
from referrals import leaves, staff
from referrals.clock import local
from referrals.db import Work
from referrals.errors import UnknownStaff
from referrals.models import Person
from referrals.permissions import Action, require

_DAY = re.compile(r"([0-9]{1,2})[/-]([0-9]{1,2})(?:[/-]([0-9]{4}))?")


async def on_command(update: Update, context: Context) -> None:
    """``/turno``, or ``/turno 24/12`` with the day on which one is back."""
    words = list(context.args or [])

    def go_away(work: Work, person: Person) -> list[Say]:
        if not words:
            return []
        until = back_on(work, words[0])
        if until is None:
            return [Say("duty-date")]
        leaves.begin(work, staff.active(work, person).id, until=until, by=person)
        return []

    await in_place.command(update, context, Action.TAKE_LEAVE, "duty", before=go_away)


def back_on(work: Work, words: str) -> datetime | None:
    """The morning of the next such day (``24/12``), or of that day of a year; None if it is no day."""
    found = _DAY.fullmatch(words)
    if found is None:
        return None
    today = local(work.now, work.city.timezone).date()
    years = [int(found[3])] if found[3] else [today.year, today.year + 1]
    for year in years:
        try:
            day = date(year, int(found[2]), int(found[1]))
        except ValueError:
            continue
        if day > today:
            zone = ZoneInfo(work.city.timezone)
            return datetime.combine(day, leaves.MORNING, tzinfo=zone).astimezone(work.now.tzinfo)
    return None


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of the screen of ``/turno``, one's own or, for a coordinator, somebody else's."""

    def does(sight: Sight) -> tuple[str | None, Drawn | None]:
        work, person = sight.work, sight.viewer.person
        match go.verb, go.args:
            case "away", (member, until) if until in duty.UNTIL:
                ends = leaves.morning_in(work, days=duty.UNTIL[until])
                leaves.begin(work, _number(member), until=ends, by=person)
                return "toast-away", _screen(sight, member)
            case "back", (member,):
                ended = leaves.end(work, _number(member), by=person)
                return "toast-back" if ended is not None else None, _screen(sight, member)
            case "date", (member,) if _number(member) == sight.viewer.id:
                screen = _screen(sight, member)
                return None, Drawn(sight.text("duty-date"), screen.markup)
            case "one", (member,):
                return None, _screen(sight, member)
        return "toast-stale", None

    return await in_place.press(update, context, Action.TAKE_LEAVE, does)


def _screen(sight: Sight, member: str) -> Drawn:
    """The screen of a member; somebody else's only for whoever may set their leave."""
    if _number(member) != sight.viewer.id:
        require(staff.roles_of(sight.viewer), Action.SET_LEAVE)
    return duty.duty(sight, staff.held(sight.work, _number(member)))


def _number(words: str) -> int:
    if not (words.isdecimal() and len(words) < 18):
        raise UnknownStaff
    return int(words)
