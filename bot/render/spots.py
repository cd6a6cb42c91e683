"""Broken lights and damaged places: their part of a card, its buttons, and what the neighbours are told.

Owns the words and buttons of a damage's way to its repair, and the report that is shown before the same one
is filed again: of that one only what is public. Leaves the rest of the card to :mod:`bot.render.card`.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardRemove

from bot.callbacks import Go, Press, StaffCases, encode
from bot.catalogue import Html, escape
from bot.keyboards import Rows, Screen, pairs
from bot.own_screens import other_button
from bot.render.facts import Speaker, blocks, category_name, lines
from bot.render.moments import day_in_words
from bot.render.outgoing import Outgoing, messages
from bot.render.sending import Sending
from referrals import mistaken, neighbours, work_orders
from referrals.clock import local
from referrals.db import Work
from referrals.models import Alert, Case, WorkOrder
from referrals.order_moves import OrderMove, moves_from
from referrals.routing import DANGEROUS_FAULTS
from referrals.vocabulary import OrderState, Precision
from referrals.works import SPOTS, Day

AREA = "spot"
#: Other days that are offered for a repair, from the day after tomorrow on.
OTHER_DAYS = 12
DAYS_OF_A_WEEK = 7
#: How somebody knows that it was mended: they saw it, or were told.
SEEN = ("yes", "no")


# The card


def card_lines(work: Work, speaker: Speaker, case: Case) -> Html | None:
    """Post, ground, neighbours, and how far the repair is; None for a case that is no damage."""
    if case.kind not in SPOTS:
        return None
    count = neighbours.count(work, case)
    order = work_orders.of_case(work, case)
    return lines(
        # The post is a place, and an exact one.
        speaker.text("spot-card", pole=case.pole)
        if case.pole and case.precision is not Precision.BARRIO
        else None,
        speaker.text("spot-card.inside", inside=case.inside.value) if case.inside else None,
        speaker.text("spot-card.neighbours", count=count) if count else None,
        *(_order_lines(work, speaker, case, order) if order is not None else ()),
    )


def _order_lines(work: Work, speaker: Speaker, case: Case, order: WorkOrder) -> list[Html]:
    zone = work.city.timezone
    moments = {OrderState.SEEN: order.verified_at, OrderState.ORDERED: order.ordered_at}
    at = moments.get(order.state)
    day = order.planned_for if at is None else local(at, zone).date()
    said = day_in_words(day, catalogue=speaker.catalogue, language=speaker.language) if day else ""
    state = order.state.value
    if order.state is OrderState.PLANNED and order.planned_for is not None:
        left = (order.planned_for - local(work.now, zone).date()).days
        if work_orders.is_for_the_week(work, case):
            state = "week" if 0 <= left < DAYS_OF_A_WEEK else "until"
    found = [speaker.text("spot-card.state", state=state, date=said)]
    if order.state in (OrderState.ORDERED, OrderState.PLANNED):
        found += _office(speaker, order)
    return found if case.outcome is None else []


def _office(speaker: Speaker, order: WorkOrder) -> list[Html]:
    service = speaker.city.service(order.service_id) if order.service_id else None
    if service is None:
        return [speaker.text("spot-card.no-service")]
    ways = " · ".join(one for one in (*service.phones, service.email, service.address) if one)
    return [
        speaker.text("spot-card.service", service=service.name),
        speaker.text("spot-card.contact", ways=ways)
        if service.phones or service.email
        else speaker.text("spot-card.no-contact"),
    ]


def order_rows(work: Work, at: Screen, alert: Alert) -> Rows:
    """The buttons for what can be said of the damage now; none for a case that is no damage."""
    if alert.case.kind not in SPOTS:
        return []
    order = work_orders.of_case(work, alert.case)
    moves = moves_from(order.state if order is not None else None)
    return pairs(
        at.button(Go(AREA, move.value, (str(alert.id),)), "button-work", move=move.value)
        for move in moves
    )


def day_choices(work: Work, at: Screen, alert: Alert, *, others: bool) -> InlineKeyboardMarkup:
    """For which day the repair is announced: the near ones, or ``others`` by their date."""
    today = local(work.now, work.city.timezone).date()

    def button(arg: str, key: str, **params: str) -> InlineKeyboardButton:
        return at.button(Go(AREA, OrderMove.PLAN.value, (str(alert.id), arg)), key, **params)

    if others:
        days = [today + timedelta(days=number) for number in range(2, 2 + OTHER_DAYS)]
        buttons = [
            button(
                day.isoformat(),
                "button-date",
                date=day_in_words(day, catalogue=at.catalogue, language=at.language),
            )
            for day in days
        ]
    else:
        buttons = [button(day.value, "button-day", day=day.value) for day in Day]
        buttons.append(at.button(Go(AREA, "days", (str(alert.id),)), "button-day", day="other"))
    back = at.button(Press(alert.id, "card"), "button-back")
    return InlineKeyboardMarkup([*pairs(buttons), [back]])


def seen_choices(at: Screen, alert: Alert) -> InlineKeyboardMarkup:
    """Whether the repair was seen or told of: the figures keep the two apart."""
    kind = alert.case.kind.value
    rows: Rows = [
        [
            at.button(
                Go(AREA, OrderMove.REPAIR.value, (str(alert.id), one)),
                "button-mended" if one == SEEN[0] else "button-told",
                kind=kind,
            )
        ]
        for one in SEEN
    ]
    return InlineKeyboardMarkup([*rows, [at.button(Press(alert.id, "card"), "button-back")]])


# What the reporter and the neighbours are told


def joined(sending: Sending) -> list[Outgoing]:
    """The receipt of somebody who said "me too", and how to hear no more of it."""
    case, own = sending.case, bool(sending.params.get("own"))
    people = int(sending.params.get("neighbours") or 0) + 1
    electric = case.category in DANGEROUS_FAULTS
    receipt = blocks(
        sending.text("joined.own" if own else "joined"),
        lines(
            sending.text("joined.count", count=people) if not own and people > 1 else None,
            sending.text("joined.next"),
        ),
        sending.text("receipt.electric") if electric else None,
        sending.text("receipt.later"),
    )
    at, kind = sending.at, case.kind.value
    may_part = mistaken.can_part(sending.work, case, sending.person)
    more = blocks(
        None if own else sending.text("joined.leave"),
        sending.text("joined.other", kind=kind) if may_part else None,
    )
    rows: Rows = [] if own else [[_no_more(sending)]]
    rows += [[other_button(at, case.id, kind)]] if may_part else []
    markup = InlineKeyboardMarkup([*rows, [at.menu("person")], [at.menu("menu")]])
    return [
        *messages(receipt, markup=ReplyKeyboardRemove()),
        *messages(more, markup=markup, quiet=True),
    ]


def parted(sending: Sending) -> list[Outgoing]:
    """To staff: one of those who reported a damage means another one."""
    text = sending.text("parted", other=str(sending.params.get("in") or ""))
    cases = InlineKeyboardMarkup([[sending.at.button(StaffCases(), "button-my-cases")]])
    return messages(text, markup=cases, protect=True)


def _no_more(sending: Sending) -> InlineKeyboardButton:
    leave = Go(AREA, "leave", (str(sending.case.id),))
    return InlineKeyboardButton(sending.at.label("button-no-more"), callback_data=encode(leave))


def _progress(sending: Sending, *parts: Html | None) -> list[Outgoing]:
    rows: Rows = [[_no_more(sending)]] if sending.params.get("neighbour") else []
    rows += [[sending.at.menu("person")], [sending.at.menu("menu")]]
    return messages(blocks(*parts), markup=InlineKeyboardMarkup(rows))


def ordered(sending: Sending) -> list[Outgoing]:
    """The repair was asked for."""
    order = work_orders.of_case(sending.work, sending.case)
    service_id = order.service_id if order is not None else None
    service = sending.work.city.service(service_id) if service_id else None
    return _progress(
        sending,
        sending.text("spot-ordered"),
        lines(
            sending.text("spot-ordered.service", service=service.name) if service else None,
            sending.text("spot-ordered.next"),
        ),
    )


def planned(sending: Sending) -> list[Outgoing]:
    """The repair has a day."""
    speaker, params = sending.speaker, sending.params
    day = day_in_words(
        date.fromisoformat(str(params["date"])),
        catalogue=speaker.catalogue,
        language=speaker.language,
    )
    return _progress(
        sending,
        sending.text("spot-planned", day=str(params["day"]), date=day),
        sending.text("spot-planned.careful"),
    )


def refused(sending: Sending) -> list[Outgoing]:
    """It is not the municipality's to mend, and what one can do."""
    city, is_inside = sending.work.city, bool(sending.params.get("inside"))
    excluded = city.text(city.street_lighting.excluded, sending.speaker.language)
    return _progress(
        sending,
        sending.text("spot-refused"),
        lines(escape(excluded), sending.text("spot-refused.complex")) if is_inside else None,
        sending.text("spot-refused.next"),
    )


# Before the same is filed again


def same(speaker: Speaker, params: Mapping[str, Any]) -> Html:
    """The report that may be the same, in words that are public.

    How far away it is exactly is not said: by sending points somebody could find whoever reported it.
    """
    kind, category = str(params.get("kind") or ""), str(params.get("category") or "")
    barrio = speaker.city.barrio(str(params.get("barrio") or ""))
    fault = "" if category in ("", "told", "other", "unknown") else category_name(speaker, category)
    kind_words = speaker.plain("kind", kind=kind)
    return blocks(
        speaker.text("ask-same"),
        lines(
            speaker.text("ask-same.fault", kind=kind_words, fault=fault)
            if fault
            else escape(kind_words),
            speaker.text("ask-same.where", where=barrio.name) if barrio is not None else None,
            speaker.text("ask-same.near", metres=str(speaker.city.about.same_spot_metres))
            if params.get("by") == "pin"
            else speaker.text("ask-same.words"),
            speaker.text("ask-same.when", days=int(params.get("days") or 0)),
        ),
        speaker.text("ask-same.ask"),
    )
