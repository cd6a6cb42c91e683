"""The coordinator's board: counts, lists, one case, and who it can be given to."""

from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.catalogue import Html
from bot.keyboards import Rows, pairs
from bot.render import card, case_list
from bot.render.facts import blocks, joined, lines
from bot.render.views import Drawn, Sight
from referrals import board, case_lists, handing, silences, staff, standings
from referrals.board import PAGE
from referrals.lifecycle import is_open
from referrals.models import Case, Staff
from referrals.vocabulary import AlertState

AREA = "tablero"


def home(sight: Sight) -> Drawn:
    """How many open cases there are, by what they need and by cluster."""
    seen = board.look(sight.work)
    names = [name for name, count in seen.lists.items() if count]
    clusters = [number for number, count in seen.clusters.items() if count]
    text = blocks(
        sight.text("board", moment=sight.moment(sight.work.now), count=seen.total),
        lines(
            *(
                sight.text("board.list", list=sight.plain("board-list", list=name), count=count)
                for name, count in seen.lists.items()
            )
        ),
        lines(
            *(
                sight.text("board.list", list=_cluster(sight, number), count=count)
                for number, count in seen.clusters.items()
            )
        ),
    )
    buttons = [
        *(sight.go(AREA, "list", name, 0, key="button-board-list", list=name) for name in names),
        *(_cluster_button(sight, number) for number in clusters),
    ]
    refresh = sight.go(AREA, "home", key="button-refresh")
    return Drawn(text, InlineKeyboardMarkup([*pairs(buttons), [refresh, sight.at.menu("menu")]]))


def _cluster(sight: Sight, number: int) -> str:
    if not number:
        return sight.plain("board-list", list="no-cluster")
    found = sight.work.city.cluster(number)
    name = found.name if found is not None else "—"
    return sight.plain("board-cluster", number=str(number), name=name)


def _cluster_button(sight: Sight, number: int) -> InlineKeyboardButton:
    if not number:
        return sight.go(AREA, "list", "c0", 0, key="button-board-list", list="no-cluster")
    return sight.go(AREA, "list", f"c{number}", 0, key="button-cluster", number=str(number))


def cases(sight: Sight, name: str, page: int) -> Drawn:
    """One page of a list, each case with a button."""
    found = board.listed(sight.work, name, page=page)
    is_cluster = name not in board.LISTS
    title = _cluster(sight, int(name[1:])) if is_cluster else sight.plain("board-list", list=name)
    text = blocks(
        sight.text("board.title", title=title, count=found.total),
        *(_line(sight, one) for one in found.cases),
        None if found.cases else sight.text("board.empty"),
    )
    rows = pairs(
        sight.go(
            AREA,
            "case",
            one.id,
            name,
            found.number,
            key="button-service",
            name=f"{_mark(sight, one)} {one.code}",
        )
        for one in found.cases
    )
    rows += turning(sight, (AREA, "list", name), found.number, found.pages)
    home_button = sight.go(AREA, "home", key="button-board")
    return Drawn(text, InlineKeyboardMarkup([*rows, [home_button]]))


def turning(sight: Sight, to: tuple[str, ...], number: int, pages: int) -> Rows:
    """The row that turns a list's pages; ``to`` is area, verb and what comes before the page."""
    area, verb, *args = to
    row = []
    if number > 0:
        row.append(sight.go(area, verb, *args, number - 1, key="button-before"))
    if number + 1 < pages:
        row.append(sight.go(area, verb, *args, number + 1, key="button-after"))
    return [row] if row else []


def _line(sight: Sight, case: Case) -> Html:
    line = case_lists.line(sight.work, case, viewer=sight.viewer)
    return case_list.told_of(sight.work, sight.speaker, line)


def _mark(sight: Sight, case: Case) -> str:
    """The coloured mark of an urgency, without its words."""
    return sight.plain("urgency", urgency=case.urgency.value).split(" ")[0]


