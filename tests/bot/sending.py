"""What tests of the sender write into the outbox, and what arrives."""

from typing import Any

from referrals import outbox, people, staff
from referrals.db import Work
from referrals.models import Alert
from referrals.notices import Notice
from referrals.vocabulary import Delivery, Lane
from tests.bot.rig import Rig
from tests.factories import a_backup, a_case, a_coordinator, a_gestor

ANA, LUIS, GESTOR, BACKUP, COORDINATOR = 71, 72, 73, 74, 75


def talk(text: str) -> Notice:
    """A message with words that a test can tell apart."""
    return Notice("talk", {"name": "Guadua 12", "from_reporter": True, "text": text})


def write(rig: Rig, chat_id: int, *texts: str, lane: Lane = Lane.CONVERSATION, **more: Any) -> None:
    """Put messages to a person into the outbox."""

    def enqueue(work: Work) -> None:
        person = people.meet(work, chat_id)
        for text in texts:
            key = f"test:{chat_id}:{lane}:{text[:40]}"
            outbox.enqueue(work, talk(text), to=person, lane=lane, dedupe_key=key, **more)

    rig.do(enqueue)


def words(rig: Rig, chat_id: int) -> list[str]:
    """The messages that arrived in a chat, without the name before them."""
    return [text.rsplit("</b> ", 1)[-1] for text in rig.telegram.texts_to(chat_id)]


def states(rig: Rig) -> list[Delivery]:
    return [row.state for row in rig.outbox_rows()]


def staffed(work: Work) -> None:
    a_gestor(work, chat_id=GESTOR)
    a_backup(work, chat_id=BACKUP)
    a_coordinator(work, chat_id=COORDINATOR)


def a_case_with(rig: Rig, **draft: Any) -> int:
    """A case of Ana's; gives back its id."""
    return rig.do(lambda work: a_case(work, reporter=people.meet(work, ANA), **draft).id)


def alert_to(work: Work, chat_id: int) -> Alert:
    person = people.find(work, chat_id)
    assert person is not None
    member = staff.of_person(work, person)
    assert member is not None
    return work.session.query(Alert).filter_by(staff_id=member.id).one()
