"""What a gestor answers when asked whether a conflict is still calm.

"Volvió a calentarse" makes the case one step more urgent and alerts again: a closed case begins anew for
both sides of an invisible border; an open one stays with whoever has it, and the others on either side and
the coordinators are told. On a side whose gestor is away the backup hears of it. A danger to life shows as
much of the place as the person allowed for one.
"""

from referrals import (
    alerts,
    checks,
    details,
    events,
    ladder,
    outbox,
    precision,
    reopening,
    routing,
    staff,
)
from referrals.db import Work
from referrals.errors import CheckOver, NotYours, UnknownCase
from referrals.lifecycle import is_open
from referrals.models import Case, Check, Person
from referrals.notices import Notice
from referrals.permissions import Action, require
from referrals.vocabulary import CheckAbout, CheckState, Lane, Rank, Urgency

_ORDER = tuple(Urgency)  #: the most urgent first
#: A question that was missed may still be answered, as long as the case did not go another way.
ANSWERABLE = frozenset({CheckState.ASKED, CheckState.MISSED})


def answer(work: Work, check_id: int, *, calm: bool, by: Person) -> bool:
    """Note a gestor's answer, and alert again where it is not calm; False if they had answered before.

    Raises:
        NotAllowed: who pressed is no active staff member who works on cases.
        UnknownCase: there is no such question.
        NotYours: somebody else was asked.
        CheckOver: the case was closed or reopened since.

    """
    presser = staff.active(work, by)
    require(staff.roles_of(presser), Action.WORK_CASE)
    check = work.session.get(Check, check_id)
    if check is None or check.about is not CheckAbout.CALM:
        raise UnknownCase
    if check.person_id != by.id:
        raise NotYours
    case = alerts.locked(work, check.case_id)
    if not take_answer(work, case, check, "calm" if calm else "hot"):
        return False
    event = events.write(
        work,
        case,
        move="calm" if calm else "hot",
        actor=events.by_staff(presser),
        facts={"check": check.id, "hours": check.hours},
    )
    if not calm:
        _raise_urgency(work, case)
        shows_more = precision.widen(work, case)
        if is_open(case.state):
            _tell_others(work, case, event_id=event.id, presser_id=presser.id)
            if shows_more:
                has_pin = precision.shows_pin(case)
                details.tell_news(work, case, event_id=event.id, has_new_pin=has_pin)
            ladder.hasten(work, case)
            alerts.refresh_cards(work, case, version=event.id)
        else:
            reopening.reopen(work, case, actor=events.by_staff(presser), reason="hot")
    return True


def take_answer(work: Work, case: Case, check: Check, said: str) -> bool:
    """Note the answer to a question of a locked case; False if it was answered before.

    Raises:
        CheckOver: the question was not asked yet, or the case went another way since.

    """
    work.session.refresh(check)
    if check.state is CheckState.ANSWERED:
        return False
    if check.state not in ANSWERABLE or check.round != checks.round_of(work, case):
        raise CheckOver
    check.state = CheckState.ANSWERED
    check.answer = said
    check.answered_at = work.now
    return True


def _raise_urgency(work: Work, case: Case) -> None:
    case.urgency = _ORDER[max(0, _ORDER.index(case.urgency) - 1)]
    decision = routing.decide(work.city, ladder.facts_of(work, case))
    case.rule_id = decision.rule_id
    case.mediation = case.mediation and decision.mediation


def _tell_others(work: Work, case: Case, *, event_id: int, presser_id: int) -> None:
    """Tell the holder, the gestores of either side and the coordinators, but who just said it."""
    told = {one.id: one for one in ladder.people_at(work, case, Rank.HOLDER)}
    told |= {one.id: one for one in ladder.stand_ins(work, case)}
    told |= {one.id: one for one in staff.coordinators(work)}
    if case.holder is not None:
        told[case.holder.id] = case.holder
    told.pop(presser_id, None)
    for one in told.values():
        if one.person.blocked_at is None:
            outbox.enqueue(
                work,
                Notice("reignited"),
                to=one.person,
                lane=Lane.ALERT,
                dedupe_key=f"reignited:{event_id}:{one.id}",
                case_id=case.id,
            )
