"""The forms of the coordination about a consulta or reclamo: answer, more time, what is missing, to whom.

Owns what is asked; what follows is :mod:`referrals.rights_desk`, which checks every right again.
"""

from collections.abc import Callable

from referrals import rights_desk
from referrals.db import Work
from referrals.errors import PazosError
from referrals.form_steps import Answers, Ended, Form, Step, Words, Written
from referrals.models import DataRequest, Person
from referrals.permissions import Action
from referrals.rights_desk import NoMoreTime, OnlyReclamos
from referrals.rights_life import RequestMove
from referrals.rights_register import RequestGone

ANSWER, EXTEND = "rights-answer", "rights-extend"
MISSING, HAND_ON = "rights-missing", "rights-hand-on"
#: The form by which the coordination does each of these.
BY_MOVE = {
    RequestMove.ANSWER: ANSWER,
    RequestMove.EXTEND: EXTEND,
    RequestMove.ASK: MISSING,
    RequestMove.HAND_ON: HAND_ON,
}
LONGEST = 2000

Does = Callable[[Work, int, str, Person], DataRequest]


def _title(_work: Work, answers: Answers) -> Words:
    return Words("form-rights", {"code": str(answers["code"])})


def _text(_work: Work, _answers: Answers, written: Written) -> str | None:
    return written.text.strip() or None


def _form(name: str, ask: str, done: str, does: Does) -> Form:
    def save(work: Work, answers: Answers, by: Person) -> Ended:
        try:
            request = does(work, int(answers["request"]), str(answers["text"]), by)
        except (RequestGone, NoMoreTime, OnlyReclamos) as error:
            return Ended(Words("form-rights-not", {"why": _why(error)}))
        return Ended(Words(done, {"code": request.code}))

    step = Step(key="text", ask=ask, read=_text, longest=LONGEST)
    return Form(name, Action.ANSWER_RIGHTS, _title, (step,), save)


def _why(error: PazosError) -> str:
    return "late" if isinstance(error, NoMoreTime) else "gone"


FORMS = (
    _form(
        ANSWER,
        "form-ask-rights-answer",
        "form-rights-answered",
        lambda work, number, text, by: rights_desk.answer(work, number, text, by=by),
    ),
    _form(
        EXTEND,
        "form-ask-rights-extend",
        "form-rights-extended",
        lambda work, number, text, by: rights_desk.extend(work, number, text, by=by),
    ),
    _form(
        MISSING,
        "form-ask-rights-missing",
        "form-rights-missing",
        lambda work, number, text, by: rights_desk.ask_missing(work, number, text, by=by),
    ),
    _form(
        HAND_ON,
        "form-ask-rights-pass-on",
        "form-rights-passed-on",
        lambda work, number, text, by: rights_desk.pass_on(work, number, text, by=by),
    ),
)
