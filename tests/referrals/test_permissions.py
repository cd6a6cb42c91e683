"""Who may do what, cell by cell."""

from itertools import product

import pytest

from referrals import permissions
from referrals.errors import NotAllowed
from referrals.permissions import TABLE, Action
from referrals.vocabulary import Role

# Written by hand. Columns: gestor, coordinator, facilitator, auditor, office.
COLUMNS = (Role.GESTOR, Role.COORDINATOR, Role.FACILITATOR, Role.AUDITOR, Role.OFFICE)
EXPECTED = {
    Action.WORK_CASE: (True, True, False, False, False),
    Action.LIST_OWN_CASES: (True, True, False, False, False),
    Action.LIST_ALL_CASES: (False, True, False, False, False),
    Action.SEARCH_CASES: (True, True, False, False, False),
    Action.LOG_WORK: (True, True, False, False, False),
    Action.TAKE_LEAVE: (True, True, False, False, False),
    Action.SET_LEAVE: (False, True, False, False, False),
    Action.SEE_BOARD: (False, True, False, False, False),
    Action.REASSIGN: (False, True, False, False, False),
    Action.INVITE: (False, True, False, False, False),
    Action.SUSPEND_STAFF: (False, True, False, False, False),
    Action.BROADCAST: (False, True, False, False, False),
    Action.SILENCE: (False, True, False, False, False),
    Action.REPORT: (False, True, False, True, False),
    Action.READ_AUDIT: (False, True, False, True, False),
    Action.REFER: (True, True, False, False, False),
    Action.OVERSEE_REFERRALS: (False, True, False, False, False),
    Action.SPECIAL_ROUTE: (True, True, False, False, False),
    Action.ADMIT: (False, True, True, False, False),
    Action.ADVERTISE: (False, True, True, False, False),
    Action.SCHEDULE: (False, True, True, False, False),
    Action.CHOOSE_FACILITATOR: (False, True, False, False, False),
    Action.WRITE_WAYS: (False, True, True, False, False),
    Action.ATTEND: (False, True, True, False, False),
    Action.CERTIFY: (False, True, True, False, False),
    Action.SEE_REMINDERS: (False, True, True, False, False),
    Action.PAUSE_REMINDERS: (False, True, False, False, False),
    Action.ANSWER_REFERRALS: (False, False, False, False, True),
    Action.ANSWER_RIGHTS: (False, True, False, False, False),
}
CELLS = {
    (role, action): EXPECTED[action][COLUMNS.index(role)]
    for role, action in product(COLUMNS, EXPECTED)
}


def test_every_action_and_every_role_has_its_cell() -> None:
    assert set(EXPECTED) == set(Action) == set(TABLE)
    assert set(COLUMNS) == set(Role)


@pytest.mark.parametrize(("role", "action"), CELLS, ids=lambda one: one.value)
def test_each_cell(role: Role, action: Action) -> None:
    assert permissions.allows([role], action) is CELLS[role, action]
    if CELLS[role, action]:
        permissions.require([role], action)
    else:
        with pytest.raises(NotAllowed):
            permissions.require([role], action)


@pytest.mark.parametrize("action", Action)
def test_a_resident_may_do_none_of_it(action: Action) -> None:
    assert not permissions.allows([], action)


@pytest.mark.parametrize("action", Action)
def test_several_roles_may_do_what_one_of_them_may(action: Action) -> None:
    assert permissions.allows(list(Role), action)
