"""Referrals as the team sees them: news of one, the lists of ``/remisiones``, one with its buttons.

No name and no story: the code, the office, the matter, and what each side says.
"""

from collections.abc import Callable, Mapping

from telegram import InlineKeyboardMarkup

from bot.callbacks import Go
from bot.catalogue import Html
from bot.keyboards import Rows
from bot.render.facts import blocks, joined, lines
from bot.render.outgoing import Outgoing, messages
from bot.render.sending import Sending
from bot.render.views import Drawn, Sight
from referrals import referral_consent, referral_desk, referral_routing, referral_trail, staff
from referrals.models import Referral
from referrals.permissions import Action, allows
from referrals.referral_desk import Seen, Which
from referrals.referral_life import Concern
from referrals.vocabulary import ConsentBy, ReferralState

#: Letters of this area's buttons.
AREA = "refs"
#: Referrals of a list that are shown at once; the gravest come first.
MOST = 12


def news(sending: Sending) -> list[Outgoing]:
    """To whoever sent somebody, or to a coordinator: what became of it, and the way to it."""
    work, at, speaker = sending.work, sending.at, sending.speaker
    referral = referral_trail.get(work, int(sending.params["referral"]))
    what = str(sending.params["what"])
    service = work.city.service(referral.service_id)
    name = service.name if service is not None else referral.service_id
    member = staff.of_person(work, sending.person)
    if member is None or member.suspended_at is not None:
        return []
    reasons = [
        speaker.plain("referral-concern", concern=one.value)
        for one in referral_trail.concerns_of(work, referral)
    ]
    nobody = referral.person_id is None
    has_handed = any(
        one.by_staff_id == member.id for one in referral_trail.handed_on(work, referral)
    )
    text = blocks(
        lines(
            speaker.text("referral-news", what=what, code=referral.code, name=name),
            speaker.text("referral-news.reasons", reasons=joined(speaker, reasons))
            if what == "stuck" and reasons
            else None,
        ),
        speaker.text("referral-news.nobody") if what == "asked" and nobody else None,
        speaker.text("referral-news.link") if what == "revoked" and has_handed else None,
    )
    see = at.button(Go(AREA, "one", (str(referral.id),)), "button-refs-see")
    return messages(text, markup=InlineKeyboardMarkup([[see]]), protect=True)


def lists(sight: Sight, which: Which) -> Drawn:
    """A list with how many each of the others has."""
    by = sight.viewer.person
    found = referral_desk.listed(sight.work, which, by=by)
    rows: Rows = [
        [sight.go(AREA, "one", one.referral.id, key="button-referral-one", code=one.referral.code)]
        for one in found[:MOST]
    ]
    rows += [
        [sight.go(AREA, "list", other.value, key="button-refs-list", which=other.value)]
        for other in Which
        if other is not which
    ]
    text = blocks(
        sight.text("refs", which=which.value, count=len(found)),
        lines(*(_line(sight, one) for one in found[:MOST])),
        sight.text("refs.more", count=len(found) - MOST) if len(found) > MOST else None,
    )
    return Drawn(text, InlineKeyboardMarkup([*rows, [sight.at.menu("menu")]]))


def _name(sight: Sight, service_id: str) -> str:
    service = sight.work.city.service(service_id)
    return service.name if service is not None else service_id


def _line(sight: Sight, one: Seen) -> Html:
    referral = one.referral
    reasons = [sight.plain("referral-concern", concern=reason.value) for reason in one.concerns]
    state = sight.plain("refs-state", state=referral.state.value)
    known = {"code": referral.code, "name": _name(sight, referral.service_id)}
    why = joined(sight.speaker, reasons) if reasons else state
    return sight.text("refs.line", why=why, moment=sight.moment(referral.created_at), **known)


def one(sight: Sight, referral_id: int) -> Drawn:
    """A referral: what it rests on, what each side says, and what can be done."""
    work, by = sight.work, sight.viewer.person
    found = referral_desk.seen(work, referral_id, by=by)
    referral = found.referral
    topic = work.city.topic(referral.topic_id) if referral.topic_id is not None else None
    reasons = [sight.plain("referral-concern", concern=reason.value) for reason in found.concerns]
    said = referral.person_said.value if referral.person_said is not None else "nothing"
    attended = referral.office_attended_at
    text = blocks(
        lines(
            sight.text("refs-one", code=referral.code, name=_name(sight, referral.service_id)),
            sight.text("refs-one.matter", matter=work.city.text(topic.name, sight.speaker.language))
            if topic is not None
            else None,
            sight.text("refs-one.age", band=sight.plain("age-band", band=referral.age_band.value))
            if referral.age_band is not None
            else None,
            sight.text("refs-one.case", code=referral.case.code) if referral.case else None,
        ),
        _rests_on(sight, referral),
        lines(
            sight.text(
                "refs-one.office", state=sight.plain("refs-state", state=referral.state.value)
            ),
            sight.text("refs-one.attended", moment=sight.moment(attended)) if attended else None,
            None if attended else _reach(sight, referral),
            _words(sight, referral),
            sight.text("refs-one.person", said=sight.plain("refs-said", said=said))
            if referral.person_id is not None or referral.person_said is not None
            else None,
            sight.text("refs-one.alone") if referral.person_id is None else None,
        ),
        sight.text("refs-one.reasons", reasons=joined(sight.speaker, reasons)) if reasons else None,
    )
    return Drawn(text, InlineKeyboardMarkup(_buttons(sight, found)))


