"""The form in which staff write the better-lit way to a place; saving is :mod:`referrals.roads`."""

from referrals import roads
from referrals.db import Work
from referrals.form_steps import Answers, Ended, Form, Step, Words, Written
from referrals.models import Person
from referrals.permissions import Action

WAY = "way"


def _title(_work: Work, answers: Answers) -> Words:
    return Words("form-way", {"place": str(answers["place"])})


def _read(_work: Work, _answers: Answers, written: Written) -> str | None:
    return " ".join(written.text.split()) or None


def _save(work: Work, answers: Answers, by: Person) -> Ended:
    roads.write(work, str(answers["place"]), str(answers["words"]), by=by)
    return Ended(Words("form-way-saved"), "toast-saved")


FORM = Form(
    name=WAY,
    action=Action.WRITE_WAYS,
    title=_title,
    steps=(Step(key="words", ask="form-ask-way", read=_read, longest=roads.LONGEST_WAY),),
    save=_save,
)
