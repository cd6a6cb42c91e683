"""Forms of staff under way: one open form for each member, moved on by presses and written answers.

Owns what follows from a press or a written answer, which presses still count, and that what is saved is
saved once. Leaves the row to :mod:`referrals.open_forms`, what a form asks and does to
:mod:`referrals.form_steps` and the forms themselves, how it looks to :mod:`bot.render.forms`.

A question has a number (``turn``); a button of another question, of another filling-in or of a form that
has ended is stale. Beginning a form puts an end to an open one. The saving, the row's going and the words
that take the question's place are one transaction: after a crash it is done wholly or not at all, and a
second "Guardar" finds no form.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from referrals import open_forms, staff
from referrals.db import Work
from referrals.errors import PazosError
from referrals.form_steps import Answers, Book, Choice, Form, Options, Step, Words, Written
from referrals.models import Person, StaffForm
from referrals.open_forms import At
from referrals.permissions import require


class FormGone(PazosError):
    """The button belongs to a question that is no longer asked."""

    say = "toast-stale"


@dataclass(frozen=True)
class Pressed:
    """A button of a form: ``pick``, ``done``, ``back``, ``save`` or ``cancel``, and of which question."""

    verb: str
    token: str
    turn: int = 0
    value: str = ""
    message_id: int | None = None  #: the message that the button is under


@dataclass(frozen=True)
class Shown:
    """A form as it stands, ready to be drawn; ``step`` is None when only the summary is left."""

    form: Form
    token: str
    turn: int
    step: Step | None
    answers: Answers
    asked: tuple[Step, ...]  #: the steps that were answered, for the summary
    choices: Sequence[Choice]
    remark: str | None
    has_back: bool
    has_done: bool
    has_save: bool
    message_id: int | None


def begin(work: Work, book: Book, name: str, *, by: Person, answers: Answers | None = None) -> None:
    """Begin a form in the chat of ``by``; one that was open ends without being saved.

    Raises:
        NotAllowed: the form is not for them.

    """
    member = staff.active(work, by)
    form = book[name]
    require(staff.roles_of(member), form.action)
    open_row = open_forms.locked(work, member)
    if open_row is not None:
        open_forms.end(work, open_row, Words("form-replaced"))
    token = secrets.token_hex(4)
    known = {**(answers or {}), "staff": member.id, "token": token}
    row = StaffForm(staff_id=member.id, form=name, step=open_forms.SUMMARY, begun_at=work.now)
    work.session.add(row)
    open_forms.show(work, row, At(token, 0, 0, known), to=by, step=_first_open(work, form, known))


def press(work: Work, book: Book, pressed: Pressed, *, by: Person) -> str | None:
    """Deal with a button of a form; give back the key of a toast, if there is something to say.

    Raises:
        FormGone: the button is of a question that is no longer asked.
        NotAllowed: the presser may no longer fill in this form.
        PazosError: as the form's saving; the form stays open.

    """
    member = staff.active(work, by)
    row = open_forms.locked(work, member)
    if row is None or open_forms.is_over(work, row) or row.form not in book:
        raise FormGone
    at, form = open_forms.read(work, row), book[row.form]
    if at.token != pressed.token:
        raise FormGone
    require(staff.roles_of(member), form.action)
    row.message_id = pressed.message_id or row.message_id
    if pressed.verb == "cancel":
        open_forms.end(work, row, Words("form-cancelled"))
        return None
    if at.turn != pressed.turn:
        raise FormGone
    step = open_forms.step_of(form, row.step)
    match pressed.verb:
        case "pick" if step is not None:
            _pick(work, row, form, at, step, pressed.value, by=by)
        case "done" if step is not None and _is_complete(step, at.answers):
            _go_on(work, row, form, at, step, by=by)
        case "back":
            earlier = _before(work, form, step, at.answers)
            if not earlier:
                raise FormGone
            moved = replace(at, turn=at.turn + 1, remark=None)
            open_forms.show(work, row, moved, to=by, step=earlier[-1])
        case "save" if _may_save(work, form, step, at.answers):
            ended = form.save(work, _kept(work, form, at.answers), by)
            open_forms.end(work, row, ended.words)
            return ended.toast
        case _:
            raise FormGone
    return None


def cancel(work: Work, *, by: Person) -> bool:
    """End whatever form somebody has open, without saving; give back whether there was one."""
    member = staff.of_person(work, by)
    row = open_forms.locked(work, member) if member is not None else None
    if row is None:
        return False
    open_forms.end(work, row, Words("form-cancelled"))
    return True


def write(work: Work, book: Book, written: Written, *, by: Person) -> bool:
    """Take a written answer or a pin; give back whether there was a question that could take it."""
    member = staff.active(work, by)
    row = open_forms.locked(work, member)
    if row is None or open_forms.is_over(work, row) or row.form not in book:
        return False
    at, form = open_forms.read(work, row), book[row.form]
    require(staff.roles_of(member), form.action)
    step = open_forms.step_of(form, row.step)
    if step is None or step.read is None or (written.pin is not None and not step.takes_pin):
        return False
    if len(written.text) > step.longest:
        open_forms.show(work, row, replace(at, remark="form-too-long"), to=by, step=step)
        return True
    answer = step.read(work, at.answers, written)
    if isinstance(answer, Options):
        offered = {**at.answers, step.options_key: list(answer.values)}
        again = replace(at, answers=offered, turn=at.turn + 1, remark=None)
        open_forms.show(work, row, again, to=by, step=step)
    elif answer is None:
        open_forms.show(work, row, replace(at, remark="form-not-understood"), to=by, step=step)
    else:
        _answer(work, row, form, at, step, answer, by=by)
    return True


def shown(work: Work, book: Book, person: Person, *, token: str, version: int) -> Shown | None:
    """The form as it stands, to be drawn; None where it has ended or a newer drawing is on its way."""
    member = staff.of_person(work, person)
    row = open_forms.of_member(work, member) if member is not None else None
    if row is None or row.form not in book:
        return None
    at, form = open_forms.read(work, row), book[row.form]
    if at.token != token or at.version != version:
        return None
    step = open_forms.step_of(form, row.step)
    earlier = _before(work, form, step, at.answers)
    may_save = _may_save(work, form, step, at.answers)
    return Shown(
        form=form,
        token=token,
        turn=at.turn,
        step=step,
        answers=at.answers,
        asked=earlier,
        choices=step.choices(work, at.answers) if step is not None else (),
        remark=at.remark,
        has_back=bool(earlier),
        has_done=step is not None and _is_complete(step, at.answers) and not may_save,
        has_save=may_save,
        message_id=open_forms.question_of(work, row, at),
    )


# Moving


def _pick(
    work: Work, row: StaffForm, form: Form, at: At, step: Step, value: str, *, by: Person
) -> None:
    if value not in {one.value for one in step.choices(work, at.answers)}:
        raise FormGone
    if step.count is None:
        _answer(work, row, form, at, step, value, by=by)
        return
    # The number of the question stays: quick presses of "+1" all count.
    counted = {**at.answers, step.key: step.count(at.answers, value)}
    open_forms.show(work, row, replace(at, answers=counted, remark=None), to=by, step=step)


def _answer(
    work: Work, row: StaffForm, form: Form, at: At, step: Step, answer: Any, *, by: Person
) -> None:
    """Take an answer; what was answered after this question may hang on it, and is asked anew."""
    number = form.steps.index(step)
    later = {name for one in form.steps[number:] for name in (one.key, one.options_key)}
    kept = {name: value for name, value in at.answers.items() if name not in later}
    _go_on(work, row, form, replace(at, answers={**kept, step.key: answer}), step, by=by)


def _go_on(work: Work, row: StaffForm, form: Form, at: At, step: Step, *, by: Person) -> None:
    following = form.steps[form.steps.index(step) + 1 :]
    ahead = next((one for one in following if one.is_needed(work, at.answers)), None)
    if ahead is None and form.saves_itself:
        open_forms.end(work, row, form.save(work, _kept(work, form, at.answers), by).words)
        return
    moved = replace(at, turn=at.turn + 1, remark=None)
    open_forms.show(work, row, moved, to=by, step=ahead)


def _first_open(work: Work, form: Form, answers: Answers) -> Step | None:
    """The first question that what the form was begun with leaves open."""
    open_steps = (one for one in form.steps if one.is_needed(work, answers))
    return next((one for one in open_steps if one.key not in answers), None)


def _before(work: Work, form: Form, step: Step | None, answers: Answers) -> tuple[Step, ...]:
    end = form.steps.index(step) if step is not None else len(form.steps)
    return tuple(one for one in form.steps[:end] if one.is_needed(work, answers))


def _is_complete(step: Step, answers: Answers) -> bool:
    return step.is_counting and bool(answers.get(step.key))


def _may_save(work: Work, form: Form, step: Step | None, answers: Answers) -> bool:
    """At the summary, or at a last step that counts: there is no need to look at the numbers twice."""
    if step is None:
        return True
    after = form.steps[form.steps.index(step) + 1 :]
    is_last = not any(one.is_needed(work, answers) for one in after)
    return is_last and _is_complete(step, answers)


def _kept(work: Work, form: Form, answers: Answers) -> dict[str, Any]:
    """The answers of the questions that were asked, without what waited for a choice."""
    unasked = {one.key for one in form.steps if not one.is_needed(work, answers)}
    waiting = {one.options_key for one in form.steps}
    return {name: one for name, one in answers.items() if name not in unasked | waiting}
