"""A clock that can be put forward: for stories that take days, told in a minute.

The moment is the real one and an offset, which stands in a file so that the simulator's process and the
assistant's agree. It never goes back. Production knows nothing of it (:mod:`demo.hurried`).
"""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from referrals.clock import utc_now

FILE = "seconds-ahead"


class TownClock:
    """The clock of everybody whose data are in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE

    def now(self) -> datetime:
        """The moment of the story, aware, in UTC."""
        return utc_now() + self._ahead()

    def put_forward(self, by: timedelta) -> None:
        """Let ``by`` pass at once."""
        ahead = self._ahead() + max(by, timedelta())
        written = self._file.with_suffix(".new")
        written.write_text(str(ahead.total_seconds()), "ascii")
        written.replace(self._file)  # whoever reads meanwhile reads the one or the other

    def put_to(self, hour: int, zone: str) -> None:
        """Let it become ``hour`` o'clock in ``zone``, today or tomorrow."""
        there = self.now().astimezone(ZoneInfo(zone))
        then = there.replace(hour=hour, minute=0, second=0, microsecond=0)
        self.put_forward((then if then >= there else then + timedelta(days=1)) - there)

    def _ahead(self) -> timedelta:
        try:
            return timedelta(seconds=float(self._file.read_text("ascii")))
        except FileNotFoundError:
            return timedelta()
