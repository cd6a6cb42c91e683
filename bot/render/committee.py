"""The monthly list for the territorial committee as a message: counts by group, largest first."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.catalogue import Html
from bot.render.facts import Speaker, blocks, lines
from bot.render.parts import Params
from referrals.committee import FEWEST

Name = Callable[[Speaker, str], str]


def report(speaker: Speaker, params: Params) -> Html:
    """The list of one month."""
    month = speaker.plain("committee-month", month=int(params.get("month") or 1))
    return blocks(
        lines(
            speaker.text("committee", month=month, year=str(params.get("year") or "")),
            speaker.text("committee.note", fewest=FEWEST),
        ),
        _section(speaker, params.get("clusters"), "committee.received", _cluster),
        _section(speaker, params.get("kinds"), "committee.kind", _kind),
        _section(speaker, params.get("outcomes"), "committee.outcome", _outcome),
        _section(speaker, params.get("results"), "committee.result", _result),
    )


def _section(
    speaker: Speaker, given: Mapping[str, Any] | None, key: str, name: Name
) -> Html | None:
    section = given or {"total": 0, "groups": [], "rest": 0}
    total = section["total"]
    if total == 0 and key != "committee.received":
        return None
    count = str(total) if total is not None else speaker.plain("committee.few", fewest=FEWEST)
    groups = [
        speaker.text("committee.line", what=name(speaker, str(group)), count=str(number))
        for group, number in section["groups"]
    ]
    head = speaker.text("committee.kind") if key == "committee.kind" else None
    rest = section["rest"]
    return lines(
        head or speaker.text(key, count=count),
        *groups,
        speaker.text("committee.rest", count=str(rest)) if rest else None,
    )


def _cluster(speaker: Speaker, group: str) -> str:
    found = speaker.city.cluster(int(group)) if group.isdecimal() else None
    if found is not None:
        return speaker.plain("board-cluster", number=str(found.id), name=found.name)
    return group if group.isdecimal() else speaker.plain("committee.no-cluster")


def _kind(speaker: Speaker, group: str) -> str:
    return speaker.plain("kind", kind=group)


def _outcome(speaker: Speaker, group: str) -> str:
    if group == "none":
        return speaker.plain("committee.no-outcome")
    return speaker.plain("outcome", outcome=group)


def _result(speaker: Speaker, group: str) -> str:
    return speaker.plain("committee.said", result=group)


#: The tables of a month, by the name of their parameter, and how their groups are called.
SECTIONS: Mapping[str, Name] = {
    "clusters": _cluster,
    "kinds": _kind,
    "outcomes": _outcome,
    "results": _result,
}
