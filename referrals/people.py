"""Persons: an alias outside, a sealed chat id inside.

Owns finding and making a person by chat, the language that they are spoken to in, and whether they can be
reached at all.
"""

import secrets

from sqlalchemy import bindparam, select

from referrals.db import Work
from referrals.models import Person

#: Trees, birds and fruits of the valley: nothing in an alias says who somebody is.
_ALIAS_WORDS = (
    "Guadua", "Samán", "Ceiba", "Guayacán", "Chiminango", "Carbonero", "Cámbulo", "Gualanday",
    "Tulipán", "Orquídea", "Heliconia", "Bromelia", "Colibrí", "Cucarachero", "Azulejo", "Turpial",
    "Garza", "Cardenal", "Canario", "Mirla", "Chontaduro", "Guayaba", "Lulo", "Maracuyá", "Zapote",
    "Granadilla", "Mango", "Borojó", "Arrayán", "Nogal", "Cedro", "Balso", "Yarumo", "Caracolí",
)  # fmt: skip


def find(work: Work, chat_id: int) -> Person | None:
    """The person of a chat, if they ever wrote."""
    return work.session.scalar(_OF_CHAT, {"key": work.vault.fingerprint("chat", chat_id)})


_OF_CHAT = select(Person).where(Person.chat_key == bindparam("key"))


def meet(work: Work, chat_id: int, *, client_language: str | None = None) -> Person:
    """The person of a chat, made known if new; whoever writes can be reached again."""
    person = find(work, chat_id)
    if person is None:
        person = Person(
            alias=free_alias(work),
            chat_key=work.vault.fingerprint("chat", chat_id),
            chat_sealed=work.vault.seal(str(chat_id)),
            client_language=client_language,
            created_at=work.now,
        )
        work.session.add(person)
        work.session.flush()
    elif person.client_language != client_language and client_language:
        person.client_language = client_language
    if person.blocked_at is not None:
        person.blocked_at = None
    return person


def free_alias(work: Work) -> str:
    """An alias that nobody has."""
    for digits in (2, 2, 3, 3, 4, 4, 6, 8):
        number = secrets.randbelow(9 * 10 ** (digits - 1)) + 10 ** (digits - 1)
        alias = f"{secrets.choice(_ALIAS_WORDS)} {number}"
        if work.session.scalar(select(Person.id).where(Person.alias == alias)) is None:
            return alias
    return f"{secrets.choice(_ALIAS_WORDS)} {secrets.token_hex(6)}"


def language_of(person: Person, *, offered: tuple[str, ...], default: str) -> str:
    """The language to write to a person in.

    Their own choice first; then what they were last heard to speak; then their Telegram client's, if
    the assistant speaks it; then the city's default.
    """
    client = (person.client_language or "").split("-")[0].lower()
    for language in (person.language, person.spoken, client):
        if language in offered:
            return language
    return default


def mark_blocked(work: Work, person_id: int) -> None:
    """Note that the person blocked the bot; nothing more is sent until they write again."""
    person = work.session.get_one(Person, person_id)
    if person.blocked_at is None:
        person.blocked_at = work.now
