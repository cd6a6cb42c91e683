"""Search for cases by code or barrio: behind ``/casos``, or written after "Buscar".

Owns what words of a search mean and the one question of its form; what somebody may find is
:mod:`referrals.case_lists`.
"""

from collections.abc import Sequence
from typing import Any

from referrals import case_lists, codes, outbox, staff
from referrals.db import Work
from referrals.errors import UnknownCase
from referrals.form_steps import Answers, Ended, Form, Step, Words, Written
from referrals.models import Person
from referrals.notices import Notice
from referrals.permissions import Action, require
from referrals.vocabulary import Lane

NAME = "search"


def search(work: Work, text: str, barrios: Sequence[str], *, by: Person, key: str) -> bool:
    """Send what a search finds: a card, a list, or a choice of places; give back whether anything.

    ``barrios`` are the ids of those that the words may name; ``key`` makes a replay harmless.

    Raises:
        NotAllowed: ``by`` may not search.
        UnknownCase: a code that no case has which they may see.

    """
    require(staff.roles_of(staff.active(work, by)), Action.SEARCH_CASES)
    if codes.parse(text) is not None:
        found = case_lists.with_code(work, text, by=by)
        case_lists.show(work, found.id, by=by, key=key)
        return True
    if not barrios:
        return False
    args = ("barrio", "0", barrios[0]) if len(barrios) == 1 else ("which", *barrios)
    send_list(work, args, to=by, key=key)
    return True


def send_list(work: Work, args: Sequence[str], *, to: Person, key: str) -> None:
    """Send a list of cases; ``args`` are what its buttons carry."""
    outbox.enqueue(
        work,
        Notice("case-list", {"args": list(args)}),
        to=to,
        lane=Lane.CONVERSATION,
        dedupe_key=f"case-list:{to.id}:{key}",
    )


def _read(_work: Work, _answers: Answers, written: Written) -> dict[str, Any] | None:
    if not written.text.strip():
        return None
    return {"text": written.text.strip(), "barrios": list(written.barrios)}


def _tell(_work: Work, answers: Answers) -> Sequence[str]:
    return [str(answers["words"]["text"])]


def _title(_work: Work, _answers: Answers) -> Words:
    return Words("form-search")


def _save(work: Work, answers: Answers, by: Person) -> Ended:
    words = answers["words"]
    text = str(words["text"])
    try:
        found = search(work, text, words["barrios"], by=by, key=str(answers["token"]))
    except UnknownCase:
        found = False
    if not found:
        return Ended(Words("case-list.nothing", {"words": text[:60]}))
    return Ended(Words("form-search-done", {"words": text[:60]}))


FORM = Form(
    name=NAME,
    action=Action.SEARCH_CASES,
    title=_title,
    steps=(Step(key="words", ask="form-ask-search", read=_read, tell=_tell),),
    save=_save,
    saves_itself=True,
)
