"""A town for a test: simulated phones, the assistant, and a look into its database.

The people of a test are its own: a new phone each, and at the end of a test all staff are suspended and all
cases closed, so that one assistant serves many tests.
"""

import contextlib
import re
import secrets
import time
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import select, update

from bot.storage import city_folder
from demo.stage import HURRIED, PRODUCTION
from demo.town_clock import TownClock
from referrals import people, staff
from referrals.city import load_city
from referrals.clock import Clock, utc_now
from referrals.db import Database, Work, make_engine
from referrals.lifecycle import Outcome, State
from referrals.models import Alert, Case, Conversation, InboxRow, OutboxRow, Staff, Thread
from referrals.settings import Settings, load_settings, secret_key
from referrals.vault import Vault
from referrals.vocabulary import AlertState, Delivery, Intake, Role
from simulator.client import SimulatorClient
from simulator.handset import SimPhone
from simulator.seen import ChatMessage, Sent
from simulator.server import Simulator, running_simulator
from tests.e2e.assistant import Assistant

T = TypeVar("T")

#: What a step may take on a busy machine, in seconds; nothing waits longer than it has to.
PATIENCE = 45.0
#: Told in one message, so that the summary comes next: a conflict in the cluster of Zamorano.
CONFLICT = "ayer en Zamorano dos vecinos pelearon por el volumen de la música, sin armas ni heridos"
#: The cluster of Zamorano, and another one.
CLUSTER, OTHER_CLUSTER = 2, 5
_CODE = re.compile(r"PZ-\d{3}-\d{4}")


@dataclass
class Town:
    """The simulator, the assistant and its data."""

    simulator: Simulator
    assistant: Assistant
    settings: Settings
    clock: Clock = utc_now
    _database: Database | None = field(default=None, repr=False)

    @property
    def client(self) -> SimulatorClient:
        """The simulator's control: faults, calls, raw updates."""
        return self.simulator.client

    def look(self, use_case: Callable[[Work], T]) -> T:
        """Run ``use_case`` on the assistant's database, beside the assistant."""
        if self._database is None:
            self._database = Database(
                make_engine(self.settings.database_url.get_secret_value()),
                city=load_city(city_folder(self.settings)),
                vault=Vault.from_secret(secret_key(self.settings)),
                clock=self.clock,
            )
        with self._database.work() as work:
            return use_case(work)

    def close(self) -> None:
        """Let go of the database."""
        if self._database is not None:
            self._database.close()
            self._database = None

    async def resident(self, name: str = "Luz", *, language: str = "es") -> SimPhone:
        """Somebody with a phone who has opened the chat."""
        phone = await self.client.phone(name, language_code=language)
        await phone.start()
        await phone.wait_for(button="🚨", within=PATIENCE)
        return phone

    async def staff(
        self,
        name: str,
        role: Role = Role.GESTOR,
        *,
        clusters: Sequence[int] = (CLUSTER,),
        backup: bool = False,
    ) -> SimPhone:
        """Somebody who came in by an invitation."""
        token = self.look(
            lambda work: staff.invite(
                work,
                role=role,
                clusters=clusters if role is Role.GESTOR else (),
                is_backup=backup,
                name=name,
            )
        )
        phone = await self.client.phone(f"{name} de los Andes")
        await phone.start(token)
        await phone.wait_for("Entró al equipo", within=PATIENCE)
        return phone

    async def gestor(self, name: str = "Marleny", **duty: Any) -> SimPhone:
        """A gestor of the cluster of Zamorano, unless told otherwise."""
        return await self.staff(name, **duty)

    async def coordinator(self, name: str = "Amparo") -> SimPhone:
        """A coordinator."""
        return await self.staff(name, Role.COORDINATOR)

    async def summary(self, phone: SimPhone, words: str = CONFLICT) -> ChatMessage:
        """Have somebody tell of a conflict; the summary with its buttons."""
        sent = await phone.send_text(words)
        return await phone.wait_for(button="Enviar", after=sent, within=PATIENCE)

    async def report(self, phone: SimPhone, words: str = CONFLICT) -> str:
        """Have somebody tell of a conflict and send it; the code that they are given."""
        summary = await self.summary(phone, words)
        await phone.press(summary, "Enviar")
        return code_in(await phone.wait_for("PZ-", after=summary, within=PATIENCE))

    async def alert(self, phone: SimPhone, code: str, *, after: int = 0) -> ChatMessage:
        """The card of a case on a phone, with the buttons to take it."""
        return await phone.wait_for(code, button="Recibido", after=after, within=PATIENCE)

    def case(self, code: str) -> Case:
        """A case by its code."""
        return self.look(
            lambda work: work.session.scalars(select(Case).where(Case.code == code)).one()
        )

    def cases_of(self, phone: SimPhone) -> list[Case]:
        """The cases that somebody told of, oldest first."""

        def find(work: Work) -> list[Case]:
            person = people.find(work, phone.id)
            if person is None:
                return []
            query = select(Case).where(Case.reporter_id == person.id).order_by(Case.id)
            return list(work.session.scalars(query))

        return self.look(find)

    def story(self, case: Case) -> str:
        """What was told."""
        sealed = case.story_sealed
        return self.look(lambda work: work.vault.open(sealed)) if sealed else ""

    def unsettled(self, *, before: datetime) -> list[str]:
        """What the inbox and the outbox still hold of what came into them before a moment."""

        def find(work: Work) -> list[str]:
            rows = work.session.scalars(
                select(InboxRow).where(
                    InboxRow.state.in_([Intake.WAITING, Intake.TAKEN]),
                    InboxRow.received_at < before,
                )
            )
            mail = work.session.scalars(
                select(OutboxRow).where(
                    OutboxRow.state.in_([Delivery.WAITING, Delivery.TAKEN]),
                    OutboxRow.created_at < before,
                )
            )
            return [*(f"in {row.id}" for row in rows), *(f"out {row.dedupe_key}" for row in mail)]

        return self.look(find)

    def clear(self) -> None:
        """End everything that a test began, and send its staff home."""
        self.look(_clear)


