"""Rasa that fails in each of its ways, and reports under way when it does, for tests."""

from typing import Any

from referrals import conversations, people
from referrals.conversations import Draft
from referrals.db import Work
from referrals.vocabulary import Kind
from tests.bot import updates
from tests.bot.fake_rasa import DOWN, LATE, FakeRasa
from tests.bot.rig import Rig
from tests.factories import a_coordinator, a_gestor

ANA, GESTOR, COORDINATOR = 81, 83, 85


def staffed(rig: Rig) -> None:
    def begin(work: Work) -> None:
        a_gestor(work, chat_id=GESTOR)
        a_coordinator(work, chat_id=COORDINATOR)

    rig.do(begin)


def begun(rig: Rig, *, flow: str = "conflict_alert_form", **draft: Any) -> tuple[int, int]:
    """Ana is in the middle of a report; gives back the conversation and its turn."""

    def begin(work: Work) -> tuple[int, int]:
        conversation = conversations.current(work, people.meet(work, ANA))
        conversation.turn = 1
        told = Draft(**{"kind": Kind.CONFLICT, "story": "pelea en la cancha", **draft})
        conversations.save_draft(work, conversation, told, flow=flow)
        return conversation.id, conversation.turn

    return rig.do(begin)


def answering(rig: Rig, intent: str, answer: str | None = None, **draft: Any) -> updates.Json:
    """A press of a button of the present question."""
    conversation, turn = begun(rig, **draft)
    return updates.press(
        ANA, f"r:{conversation}:{turn}:{intent}" + (f":{answer}" if answer else "")
    )


def told(rig: Rig, chat_id: int = ANA) -> str:
    """Everything that arrived in a chat."""
    return "\n".join(rig.telegram.texts_to(chat_id))


def break_with(rasa: FakeRasa, how: str) -> None:
    """Have Rasa fail in one of its ways."""
    match how:
        case "down":
            rasa.failure = DOWN
        case "late":
            rasa.failure = LATE
        case "500" | "401" | "502":
            rasa.failure = int(how)
        case "nothing":
            rasa.body = []
        case "no list":
            rasa.body = {"status": "failure", "message": "x"}
        case "no messages":
            rasa.body = ["x", None, 3]
        case "other messages":
            rasa.body = [{"text": "hola"}]
        case "failed":
            rasa.answer = lambda _turn: [("failed", {})]
        case "half":
            rasa.answer = lambda _turn: [("ask-where", {}), ("failed", {})]


WAYS = [
    "down", "late", "500", "401", "502", "nothing", "no list", "no messages", "other messages",
    "failed", "half",
]  # fmt: skip
