"""``/casos``: lists of cases with filters and pages, search by code or barrio, a card shown anew.

Owns the verbs of area ``cases``: ``list`` (a filter or ``barrio``, a page, a barrio), ``show`` (a case),
``files`` (an alert) and ``search``. Whoever presses, :mod:`referrals.case_lists` checks what they may find.
"""

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.form_words import barrios_in
from bot.handlers import in_place
from bot.handlers.staff import answer
from bot.rasa_client import Say
from bot.render import case_list
from bot.render.views import Drawn, Sight
from nlu.gazetteer import Gazetteer
from referrals import case_lists, case_search, staff_forms
from referrals.db import Work
from referrals.forms import BOOK
from referrals.models import Person
from referrals.permissions import Action


async def on_command(update: Update, context: Context) -> None:
    """``/casos``, ``/casos PZ-123-4567``, ``/casos zamorano``."""
    words = " ".join(context.args or [])
    key = str(update.update_id)

    def say(work: Work, person: Person) -> list[Say]:
        if not words:
            first = case_lists.first_filter(work, by=person)
            case_search.send_list(work, (first.value, "0"), to=person, key=key)
            return []
        return look_for(work, person, words, context.desk.gazetteer, key=key)

    await answer(update, context, say)


async def on_cases(update: Update, context: Context) -> None:
    """The button "Mis casos"."""
    context.args = []
    await on_command(update, context)


def look_for(
    work: Work, person: Person, words: str, gazetteer: Gazetteer, *, key: str
) -> list[Say]:
    """Answer a search: with a card, a list or a choice in the outbox, or with what is given back.

    Raises:
        NotAllowed: ``person`` may not search.
        UnknownCase: a code that no case has which they may see.

    """
    barrios = barrios_in(work, words, gazetteer)
    is_found = case_search.search(work, words, barrios, by=person, key=key)
    return [] if is_found else [Say("case-list.nothing", {"words": words[:60]})]


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of a list or of a card; gives back the key of the toast that answers it."""
    key = str(update.update_id)

    def does(sight: Sight) -> tuple[str | None, Drawn | None]:
        viewer = sight.viewer.person
        match go.verb:
            case "list" if (what := case_list.wanted(go.args)) is not None:
                drawn = case_list.draw(sight.work, sight.speaker, sight.at, what, to=viewer)
                return None, Drawn(*drawn)
            case "search":
                staff_forms.begin(sight.work, BOOK, case_search.NAME, by=viewer)
                return None, None
            case "show":
                case_lists.show(sight.work, _id(go.args), by=viewer, key=key)
                return "toast-card-below", None
            case "files":
                case_lists.send_files(sight.work, _id(go.args), by=viewer, key=key)
                return "toast-files-below", None
            case _:
                return "toast-malformed", None

    return await in_place.press(update, context, Action.LIST_OWN_CASES, does)


def _id(args: tuple[str, ...]) -> int:
    """The id that a button carries; 0, which nothing has, where it carries none."""
    return int(args[0]) if len(args) == 1 and args[0].isdecimal() and len(args[0]) < 19 else 0
