"""Every misfortune on order, as the bot's HTTP client meets it."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from simulator import SimPhone, Simulator, SimulatorError
from tests.simulator.sim_rig import RawBot


async def _received(phone: SimPhone) -> list[str]:
    return [message.text for message in await phone.messages() if not message.mine]


async def test_too_many_requests_says_when_to_come_back(
    raw: RawBot, sim: Simulator, luz: SimPhone
) -> None:
    await sim.client.fault("too_many_requests", method="sendMessage", retry_after=7, times=2)
    for _ in range(2):
        status, body = await raw.call("sendMessage", chat_id=luz.id, text="x")
        assert (status, body["parameters"]) == (429, {"retry_after": 7})
        assert body["description"] == "Too Many Requests: retry after 7"
    await raw.ok("sendMessage", chat_id=luz.id, text="x")
    assert await _received(luz) == ["x"]


@pytest.mark.parametrize(("phase", "received"), [("before", []), ("after", ["x"])])
async def test_a_server_error_comes_before_or_after_the_effect(
    raw: RawBot, sim: Simulator, luz: SimPhone, phase: str, received: list[str]
) -> None:
    await sim.client.fault("error", status=500, phase=phase, method="sendMessage")
    refusal = await raw.refusal("sendMessage", chat_id=luz.id, text="x")
    assert refusal == "Internal Server Error"
    assert await _received(luz) == received


async def test_a_bad_gateway_answers_with_a_page(
    raw: RawBot, sim: Simulator, luz: SimPhone
) -> None:
    await sim.client.fault("error", status=502)
    response = await raw.http.get(f"/bot{raw.token}/getMe")
    assert response.status_code == 502
    assert "<h1>502 Bad Gateway</h1>" in response.text


async def test_any_refusal_can_be_ordered(raw: RawBot, sim: Simulator, luz: SimPhone) -> None:
    await sim.client.fault("error", status=403, description="Forbidden: user is deactivated")
    refusal = await raw.refusal("sendMessage", chat_id=luz.id, text="x")
    assert refusal == "Forbidden: user is deactivated"


@pytest.mark.parametrize(("phase", "received"), [("before", []), ("after", ["x"])])
async def test_a_reset_leaves_the_effect_in_doubt(
    raw: RawBot, sim: Simulator, luz: SimPhone, phase: str, received: list[str]
) -> None:
    await sim.client.fault("reset", phase=phase, method="sendMessage")
    with pytest.raises(httpx.TransportError):
        await raw.call("sendMessage", chat_id=luz.id, text="x")
    assert await _received(luz) == received
    (call,) = sim.calls("sendMessage")
    assert (call.status, call.effect, call.fault) == (0, phase == "after", f"reset {phase}")


@pytest.mark.parametrize(("phase", "received"), [("before", []), ("after", ["x"])])
async def test_a_timeout_never_answers(
    raw: RawBot, sim: Simulator, luz: SimPhone, phase: str, received: list[str]
) -> None:
    await sim.client.fault("timeout", phase=phase, method="sendMessage")
    with pytest.raises(httpx.ReadTimeout):
        await raw.http.post(
            f"/bot{raw.token}/sendMessage", json={"chat_id": luz.id, "text": "x"}, timeout=0.2
        )
    assert await _received(luz) == received


async def test_a_delay_holds_the_answer_or_the_effect(
    raw: RawBot, sim: Simulator, luz: SimPhone
) -> None:
    await sim.client.fault("delay", seconds=0.01, method="sendMessage")
    await sim.client.fault("delay", seconds=0.01, method="sendMessage", phase="after")
    for word in ("uno", "dos"):
        await raw.ok("sendMessage", chat_id=luz.id, text=word)
    assert await _received(luz) == ["uno", "dos"]
    assert [call.fault for call in sim.calls("sendMessage")] == ["delay before", "delay after"]


async def test_a_fault_strikes_only_its_method_its_chat_and_its_turn(
    raw: RawBot, sim: Simulator, luz: SimPhone
) -> None:
    kevin = await sim.client.phone("Kevin")
    await kevin.start()
    await sim.client.fault("error", method="sendMessage", chat_id=luz.id, skip=1)
    await raw.ok("sendChatAction", chat_id=luz.id, action="typing")
    await raw.ok("sendMessage", chat_id=kevin.id, text="x")
    await raw.ok("sendMessage", chat_id=luz.id, text="x")
    await raw.refusal("sendMessage", chat_id=luz.id, text="x")
    await raw.ok("sendMessage", chat_id=luz.id, text="x")


async def test_a_fault_for_every_method_spares_polling(raw: RawBot, sim: Simulator) -> None:
    await sim.client.fault("error")
    await raw.ok("getUpdates")
    await raw.refusal("getMe")
    await sim.client.fault("error", method="getUpdates")
    await raw.refusal("getUpdates")


async def test_an_answer_to_a_press_belongs_to_its_chat(
    raw: RawBot, sim: Simulator, luz: SimPhone
) -> None:
    press = await luz.press(1, data="x")
    await sim.client.fault("error", chat_id=luz.id)
    await raw.refusal("answerCallbackQuery", callback_query_id=press.query_id)


async def test_orders_can_be_listed_and_taken_back(raw: RawBot, sim: Simulator) -> None:
    number = await sim.client.fault("error", times=3)
    await raw.refusal("getMe")
    (order,) = await sim.client.faults()
    assert (order["number"], order["times"]) == (number, 2)
    await sim.client.clear_faults()
    await raw.ok("getMe")


@pytest.mark.parametrize(
    ("order", "complaint"),
    [
        ({"kind": "earthquake"}, "kind must be one of"),
        ({"kind": "reset", "phase": "during"}, "phase must be before or after"),
        ({"kind": "reset", "colour": "red"}, "unknown field colour"),
        ({"kind": "reset", "times": "3"}, "times must be of type int"),
    ],
)
async def test_an_order_that_makes_no_sense_is_refused(
    sim: Simulator, order: dict[str, Any], complaint: str
) -> None:
    with pytest.raises(SimulatorError, match=complaint):
        await sim.client.request("POST", "/sim/faults", order)
