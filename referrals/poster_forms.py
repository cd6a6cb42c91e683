"""The form in which staff name a place where a poster hangs; saving makes it and sends its files."""

from referrals import outbox, posters
from referrals.db import Work
from referrals.form_steps import Answers, Ended, Form, Step, Words, Written
from referrals.models import Person
from referrals.notices import Notice
from referrals.permissions import Action
from referrals.vocabulary import Lane

ADD = "poster"


def _title(work: Work, answers: Answers) -> Words:
    found = work.city.programme(str(answers["programme"]))
    return Words("form-poster", {"name": found.name if found is not None else "—"})


def _read(_work: Work, _answers: Answers, written: Written) -> str | None:
    return " ".join(written.text.split()) or None


def _save(work: Work, answers: Answers, by: Person) -> Ended:
    programme_id, place = str(answers["programme"]), str(answers["place"])
    made = posters.make(work, programme_id, place, by=by)
    outbox.enqueue(
        work,
        Notice("poster", {"programme": made.programme_id, "tag": made.tag}),
        to=by,
        lane=Lane.CONVERSATION,
        dedupe_key=f"poster:{by.id}:{answers['token']}",
    )
    return Ended(Words("form-poster-saved"), "toast-saved")


FORM = Form(
    name=ADD,
    action=Action.ADVERTISE,
    title=_title,
    steps=(
        Step(key="place", ask="form-ask-poster-place", read=_read, longest=posters.LONGEST_PLACE),
    ),
    save=_save,
)
