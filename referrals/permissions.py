"""Who may do what: one table, read by everything that staff can press or type.

A resident is whoever has no role. Whether a case is *theirs* is checked by :mod:`referrals.alerts`; this
table only says what a role may do at all.
"""

from collections.abc import Collection
from enum import StrEnum

from referrals.errors import NotAllowed
from referrals.vocabulary import Role


class Action(StrEnum):
    """Something that is not open to everybody."""

    WORK_CASE = "work_case"  #: take, set out, talk, refer and close a case that one was alerted of
    LIST_OWN_CASES = "list_own_cases"
    LIST_ALL_CASES = "list_all_cases"
    SEARCH_CASES = "search_cases"  #: those one was alerted of; a coordinator, all
    LOG_WORK = "log_work"  #: note a mediation, a dark spot or a referral made on the street
    TAKE_LEAVE = "take_leave"
    SET_LEAVE = "set_leave"  #: of somebody else
    SEE_BOARD = "see_board"
    REASSIGN = "reassign"
    INVITE = "invite"
    SUSPEND_STAFF = "suspend_staff"
    BROADCAST = "broadcast"
    SILENCE = "silence"
    REPORT = "report"  #: the monthly list for the territorial committee
    READ_AUDIT = "read_audit"
    REFER = "refer"  #: see and lead the referrals that one began or whose case one has
    OVERSEE_REFERRALS = "oversee_referrals"  #: see all, settle them
    SPECIAL_ROUTE = "special_route"  #: return after prison, non-repetition, adolescents of the SRPA
    ADMIT = "admit"  #: decide on requests to a programme, record a guardian's authorisation
    ADVERTISE = "advertise"  #: make posters and links of a programme
    SCHEDULE = "schedule"  #: add, move and cancel sessions of a programme
    CHOOSE_FACILITATOR = "choose_facilitator"  #: give a session to somebody else
    WRITE_WAYS = "write_ways"  #: the better-lit way to a place where programmes meet
    ATTEND = "attend"  #: take attendance, show the door's code, tick off who was talked with
    CERTIFY = "certify"  #: issue certificates of attendance
    SEE_REMINDERS = "see_reminders"  #: how many are to leave, left, were missed
    PAUSE_REMINDERS = "pause_reminders"  #: of all programmes at once
    ANSWER_REFERRALS = "answer_referrals"  #: for the offices that one's chat is linked to

    ANSWER_RIGHTS = "answer_rights"  #: consultas and reclamos about data


TABLE: dict[Action, frozenset[Role]] = {
    Action.WORK_CASE: frozenset({Role.GESTOR, Role.COORDINATOR}),
    Action.LIST_OWN_CASES: frozenset({Role.GESTOR, Role.COORDINATOR}),
    Action.LIST_ALL_CASES: frozenset({Role.COORDINATOR}),
    Action.SEARCH_CASES: frozenset({Role.GESTOR, Role.COORDINATOR}),
    Action.LOG_WORK: frozenset({Role.GESTOR, Role.COORDINATOR}),
    Action.TAKE_LEAVE: frozenset({Role.GESTOR, Role.COORDINATOR}),
    Action.SET_LEAVE: frozenset({Role.COORDINATOR}),
    Action.SEE_BOARD: frozenset({Role.COORDINATOR}),
    Action.REASSIGN: frozenset({Role.COORDINATOR}),
    Action.INVITE: frozenset({Role.COORDINATOR}),
    Action.SUSPEND_STAFF: frozenset({Role.COORDINATOR}),
    Action.BROADCAST: frozenset({Role.COORDINATOR}),
    Action.SILENCE: frozenset({Role.COORDINATOR}),
    Action.REPORT: frozenset({Role.COORDINATOR, Role.AUDITOR}),
    Action.READ_AUDIT: frozenset({Role.COORDINATOR, Role.AUDITOR}),
    Action.REFER: frozenset({Role.GESTOR, Role.COORDINATOR}),
    Action.OVERSEE_REFERRALS: frozenset({Role.COORDINATOR}),
    Action.SPECIAL_ROUTE: frozenset({Role.GESTOR, Role.COORDINATOR}),
    Action.ADMIT: frozenset({Role.FACILITATOR, Role.COORDINATOR}),
    Action.ADVERTISE: frozenset({Role.FACILITATOR, Role.COORDINATOR}),
    Action.SCHEDULE: frozenset({Role.FACILITATOR, Role.COORDINATOR}),
    Action.CHOOSE_FACILITATOR: frozenset({Role.COORDINATOR}),
    Action.WRITE_WAYS: frozenset({Role.FACILITATOR, Role.COORDINATOR}),
    Action.ATTEND: frozenset({Role.FACILITATOR, Role.COORDINATOR}),
    Action.CERTIFY: frozenset({Role.FACILITATOR, Role.COORDINATOR}),
    Action.SEE_REMINDERS: frozenset({Role.FACILITATOR, Role.COORDINATOR}),
    Action.PAUSE_REMINDERS: frozenset({Role.COORDINATOR}),
    Action.ANSWER_REFERRALS: frozenset({Role.OFFICE}),
    Action.ANSWER_RIGHTS: frozenset({Role.COORDINATOR}),
}


def allows(roles: Collection[Role], action: Action) -> bool:
    """Whether one of ``roles`` may do ``action``."""
    return not TABLE[action].isdisjoint(roles)


def require(roles: Collection[Role], action: Action) -> None:
    """Go on only if one of ``roles`` may do ``action``.

    Raises:
        NotAllowed: none of them may.

    """
    if not allows(roles, action):
        raise NotAllowed
