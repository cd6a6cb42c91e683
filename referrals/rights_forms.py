"""The two forms of the coordination about a consulta or reclamo: the answer, and more time with its reason.

Owns what is asked; what follows is :mod:`referrals.data_requests`, which checks every right again.
"""

from collections.abc import Callable

from referrals import data_requests
from referrals.db import Work
from referrals.errors import PazosError
from referrals.form_steps import Answers, Ended, Form, Step, Words, Written
from referrals.models import DataRequest, Person
from referrals.permissions import Action

ANSWER, EXTEND = "rights-answer", "rights-extend"
LONGEST = 2000


def _title(_work: Work, answers: Answers) -> Words:
    return Words("form-rights", {"code": str(answers["code"])})


def _text(_work: Work, _answers: Answers, written: Written) -> str | None:
    return written.text.strip() or None


def _form(
    name: str, ask: str, done: str, does: Callable[[Work, int, str, Person], DataRequest]
) -> Form:
    def save(work: Work, answers: Answers, by: Person) -> Ended:
        try:
            request = does(work, int(answers["request"]), str(answers["text"]), by)
        except (data_requests.RequestGone, data_requests.NoMoreTime) as error:
            return Ended(Words("form-rights-not", {"why": _why(error)}))
        return Ended(Words(done, {"code": request.code}))

    step = Step(key="text", ask=ask, read=_text, longest=LONGEST)
    return Form(name, Action.ANSWER_RIGHTS, _title, (step,), save)


def _why(error: PazosError) -> str:
    return "late" if isinstance(error, data_requests.NoMoreTime) else "gone"


FORMS = (
    _form(
        ANSWER,
        "form-ask-rights-answer",
        "form-rights-answered",
        lambda work, number, text, by: data_requests.answer(work, number, text, by=by),
    ),
    _form(
        EXTEND,
        "form-ask-rights-extend",
        "form-rights-extended",
        lambda work, number, text, by: data_requests.extend(work, number, text, by=by),
    ),
)
