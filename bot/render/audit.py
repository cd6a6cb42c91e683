"""The trail of a case in plain words: when, who, what; no story, no place, no alias."""

from telegram import InlineKeyboardMarkup

from bot.callbacks import Go
from bot.catalogue import Html
from bot.keyboards import Rows
from bot.render.facts import blocks, joined, lines
from bot.render.views import Drawn, Sight
from referrals import audit
from referrals.audit import Entry, Who

AREA = "audit"


def trail(sight: Sight, code: str, number: int) -> Drawn:
    """One page of the trail of a case.

    Raises:
        NotAllowed: whoever looks may not read it.
        UnknownCase: there is no case with this code.

    """
    found = audit.page(sight.work, code, number, by=sight.viewer.person)
    turned = (
        sight.text("case-list.page", number=found.number + 1, pages=found.pages)
        if found.pages > 1
        else None
    )
    head = lines(sight.text("audit", code=found.code, count=found.total), turned)
    turns = [("button-before", found.number - 1), ("button-after", found.number + 1)]
    row = [
        sight.at.button(Go(AREA, "page", (found.code, str(to))), key)
        for key, to in turns
        if 0 <= to < found.pages
    ]
    rows: Rows = [row] if row else []
    markup = InlineKeyboardMarkup([*rows, [sight.at.menu("menu")]])
    return Drawn(blocks(head, lines(*(_told(sight, one) for one in found.entries))), markup)


def _told(sight: Sight, entry: Entry) -> Html:
    return sight.text(
        "audit.one",
        moment=sight.moment(entry.at),
        who=_who(sight, entry),
        what=", ".join(_what(sight, entry)),
    )


def _who(sight: Sight, entry: Entry) -> str:
    if entry.who is Who.STAFF:
        return _staff(sight, entry.staff_id, entry.staff_name)
    return sight.plain("audit-who", who=entry.who.value)


def _staff(sight: Sight, staff_id: int | None, name: str | None) -> str:
    return sight.plain("audit-who.staff", name=name or "—", number=str(staff_id))


def _what(sight: Sight, entry: Entry) -> list[str]:
    told = (
        _staff(sight, entry.told_staff_id, entry.told_staff_name)
        if entry.told_staff_id is not None
        else ""
    )
    said = [sight.plain("audit-move", move=entry.move, told=told)]
    things = [sight.plain("count-files", count=entry.files)] if entry.files else []
    things += [sight.plain("the-pin")] if entry.has_pin else []
    if things:
        said.append(sight.plain("audit.with", things=joined(sight.speaker, things)))
    if entry.state is not None:
        said.append(sight.plain("audit-state", state=entry.state.value))
    return said