def case(sight: Sight, one: Case, name: str, page: int) -> Drawn:
    """A case as its gestor sees it, with who has it and who was told, and what can be done about it."""
    drawn = card.drawn(sight.work, sight.speaker, one, status=_status(sight, one))
    rows: Rows = []
    if is_open(one.state):
        if one.held_back is not None:
            rows.append([sight.go(AREA, "letgo", one.id, name, page, key="button-let-go")])
        rows.append([sight.go(AREA, "pick", one.id, name, page, 0, key="button-give")])
    if one.reporter_id is not None and one.reporter is not None:
        if silences.of_person(sight.work, one.reporter_id) is not None:
            rows.append([sight.go("hush", "lift", one.id, name, page, key="button-unsilence")])
        elif not staff.roles_of(staff.of_person(sight.work, one.reporter)):
            rows.append([sight.go("hush", "ask", one.id, name, page, key="button-silence")])
    rows.append([sight.go(AREA, "case", one.id, name, page, key="button-refresh")])
    rows.append(
        [
            sight.go(AREA, "list", name, page, key="button-back"),
            sight.go(AREA, "home", key="button-board"),
        ]
    )
    return Drawn(drawn.text, InlineKeyboardMarkup(rows))


def _status(sight: Sight, one: Case) -> Html:
    work = sight.work
    standing = standings.of(work, one, viewer=sight.viewer)
    silenced = one.reporter_id is not None and silences.of_person(work, one.reporter_id)
    waiting = [
        staff.name_of(work, alert.staff) for alert in one.alerts if alert.state is AlertState.OPEN
    ]
    return lines(
        sight.text("board-case", standing=case_list.standing(sight.speaker, standing)),
        sight.text("board-case.told", names=joined(sight.speaker, waiting))
        if waiting and one.holder is None
        else None,
        sight.text("board-case.away")
        if one.holder is not None and staff.is_away(work, one.holder)
        else None,
        sight.text("board-case.nobody")
        if is_open(one.state) and board.waits_for_nobody(one)
        else None,
        sight.text("board-case.kept", why=one.held_back.value) if one.held_back else None,
        sight.text("board-case.silenced") if silenced else None,
    )


def pick(sight: Sight, one: Case, name: str, page: int, number: int) -> Drawn:
    """Who a case can be given to, a page of them."""
    found = handing.choices(sight.work, one)
    pages = max(1, -(-len(found) // PAGE))
    number = min(max(number, 0), pages - 1)
    seen = handing.version(sight.work, one)
    rows: Rows = [
        [
            sight.go(
                AREA, "give", one.id, person.id, seen, key="button-person-of-team",
                name=staff.name_of(sight.work, person), duty=_short_duty(sight, person),
            )
        ]
        for person in found[number * PAGE : (number + 1) * PAGE]
    ]  # fmt: skip
    rows += turning(sight, (AREA, "pick", str(one.id), name, str(page)), number, pages)
    rows.append([sight.go(AREA, "case", one.id, name, page, key="button-back")])
    words = sight.text("board-pick", code=one.code) if found else sight.text("board-pick.nobody")
    return Drawn(words, InlineKeyboardMarkup(rows))


def _short_duty(sight: Sight, one: Staff) -> str:
    numbers = sorted({duty.cluster_id for duty in one.duties if duty.cluster_id is not None})
    if not numbers:
        return sight.plain("board-list", list="coordination")
    spoken = ", ".join(map(str, numbers))
    return sight.plain("board-sectors", count=len(numbers), numbers=spoken)


def hush(sight: Sight, one: Case, name: str, page: int) -> Drawn:
    """Whether to silence who told of a case: what that does and what it does not."""
    alias = one.reporter.alias if one.reporter is not None else "—"
    rows = [
        [sight.go("hush", "yes", one.id, name, page, key="button-silence-yes")],
        [sight.go(AREA, "case", one.id, name, page, key="button-back")],
    ]
    return Drawn(sight.text("hush", alias=alias), InlineKeyboardMarkup(rows))


def names_of(args: Sequence[str]) -> tuple[int, str, int] | None:
    """Case, list and page out of a button; None where they are no such things."""
    if len(args) < 3 or not all(_is_number(one) for one in (args[0], args[2])):
        return None
    return (int(args[0]), args[1], int(args[2])) if is_list(args[1]) else None


def is_list(name: str) -> bool:
    """Whether there is such a list: one of the board's, or of a cluster (``c4``)."""
    return name in board.LISTS or (name[:1] == "c" and _is_number(name[1:]))


def _is_number(words: str) -> bool:
    return words.isdecimal() and len(words) < 10
