"""How the figures of programmes read: counts by group, and what can be said of the reminders.

The screen and its file for a spreadsheet show the same counts; in both, groups of few people stand among
the others.
"""

from collections.abc import Iterator

from telegram import InlineKeyboardMarkup

from bot.catalogue import Html, Param
from bot.render.committee_file import as_csv
from bot.render.facts import Speaker, blocks, lines
from bot.render.outgoing import Outgoing, upload
from bot.render.sending import Sending
from bot.render.views import Drawn, Sight
from referrals import staff, turnout
from referrals.committee import FEWEST
from referrals.figures import Month
from referrals.permissions import Action, allows
from referrals.turnout import Effect, Share, Table, Tally, Turnout

AREA = "cifras"
#: What is counted of each group, as columns of the file.
_COLUMNS = ("expected", "confirmed", "declined", "came", "absent", "not_noted")


def screen(sight: Sight, words: str) -> Drawn:
    """The figures of the month that ``words`` name; of the present one where they name none."""
    work, speaker = sight.work, sight.speaker
    present = Month.of(work, work.now)
    month = Month.read(words) or present
    found = turnout.monthly(work, month, by=sight.viewer.person)
    before, after = month.before(), month.after()
    turning = [sight.go(AREA, "month", before, key="button-turnout-month", month=str(before))]
    if month < present:
        turning.append(sight.go(AREA, "month", after, key="button-turnout-month", month=str(after)))
    file = sight.go(AREA, "file", month, key="button-turnout-file")
    markup = InlineKeyboardMarkup([turning, [file], [sight.at.menu("menu")]])
    return Drawn(report(speaker, found), markup)


def report(speaker: Speaker, found: Turnout) -> Html:
    """The figures of a month, to read."""
    month = speaker.plain("committee-month", month=found.month.month)
    return blocks(
        lines(
            speaker.text("turnout", month=month, year=str(found.month.year)),
            speaker.text("turnout.note", fewest=FEWEST),
        ),
        lines(
            speaker.text("turnout.opened", count=_count(speaker, found.opened)),
            speaker.text("turnout.asked", count=_count(speaker, found.asked)),
            speaker.text("turnout.placed", count=_count(speaker, found.placed)),
            speaker.text("turnout.sessions", count=str(found.sessions)),
            speaker.text("turnout.walk-ins", count=str(found.walk_ins)) if found.walk_ins else None,
        ),
        # The three tables are of the same people: few in one are few in all.
        speaker.text("turnout-few", fewest=FEWEST) if found.by_programme.total is None else None,
        *(
            lines(
                speaker.text("turnout-table", name=_title(speaker, name)),
                *(_line(speaker, _name(speaker, name, key), one) for key, one in table.groups),
                _line(speaker, speaker.plain("turnout-rest"), table.rest) if table.rest else None,
                _line(speaker, speaker.plain("turnout-total"), table.total),
            )
            for name, table in _tables(found)
            if table.total is not None and table.total.expected
        ),
        _reminders(speaker, found.effects),
    )


def _tables(found: Turnout) -> Iterator[tuple[str, Table]]:
    yield "programmes", found.by_programme
    yield "clusters", found.by_cluster
    yield "ages", found.by_age


def _title(speaker: Speaker, table: str) -> str:
    return speaker.plain("turnout-table-name", table=table)


def _line(speaker: Speaker, what: str, one: Tally) -> Html:
    return speaker.text(
        "turnout-line.open" if one.not_noted else "turnout-line",
        what=what,
        expected=one.expected,
        confirmed=one.confirmed,
        came=one.came,
        absent=one.absent,
        open=one.not_noted,
    )


def _name(speaker: Speaker, table: str, key: str) -> str:
    if table == "programmes":
        programme = speaker.city.programme(key)
        return programme.name if programme is not None else key
    if table == "ages":
        return speaker.plain("button-years", band=f"years_{key}")
    found = speaker.city.cluster(int(key)) if key.isdecimal() else None
    if found is not None:
        return speaker.plain("board-cluster", number=str(found.id), name=found.name)
    return key if key.isdecimal() else speaker.plain("turnout-no-cluster")


