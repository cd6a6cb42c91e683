"""Why an alert reached its receiver: the rule, the rank, and what became of those before them, in words."""

from typing import Any

from bot.catalogue import Html
from bot.render import card
from bot.render.facts import Speaker, blocks, joined, lines
from referrals import events
from referrals.db import Work
from referrals.lifecycle import Move
from referrals.models import Alert, Case
from referrals.vocabulary import Rank

#: Reasons kept with an alert of which something is to be said; that it was the first needs no words.
_TOLD = frozenset({"late", "undeliverable", "leave", "suspended", "waiting", "let_go", "given"})


def why(work: Work, speaker: Speaker, alert: Alert) -> Html:
    """Everything that is known of why the alert reached its receiver, by what was noted then."""
    case = alert.case
    facts = _facts(work, alert)
    reason = str(facts.get("reason") or "")
    away = len(facts.get("away") or ())
    minutes = work.city.ack_minutes(case.urgency.value)[0 if alert.rank is Rank.BACKUP else 1]
    return blocks(
        speaker.text("why-you", code=case.code),
        lines(
            None if reason == "given" else speaker.text("why", rank=card.why(speaker, alert)),
            _reason(speaker, reason, minutes=minutes) if reason in _TOLD else None,
            speaker.text("why-you.away", count=away) if away and reason != "given" else None,
            _border(speaker, case),
        ),
        _rule(speaker, case, str(facts.get("rule") or case.rule_id)),
    )


def _facts(work: Work, alert: Alert) -> dict[str, Any]:
    """What was noted when the alert last went to its receiver."""
    told = [
        event.facts
        for event in events.trail(work, alert.case)
        if event.move == Move.ASSIGN.value and event.facts.get("staff") == alert.staff_id
    ]
    return told[-1] if told else {}


def _reason(speaker: Speaker, reason: str, *, minutes: int) -> Html:
    if reason == "late":
        return speaker.text("why-you.late", minutes=minutes)
    return speaker.text(f"why-you.{reason}")


def _border(speaker: Speaker, case: Case) -> Html | None:
    clusters = speaker.city.clusters_of(case.barrio_id) if case.barrio_id else ()
    if len(clusters) < 2:
        return None
    named = [speaker.plain("cluster", number=str(one.id), name=one.name) for one in clusters]
    return speaker.text("why-you.border", clusters=joined(speaker, named))


def _rule(speaker: Speaker, case: Case, rule_id: str) -> Html:
    """The city's rule in words: what it is about and who is told, in order."""
    route = next((one for one in speaker.city.case_routes if one.id == rule_id), None)
    if route is None:
        return speaker.text("why-you.no-rule")
    people = [speaker.plain("why-person", who=one) for one in route.people]
    return speaker.text(
        "why-you.rule",
        kind=speaker.plain("kind", kind=case.kind.value),
        urgency=speaker.plain("urgency", urgency=case.urgency.value),
        people=" → ".join(people) or speaker.plain("why-person", who="coordinator"),
        rule=route.id,
    )
