"""How a turn is cut into parts."""

from pathlib import Path

import pytest

from bench import spans
from bench.spans import Span


def a_turn(**changes: Span) -> list[Span]:
    """The spans of one turn that begins at 10.0 and whose answer is shown at 10.1."""
    turn = {
        "store": Span(spans.STORED, 10.002, 10.005),
        "claim": Span(spans.CLAIMED, 10.0025, 10.006),  # committed together with the storing
        "open": Span(spans.OPENED, 10.007, 10.010),
        "rasa": Span(spans.RASA, 10.011, 10.061),
        "action": Span("actions", 10.030, 10.040),
        "second": Span("actions", 10.045, 10.050),
        "reply": Span(spans.ANSWERED, 10.062, 10.066),
        "draw": Span(spans.DRAWN, 10.0621, 10.067),
        "pace": Span(spans.PACED, 10.067, 10.080),
        "send": Span(spans.SENT, 10.080, 10.110),
        **changes,
    }
    return sorted(turn.values(), key=lambda span: span.begin)


def test_the_parts_add_up_to_the_turn() -> None:
    assert sum(spans.cut(a_turn(), 10.0, 10.1).values()) == pytest.approx(0.1)


def test_each_part_has_its_time_and_overlaps_count_once() -> None:
    parts = {name: round(took * 1000, 3) for name, took in spans.cut(a_turn(), 10.0, 10.1).items()}
    assert parts == {
        spans.HANDED_OVER: 2.0,
        spans.STORED: 3.0,
        spans.CLAIMED: 1.0,
        spans.OPENED: 3.0,
        spans.UNDERSTOOD: 35.0,
        spans.ACTED: 15.0,
        spans.ANSWERED: 4.0,
        spans.DRAWN: 1.0,
        spans.PACED: 13.0,
        spans.SENT: 20.0,  # until the message is on the phone, not until the sender hears of it
        spans.BETWEEN: 3.0,
    }


def test_what_belongs_to_an_earlier_answer_does_not_count() -> None:
    noting = Span(spans.DRAWN, 10.001, 10.004)
    parts = spans.cut(a_turn(noting=noting), 10.0, 10.1)
    assert parts == spans.cut(a_turn(), 10.0, 10.1)


def test_spans_outside_the_turn_do_not_count() -> None:
    others = {"before": Span(spans.STORED, 9.9, 9.99), "after": Span(spans.SENT, 10.2, 10.3)}
    assert spans.cut(a_turn(**others), 10.0, 10.1) == spans.cut(a_turn(), 10.0, 10.1)


def test_a_turn_of_which_nothing_is_known_is_all_in_between() -> None:
    parts = spans.cut([], 1.0, 1.5)
    assert parts[spans.BETWEEN] == pytest.approx(0.5)
    assert sum(parts.values()) == pytest.approx(0.5)


def test_spans_come_back_from_their_file_in_order(tmp_path: Path) -> None:
    late, early = Span("b", 2.0, 3.0, 0.5), Span("a", 1.0, 4.0)
    spans.write(tmp_path / "spans.jsonl", [late, early])
    assert spans.read(tmp_path / "spans.jsonl") == [early, late]
