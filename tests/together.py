"""Running use cases at the same instant, each in a transaction of its own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from referrals.db import Database, Work


def together(database: Database, *use_cases: Callable[[Work], Any]) -> list[Any]:
    """Start all ``use_cases`` at once; give back what each returned, or the error it raised."""
    start = Barrier(len(use_cases))

    def run(use_case: Callable[[Work], Any]) -> Any:
        start.wait()
        try:
            with database.work() as work:
                return use_case(work)
        except Exception as error:  # noqa: BLE001 - the error is the outcome
            return error

    with ThreadPoolExecutor(len(use_cases)) as threads:
        return list(threads.map(run, use_cases))
