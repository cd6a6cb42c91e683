"""The card of a case: what a gestor sees of an alert, and how it changes while the case lives.

Owns the layout, what is shown to whom, and which buttons still make sense; leaves to
:mod:`bot.render.notices` when a card is sent or edited. The card fits into one message: of a long story it
shows the beginning, and the rest goes below it.
"""

from dataclasses import dataclass

from sqlalchemy import select
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.callbacks import Go
from bot.catalogue import Html, clean, escape
from bot.keyboards import Screen, card_buttons
from bot.render import spots
from bot.render.cutting import TEXT_LIMIT, shorten, units, visible_length
from bot.render.facts import Speaker, blocks, category_name, joined, lines, place_name
from bot.render.moments import in_words
from referrals import alerts, events, precision, staff
from referrals.db import Work
from referrals.lifecycle import Move, State, is_open
from referrals.models import Alert, Case, Referral
from referrals.routing import VIOLENT
from referrals.vocabulary import AlertState, Kind, Precision, Rank, ReferralState, Urgency

#: What a report holds as its story when it was told by voice only.
VOICE_STORY = "🎤"
#: UTF-16 units of the words for the place that fit on the card; the rest goes below.
PLACE_SHOWN = 300
#: Kinds without an answer to when it happens and whether there is danger.
_QUIET_PLACES = frozenset({Kind.DARK_SPOT, Kind.ENVIRONMENT, Kind.DATA_REQUEST})
#: Kinds for which nobody sets out: at a home with violence a visit may make it worse.
_NO_VISIT = frozenset({Kind.FAMILY_VIOLENCE, Kind.DATA_REQUEST})
ELECTRIC = frozenset({"pole_down", "loose_cable"})
#: Kinds of which somebody tells in words; the others can be told by buttons alone and are whole without.
_TOLD_IN_WORDS = frozenset({Kind.CONFLICT, Kind.UNTRIAGED})


@dataclass(frozen=True)
class Card:
    """A card's text, at most 4096 UTF-16 units, and what did not fit on it and goes below."""

    text: Html
    rest: tuple[Html, ...] = ()


def card(
    work: Work, speaker: Speaker, alert: Alert, *, first: bool, heading: Html | None = None
) -> Card:
    """The card as the case stands, under ``heading``; ``first`` when files and the pin follow below it."""
    status = _status(work, speaker, alert)
    return drawn(work, speaker, alert.case, status=status, first=first, heading=heading)


def drawn(
    work: Work,
    speaker: Speaker,
    case: Case,
    *,
    status: Html,
    first: bool = False,
    heading: Html | None = None,
) -> Card:
    """A case as it stands under ``heading`` and with ``status`` below, for whoever may read it."""
    place, place_rest = shorten(clean(precision.place_shown(work, case).strip()), PLACE_SHOWN)
    goes_on = speaker.plain("goes-on")
    above = blocks(
        heading,
        _head(work, speaker, case, f"{place} {goes_on}" if place_rest else place),
        speaker.text("card.vital") if case.urgency is Urgency.VITAL else None,
    )
    below = blocks(
        _below(speaker, case, first=first),
        _warnings(speaker, case),
        spots.card_lines(work, speaker, case),
        status,
    )
    story, story_rest = clean(story_of(work, speaker, case)), ""
    room = TEXT_LIMIT - visible_length(blocks(above, below)) - 2
    if units(story) > room:
        story, story_rest = shorten(story, room - units(goes_on) - 1)
    shown = escape(f"{story} {goes_on}" if story_rest else story)
    rest = tuple(
        lines(speaker.text(key, code=case.code), escape(words))
        for key, words in (("card.rest", story_rest), ("card.rest-place", place_rest))
        if words
    )
    return Card(blocks(above, shown, below), rest)


def story_of(work: Work, speaker: Speaker, case: Case) -> str:
    """The story of a case in plain words; of one without, that it is missing, where one was to be told."""
    story = work.vault.open(case.story_sealed).strip() if case.story_sealed else ""
    if not story:
        is_missing = case.incomplete or case.kind in _TOLD_IN_WORDS
        return speaker.plain("no-story") if is_missing else ""
    return speaker.plain("voice-story") if story == VOICE_STORY else story


def _head(work: Work, speaker: Speaker, case: Case, place: str) -> Html:
    moment = in_words(
        case.created_at,
        now=work.now,
        timezone=work.city.timezone,
        catalogue=speaker.catalogue,
        language=speaker.language,
    )
    category = case.category if case.category not in (None, "unknown", "told") else None
    asked = case.kind not in _QUIET_PLACES
    when = speaker.text("card.received", moment=moment)
    if asked and case.happening:
        happening = speaker.plain("happening", happening=case.happening)
        key = "card.when-now" if case.happening == "now" else "card.when"
        when = speaker.text(key, moment=moment, happening=happening)
    return lines(
        speaker.text(
            "card",
            urgency=speaker.plain("urgency", urgency=case.urgency.value),
            kind=speaker.plain("kind", kind=case.kind.value),
            code=case.code,
        ),
        speaker.text("card.category", category=category_name(speaker, category))
        if category
        else None,
        speaker.text("card.where", where=place_name(speaker, case.barrio_id))
        if case.barrio_id
        else speaker.text("card.no-where"),
        speaker.text("card.place", place=place) if place else None,
        _how_near(speaker, case),
        when,
        danger_line(speaker, case.danger)
        if case.danger and (asked or case.danger in VIOLENT)
        else None,
        speaker.text("card.reporter", alias=case.reporter.alias)
        if case.reporter is not None
        else speaker.text("card.nobody"),
    )


