"""Which version of the privacy notice a person was shown, and when (Ley 1581 de 2012, arts. 9 and 12).

Owns the version and the proof of showing; the words are the catalogue's (``notice-short``, ``privacy`` and
``notice-full``). Being shown something is no consent: nobody is taken to agree by reading on (Decreto 1377
de 2013, art. 7). What needs a yes asks for it where it is needed (:mod:`referrals.referral_consent`).
"""

from sqlalchemy import Insert
from sqlalchemy.dialects import postgresql, sqlite

from referrals import people
from referrals.city import City
from referrals.db import Work
from referrals.models import NoticeShown, Person

#: Version of the words in all languages; changed with them (a test compares).
TEXT_VERSION = "2026-11-25"


def version(city: City) -> str:
    """The version of the words and of the city's terms: ``2026-11-23.1``."""
    return f"{TEXT_VERSION}.{city.privacy.notice}"


def shown(work: Work, person: Person) -> bool:
    """Whether the person was shown the present notice before; notes it as shown from now on."""
    present = version(work.city)
    if person.notice_version == present:
        return True
    person.notice_version = present
    person.notice_at = work.now
    work.session.execute(_noted(work, person, is_full=False))
    return False


def shown_in_full(work: Work, person: Person) -> None:
    """Note that the person was shown the whole notice; a second time changes nothing."""
    work.session.execute(_noted(work, person, is_full=True))


def _noted(work: Work, person: Person, *, is_full: bool) -> Insert:
    insert = postgresql.insert if work.is_postgres else sqlite.insert
    city = work.city
    noted = insert(NoticeShown).values(
        person_id=person.id,
        version=version(city),
        is_full=is_full,
        language=people.language_of(person, offered=city.languages, default=city.default_language),
        shown_at=work.now,
    )
    known = [NoticeShown.person_id, NoticeShown.version, NoticeShown.is_full]
    return noted.on_conflict_do_nothing(index_elements=known)
