"""Asking the questions that are due, each once, by day, and of whoever is there.

What is due is a row (:mod:`referrals.checks`); the scheduler only wakes this module. A case's row is locked
before its questions are looked at, so of two processes one asks and the other finds nothing left to ask.
Of several questions to a gestor that have come due, as after a long pause, only the latest is asked; the
others are missed. A question that nobody answers is missed after its time.

What a crash leaves behind: nothing. The question's state and its message in the outbox are written in one
transaction; what was not committed is due again at the next waking.
"""

from datetime import timedelta

from sqlalchemy import and_, func, or_, select

from referrals import alerts, checks, events, ladder, outbox, verification
from referrals.db import Work
from referrals.models import Case, Check, spelled_out
from referrals.notices import Notice
from referrals.vocabulary import CheckAbout, CheckState, Lane, Verification

#: How long a gestor's and a neighbour's answer is waited for.
PATIENCE = {CheckAbout.CALM: timedelta(days=1), CheckAbout.NEIGHBOURHOOD: timedelta(days=7)}
#: Between two questions to a gestor about one case.
BREATH = timedelta(hours=12)
#: Cases that one waking deals with; the rest waits for the next one.
MOST = 50


def due(work: Work) -> list[int]:
    """Ids of the cases with a question to ask now or given up now, lowest first.

    Of more than :data:`MOST` any may come: some wait for somebody to be there, and must not hold up others.
    """
    gone = [
        and_(
            Check.state == CheckState.ASKED,
            Check.about == about,
            Check.asked_at <= work.now - patience,
        )
        for about, patience in PATIENCE.items()
    ]
    to_ask = and_(spelled_out(Check.state, CheckState.WAITING), Check.due_at <= work.now)
    wanted = or_(to_ask, *gone) if work.city.is_daytime(work.now) else or_(*gone)
    query = select(Check.case_id).where(wanted).group_by(Check.case_id).order_by(func.random())
    return sorted(work.session.scalars(query.limit(MOST)))


def attend(work: Work, case_id: int) -> int:
    """Ask what is due about one case and give up what nobody answered; give back how many were asked."""
    case = alerts.locked(work, case_id)
    now_round = checks.round_of(work, case)
    found = checks.of_case(work, case, (CheckState.WAITING, CheckState.ASKED))
    for check in found:
        if check.round != now_round:
            check.state = CheckState.VOID
    _give_up(work, case, found)
    if not work.city.is_daytime(work.now):
        return 0
    ready = [one for one in found if one.state is CheckState.WAITING and one.due_at <= work.now]
    calm = [one for one in ready if one.about is CheckAbout.CALM]
    asked = _ask_about_calm(work, case, calm, found)
    neighbours = set(checks.neighbours(work, case))
    for check in ready:
        if check.about is CheckAbout.NEIGHBOURHOOD:
            asked += _ask_neighbour(work, case, check, is_one=check.person_id in neighbours)
    verification.settle(work, case)
    return asked


def _give_up(work: Work, case: Case, found: list[Check]) -> None:
    for check in found:
        if (
            check.state is CheckState.ASKED
            and check.asked_at is not None
            and check.asked_at <= work.now - PATIENCE[check.about]
        ):
            _miss(work, case, check)


def _miss(work: Work, case: Case, check: Check) -> None:
    check.state = CheckState.MISSED
    facts = {"check": check.id, "about": check.about.value, "hours": check.hours}
    events.write(work, case, move="check_missed", actor=events.SYSTEM, facts=facts)


def _ask_about_calm(work: Work, case: Case, ready: list[Check], found: list[Check]) -> int:
    if not ready:
        return 0
    *earlier, latest = ready
    for check in earlier:
        _miss(work, case, check)
    before = [
        one for one in found if one.about is CheckAbout.CALM and one.state is CheckState.ASKED
    ]
    if _was_just_asked(work, case):
        return 0
    asked = ladder.whom_to_ask(work, case)
    if asked is None:
        if latest.due_at <= work.now - PATIENCE[CheckAbout.CALM]:
            _miss(work, case, latest)
        return 0
    for check in before:
        _miss(work, case, check)
    latest.person_id = asked.person_id
    latest.person = asked.person
    _ask(work, case, latest, say="ask-calm")
    return 1


def _was_just_asked(work: Work, case: Case) -> bool:
    """Whether a gestor was asked about the case a short while ago, whatever they said."""
    return any(
        one.about is CheckAbout.CALM
        and one.asked_at is not None
        and one.asked_at > work.now - BREATH
        for one in checks.of_case(work, case, CheckState)
    )


def _ask_neighbour(work: Work, case: Case, check: Check, *, is_one: bool) -> int:
    if not is_one:
        check.state = CheckState.VOID
        return 0
    if check.person.blocked_at is not None:
        _miss(work, case, check)
        return 0
    if case.verification is None:
        case.verification = Verification.ASKED
    _ask(work, case, check, say="ask-neighbour")
    return 1


def _ask(work: Work, case: Case, check: Check, *, say: str) -> None:
    check.state = CheckState.ASKED
    check.asked_at = work.now
    outbox.enqueue(
        work,
        Notice(say, {"check": check.id}),
        to=check.person,
        lane=Lane.CONVERSATION,
        dedupe_key=f"check:{check.id}",
        case_id=case.id,
    )
