"""The lists of a programme for who runs it: who asks for a place, who has one, who waits for one.

Of a person the alias, the age band, the sector where they said it, and what is missing. Leaves one person's
screen to :mod:`bot.render.enrolments`.
"""

from telegram import InlineKeyboardMarkup

from bot.catalogue import Html
from bot.keyboards import Rows, pairs
from bot.render import posters
from bot.render.board import turning
from bot.render.enrolments import REQUESTS, ROSTERS, sector
from bot.render.facts import blocks, lines
from bot.render.views import Drawn, Sight
from referrals import enrolments, programmes, rosters
from referrals.city import Programme
from referrals.models import Enrolment
from referrals.rosters import Count, Roster, Which


def home(sight: Sight) -> Drawn:
    """The programmes, each with how many have a place and how many wait for an answer."""
    rows: Rows = []
    for one in programmes.offered(sight.work.city):
        count = rosters.counts(sight.work, one.id)
        key = "button-roster-one.asked" if count.requested else "button-roster-one"
        taken = _taken(sight, count)
        asked = str(count.requested)
        rows.append(
            [sight.go(ROSTERS, "one", one.id, key=key, name=one.name, taken=taken, asked=asked)]
        )
    rows.append([sight.go(REQUESTS, "list", 0, key="button-back")])
    return Drawn(sight.text("rosters"), InlineKeyboardMarkup(rows))


def programme(sight: Sight, one: Programme) -> Drawn:
    """One programme: how full it is, and the ways to its lists and its poster."""
    count = rosters.counts(sight.work, one.id)
    text = blocks(
        sight.text("roster", name=one.name),
        lines(
            _fullness(sight, count),
            sight.text("roster.asked", count=count.requested),
            sight.text("roster.waiting", count=count.waiting),
            sight.text("roster.no-capacity") if count.places is None else None,
        ),
    )
    rows: Rows = [
        [sight.go(ROSTERS, which.value, one.id, 0, 0, key="button-roster-list", list=which.value)]
        for which in Which
    ]
    rows.append([sight.go(posters.AREA, "one", one.id, key="button-roster-poster")])
    rows.append([sight.go(ROSTERS, "home", key="button-back")])
    return Drawn(text, InlineKeyboardMarkup(rows))


def people(
    sight: Sight, one: Programme, which: Which, *, cluster: int | None, number: int
) -> Drawn:
    """A page of one list, in the order in which people asked."""
    listed = rosters.of_programme(sight.work, one.id, which, cluster=cluster, number=number)
    count = rosters.counts(sight.work, one.id)
    text = blocks(
        lines(
            sight.text("roster-list", list=which.value, name=one.name),
            _fullness(sight, count),
            sight.text("roster-list.sector", name=sector(sight, cluster)) if cluster else None,
        ),
        _lines(sight, listed) if listed.people else sight.text("roster-list.none"),
    )
    rows: Rows = [
        *pairs(
            sight.go(REQUESTS, "one", each.id, key="button-roster-person", alias=each.person.alias)
            for each in listed.people
        ),
        *turning(
            sight, (ROSTERS, which.value, one.id, str(cluster or 0)), listed.number, listed.pages
        ),
    ]
    if which is Which.REQUESTS and listed.total > 1:
        rows.append([sight.go(ROSTERS, "all", one.id, cluster or 0, key="button-roster-all")])
    rows.append([sight.go(ROSTERS, "sec", one.id, which.value, key="button-roster-sector")])
    rows.append([sight.go(ROSTERS, "one", one.id, key="button-back")])
    return Drawn(text, InlineKeyboardMarkup(rows))


def sectors(sight: Sight, one: Programme, which: Which) -> Drawn:
    """Which sector to look at."""
    found = [
        sight.go(ROSTERS, which.value, one.id, each.id, 0, key="button-sector", name=each.name)
        for each in sight.work.city.clusters
    ]
    every = sight.go(ROSTERS, which.value, one.id, 0, 0, key="button-roster-everybody")
    return Drawn(
        sight.text("roster-sector", name=one.name), InlineKeyboardMarkup([*pairs(found), [every]])
    )


def approving(sight: Sight, one: Programme, *, cluster: int | None) -> Drawn:
    """Whether to say yes to everybody on the list, and how many of them get a place."""
    asked = rosters.of_programme(sight.work, one.id, Which.REQUESTS, cluster=cluster).total
    free = rosters.counts(sight.work, one.id).free
    text = blocks(
        sight.text("roster-all", name=one.name, count=asked),
        sight.text("roster-all.sector", name=sector(sight, cluster)) if cluster else None,
        sight.text("roster-all.full", free=free, rest=asked - free)
        if free is not None and free < asked
        else None,
    )
    until = rosters.last_request(sight.work, one.id, cluster=cluster)
    back = (ROSTERS, Which.REQUESTS.value, one.id, cluster or 0, 0)
    rows = [[sight.go(*back, key="button-back")]]
    if asked:
        yes = sight.go(ROSTERS, "yes", one.id, cluster or 0, until, key="button-roster-all-yes")
        rows.insert(0, [yes])
    return Drawn(text, InlineKeyboardMarkup(rows))


def _lines(sight: Sight, listed: Roster) -> Html:
    return lines(
        *(_line(sight, number, one) for number, one in enumerate(listed.people, listed.first))
    )


def _line(sight: Sight, number: int, one: Enrolment) -> Html:
    facts = [
        sight.plain("button-years", band=f"years_{one.age_band.value}"),
        sector(sight, one.cluster_id) if one.cluster_id else "",
        sight.plain("roster-line.guardian") if enrolments.needs_guardian(one) else "",
        sight.plain("roster-line.unreached") if one.person.blocked_at else "",
        sight.plain("roster-line.since", moment=sight.moment(one.asked_at)),
    ]
    about = " · ".join(fact for fact in facts if fact)
    return sight.text("roster-line", number=str(number), alias=one.person.alias, facts=about)


def _fullness(sight: Sight, count: Count) -> Html:
    if count.places is None:
        return sight.text("roster.taken", count=count.approved)
    return sight.text("roster.taken-of", count=str(count.approved), places=str(count.places))


def _taken(sight: Sight, count: Count) -> str:
    if count.places is None:
        return str(count.approved)
    return sight.plain("roster.of", count=str(count.approved), places=str(count.places))
