"""The screens of ``/afiche``, and the files of a poster on their way out.

Counts are openings of links, never people. Leaves the look of the paper to :mod:`bot.render.poster_file`.
"""

from telegram import InlineKeyboardMarkup

from bot.keyboards import Rows
from bot.programme_screens import CALENDAR
from bot.render import poster_file
from bot.render.facts import Speaker, blocks, lines
from bot.render.outgoing import Outgoing, upload
from bot.render.sending import Sending
from bot.render.views import Drawn, Sight
from referrals import agenda, facts, posters, programmes, staff
from referrals.city import Programme
from referrals.db import Work
from referrals.permissions import Action, allows

AREA = "afiche"


def every(sight: Sight) -> Drawn:
    """The programmes of which there can be posters."""
    rows: Rows = [
        [sight.go(AREA, "one", one.id, key="button-programme", name=one.name)]
        for one in programmes.offered(sight.work.city)
    ]
    return Drawn(sight.text("posters"), InlineKeyboardMarkup(rows))


def one(sight: Sight, programme: Programme) -> Drawn:
    """The posters of one programme, where they hang and how often their links were opened."""
    counts = posters.openings(sight.work, programme.id)
    places = posters.hung(sight.work, programme.id)
    text = blocks(
        sight.text("poster", name=programme.name),
        lines(
            sight.text("poster.opened", count=sum(counts.values())),
            *(
                sight.text("poster.place", place=each.place, count=counts.get(each.tag, 0))
                for each in places
            ),
        ),
    )
    rows: Rows = [[sight.go(AREA, "send", programme.id, key="button-poster-send")]]
    rows += [
        [
            sight.go(
                AREA, "send", programme.id, each.tag, key="button-poster-place", place=each.place
            )
        ]
        for each in places
    ]
    if len(places) < posters.MOST_PLACES:
        rows.append([sight.go(AREA, "add", programme.id, key="button-poster-add")])
    if agenda.of_programmes(sight.work, [programme.id]):
        rows.append([sight.go(CALENDAR, "prog", programme.id, key="button-calendar")])
    rows.append([sight.go(AREA, "list", key="button-back")])
    return Drawn(text, InlineKeyboardMarkup(rows))


def link(work: Work, programme_id: str, tag: str = "") -> str | None:
    """The address of a poster; None until the bot has run once, since its name is not known before."""
    username = facts.recall(work, "username")
    if username is None:
        return None
    return f"https://t.me/{username}?start={posters.payload(programme_id, tag)}"


def sent(sending: Sending) -> list[Outgoing]:
    """``poster``: the paper and the code; nothing for who may have none (any more).

    The paper speaks the city's language, whoever asks for it.
    """
    work, city, params = sending.work, sending.work.city, sending.params
    member = staff.of_person(work, sending.person)
    if not allows(staff.roles_of(member), Action.ADVERTISE):
        return []
    found = next(
        (one for one in programmes.offered(city) if one.id == params.get("programme")), None
    )
    tag = str(params.get("tag") or "")
    known = posters.get(work, found.id, tag) if found is not None and tag else None
    address = link(work, found.id, tag if known is not None else "") if found is not None else None
    if found is None or address is None:
        return []
    speaker = sending.speaker
    paper = Speaker(speaker.catalogue, city.default_language, city)
    place = known.place if known is not None else ""
    file = speaker.plain("poster-file.name", programme=found.id)
    name = f"{file}-{known.tag}" if known is not None else file
    caption = lines(
        speaker.text("poster-file", name=found.name),
        speaker.text("poster-file.place", place=place) if place else None,
        speaker.text("poster-file.link", link=address),
    )
    return [
        *upload(
            poster_file.poster(paper, found, address, place=place),
            name=f"{name}.pdf",
            caption=caption,
        ),
        *upload(
            poster_file.qr(address), name=f"{name}.png", caption=speaker.text("poster-file.code")
        ),
    ]
