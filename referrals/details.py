"""Details: what is told of a case after it was filed, and who hears of it.

Owns what an addition changes (urgency, route, who is alerted) and the news to those who were alerted;
leaves to :mod:`referrals.additions` and :mod:`referrals.late_words` which words belong to which case.

What a crash leaves behind: nothing; an addition and its news are one transaction.
"""

from referrals import alerts, events, ladder, limits, outbox, precision, routing
from referrals.conversations import Draft
from referrals.db import Work
from referrals.lifecycle import is_open
from referrals.models import Case, Media
from referrals.notices import Notice
from referrals.vocabulary import AlertState, Lane, Urgency

_BY_URGENCY = tuple(Urgency)


def add(work: Work, case: Case, draft: Draft, *, actor: str) -> None:
    """Add to a case that left before everything was known, and tell those who were alerted.

    What the draft leaves out stays as it is; a draft that says nothing new changes nothing. A barrio
    that was not known before may bring in the gestor of its cluster; a danger that was not known makes
    the case more urgent, never less, and may rule mediation out, never in.
    """
    case = alerts.locked(work, case.id)
    clusters = _clusters_of(work, case)
    pin_before = case.pin_sealed
    if not _add(work, case, draft):
        return
    event = events.write(work, case, move="add_details", actor=actor)
    urgency = routing.urgency_of(
        case.kind, category=case.category, happening=case.happening, danger=case.danger
    )
    if _BY_URGENCY.index(urgency) < _BY_URGENCY.index(case.urgency):
        case.urgency = urgency
        ladder.hasten(work, case)
        precision.widen(work, case)
    decision = routing.decide(work.city, ladder.facts_of(work, case))
    case.rule_id = decision.rule_id
    case.mediation = case.mediation and decision.mediation
    tell_news(work, case, event_id=event.id, has_new_pin=case.pin_sealed is not pin_before)
    let_through = limits.let_danger_through(work, case)
    moved = let_through or _clusters_of(work, case) != clusters
    if case.holder_id is None and is_open(case.state) and moved:
        ladder.send_out(work, case, start=decision.start)
    alerts.refresh_cards(work, case, version=event.id)


def _clusters_of(work: Work, case: Case) -> set[int]:
    return {one.id for one in work.city.clusters_of(case.barrio_id)} if case.barrio_id else set()


def _add(work: Work, case: Case, draft: Draft) -> bool:
    """Take over what a draft knows; give back whether any of it was new."""
    changed = False
    for name in ("category", "barrio_id", "happening", "danger", "pole", "inside"):
        new = getattr(draft, name)
        if new is not None and new != getattr(case, name):
            setattr(case, name, new)
            changed = True
    if case.barrio_id is not None:
        cluster = work.city.cluster_of(case.barrio_id)
        case.cluster_id = cluster.id if cluster else None
    for name, words in (("story_sealed", draft.story), ("place_sealed", draft.place)):
        sealed = getattr(case, name)
        if words and (sealed is None or work.vault.open(sealed) != words):
            setattr(case, name, work.vault.seal(words))
            changed = True
    if draft.pin:
        pin = list(draft.pin)
        if case.pin_sealed is None or work.vault.open_json(case.pin_sealed) != pin:
            case.pin_sealed = work.vault.seal_json(pin)
            changed = True
    return changed


def tell_news(work: Work, case: Case, *, event_id: int, has_new_pin: bool) -> None:
    """Tell those who were alerted that more is known of a case than its card told when it came."""
    # An edited card makes no sound: whoever was alerted before hears of the addition by a message.
    for alert in case.alerts:
        heard = alert.state in (AlertState.OPEN, AlertState.TAKEN)
        if not heard or alert.staff.person.blocked_at is not None:
            continue
        notices = [Notice("news")] if alert.message_id is not None else []
        notices += [Notice("pin")] if has_new_pin else []
        for notice in notices:
            outbox.enqueue(
                work,
                notice,
                to=alert.staff.person,
                lane=Lane.ALERT,
                dedupe_key=f"{notice.say}:{alert.id}:{event_id}",
                case_id=case.id,
                alert_id=alert.id,
            )


def add_media(work: Work, case: Case, media: Media) -> None:
    """Send a photo or voice note, come after the alert, to those who were alerted."""
    case = alerts.locked(work, case.id)
    media.case_id = case.id
    work.session.flush()
    work.session.expire(case, ["media"])
    event = events.write(
        work, case, move="add_media", actor=events.SYSTEM, facts={"media": [media.id]}
    )
    for alert in case.alerts:
        if alert.state in (AlertState.OPEN, AlertState.TAKEN):
            outbox.enqueue(
                work,
                Notice("media", {"media": media.id}),
                to=alert.staff.person,
                lane=Lane.ALERT,
                dedupe_key=f"media:{media.id}:{alert.id}:{event.id}",
                case_id=case.id,
                alert_id=alert.id,
            )
    # The first file brings the button for files, and each one changes how many there are.
    alerts.refresh_cards(work, case, version=event.id)
