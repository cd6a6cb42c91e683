"""A conversation with the actions, with a small stand-in for Rasa that leads the forms.

The stand-in does what Rasa does around an action: it keeps the slots, names the question under way, and
asks for the first slot of a form that is still empty. What a message means is given by the test.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rasa_sdk.executor import ActionExecutor
from ruamel.yaml import YAML

from actions.registry import executor
from referrals import conversations, people
from referrals.db import Database, Work
from referrals.models import Case, Conversation, Person

ROOT = Path(__file__).resolve().parent.parent.parent
Json = dict[str, Any]

#: What files a form's report once nothing is left to ask.
SUBMITTED_BY = {
    "conflict_alert_form": "action_send_conflict_alert",
    "dark_spot_form": "action_send_dark_spot",
    "contact_form": "action_send_contact",
    "emergency_form": "action_emergency_done",
}


def domain() -> tuple[dict[str, list[str]], dict[str, str], set[str]]:
    """The forms with their slots, the fixed questions with what they say, and the actions."""
    forms: dict[str, list[str]] = {}
    questions: dict[str, str] = {}
    actions: set[str] = set()
    for path in sorted((ROOT / "nlu" / "domain").glob("*.yml")):
        part = YAML(typ="safe").load(path)
        for name, form in (part.get("forms") or {}).items():
            forms[name] = list(form["required_slots"])
        for name, says in (part.get("responses") or {}).items():
            questions[name] = says[0]["custom"]["say"]
        actions |= set(part.get("actions") or ())
    return forms, questions, actions


FORMS, QUESTIONS, ACTIONS = domain()


def barrio(name: str, **more: Any) -> Json:
    """A barrio as the language model marks it."""
    return {"entity": "barrio", "value": name, "sure": True, **more}


def weapon(kind: str, *, implied: bool = False) -> Json:
    """A weapon as the language model marks it."""
    return {"entity": "weapon", "value": kind, "implied": implied}


def named(entity: str, value: str) -> Json:
    """Any other thing that the language model marks."""
    return {"entity": entity, "value": value}


@dataclass
class Turned:
    """What a turn led to: what was said, and what the last action wanted to happen next."""

    says: list[tuple[str, Json]] = field(default_factory=list)
    follow_up: str | None = None

    def take_follow_up(self) -> str | None:
        """The action that is to come next; none after that."""
        name, self.follow_up = self.follow_up, None
        return name

    @property
    def keys(self) -> list[str]:
        """The keys of what was said."""
        return [key for key, _ in self.says]

    def params(self, key: str) -> Json:
        """The parameters of the one message with a key."""
        (found,) = [params for one, params in self.says if one == key]
        return found


class Talk:
    """One person's conversation."""

    def __init__(self, database: Database, *, chat_id: int = 91) -> None:
        self.database = database
        self.executor: ActionExecutor = executor(database)
        self.slots: Json = {}
        self.form: str | None = None
        self.events: list[Json] = []
        self.message: Json = {}
        self.chat_id = chat_id

        def begin(work: Work) -> str:
            person = people.meet(work, chat_id)
            return conversations.current(work, person).token

        self.token = self.do(begin)

    def do(self, use_case: Any) -> Any:
        """Run something in a transaction of its own."""
        with self.database.work() as work:
            return use_case(work)

    # Turns

    async def writes(
        self,
        text: str,
        intent: str,
        *entities: Json,
        asks: Iterable[str] = (),
        action: str | None = None,
    ) -> Turned:
        """The person writes; ``action`` is what Rasa's rules call, else the form under way."""
        return await self._turn(text, intent, list(entities), list(asks), action)

    async def presses(
        self, intent: str, answer: str | None = None, *, action: str | None = None
    ) -> Turned:
        """The person presses a button that says ``intent`` and ``slot=value``."""
        entities = [] if answer is None else [named("answer", answer)]
        text = f"/{intent}" if answer is None else f'/{intent}{{"answer": "{answer}"}}'
        return await self._turn(text, intent, entities, [], action)

    def passes(self, text: str, action: str) -> None:
        """A turn that was answered by ``action`` lies between; what it said does not matter."""
        self.events.append({"event": "user", "text": text})
        self.events.append({"event": "action", "name": action})
        self.events.append({"event": "action", "name": "action_listen"})

    async def begins(self, form: str, text: str, intent: str, *entities: Json) -> Turned:
        """Words lead into a form."""
        self.form, self.slots["requested_slot"] = form, None
        return await self.writes(text, intent, *entities)

    async def _turn(
        self, text: str, intent: str, entities: list[Json], asks: list[str], action: str | None
    ) -> Turned:
        self.message = {
            "text": text,
            "intent": {"name": intent, "confidence": 0.9},
            "entities": entities,
            "asks": asks,
        }
        self.events.append({"event": "user", **self.message})
        turned = Turned()
        if action is not None:
            await self._run(action, turned)
            self.events.append({"event": "action", "name": action})
        elif self.form is not None:
            form = self.form
            await self._lead(turned)
            if turned.follow_up is not None:
                self.events.append({"event": "action", "name": form})
        if turned.follow_up is not None:
            self.form = turned.take_follow_up()
            await self._lead(turned)
        return turned

    async def _lead(self, turned: Turned) -> None:
        """Have the form read the turn, then ask for what is missing or submit."""
        form = self.form
        assert form is not None
        before = len(turned.says)
        if not await self._run(f"validate_{form}", turned) and len(turned.says) == before:
            turned.says.append(("(interrupted)", {}))
            return
        if turned.follow_up is not None:
            return
        missing = [slot for slot in FORMS[form] if self.slots.get(slot) is None]
        if missing:
            await self._ask(form, missing[0], turned)
            return
        self.slots["requested_slot"], self.form = None, None
        await self._run(SUBMITTED_BY[form], turned)

    async def _ask(self, form: str, slot: str, turned: Turned) -> None:
        self.slots["requested_slot"] = slot
        for name in (f"{form}_{slot}", slot):
            if f"action_ask_{name}" in ACTIONS:
                await self._run(f"action_ask_{name}", turned)
                return
            if f"utter_ask_{name}" in QUESTIONS:
                turned.says.append((QUESTIONS[f"utter_ask_{name}"], {}))
                return
        raise LookupError(f"no question for {slot} of {form}")

    async def _run(self, action: str, turned: Turned) -> bool:
        """Call an action as Rasa does; gives back whether it set anything."""
        result = await self.executor.run(
            {
                "next_action": action,
                "sender_id": self.token,
                "domain": {"slots": {}},
                "tracker": {
                    "sender_id": self.token,
                    "slots": dict(self.slots),
                    "latest_message": self.message,
                    "events": list(self.events),
                    "paused": False,
                    "followup_action": None,
                    "active_loop": {"name": self.form} if self.form else {},
                    "latest_action_name": None,
                },
            }
        )
        assert result is not None
        for response in result.responses:
            custom = response["custom"]
            turned.says.append((custom["say"], custom["params"]))
        for event in result.events:
            if event["event"] == "slot":
                self.slots[event["name"]] = event["value"]
            elif event["event"] == "active_loop":
                self.form = event["name"]
            elif event["event"] == "followup":
                turned.follow_up = event["name"]
        return bool(result.events)

    # A look inside

    def cases(self) -> list[Case]:
        """All cases, oldest first."""
        found: list[Case] = self.do(lambda work: work.session.query(Case).order_by(Case.id).all())
        return found

    def story(self, case: Case) -> str:
        """What was told in a case."""
        return self.database.vault.open(case.story_sealed) if case.story_sealed else ""

    def person(self, work: Work) -> Person:
        """The person who talks."""
        return people.meet(work, self.chat_id)

    def conversation(self, work: Work) -> Conversation:
        """Their conversation, also if it has ended."""
        found = conversations.by_token(work, self.token)
        assert found is not None
        return found

    def draft(self) -> conversations.Draft | None:
        """What the conversation has gathered so far."""
        found: conversations.Draft | None = self.do(
            lambda work: conversations.draft_of(work, self.conversation(work))
        )
        return found

    def sends_file(self, kind: str, reference: str, *, number: int) -> int:
        """The person sends a photo, voice note or pin; gives back its id."""

        def add(work: Work) -> int:
            conversation = self.conversation(work)
            person = conversation.person
            return conversations.add_media(
                work, person, conversation, kind=kind, reference=reference, update_id=number
            ).id

        media_id: int = self.do(add)
        return media_id
