"""Filing: a report becomes a case, its alerts and a receipt, or nothing of it.

Filing is keyed by ``source_key``, so a report that is filed twice (a replayed update, a doubled press)
stays one case. Owns what is filed of a report, of words that nobody understood and of a report that was
begun and left; leaves what is told afterwards to :mod:`referrals.details` and what staff do with a case to
:mod:`referrals.cases`.

What a crash leaves behind: nothing; a report that was not committed comes again with its update, or is
filed as abandoned from what its conversation holds.
"""

from dataclasses import dataclass

from sqlalchemy import or_, select

from referrals import (
    codes,
    conversations,
    details,
    events,
    ladder,
    limits,
    precision,
    reporters,
    routing,
)
from referrals.conversations import Draft
from referrals.db import Work
from referrals.lifecycle import State
from referrals.models import Case, Conversation, Person
from referrals.notices import Notice
from referrals.vocabulary import HeldBack, Kind


@dataclass(frozen=True)
class Filed:
    """What became of a report: its case, whether it was new, and whether anybody could be told."""

    case: Case
    is_new: bool
    somebody_told: bool


def file_report(
    work: Work,
    draft: Draft,
    *,
    reporter: Person,
    source_key: str,
    conversation: Conversation | None = None,
    emergency: bool = False,
    incomplete: bool = False,
    receipt: bool = True,
) -> Filed:
    """File a report: the case, its alerts and the receipt to the reporter, or nothing of it.

    ``emergency`` says that a life is in danger now. ``receipt`` is False where the caller answers the
    reporter itself. Filing the same ``source_key`` again gives back the case that is there.
    """
    known = work.session.scalar(select(Case).where(Case.source_key == source_key))
    if known is not None:
        return Filed(known, is_new=False, somebody_told=known.state is not State.RECEIVED)
    urgency = routing.urgency_of(
        draft.kind,
        category=draft.category,
        happening=draft.happening,
        danger=draft.danger,
        emergency=emergency,
    )
    cluster = work.city.cluster_of(draft.barrio_id) if draft.barrio_id else None
    facts = routing.Facts(
        kind=draft.kind,
        urgency=urgency,
        category=draft.category,
        cluster_id=cluster.id if cluster else None,
        danger=draft.danger,
        hours=work.city.hours_at(work.now),
    )
    decision = routing.decide(work.city, facts)
    held_back = limits.holding_back(work, reporter, facts)
    case = Case(
        code=free_code(work),
        source_key=source_key,
        kind=draft.kind,
        category=draft.category,
        urgency=urgency,
        state=State.RECEIVED,
        incomplete=incomplete,
        reporter_id=reporter.id,
        reporter=reporter,
        barrio_id=draft.barrio_id,
        cluster_id=cluster.id if cluster else None,
        rule_id=decision.rule_id,
        mediation=decision.mediation,
        happening=draft.happening,
        danger=draft.danger,
        story_sealed=work.vault.seal(draft.story) if draft.story else None,
        place_sealed=work.vault.seal(draft.place) if draft.place else None,
        pin_sealed=work.vault.seal_json(list(draft.pin)) if draft.pin else None,
        pole=draft.pole,
        inside=draft.inside,
        precision=draft.precision or precision.usual(draft.kind, urgency),
        held_back=held_back,
        created_at=work.now,
    )
    work.session.add(case)
    work.session.flush()
    actor = events.by_person(reporter)
    events.write(work, case, move="file", actor=actor)
    if draft.precision is not None:
        chosen = {"precision": draft.precision.value}
        events.write(work, case, move=precision.CHOOSE, actor=actor, facts=chosen)
    if conversation is not None:
        conversation.case_id = case.id
        for media in conversations.media_of(work, conversation):
            if media.case_id is None:
                media.case_id = case.id
    told = ladder.send_out(work, case, start=decision.start)
    if held_back is HeldBack.TOO_MANY:
        limits.flag_many(work, case)
    if receipt:
        key = "receipt-incomplete" if incomplete else "receipt"
        reporters.tell(work, case, Notice(key, {"told": told}), dedupe_key=f"receipt:{case.id}")
    return Filed(case, is_new=True, somebody_told=told)


