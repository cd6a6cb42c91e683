"""A resident's reports and chat: the list, one report, adding to it, taking it back; deleting the chat.

No language model is asked: the buttons work while it is away. Ids in buttons are no rights; whoever presses
sees and does only what is theirs (:mod:`referrals.reports`), and anything else is "not found".
"""

import functools
from collections.abc import Callable

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers.meeting import meet, reply
from bot.rasa_client import Say
from referrals import additions, chats, mistaken, neighbours, referral_leaving, reports, threads
from referrals.db import Work
from referrals.errors import PazosError, UnknownCase
from referrals.models import Person
from referrals.vocabulary import Precision

#: The letters that buttons of this area carry.
AREA = "mine"

Use = Callable[[Work, Person, int], list[Say]]


async def on_list(update: Update, context: Context) -> None:
    """``/mis_reportes`` and its button: the person's latest reports."""
    await _answer(update, context, _listed)


async def on_wipe(update: Update, context: Context) -> None:
    """``/borrar_chat`` and its button: what would be deleted and what stays, asked first."""
    await _answer(update, context, lambda _work, _person: [Say("mine-wipe")])


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of the list or of a report; a refusal is told in a toast."""
    if go.verb == "wipe":
        await on_wipe(update, context)
        return None
    if go.verb == "wipeyes":
        key = str(update.update_id)
        await _answer(update, context, lambda work, person: _wipe(work, person, key))
        return None
    if go.verb == "done":
        await _answer(update, context, _done)
        return None
    if go.verb == "place" and len(go.args) == 2 and go.args[1] in list(Precision):
        wanted, go = Precision(go.args[1]), Go(AREA, "place", go.args[:1])
        use: Use | None = functools.partial(_show_place, wanted)
    else:
        use = _USES.get(go.verb)
    number = go.args[0] if len(go.args) == 1 else ""
    if use is None or not number.isdecimal() or len(number) > 18:
        return "toast-stale"
    try:
        await _answer(update, context, lambda work, person: use(work, person, int(number)))
    except UnknownCase:
        return "toast-mine-unknown"
    except PazosError as error:
        return error.say
    return None


async def _answer(
    update: Update, context: Context, say: Callable[[Work, Person], list[Say]]
) -> None:
    chat_id = update.effective_chat.id if update.effective_chat else 0

    def use_case(work: Work) -> None:
        person = meet(work, update.effective_user, chat_id)
        reply(work, person, say(work, person), update_id=update.update_id)

    await context.finish(use_case)


def _wipe(work: Work, person: Person, key: str) -> list[Say]:
    additions.stop(work, person)
    chats.wipe(work, person, key=key)
    return [Say("mine-wiped")]


def _listed(work: Work, person: Person) -> list[Say]:
    additions.stop(work, person)
    own = reports.listed(work, person)
    if not own:
        return [Say("status-none")]
    return [Say("status", {"cases": [reports.brief(work, case, to=person) for case in own]})]


def _show(work: Work, person: Person, case_id: int) -> list[Say]:
    additions.stop(work, person)
    case = reports.seen(work, case_id, by=person)
    return [Say("mine-report", reports.told(work, case, to=person))]


def _add(work: Work, person: Person, case_id: int) -> list[Say]:
    case = reports.own(work, case_id, by=person)
    if threads.of_person(work, person) is not None:
        return [Say("mine-add-talking")]
    additions.begin(work, case.id, by=person)
    return [Say("mine-add", {"id": case.id, "code": case.code})]


def _done(work: Work, person: Person) -> list[Say]:
    additions.stop(work, person)
    return _listed(work, person)


def _ask_withdrawal(work: Work, person: Person, case_id: int) -> list[Say]:
    case = reports.own(work, case_id, by=person)
    if not reports.can_withdraw(case):
        raise reports.NothingToWithdraw
    if reports.is_decided_by_a_person(case):
        key = "mine-withdraw-decided"
    else:
        others = neighbours.count(work, case)
        key = "mine-withdraw-neighbours" if others else "mine-withdraw"
    found = referral_leaving.of_case(work, case, person)
    going = referral_leaving.going(work, found).value
    return [Say(key, {"id": case.id, "code": case.code, "going": going})]


def _withdraw(work: Work, person: Person, case_id: int, *, referrals: bool = False) -> list[Say]:
    additions.stop(work, person)
    case = reports.own(work, case_id, by=person)
    before = referral_leaving.of_case(work, case, person)
    is_closed = reports.withdraw(work, case_id, by=person, referrals=referrals)
    going = referral_leaving.going(work, referral_leaving.of_case(work, case, person)).value
    stopped = {"going": "stopped"} if before and going == "none" else {"going": going}
    if is_closed:
        key = "mine-withdrawn"
    else:
        decided = reports.is_decided_by_a_person(case)
        key = "mine-withdrawn-decided" if decided else "mine-withdrawn-neighbours"
    return [Say(key, {"id": case.id, "code": case.code, **stopped})]


def _ask_other(work: Work, person: Person, case_id: int) -> list[Say]:
    case = mistaken.asked(work, case_id, by=person)
    return [Say("mine-other", {"id": case.id, "code": case.code, "kind": case.kind.value})]


def _other(work: Work, person: Person, case_id: int) -> list[Say]:
    additions.stop(work, person)
    mistaken.part(work, case_id, by=person)
    return []  # the receipt of what was filed says it


def _show_place(wanted: Precision, work: Work, person: Person, case_id: int) -> list[Say]:
    reports.show_place(work, case_id, wanted, by=person)
    case = reports.own(work, case_id, by=person)
    return [Say("mine-place", {"id": case.id, "code": case.code, "precision": wanted.value})]


_USES: dict[str, Use] = {
    "show": _show,
    "add": _add,
    "wd": _ask_withdrawal,
    "wdyes": _withdraw,
    "wdall": functools.partial(_withdraw, referrals=True),
    "other": _ask_other,
    "otheryes": _other,
}
