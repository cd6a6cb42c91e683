"""Notices of the outbox as Telegram messages, with the case as it stands at the moment of sending.

Owns which notice becomes which messages, in the receiver's language. How they are laid out is in the
modules named in the table below, one for each subject.
"""

from collections.abc import Callable, Mapping

from bot.catalogue import Catalogue
from bot.keyboards import Screen
from bot.render import (
    absences,
    attendance,
    broadcasts,
    calendars,
    case_notices,
    certificates,
    clock,
    committee_file,
    coordination,
    door,
    forms,
    import_files,
    office_chat,
    outgoing,
    posters,
    programme_notices,
    referral_desk,
    referrals,
    reminder_desk,
    reminders,
    resident_notices,
    rights_copy,
    rights_desk,
    rights_requests,
    roads,
    spots,
    talk_notices,
    turnout,
)
from bot.render.facts import Speaker
from bot.render.outgoing import Outgoing
from bot.render.replies import render_reply
from bot.render.sending import Sending
from bot.render.staff_screens import screen
from referrals import chats, discretion, people, staff
from referrals.db import Work
from referrals.models import Person
from referrals.outbox_claims import Parcel


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
    sent = _drawn(sending)
    return outgoing.silenced(sent) if _must_be_silent(work, person) else sent


def _drawn(sending: Sending) -> list[Outgoing]:
    notice = sending.parcel.notice
    build = _BY_SAY.get(notice.say)
    if build is not None:
        return build(sending)
    says, params = [{"say": notice.say, "params": notice.params}], {}
    if notice.say == "reply":
        says, params = notice.params.get("says") or [], notice.params
    return render_reply(
        says,
        language=sending.speaker.language,
        city=sending.speaker.city,
        catalogue=sending.speaker.catalogue,
        conversation=int(params.get("conversation") or 0),
        turn=int(params.get("turn") or 0),
    )


def _must_be_silent(work: Work, person: Person) -> bool:
    """Whether no message at all may make a sound: whoever lives with them must not ask who writes.

    Not so for the team, whose alerts have to be heard; their own reports are silent one by one.
    """
    return discretion.is_needed(work, person) and staff.of_person(work, person) is None


def _wipe_chat(sending: Sending) -> list[Outgoing]:
    return outgoing.deletion(chats.message_ids(sending.work, sending.person))


_BY_SAY: Mapping[str, Callable[[Sending], list[Outgoing]]] = {
    **case_notices.BY_SAY,
    **resident_notices.BY_SAY,
    **talk_notices.BY_SAY,
    **referrals.BY_SAY,
    **referral_desk.BY_SAY,
    "poster": posters.sent,
    "road": roads.notice,
    "calendar-mine": calendars.mine,
    "calendar-programme": calendars.of_programme,
    "broadcast": broadcasts.copy,
    "broadcast-preview": broadcasts.preview,
    "broadcast-progress": broadcasts.progress,
    "committee-list": committee_file.sent,
    "turnout-file": turnout.file,
    **coordination.BY_SAY,
    **programme_notices.BY_NOTICE,
    **attendance.BY_NOTICE,
    "door-code": door.code,
    **absences.BY_NOTICE,
    **reminders.BY_NOTICE,
    **certificates.BY_NOTICE,
    "reminders-progress": reminder_desk.progress,
    **office_chat.BY_SAY,
    "screen": lambda one: screen(one.work, one.person, one.speaker, one.at, one.params),
    "wipe-chat": _wipe_chat,
    "data-copy": rights_copy.copy_sent,
    **rights_desk.BY_SAY,
    **rights_requests.BY_SAY,
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
    "import-file": import_files.sent,
    "form": forms.form,
    "form-ended": forms.ended,
}

#: Notices that are laid out here; any other is words and parameters.
SAYS = frozenset({*_BY_SAY, "reply"})
