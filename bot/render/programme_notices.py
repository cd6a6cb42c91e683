"""News of programmes on their way out: what became of a request, sessions that are new or changed.

A message that nobody asked for begins with words that name no programme, long enough to fill what a locked
phone shows. Each is drawn from what is true when it leaves, and left out where nothing of it is any more.
"""

from collections.abc import Callable, Mapping

from telegram import InlineKeyboardMarkup

from bot import programme_screens
from bot.callbacks import Go
from bot.catalogue import Html
from bot.render.facts import Speaker, blocks, lines
from bot.render.outgoing import Outgoing, messages
from bot.render.programmes import session, when
from bot.render.sending import Sending
from referrals import enrolments, opt_outs, programme_sessions, programmes
from referrals import session_news as news
from referrals.enrolment_life import OPEN
from referrals.enrolments import UnknownEnrolment
from referrals.programme_facts import session as session_of
from referrals.programme_sessions import UnknownSession
from referrals.vocabulary import EnrolmentState, Unasked


def _news(
    sending: Sending, programme_id: str, *texts: Html | None, is_in: bool = True
) -> list[Outgoing]:
    body = blocks(sending.speaker.text("programme-news"), *texts)
    return messages(body, markup=programme_screens.news(sending.at, programme_id, is_in=is_in))


def enrolment(sending: Sending) -> list[Outgoing]:
    """``enrolment``: what became of a request; nothing where it went another way meanwhile."""
    try:
        found = enrolments.get(sending.work, int(sending.params["enrolment"]))
    except UnknownEnrolment:
        return []
    state = str(sending.params["state"])
    if found.state.value != state:
        return []
    speaker = sending.speaker
    name = _name(speaker, found.programme_id)
    is_in = found.state in OPEN
    guardian = is_in and enrolments.needs_guardian(found)
    return _news(
        sending,
        found.programme_id,
        speaker.text("enrolment-news", state=state, name=name),
        speaker.text("programme-state.guardian") if guardian else None,
        is_in=is_in,
    )


def requests(sending: Sending) -> list[Outgoing]:
    """``enrolment-requests``: there is something to decide."""
    see = sending.at.button(Go("inscr", "list", ("0",)), "button-requests")
    return messages(
        sending.speaker.text("enrolment-requests"), markup=InlineKeyboardMarkup([[see]])
    )


def session_news(sending: Sending) -> list[Outgoing]:
    """``session-moved``, ``-cancelled``; nothing of one that changed again or is over, nor for who left."""
    work, speaker, kind = sending.work, sending.speaker, sending.parcel.notice.say
    try:
        found = programme_sessions.get(work, int(sending.params["session"]))
    except UnknownSession:
        return []
    if not _takes_part(sending, found.programme_id):
        return []
    is_cancelled = kind == "session-cancelled"
    if (found.state.value == "cancelled") is not is_cancelled or found.ends_at <= work.now:
        return []
    if sending.params.get("changes", found.changes) != found.changes:
        return []
    name, now = _name(speaker, found.programme_id), work.now.isoformat()
    # The time that they were told; one of a message that was called off says nothing to them.
    known = when(speaker, str(sending.params.get("before") or found.starts_at.isoformat()), now)
    if is_cancelled:
        text = speaker.text("session-news-cancelled", name=name, when=known)
    else:
        if "place" in sending.params:
            known = f"{known} · {sending.params['place']}"
        there = session(speaker, session_of(found), now)
        text = lines(speaker.text("session-news-moved", name=name, before=known), there)
    return _news(sending, found.programme_id, text)


def session_planned(sending: Sending) -> list[Outgoing]:
    """``session-planned``: new sessions as they are now; nothing for who left or wants no news."""
    work, speaker = sending.work, sending.speaker
    if not opt_outs.wants(work, sending.person, Unasked.REMINDERS):
        return []
    try:
        found = programme_sessions.get(work, int(sending.params["session"]))
    except UnknownSession:
        return []
    if not _takes_part(sending, found.programme_id):
        return []
    coming = [
        one
        for one in news.told_together(work, found)
        if one.state.value != "cancelled" and one.ends_at > work.now
    ]
    if not coming:
        return []
    name = _name(speaker, found.programme_id)
    text = speaker.text("session-news-planned", name=name, count=len(coming))
    first = session(speaker, session_of(coming[0]), work.now.isoformat())
    return _news(sending, found.programme_id, lines(text, first))


def dates(sending: Sending) -> list[Outgoing]:
    """``programme-dates``: what somebody waited for; nothing where every session is off again.

    Nor for somebody under 18 who asked for a place meanwhile and lacks the guardian's authorisation.
    """
    work, speaker = sending.work, sending.speaker
    programme_id = str(sending.params["programme"])
    coming = programme_sessions.upcoming(work, [programme_id])
    if not coming or work.city.programme(programme_id) is None:
        return []
    waited = programmes.interest_of(work, programme_id, sending.person)
    if waited is None or opt_outs.stopped_since(
        work, sending.person, Unasked.REMINDERS, waited.asked_at
    ):
        return []
    held = enrolments.of_person(work, programme_id, sending.person)
    if held is not None and held.state in OPEN and enrolments.needs_guardian(held):
        return []
    now = work.now.isoformat()
    name = _name(speaker, programme_id)
    text = speaker.text("dates-news", name=name)
    body = blocks(
        speaker.text("programme-news"),
        lines(text, *(session(speaker, session_of(one), now) for one in coming[:3])),
    )
    see = sending.at.button(Go("prog", "one", (programme_id,)), "button-programme", name=name)
    out = [sending.at.menu("person"), sending.at.menu("menu")]
    return messages(body, markup=InlineKeyboardMarkup([[see], out]))


def _takes_part(sending: Sending, programme_id: str) -> bool:
    """Whether they still have the place for which this was written, and may be written to."""
    held = enrolments.of_person(sending.work, programme_id, sending.person)
    if held is None or held.state is not EnrolmentState.APPROVED:
        return False
    return not enrolments.needs_guardian(held)


def _name(speaker: Speaker, programme_id: str) -> str:
    found = speaker.city.programme(programme_id)
    return found.name if found is not None else programme_id


BY_NOTICE: Mapping[str, Callable[[Sending], list[Outgoing]]] = {
    "enrolment": enrolment,
    "enrolment-requests": requests,
    "session-planned": session_planned,
    "session-moved": session_news,
    "session-cancelled": session_news,
    "programme-dates": dates,
}
