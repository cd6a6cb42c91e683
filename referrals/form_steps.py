"""What a form of staff is made of: steps, buttons, and what its saving does.

A description only: which form a member of staff has open, and how they move through it, is
:mod:`referrals.staff_forms`; how it looks is :mod:`bot.render.forms`. Words are keys of the catalogue.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from referrals.db import Work
from referrals.models import Person
from referrals.permissions import Action

#: What was answered so far, by step; what the form was begun with is there too, and ``staff``, the id
#: of who fills it in, and ``token``, which names this filling-in. Only what JSON can hold.
Answers = Mapping[str, Any]

#: Letters of a written answer that are taken; more than this is asked for again.
LONGEST = 300


@dataclass(frozen=True)
class Words:
    """A key of the catalogue with its parameters; a mapping among them is a text by language."""

    key: str
    params: Mapping[str, str | int | Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Choice:
    """One button: its value (letters, digits, ``_.-``; at most 36) and its label."""

    value: str
    words: Words


@dataclass(frozen=True)
class Written:
    """What somebody wrote or pinned instead of pressing; ``barrios`` are those that it names."""

    text: str = ""
    barrios: tuple[str, ...] = ()
    pin: tuple[float, float] | None = None


@dataclass(frozen=True)
class Options:
    """A written answer that may mean several things: they are offered as the step's buttons."""

    values: tuple[str, ...]


def no_choices(_work: Work, _answers: Answers) -> Sequence[Choice]:
    """A step without buttons of its own."""
    return ()


def always(_work: Work, _answers: Answers) -> bool:
    """A step that everybody is asked."""
    return True


@dataclass(frozen=True)
class Step:
    """One question of a form.

    ``choices`` are its buttons; where ``read`` is given, it can be answered by writing as well: ``read``
    gives back the answer, :class:`Options`, or None for words that say nothing of use. A ``counting`` step
    is pressed several times (``count`` gives the answer after a press) and left by a button of its own.
    ``tell`` puts an answer into words for the summary :attr:`line`, which has one parameter, ``value``;
    without it the label of the chosen button is shown, or the text. ``asks`` gives the question where it
    needs parameters; ``ask`` names it for the summary all the same.
    """

    key: str
    ask: str
    choices: Callable[[Work, Answers], Sequence[Choice]] = no_choices
    read: Callable[[Work, Answers, Written], Any | Options | None] | None = None
    takes_pin: bool = False
    longest: int = LONGEST
    count: Callable[[Answers, str], Any] | None = None
    tell: Callable[[Work, Answers], Sequence[Words | str]] | None = None
    is_needed: Callable[[Work, Answers], bool] = always
    asks: Callable[[Work, Answers], Words] | None = None

    @property
    def line(self) -> str:
        """The key of the summary line: that of the question, with ``.line`` behind it."""
        return f"{self.ask}.line"

    @property
    def is_counting(self) -> bool:
        """Whether a press stays at the question."""
        return self.count is not None

    @property
    def options_key(self) -> str:
        """Under which key of the answers the :class:`Options` of a written answer wait."""
        return f"{self.key}?"


@dataclass(frozen=True)
class Ended:
    """What a saved form led to: the words that take its place in the chat, and the toast of the press."""

    words: Words
    toast: str | None = None


@dataclass(frozen=True)
class Form:
    """A form: its name (at most 24 letters), who may fill it in, its steps, and what saving it does.

    ``save`` runs in the transaction that ends the form, so that it runs once; what it raises leaves the
    form open. It checks every right again: answers carry ids, and ids are no rights.

    A form that ``saves_itself`` does so after its last answer, without a summary; its saving raises
    nothing.
    """

    name: str
    action: Action
    title: Callable[[Work, Answers], Words]
    steps: tuple[Step, ...]
    save: Callable[[Work, Answers, Person], Ended]
    saves_itself: bool = False


#: The forms that there are, by name.
Book = Mapping[str, Form]
