"""The figures of an evening: against 30 a second, and alerts against a quiet hour."""

import pytest

from bench import evening, report
from bench.evening import Line


def test_the_last_reminder_ends_it_and_what_was_not_sent_shows() -> None:
    line = Line(arrivals=[10.0 + number / 20 for number in range(61)] + [20.0], last=13.0)
    found = evening.figures(
        line, [0.1, 0.1], [0.2, 0.3], states={"sent": 58, "missed": 2}, number=60, begin=10.0
    )
    assert (found["messages"], found["seconds"], found["not_sent"]) == (61, 3.0, 2)
    assert found["least_seconds"] == pytest.approx(61 / 30)
    assert found["times_least"] == pytest.approx(3.0 / (61 / 30))
    assert found["alert_times"] == pytest.approx(2.95)
    assert found["most_in_a_second"] == 20
    shown = report.evening_table({**found, "planning": 0.1, "cpu_per_message": 0.01})
    assert shown.row_count == 9
