"""Programmes for residents: ``/programas``, ``/mis_sesiones``, the links of posters, and their buttons.

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
from referrals import (
    additions,
    enrolments,
    posters,
    privacy_notice,
    programme_facts,
    programmes,
)
from referrals.db import Work
from referrals.enrolment_life import OPEN
from referrals.errors import PazosError
from referrals.models import Person
from referrals.programme_facts import Said
from referrals.programmes import Wish
from referrals.vocabulary import AgeBand

__all__ = ["AREA", "on_command", "on_mine", "on_press"]

Use = Callable[[Work, Person, tuple[str, ...]], Said]


async def on_command(update: Update, context: Context) -> None:
    """``/programas``: for which age somebody looks, and so on to a programme."""
    await _answer(update, context, _home, ())


async def on_mine(update: Update, context: Context) -> None:
    """``/mis_sesiones``: one's own programmes and their sessions."""
    await _answer(update, context, _mine, ())


async def on_poster(update: Update, context: Context, payload: str) -> None:
    """A poster's link: what the programme is and the age, or that it is not on the list, and the list.

    Whoever has not been shown the privacy notice is, before they are asked anything.
    """
    chat_id = update.effective_chat.id if update.effective_chat else 0

    def use_case(work: Work) -> None:
        person = meet(work, update.effective_user, chat_id)
        additions.stop(work, person)
        notice = [] if privacy_notice.shown(work, person) else [Say("notice-short")]
        said = programme_facts.by_poster(work, posters.opened(work, payload), to=person)
        greeting, *rest = [Say(key, params) for key, params in said]
        reply(work, person, [greeting, *notice, *rest], update_id=update.update_id)

    await context.finish(use_case)


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


def _find(work: Work, _person: Person, args: tuple[str, ...]) -> Said:
    return programme_facts.to_find(work, _wish(*args))


def _sector(_work: Work, _person: Person, args: tuple[str, ...]) -> Said:
    return programme_facts.to_choose_sector(_wish(args[1], interest=args[0]))


def _list(work: Work, _person: Person, args: tuple[str, ...]) -> Said:
    interest, page, *rest = args
    wish = _wish(*rest, interest=interest) if rest else Wish(interest)
    return programme_facts.listed(work, wish, _number(page))


def _one(work: Work, person: Person, args: tuple[str, ...]) -> Said:
    programme_id, *rest = args
    wish = _wish(*rest) if rest else None
    return programme_facts.one(work, programme_id, to=person, wish=wish)


def _age(work: Work, person: Person, args: tuple[str, ...]) -> Said:
    """The question of age; who has or waits for a place already sees where they stand."""
    return programme_facts.to_enrol(work, args[0], to=person)


def _of_age(work: Work, person: Person, args: tuple[str, ...]) -> Said:
    return programme_facts.of_age(work, args[0], _band(args[1]), to=person)


def _ask(work: Work, person: Person, args: tuple[str, ...]) -> Said:
    return _asked(work, person, args, is_explained=False)


def _yes(work: Work, person: Person, args: tuple[str, ...]) -> Said:
    return _asked(work, person, args, is_explained=True)


def _asked(work: Work, person: Person, args: tuple[str, ...], *, is_explained: bool) -> Said:
    programme_id, band, *cluster = args
    return programme_facts.asked(
        work,
        programme_id,
        _band(band),
        cluster=_number(cluster[0]) if cluster else None,
        is_explained=is_explained,
        to=person,
    )


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


def _wish(band: str, cluster: str = "0", *, interest: str = programmes.ALL) -> Wish:
    """What buttons carry of a search: an age, or ``any``, and the number of a sector, or 0."""
    known = next((one for one in AgeBand if one.value == band), None)
    return Wish(interest, known, _number(cluster) or None)


def _number(written: str) -> int:
    return int(written) if written.isdecimal() and len(written) < 5 else 0


#: What each button leads to, by its verb and how much it carries.
_USES: dict[tuple[str, int], Use] = {
    ("home", 0): _home,
    ("mine", 0): _mine,
    ("find", 2): _find,
    ("sec", 2): _sector,
    ("list", 2): _list,
    ("list", 4): _list,
    ("one", 1): _one,
    ("one", 3): _one,
    ("age", 1): _age,
    ("ask", 2): _of_age,
    ("ask", 3): _ask,
    ("yes", 3): _yes,
    ("minor", 2): _yes,  # a button of before sectors were asked for
    ("tell", 1): _tell,
    ("leave", 1): _leave,
    ("left", 1): _left,
}
