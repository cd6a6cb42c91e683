"""Telegram's pace: about 30 messages a second overall, about one a second in a chat.

Owns when the next message may leave; knows neither rows nor messages. Times are seconds of a monotonic
clock, passed in. A chat may send a small burst, since an answer and the card that it belongs to come
together; after that one a second. What Telegram itself asks to wait (429) is obeyed for the chat, and for
everything once a second chat is told to wait within the same time: then the limit is the overall one.
"""

from collections import OrderedDict
from dataclasses import dataclass

PER_SECOND = 29.0
BURST = 3
#: So many chats are remembered; one that was silent longer has its full burst again anyway.
REMEMBERED = 10_000


@dataclass
class _Bucket:
    tokens: float
    at: float


class Pace:
    """Says when a message may leave. Not for use from several threads."""

    def __init__(self, *, per_second: float = PER_SECOND, burst: int = BURST) -> None:
        self._gap = 1.0 / per_second
        self._burst = float(burst)
        self._next = 0.0
        self._chats: OrderedDict[int, _Bucket] = OrderedDict()
        self._resting: dict[int, float] = {}
        self._all_rest_until = 0.0

    def reserve(self, now: float) -> float:
        """Take the next overall slot; give back how many seconds to wait for it."""
        at = max(now, self._next, self._all_rest_until)
        self._next = at + self._gap
        return at - now

    def note_sent(self, person_id: int, now: float) -> None:
        """Count a message to a chat."""
        bucket = self._bucket(person_id, now)
        bucket.tokens -= 1.0

    def _bucket(self, person_id: int, now: float) -> _Bucket:
        bucket = self._chats.pop(person_id, None) or _Bucket(self._burst, now)
        bucket.tokens = min(self._burst, bucket.tokens + (now - bucket.at))
        bucket.at = now
        self._chats[person_id] = bucket
        while len(self._chats) > REMEMBERED:
            self._chats.popitem(last=False)
        return bucket

    def refused(self, person_id: int, seconds: float, now: float) -> None:
        """Telegram asked to wait ``seconds`` before writing to this chat again."""
        until = now + seconds
        others = any(chat != person_id and rest > now for chat, rest in self._resting.items())
        self._resting[person_id] = max(until, self._resting.get(person_id, 0.0))
        if others:
            self._all_rest_until = max(self._all_rest_until, until)

    def resting(self, now: float) -> dict[int, float]:
        """The chats that must not be written to yet, with the seconds that they still rest."""
        self._resting = {chat: until for chat, until in self._resting.items() if until > now}
        rests = {chat: until - now for chat, until in self._resting.items()}
        for chat, bucket in self._chats.items():
            tokens = bucket.tokens + (now - bucket.at)
            if tokens < 1.0:
                rests[chat] = max(rests.get(chat, 0.0), 1.0 - tokens)
        return rests
