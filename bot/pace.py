"""Telegram's pace: about 30 messages a second overall, about one a second in a chat.

Owns when the next message may leave; knows neither rows nor messages. Times are seconds of a monotonic
clock, passed in. A chat may send a small burst, since an answer and the card that it belongs to come
together; after that one a second. What Telegram itself asks to wait (429) is obeyed for the chat, and for
everything once a second chat is told to wait within the same time: then the limit is the overall one.
"""

import math
from collections import deque
from dataclasses import dataclass

PER_SECOND = 29.0
BURST = 3
#: A whole message's share, less what is lost in adding up fractions of seconds.
WHOLE = 1.0 - 1e-9
#: Added to a wait so that it is over when it has passed, in seconds.
SOON = 1e-6


@dataclass
class _Bucket:
    """What a chat may still send at once, as it stood ``at`` a moment (which may lie ahead)."""

    tokens: float
    at: float


class Pace:
    """Says when a message may leave. Not for use from several threads."""

    def __init__(self, *, per_second: float = PER_SECOND, burst: int = BURST) -> None:
        self._gap = 1.0 / per_second
        self._burst = float(burst)
        self._next = 0.0
        self._most = math.ceil(per_second)
        self._left: deque[float] = deque()  #: when the messages of the last second left
        #: Chats without their full burst; whoever is not in here has it.
        self._chats: dict[int, _Bucket] = {}
        self._resting: dict[int, float] = {}
        self._all_rest_until = 0.0

    def pause(self, person_id: int, now: float) -> float:
        """How many seconds nothing may be sent to a chat; 0 when it may be written to now."""
        bucket = self._chats.get(person_id)
        ready = max(self._resting.get(person_id, 0.0), self._all_rest_until)
        if bucket is not None and bucket.tokens < WHOLE:
            ready = max(ready, bucket.at + WHOLE - bucket.tokens)
        return max(0.0, ready - now)

    def room(self, now: float, *, within: float) -> int:
        """How many messages could still leave in the next ``within`` seconds."""
        at = max(now, self._next, self._all_rest_until)
        return max(0, math.floor((now + within - at) / self._gap) + 1)

    def reserve(self, person_id: int, now: float) -> float:
        """Count a message to a chat in the next slot of all; give back the seconds to wait for it.

        To be asked when :meth:`pause` is over; the message is to leave when the wait is.
        """
        at = max(now, self._next, self._all_rest_until)
        self._next = at + self._gap
        bucket = self._chats.setdefault(person_id, _Bucket(self._burst, at))
        bucket.tokens = self._tokens(bucket, at) - 1.0
        bucket.at = at
        return at - now

    def leave(self, now: float) -> float:
        """Count a message that leaves now and give back 0; or, while it may not, the seconds to wait.

        The slots of :meth:`reserve` are not enough: messages whose waits were held up together (a busy
        machine) would leave together, and with those after them be too many for one second.
        """
        while self._left and self._left[0] <= now - 1.0:
            self._left.popleft()
        if len(self._left) >= self._most:
            return self._left[0] + 1.0 - now + SOON
        self._left.append(now)
        return 0.0

    def _tokens(self, bucket: _Bucket, now: float) -> float:
        return min(self._burst, bucket.tokens + max(0.0, now - bucket.at))

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
        self._chats = {
            chat: bucket
            for chat, bucket in self._chats.items()
            if self._tokens(bucket, now) < self._burst
        }
        pauses = {chat: self.pause(chat, now) for chat in (*self._resting, *self._chats)}
        return {chat: pause for chat, pause in pauses.items() if pause > 0.0}
