"""The figures of a crowd, and phones that are driven from inside the simulator."""

import pytest

from bench import crowd, report
from bench.crowd import Load, Seen
from bench.phones import Telephones, Turn
from bench.rasa_alone import keys
from bench.spans import PACED, Span
from bench.turn import WALK
from bench.watch import unit_name
from referrals.city import City
from simulator.model import Message
from simulator.server import running_simulator


def test_only_what_ended_in_the_measured_time_counts() -> None:
    seen = Seen(
        turns=[Turn("words", 9.0, 9.9), Turn("words", 9.5, 10.5), Turn("button", 19.0, 20.0)],
        last_taps={"PZ-1": 12.0, "PZ-2": 13.0, "PZ-3": 9.0},
        alerts={"PZ-1": 12.4, "PZ-3": 9.2},
        lost=2,
    )
    found = crowd.figures(Load("x", 1.5), seen, 10.0, 20.0)
    assert found["turns"] == 1
    assert found["turns_a_second"] == pytest.approx(0.1)
    assert found["turn"]["p50"] == pytest.approx(1.0)
    assert list(found["by_kind"]) == ["words"]
    assert found["alert"]["count"] == 1
    assert found["alert"]["p99"] == pytest.approx(0.4)
    assert (found["alerts_not_seen"], found["lost"]) == (1, 2)


def test_the_pace_counts_only_its_own_waiting() -> None:
    inside = [Span(PACED, 1.0, 1.5), Span(PACED, 1.0, 1.0), Span("send", 1.0, 9.0)]
    found = crowd.pace(inside)
    assert found == {"messages": 2.0, "mean": 0.25, "p95": pytest.approx(0.475), "sum": 0.5}


def test_waiting_in_the_queue_is_told_apart_from_running() -> None:
    table = crowd.units([Span("a", 0.0, 1.0, 0.25), Span("a", 0.0, 3.0, 0.75)], 4.0)
    assert table["a"]["a_second"] == 0.5
    assert table["a"]["queued_mean"] == 0.5
    assert table["a"]["running_mean"] == 1.5


def test_each_cluster_has_barrios_that_can_be_named_without_doubt(city: City) -> None:
    clusters = crowd.barrios_by_cluster(city)
    assert len(clusters) == len(city.clusters)
    for cluster, names in zip(city.clusters, clusters, strict=True):
        assert names
        for name in names:
            barrio = city.barrio_by_name(name)
            assert barrio is not None
            assert city.cluster_of(barrio.id) == cluster


async def test_a_phone_sees_the_bots_messages_and_none_of_its_own() -> None:
    async with running_simulator() as simulator:
        telephones = Telephones(simulator)
        phone, other = telephones.add("Vecina"), telephones.add("Vecino", phone_id=77)
        begin = phone.type("hola")
        answer = Message(
            0,
            phone.phone.phone_id,
            simulator.world.date(),
            by_bot=True,
            content={"text": "¿Qué pasa?"},
            reply_markup={"inline_keyboard": [[{"text": "Nada", "callback_data": "r:1:1:deny"}]]},
        )
        simulator.world.add_message(phone.phone, answer)
        seen = await phone.answer(5.0)
        assert (seen.text, seen.buttons) == ("¿Qué pasa?", (("Nada", "r:1:1:deny"),))
        assert seen.at >= begin
        phone.press(seen, "r:1:1:deny")
        assert [update.kind for update in simulator.world.queue.pending] == [
            "message",
            "callback_query",
        ]
        assert phone.received.empty()
        assert other.received.empty()
        assert other.phone.phone_id == 77


@pytest.mark.parametrize(
    ("qualname", "name"),
    [
        ("_store.<locals>.<lambda>", "inbox: store"),
        ("Intake._claim.<locals>.<lambda>", "inbox: claim"),
        ("on_text.<locals>.begin", "open the turn"),
        ("Context.finish.<locals>.call", "reply into the outbox"),
        ("Dispatcher._note_and_claim.<locals>.note_and_claim", "outbox: claim and render"),
        ("rescue", "other: rescue"),
    ],
)
def test_units_of_work_are_called_by_their_place_in_a_turn(qualname: str, name: str) -> None:
    assert unit_name(qualname) == name


def test_the_bare_server_gets_what_the_bot_would_send_it() -> None:
    assert [step.for_rasa(1) for step in WALK if step.answer] == [
        '/affirm{"answer": "happening=before"}',
        '/affirm{"answer": "danger=none"}',
        '/affirm{"answer": "confirm=send"}',
    ]
    assert keys([{"custom": {"say": "greet"}}, {"text": "?"}, "?"]) == ["greet"]


@pytest.mark.parametrize(
    ("value", "aim", "at_most", "colour"),
    [(1.2, 1.3, True, "green"), (1.4, 1.3, True, "yellow"), (24.0, 25.0, False, "yellow")],
)
def test_a_table_shows_whether_the_aim_is_met(
    value: float, aim: float, at_most: bool, colour: str
) -> None:
    assert report.verdict(value, aim, at_most=at_most) == colour
