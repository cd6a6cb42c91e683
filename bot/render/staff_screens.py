"""Screens of staff that come as the answer to a command: the newest look, as a message of its own."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.keyboards import Screen
from bot.render import (
    attendance,
    audit,
    board,
    duty,
    enrolments,
    imports,
    posters,
    referral_desk,
    reminder_desk,
    rights_desk,
    roads,
    team,
    turnout,
)
from bot.render.facts import Speaker
from bot.render.outgoing import Outgoing, messages
from bot.render.views import Drawn, Sight
from referrals import staff
from referrals.db import Work
from referrals.models import Person
from referrals.referral_desk import Which

Draws = Callable[[Sight, Sequence[str]], Drawn]

SCREENS: Mapping[str, Draws] = {
    "rights": lambda sight, _args: rights_desk.home(sight, 0),
    "audit": lambda sight, args: audit.trail(sight, args[0], int(args[1])),
    "board": lambda sight, _args: board.home(sight),
    "team": lambda sight, _args: team.team(sight, 0),
    "referrals": lambda sight, _args: referral_desk.lists(sight, Which.WAITING),
    "requests": lambda sight, _args: enrolments.requests(sight, 0),
    "ways": lambda sight, _args: roads.home(sight),
    "posters": lambda sight, _args: posters.every(sight),
    "sessions": lambda sight, _args: enrolments.sessions(sight, 0),
    "reminders": lambda sight, _args: reminder_desk.home(sight),
    "attendance": lambda sight, _args: attendance.home(sight),
    "attendance-list": lambda sight, args: attendance.sheet(sight, int(args[0]), 0),
    "import-home": lambda sight, _args: imports.home(sight),
    "feed": lambda sight, args: imports.feed(sight, int(args[0])),
    "import": lambda sight, args: imports.one(sight, int(args[0])),
    "turnout": lambda sight, args: turnout.screen(sight, args[0]),
    "duty": lambda sight, _args: duty.duty(sight, sight.viewer),
}


def screen(
    work: Work, person: Person, speaker: Speaker, at: Screen, params: Mapping[str, Any]
) -> list[Outgoing]:
    """The screen that a command asked for; nothing for somebody who was suspended meanwhile.

    It is protected, since it may show what residents told.
    """
    viewer = staff.of_person(work, person)
    if viewer is None or viewer.suspended_at is not None:
        return []
    drawn = SCREENS[str(params["screen"])](
        Sight(work, viewer, speaker, at), [str(one) for one in params.get("args") or ()]
    )
    return messages(drawn.text, markup=drawn.markup, protect=True)
