"""What staff get of a case: the card and its edits, news, lists, and what was sent along.

What somebody told is protected. Its photos and its pin stay away from who has no right to the case any
more, and suspended staff get nothing new.
"""

from collections.abc import Callable, Mapping

from telegram import InlineKeyboardMarkup

from bot.callbacks import Go, Press
from bot.catalogue import escape
from bot.render import card as cards
from bot.render import case_list, mine, outgoing
from bot.render.facts import blocks, lines, place_name
from bot.render.outgoing import FILE_KINDS, Outgoing, messages
from bot.render.sending import Sending
from referrals import alerts, precision
from referrals.models import Media
from referrals.vocabulary import Lane


def _alert(sending: Sending) -> list[Outgoing]:
    """The card and what of a long story did not fit on it; files and pin are notices of their own."""
    alert = sending.alert
    if alert.staff.suspended_at is not None:
        return []
    if sending.params.get("again"):
        return _alert_again(sending)
    markup = cards.buttons(sending.work, sending.at, alert)
    # A card that its holder asked to see again comes in another lane, and alone.
    comes_alone = sending.parcel.lane is not Lane.ALERT
    is_theirs = cards.is_theirs(alert)
    has_more = is_theirs and not comes_alone
    drawn = cards.card(sending.work, sending.speaker, alert, first=has_more)
    sent = outgoing.as_card(messages(drawn.text, markup=markup, protect=True))
    if markup is None or not (is_theirs or comes_alone):
        return sent
    return [*sent, *(one for rest in drawn.rest for one in messages(rest, protect=True))]


def _alert_again(sending: Sending) -> list[Outgoing]:
    """The card once more, under a line that nobody took the case; nothing where somebody has by now."""
    alert = sending.alert
    if alert.case.holder_id is not None or not cards.is_theirs(alert):
        return []
    heading = sending.text("alert-again", number=int(sending.params["again"]))
    drawn = cards.card(sending.work, sending.speaker, alert, first=False, heading=heading)
    markup = cards.buttons(sending.work, sending.at, alert)
    return outgoing.as_card(messages(drawn.text, markup=markup, protect=True))


def _card(sending: Sending) -> list[Outgoing]:
    alert = sending.alert
    if alert.message_id is None:
        return []
    if alert.staff.suspended_at is not None:
        text = sending.text("card-suspended")
        return [outgoing.edit(text, message_id=alert.message_id, markup=None)]
    drawn = cards.card(sending.work, sending.speaker, alert, first=False)
    markup = cards.buttons(sending.work, sending.at, alert)
    return [outgoing.edit(drawn.text, message_id=alert.message_id, markup=markup)]


def _case_list(sending: Sending) -> list[Outgoing]:
    args = tuple(str(one) for one in sending.params["args"])
    work, speaker = sending.work, sending.speaker
    text, markup = case_list.answer(work, speaker, sending.at, args, to=sending.person)
    return messages(text, markup=markup)


def _card_before(sending: Sending) -> list[Outgoing]:
    """The card that a newer one took the place of."""
    return [outgoing.without_buttons(int(sending.params["message"]))]


def _news(sending: Sending) -> list[Outgoing]:
    alert, speaker = sending.alert, sending.speaker
    if alert.staff.suspended_at is not None or _has_lost_it(sending):
        return []
    case = alert.case
    place = precision.place_shown(sending.work, case)
    text = blocks(
        sending.text("news"),
        lines(
            speaker.text("card.where", where=place_name(speaker, case.barrio_id))
            if case.barrio_id
            else speaker.text("card.no-where"),
            speaker.text("card.place", place=place) if place else None,
            cards.danger_line(speaker, case.danger) if case.danger else None,
        ),
        escape(cards.story_of(sending.work, speaker, case)),
    )
    return messages(text, markup=_news_buttons(sending), protect=True)


def _news_buttons(sending: Sending) -> InlineKeyboardMarkup:
    """Few, since nobody edits this message later: all that changes with the case is on its card."""
    at, alert = sending.at, sending.alert
    talk = [at.button(Press(alert.id, "talk"), "button-talk")] if cards.can_talk(alert) else []
    show = at.button(Go(case_list.AREA, "show", (str(alert.case_id),)), "button-see-case")
    return InlineKeyboardMarkup([[show, *talk]])


def _has_lost_it(sending: Sending) -> bool:
    """Whether the parcel is for an alert whose receiver has no right to the case any more.

    A coordinator who asked to see it, which the trail notes, sees also what somebody else has.
    """
    if sending.parcel.alert_id is None or cards.is_theirs(sending.alert):
        return False
    return not (sending.params.get("asked") and alerts.oversees(sending.alert))


def _pin(sending: Sending) -> list[Outgoing]:
    """The point as a reply to the card, which says whose it is; without a card, below a title."""
    case, alert_id = sending.case, sending.parcel.alert_id
    point = precision.pin_shown(sending.work, case)
    if point is None or _has_lost_it(sending):
        return []
    card_id = sending.alert.message_id if alert_id is not None else None
    latitude, longitude = point
    title = [] if card_id is not None else messages(sending.text("media.pin"), protect=True)
    return [*title, outgoing.location(latitude, longitude, under=card_id)]


def _media(sending: Sending) -> list[Outgoing]:
    if _has_lost_it(sending):
        return []
    media = sending.work.session.get(Media, int(sending.params["media"]))
    if media is None:
        return []
    reference = sending.work.vault.open(media.reference_sealed)
    if media.kind == "pin":
        return _pin(sending)
    if media.kind not in FILE_KINDS:
        return messages(sending.text("media.unknown"))
    return outgoing.file(media.kind, reference, caption=sending.text("media"))


def _withdrawn(sending: Sending) -> list[Outgoing]:
    goes_on = bool(sending.params.get("goes_on"))
    return mine.to_staff(
        sending.speaker,
        sending.case.code,
        goes_on=goes_on,
        has_neighbours=bool(sending.params.get("neighbours")),
    )


BY_SAY: Mapping[str, Callable[[Sending], list[Outgoing]]] = {
    "alert": _alert,
    "card": _card,
    "card-before": _card_before,
    "case-list": _case_list,
    "news": _news,
    "pin": _pin,
    "media": _media,
    "withdrawn": _withdrawn,
}
