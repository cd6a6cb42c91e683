"""``/tablero``: the coordinator's live board, giving a case to somebody, silencing a reporter."""

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers import in_place
from bot.render import board
from bot.render.views import Drawn, Sight
from referrals import case_lists, handing, silences
from referrals.errors import UnknownCase
from referrals.models import Case
from referrals.permissions import Action

_STALE = ("toast-stale", None)


async def on_command(update: Update, context: Context) -> None:
    """The board as it is now."""
    await in_place.command(update, context, Action.SEE_BOARD, "board")


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of the board."""
    if go.verb == "give":
        return await in_place.press(
            update, context, Action.REASSIGN, lambda sight: _give(sight, go.args)
        )
    if go.verb == "letgo":
        return await in_place.press(
            update, context, Action.SILENCE, lambda sight: _let_go(sight, go.args)
        )
    return await in_place.press(update, context, Action.SEE_BOARD, lambda sight: _show(sight, go))


def _show(sight: Sight, go: Go) -> tuple[str | None, Drawn | None]:
    match go.verb, go.args:
        case "home", ():
            return None, board.home(sight)
        case "list", (name, page) if board.is_list(name) and page.isdecimal():
            return None, board.cases(sight, name, int(page[:6]))
        case "case", (_, _, _) as args if (named := board.names_of(args)) is not None:
            case_id, name, number = named
            one = case_lists.look(sight.work, case_id, by=sight.viewer.person)
            return None, board.case(sight, one, name, number)
        case "pick", (*first, page) if (named := board.names_of(first)) and page.isdecimal():
            case_id, name, number = named
            return None, board.pick(sight, _case(sight, case_id), name, number, int(page[:6]))
    return _STALE


def _case(sight: Sight, case_id: int) -> Case:
    found = sight.work.session.get(Case, case_id)
    if found is None:
        raise UnknownCase
    return found


def _give(sight: Sight, args: tuple[str, ...]) -> tuple[str | None, Drawn | None]:
    if len(args) != 3 or not all(one.isdecimal() and len(one) < 18 for one in args):
        return _STALE
    case_id, to, seen = map(int, args)
    by = sight.viewer.person
    case = handing.reassign(sight.work, case_id, to, seen=seen, by=by)
    return "toast-given", board.case(sight, case, "untaken", 0)


def _let_go(sight: Sight, args: tuple[str, ...]) -> tuple[str | None, Drawn | None]:
    named = board.names_of(args)
    if named is None:
        return _STALE
    case_id, name, number = named
    gone = silences.let_go(sight.work, case_id, by=sight.viewer.person)
    drawn = board.case(sight, _case(sight, case_id), name, number)
    return "toast-let-go" if gone else "toast-already", drawn


async def on_hush(update: Update, context: Context, go: Go) -> str | None:
    """Silencing who told of a case, after a question, and taking it back."""

    def does(sight: Sight) -> tuple[str | None, Drawn | None]:
        named = board.names_of(go.args)
        if named is None:
            return _STALE
        case_id, name, number = named
        by, toast = sight.viewer.person, None
        match go.verb:
            case "ask":
                return None, board.hush(sight, _case(sight, case_id), name, number)
            case "yes":
                first = silences.silence(sight.work, case_id, by=by)
                toast = "toast-silenced" if first else "toast-already"
            case "lift":
                lifted = silences.lift(sight.work, case_id, by=by)
                toast = "toast-unsilenced" if lifted is not None else "toast-already"
            case _:
                return _STALE
        return toast, board.case(sight, _case(sight, case_id), name, number)

    return await in_place.press(update, context, Action.SILENCE, does)