def _how_near(speaker: Speaker, case: Case) -> Html | None:
    """That less of the place is shown than the person told."""
    if case.precision is Precision.BARRIO and (case.pin_sealed or case.place_sealed):
        return speaker.text("card-place", precision="barrio")
    if case.precision is Precision.BLOCK and case.pin_sealed:
        return speaker.text("card-place", precision="block")
    return None


def danger_line(speaker: Speaker, danger: str) -> Html:
    """What is known of weapons and wounds; it stands out where there are some."""
    key = "card.danger" if danger in VIOLENT else "card.calm"
    return speaker.text(key, danger=speaker.plain("danger", danger=danger))


def _below(speaker: Speaker, case: Case, *, first: bool) -> Html | None:
    """How many photos, voice notes and files there are, and whether a pin."""
    kinds = [media.kind for media in case.media if media.kind != "pin"]
    photos, voices = kinds.count("photo"), kinds.count("voice")
    counted = {
        "count-photos": photos,
        "count-voices": voices,
        "count-files": len(kinds) - photos - voices,
    }
    things = [speaker.plain(key, count=count) for key, count in counted.items() if count]
    if case.pin_sealed is not None and case.precision is not Precision.BARRIO:
        things.append(speaker.plain("the-pin"))
    if not things:
        return None
    return speaker.text("card.follows" if first else "card.has", media=joined(speaker, things))


def _warnings(speaker: Speaker, case: Case) -> Html:
    about_people = case.kind in (Kind.CONFLICT, Kind.FAMILY_VIOLENCE)
    return lines(
        speaker.text("card.incomplete") if case.incomplete else None,
        speaker.text("card.fallen") if case.category in ELECTRIC else None,
        Html(speaker.text("card.no-mediation", law=_law(speaker, case)).strip())
        if about_people and not case.mediation
        else None,
        speaker.text("card.family") if case.kind is Kind.FAMILY_VIOLENCE else None,
    )


def _law(speaker: Speaker, case: Case) -> str:
    """The route's sentence on the law, where the city's data have one."""
    route = next((one for one in speaker.city.case_routes if one.id == case.rule_id), None)
    return speaker.city.text(route.law, speaker.language) if route is not None else ""


def _status(work: Work, speaker: Speaker, alert: Alert) -> Html:
    case = alert.case
    if case.outcome is not None and not is_open(case.state):
        outcome = speaker.plain("outcome", outcome=case.outcome.value)
        return speaker.text("card-state", state="ended", outcome=outcome, name="")
    if not is_theirs(alert):
        name = staff.name_of(work, case.holder) if case.holder is not None else ""
        state = "other" if name else "gone"
        return speaker.text("card-state", state=state, name=name, outcome="")
    offices, asked = _referred_to(work, case)
    mine = case.holder_id == alert.staff_id
    moves = _moves_of(work, alert)
    return lines(
        _begun_again(work, speaker, case),
        speaker.text("card-state", state="mine" if mine else "open", name="", outcome=""),
        speaker.text("card-state.way") if Move.SET_OUT.value in moves else None,
        speaker.text("card-state.talk") if case.state is State.IN_CONTACT else None,
        speaker.text("card-state.referred", services=joined(speaker, offices)) if offices else None,
        speaker.text("card-state.asked", services=joined(speaker, asked)) if asked else None,
        None if mine else speaker.text("why", rank=_why_now(work, speaker, alert)),
    )


def _begun_again(work: Work, speaker: Speaker, case: Case) -> Html | None:
    """That the case was reopened or became hot again, and why; None for one that goes its first way."""
    trail = events.trail_since_reopened(work, case)
    if any(one.move == "hot" for one in trail):
        return speaker.text("card-again", reason="flared")
    if not trail or trail[0].move != Move.REOPEN.value:
        return None
    return speaker.text("card-again", reason=str(trail[0].facts.get("reason") or ""))


def _why_now(work: Work, speaker: Speaker, alert: Alert) -> str:
    """The same, but for a case that coordination gave to the receiver, whose sector it need not be."""
    told = [
        event.facts.get("reason")
        for event in events.trail(work, alert.case)
        if event.move == Move.ASSIGN.value and event.facts.get("staff") == alert.staff_id
    ]
    is_looking = alert.state is AlertState.LOOKING
    if told[-1:] == ["stands_in"] and not is_looking:
        return Rank.BACKUP.value
    return "given" if told[-1:] == ["given"] and not is_looking else why(speaker, alert)


