"""Conversations of residents: their opaque tokens, their turns, and what was told so far.

Rasa knows a person only by the token of the present conversation. What a report has gathered is kept here
as a sealed draft after every turn, so that a crash, a Rasa that is down, or a person who stops answering
lose nothing. Sending, cancelling or a long silence ends a conversation; the next word begins a new one.
"""

import secrets
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from typing import Any

from sqlalchemy import bindparam, or_, select

from referrals.db import Work
from referrals.models import Conversation, Media, Person
from referrals.vocabulary import Inside, Kind, Precision

#: A conversation without a report in the making is forgotten after this.
IDLE = timedelta(hours=2)


@dataclass(frozen=True)
class Draft:
    """What a report has so far. Places: ``pin`` is (latitude, longitude) in degrees."""

    kind: Kind
    story: str | None = None
    category: str | None = None
    barrio_id: str | None = None
    place: str | None = None
    pin: tuple[float, float] | None = None
    happening: str | None = None  #: now, today, before, often
    danger: str | None = None  #: wounded, weapon, none, unknown
    pole: str | None = None  #: number painted on the lamp post
    inside: Inside | None = None  #: on whose ground a light stands
    precision: Precision | None = None  #: how much of the place staff may see, where it was chosen

    def with_(self, **changes: Any) -> "Draft":
        """A copy with some fields changed."""
        return replace(self, **changes)

    @property
    def can_be_acted_on(self) -> bool:
        """Whether somebody could do something with it as it stands."""
        return bool(self.story) or bool(self.barrio_id or self.pin or self.place)


def current(work: Work, person: Person) -> Conversation:
    """The open conversation of a person, begun if there is none or if the last one went stale.

    One with a report in the making never goes stale: it is filed by :func:`filing.file_abandoned`, or
    goes on.
    """
    return _fresh(work, person, _open(work, person))


def for_update(work: Work, person: Person, update_id: int) -> Conversation:
    """The conversation that an update belongs to: the one that took it up, else the current one.

    One that took it up and ended by that is found too, so that a replay goes on where it broke off.
    """
    found = work.session.scalars(_FOR_UPDATE, {"person": person.id, "update": update_id}).all()
    taken_up = next((one for one in found if one.last_update_id == update_id), None)
    return taken_up or _fresh(work, person, next(iter(found), None))


def _fresh(work: Work, person: Person, conversation: Conversation | None) -> Conversation:
    """The open conversation unless it went stale; else a new one."""
    if (
        conversation is not None
        and conversation.draft_sealed is None
        and work.now - conversation.last_at > IDLE
    ):
        end(work, conversation)
        conversation = None
    if conversation is None:
        conversation = Conversation(
            token=secrets.token_hex(12),
            person_id=person.id,
            turn=0,
            started_at=work.now,
            last_at=work.now,
        )
        work.session.add(conversation)
        work.session.flush()
    return conversation


_FOR_UPDATE = select(Conversation).where(
    Conversation.person_id == bindparam("person"),
    or_(Conversation.ended_at.is_(None), Conversation.last_update_id == bindparam("update")),
)


def _open(work: Work, person: Person) -> Conversation | None:
    return work.session.scalar(
        select(Conversation).where(
            Conversation.person_id == person.id, Conversation.ended_at.is_(None)
        )
    )


def has_ended(work: Work, conversation_id: int) -> bool:
    """Whether a conversation has ended, without loading it."""
    return work.session.scalar(_ENDED_AT, {"id": conversation_id}) is not None


_ENDED_AT = select(Conversation.ended_at).where(Conversation.id == bindparam("id"))


def by_token(work: Work, token: str) -> Conversation | None:
    """The conversation that Rasa calls ``token``, also if it has ended."""
    return work.session.scalar(select(Conversation).where(Conversation.token == token))


def open_token(work: Work, person: Person) -> str | None:
    """The token of the conversation under way, by which Rasa remembers it; None without one."""
    conversation = _open(work, person)
    return conversation.token if conversation is not None else None


def next_turn(work: Work, conversation: Conversation, *, update_id: int) -> int:
    """Count a turn; buttons of earlier turns are stale from now on. A replayed update counts once."""
    if conversation.last_update_id != update_id:
        conversation.turn += 1
        conversation.last_update_id = update_id
    conversation.last_at = work.now
    return conversation.turn


def save_draft(work: Work, conversation: Conversation, draft: Draft, *, flow: str) -> None:
    """Keep what was gathered so far."""
    conversation.flow = flow
    conversation.draft_sealed = work.vault.seal_json(to_json(draft))
    conversation.last_at = work.now


def draft_of(work: Work, conversation: Conversation) -> Draft | None:
    """What was gathered so far, if anything."""
    if conversation.draft_sealed is None:
        return None
    return from_json(work.vault.open_json(conversation.draft_sealed))


def to_json(draft: Draft) -> dict[str, Any]:
    """A draft as it is kept."""
    return asdict(draft)


def from_json(kept: dict[str, Any]) -> Draft:
    """What :func:`to_json` gave, also before a field was known."""
    value = dict(kept)
    pin, inside = value.pop("pin"), value.pop("inside", None)
    chosen = value.pop("precision", None)
    return Draft(
        **{**value, "kind": Kind(value["kind"])},
        pin=tuple(pin) if pin else None,
        inside=Inside(inside) if inside else None,
        precision=Precision(chosen) if chosen else None,
    )


def drop_draft(conversation: Conversation) -> None:
    """Forget what was gathered: it was sent, or the person took it back."""
    conversation.flow = None
    conversation.draft_sealed = None


def end(work: Work, conversation: Conversation) -> None:
    """End the conversation; the person's next word begins another."""
    drop_draft(conversation)
    conversation.ended_at = work.now


def idle(work: Work, *, after: timedelta) -> list[Conversation]:
    """Open conversations with a draft whose person has been silent for ``after``."""
    return list(
        work.session.scalars(
            select(Conversation)
            .where(
                Conversation.ended_at.is_(None),
                Conversation.draft_sealed.is_not(None),
                Conversation.last_at <= work.now - after,
            )
            .with_for_update(skip_locked=True, of=Conversation)
        )
    )


def add_media(
    work: Work,
    person: Person,
    conversation: Conversation,
    *,
    kind: str,
    reference: str,
    update_id: int,
) -> Media:
    """Keep a photo, voice note, document or pin until the report that it belongs to is sent.

    ``reference`` is Telegram's file id, or ``latitude,longitude`` of a pin. The same update adds one.
    """
    known = work.session.scalar(select(Media).where(Media.update_id == update_id))
    if known is not None:
        return known
    media = Media(
        update_id=update_id,
        person_id=person.id,
        conversation_id=conversation.id,
        case_id=conversation.case_id,
        kind=kind,
        reference_sealed=work.vault.seal(reference),
        received_at=work.now,
    )
    work.session.add(media)
    work.session.flush()
    return media


def media_count(work: Work, conversation: Conversation) -> int:
    """How many photos and voice notes were sent in this conversation."""
    return len(media_of(work, conversation))


def media_of(work: Work, conversation: Conversation) -> list[Media]:
    """The photos and voice notes of this conversation, oldest first."""
    return list(
        work.session.scalars(
            select(Media).where(Media.conversation_id == conversation.id).order_by(Media.id)
        )
    )
