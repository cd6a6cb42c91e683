"""Whatever comes in whatever order: it is dealt with, answered, and nobody sees the insides."""

import logging
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referrals import conversations, people
from referrals.conversations import Draft
from referrals.db import Work
from referrals.vocabulary import Intake, Kind
from tests.bot import updates
from tests.bot.fake_rasa import DOWN, LATE, HadTurn, Said
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import a_backup, a_case, a_coordinator, a_gestor

RESIDENTS, STAFF = [81, 82, 83], [91, 92, 93]

words = st.one_of(
    st.text(min_size=1, max_size=60),
    st.sampled_from(
        [
            "hola",
            "menú",
            "/start",
            "/cancelar",
            "/casos",
            "/mediacion",
            "/punto zamorano",
            "/invitar gestor 4",
            "hay un herido en Zamorano",
            "✖ Cancelar",
            "Es todo",
            "No sé el barrio",
            "x" * 4096,
        ]
    ),
)
numbers = st.integers(min_value=0, max_value=6)
presses = st.one_of(
    st.sampled_from(["m:conflict", "m:person", "m:emergency", "m:exit", "m:erase", "m:fv-person"]),
    st.sampled_from(["l:en", "l:es", "t:end", "s:cases", "x"]),
    st.builds(
        lambda alert, verb: f"a:{alert}:{verb}",
        numbers,
        st.sampled_from(
            [
                "ack",
                "go",
                "talk",
                "ref",
                "ref:fiscalia",
                "end",
                "end:mediated",
                "end:police",
                "end:duplicate",
                "card",
            ]
        ),
    ),
    st.builds(
        lambda conversation, turn, said: f"r:{conversation}:{turn}:{said}",
        numbers,
        numbers,
        st.sampled_from(["affirm", "cancel", "affirm:confirm=send", "affirm:danger=wounded"]),
    ),
    st.sampled_from(["mediation", "spot", "referral", "closing"]).map("g:form:begin:{}".format),
    st.text(max_size=30),
)
coordinates = st.one_of(
    st.just((3.5394, -76.3036)), st.tuples(st.floats(-90, 90), st.floats(-180, 180))
)
chats = st.sampled_from([*RESIDENTS, *STAFF])
anything = st.one_of(
    st.builds(updates.text, chats, words),
    st.builds(updates.press, chats, presses),
    st.builds(lambda chat, point: updates.pin(chat, *point), chats, coordinates),
    st.builds(lambda chat, said: updates.photo(chat, caption=said), chats, words),
    st.builds(updates.voice, chats),
    st.builds(updates.sticker, chats),
    st.builds(updates.contact, chats),
    st.builds(updates.edited, chats, words),
    st.builds(updates.membership, chats, st.sampled_from(["kicked", "member"])),
)
moods = st.sampled_from(["well", "well", "well", "down", "late", "odd", "form"])


def staffed(work: Work) -> None:
    a_gestor(work, chat_id=STAFF[0])
    a_backup(work, chat_id=STAFF[1])
    a_coordinator(work, chat_id=STAFF[2])
    for chat_id in RESIDENTS:
        a_case(work, reporter=people.meet(work, chat_id))


def with_a_form(rig: Rig) -> Any:
    """A Rasa in the middle of a report with everybody."""

    def answer(turn: HadTurn) -> list[Said]:
        def save(work: Work) -> None:
            conversation = conversations.by_token(work, turn.sender)
            assert conversation is not None
            if conversation.ended_at is None:
                draft = Draft(kind=Kind.CONFLICT, story="pelea")
                conversations.save_draft(work, conversation, draft, flow="conflict_alert_form")

        rig.do(save)
        return [("ask-danger", {})]

    return answer


def set_mood(rig: Rig, mood: str) -> None:
    rig.rasa.failure = {"down": DOWN, "late": LATE}.get(mood)
    rig.rasa.body = [] if mood == "odd" else None
    plain: list[Said] = [("ask-happening", {})]
    rig.rasa.answer = with_a_form(rig) if mood == "form" else lambda _turn: plain


@settings(max_examples=25)
@given(st.lists(st.tuples(anything, moods), min_size=1, max_size=14))
async def test_everything_is_dealt_with_and_presses_are_answered_once(
    rig: Rig,
    caplog: pytest.LogCaptureFixture,
    clock: FakeClock,
    sent: list[tuple[updates.Json, str]],
) -> None:
    caplog.set_level(logging.ERROR)
    caplog.clear()
    if not rig.cases():
        rig.do(staffed)
    pressed = []
    for update, mood in sent:
        fresh = {**update, "update_id": updates.update()["update_id"]}
        if "callback_query" in fresh:
            pressed.append(fresh["callback_query"]["id"])
        set_mood(rig, mood)
        clock.advance(seconds=3)
        rig.time.now += 3
        await rig.chat(fresh)
    assert {row.state for row in rig.inbox_rows()} <= {Intake.DONE}
    assert not [record.getMessage() for record in caplog.records]
    answered = [call.params["callback_query_id"] for call in rig.telegram.press_answers()]
    assert sorted(answered[-len(pressed) :] if pressed else []) == sorted(pressed)
