"""Sessions as a calendar file (iCalendar, RFC 5545) that a phone takes up.

An event has the same UID in every file and a SEQUENCE that grows with its changes, so that a second file
changes what the first one brought, and a cancelled session is struck out. One's own calendar names no
programme unless its owner says so: a calendar is seen on locked and on borrowed phones.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from bot.render.facts import Speaker
from bot.render.outgoing import Outgoing, upload
from bot.render.sending import Sending
from referrals import agenda, programmes
from referrals.city import City, fold
from referrals.models import ProgrammeSession
from referrals.vocabulary import SessionState

_PRODUCER = "-//Calendario//ES"
_SLACK = timedelta(days=370)  #: around the sessions; whole years of a time zone's rules


def calendar(
    speaker: Speaker,
    sessions: Iterable[ProgrammeSession],
    *,
    name: str,
    named: bool,
    now: datetime,
) -> bytes:
    """A calendar called ``name``; ``named`` is whether its events say of which programme they are."""
    city, found = speaker.city, list(sessions)
    made = Calendar()
    made.add("prodid", _PRODUCER)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", name)
    made.add("x-wr-timezone", city.timezone)
    for one in found:
        made.add_component(_event(speaker, one, named=named, now=now))
    if found:
        first = min(one.starts_at for one in found) - _SLACK
        last = max(one.ends_at for one in found) + _SLACK
        made.add_missing_timezones(first.date(), last.date())
    return bytes(made.to_ical())


def uid(city: City, one: ProgrammeSession) -> str:
    """What names a session in every calendar, whoever has it; also after the database was made anew."""
    return f"{one.id}-{int(one.created_at.timestamp())}@{city.id}"


def _event(speaker: Speaker, one: ProgrammeSession, *, named: bool, now: datetime) -> Event:
    city = speaker.city
    zone = ZoneInfo(city.timezone)
    event = Event()
    event.add("uid", uid(city, one))
    event.add("dtstamp", now)
    event.add("dtstart", one.starts_at.astimezone(zone))
    event.add("dtend", one.ends_at.astimezone(zone))
    event.add("sequence", one.changes)
    is_cancelled = one.state is SessionState.CANCELLED
    event.add("status", "CANCELLED" if is_cancelled else "CONFIRMED")
    event.add("class", "PUBLIC" if named else "PRIVATE")
    event.add("summary", _name(city, one) if named else speaker.plain("calendar-event"))
    if named or not _is_telling(city, one):
        event.add("location", one.place)
        if one.latitude is not None and one.longitude is not None:
            event.add("geo", (one.latitude, one.longitude))
    return event


def _name(city: City, one: ProgrammeSession) -> str:
    found = city.programme(one.programme_id)
    return found.name if found is not None else one.programme_id


def _is_telling(city: City, one: ProgrammeSession) -> bool:
    """Whether the words for the place name a programme."""
    place = f" {fold(one.place)} "
    said = (name for each in city.programmes for name in (each.name, *each.aliases))
    return any(f" {fold(name)} " in place for name in said)


def mine(sending: Sending) -> list[Outgoing]:
    """``calendar-mine``: one's own sessions; nothing where there are none any more."""
    work, speaker = sending.work, sending.speaker
    found = agenda.of_person(work, sending.person)
    if not found:
        return []
    named = bool(sending.params.get("named"))
    content = calendar(
        speaker, found, name=speaker.plain("calendar-mine-name"), named=named, now=work.now
    )
    name = speaker.plain("calendar-file")
    return upload(content, name=f"{name}.ics", caption=speaker.text("calendar-how"))


def of_programme(sending: Sending) -> list[Outgoing]:
    """``calendar-programme``: the sessions of a programme, which anybody may see."""
    work, speaker = sending.work, sending.speaker
    wanted = str(sending.params.get("programme"))
    known = next((one for one in programmes.offered(work.city) if one.id == wanted), None)
    found = agenda.of_programmes(work, [wanted]) if known is not None else []
    if known is None or not found:
        return []
    content = calendar(speaker, found, name=known.name, named=True, now=work.now)
    name = f"{speaker.plain('calendar-file')}-{known.id}"
    return upload(content, name=f"{name}.ics", caption=speaker.text("calendar-how"))