def _rests_on(sight: Sight, referral: Referral) -> Html:
    consent = referral_trail.consent_of(sight.work, referral)
    if consent is None:
        return sight.text("refs-one.nothing-shared")
    known = {"moment": sight.moment(consent.given_at), "version": consent.text_version}
    if consent.given_by is ConsentBy.DUTY:
        return sight.text("refs-one.duty", article=consent.article or "", **known)
    return sight.text("refs-one.consent", how=consent.given_by.value, **known)


def _reach(sight: Sight, referral: Referral) -> Html | None:
    """How the office of an open referral knows of it; None of one that has not left, or is over."""
    if referral.sent_at is None or referral.ended_at is not None:
        return None
    if referral.office_told_at is not None:
        return sight.text("refs-one.told", moment=sight.moment(referral.office_told_at))
    link = referral_trail.link_in_hand(sight.work, referral)
    if link is not None:
        return sight.text("refs-one.handed", moment=sight.moment(link.expires_at))
    return sight.text("refs-one.untold")


def _words(sight: Sight, referral: Referral) -> Html | None:
    """Where an office that did not take it said that the person should go, in its own words."""
    sealed = referral.where_to_sealed
    if sealed is None:
        return None
    return sight.text("refs-one.words", words=sight.work.vault.open(sealed))


def _buttons(sight: Sight, found: Seen) -> Rows:
    referral, rows = found.referral, []
    offered = referral.state is ReferralState.OFFERED
    if offered and referral.person_id is None:
        rows.append([sight.go(AREA, "spoke", referral.id, key="button-refs-spoke")])
    may_be_duty = referral.state in referral_consent.MAY_BE_DUTY
    if may_be_duty and referral_consent.protects_children(sight.work, referral.service_id):
        rows.append([sight.go(AREA, "duty", referral.id, key="button-refs-duty")])
    if referral_desk.may_pass_on(sight.work, referral):
        rows.append([sight.go(AREA, "pick", referral.id, key="button-refs-pick")])
    oversees = allows(staff.roles_of(sight.viewer), Action.OVERSEE_REFERRALS)
    if oversees and (referral.ended_at is None or found.concerns):
        rows.append([sight.go(AREA, "ask", referral.id, key="button-refs-settle")])
    waiting = Which.WAITING.value
    rows.append([sight.go(AREA, "list", waiting, key="button-refs-list", which=waiting)])
    return [*rows, [sight.at.menu("menu")]]


def pick(sight: Sight, referral_id: int) -> Drawn:
    """The offices that it can go on to."""
    found = referral_desk.seen(sight.work, referral_id, by=sight.viewer.person)
    names = [
        (one, _name(sight, one)) for one in referral_routing.offices(sight.work, found.referral)
    ]
    rows: Rows = [
        [sight.go(AREA, "to", referral_id, one, key="button-service", name=name)]
        for one, name in names[:MOST]
    ]
    back = sight.go(AREA, "one", referral_id, key="button-back")
    text = sight.text("refs-pick", code=found.referral.code)
    return Drawn(text, InlineKeyboardMarkup([*rows, [back]]))


def question(sight: Sight, referral_id: int, what: str) -> Drawn:
    """Whether the duty is really invoked (``duty``), or the referral settled (``settle``)."""
    found = referral_desk.seen(sight.work, referral_id, by=sight.viewer.person)
    article = referral_consent.CHILD_IN_DANGER
    is_data = what == "settle" and found.concerns == (Concern.WRONG_DATA,)
    asked = "data" if is_data else what
    text = sight.text("refs-question", what=asked, code=found.referral.code, article=article)
    yes = sight.go(AREA, f"{what}yes", referral_id, key=f"button-refs-{what}-yes")
    back = sight.go(AREA, "one", referral_id, key="button-back")
    return Drawn(text, InlineKeyboardMarkup([[yes], [back]]))


BY_SAY: Mapping[str, Callable[[Sending], list[Outgoing]]] = {"referral-news": news}
