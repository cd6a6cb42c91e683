"""What is done for a person while Rasa is away: keep the words, say so honestly, and miss no danger.

Owns the case that is filed without Rasa. Words that speak of a life in danger (by the independent look
that the language model has beside it, :mod:`nlu.danger`) become a vital alert at once, with the barrio if
one is named; what a button asked for is granted; all else goes to a coordinator as it was written.
"""

from dataclasses import dataclass

from bot.rasa_client import Say
from nlu import danger
from nlu.gazetteer import Gazetteer
from referrals import cases, conversations
from referrals.conversations import Draft
from referrals.db import Work
from referrals.models import Conversation, Person
from referrals.vocabulary import Kind


@dataclass(frozen=True)
class Need:
    """What a turn brought that Rasa could not take.

    ``wish`` is the kind of case that a button asked for by itself; ``key`` makes a replay harmless.
    """

    words: str
    wish: Kind | None
    key: str


def speaks_of_danger(text: str) -> bool:
    """Whether words say, beyond a hint, that a life is in danger now."""
    return any(
        found.kind is danger.Kind.EMERGENCY and found.strength is danger.Strength.STRONG
        for found in danger.look(text)
    )


def give(
    work: Work, person: Person, conversation: Conversation, need: Need, gazetteer: Gazetteer
) -> list[Say]:
    """File what the turn brought, and give back what to say of it."""
    draft = conversations.draft_of(work, conversation)
    if need.wish is None and speaks_of_danger(need.words):
        told = need.words if draft is None or not draft.story else f"{draft.story}\n{need.words}"
        place = _barrio_in(need.words, gazetteer) or (draft.barrio_id if draft else None)
        known = (draft or Draft(kind=Kind.CONFLICT)).with_(story=told, barrio_id=place)
        return _grant(work, person, conversation, Kind.CONFLICT, known)
    if need.wish is not None:
        return _grant(work, person, conversation, need.wish, draft)
    if not need.words and (draft is None or not draft.can_be_acted_on):
        return [Say("rasa-away")]
    filed = cases.file_untriaged(
        work,
        reporter=person,
        words=need.words,
        source_key=need.key,
        conversation=conversation if conversation.ended_at is None else None,
    )
    key = "untriaged" if filed.is_new else "untriaged-added"
    return [Say(key, {"code": filed.case.code, "told": filed.somebody_told})]


def _barrio_in(words: str, gazetteer: Gazetteer) -> str | None:
    """The one barrio that the words name for sure."""
    sure = {one.id for one in gazetteer.find(words) if one.sure and not one.denied and one.id}
    return sure.pop() if len(sure) == 1 else None


def _grant(
    work: Work, person: Person, conversation: Conversation, wish: Kind, draft: Draft | None
) -> list[Say]:
    in_danger = wish is Kind.CONFLICT
    known = draft or Draft(kind=wish)
    filed = cases.file_report(
        work,
        known.with_(kind=wish, happening="now" if in_danger else known.happening),
        reporter=person,
        source_key=f"conversation:{conversation.id}",
        conversation=conversation,
        emergency=in_danger,
        receipt=not in_danger,
    )
    if conversation.ended_at is None:
        conversations.end(work, conversation)
    if not in_danger:
        return []
    told = {"code": filed.case.code, "told": filed.somebody_told}
    return [Say("emergency", {**told, "known_where": known.barrio_id is not None})]
