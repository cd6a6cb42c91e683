"""The proof that a person was shown the notice."""

from dataclasses import replace

from sqlalchemy import select

from referrals import privacy_notice
from referrals.db import Work
from referrals.models import NoticeShown
from tests.factories import a_person


def test_it_is_shown_once_and_again_when_the_city_changes_its_terms(work: Work) -> None:
    person = a_person(work)
    assert not privacy_notice.shown(work, person)
    assert privacy_notice.shown(work, person)
    assert person.notice_version == privacy_notice.version(work.city)
    changed = work.city.privacy.model_copy(update={"notice": 2})
    later = replace(work, city=replace(work.city, privacy=changed))
    assert not privacy_notice.shown(later, person)
    versions = work.session.scalars(select(NoticeShown.version).order_by(NoticeShown.id)).all()
    assert [one.rsplit(".", 1)[1] for one in versions] == ["1", "2"]


def test_the_first_showing_of_a_version_stays(work: Work) -> None:
    person = a_person(work, language="en")
    privacy_notice.shown_in_full(work, person)
    person.language = "es"
    privacy_notice.shown_in_full(work, person)
    row = work.session.scalars(select(NoticeShown)).one()
    assert (row.is_full, row.language, row.shown_at) == (True, "en", work.now)
