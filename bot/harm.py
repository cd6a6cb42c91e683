"""What words say of harm, by the independent look beside the language model (:mod:`nlu.danger`).

Owns which words cannot wait, whom to call for them, and as what they are filed without Rasa. Leaves alerts
of a life in danger to :mod:`bot.first_aid`.
"""

from bot.rasa_client import Say
from nlu import danger
from referrals import filing
from referrals.db import Work
from referrals.models import Case, Conversation, Person
from referrals.vocabulary import Kind

#: Danger that is no alert by itself: what says whom to call, and the kind of case that keeps the words.
_LINES = {
    danger.Kind.CRISIS: ("crisis", Kind.CRISIS),
    danger.Kind.DOMESTIC: ("family-violence", Kind.FAMILY_VIOLENCE),
}
#: Kinds of case of which nothing tells on a locked phone.
IN_CONFIDENCE = frozenset(kind for _, kind in _LINES.values())


def speaks_of_danger(text: str) -> bool:
    """Whether words say, beyond a hint, that a life is in danger now."""
    return danger.Kind.EMERGENCY in _strong(text)


def speaks_of_harm(text: str) -> bool:
    """Whether words say, beyond a hint, that a life is in danger, of a crisis or of violence at home."""
    return bool(_strong(text))


def hints_at_harm(text: str) -> bool:
    """Whether words say anything of these, be it a hint."""
    return bool(danger.look(text))


def lines_to_call(words: str) -> list[Say]:
    """Whom to call, for words that speak of a crisis or of violence at home; nothing for others."""
    return [Say(say) for say, _ in _told_of(words)]


def keep(
    work: Work, person: Person, words: str, *, key: str, conversation: Conversation | None
) -> tuple[Case, list[Say]]:
    """Keep words that nobody could understand, and give back the case and what to say of it.

    Words of a crisis or of violence at home are kept as such, so that nothing that is said of them later
    tells on a locked phone; where they speak of both, violence at home is the more careful.
    """
    told_of = _told_of(words)
    filed = filing.file_untriaged(
        work,
        reporter=person,
        words=words,
        source_key=key,
        conversation=conversation,
        kind=told_of[-1][1] if told_of else Kind.UNTRIAGED,
    )
    say = "untriaged" if filed.is_new else "untriaged-added"
    told = {"code": filed.case.code, "told": filed.somebody_told, **quiet(filed.case)}
    return filed.case, [*lines_to_call(words), Say(say, told)]


def quiet(case: Case) -> dict[str, bool]:
    """What an answer about a case is told besides, where it makes no sound and offers to leave in haste."""
    return {"quiet": True} if case.kind is Kind.FAMILY_VIOLENCE else {}


def _told_of(words: str) -> list[tuple[str, Kind]]:
    """What words speak of beyond a hint, a crisis before violence at home: what to say, and its kind."""
    seen = _strong(words)
    return [said for kind, said in _LINES.items() if kind in seen]


def _strong(words: str) -> set[danger.Kind]:
    return {one.kind for one in danger.look(words) if one.strength is danger.Strength.STRONG}
