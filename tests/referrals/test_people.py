"""People: an alias outside, a sealed chat id inside."""

import re
from pathlib import Path

import pytest
from sqlalchemy import select, text

from referrals import conversations, inbox, people
from referrals.db import Database, Work
from referrals.inbox import Arrived
from referrals.models import Base, Person
from tests import factories

CHAT = 7_123_456_789


def test_whoever_writes_first_gets_an_alias_that_tells_nothing(work: Work) -> None:
    person = people.meet(work, CHAT, client_language="es-CO")
    assert re.fullmatch(r"\w+ \d{2}", person.alias)
    assert str(CHAT) not in person.alias
    assert person.client_language == "es-CO"


def test_the_same_chat_is_the_same_person(work: Work) -> None:
    person = people.meet(work, CHAT)
    assert people.meet(work, CHAT) is person
    assert people.find(work, CHAT) is person
    assert people.find(work, CHAT + 1) is None
    assert work.session.scalars(select(Person)).all() == [person]


def test_no_two_people_share_an_alias(work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people, "_ALIAS_WORDS", ("Guadua",))
    aliases = {factories.a_person(work).alias for _ in range(120)}  # more than two digits hold
    assert len(aliases) == 120


def test_a_chat_id_can_be_opened_with_the_key(work: Work) -> None:
    person = people.meet(work, CHAT)
    assert int(work.vault.open(person.chat_sealed)) == CHAT


def test_nothing_that_was_told_is_readable_in_the_database(database: Database) -> None:
    words = "me amenazaron en la cancha detras de la iglesia"
    place = "calle 31 con carrera 28"
    with database.work() as work:
        reporter = people.meet(work, CHAT)
        conversation = conversations.current(work, reporter)
        conversations.save_draft(
            work, conversation, factories.a_draft(story=words, place=place), flow="conflict_alert"
        )
        conversations.add_media(
            work,
            reporter,
            conversation,
            kind="photo",
            reference="AgACAgEAAxkBAAI-FILE",
            update_id=1,
        )
        gestor = factories.a_gestor(work, name="Marleny Ospina", chat_id=CHAT + 1)
        factories.a_case(
            work, reporter=reporter, story=words, place=place, pin=(3.53123, -76.30321)
        )
        inbox.store(work, [Arrived(1, CHAT, f'{{"text": "{words}"}}')])
        assert factories.said_to(work, gestor.person) == ["alert", "pin"]
    for told in (words, "cancha", place, str(CHAT), str(CHAT + 1), "Ospina", "FILE", "3.53123"):
        assert told.encode() not in everything_in(database)


def everything_in(database: Database) -> bytes:
    """Every byte that the database has stored."""
    if database.engine.dialect.name == "sqlite":
        file = Path(str(database.engine.url.database))
        return b"".join(part.read_bytes() for part in file.parent.glob(f"{file.name}*"))
    with database.engine.connect() as connection:
        return "\n".join(
            str(tuple(bytes(cell) if isinstance(cell, memoryview) else cell for cell in row))
            for table in Base.metadata.tables
            for row in connection.execute(text(f"SELECT * FROM {table}"))  # noqa: S608 - our own names
        ).encode()


def test_the_search_above_finds_what_is_in_the_clear(database: Database) -> None:
    with database.work() as work:
        alias = people.meet(work, CHAT).alias
    assert alias.split()[1].encode() in everything_in(database)


@pytest.mark.parametrize(
    ("own", "spoken", "client", "expected"),
    [
        ("en", "es", "es-CO", "en"),
        (None, "en", "es-CO", "en"),
        (None, None, "en-US", "en"),
        (None, None, "EN", "en"),
        (None, None, "fr", "es"),
        (None, None, None, "es"),
        ("fr", "fr", "en", "en"),
    ],
)
def test_the_language_that_a_person_is_written_to_in(
    work: Work, own: str | None, spoken: str | None, client: str | None, expected: str
) -> None:
    person = factories.a_person(work, language=own, spoken=spoken, client_language=client)
    assert people.language_of(person, offered=("es", "en"), default="es") == expected


def test_a_new_client_language_replaces_the_old_one_and_none_does_not(work: Work) -> None:
    people.meet(work, CHAT, client_language="es")
    assert people.meet(work, CHAT, client_language="en").client_language == "en"
    assert people.meet(work, CHAT).client_language == "en"


def test_who_blocked_the_bot_is_reachable_again_when_they_write(work: Work) -> None:
    person = people.meet(work, CHAT)
    people.mark_blocked(work, person.id)
    assert person.blocked_at == work.now
    assert people.meet(work, CHAT).blocked_at is None
