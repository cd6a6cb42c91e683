"""Certificates of attendance: the screens of who issues them, of whose they are, and of who checks a code.

A person is told that there is one by words that name no programme on a locked phone. What the check of a
code says names nobody.
"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import InlineKeyboardMarkup

from bot import certificate_pdf
from bot.callbacks import Go
from bot.catalogue import Html
from bot.certificate_pdf import Paper
from bot.keyboards import Rows
from bot.render.board import turning
from bot.render.facts import Speaker, blocks, lines
from bot.render.outgoing import Outgoing, messages, upload
from bot.render.sending import Sending
from bot.render.sessions import name_of
from bot.render.views import Drawn, Sight
from referrals import certificates, facts, permissions, staff
from referrals.certificate_counts import Standing
from referrals.models import Certificate
from referrals.permissions import Action

#: The letters that buttons of one's own certificates carry, and those of attendance.
AREA, STAFF = "cert", "asist"
ON_A_PAGE = 10


# Who issues them


def entry(sight: Sight) -> Rows:
    """The way to the certificates, for who may issue them."""
    if not permissions.allows(staff.roles_of(sight.viewer), Action.CERTIFY):
        return []
    return [[sight.go(STAFF, "certs", 0, key="button-certificates")]]


def programmes(sight: Sight, number: int) -> Drawn:
    """The programmes that had a session."""
    known = certificates.programme_ids(sight.work, by=sight.viewer.person)
    pages = max(1, -(-len(known) // ON_A_PAGE))
    number = number if 0 <= number < pages else 0
    rows: Rows = [
        [sight.go(STAFF, "cert", one, 0, key="button-programme", name=name_of(sight.speaker, one))]
        for one in known[number * ON_A_PAGE :][:ON_A_PAGE]
    ]
    rows += turning(sight, (STAFF, "certs"), number, pages)
    rows.append([sight.go(STAFF, "home", 0, key="button-back")])
    text = sight.text("certificates") if known else sight.text("certificates.none")
    return Drawn(text, InlineKeyboardMarkup(rows))


def programme(sight: Sight, programme_id: str, number: int, *, near: int | None = None) -> Drawn:
    """Who came how often to a programme, with a button for each; the page of person ``near`` if given."""
    work = sight.work
    found = certificates.standings(work, programme_id, by=sight.viewer.person)
    places = [one.person.id for one in found]
    if near in places:
        number = places.index(near) // ON_A_PAGE
    pages = max(1, -(-len(found) // ON_A_PAGE))
    number = number if 0 <= number < pages else 0
    rows: Rows = [
        [
            sight.go(
                STAFF, "cy", programme_id, one.person.id,
                key="button-certificate-issue", alias=one.person.alias, state=_state(one),
                count=f"{one.attended}/{one.held}",
            )
        ]
        for one in found[number * ON_A_PAGE :][:ON_A_PAGE]
    ]  # fmt: skip
    rows += turning(sight, (STAFF, "cert", programme_id), number, pages)
    due = [
        one
        for one in found
        if certificates.is_enough(work, programme_id, one) and not one.is_certified
    ]
    if due:
        go = sight.go(
            STAFF, "call", programme_id, key="button-certificate-all", count=str(len(due))
        )
        rows.append([go])
    rows.append([sight.go(STAFF, "certs", 0, key="button-back")])
    share = round(100 * certificates.share_of(work, programme_id))
    text = blocks(
        sight.text("certificates-of", name=name_of(sight.speaker, programme_id)),
        sight.text("certificates-of.how", share=str(share)) if found else None,
        sight.text("certificates-of.nobody") if not found else None,
    )
    return Drawn(text, InlineKeyboardMarkup(rows))


def _state(one: Standing) -> str:
    if one.is_certified:
        return "issued"
    return "older" if one.certificate is not None else "none"


# Whose they are


def told_of(one: Certificate) -> dict[str, Any]:
    """What a screen needs of a certificate."""
    return {
        "certificate": one.id,
        "programme": one.programme_id,
        "attended": one.attended,
        "held": one.held,
        "code": one.code,
    }


def mine(speaker: Speaker, params: Mapping[str, Any]) -> Html:
    """One's own certificate, and the two ways to have it on paper."""
    return blocks(
        lines(
            speaker.text("certificate", name=name_of(speaker, str(params["programme"]))),
            speaker.text("certificate.came", attended=params["attended"], held=params["held"]),
            speaker.text("certificate.code", code=str(params["code"])),
        ),
        speaker.text("certificate.how"),
    )


def checked(speaker: Speaker, params: Mapping[str, Any]) -> Html:
    """What a code turned out to be; of a certificate the programme and the numbers, nobody's name."""
    outcome = str(params["outcome"])
    if outcome != "valid":
        return speaker.text("certificate-check", outcome=outcome)
    return blocks(
        speaker.text("certificate-check", outcome=outcome),
        lines(
            speaker.text("certificate", name=name_of(speaker, str(params["programme"]))),
            speaker.text("certificate.came", attended=params["attended"], held=params["held"]),
            speaker.text("certificate-check.days", first=params["first"], last=params["last"])
            if params["first"] != params["last"]
            else speaker.text("certificate-check.day", first=params["first"]),
            speaker.text("certificate.code", code=str(params["code"])),
        ),
        speaker.text("certificate-check.nameless"),
    )


# Notices


def ready(sending: Sending) -> list[Outgoing]:
    """``certificate-ready``: there is a certificate; nothing of one that is not theirs."""
    found = _own(sending)
    if found is None:
        return []
    speaker, at = sending.speaker, sending.at
    text = blocks(
        speaker.text("programme-news"),
        speaker.text("certificate-ready", name=name_of(speaker, found.programme_id)),
    )
    see = at.button(Go(AREA, "one", (str(found.id),)), "button-certificate-see")
    out = [at.menu("person"), at.menu("menu")]
    return messages(text, markup=InlineKeyboardMarkup([[see], out]))


def paper(sending: Sending) -> list[Outgoing]:
    """``certificate-file``: the PDF, with the name or a line; in the city's language, whoever asks."""
    found = _own(sending)
    username = facts.recall(sending.work, "username")
    if found is None or username is None:
        return []
    speaker, city = sending.speaker, sending.work.city
    name = sending.params.get("name")
    address = f"t.me/{username}"
    content = certificate_pdf.draw(
        Speaker(speaker.catalogue, city.default_language, city),
        found,
        Paper(
            link=f"https://{address}?start={certificates.payload(found)}",
            address=address,
            name=str(name) if name is not None else None,
        ),
        at=sending.work.now,
    )
    caption = lines(
        speaker.text("certificate-file"),
        speaker.text("certificate-file.changed") if sending.params.get("changed") else None,
        speaker.text("certificate-file.again") if name is not None else None,
    )
    file = speaker.plain("certificate-file.name", programme=found.programme_id)
    return upload(content, name=f"{file}.pdf", caption=caption)


def _own(sending: Sending) -> Certificate | None:
    found = sending.work.session.get(Certificate, int(sending.params["certificate"]))
    return found if found is not None and found.person_id == sending.person.id else None


BY_NOTICE: Mapping[str, Callable[[Sending], list[Outgoing]]] = {
    "certificate-ready": ready,
    "certificate-file": paper,
}
BY_PART: Mapping[str, Callable[[Speaker, Mapping[str, Any]], Html]] = {
    "certificate": mine,
    "certificate-check": checked,
}
