"""Programmes for residents: ``/programas``, ``/mis_sesiones`` and their buttons.

No language model is asked, so it works while that is away. Whoever presses asks, waits and leaves for
themselves only; what the city no longer has is stale.
"""

from collections.abc import Callable

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers.meeting import meet, reply
from bot.programme_screens import AREA
from bot.rasa_client import Say
from referrals import additions, enrolments, programme_facts, programmes
from referrals.db import Work
from referrals.enrolment_life import MINORS, OPEN
from referrals.errors import PazosError
from referrals.models import Person
from referrals.programme_facts import Said
from referrals.vocabulary import AgeBand

__all__ = ["AREA", "on_command", "on_mine", "on_press"]

Use = Callable[[Work, Person, tuple[str, ...]], Said]


async def on_command(update: Update, context: Context) -> None:
    """``/programas``: what somebody is interested in."""
    await _answer(update, context, _home, ())


async def on_mine(update: Update, context: Context) -> None:
    """``/mis_sesiones``: one's own programmes and their sessions."""
    await _answer(update, context, _mine, ())


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of programmes; a refusal is told in a toast."""
    use = _USES.get((go.verb, len(go.args)))
    if use is None:
        return "toast-stale"
    try:
        await _answer(update, context, use, go.args)
    except PazosError as error:
        return error.say
    return None


async def _answer(update: Update, context: Context, use: Use, args: tuple[str, ...]) -> None:
    chat_id = update.effective_chat.id if update.effective_chat else 0

    def use_case(work: Work) -> None:
        person = meet(work, update.effective_user, chat_id)
        additions.stop(work, person)
        key, params = use(work, person, args)
        reply(work, person, [Say(key, params)], update_id=update.update_id)

    await context.finish(use_case)


def _home(work: Work, _person: Person, _args: tuple[str, ...]) -> Said:
    return programme_facts.home(work)


def _mine(work: Work, person: Person, _args: tuple[str, ...]) -> Said:
    return programme_facts.mine(work, to=person)


def _list(work: Work, _person: Person, args: tuple[str, ...]) -> Said:
    number = int(args[1]) if args[1].isdecimal() and len(args[1]) < 5 else 0
    return programme_facts.listed(work, args[0], number)


def _one(work: Work, person: Person, args: tuple[str, ...]) -> Said:
    return programme_facts.one(work, args[0], to=person)


def _age(work: Work, person: Person, args: tuple[str, ...]) -> Said:
    """The question of age; who has or waits for a place already sees where they stand."""
    return programme_facts.to_enrol(work, args[0], to=person)


def _ask(work: Work, person: Person, args: tuple[str, ...]) -> Said:
    band = _band(args[1])
    found = programmes.get(work.city, args[0])
    enrolments.check_age(found, band)
    mine = enrolments.of_person(work, found.id, person)
    if band in MINORS and (mine is None or mine.state not in OPEN):
        return "programme-minor", {"programme": found.id, "band": band.value}
    return _asked(work, person, args)


def _asked(work: Work, person: Person, args: tuple[str, ...]) -> Said:
    before = enrolments.of_person(work, args[0], person)
    if before is not None and before.state in OPEN:
        return programme_facts.one(work, args[0], to=person)
    made = enrolments.ask(work, args[0], _band(args[1]), by=person)
    guardian = enrolments.needs_guardian(made)
    return "programme-asked", {"programme": made.programme_id, "guardian": guardian}


def _tell(work: Work, person: Person, args: tuple[str, ...]) -> Said:
    programmes.tell_me(work, args[0], by=person)
    return "programme-told", {"programme": args[0]}


def _leave(work: Work, person: Person, args: tuple[str, ...]) -> Said:
    mine = enrolments.of_person(work, args[0], person)
    if mine is None or mine.state not in OPEN:
        return programme_facts.mine(work, to=person)
    return "programme-leave", {"programme": args[0]}


def _left(work: Work, person: Person, args: tuple[str, ...]) -> Said:
    if not enrolments.leave(work, args[0], by=person):
        return programme_facts.mine(work, to=person)
    return "programme-left", {"programme": args[0]}


def _band(written: str) -> AgeBand:
    found = next((one for one in AgeBand if one.value == written), None)
    if found is None:
        raise programmes.UnknownProgramme
    return found


#: What each button leads to, by its verb and how much it carries.
_USES: dict[tuple[str, int], Use] = {
    ("home", 0): _home,
    ("mine", 0): _mine,
    ("list", 2): _list,
    ("one", 1): _one,
    ("age", 1): _age,
    ("ask", 2): _ask,
    ("minor", 2): _asked,
    ("tell", 1): _tell,
    ("leave", 1): _leave,
    ("left", 1): _left,
}
