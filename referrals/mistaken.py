"""A yes to "¿Es este?" that was wrong: the light is another one, and gets a case of its own.

Whoever joined a report, or told of their own one again, may say so later. What they told then, which was
kept with the conversation, is filed as theirs. What it had brought into the other report is taken out of
that again, so that nobody goes to mend the wrong light, and who works on that report hears of it. How
urgent the other report is stays: no button makes a report less urgent. Leaves who is shown which report to
:mod:`referrals.look_alikes`.
"""

from dataclasses import dataclass

from sqlalchemy import select

from referrals import (
    alerts,
    checks,
    conversations,
    events,
    filing,
    neighbours,
    outbox,
    verification,
)
from referrals.conversations import Draft
from referrals.db import Work
from referrals.errors import PazosError, UnknownCase
from referrals.lifecycle import is_open
from referrals.models import Case, Conversation, Person
from referrals.notices import Notice
from referrals.vocabulary import AlertState, CheckAbout, CheckState, Lane

#: What a draft may have brought into a report that did not have it.
_PLACES = ("place", "pin", "pole", "inside")


class NothingToPart(PazosError):
    """They said so before, or what they told was not kept."""

    say = "toast-mine-parted"


@dataclass(frozen=True)
class _Told:
    """What somebody told when they joined a report, and what of it that report took over."""

    draft: Draft
    gave: frozenset[str]


def keep(work: Work, conversation: Conversation, draft: Draft, new: Draft) -> None:
    """Keep what was told in a conversation that ends in joining; ``new`` is what the report took over."""
    gave = [name for name in (*_PLACES, "story") if getattr(new, name) is not None]
    told = {"draft": conversations.to_json(draft), "gave": gave}
    conversation.joined_sealed = work.vault.seal_json(told)


def can_part(work: Work, case: Case, person: Person) -> bool:
    """Whether a person once joined this report, or told of it again, and may say that it is another."""
    return _talk_of(work, case, person) is not None


def asked(work: Work, case_id: int, *, by: Person) -> Case:
    """The report of which a person wants to say so.

    Raises:
        UnknownCase: they neither told of it nor ever joined it.
        NothingToPart: see there.

    """
    case = work.session.get(Case, case_id)
    if case is None or not _has_to_do(work, case, by):
        raise UnknownCase
    if not can_part(work, case, by):
        raise NothingToPart
    return case


def part(work: Work, case_id: int, *, by: Person) -> Case:
    """File what a person told when they joined as a case of its own; they get its receipt.

    They hear no more of the other report, unless it is theirs or they joined it with another light besides.
    Raises as :func:`asked`.
    """
    asked(work, case_id, by=by)
    case = alerts.locked(work, case_id)
    talk = _talk_of(work, case, by)
    if talk is None or talk.joined_sealed is None:
        raise NothingToPart  # another press was quicker
    told = _open(work, talk.joined_sealed)
    talk.joined_sealed = None
    for media in conversations.media_of(work, talk):
        if media.case_id == case.id:
            media.case_id = None
    work.session.flush()
    work.session.expire(case, ["media"])
    filed = filing.file_report(
        work, told.draft, reporter=by, source_key=f"other:{talk.id}", conversation=talk
    ).case
    actor = events.by_person(by)
    _take_out(work, case, told)
    event = events.write(work, case, move="part", actor=actor, facts={"in": filed.code})
    events.write(work, filed, move="part_from", actor=actor, facts={"of": case.code})
    if neighbours.joined_at(work, case, by) is not None and not can_part(work, case, by):
        neighbours.leave(work, case.id, by=by)
        _ask_no_more(work, case, by)
    if is_open(case.state):
        _tell_staff(work, case, filed, event_id=event.id)
    alerts.refresh_cards(work, case, version=event.id)
    return filed


def _has_to_do(work: Work, case: Case, person: Person) -> bool:
    return case.reporter_id == person.id or neighbours.ever_joined(work, case, person)


def _talk_of(work: Work, case: Case, person: Person) -> Conversation | None:
    return work.session.scalar(
        select(Conversation)
        .where(
            Conversation.person_id == person.id,
            Conversation.case_id == case.id,
            Conversation.joined_sealed.is_not(None),
        )
        .order_by(Conversation.id.desc())
        .limit(1)
    )


def _open(work: Work, sealed: bytes) -> _Told:
    value = work.vault.open_json(sealed)
    return _Told(conversations.from_json(value["draft"]), frozenset(value["gave"]))


def _take_out(work: Work, case: Case, told: _Told) -> None:
    """Take out of a report what came into it by mistake, where nobody changed it since."""
    draft = told.draft
    if "story" in told.gave and draft.story and case.story_sealed:
        story = f"\n{work.vault.open(case.story_sealed)}"
        rest = story.replace(f"\n+ {draft.story}", "", 1).strip()
        case.story_sealed = work.vault.seal(rest) if rest else None
    if "place" in told.gave and case.place_sealed:
        is_theirs = work.vault.open(case.place_sealed) == draft.place
        case.place_sealed = None if is_theirs else case.place_sealed
    if "pin" in told.gave and case.pin_sealed and draft.pin:
        is_theirs = work.vault.open_json(case.pin_sealed) == list(draft.pin)
        case.pin_sealed = None if is_theirs else case.pin_sealed
    if "pole" in told.gave and case.pole == draft.pole:
        case.pole = None
    if "inside" in told.gave and case.inside == draft.inside:
        case.inside = None


def _ask_no_more(work: Work, case: Case, person: Person) -> None:
    """Whether the other light was mended is no question for them: their "no" would begin its case anew."""
    for check in checks.of_case(work, case, (CheckState.WAITING, CheckState.ASKED)):
        if check.about is CheckAbout.NEIGHBOURHOOD and check.person_id == person.id:
            check.state = CheckState.VOID
    work.session.flush()
    if not is_open(case.state):
        verification.settle(work, case)


def _tell_staff(work: Work, case: Case, filed: Case, *, event_id: int) -> None:
    for alert in case.alerts:
        heard = alert.state in (AlertState.OPEN, AlertState.TAKEN)
        if heard and alert.staff.person.blocked_at is None:
            outbox.enqueue(
                work,
                Notice("parted", {"in": filed.code}),
                to=alert.staff.person,
                lane=Lane.CONVERSATION,
                dedupe_key=f"parted:{event_id}:{alert.id}",
                case_id=case.id,
            )
