"""How often somebody may open an address that was never given out.

A link cannot be guessed; this keeps those who try from costing anything. Counted in memory, for each
address (of IPv6, each network of 64 bits), and forgotten after a while: nothing here must outlast a start.
"""

import ipaddress
from collections import OrderedDict
from collections.abc import Callable

#: Wrong tries within :data:`WITHIN` seconds after which an address gets no answer for as long.
MOST = 20
WITHIN = 600.0
#: Addresses that are remembered; the oldest goes first.
REMEMBERED = 10_000


class Guesses:
    """Counts the wrong tries of each address; ``clock`` gives seconds that only grow."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._wrong: OrderedDict[str, tuple[float, int]] = OrderedDict()

    def may_try(self, address: str) -> bool:
        """Whether an address is listened to now."""
        since, count = self._wrong.get(_network(address), (0.0, 0))
        return count < MOST or self._clock() - since >= WITHIN

    def wrong(self, address: str) -> None:
        """Note that an address tried something that was never given out."""
        key, now = _network(address), self._clock()
        since, count = self._wrong.pop(key, (now, 0))
        self._wrong[key] = (since, count + 1) if now - since < WITHIN else (now, 1)
        while len(self._wrong) > REMEMBERED:
            self._wrong.popitem(last=False)


def _network(address: str) -> str:
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address[:64]
    if found.version == 6:
        return str(ipaddress.ip_network((found, 64), strict=False))
    return str(found)
