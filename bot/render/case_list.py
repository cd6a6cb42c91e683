"""Lists of cases for staff: one message with filters, pages and a button for each case.

Owns how a list looks and what its buttons carry; which cases somebody may find is
:mod:`referrals.case_lists`. A list holds no story, and nothing of who told of a case.
"""

from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.callbacks import Go, encode
from bot.catalogue import Html
from bot.keyboards import MAX_LABEL, Rows, Screen, pairs
from bot.render.facts import Speaker, blocks, lines
from bot.render.moments import in_words
from referrals import case_lists
from referrals.case_lists import Filter, Line, Page
from referrals.db import Work
from referrals.models import Person
from referrals.standings import Hands, Standing

AREA = "cases"


@dataclass(frozen=True)
class Wanted:
    """Which list: one of the filters or the cases of one barrio, and which page, from 0."""

    only: Filter | None
    barrio_id: str | None = None
    number: int = 0

    def args(self, number: int) -> tuple[str, ...]:
        """What a button to page ``number`` of this list carries."""
        if self.only is not None:
            return (self.only.value, str(number))
        return ("barrio", str(number), self.barrio_id or "")


def wanted(args: tuple[str, ...]) -> Wanted | None:
    """What a button of a list carries; None where it was never written by :meth:`Wanted.args`."""
    if len(args) < 2 or not args[1].isdecimal() or len(args[1]) > 6:
        return None
    if args[0] == "barrio":
        return Wanted(None, args[2], int(args[1])) if len(args) == 3 else None
    only = next((one for one in Filter if one.value == args[0]), None)
    return Wanted(only, number=int(args[1])) if only is not None else None


def draw(
    work: Work, speaker: Speaker, at: Screen, what: Wanted, *, to: Person
) -> tuple[Html, InlineKeyboardMarkup]:
    """The list as it is now, in what ``to`` may see.

    Raises:
        NotAllowed: they may see none.

    """
    if what.only is not None:
        page = case_lists.page(work, what.only, what.number, by=to)
        head = speaker.text("case-list", only=what.only.value, count=page.total)
    else:
        page = case_lists.in_barrio(work, what.barrio_id or "", what.number, by=to)
        name = barrio_name(speaker, what.barrio_id)
        head = speaker.text("case-list.barrio", count=page.total, barrio=name)
    turned = (
        speaker.text("case-list.page", number=page.number + 1, pages=page.pages)
        if page.pages > 1
        else None
    )
    told = [told_of(work, speaker, one) for one in page.lines]
    return blocks(lines(head, turned), *told), _buttons(speaker, at, what, page)


def barrio_name(speaker: Speaker, barrio_id: str | None) -> str:
    """The name of a barrio, or that none is known."""
    barrio = speaker.city.barrio(barrio_id) if barrio_id else None
    return barrio.name if barrio else speaker.plain("case-list.no-where")


def answer(
    work: Work, speaker: Speaker, at: Screen, args: tuple[str, ...], *, to: Person
) -> tuple[Html, InlineKeyboardMarkup]:
    """What a command or a search is answered with: a list, or the choice among places.

    Raises:
        NotAllowed: ``to`` may see no list.

    """
    what = wanted(args)
    if what is not None:
        return draw(work, speaker, at, what, to=to)
    return choice_of_barrios(speaker, at, args[1:])


def told_of(work: Work, speaker: Speaker, one: Line) -> Html:
    """A case of a list: what it is and where, then who has it and since when it waits."""
    moment = in_words(
        one.created_at,
        now=work.now,
        timezone=work.city.timezone,
        catalogue=speaker.catalogue,
        language=speaker.language,
    )
    return lines(
        speaker.text(
            "case-list.one",
            urgency=_mark(speaker, one),
            code=one.code,
            kind=speaker.plain("kind", kind=one.kind.value),
            where=barrio_name(speaker, one.barrio_id),
        ),
        speaker.text("case-list.standing", standing=standing(speaker, one.standing), moment=moment),
    )


def standing(speaker: Speaker, one: Standing) -> str:
    """How a case stands, in the words of the team: who has it and what was done last."""
    if one.hands is Hands.ENDED:
        outcome = one.outcome.value if one.outcome is not None else "none"
        said = one.said.value if one.said is not None else ""
        parts = [
            speaker.plain("case-standing.ended", outcome=speaker.plain("outcome", outcome=outcome))
            if one.outcome is not None
            else speaker.plain("state", state="closed"),
            speaker.plain("case-standing.said", said=said) if said else "",
        ]
    else:
        parts = [
            speaker.plain("case-standing", hands=one.hands.value, name=one.name),
            *(speaker.plain("case-standing.step", step=step.value) for step in one.steps),
        ]
    return ", ".join(part for part in parts if part)


def _mark(speaker: Speaker, one: Line) -> str:
    """The coloured mark of an urgency, without its words."""
    return speaker.plain("urgency", urgency=one.urgency.value).split(" ")[0]


def _buttons(speaker: Speaker, at: Screen, what: Wanted, page: Page) -> InlineKeyboardMarkup:
    rows: Rows = [[_case(speaker, one)] for one in page.lines]
    if page.pages > 1:
        turns = [("button-before", page.number - 1), ("button-after", page.number + 1)]
        rows.append(
            [
                at.button(Go(AREA, "list", what.args(number)), key)
                for key, number in turns
                if 0 <= number < page.pages
            ]
        )
    filters = [
        at.button(Go(AREA, "list", (only.value, "0")), "button-filter", only=_ticked(only, what))
        for only in Filter
    ]
    search = at.button(Go(AREA, "search"), "button-search")
    return InlineKeyboardMarkup([*rows, *pairs(filters), [search, at.menu("menu")]])


def _ticked(only: Filter, what: Wanted) -> str:
    return f"{only.value}-on" if only is what.only else only.value


def _case(speaker: Speaker, one: Line) -> InlineKeyboardButton:
    where = barrio_name(speaker, one.barrio_id)
    words = f"{_mark(speaker, one)} {one.code} · {where}"
    if len(words) > MAX_LABEL:
        words = f"{words[: MAX_LABEL - 1]}…"
    return InlineKeyboardButton(words, callback_data=encode(Go(AREA, "show", (str(one.case_id),))))


def choice_of_barrios(
    speaker: Speaker, at: Screen, barrios: tuple[str, ...]
) -> tuple[Html, InlineKeyboardMarkup]:
    """Which of several places was meant."""
    rows = [
        [
            at.button(
                Go(AREA, "list", Wanted(None, one).args(0)),
                "button-barrio",
                name=barrio_name(speaker, one),
            )
        ]
        for one in barrios[:8]
    ]
    return speaker.text("case-list.which"), InlineKeyboardMarkup([*rows, [at.menu("menu")]])
