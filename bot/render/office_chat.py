"""Referrals in the chat of an office: the card with its four answers, and news of it.

Owns words and buttons; the card is drawn from the referral at the moment it is shown. Code, matter and
state only, as on the page (:mod:`bot.render.office_page`).
"""

from collections.abc import Callable, Mapping

from telegram import InlineKeyboardMarkup

from bot.callbacks import Go
from bot.catalogue import Html
from bot.keyboards import Rows, Screen, pairs
from bot.render import office_words
from bot.render.facts import Speaker, blocks, lines
from bot.render.outgoing import Outgoing, messages
from bot.render.sending import Sending
from bot.render.views import Drawn
from referrals import referral_routing, referral_trail, staff
from referrals.db import Work
from referrals.models import Referral
from referrals.office_notices import OfficeNews
from referrals.vocabulary import ReferralState

#: Letters of this area's buttons.
AREA = "office"
#: Offices among which a rejection chooses.
MOST_OFFICES = 6
_HIDDEN = (ReferralState.OFFERED, ReferralState.CONSENTED, ReferralState.DECLINED)


def card(work: Work, speaker: Speaker, at: Screen, referral: Referral) -> Drawn:
    """A referral with what can be answered; of one that was taken back, only that it was."""
    if referral.state is ReferralState.REVOKED or referral.state in _HIDDEN:
        return Drawn(speaker.text("office-card.revoked", code=referral.code))
    trail = referral_trail.of(work, referral)
    rows: Rows = []
    if _is_open(referral):
        rows = _answers(at, referral, can_ask=bool(office_words.to_ask(referral, trail)))
    text = blocks(
        _head(work, speaker, referral),
        office_words.state(work, speaker, referral),
        lines(*office_words.asked(speaker, trail)),
        None if rows else speaker.text("office-page.over"),
    )
    return Drawn(text, InlineKeyboardMarkup(rows) if rows else None)


def rejecting(work: Work, speaker: Speaker, at: Screen, referral: Referral) -> Drawn:
    """Where the person should go instead: offices of the directory, or nobody knows.

    Of a referral that waits for no answer, or of which nothing may be shown, the card.
    """
    if not _is_open(referral):
        return card(work, speaker, at, referral)
    rows: Rows = []
    for one in referral_routing.offices(work, referral)[:MOST_OFFICES]:
        service = work.city.service(one)
        if service is not None:
            go = _go("reject", referral, service.id)
            rows.append([at.button(go, "button-service", name=service.name)])
    rows.append([at.button(_go("reject", referral), "button-office-nowhere")])
    rows.append([at.button(_go("card", referral), "button-back")])
    text = blocks(_head(work, speaker, referral), speaker.text("office-card.reject"))
    return Drawn(text, InlineKeyboardMarkup(rows))


def asking(work: Work, speaker: Speaker, at: Screen, referral: Referral) -> Drawn:
    """What to ask the person for; otherwise as :func:`rejecting`."""
    if not _is_open(referral):
        return card(work, speaker, at, referral)
    trail = referral_trail.of(work, referral)
    rows: Rows = [
        [at.button(_go("data", referral, one.value), "office-asked", what=one.value)]
        for one in office_words.to_ask(referral, trail)
    ]
    rows.append([at.button(_go("card", referral), "button-back")])
    text = blocks(_head(work, speaker, referral), speaker.text("office-page.data"))
    return Drawn(text, InlineKeyboardMarkup(rows))


def _news(sending: Sending) -> list[Outgoing]:
    """The card, below what happened; nothing for a chat that is no longer this office's."""
    work, speaker = sending.work, sending.speaker
    referral = referral_trail.get(work, int(sending.params["referral"]))
    member = staff.of_person(work, sending.person)
    if member is None or referral.service_id not in staff.offices_of(member):
        return []
    news = str(sending.params["news"])
    if news == OfficeNews.SENT and referral.state is ReferralState.REVOKED:
        return []  # it was taken back before this could leave
    drawn = card(work, speaker, sending.at, referral)
    heading = speaker.text("office-news", news=news)
    return messages(blocks(heading, drawn.text), markup=drawn.markup, protect=True)


def _head(work: Work, speaker: Speaker, referral: Referral) -> Html:
    service = work.city.service(referral.service_id)
    name = service.name if service is not None else referral.service_id
    return lines(
        speaker.text("office-card", code=referral.code, office=name),
        office_words.matter(work, speaker, referral),
    )


def _is_open(referral: Referral) -> bool:
    shut = (*_HIDDEN, ReferralState.REJECTED, ReferralState.REVOKED)
    return referral.ended_at is None and referral.state not in shut


def _answers(at: Screen, referral: Referral, *, can_ask: bool) -> Rows:
    state = referral.state
    is_attended = state is ReferralState.ATTENDED
    wanted = {
        "came": ("button-office-arrived", state is not ReferralState.ARRIVED and not is_attended),
        "done": ("button-office-attended", not is_attended),
        "where": ("button-office-rejected", not is_attended),
        "ask": ("button-office-data", can_ask),
    }
    return pairs(
        at.button(_go(verb, referral), key) for verb, (key, fits) in wanted.items() if fits
    )


def _go(verb: str, referral: Referral, *args: str) -> Go:
    return Go(AREA, verb, (str(referral.id), *args))


BY_SAY: Mapping[str, Callable[[Sending], list[Outgoing]]] = {"office-news": _news}
