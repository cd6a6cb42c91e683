"""One resident's turn through everything, against the same message at the bare Rasa server.

Residents walk through the same conflict report, one step after the other, each step first as a phone's
message and then, in a conversation of its own in the same state, as a message to Rasa. One at a time, with
a pause between, so that no queue and no pace is measured.
"""

import asyncio
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from bench import rasa_alone, spans
from bench.phones import Handheld, Shown, Turn
from bench.processes import new_folder
from bench.rasa_alone import RasaAlone
from bench.stage import PATIENCE, set_up
from bench.stats import Summary, percentile, ratio

#: People who walk first, uncounted, so that caches are filled and connections open.
WARM = 3
#: Seconds between two measurements: notes of what was sent are written meanwhile.
PAUSE = 0.06

FIRST = "first turn of a conversation"
PLAIN = "plain turn, words"
FORM_WORDS = "form turn, words"
FORM_BUTTON = "form turn, button"
SENDING = "sending the report"


@dataclass(frozen=True)
class Step:
    """One step of the walk. ``answer`` is what a button says; without one ``text`` is typed."""

    kind: str
    text: str = ""
    answer: str | None = None

    @property
    def for_rasa(self) -> str:
        """The message that the bot sends to Rasa in this step."""
        if self.answer is None:
            return self.text
        intent, _, value = self.answer.partition(":")
        return f'/{intent}{{"answer": "{value}"}}' if value else f"/{intent}"


WALK = (
    Step(FIRST, "hola"),
    Step(PLAIN, "gracias"),
    Step(PLAIN, "qué puedes hacer"),
    Step(FORM_WORDS, "hay un problema entre vecinos por el ruido de la música"),
    Step(FORM_WORDS, "en Caimitos"),
    Step(FORM_BUTTON, answer="affirm:happening=before"),
    Step(FORM_BUTTON, answer="affirm:danger=none"),
    Step(SENDING, answer="affirm:confirm=send"),
)


@dataclass
class Measured:
    """The times of one kind of turn (seconds), through everything and at Rasa alone."""

    alone: list[float] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)


async def measure(folder: Path, *, residents: int) -> dict[str, Any]:
    """Walk ``residents`` people through :data:`WALK`; gives back figures by kind of turn."""
    found: dict[str, Measured] = {}
    new_folder(folder)
    async with set_up(folder) as stage:
        phones = [stage.telephones.add(f"Vecina {n}") for n in range(residents + WARM)]
        tokens = rasa_alone.begin_conversations(stage.settings, len(phones))
        for chat_id in rasa_alone.chats(len(phones)):  # what their reports lead to has to arrive
            stage.telephones.add("Sin turno", phone_id=chat_id)
        alone = RasaAlone(stage.rasa_url, stage.rasa_token)
        screens: dict[int, Shown] = {}
        try:
            for step in WALK:
                measured = found.setdefault(step.kind, Measured())
                for number, (phone, token) in enumerate(zip(phones, tokens, strict=True)):
                    begin, screens[number] = await _take(phone, step, screens.get(number))
                    await asyncio.sleep(PAUSE)
                    took, _says = await alone.turn(token, step.for_rasa)
                    await asyncio.sleep(PAUSE)
                    if number >= WARM:
                        measured.turns.append(Turn(step.kind, begin, screens[number].at))
                        measured.alone.append(took)
        finally:
            await alone.close()
    noted = spans.read(stage.spans_file)
    return {kind: figures(measured, noted) for kind, measured in found.items()}


async def _take(phone: Handheld, step: Step, screen: Shown | None) -> tuple[float, Shown]:
    while not phone.received.empty():
        screen = phone.received.get_nowait()
    if step.answer is None:
        begin = phone.type(step.text)
        return begin, await phone.answer(PATIENCE)
    ending = f":{step.answer}"
    data = [data for _, data in (screen.buttons if screen else ()) if data.endswith(ending)]
    if screen is None or not data:
        raise RuntimeError(f"no button {step.answer!r} under: {screen.text if screen else ''!r}")
    begin = phone.press(screen, data[0])
    return begin, await phone.answer(PATIENCE)


def figures(measured: Measured, noted: list[spans.Span]) -> dict[str, Any]:
    """One kind's figures: summaries (seconds), ratios, and the median of each part of a turn."""
    whole = Summary.of([turn.length for turn in measured.turns])
    alone = Summary.of(measured.alone)
    cuts = [spans.cut(noted, turn.begin, turn.end) for turn in measured.turns]
    return {
        "whole": asdict(whole),
        "alone": asdict(alone),
        "ratio_p50": ratio(whole.p50, alone.p50),
        "ratio_p95": ratio(whole.p95, alone.p95),
        "parts_p50": {name: percentile([cut[name] for cut in cuts], 0.5) for name in spans.ORDER},
    }
