"""Where a member of staff stands in a form: one row for each, its question, and how it ends.

Owns the row (answers sealed), the drawing of it anew and what takes its place in the end; leaves what
follows from a press or a written answer to :mod:`referrals.staff_forms`. An open form is forgotten after
:data:`EXPIRES_AFTER`; a row and the words that take its place go in one transaction.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, select

from referrals import outbox
from referrals.db import Work
from referrals.form_steps import Book, Form, Step, Words
from referrals.models import OutboxRow, Person, Staff, StaffForm
from referrals.notices import Notice
from referrals.vocabulary import Lane

EXPIRES_AFTER = timedelta(hours=6)
#: Where a form stands when everything was asked and only "Guardar" is left.
SUMMARY = "summary"


@dataclass(frozen=True)
class At:
    """What the row seals: where a form stands and what was answered."""

    token: str
    turn: int
    version: int
    answers: dict[str, Any]
    remark: str | None = None


def listens(
    work: Work,
    book: Book,
    person: Person,
    *,
    talk_since: datetime | None = None,
    pin: bool = False,
) -> bool:
    """Whether what ``person`` writes (or pins) now answers an open question of theirs.

    A talk that began at ``talk_since`` takes the words, unless the question was asked after it began:
    who opens a question while talking means to answer it.
    """
    # Asked at every word that anybody writes: where there is no form, nothing else is loaded.
    found = work.session.scalar(_OPEN_FORM, {"person": person.id})
    row = None if found is None else work.session.get_one(StaffForm, found)
    if row is None or is_over(work, row) or row.form not in book:
        return False
    step = step_of(book[row.form], row.step)
    if step is None or step.read is None or (pin and not step.takes_pin):
        return False
    return talk_since is None or row.changed_at > talk_since


_OPEN_FORM = (
    select(StaffForm.id)
    .join(Staff, Staff.id == StaffForm.staff_id)
    .where(Staff.person_id == bindparam("person"), Staff.suspended_at.is_(None))
)


def is_open(work: Work, person: Person) -> bool:
    """Whether somebody is filling in a form."""
    return work.session.scalar(_OPEN_FORM, {"person": person.id}) is not None


def expire(work: Work) -> int:
    """Forget forms that were left open; give back how many."""
    left = work.session.scalars(
        select(StaffForm)
        .where(StaffForm.changed_at <= work.now - EXPIRES_AFTER)
        .with_for_update(skip_locked=True)
    ).all()
    for row in left:
        end(work, row, Words("form-expired"))
    return len(left)


def show(work: Work, row: StaffForm, at: At, *, to: Person, step: Step | None) -> None:
    """Put the form at a question (None: the summary) and have it drawn anew."""
    at = replace(at, version=at.version + 1)
    row.step = step.key if step is not None else SUMMARY
    row.answers_sealed = work.vault.seal_json(vars(at))
    row.changed_at = work.now
    outbox.enqueue(
        work,
        Notice("form", {"token": at.token, "version": at.version}),
        to=to,
        lane=Lane.CONVERSATION,
        dedupe_key=_key(at.token, at.version),
    )


def end(work: Work, row: StaffForm, words: Words) -> None:
    """Take the form away; the words take the place of its question."""
    at = read(work, row)
    member = work.session.get_one(Staff, row.staff_id)
    outbox.enqueue(
        work,
        Notice(
            "form-ended",
            {
                "token": at.token,
                "version": at.version,
                "message": row.message_id,
                "words": [words.key, dict(words.params)],
            },
        ),
        to=member.person,
        lane=Lane.CONVERSATION,
        dedupe_key=f"form-ended:{at.token}",
    )
    work.session.delete(row)
    work.session.flush()


def message_of(work: Work, token: str, version: int) -> int | None:
    """The message in the chat that a form was first sent as."""
    keys = [_key(token, number) for number in range(1, version + 1)]
    return work.session.scalar(
        select(OutboxRow.sent_message_id)
        .where(OutboxRow.dedupe_key.in_(keys), OutboxRow.sent_message_id.is_not(None))
        .order_by(OutboxRow.id)
        .limit(1)
    )


def question_of(work: Work, row: StaffForm, at: At) -> int | None:
    """The message that the form's question is in; None before it has arrived."""
    return row.message_id or message_of(work, at.token, at.version)


def _key(token: str, version: int) -> str:
    return f"form:{token}:{version}"


def step_of(form: Form, key: str) -> Step | None:
    """The step of a form by its key; None for the summary."""
    return next((one for one in form.steps if one.key == key), None)


def read(work: Work, row: StaffForm) -> At:
    """Where a form stands."""
    return At(**work.vault.open_json(row.answers_sealed))


def is_over(work: Work, row: StaffForm) -> bool:
    """Whether a form was left open for too long; its buttons are stale then."""
    return row.changed_at <= work.now - EXPIRES_AFTER


def of_member(work: Work, member: Staff) -> StaffForm | None:
    """The open form of a member as it is now."""
    return work.session.scalar(
        select(StaffForm)
        .where(StaffForm.staff_id == member.id)
        .execution_options(populate_existing=True)
    )


def locked(work: Work, member: Staff) -> StaffForm | None:
    """The open form of a member; held, with whatever form they begin, until the end of the transaction."""
    work.session.flush()
    work.session.refresh(member, with_for_update={"of": Staff, "key_share": True})
    return of_member(work, member)
