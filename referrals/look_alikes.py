"""The open report that somebody is about to file again, and joining it instead.

Owns which report is shown ("¿Es este?") and what becomes of a yes. Of somebody else's report nobody is
given more than what is public: what kind of damage, in which barrio, since when. A report is looked for
by the point on the map (radius in the city's data), else within one barrio by the number of the post, or
by the corner or the landmark that the words name.
"""

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import select

from referrals import alerts, conversations, details, events, mistaken, neighbours, outbox
from referrals.conversations import Draft
from referrals.corners import corner, metres_between, same_place
from referrals.db import Work
from referrals.lifecycle import State, is_open
from referrals.models import Case, Conversation
from referrals.notices import Notice
from referrals.precision import is_wider
from referrals.routing import DANGEROUS_FAULTS
from referrals.vocabulary import Kind, Lane

SPOTS = frozenset({Kind.DARK_SPOT, Kind.ENVIRONMENT})
#: So many of the latest open reports are compared; a place is sealed and cannot be searched for.
MOST_COMPARED = 300
#: Letters of the story that neighbours tell together.
STORY_LIMIT = 12_000


@dataclass(frozen=True)
class LookAlike:
    """An open report that may be the one which somebody is about to file."""

    case: Case
    by: Literal["pin", "place"]  #: what the two have in common
    metres: int | None  #: how far the two points are apart


def look_alike(work: Work, draft: Draft, *, but: frozenset[int] = frozenset()) -> LookAlike | None:
    """The open report of the same damage, nearest first, or None.

    ``but`` are ids of cases that the person has said are others.
    """
    if draft.kind not in SPOTS or (draft.pin is None and draft.barrio_id is None):
        return None
    found = work.session.scalars(
        select(Case)
        .where(
            Case.kind == draft.kind,
            Case.state.in_([state for state in State if is_open(state)]),
            Case.duplicate_of_id.is_(None),
            Case.id.not_in(but),
        )
        .order_by(Case.id.desc())
        .limit(MOST_COMPARED)
    )
    likely = [one for one in (compare(work, draft, case) for case in found) if one is not None]
    return min(likely, key=_distance, default=None)


def is_near(one: tuple[float, float], other: tuple[float, float], *, within: float) -> bool:
    """Whether two points (degrees) are no further apart than ``within`` metres."""
    return metres_between(one, other) <= within


def _distance(one: LookAlike) -> float:
    return one.metres if one.metres is not None else float("inf")


def compare(work: Work, draft: Draft, case: Case) -> LookAlike | None:
    """What a draft and a case have in common that makes them one; None where nothing does."""
    if draft.pin is not None and case.pin_sealed is not None:
        latitude, longitude = work.vault.open_json(case.pin_sealed)
        there = (float(latitude), float(longitude))
        # Two points say more than words do.
        if not is_near(draft.pin, there, within=work.city.about.same_spot_metres):
            return None
        return LookAlike(case, by="pin", metres=round(metres_between(draft.pin, there)))
    if draft.pole is not None and draft.pole == case.pole and draft.barrio_id == case.barrio_id:
        return LookAlike(case, by="place", metres=None)
    if draft.barrio_id is None or draft.barrio_id != case.barrio_id:
        return None
    told = _place(draft.place, draft.story)
    known = _place(
        work.vault.open(case.place_sealed) if case.place_sealed else None,
        work.vault.open(case.story_sealed) if case.story_sealed else None,
    )
    if told is None or known is None or not same_place(told, known):
        return None
    return LookAlike(case, by="place", metres=None)


def _place(place: str | None, story: str | None) -> str | None:
    """Words for the place; a corner may also be told in the story, where anything else is no place."""
    if place is None or corner(place) is None:
        return story if story and corner(story) is not None else place
    return place


def join(work: Work, case_id: int, *, conversation: Conversation, draft: Draft) -> Case | None:
    """Add the person of a conversation to a report ("sí, es el mismo"); they get a receipt with its code.

    What they tell and the report does not know yet (their words, a photo, a dangerous damage, the number of
    the post) is added to it, so that nothing is lost; it is kept by itself too, in case they were wrong
    (:mod:`referrals.mistaken`). Joining again changes nothing more. Gives back None where the report is
    closed by now: theirs is then to be filed.
    """
    case, person = alerts.locked(work, case_id), conversation.person
    if not is_open(case.state) or case.kind is not draft.kind:
        return None
    is_own = case.reporter_id == person.id
    if not is_own:
        neighbours.subscribe(work, case, person)
    new = _new_in(work, case, draft)
    if conversation.case_id != case.id:  # else it is kept already
        mistaken.keep(work, conversation, draft, new)
    details.add(work, case, new, actor=events.by_person(person))
    for media in conversations.media_of(work, conversation):
        if media.case_id is None and media.kind != "pin":
            details.add_media(work, case, media)
    conversation.case_id = case.id
    outbox.enqueue(
        work,
        Notice("joined", {"neighbours": neighbours.count(work, case), "own": is_own}),
        to=person,
        lane=Lane.CONVERSATION,
        dedupe_key=f"joined:{case.id}:{conversation.id}",
        case_id=case.id,
    )
    return case


def _new_in(work: Work, case: Case, draft: Draft) -> Draft:
    """What a neighbour's report adds to the first one; what that one says stays."""
    before = work.vault.open(case.story_sealed) if case.story_sealed else ""
    told, story = draft.story or "", None
    if any(letter.isalpha() for letter in told) and told not in before:
        story = f"{before}\n+ {told}".strip()[:STORY_LIMIT]
    # What a neighbour lets be seen must not be shown wider as part of somebody else's report.
    may_show = draft.precision is None or not is_wider(case.precision, draft.precision)
    is_worse = draft.category in DANGEROUS_FAULTS and case.category not in DANGEROUS_FAULTS
    return Draft(
        kind=case.kind,
        story=story,
        category=draft.category if is_worse or case.category is None else None,
        place=draft.place if case.place_sealed is None and may_show else None,
        pin=draft.pin if case.pin_sealed is None and may_show else None,
        pole=draft.pole if case.pole is None else None,
        inside=draft.inside if case.inside is None else None,
    )