def _clear(work: Work) -> None:
    work.session.execute(update(Staff).values(suspended_at=work.now))
    work.session.execute(
        update(Case)
        .where(Case.state != State.CLOSED)
        .values(state=State.CLOSED, outcome=Outcome.DUPLICATE, closed_at=work.now)
    )
    work.session.execute(update(Alert).values(state=AlertState.ENDED, due_at=None))
    for table in (Thread, Conversation):
        work.session.execute(
            update(table).where(table.ended_at.is_(None)).values(ended_at=work.now)
        )
    work.session.execute(
        update(OutboxRow)
        .where(OutboxRow.state == Delivery.WAITING)
        .values(state=Delivery.FAILED, message_sealed=None)
    )


def code_in(message: ChatMessage) -> str:
    """The code in a message."""
    found = _CODE.search(message.text)
    assert found is not None, message.text
    return found[0]


async def told(
    phone: SimPhone, words: str, *, then: str | None = None, **wanted: Any
) -> ChatMessage:
    """Write ``words``; the answer, which contains ``then``."""
    sent: Sent = await phone.send_text(words)
    return await phone.wait_for(then, after=sent, within=PATIENCE, **wanted)


async def pressed(
    phone: SimPhone, message: ChatMessage, label: str, *, then: str | None = None, **wanted: Any
) -> ChatMessage:
    """Press a button; a later message, which contains ``then``."""
    before = await last_id(phone)
    await phone.press(message, label)
    return await phone.wait_for(then, after=before, within=PATIENCE, **wanted)


async def toast(phone: SimPhone, message: ChatMessage, label: str | None = None, **how: Any) -> str:
    """Press a button; the words of the toast that answers it, empty for none."""
    press = await phone.press(message, label, **how)
    return (await phone.wait_answer(press, within=PATIENCE)).text


async def last_id(phone: SimPhone) -> int:
    """The number of the newest message on a phone."""
    messages = await phone.messages()
    return messages[-1].message_id if messages else 0


async def texts(phone: SimPhone, part: str) -> list[str]:
    """What the bot wrote to a phone that contains ``part``."""
    return [one.text for one in await phone.messages() if not one.mine and part in one.text]


@contextlib.asynccontextmanager
async def a_town(
    folder: Path, *, is_hurried: bool = False, **variables: str
) -> AsyncIterator[Town]:
    """A simulator and a running assistant whose data are in ``folder``.

    Where it ``is_hurried`` both go by the folder's :class:`~demo.town_clock.TownClock`.
    """
    token = f"{secrets.randbelow(10**9) + 10**8}:{secrets.token_urlsafe(24)}"
    clock = TownClock(folder)
    now = (lambda: clock.now().timestamp()) if is_hurried else time.time
    async with running_simulator(token=token, webhook_backoff=0.05, now=now) as simulator:
        given = {
            "TELEGRAM_BOT_TOKEN": token,
            "TELEGRAM_API_URL": simulator.url,
            "PAZOS_DATA_DIR": str(folder),
            **variables,
        }
        command = HURRIED if is_hurried else PRODUCTION
        town = Town(
            simulator,
            Assistant(given, folder, command),
            load_settings(given),
            clock.now if is_hurried else utc_now,
        )
        try:
            await town.assistant.start()
            yield town
        finally:
            if town.assistant.is_running:
                await town.assistant.stop()
            town.close()