def file_untriaged(
    work: Work,
    *,
    reporter: Person,
    words: str,
    source_key: str,
    conversation: Conversation | None,
    kind: Kind = Kind.UNTRIAGED,
) -> Filed:
    """Keep words that could not be understood or handled, for a coordinator to look at.

    ``kind`` says what they speak of, where that is seen without understanding them. What a report in the
    making has gathered goes along. Words that follow while that case waits are added to it, so that one
    outage makes one case for each person; but words of violence at home or of a crisis begin one of their
    own, and what follows those belongs to it.
    """
    draft = conversations.draft_of(work, conversation) if conversation else None
    waiting = kept_words(work, reporter, kind)
    if waiting is not None:
        told = work.vault.open(waiting.story_sealed) if waiting.story_sealed else ""
        if f"\n{words}\n" not in f"\n{told}\n":
            addition = Draft(kind=waiting.kind, story=f"{told}\n{words}".strip())
            details.add(work, waiting, addition, actor=events.by_person(reporter))
        return Filed(waiting, is_new=False, somebody_told=waiting.state is not State.RECEIVED)
    story = words if draft is None or not draft.story else f"{draft.story}\n{words}"
    base = draft or Draft(kind=kind)
    filed = file_report(
        work,
        base.with_(kind=kind, story=story),
        reporter=reporter,
        source_key=source_key,
        conversation=conversation,
        receipt=False,
    )
    if conversation is not None:
        conversations.end(work, conversation)
    return filed


def kept_words(work: Work, person: Person, kind: Kind) -> Case | None:
    """The case of words kept by :func:`file_untriaged` that waits, where words of ``kind`` belong to it.

    Words of which nothing is known go with the latest of any kind; those of violence at home only with
    their like, those of a crisis with these as well.
    """
    found = work.session.scalars(
        select(Case)
        .where(
            Case.reporter_id == person.id,
            Case.kind.in_(_GOES_WITH[kind]),
            or_(Case.kind == Kind.UNTRIAGED, Case.source_key.startswith("update:")),
            Case.holder_id.is_(None),
            Case.state.in_([State.RECEIVED, State.ASSIGNED]),
        )
        .order_by(Case.id.desc())
        .limit(1)
    )
    return found.one_or_none()


#: With which kinds of kept words others of a kind go.
_GOES_WITH = {
    Kind.UNTRIAGED: (Kind.UNTRIAGED, Kind.CRISIS, Kind.FAMILY_VIOLENCE),
    Kind.CRISIS: (Kind.CRISIS, Kind.FAMILY_VIOLENCE),
    Kind.FAMILY_VIOLENCE: (Kind.FAMILY_VIOLENCE,),
}


def file_abandoned(work: Work, conversation: Conversation) -> Filed | None:
    """File a report that was begun and left, if it holds enough to act on; end its conversation.

    Where the alert had left already, what was gathered since then is added to its case.
    """
    draft = conversations.draft_of(work, conversation)
    filed = None
    if draft is not None and conversation.case_id is not None:
        case = work.session.get_one(Case, conversation.case_id)
        details.add(work, case, draft, actor=events.by_person(conversation.person))
    elif draft is not None and draft.can_be_acted_on:
        filed = file_report(
            work,
            draft,
            reporter=conversation.person,
            source_key=f"conversation:{conversation.id}",
            conversation=conversation,
            incomplete=True,
        )
    conversations.end(work, conversation)
    return filed


def free_code(work: Work) -> str:
    """A code that no case has yet."""
    while True:
        code = codes.new_code()
        if work.session.scalar(select(Case.id).where(Case.code == code)) is None:
            return code
