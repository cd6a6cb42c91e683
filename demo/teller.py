"""Telling a story on the demo's stage: people say and press, time passes, and what was pressed is noted.

Each step waits for what it expects to see on a phone and fails with what the phone shows instead, so a
story is a check as well.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from demo.stage import House
from demo.transcript import Pressed, PutAway
from simulator.handset import SimPhone
from simulator.seen import ChatMessage

#: What a step may take, in seconds.
PATIENCE = 30.0


@dataclass
class Teller:
    """One story under way."""

    house: House
    pressed: list[Pressed] = field(default_factory=list)
    away: list[PutAway] = field(default_factory=list)

    async def resident(self, name: str, caption: str) -> SimPhone:
        """Somebody who opens the chat."""
        phone = await self.house.client.phone(name, role=caption)
        await phone.start()
        await phone.wait_for(button="Avisar de un conflicto", within=PATIENCE)
        return phone

    async def staff(self, name: str, caption: str, **duty: Any) -> SimPhone:
        """Somebody of the team, who came in by an invitation."""
        phone = await self.house.client.phone(name, role=caption)
        await self.house.bring_in(phone, name, **duty)
        await phone.wait_for("Entró al equipo", within=PATIENCE)
        return phone

    async def office(self, coordinator: SimPhone, service_id: str, name: str) -> SimPhone:
        """A chat that answers for an office, which a coordinator of the team invites."""
        invited = await self.say(coordinator, f"/invitar oficina {service_id}", then="start=")
        found = re.search(r"start=(\S+)", invited.text)
        if found is None:
            raise AssertionError(f"no invitation in:\n{invited.text}")
        phone = await self.house.client.phone(name, role="Una oficina")
        await phone.start(found[1])
        return phone

    async def say(
        self, phone: SimPhone, words: str, *, then: str | None = None, **wanted: Any
    ) -> ChatMessage:
        """Write ``words``; the answer, which contains ``then``."""
        await self._take_up(phone)
        sent = await phone.send_text(words)
        return await phone.wait_for(then, after=sent, within=PATIENCE, **wanted)

    async def press(
        self,
        phone: SimPhone,
        message: ChatMessage,
        label: str,
        *,
        then: str | None = None,
        **wanted: Any,
    ) -> ChatMessage:
        """Press a button; a later message, which contains ``then``, unless ``message_id`` names one."""
        before = await self.touch(phone, message, label)
        after = 0 if "message_id" in wanted else before
        return await phone.wait_for(then, after=after, within=PATIENCE, **wanted)

    async def touch(self, phone: SimPhone, message: ChatMessage, label: str) -> int:
        """Press a button and wait for nothing but its answer; the number of the newest message before."""
        await self._take_up(phone)
        button = message.button(label)
        before = (await phone.messages())[-1].message_id
        press = await phone.press(message, data=button.data)
        answer = await phone.wait_answer(press, within=PATIENCE)
        self.pressed.append(
            Pressed(phone.id, before, self.house.clock.now(), button.label, answer.text)
        )
        return before

    async def put_away(self, phone: SimPhone) -> None:
        """From now on its locked screen is told, until its owner writes or presses again."""
        self.away.append(PutAway(phone.id, (await phone.messages())[-1].message_id))

    async def _take_up(self, phone: SimPhone) -> None:
        newest = (await phone.messages())[-1].message_id
        self.away = [
            replace(one, until=newest) if one.phone_id == phone.id and one.until is None else one
            for one in self.away
        ]

    async def card(self, phone: SimPhone, code: str, **wanted: Any) -> ChatMessage:
        """The card of a case on a phone, as it is now."""
        return await phone.wait_for(code, within=PATIENCE, **wanted)

    def later(self, **passed: float) -> None:
        """Let time pass: ``hours=…``, ``days=…``."""
        self.house.clock.put_forward(timedelta(**passed))


def code_in(message: ChatMessage) -> str:
    """The code of a case that a message names."""
    found = re.search(r"PZ-\d{3}-\d{4}", message.text)
    if found is None:
        raise AssertionError(f"no code in:\n{message.text}")
    return found[0]