def _reminders(speaker: Speaker, effects: tuple[Effect, ...]) -> Html | None:
    told = [
        line
        for one in effects
        for line in (_sent(speaker, one), _compared(speaker, one))
        if line is not None
    ]
    if not told:
        return None
    return lines(
        speaker.text("turnout-reminders"), *told, speaker.text("turnout-reminders.no-proof")
    )


def _sent(speaker: Speaker, one: Effect) -> Html | None:
    if not one.sent.noted:
        return None
    return speaker.text(
        "turnout-sent",
        offset=offset(speaker, one.offset_minutes),
        percent=_percent(one.sent),
        came=one.sent.came,
        noted=one.sent.noted,
        answered=_count(speaker, one.answered),
    )


def _compared(speaker: Speaker, one: Effect) -> Html | None:
    if not one.late.noted or not one.sent.noted:
        return None
    late: dict[str, Param] = {
        "percent": _percent(one.late),
        "came": one.late.came,
        "noted": one.late.noted,
    }
    if one.low is None or one.high is None:
        return speaker.text("turnout-late.few", **late)
    return speaker.text("turnout-late", low=_signed(one.low), high=_signed(one.high), **late)


def offset(speaker: Speaker, minutes: int) -> str:
    """How long before the start."""
    days, hours = divmod(minutes // 60, 24)
    if days > 1 and not hours:
        return speaker.plain("turnout-offset", unit="days", count=days)
    return speaker.plain("turnout-offset", unit="hours", count=minutes // 60)


def _percent(share: Share) -> str:
    return str(round(100 * share.came / share.noted))


def _signed(points: int) -> str:
    return f"{points:+d}".replace("-", "−")


def _count(speaker: Speaker, number: int) -> str:
    few = 0 < number < FEWEST
    return speaker.plain("turnout-fewer", fewest=FEWEST) if few else str(number)


# The file


def file(sending: Sending) -> list[Outgoing]:
    """``turnout-file``: the same counts as a table; nothing for who has no right to it any more."""
    work, speaker = sending.work, sending.speaker
    member = staff.of_person(work, sending.person)
    month = Month.read(str(sending.params["month"]))
    if month is None or not allows(staff.roles_of(member), Action.REPORT):
        return []
    found = turnout.monthly(work, month, by=sending.person)
    separator = "," if speaker.language == "en" else ";"
    content = as_csv([_head(speaker), *_rows(speaker, found)], separator=separator)
    name = speaker.plain("turnout-file.name", month=str(month))
    return upload(content, name=f"{name}.csv", caption=speaker.text("turnout-file"))


def _head(speaker: Speaker) -> list[str]:
    first = ("month", "table", "group")
    return [speaker.plain("turnout-column", column=one) for one in (*first, *_COLUMNS)]


def _rows(speaker: Speaker, found: Turnout) -> Iterator[list[str]]:
    month = str(found.month)
    for name, table in _tables(found):
        title = _title(speaker, name)
        for key, one in table.groups:
            yield [month, title, _name(speaker, name, key), *_cells(one)]
        if table.rest is not None:
            yield [month, title, speaker.plain("turnout-rest"), *_cells(table.rest)]
        if table.total is not None:
            yield [month, title, speaker.plain("turnout-total"), *_cells(table.total)]
    title = _title(speaker, "reminders")
    for effect in found.effects:
        for kind, share in (("sent", effect.sent), ("late", effect.late)):
            if share.noted:
                words = speaker.plain("turnout-arrived", arrived=kind)
                group = f"{offset(speaker, effect.offset_minutes)}: {words}"
                absent = share.noted - share.came
                yield [
                    month,
                    title,
                    group,
                    str(share.noted),
                    "",
                    "",
                    str(share.came),
                    str(absent),
                    "",
                ]


def _cells(one: Tally) -> list[str]:
    return [str(getattr(one, column)) for column in _COLUMNS]
