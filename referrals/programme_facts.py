"""What one person is told of programmes: which screen, with the facts of the moment.

Owns the choice of the facts; how a screen reads is for whoever shows it. Facts of a programme itself are
left to the city's data, which the screen looks up when it is sent.
"""

from typing import Any

from referrals import (
    agenda,
    certificates,
    enrolments,
    opt_outs,
    programme_sessions,
    programmes,
    session_answers,
)
from referrals.db import Work
from referrals.enrolment_life import MINORS, OPEN
from referrals.models import Person, ProgrammeSession
from referrals.programmes import Wish
from referrals.vocabulary import AgeBand, Unasked

#: What is said, by key, with its parameters.
Said = tuple[str, dict[str, Any]]
#: Sessions that are named on the screen of a programme.
NAMED = 3


def home(work: Work) -> Said:
    """The question for which age somebody looks; where there are no programmes, that there are none."""
    if not programmes.offered(work.city):
        return "programs", {}
    return "programs-age", {}


def to_find(work: Work, wish: Wish) -> Said:
    """The question what somebody is interested in."""
    return "programs", {"interests": list(programmes.interests(work.city)), **_told(wish)}


def to_choose_sector(wish: Wish) -> Said:
    """The question for which sector somebody looks."""
    return "programs-sector", _told(wish)


def listed(work: Work, wish: Wish, number: int = 0) -> Said:
    """A page of the programmes that fit a wish."""
    found = programmes.page(work.city, wish, number)
    shown = [{"id": one.id, "name": one.name} for one in found.programmes]
    params = {"programmes": shown, "unsure": found.has_unsure, **_told(found.wish)}
    return "programs-list", {**params, "page": found.number, "pages": found.count}


def _told(wish: Wish) -> dict[str, Any]:
    return {
        "interest": wish.interest,
        "band": wish.band.value if wish.band else "",
        "cluster": wish.cluster or 0,
    }


def one(work: Work, programme_id: str, *, to: Person, wish: Wish | None = None) -> Said:
    """A programme, its next sessions, and where the person stands with it; ``wish`` is how they came.

    Raises:
        UnknownProgramme: there is no such programme.

    """
    found = programmes.get(work.city, programme_id)
    mine = enrolments.of_person(work, programme_id, to)
    interest = programmes.interest_of(work, programme_id, to)
    coming = programme_sessions.upcoming(work, [programme_id])
    return "programme", {
        **(_told(wish) if wish is not None else {}),
        "programme": found.id,
        "state": mine.state.value if mine is not None else "",
        "guardian": mine is not None and mine.state in OPEN and enrolments.needs_guardian(mine),
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
    if _has_asked(work, programme_id, to):
        return one(work, programme_id, to=to)
    return "programme-age", {"programme": programme_id}


def by_poster(work: Work, programme_id: str | None, *, to: Person) -> list[Said]:
    """What somebody sees who opened a poster's link: the programme and the question of age.

    None is a programme that is not on the list: that is said, with the list.
    """
    if programme_id is None:
        return [("programme-gone", {}), listed(work, Wish())]
    shown, question = one(work, programme_id, to=to), to_enrol(work, programme_id, to=to)
    said = [shown] if question[0] == shown[0] else [shown, question]
    return [("programme-poster", {}), *said]


def of_age(work: Work, programme_id: str, band: AgeBand, *, to: Person) -> Said:
    """The question of the sector, which may be left open; as :func:`to_enrol` for who asked already.

    Raises:
        UnknownProgramme: there is no such programme.
        OtherAges: nobody of this age is let in.

    """
    enrolments.check_age(programmes.get(work.city, programme_id), band)
    if _has_asked(work, programme_id, to):
        return one(work, programme_id, to=to)
    return "programme-sector", {"programme": programme_id, "band": band.value}


def asked(
    work: Work,
    programme_id: str,
    band: AgeBand,
    *,
    cluster: int | None,
    is_explained: bool,
    to: Person,
) -> Said:
    """Ask for a place, and where that leaves the person; as :func:`to_enrol` for who asked already.

    Somebody under 18 first hears whose permission is needed, unless that ``is_explained``. Raises as
    :func:`of_age`.
    """
    found = programmes.get(work.city, programme_id)
    enrolments.check_age(found, band)
    if _has_asked(work, found.id, to):
        return one(work, found.id, to=to)
    if band in MINORS and not is_explained:
        params = {"programme": found.id, "band": band.value, "cluster": cluster or 0}
        return "programme-minor", params
    made = enrolments.ask(work, found.id, band, cluster=cluster, by=to)
    return "programme-asked", {"programme": found.id, "guardian": enrolments.needs_guardian(made)}


def _has_asked(work: Work, programme_id: str, person: Person) -> bool:
    held = enrolments.of_person(work, programme_id, person)
    return held is not None and held.state in OPEN


def mine(work: Work, *, to: Person) -> Said:
    """The programmes that somebody asked for, waits for or takes part in, with their next sessions."""
    held = [one for one in enrolments.mine(work, to) if work.city.programme(one.programme_id)]
    papers = [
        {"certificate": one.id, "programme": one.programme_id}
        for one in certificates.of_person(work, to)
    ]
    if not held and not papers:
        return "sessions-none", {}
    coming = programme_sessions.of_person(work, to)
    own = [
        {
            "programme": one.programme_id,
            "state": one.state.value,
            "guardian": enrolments.needs_guardian(one),
            "sessions": [
                _answerable(work, each, to)
                for each in coming
                if each.programme_id == one.programme_id
            ][:NAMED],
        }
        for one in held
    ]
    wants = opt_outs.wants(work, to, Unasked.REMINDERS)
    known = {"own": own, "as_of": work.now.isoformat(), "reminded": wants}
    return "sessions-mine", {**known, "alias": to.alias, "certificates": papers}


def _answerable(work: Work, one: ProgrammeSession, person: Person) -> dict[str, Any]:
    found = session_answers.now_of(work, one, person)
    answer = found.answer.value if found is not None else ""
    return {**session(one), "id": one.id, "changes": one.changes, "answer": answer}


def own_calendar(work: Work, *, to: Person) -> Said:
    """What is asked before somebody gets their own calendar; where they stand if nothing would be in it."""
    return ("calendar-ask", {}) if agenda.of_person(work, to) else mine(work, to=to)


def calendar_of(work: Work, programme_id: str, *, to: Person) -> Said | None:
    """What comes instead of a programme's calendar; None where that can leave.

    Whoever has a place gets their own calendar, which names no programme unless they say so; a programme
    without dates is shown.

    Raises:
        UnknownProgramme: there is no such programme.

    """
    programmes.get(work.city, programme_id)
    if any(each.programme_id == programme_id for each in agenda.of_person(work, to)):
        return "calendar-ask", {}
    if not agenda.of_programmes(work, [programme_id]):
        return one(work, programme_id, to=to)
    return None


def session(one: ProgrammeSession) -> dict[str, Any]:
    """A session, for a screen."""
    return {"at": one.starts_at.isoformat(), "place": one.place, "state": one.state.value}
