"""What a resident sends after "Agregar algo": added to the report of their choice, and answered.

Each function runs in the unit of work that notes the update as dealt with, so that a replay adds nothing
twice. Leaves where an addition goes to :mod:`referrals.additions`.
"""

from bot.first_aid import alarm
from bot.harm import lines_to_call, speaks_of_danger
from bot.rasa_client import Say
from bot.taking_back import only_takes_back
from nlu.gazetteer import Gazetteer
from referrals import additions
from referrals.db import Work
from referrals.models import Addition, Case, Person


def words(
    work: Work, person: Person, addition_id: int, text: str, *, key: str, gazetteer: Gazetteer
) -> list[Say]:
    """Add words; those that speak of danger leave as an alert besides.

    Before words of a crisis or of violence at home are said to be added, the lines to call are said. Words
    that only take it back add nothing.
    """
    if only_takes_back(text):
        additions.stop(work, person)
        return [Say("cancelled")]
    addition = work.session.get_one(Addition, addition_id)
    before = addition.case_id
    case = additions.add_words(work, person, addition, text, key=key)
    if speaks_of_danger(text):
        return alarm(work, person, case, text, key=key, gazetteer=gazetteer)
    return [*lines_to_call(text), _added(work, before, case)]


def pin(
    work: Work, person: Person, addition_id: int, point: tuple[float, float], *, key: str
) -> list[Say]:
    """Add a position (latitude, longitude in degrees), if it is in or near the municipality."""
    addition = work.session.get_one(Addition, addition_id)
    before = addition.case_id
    if not work.city.is_near(*point):
        return [Say("mine-pin-far", {"id": before})]
    return [_added(work, before, additions.add_pin(work, person, addition, point, key=key))]


def file(
    work: Work, person: Person, addition_id: int, *, kind: str, file_id: str, update_id: int
) -> list[Say]:
    """Add a photo, voice note or file."""
    addition = work.session.get_one(Addition, addition_id)
    before = addition.case_id
    case = additions.add_file(
        work, person, addition, kind=kind, reference=file_id, update_id=update_id
    )
    return [_added(work, before, case)]


def _added(work: Work, before: int, case: Case) -> Say:
    """That it was added or, where the report had ended, that it left as a new one."""
    if before == case.id:
        return Say("mine-added", {"id": case.id, "code": case.code})
    ended = work.session.get_one(Case, before)
    return Say("mine-added-anew", {"id": case.id, "code": case.code, "before": ended.code})
