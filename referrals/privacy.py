"""What people may ask about their own data (Ley 1581 de 2012)."""

from referrals import filing
from referrals.conversations import Draft
from referrals.db import Work
from referrals.filing import Filed
from referrals.models import Person
from referrals.vocabulary import Kind


def ask_erasure(work: Work, person: Person) -> Filed:
    """Register a request to erase what is held about a person (arts. 8 and 15).

    It goes to the coordination; a second request on the same day is the same request.
    """
    return filing.file_report(
        work,
        Draft(kind=Kind.DATA_REQUEST),
        reporter=person,
        source_key=f"data-request:{person.id}:{work.now:%Y-%m-%d}",
        receipt=False,
    )
