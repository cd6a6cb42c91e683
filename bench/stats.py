"""The arithmetic of the bench: percentiles, summaries, ratios. Pure; times are seconds."""

import math
from collections.abc import Sequence
from dataclasses import dataclass


def percentile(values: Sequence[float], share: float) -> float:
    """The value below or at which ``share`` (0 to 1) of ``values`` lie, between neighbours in proportion.

    Raises:
        ValueError: there are no values, or ``share`` is out of range.

    """
    if not values:
        raise ValueError("no values")
    if not 0.0 <= share <= 1.0:
        raise ValueError("a share is between 0 and 1")
    ordered = sorted(values)
    at = share * (len(ordered) - 1)
    low = math.floor(at)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (at - low)


@dataclass(frozen=True)
class Summary:
    """Many times in a few numbers."""

    count: int
    mean: float
    p50: float
    p95: float
    p99: float
    longest: float

    @classmethod
    def of(cls, values: Sequence[float]) -> "Summary":
        """The summary of ``values``.

        Raises:
            ValueError: there are none.

        """
        return cls(
            count=len(values),
            mean=math.fsum(values) / len(values) if values else 0.0,
            p50=percentile(values, 0.50),
            p95=percentile(values, 0.95),
            p99=percentile(values, 0.99),
            longest=max(values),
        )


def ratio(measured: float, baseline: float) -> float:
    """How many times the baseline; infinite where the baseline is nothing."""
    return measured / baseline if baseline > 0 else math.inf


def overlap(spans: Sequence[tuple[float, float]]) -> float:
    """The length of time that at least one of ``spans`` (begin, end) covers."""
    covered, reach = 0.0, -math.inf
    for begin, end in sorted(spans):
        if end <= reach:
            continue
        covered += end - max(begin, reach)
        reach = end
    return covered
