"""The form in which staff write what to bring to a session, and its saving.

It holds for that session and those after it of the same series. Nobody is written to because of it: it
comes with the reminders, and nothing is worked out anew.
"""

from sqlalchemy import ColumnElement, and_, or_, select

from referrals import programme_sessions, staff
from referrals.db import Work
from referrals.form_steps import Answers, Choice, Ended, Form, Step, Words, Written
from referrals.models import Person, ProgrammeSession
from referrals.permissions import Action, require

NAME = "bring"
LONGEST = 200  #: letters
_NOTHING = "nothing"


def write(work: Work, session_id: int, words: str | None, *, by: Person) -> int:
    """Note what to bring, or that there is nothing; give back to how many sessions.

    Raises:
        NotAllowed: ``by`` may not plan sessions.
        UnknownSession: there is no such session.

    """
    require(staff.roles_of(staff.active(work, by)), Action.SCHEDULE)
    first = programme_sessions.get(work, session_id)
    meant: ColumnElement[bool] = ProgrammeSession.id == first.id
    if first.series is not None:
        later = ProgrammeSession.starts_at > first.starts_at
        meant = or_(meant, and_(ProgrammeSession.series == first.series, later))
    found = work.session.scalars(
        select(ProgrammeSession)
        .where(meant)
        .order_by(ProgrammeSession.id)
        .with_for_update(of=ProgrammeSession)
    ).all()
    for one in found:
        one.bring = words
    return len(found)


def _title(work: Work, answers: Answers) -> Words:
    session = programme_sessions.get(work, int(answers["session"]))
    found = work.city.programme(session.programme_id)
    return Words("form-bring", {"name": found.name if found else session.programme_id})


def _read(_work: Work, _answers: Answers, written: Written) -> str | None:
    return " ".join(written.text.split()) or None


def _choices(_work: Work, _answers: Answers) -> list[Choice]:
    return [Choice(_NOTHING, Words("button-bring-nothing"))]


def _save(work: Work, answers: Answers, by: Person) -> Ended:
    words = str(answers["words"])
    count = write(work, int(answers["session"]), None if words == _NOTHING else words, by=by)
    return Ended(Words("form-bring-saved", {"count": count}), "toast-saved")


FORM = Form(
    name=NAME,
    action=Action.SCHEDULE,
    title=_title,
    steps=(Step(key="words", ask="form-ask-bring", choices=_choices, read=_read, longest=LONGEST),),
    save=_save,
)
