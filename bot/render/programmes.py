"""How programmes read for residents: the list, one programme with what is not known of it, one's own.

Leaves which facts to :mod:`referrals.programme_facts`, and messages that nobody asked for to
:mod:`bot.render.programme_notices`.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from bot.catalogue import Html
from bot.render.facts import Speaker, blocks, joined, lines
from bot.render.moments import in_words
from bot.render.parts import Params
from referrals import programmes
from referrals.city import Programme
from referrals.clock import local


def home(speaker: Speaker, params: Params) -> Html:
    """What somebody is interested in."""
    if not programmes.offered(speaker.city):
        return speaker.text("programs.none")
    return lines(speaker.text("programs"), _age_line(speaker, params))


def listed(speaker: Speaker, params: Params) -> Html:
    """A page of programmes, and for whom they were looked for; their names are the buttons."""
    page, pages = int(params.get("page") or 0), int(params.get("pages") or 1)
    looked_for = lines(_age_line(speaker, params), _sector_line(speaker, params))
    if not params.get("programmes"):
        return blocks(speaker.text("programs-list-none"), looked_for)
    turned = speaker.text("programs-list.page", page=str(page + 1), pages=str(pages))
    return blocks(
        speaker.text("programs-list"),
        looked_for,
        speaker.text("programs-list-unsure") if params.get("unsure") else None,
        turned if pages > 1 else None,
    )


def _age_line(speaker: Speaker, params: Params) -> Html | None:
    if not params.get("band"):
        return None
    years = speaker.plain("button-years", band=f"years_{params['band']}")
    return speaker.text("programs-list-age", years=years)


def _sector_line(speaker: Speaker, params: Params) -> Html | None:
    found = speaker.city.cluster(int(params.get("cluster") or 0))
    return speaker.text("programs-list-sector", name=found.name) if found is not None else None


def one(speaker: Speaker, params: Params) -> Html:
    """A programme: where the person stands, what is known of it, what is not."""
    found = speaker.city.programme(str(params["programme"]))
    if found is None:
        return home(speaker, {})
    city, language = speaker.city, speaker.language
    state, as_of = str(params.get("state") or ""), params.get("as_of")
    sessions = list(params.get("sessions") or ())
    known = {
        "dates": city.text(found.dates, language) if not sessions else "",
        "place": city.text(found.place, language) if not sessions else "",
        "signup": city.text(found.signup, language),
    }
    return blocks(
        lines(
            speaker.text("programme", name=found.name),
            speaker.text("programme-what", what=_what(speaker, found)),
        ),
        standing(speaker, state, guardian=bool(params.get("guardian"))),
        lines(
            # Ages say enough: what papers call the audience ("at risk") points at whoever reads it.
            speaker.text("programme.who", who=city.text(found.audience, language))
            if found.audience and not found.ages
            else None,
            speaker.text("programme.ages", first=str(found.ages.first), last=str(found.ages.last))
            if found.ages
            else None,
            speaker.text("programme.clusters", clusters=_clusters(speaker, found))
            if found.clusters
            else None,
            *(
                speaker.text(f"programme.{key}", **{key: text})
                for key, text in known.items()
                if text
            ),
            speaker.text("programme.run-by", who=found.run_by) if found.run_by else None,
        ),
        lines(
            speaker.text("programme.sessions"),
            *(session(speaker, each, str(as_of)) for each in sessions),
        )
        if sessions
        else None,
        lines(
            _missing(speaker, found, has_sessions=bool(sessions)),
            speaker.text("programme.status") if found.status == "unknown" else None,
            speaker.text("programme.unconfirmed") if not found.verified else None,
        ),
        speaker.text("programme.waits") if params.get("waits") and not sessions else None,
    )


def standing(speaker: Speaker, state: str, *, guardian: bool) -> Html | None:
    """Where somebody stands with a programme, and what is missing; None for nowhere."""
    if not state:
        return None
    return lines(
        speaker.text("programme-state", state=state),
        speaker.text("programme-state.guardian") if guardian else None,
    )


def session(speaker: Speaker, known: Params, as_of: str) -> Html:
    """A session: when and where, and that it was changed."""
    key = "programme-session.moved" if known.get("state") == "moved" else "programme-session"
    return speaker.text(key, when=when(speaker, str(known["at"]), as_of), place=known["place"])


def when(speaker: Speaker, at: str, as_of: str) -> str:
    """A moment to come, with its day of the week."""
    moment, timezone = datetime.fromisoformat(at), speaker.city.timezone
    words = in_words(
        moment,
        now=datetime.fromisoformat(as_of),
        timezone=timezone,
        catalogue=speaker.catalogue,
        language=speaker.language,
    )
    there = local(moment, timezone)
    days = (local(datetime.fromisoformat(as_of), timezone).date() - there.date()).days
    if days in (0, 1):
        return words  # "hoy" and "ayer" say which day it is
    weekday = there.isoweekday()
    return speaker.plain("session-when", weekday=weekday, moment=words)


def age(speaker: Speaker, _params: Params) -> Html:
    """The age, first of all."""
    return blocks(speaker.text("programme-age"), speaker.text("programme-age.why"))


def sector(speaker: Speaker, _params: Params) -> Html:
    """The sector, which nobody has to say."""
    return blocks(speaker.text("programme-sector"), speaker.text("programme-sector.why"))


def minor(speaker: Speaker, _params: Params) -> Html:
    """That a guardian's permission is needed, whose, and who notes it."""
    return blocks(
        lines(speaker.text("programme-minor"), speaker.text("programme-minor.how")),
        speaker.text("programme-minor.ask"),
    )


