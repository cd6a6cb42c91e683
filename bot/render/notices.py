"""Notices of the outbox as Telegram messages, with the case as it stands at the moment of sending.

Owns which notice becomes which messages, in the receiver's language. What somebody told is protected in
anybody else's chat, and its photos and its pin stay away from who has no right to the case any more. To a
resident of whose case nobody may learn (violence in the family, a crisis), the first line says nothing
telling, since it shows on a locked phone.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.catalogue import Catalogue, Html, Param, escape
from bot.keyboards import Markup, Screen, talk_buttons
from bot.render import (
    broadcasts,
    case_list,
    clock,
    committee_file,
    coordination,
    forms,
    mine,
    outgoing,
    spots,
)
from bot.render import card as cards
from bot.render.facts import Speaker, blocks, lines, office, place_name
from bot.render.outgoing import FILE_KINDS, Outgoing, messages
from bot.render.replies import render_reply
from bot.render.staff_screens import screen
from bot.screens import for_say
from referrals import chats, people, precision
from referrals.db import Work
from referrals.errors import UnknownCase
from referrals.models import Alert, Case, Media, Person
from referrals.outbox import Parcel
from referrals.vocabulary import Kind, Lane, Rank, Urgency

#: Kinds of which a locked phone must not tell, and the one whose messages make no sound.
_PRIVATE = frozenset({Kind.FAMILY_VIOLENCE, Kind.CRISIS})
_SPOTS = frozenset({Kind.DARK_SPOT, Kind.ENVIRONMENT})


@dataclass(frozen=True)
class Sending:
    """One parcel on its way out, with everything that its words need."""

    work: Work
    parcel: Parcel
    person: Person
    speaker: Speaker
    at: Screen

    @property
    def params(self) -> Mapping[str, Any]:
        """The notice's parameters."""
        return self.parcel.notice.params

    @property
    def case(self) -> Case:
        """The parcel's case; UnknownCase when it has none."""
        case = self.work.session.get(Case, self.parcel.case_id) if self.parcel.case_id else None
        if case is None:
            raise UnknownCase
        return case

    @property
    def alert(self) -> Alert:
        """The parcel's alert; UnknownCase when it has none."""
        alert = self.work.session.get(Alert, self.parcel.alert_id) if self.parcel.alert_id else None
        if alert is None:
            raise UnknownCase
        return alert

    @property
    def is_private(self) -> bool:
        """Whether the first line must say nothing telling."""
        return self.case.kind in _PRIVATE

    def text(self, key: str, /, **params: Param) -> Html:
        """Words about the case, which can name its code."""
        return self.speaker.text(key, **{"code": self.case.code, **params})


def render(work: Work, parcel: Parcel, *, catalogue: Catalogue) -> list[Outgoing]:
    """The messages of a parcel, in order; empty where there is nothing (any more) to send.

    Raises:
        UnknownCase: the notice is about a case or alert that does not exist.

    """
    person = work.session.get_one(Person, parcel.person_id)
    city = work.city
    offered = tuple(one for one in city.languages if one in catalogue.languages)
    language = people.language_of(person, offered=offered, default=city.default_language)
    sending = Sending(
        work, parcel, person, Speaker(catalogue, language, city), Screen(catalogue, language)
    )
    build = _BY_SAY.get(parcel.notice.say)
    if build is not None:
        return build(sending)
    if parcel.notice.say == "reply":
        says, params = parcel.notice.params.get("says") or [], parcel.notice.params
    else:
        says, params = [{"say": parcel.notice.say, "params": parcel.notice.params}], {}
    return render_reply(
        says,
        language=language,
        city=city,
        catalogue=catalogue,
        conversation=int(params.get("conversation") or 0),
        turn=int(params.get("turn") or 0),
    )