def why(speaker: Speaker, alert: Alert) -> str:
    """Why the alert reached its receiver, as a variant of the message ``why``."""
    case = alert.case
    if alert.state is AlertState.LOOKING:
        return "looking"
    if alert.rank is not Rank.COORDINATOR:
        return alert.rank.value
    if any(other.rank is not Rank.COORDINATOR for other in case.alerts):
        return "late"
    if case.kind is Kind.UNTRIAGED:
        return "direct"
    route = next((one for one in speaker.city.case_routes if one.id == case.rule_id), None)
    if route is None or route.people[:1] in ((), ("coordinator",)):
        return "direct"
    return "no-gestor" if case.cluster_id is not None else "no-where"


def is_theirs(alert: Alert) -> bool:
    """Whether the case is still the receiver's to take or in their hands."""
    gone = (AlertState.SUPERSEDED, AlertState.ENDED, AlertState.UNDELIVERABLE)
    return (
        alert.staff.suspended_at is None
        and alert.state not in gone
        and is_open(alert.case.state)
        and alert.case.holder_id in (None, alert.staff_id)
    )


def can_talk(alert: Alert) -> bool:
    """Whether the case is the receiver's and has a reporter who can be written to."""
    reporter = alert.case.reporter
    return is_theirs(alert) and reporter is not None and reporter.blocked_at is None


def buttons(work: Work, at: Screen, alert: Alert) -> InlineKeyboardMarkup | None:
    """The buttons that make sense for the alert's receiver now; None once nothing is left to do."""
    case = alert.case
    if not is_theirs(alert):
        return _to_look(at, alert)
    # A damage is passed on by asking for its repair.
    order_rows = spots.order_rows(work, at, alert)
    verbs = {"end"} if order_rows else {"ref", "end"}
    if case.holder_id is None:
        verbs.add("ack")
    if case.kind not in _NO_VISIT and Move.SET_OUT.value not in _moves_of(work, alert):
        verbs.add("go")
    if can_talk(alert):
        verbs.add("talk")
    markup = card_buttons(at, alert.id, verbs, first=order_rows)
    if markup is None:
        return None
    rows = [*markup.inline_keyboard, *_files(at, alert)]
    if case.holder_id is None:
        rows.append((at.button(Go("why", "show", (str(alert.id),)), "button-why"),))
    return InlineKeyboardMarkup(rows)


#: What files are called on a button, by their kind; any other is a file.
_FILES = {"photo": "photos", "voice": "voice", "audio": "voice"}


def _files(at: Screen, alert: Alert) -> list[tuple[InlineKeyboardButton]]:
    """The button for what came with the case, named by what there is; none where staff may see nothing."""
    found = {_FILES.get(one.kind, "files") for one in alert.case.media if one.kind != "pin"}
    found |= {"pin"} if precision.shows_pin(alert.case) else set()
    names = [
        at.catalogue.plain("file-kind", at.language, kind=kind)
        for kind in ("photos", "voice", "files", "pin")
        if kind in found
    ]
    if not names:
        return []
    what = names[0]
    if len(names) > 1:
        first = ", ".join(names[:-1])
        what = at.catalogue.plain("and", at.language, first=first, last=names[-1])
    return [(at.button(Go("cases", "files", (str(alert.id),)), "button-files", what=what),)]


def _to_look(at: Screen, alert: Alert) -> InlineKeyboardMarkup | None:
    """What a coordinator can do about an open case that somebody else has: look, and give it away."""
    if not alerts.oversees(alert):
        return None
    case = alert.case
    give = Go("tablero", "pick", (str(case.id), f"c{case.cluster_id or 0}", "0", "0"))
    return InlineKeyboardMarkup([*_files(at, alert), (at.button(give, "button-give"),)])


def _moves_of(work: Work, alert: Alert) -> frozenset[str]:
    actor = events.by_staff(alert.staff)
    return frozenset(
        one.move for one in events.trail_since_reopened(work, alert.case) if one.actor == actor
    )


def _referred_to(work: Work, case: Case) -> tuple[list[str], list[str]]:
    """The offices that somebody was sent to, and those for which their permission is awaited."""
    found = work.session.execute(
        select(Referral.service_id, Referral.state)
        .where(
            Referral.case_id == case.id,
            Referral.state.not_in([ReferralState.DECLINED, ReferralState.REVOKED]),
        )
        .order_by(Referral.id)
    ).all()
    named = [
        (service.name, state is ReferralState.OFFERED)
        for service_id, state in found
        if (service := work.city.service(service_id)) is not None
    ]
    offices = [name for name, is_asked in named if not is_asked]
    return list(dict.fromkeys(offices)), [name for name, is_asked in named if is_asked]