def asked(speaker: Speaker, params: Params) -> Html:
    """That a place was asked for, and is not given yet."""
    guardian = speaker.text("programme-state.guardian") if params.get("guardian") else None
    return blocks(
        speaker.text("programme-asked", name=_name(speaker, params)),
        lines(speaker.text("programme-asked.next"), guardian),
    )


def named(key: str, *more: str) -> Callable[[Speaker, Params], Html]:
    """Words that name the programme, and what follows them."""

    def build(speaker: Speaker, params: Params) -> Html:
        name = _name(speaker, params)
        return blocks(speaker.text(key, name=name), *(speaker.text(one) for one in more))

    return build


def mine(speaker: Speaker, params: Params) -> Html:
    """One's own programmes, each with where one stands and when it meets."""
    as_of = str(params.get("as_of"))
    return blocks(
        speaker.text("sessions-mine"),
        *(_own(speaker, each, as_of) for each in params.get("own") or ()),
        speaker.text("sessions-mine-alias", alias=str(params["alias"]))
        if params.get("alias")
        else None,
    )


def _own(speaker: Speaker, known: Params, as_of: str) -> Html:
    sessions = list(known.get("sessions") or ())
    guardian = bool(known.get("guardian"))
    no_dates = known.get("state") == "approved" and not sessions and not guardian
    return lines(
        speaker.text("sessions-mine.one", name=_name(speaker, known)),
        standing(speaker, str(known.get("state") or ""), guardian=guardian),
        *(_with_answer(speaker, each, as_of) for each in sessions),
        speaker.text("sessions-mine.no-dates") if no_dates else None,
    )


def calendar_ask(speaker: Speaker, _params: Params) -> Html:
    """Whether one's own calendar may name the programme."""
    return blocks(speaker.text("calendar-ask"), speaker.text("calendar-ask.why"))


def _with_answer(speaker: Speaker, known: Params, as_of: str) -> Html:
    answer = str(known.get("answer") or "")
    said = speaker.text("session-answer", answer=answer) if answer else None
    return lines(session(speaker, known, as_of), said)


def for_keyboard(speaker: Speaker, params: Params) -> Params:
    """What keyboards take from the city: names and days of one's own programmes, the sectors."""
    own = [
        {
            **each,
            "name": _name(speaker, each),
            "sessions": [
                {**one, "day": day(speaker, str(one["at"]))} for one in each.get("sessions") or ()
            ],
        }
        for each in params.get("own") or ()
    ]
    papers = [{**one, "name": _name(speaker, one)} for one in params.get("certificates") or ()]
    sectors = [(one.id, one.name) for one in speaker.city.clusters]
    return {**params, "own": own, "certificates": papers, "sectors": sectors}


#: Screens whose keyboards need that.
KEYBOARDS = frozenset({"sessions-mine", "programme-sector", "programs-sector"})


def day(speaker: Speaker, at: str) -> str:
    """A day for a button, such as 24/12."""
    there = local(datetime.fromisoformat(at), speaker.city.timezone)
    return f"{there.day}/{there.month}"


def _name(speaker: Speaker, params: Params) -> str:
    found = speaker.city.programme(str(params.get("programme") or ""))
    return found.name if found is not None else str(params.get("programme") or "")


def _what(speaker: Speaker, found: Programme) -> str:
    return speaker.city.text(found.what, speaker.language)


def _clusters(speaker: Speaker, found: Programme) -> str:
    known = [speaker.city.cluster(one) for one in found.clusters or ()]
    return joined(speaker, [one.name for one in known if one is not None])


def _missing(speaker: Speaker, found: Programme, *, has_sessions: bool) -> Html | None:
    lacking = [
        speaker.plain(key)
        for key, is_known in (
            ("missing-dates", has_sessions or found.dates is not None),
            ("missing-place", has_sessions or found.place is not None),
            ("missing-ages", found.ages is not None),
            ("missing-clusters", found.clusters is not None),
        )
        if not is_known
    ]
    if not lacking:
        return None
    return speaker.text("programme.missing", missing=joined(speaker, lacking))


BY_PART: Mapping[str, Callable[[Speaker, Mapping[str, Any]], Html]] = {
    "programs": home,
    "programs-list": listed,
    "programme": one,
    "programme-age": age,
    "programme-sector": sector,
    "programme-minor": minor,
    "programme-asked": asked,
    "programme-told": named("programme-told"),
    "programme-leave": named("programme-leave", "programme-leave.more"),
    "programme-left": named("programme-left"),
    "sessions-mine": mine,
    "calendar-ask": calendar_ask,
}
