"""The screen of ``/turno``: what a staff member is there for, and whether they are away."""

from sqlalchemy import func, select
from telegram import InlineKeyboardMarkup

from bot.catalogue import Html
from bot.keyboards import pairs
from bot.render.facts import blocks, joined, lines
from bot.render.views import Drawn, Sight
from referrals import leaves, staff
from referrals.lifecycle import State
from referrals.models import Case, Staff
from referrals.vocabulary import Role

#: How long a leave can be by one press, and how many mornings that is.
UNTIL = {"tomorrow": 1, "three": 3, "week": 7, "fortnight": 14}


def duty(sight: Sight, member: Staff) -> Drawn:
    """Clusters, rank and leave of a member, with the buttons to go away and to come back."""
    leave = leaves.current(sight.work, member)
    is_own = member.id == sight.viewer.id
    here = sight.text("duty.here", hours=_hours(sight))
    if leave is not None:
        here = sight.text("duty.away", moment=sight.moment(leave.ends_at))
    text = blocks(
        sight.text("duty", name=staff.name_of(sight.work, member)),
        duties(sight, member),
        here,
        _held(sight, member),
        sight.text("duty.nobody-else", who="self" if is_own else "other")
        if _is_last(sight, member)
        else None,
        None if leave is not None else sight.text("duty.ask"),
    )
    who = "self" if is_own else "other"
    back = sight.go("turno", "back", member.id, key="button-is-back", who=who)
    longer = [
        sight.go("turno", "away", member.id, until, key="button-away", until=until)
        for until in UNTIL
    ]
    rows = [[back]] if leave is not None else pairs(longer)
    if is_own:
        rows.append([sight.go("turno", "date", member.id, key="button-other-date")])
        rows.append([sight.at.menu("menu")])
    else:
        rows.append([sight.go("equipo", "one", member.id, key="button-back")])
    return Drawn(text, InlineKeyboardMarkup(rows))


def duties(sight: Sight, member: Staff, *, brief: bool = False) -> Html:
    """What a member is there for, one kind a line; ``brief`` names clusters by their numbers only."""
    first, backup = (
        [
            one.cluster_id
            for one in member.duties
            if one.cluster_id is not None and one.is_backup is is_backup
        ]
        for is_backup in (False, True)
    )

    def named(numbers: list[int]) -> str:
        if brief:
            spoken = ", ".join(map(str, sorted(numbers)))
            return sight.plain("board-sectors", count=len(numbers), numbers=spoken)
        return joined(sight.speaker, [sight.cluster(number) for number in numbers])

    roles = {one.role for one in member.duties} - {Role.GESTOR}
    return lines(
        sight.text("duty.first", clusters=named(first)) if first else None,
        sight.text("duty.backup", clusters=named(backup)) if backup else None,
        *(
            sight.text("duty.role", role=sight.plain("role", role=role.value))
            for role in Role
            if role in roles
        ),
    )


def _hours(sight: Sight) -> str:
    if sight.work.city.times.duty_hours is None:
        return "always"
    return sight.work.city.hours_at(sight.work.now)


def _held(sight: Sight, member: Staff) -> Html | None:
    """How many cases they took and have not closed: a leave does not pass them on."""
    count = sight.work.session.scalar(
        select(func.count(Case.id)).where(
            Case.holder_id == member.id, Case.state.not_in([State.RECEIVED, State.CLOSED])
        )
    )
    return sight.text("duty.held", count=count) if count else None


def _is_last(sight: Sight, member: Staff) -> bool:
    """Whether coordination is empty while the member is away."""
    everybody = staff.coordinators(sight.work)
    away = staff.away(sight.work) | {member.id}
    return member in everybody and all(one.id in away for one in everybody)
