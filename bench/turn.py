"""One resident's turn through everything, against the same message at the bare Rasa server.

Residents walk through the same conflict report, one step after the other, each step first as a phone's
message and then, in a conversation of its own in the same state, as a message to Rasa. One at a time, with
a pause between, so that no queue and no pace is measured. Every message is written once only, by the phones
and at the bare server alike, so that neither side is answered from what the model remembers; and the two
take turns in going first.
"""

import asyncio
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from bench import rasa_alone, spans, wordings
from bench.phones import Handheld, Shown, Turn
from bench.processes import new_folder
from bench.rasa_alone import RasaAlone
from bench.stage import PATIENCE, set_up
from bench.stats import Summary, percentile, ratio
from bench.wordings import Wording

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
    """One step of the walk: something typed, or a button known by what it answers."""

    kind: str
    says: str  #: a key that Rasa says in this step, whoever takes it
    words: Wording | None = None
    answer: str = ""

    def for_rasa(self, number: int) -> str:
        """The message that the bot sends to Rasa in this step of person ``number``."""
        if self.words is not None:
            return self.words.line(number)
        intent, _, value = self.answer.partition(":")
        return f'/{intent}{{"answer": "{value}"}}' if value else f"/{intent}"


WALK = (
    Step(FIRST, "greet", wordings.GREETING),
    Step(PLAIN, "thanks", wordings.THANKS),
    Step(PLAIN, "help", wordings.ABILITIES),
    Step(FORM_WORDS, "ask-where", wordings.CONFLICT),
    Step(FORM_WORDS, "ask-happening", wordings.PLACE),
    Step(FORM_BUTTON, "ask-danger", answer="affirm:happening=before"),
    Step(FORM_BUTTON, "summary", answer="affirm:danger=none"),
    Step(SENDING, "receipt-follows", answer="affirm:confirm=send"),
)


@dataclass
class Measured:
    """The times of one kind of turn (seconds), through everything and at Rasa alone."""

    alone: list[float] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)


@dataclass
class Walker:
    """One person with a phone, and a conversation of its own at the bare Rasa server."""

    number: int
    phone: Handheld
    alone: RasaAlone
    token: str
    numbers_alone: int  #: where the numbers of the words begin that the bare server gets
    screen: Shown | None = None

    async def both(self, step: Step) -> tuple[Turn, float]:
        """Take a step on the phone and at the bare server, every second person the other way round."""
        if self.number % 2:
            took = await self._at_rasa(step)
            return await self._on_the_phone(step), took
        turn = await self._on_the_phone(step)
        return turn, await self._at_rasa(step)

    async def _on_the_phone(self, step: Step) -> Turn:
        while not self.phone.received.empty():
            self.screen = self.phone.received.get_nowait()
        if step.words is not None:
            begin = self.phone.type(step.words.line(self.number))
        else:
            begin = self._press(f":{step.answer}")
        self.screen = await self.phone.answer(PATIENCE)
        await asyncio.sleep(PAUSE)
        return Turn(step.kind, begin, self.screen.at)

    def _press(self, ending: str) -> float:
        buttons = self.screen.buttons if self.screen else ()
        data = [data for _, data in buttons if data.endswith(ending)]
        if self.screen is None or not data:
            shown = self.screen.text if self.screen else ""
            raise RuntimeError(f"no button {ending!r} under: {shown!r}")
        return self.phone.press(self.screen, data[0])

    async def _at_rasa(self, step: Step) -> float:
        message = step.for_rasa(self.numbers_alone + self.number)
        took, says = await self.alone.turn(self.token, message)
        if step.says not in says:
            raise RuntimeError(f"the bare Rasa server said {says} to {message!r}")
        await asyncio.sleep(PAUSE)
        return took


async def measure(folder: Path, *, residents: int) -> dict[str, Any]:
    """Walk ``residents`` people through :data:`WALK`; gives back figures by kind of turn.

    Raises:
        RuntimeError: somebody was led another way, so the turns could not be compared.

    """
    found: dict[str, Measured] = {}
    new_folder(folder)
    async with set_up(folder) as stage:
        count = residents + WARM
        tokens = rasa_alone.begin_conversations(stage.settings, count)
        for chat_id in rasa_alone.chats(count):  # what their reports lead to has to arrive
            stage.telephones.add("Sin turno", phone_id=chat_id)
        alone = RasaAlone(stage.rasa_url, stage.rasa_token)
        walkers = [
            Walker(number, stage.telephones.add(f"Vecina {number}"), alone, token, count)
            for number, token in enumerate(tokens)
        ]
        try:
            for step in WALK:
                measured = found.setdefault(step.kind, Measured())
                for walker in walkers:
                    turn, took = await walker.both(step)
                    if walker.number >= WARM:
                        measured.turns.append(turn)
                        measured.alone.append(took)
        finally:
            await alone.close()
    noted = spans.read(stage.spans_file)
    return {kind: figures(measured, noted) for kind, measured in found.items()}


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