def _alert(sending: Sending) -> list[Outgoing]:
    """The card and what of a long story did not fit on it; files and pin are notices of their own."""
    alert = sending.alert
    if alert.staff.suspended_at is not None:
        return []
    markup = cards.buttons(sending.work, sending.at, alert)
    # A card that its holder asked to see again comes in another lane, and alone.
    has_more = markup is not None and sending.parcel.lane is Lane.ALERT
    drawn = cards.card(sending.work, sending.speaker, alert, first=has_more)
    sent = outgoing.as_card(messages(drawn.text, markup=markup, protect=True))
    if markup is None:
        return sent
    return [*sent, *(one for rest in drawn.rest for one in messages(rest, protect=True))]


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
    if alert.staff.suspended_at is not None:
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
    markup = cards.buttons(sending.work, sending.at, alert)
    return messages(text, markup=markup, protect=True)


def _has_lost_it(sending: Sending) -> bool:
    """Whether the parcel is for an alert whose receiver has no right to the case any more."""
    return sending.parcel.alert_id is not None and not cards.is_theirs(sending.alert)


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


def _to_resident(
    sending: Sending, *parts: Html | None, say: str, markup: Markup | None = None
) -> list[Outgoing]:
    silent = sending.case.kind is Kind.FAMILY_VIOLENCE
    keyboard = markup or for_say(say, {}, sending.at)
    return messages(blocks(*parts), markup=keyboard, quiet=silent)


def _receipt(sending: Sending) -> list[Outgoing]:
    case = sending.case
    ranks = {alert.rank for alert in case.alerts}
    who = "sector" if ranks & {Rank.HOLDER, Rank.BACKUP} else "coordination" if ranks else "nobody"
    incomplete = sending.parcel.notice.say == "receipt-incomplete"
    head = "receipt-incomplete" if incomplete else "receipt"
    electric = case.category in cards.ELECTRIC
    spot = case.kind in _SPOTS
    return _to_resident(
        sending,
        sending.text("receipt.quiet" if sending.is_private else head),
        sending.text("receipt-held")
        if case.held_back is not None
        else sending.text("receipt.next-spot" if spot else "receipt.next", who=who),
        sending.text("receipt.electric") if electric else None,
        sending.text("receipt.worse") if not spot or case.urgency is Urgency.VITAL else None,
        sending.text("receipt-incomplete.add") if incomplete else None,
        sending.text("receipt.later"),
        say="receipt",
    )


def _about_staff(sending: Sending) -> list[Outgoing]:
    """``taken``, ``on-the-way``, ``talk-opened``: what somebody of the team does, by name."""
    say, name = sending.parcel.notice.say, str(sending.params.get("name") or "")
    spot = sending.case.kind in _SPOTS and say != "talk-opened"
    head, more = (say, f"{say}.next-spot" if spot else f"{say}.next")
    if sending.is_private:
        head, more = f"{say}.quiet", f"{say}.quiet-next"
    return _to_resident(
        sending,
        sending.text(head, name=name),
        sending.text(more, name=name),
        say=say,
        markup=for_say("talk-opened", {}, sending.at) if say == "talk-opened" else None,
    )


def _talk_opened_staff(sending: Sending) -> list[Outgoing]:
    more = "quiet-next" if sending.case.kind is Kind.FAMILY_VIOLENCE else "next"
    text = blocks(
        sending.text("talk-opened-staff", alias=str(sending.params.get("alias") or "")),
        sending.text(f"talk-opened-staff.{more}"),
    )
    return messages(text, markup=talk_buttons(sending.at), protect=True)


def _talk(sending: Sending) -> list[Outgoing]:
    params = sending.params
    name, words = str(params.get("name") or ""), str(params.get("text") or "")
    to_resident = not params.get("from_reporter")
    private = sending.parcel.case_id is not None and sending.is_private and to_resident
    key = "talk-edited" if params.get("edited") else "talk"
    said = (
        sending.speaker.text(key, name=name, text=words)
        if words
        else sending.speaker.text("talk.name", name=name)
    )
    said = blocks(
        sending.speaker.text("talk.quiet") if private else None,
        sending.text("talk-too-late") if params.get("late") else None,
        said,
    )
    kind, pin = params.get("media_kind"), params.get("pin")
    if kind in FILE_KINDS and params.get("file_id"):
        return outgoing.file(str(kind), str(params["file_id"]), caption=said)
    if pin:
        latitude, longitude = pin
        return [*messages(said, protect=True), outgoing.location(latitude, longitude)]
    return messages(said, protect=True)


