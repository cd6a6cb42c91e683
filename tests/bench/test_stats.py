"""Percentiles, summaries, ratios, covered time."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.stats import Summary, overlap, percentile, ratio

times = st.lists(st.floats(min_value=0, max_value=1e6), min_size=1, max_size=60)


def test_the_median_of_an_even_number_lies_between_the_two_in_the_middle() -> None:
    assert percentile([4.0, 1.0, 3.0, 2.0], 0.5) == 2.5


def test_the_ends_are_the_smallest_and_the_largest() -> None:
    assert [percentile([3.0, 1.0, 2.0], share) for share in (0.0, 1.0)] == [1.0, 3.0]


@pytest.mark.parametrize(("values", "share"), [([], 0.5), ([1.0], -0.1), ([1.0], 1.1)])
def test_what_cannot_be_answered_is_refused(values: list[float], share: float) -> None:
    with pytest.raises(ValueError, match=r"value|share"):
        percentile(values, share)


@given(times)
def test_a_summary_is_in_order(values: list[float]) -> None:
    found = Summary.of(values)
    assert found.count == len(values)
    assert min(values) <= found.p50 <= found.p95 <= found.p99 <= found.longest == max(values)
    assert found.mean == pytest.approx(sum(values) / len(values))


def test_a_ratio_to_nothing_is_infinite() -> None:
    assert ratio(3.0, 2.0) == 1.5
    assert ratio(1.0, 0.0) == math.inf


@pytest.mark.parametrize(
    ("spans", "covered"),
    [
        ([], 0.0),
        ([(0.0, 1.0), (2.0, 3.0)], 2.0),
        ([(0.0, 2.0), (1.0, 3.0)], 3.0),
        ([(0.0, 5.0), (1.0, 2.0)], 5.0),
        ([(2.0, 3.0), (0.0, 1.0), (0.5, 2.5)], 3.0),
    ],
)
def test_time_that_several_spans_cover_counts_once(
    spans: list[tuple[float, float]], covered: float
) -> None:
    assert overlap(spans) == pytest.approx(covered)
