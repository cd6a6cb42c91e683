"""Turns of a resident's conversation, and how Rasa is told of a pressed answer.

Owns which conversation and which turn an update belongs to; leaves having the turn to
:mod:`bot.handlers.resident`.
"""

import re
from dataclasses import dataclass

from referrals import conversations, filing, staff
from referrals.db import Work
from referrals.models import Conversation, Person
from referrals.permissions import Action, allows

_PAYLOAD = re.compile(r'/([a-z_]+)(?:\{"answer": "([^"]*)"\})?')


@dataclass(frozen=True)
class Opening:
    """A turn that goes to Rasa. ``token`` is Rasa's name for the conversation."""

    person_id: int
    conversation_id: int
    token: str
    turn: int
    has_flow: bool
    is_staff: bool
    leads: bool  #: leads programmes, and has no cases


def open_turn(work: Work, person: Person, update_id: int, *, anew: bool = False) -> Opening:
    """Begin a turn, or find again the one that a broken try at this update began.

    ``anew`` starts a new conversation; a report in the making is not lost but filed as it stands.
    """
    conversation = conversations.for_update(work, person, update_id)
    if anew and conversation.turn > 0 and conversation.last_update_id != update_id:
        conversation = _begin_anew(work, person, conversation)
    return turn_in(work, person, conversation, update_id)


def turn_in(work: Work, person: Person, conversation: Conversation, update_id: int) -> Opening:
    """Begin a turn in a conversation, or find again the one that a broken try at this update began."""
    roles = staff.roles_of(staff.of_person(work, person))
    return Opening(
        person_id=person.id,
        conversation_id=conversation.id,
        token=conversation.token,
        turn=conversations.next_turn(work, conversation, update_id=update_id),
        has_flow=conversation.flow is not None,
        is_staff=allows(roles, Action.LIST_OWN_CASES),
        leads=allows(roles, Action.ADMIT) and not allows(roles, Action.LIST_OWN_CASES),
    )


def _begin_anew(work: Work, person: Person, before: Conversation) -> Conversation:
    """File what was under way as it stands; what was sent before anything was chosen goes along."""
    loose = [] if before.flow is not None else conversations.media_of(work, before)
    filing.file_abandoned(work, before)
    work.session.flush()
    conversation = conversations.current(work, person)
    for media in loose:
        if media.case_id is None:
            media.conversation_id = conversation.id
    return conversation


def payload(intent: str, answer: str | None = None) -> str:
    """The message by which Rasa is told an intent, and ``slot=value``, without understanding words."""
    if answer is None:
        return f"/{intent}"
    quoted = answer.replace("\\", "").replace('"', "")
    return f'/{intent}{{"answer": "{quoted}"}}'


def pressed(message: str) -> tuple[str, str]:
    """The intent and ``slot=value`` in what :func:`payload` gave; empty where there is none."""
    found = _PAYLOAD.fullmatch(message)
    return (found[1], found[2] or "") if found else ("", "")


def without_slash(text: str) -> str:
    """Words that Rasa will not take for a payload, whatever they begin with."""
    return text.lstrip("/ \t\n") or "…"
