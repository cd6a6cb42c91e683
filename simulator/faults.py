"""Misfortunes on order: the next calls of a method, in a chat, go wrong in a chosen way.

Owns the list of ordered faults and their matching; `server` carries them out.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal, get_args

from simulator.checks import check_fields

Kind = Literal["too_many_requests", "error", "reset", "delay", "timeout"]
Phase = Literal["before", "after"]


@dataclass
class Fault:
    """One order: after `skip` matching calls, the next `times` of them go wrong.

    kind
        `too_many_requests` answers 429 with `retry_after` seconds; `error` answers `status`
        (500, 502 or any other) with `description`; `reset` closes the connection without an
        answer; `delay` holds the answer for `seconds`; `timeout` never answers.
    phase
        `before` the call takes effect (then it never does, except for `delay`), or `after`.
    method, chat_id
        Which calls; None is any. `getUpdates` is only touched when named.
    """

    kind: Kind
    phase: Phase = "before"
    method: str | None = None
    chat_id: int | None = None
    times: int = 1
    skip: int = 0
    retry_after: int = 1
    seconds: float = 0.0
    status: int = 500
    description: str | None = None
    number: int = 0

    def matches(self, method: str, chat_id: int | None) -> bool:
        """Return whether the call is one that this order speaks of."""
        if self.method is None:
            if method == "getupdates":
                return False
        elif self.method.lower() != method:
            return False
        return self.chat_id is None or self.chat_id == chat_id

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Fault:
        """Build an order from the control API's JSON; ValueError says what is wrong with it."""
        check_fields(cls, value)
        if value.get("kind") not in get_args(Kind):
            raise ValueError(f"kind must be one of {', '.join(get_args(Kind))}")
        if value.get("phase", "before") not in get_args(Phase):
            raise ValueError("phase must be before or after")
        return cls(**value)


class Faults:
    """The orders not yet used up."""

    def __init__(self) -> None:
        self._orders: list[Fault] = []
        self._count = 0

    def add(self, fault: Fault) -> Fault:
        """Order a fault; returns it with its number."""
        self._count += 1
        fault.number = self._count
        self._orders.append(fault)
        return fault

    def clear(self) -> None:
        """Forget all orders."""
        self._orders.clear()

    def listing(self) -> list[dict[str, Any]]:
        """Return the orders not used up, oldest first."""
        return [asdict(order) for order in self._orders]

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        """Return the fault that this call meets, counting it off, or None."""
        for order in self._orders:
            if not order.matches(method, chat_id):
                continue
            if order.skip > 0:
                order.skip -= 1
                continue
            order.times -= 1
            if order.times <= 0:
                self._orders.remove(order)
            return order
        return None
