"""The limiter on a clock of its own."""

from __future__ import annotations

import pytest

from simulator.errors import ApiError
from simulator.limits import Limiter


def test_thirty_messages_a_second_pass_in_all_and_no_more() -> None:
    seconds = [0.0]
    limiter = Limiter(lambda: seconds[0])
    for chat_id in range(30):
        limiter.spend(chat_id)
    with pytest.raises(ApiError, match="retry after 1"):
        limiter.spend(99)
    seconds[0] = 0.5
    for chat_id in range(100, 115):
        limiter.spend(chat_id)
    with pytest.raises(ApiError):
        limiter.spend(200)


def test_a_refusal_spends_nothing() -> None:
    seconds = [0.0]
    limiter = Limiter(lambda: seconds[0], chat_burst=1)
    limiter.spend(1)
    for _ in range(5):
        with pytest.raises(ApiError):
            limiter.spend(1)
    seconds[0] = 1.0
    limiter.spend(1)


def test_other_chats_are_not_held_back_by_a_busy_one() -> None:
    limiter = Limiter(lambda: 0.0)
    for _ in range(3):
        limiter.spend(1)
    with pytest.raises(ApiError):
        limiter.spend(1)
    limiter.spend(2)
