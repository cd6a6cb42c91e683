"""Watching the assistant's own functions: each call of the ones below leaves a span.

Done by wrapping from outside, so that production code carries no measuring. A wrapper costs some
microseconds; what is watched takes milliseconds.
"""

import functools
import time
from collections.abc import Awaitable, Callable
from typing import Any

from rasa_sdk.executor import ActionExecutor
from telegram import Bot

from bench.spans import Span
from bot.pace import Pace
from bot.rasa_client import RasaClient
from referrals.db import Database, Work

#: Part of a unit of work's name in the code, and what the tables call it.
_UNITS = (
    ("_store.", "inbox: store"),
    ("Intake._claim.", "inbox: claim"),
    (".begin", "open the turn"),
    ("Context.finish.", "reply into the outbox"),
    ("note_and_claim", "outbox: claim and render"),
    ("DeskAction.answer.", "action: database"),
)


def unit_name(qualname: str) -> str:
    """What the tables call a unit of work, by the qualified name of its function."""
    return next((name for part, name in _UNITS if part in qualname), f"other: {qualname}")


def install(spans: list[Span]) -> None:
    """Have the assistant of this process leave its spans in ``spans``, from now on."""
    _watch_database(spans)
    _watch_calls(spans, RasaClient, "turn", "rasa")
    _watch_calls(spans, ActionExecutor, "run", "actions")
    _watch_telegram(spans)
    _watch_pace(spans)


def lift_pace() -> None:
    """Have the sender keep to no pace: what the machine could do if Telegram took all at once."""
    no_wait: dict[str, Callable[..., Any]] = {
        "reserve": lambda *_: 0.0,
        "pause": lambda *_: 0.0,
        "resting": lambda *_: {},
    }
    for method, instead in no_wait.items():
        setattr(Pace, method, instead)


def _watch_database(spans: list[Span]) -> None:
    original = Database.run

    async def run(self: Database, use_case: Callable[[Work], Any], **named: Any) -> Any:
        name = unit_name(use_case.__qualname__)
        asked = time.perf_counter()
        began = asked

        @functools.wraps(use_case)
        def timed(work: Work) -> Any:
            nonlocal began
            began = time.perf_counter()
            return use_case(work)

        try:
            return await original(self, timed, **named)
        finally:
            spans.append(Span(name, asked, time.perf_counter(), began - asked))

    Database.run = run  # type: ignore[method-assign]  # watched


def _watch_calls(spans: list[Span], owner: type[Any], method: str, name: str) -> None:
    original: Callable[..., Awaitable[Any]] = getattr(owner, method)

    @functools.wraps(original)
    async def watched(*arguments: Any, **named: Any) -> Any:
        begin = time.perf_counter()
        try:
            return await original(*arguments, **named)
        finally:
            spans.append(Span(name, begin, time.perf_counter()))

    setattr(owner, method, watched)


def _watch_telegram(spans: list[Span]) -> None:
    """Messages are "send"; answers to presses and their keyboards go by their own names."""
    original = Bot._post

    @functools.wraps(original)
    async def post(self: Bot, endpoint: str, *arguments: Any, **named: Any) -> Any:
        begin = time.perf_counter()
        try:
            return await original(self, endpoint, *arguments, **named)
        finally:
            name = "send" if endpoint.startswith("send") else f"Telegram: {endpoint}"
            spans.append(Span(name, begin, time.perf_counter()))

    Bot._post = post  # type: ignore[method-assign]  # watched


def _watch_pace(spans: list[Span]) -> None:
    original = Pace.reserve

    @functools.wraps(original)
    def reserve(*arguments: Any) -> float:
        wait = original(*arguments)
        begin = time.perf_counter()
        spans.append(Span("wait for Telegram's pace", begin, begin + wait))
        return wait

    setattr(Pace, "reserve", reserve)  # noqa: B010 - watched; mypy takes no wrapper for the method
