"""What one person is told of programmes: which screen, with the facts of the moment.

Owns the choice of the facts; how a screen reads is for whoever shows it. Facts of a programme itself are
left to the city's data, which the screen looks up when it is sent.
"""

from typing import Any

from referrals import enrolments, programme_sessions, programmes
from referrals.db import Work
from referrals.models import Person, ProgrammeSession
from referrals.vocabulary import EnrolmentState

#: What is said, by key, with its parameters.
Said = tuple[str, dict[str, Any]]
#: Sessions that are named on the screen of a programme.
NAMED = 3


def home(work: Work) -> Said:
    """The question what somebody is interested in."""
    return "programs", {"interests": list(programmes.interests(work.city))}


def listed(work: Work, interest: str, number: int) -> Said:
    """A page of the programmes for an interest."""
    found = programmes.page(work.city, interest, number)
    shown = [{"id": one.id, "name": one.name} for one in found.programmes]
    params = {"programmes": shown, "interest": found.interest}
    return "programs-list", {**params, "page": found.number, "pages": found.count}


def one(work: Work, programme_id: str, *, to: Person) -> Said:
    """A programme, its next sessions, and where the person stands with it.

    Raises:
        UnknownProgramme: there is no such programme.

    """
    found = programmes.get(work.city, programme_id)
    mine = enrolments.of_person(work, programme_id, to)
    interest = programmes.interest_of(work, programme_id, to)
    coming = programme_sessions.upcoming(work, [programme_id])
    return "programme", {
        "programme": found.id,
        "state": mine.state.value if mine is not None else "",
        "guardian": mine is not None and _is_open(mine.state) and enrolments.needs_guardian(mine),
        "waits": interest is not None and interest.told_at is None,
        "sessions": [session(each) for each in coming[:NAMED]],
        "as_of": work.now.isoformat(),
    }


def to_enrol(work: Work, programme_id: str, *, to: Person) -> Said:
    """The question of age; the programme's screen for who has, or waits for, a place already.

    Raises:
        UnknownProgramme: there is no such programme.

    """
    programmes.get(work.city, programme_id)
    held = enrolments.of_person(work, programme_id, to)
    if held is not None and _is_open(held.state):
        return one(work, programme_id, to=to)
    return "programme-age", {"programme": programme_id}


def mine(work: Work, *, to: Person) -> Said:
    """The programmes that somebody asked for, waits for or takes part in, with their next sessions."""
    held = [one for one in enrolments.mine(work, to) if work.city.programme(one.programme_id)]
    if not held:
        return "sessions-none", {}
    coming = programme_sessions.of_person(work, to)
    own = [
        {
            "programme": one.programme_id,
            "state": one.state.value,
            "guardian": enrolments.needs_guardian(one),
            "sessions": [session(each) for each in coming if each.programme_id == one.programme_id][
                :NAMED
            ],
        }
        for one in held
    ]
    return "sessions-mine", {"own": own, "as_of": work.now.isoformat()}


def session(one: ProgrammeSession) -> dict[str, Any]:
    """A session, for a screen."""
    return {"at": one.starts_at.isoformat(), "place": one.place, "state": one.state.value}


def _is_open(state: EnrolmentState) -> bool:
    return state not in (EnrolmentState.LEFT, EnrolmentState.DECLINED)
