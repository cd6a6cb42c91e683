"""What to bring to a session: for it and those after it of its series, told with reminders only."""

import pytest

from referrals import bring_form, programme_sessions
from referrals.db import Work
from referrals.errors import NotAllowed
from referrals.programme_sessions import UnknownSession
from tests.factories import a_person, said_to
from tests.referrals.test_reminders import TEATRO, a_facilitator, a_participant, planned


def test_it_holds_for_the_series_from_there_on_and_tells_nobody(work: Work) -> None:
    member = a_facilitator(work)
    person = a_participant(work, member)
    planned(work, member, days=3, weeks=3)
    other = planned(work, member, days=4)
    before = said_to(work, person)
    series = [one for one in programme_sessions.upcoming(work, [TEATRO]) if one.series is not None]
    assert bring_form.write(work, series[1].id, "agua", by=member.person) == 2
    assert [one.bring for one in series] == [None, "agua", "agua"]
    assert (other.bring, series[1].changes) == (None, 0)
    assert said_to(work, person) == before
    assert bring_form.write(work, series[2].id, None, by=member.person) == 1
    assert [one.bring for one in series] == [None, "agua", None]


def test_a_single_session_is_one_of_no_series(work: Work) -> None:
    member = a_facilitator(work)
    first, second = planned(work, member, days=3), planned(work, member, days=4)
    assert bring_form.write(work, first.id, "tenis", by=member.person) == 1
    assert (first.bring, second.bring) == ("tenis", None)


def test_others_write_nothing(work: Work) -> None:
    member = a_facilitator(work)
    made = planned(work, member)
    with pytest.raises(NotAllowed):
        bring_form.write(work, made.id, "x", by=a_person(work))
    with pytest.raises(UnknownSession):
        bring_form.write(work, 99, "x", by=member.person)
