"""What a member of staff writes or pins while a form's question is open goes to the form.

Neither the language model nor the other side of a talk hears it. Of a talk and a question that are open at
the same time the later one takes the words (:func:`referrals.open_forms.listens`). Places are found by the
same directory as in a resident's conversation.
"""

from bot.harm import speaks_of_danger
from bot.rasa_client import Say
from nlu.gazetteer import Gazetteer
from referrals import open_forms, staff_forms
from referrals.db import Work
from referrals.form_steps import Written
from referrals.forms import BOOK
from referrals.models import Person, Thread


def is_for_form(
    work: Work, person: Person, thread: Thread | None, *, text: str = "", pin: bool = False
) -> bool:
    """Whether what ``person`` writes or pins now answers a form's question.

    A command never does, nor do words of a life in danger now: no form may swallow them.
    """
    if text.startswith("/"):
        return False
    since = thread.started_at if thread is not None else None
    hears = open_forms.listens(work, BOOK, person, talk_since=since, pin=pin)
    return hears and not speaks_of_danger(text)


def take(work: Work, person: Person, text: str, gazetteer: Gazetteer) -> list[Say]:
    """Give words to the form; what to say where it has gone meanwhile."""
    written = Written(text=text.strip(), barrios=barrios_in(work, text, gazetteer))
    is_taken = staff_forms.write(work, BOOK, written, by=person)
    return [] if is_taken else [Say("form-gone")]


def take_pin(work: Work, person: Person, point: tuple[float, float]) -> list[Say]:
    """Give a pin (degrees) to the form; what to say where it is of no use."""
    if not work.city.is_near(*point):
        return [Say("form-pin-outside")]
    is_taken = staff_forms.write(work, BOOK, Written(pin=point), by=person)
    return [] if is_taken else [Say("form-gone")]


def barrios_in(work: Work, text: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Ids of the barrios that an answer to "which barrio?" may mean, each once."""
    heard = [one for one in gazetteer.find(text, asked=True) if not one.denied]
    names = [name for one in heard for name in (one.candidates or (one.name,))]
    found = [work.city.barrio_by_name(name) for name in names]
    return tuple(dict.fromkeys(barrio.id for barrio in found if barrio is not None))