def _talk_ended(sending: Sending) -> list[Outgoing]:
    is_reporter = sending.case.reporter_id == sending.person.id
    text = blocks(
        sending.text("talk-idle" if sending.params.get("reason") == "idle" else "talk-ended"),
        sending.text("talk-ended.resident" if is_reporter else "talk-ended.staff"),
    )
    say = "talk-ended" if is_reporter else "staff-menu"
    return messages(text, markup=for_say(say, {}, sending.at))


def _talk_lost(sending: Sending) -> list[Outgoing]:
    """To the coordination: what a reporter said did not reach the gestor."""
    return messages(
        sending.text("talk-lost", name=str(sending.params.get("name") or "—")), protect=True
    )


def _referred(sending: Sending) -> list[Outgoing]:
    service = sending.work.city.service(str(sending.params.get("service") or ""))
    if service is None:
        return _to_resident(sending, sending.text("referred.unknown"), say="referred")
    return _to_resident(
        sending,
        sending.text("referred.quiet" if sending.is_private else "referred"),
        office(sending.speaker, service),
        sending.text("referred.pass", **{"pass": str(sending.params.get("pass") or "")}),
        sending.text("referred.choice"),
        say="referred",
    )


def _closed(sending: Sending) -> list[Outgoing]:
    outcome = str(sending.params.get("outcome") or "")
    return _to_resident(
        sending,
        sending.text("closed.quiet") if sending.is_private else None,
        sending.text("closed", outcome=outcome) if not sending.is_private else None,
        sending.text("closed.again"),
        say="closed",
    )


def _withdrawn(sending: Sending) -> list[Outgoing]:
    goes_on = bool(sending.params.get("goes_on"))
    return mine.to_staff(
        sending.speaker,
        sending.case.code,
        goes_on=goes_on,
        has_neighbours=bool(sending.params.get("neighbours")),
    )


def _wipe_chat(sending: Sending) -> list[Outgoing]:
    return outgoing.deletion(chats.message_ids(sending.work, sending.person))


_BY_SAY: Mapping[str, Callable[[Sending], list[Outgoing]]] = {
    "alert": _alert,
    "card": _card,
    "card-before": _card_before,
    "case-list": _case_list,
    "broadcast": broadcasts.copy,
    "broadcast-preview": broadcasts.preview,
    "broadcast-progress": broadcasts.progress,
    "committee-list": committee_file.sent,
    "news": _news,
    "pin": _pin,
    "media": _media,
    "receipt": _receipt,
    "receipt-incomplete": _receipt,
    "taken": _about_staff,
    "on-the-way": _about_staff,
    "talk-opened": _about_staff,
    "talk-opened-staff": _talk_opened_staff,
    "talk": _talk,
    "talk-ended": _talk_ended,
    "talk-lost": _talk_lost,
    "referred": _referred,
    "closed": _closed,
    **coordination.BY_SAY,
    "screen": lambda one: screen(one.work, one.person, one.speaker, one.at, one.params),
    "withdrawn": _withdrawn,
    "wipe-chat": _wipe_chat,
    "joined": spots.joined,
    "parted": spots.parted,
    "spot-ordered": spots.ordered,
    "spot-planned": spots.planned,
    "spot-refused": spots.refused,
    "ask-calm": clock.ask_calm,
    "ask-neighbour": clock.ask_neighbour,
    "reopened": clock.reopened,
    "reignited": clock.reignited,
    "morning": clock.morning,
    "form": forms.form,
    "form-ended": forms.ended,
}

#: Notices that are laid out here; any other is words and parameters.
SAYS = frozenset({*_BY_SAY, "reply"})
