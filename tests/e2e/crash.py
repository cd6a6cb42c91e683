"""One ``kill -9`` that meets many people at once, each at another step of a report's way.

A step is held by what stands around the assistant: Telegram's simulator that leaves a call unanswered, a
Rasa server that stands still, a trigger in the database that refuses to note an update as dealt with.
"""

import asyncio
import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import text

from referrals.db import Work
from simulator.handset import SimPhone
from simulator.seen import ChatMessage
from tests.e2e.town import CONFLICT, PATIENCE, Town, code_in, told

EMERGENCY = "auxilio hay una balacera ahora mismo en Zamorano"


@dataclass(frozen=True)
class Reporter:
    """A resident at the moment of the crash, and what their phone showed then."""

    phone: SimPhone
    code: str = ""
    card: ChatMessage | None = None
    last: ChatMessage | None = None


@dataclass(frozen=True)
class Crash:
    """Who was at which step when the assistant died; it runs again since then."""

    town: Town
    marleny: SimPhone  #: gestor of Zamorano
    caro: SimPhone  #: gestor of Caimitos
    lina: SimPhone  #: gestor of Loreto
    before_telegram_took: Reporter
    after_telegram_took: Reporter
    filed: Reporter
    sent: Reporter
    taking: Reporter
    turn: Reporter
    stored: Reporter
    form: Reporter
    writing: Reporter


async def crash(town: Town) -> Crash:
    """Bring everybody to their step, kill the assistant, start it again."""
    marleny = await town.gestor()
    caro = await town.gestor("Caro", clusters=[1])
    lina = await town.gestor("Lina", clusters=[5])
    names = ("Berta", "Carla", "Dora", "Elena", "Fiona", "Gloria", "Hilda", "Nora", "Ines", "Rosa")
    phones = await asyncio.gather(*(town.resident(name) for name in names))
    berta, carla, dora, elena, fiona, gloria, hilda, nora, ines, rosa = phones
    taking = await town.report(hilda)
    card = await town.alert(marleny, taking)
    question = await told(nora, "ayer en Zamorano dos vecinos pelearon por un muro", button="Ningu")
    in_elena, in_gloria = await asyncio.gather(town.summary(elena), town.summary(gloria))
    unsent = await _held_before_telegram(town, berta, caro)
    doubled = await _held_after_telegram(town, carla, lina)
    with _nothing_is_dealt_with(town, dora, elena, marleny):
        await dora.send_text(EMERGENCY)
        await elena.press(in_elena, "Enviar")
        filed = await marleny.wait_for("VIDA EN PELIGRO", button="Recibido", within=PATIENCE)
        sent = code_in(await elena.wait_for("PZ-", after=in_elena, within=PATIENCE))
        await town.alert(marleny, sent)
        await fence(rosa)  # by now it is noted that these have arrived
        with town.assistant.held_rasa():
            press = await marleny.press(card, "Recibido")
            words = await fiona.send_text(CONFLICT)
            await fiona.wait_for(sender="me", message_id=words.message.message_id, taken=True)
            before = await last_call(town)
            await town.client.fault("timeout", method="getUpdates")
            await gloria.press(in_gloria, "Enviar")
            await town.client.wait_for_call(
                "getUpdates", after=before, finished=False, within=PATIENCE
            )
            await town.assistant.kill()
    assert press.query_id is not None
    await nora.press(question, "Ninguna")
    first = await ines.send_text(CONFLICT)
    await ines.send_text("y además se gritan groserías")
    await town.client.clear_faults()
    await town.assistant.start()
    return Crash(
        town=town,
        marleny=marleny,
        caro=caro,
        lina=lina,
        before_telegram_took=unsent,
        after_telegram_took=doubled,
        filed=Reporter(dora, code_in(filed), filed),
        sent=Reporter(elena, sent, last=in_elena),
        taking=Reporter(hilda, taking, card),
        turn=Reporter(fiona, last=words.message),
        stored=Reporter(gloria, last=in_gloria),
        form=Reporter(nora, last=question),
        writing=Reporter(ines, last=first.message),
    )


async def _held_before_telegram(town: Town, reporter: SimPhone, gestor: SimPhone) -> Reporter:
    """A report whose alert is on its way to Telegram, which has not taken it."""
    summary = await town.summary(reporter, CONFLICT.replace("Zamorano", "Caimitos"))
    before = await last_call(town)
    await town.client.fault("timeout", method="sendMessage", chat_id=gestor.id)
    await reporter.press(summary, "Enviar")
    await _call_to(town, gestor, "sendMessage", after=before)
    code = code_in(await reporter.wait_for("PZ-", after=summary, within=PATIENCE))
    assert await cards(gestor, code) == []
    return Reporter(reporter, code)


async def _held_after_telegram(town: Town, reporter: SimPhone, gestor: SimPhone) -> Reporter:
    """A report whose alert Telegram has shown, without the assistant's having heard so."""
    await town.client.fault("timeout", phase="after", method="sendMessage", chat_id=gestor.id)
    code = await town.report(reporter, CONFLICT.replace("Zamorano", "Loreto"))
    return Reporter(reporter, code, await town.alert(gestor, code))


@contextlib.contextmanager
def _nothing_is_dealt_with(town: Town, *phones: SimPhone) -> Iterator[None]:
    """For the length of the block no update of these phones can be noted as dealt with.

    What belongs to that in one transaction, such as the answer, is then not written either.
    """

    def hold(work: Work) -> None:
        chats = ", ".join(f"'{work.vault.fingerprint('chat', phone.id)}'" for phone in phones)
        work.session.execute(
            text(
                "CREATE TRIGGER held BEFORE UPDATE ON inbox "
                f"WHEN NEW.state IN ('done', 'failed') AND NEW.chat_key IN ({chats}) "
                "BEGIN SELECT RAISE(ABORT, 'held by a test'); END"
            )
        )

    town.look(hold)
    try:
        yield
    finally:
        town.look(lambda work: work.session.execute(text("DROP TRIGGER held")))


async def _call_to(town: Town, phone: SimPhone, method: str, *, after: int) -> None:
    """Wait until the assistant has called ``method`` for a phone's chat, answered or not."""
    async with asyncio.timeout(PATIENCE):
        while True:
            call = await town.client.wait_for_call(
                method, after=after, finished=False, within=PATIENCE
            )
            if call["params"].get("chat_id") == phone.id:
                return
            after = call["number"]


async def last_call(town: Town) -> int:
    """The number of the newest call of the Bot API."""
    calls = await town.client.calls()
    return int(calls[-1]["number"])


async def cards(phone: SimPhone, code: str) -> list[ChatMessage]:
    """The alerts of a case on a phone."""
    return [
        one
        for one in await phone.messages()
        if not one.mine and code in one.text and "Avisa:" in one.text
    ]


async def fence(phone: SimPhone) -> None:
    """Wait until what was on its way to a resident has come: an answer comes behind it."""
    await told(phone, "/menu", then="En qué le puedo ayudar")
