"""The screens of ``/equipo``: who is of the team, one of them, and whether to suspend them."""

from telegram import InlineKeyboardMarkup

from bot.catalogue import Html
from bot.keyboards import Rows, pairs
from bot.render.board import turning
from bot.render.duty import duties
from bot.render.facts import blocks, lines
from bot.render.views import Drawn, Sight
from referrals import leaves, staff
from referrals.board import PAGE
from referrals.models import Staff
from referrals.permissions import Action, allows
from referrals.suspension import everybody, held_by

AREA = "equipo"


def team(sight: Sight, number: int) -> Drawn:
    """A page of everybody who ever came in, the suspended ones marked."""
    found = everybody(sight.work)
    pages = max(1, -(-len(found) // PAGE))
    number = min(max(number, 0), pages - 1)
    shown = found[number * PAGE : (number + 1) * PAGE]
    text = blocks(
        sight.text("team", count=len(found)),
        *(
            lines(
                sight.text("team.one", name=staff.name_of(sight.work, one)),
                duties(sight, one, brief=True),
                _state(sight, one),
            )
            for one in shown
        ),
    )
    rows = pairs(
        sight.go(AREA, "one", one.id, key="button-service", name=staff.name_of(sight.work, one))
        for one in shown
    )
    rows += turning(sight, (AREA, "list"), number, pages)
    rows.append([sight.at.menu("menu")])
    return Drawn(text, InlineKeyboardMarkup(rows))


def _state(sight: Sight, one: Staff) -> Html | None:
    if one.suspended_at is not None:
        return sight.text("team.suspended", moment=sight.moment(one.suspended_at))
    leave = leaves.current(sight.work, one)
    if leave is not None:
        return sight.text("duty.away", moment=sight.moment(leave.ends_at))
    return sight.text("team.blocked") if one.person.blocked_at is not None else None


def member(sight: Sight, one: Staff) -> Drawn:
    """One of the team, with what can be done about them."""
    rows: Rows = []
    if one.suspended_at is not None:
        rows.append([sight.go(AREA, "resume", one.id, key="button-resume")])
    else:
        if allows(staff.roles_of(one), Action.TAKE_LEAVE):
            rows.append([sight.go("turno", "one", one.id, key="button-leave-of")])
        rows.append([sight.go(AREA, "ask", one.id, key="button-suspend")])
    rows.append([sight.go(AREA, "list", 0, key="button-team")])
    text = lines(
        sight.text("team.one", name=staff.name_of(sight.work, one)),
        duties(sight, one),
        _state(sight, one),
        sight.text("team.held", count=held_by(sight.work, one)),
    )
    return Drawn(text, InlineKeyboardMarkup(rows))


def asking(sight: Sight, one: Staff) -> Drawn:
    """Whether to suspend one of the team: what happens then."""
    rows = [
        [sight.go(AREA, "suspend", one.id, key="button-suspend-yes")],
        [sight.go(AREA, "one", one.id, key="button-back")],
    ]
    text = blocks(
        sight.text("team-ask", name=staff.name_of(sight.work, one)),
        sight.text("team-ask.more", count=held_by(sight.work, one)),
    )
    return Drawn(text, InlineKeyboardMarkup(rows))
