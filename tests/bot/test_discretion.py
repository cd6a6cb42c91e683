"""Nothing that people write, are called or are found by reaches a log; every press is answered once."""

import logging
from typing import Any

import pytest

from referrals import people
from referrals.db import Work
from referrals.errors import PazosError
from tests.bot import updates
from tests.bot.fake_rasa import DOWN, HadTurn, Said
from tests.bot.fake_telegram import (
    BAD_MARKUP,
    BLOCKED,
    TOKEN,
    Fault,
    refusal,
    reset,
    too_many,
)
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import a_backup, a_case, a_coordinator, a_gestor

#: What stands for a person in these tests; none of it may be found in a log.
ANA, GESTOR = 5_550_123_987, 5_550_777_111
WORDS = "Marcadorpalabra"
NAME = "Marcadornombre"
PLACE = (3.5394123, -76.3036123)
TELLING = [WORDS, NAME, str(ANA), str(GESTOR), str(PLACE[0]), str(PLACE[1]), TOKEN, "file-photo"]


@pytest.fixture
def quiet(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """Everything that is logged at the levels of a production run, and more of our own."""
    caplog.set_level(logging.INFO)
    for ours in ("bot", "actions", "referrals"):
        caplog.set_level(logging.DEBUG, logger=ours)
    for chatty in ("httpx", "httpcore", "telegram", "apscheduler", "alembic"):
        caplog.set_level(logging.WARNING, logger=chatty)  # as the command line sets them
    return caplog


def check(quiet: pytest.LogCaptureFixture) -> None:
    """Look for what tells of a person in everything that was logged, tracebacks included."""
    for record in quiet.records:
        written = record.getMessage() + (quiet.handler.format(record))
        for telling in TELLING:
            assert telling not in written, f"{record.name}: {telling}"


def staffed(work: Work) -> int:
    a_gestor(work, chat_id=GESTOR, name=NAME)
    a_backup(work)
    a_coordinator(work)
    return a_case(work, reporter=people.meet(work, ANA), story=WORDS).alerts[0].id


EVERYTHING = [
    updates.text(ANA, f"hay pelea {WORDS}"),
    updates.text(ANA, f"/start {WORDS}"),
    updates.text(ANA, f"/x {WORDS}"),
    updates.photo(ANA, caption=WORDS),
    updates.voice(ANA),
    updates.pin(ANA, *PLACE),
    updates.pin(ANA, 1.0, 1.0),
    updates.contact(ANA),
    updates.sticker(ANA),
    updates.edited(ANA, WORDS),
    updates.press(ANA, "m:emergency"),
    updates.press(ANA, f"x:{WORDS}"),
    updates.membership(ANA, "kicked"),
    updates.update(message={"text": WORDS, "from": {"first_name": NAME}}),
    updates.update(unknown={"text": WORDS}),
]


class TestLogs:
    @pytest.mark.parametrize("how", ["well", "down", "broken", "odd"])
    async def test_nothing_telling_is_logged_of_what_comes_in(
        self,
        rig: Rig,
        quiet: pytest.LogCaptureFixture,
        clock: FakeClock,
        how: str,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        rig.do(staffed)
        if how == "down":
            rig.rasa.failure = DOWN
        elif how == "odd":
            rig.rasa.body = [{"custom": {"say": WORDS, "params": WORDS}}]
        elif how == "broken":

            async def raise_words(*_arguments: Any, **_more: Any) -> None:
                raise ValueError(f"cannot handle {WORDS} of {NAME}")

            monkeypatch.setattr(rig.client, "turn", raise_words)
        for update in EVERYTHING:
            await rig.chat(update)
        for _ in range(5):
            clock.advance(minutes=1)
            await rig.deal()
        await rig.send()
        assert how == "well" or quiet.records
        check(quiet)

    @pytest.mark.parametrize(
        "outcome",
        [
            BLOCKED,
            BAD_MARKUP,
            too_many(3),
            reset(),
            refusal(400, f"Bad Request: can't parse «{WORDS}» in {ANA}"),
            refusal(500, WORDS),
        ],
        ids=["blocked", "markup", "429", "reset", "quoting", "500"],
    )
    async def test_nothing_telling_is_logged_of_what_goes_out(
        self, rig: Rig, quiet: pytest.LogCaptureFixture, clock: FakeClock, outcome: Any
    ) -> None:
        rig.telegram.faults.append(Fault(outcome, times=4))
        rig.do(staffed)
        await rig.chat(updates.text(ANA, WORDS))
        for _ in range(3):
            clock.advance(minutes=1)
            await rig.send()
        assert quiet.records
        check(quiet)

    async def test_what_cannot_be_drawn_is_logged_without_it(
        self, rig: Rig, quiet: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(*_arguments: Any, **_more: Any) -> None:
            raise ValueError(f"no template for {WORDS}")

        monkeypatch.setattr("bot.dispatcher.render", broken)
        rig.do(staffed)
        await rig.send()
        assert quiet.records
        check(quiet)

    async def test_errors_kept_with_a_row_quote_nothing(self, rig: Rig) -> None:
        said = refusal(400, f"Bad Request: unsupported «{WORDS}»")
        rig.telegram.faults.append(Fault(said, times=9))
        rig.do(staffed)
        await rig.send()
        errors = [row.error for row in rig.outbox_rows() if row.error]
        assert errors
        assert WORDS not in " ".join(errors)


class Refusal(PazosError):
    """A refusal of this test."""

    say = "error-busy"


PRESSES = [
    "m:conflict", "m:menu", "m:erase", "m:exit", "m:emergency", "m:status", "l:en", "l:xx", "t:end",
    "s:cases", "x", "nonsense", "r:1:1:affirm", "a:1:ack", "a:1:go", "a:1:talk", "a:1:ref",
    "a:1:ref:fiscalia", "a:1:end", "a:1:end:mediated", "a:1:card", "a:999:ack",
    "g:mine:show:1", "g:mine:add:1", "g:mine:done", "g:mine:wd:1", "g:mine:wdyes:1", "g:mine:show",
    "g:mine:show:x", "g:mine:add:999", "g:nobody:x",
]  # fmt: skip


class TestPresses:
    @pytest.mark.parametrize("data", PRESSES)
    @pytest.mark.parametrize("presser", [ANA, GESTOR])
    @pytest.mark.parametrize("is_up", [True, False])
    async def test_every_press_is_answered_exactly_once(
        self, rig: Rig, data: str, presser: int, is_up: bool
    ) -> None:
        rig.do(staffed)
        rig.rasa.failure = None if is_up else DOWN
        update = updates.press(presser, data)
        await rig.chat(update)
        answers = rig.telegram.press_answers()
        assert [one.params["callback_query_id"] for one in answers] == [
            update["callback_query"]["id"]
        ]

    @pytest.mark.parametrize("verb", ["ack", "go", "talk", "ref:fiscalia", "end:mediated"])
    async def test_a_press_that_the_domain_refuses_is_answered_once_with_the_reason(
        self, rig: Rig, verb: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        alert = rig.do(staffed)

        def refuse(*_arguments: Any, **_more: Any) -> None:
            raise Refusal

        monkeypatch.setattr("referrals.alerts.pressed", refuse)
        await rig.chat(updates.press(GESTOR, f"a:{alert}:{verb}"))
        (answer,) = rig.telegram.press_answers()
        assert answer.text == rig.words("error-busy")
        assert len(rig.inbox_rows()) == 1
        assert rig.inbox_rows()[0].state.value == "done"

    async def test_a_press_is_answered_before_a_slow_turn_has_ended(self, rig: Rig) -> None:
        answered_before: list[int] = []

        def slow(turn: HadTurn) -> list[Said]:
            answered_before.append(len(rig.telegram.press_answers()))
            return [("menu", {})]

        rig.rasa.answer = slow
        await rig.chat(updates.press(ANA, "m:conflict"))
        assert answered_before == [1]

    async def test_a_press_without_its_message_is_answered(self, rig: Rig) -> None:
        update = updates.press(ANA, "m:menu")
        del update["callback_query"]["message"]
        await rig.chat(update)
        assert len(rig.telegram.press_answers()) == 1
        assert rig.do(lambda work: people.find(work, 0)) is None

    async def test_a_press_in_a_group_does_nothing(self, rig: Rig) -> None:
        alert = rig.do(staffed)
        update = updates.press(GESTOR, f"a:{alert}:ack")
        update["callback_query"]["message"]["chat"] = {"id": -9, "type": "group", "title": "x"}
        await rig.chat(update)
        assert len(rig.telegram.press_answers()) == 1
        assert rig.cases()[0].holder_id is None

    async def test_a_press_on_a_message_that_telegram_no_longer_shows_counts(
        self, rig: Rig
    ) -> None:
        alert = rig.do(staffed)
        update = updates.press(GESTOR, f"a:{alert}:ack")
        shown = update["callback_query"]["message"]
        update["callback_query"]["message"] = {
            "message_id": shown["message_id"],
            "chat": shown["chat"],
            "date": 0,
        }
        await rig.chat(update)
        assert rig.cases()[0].holder_id is not None
        assert len(rig.telegram.press_answers()) == 1
