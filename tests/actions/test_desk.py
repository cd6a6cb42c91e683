"""What every action shares: it is known to Rasa, breaks quietly, and is served over HTTP."""

import logging
from typing import Any

import httpx
import pytest
from rasa_sdk.interfaces import ActionNotFoundException

from actions.desk import DeskAction
from actions.registry import ACTIONS, application, executor
from referrals import filing
from referrals.db import Database
from referrals.errors import UnknownCase
from tests.actions.talk import ACTIONS as IN_DOMAIN
from tests.actions.talk import FORMS, SUBMITTED_BY, Talk

WORDS = "Marcadorpalabra"


class TestRegistry:
    def test_every_action_of_the_domain_is_registered_and_no_other(self, local: Database) -> None:
        registered = {one.name for one in executor(local).list_actions()}
        assert registered == IN_DOMAIN

    def test_every_form_has_its_validation(self) -> None:
        titles = {action.title for action in ACTIONS}
        assert {f"validate_{form}" for form in FORMS} <= titles
        assert set(SUBMITTED_BY.values()) <= titles

    def test_no_two_actions_have_one_name(self) -> None:
        titles = [action.title for action in ACTIONS]
        assert len(titles) == len(set(titles))


class TestBreaking:
    @pytest.mark.parametrize("action", sorted(IN_DOMAIN))
    async def test_a_broken_action_says_so_and_sets_nothing(
        self, talk: Talk, action: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async def broken(_self: DeskAction, _tracker: Any) -> None:
            raise ValueError(WORDS)

        for one in ACTIONS:
            monkeypatch.setattr(one, "answer", broken)
        turned = await talk.writes(WORDS, "report_conflict", action=action)
        assert turned.says == [("failed", {})]
        assert talk.slots == {}

    async def test_no_words_reach_the_log(
        self, talk: Talk, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        caplog.set_level(logging.DEBUG)

        def broken(*_arguments: Any, **_more: Any) -> None:
            raise ValueError(f"cannot file {WORDS}")

        monkeypatch.setattr(filing, "file_report", broken)
        turned = await talk.writes(WORDS, "report_emergency", action="action_emergency")
        assert turned.keys == ["failed"]
        assert "ValueError" in caplog.text
        assert WORDS not in caplog.text

    async def test_a_domain_error_is_logged_with_its_place(
        self, talk: Talk, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(*_arguments: Any, **_more: Any) -> None:
            raise UnknownCase

        monkeypatch.setattr(filing, "file_report", broken)
        turned = await talk.writes(WORDS, "report_emergency", action="action_emergency")
        assert turned.keys == ["failed"]
        assert "UnknownCase" in caplog.text
        assert WORDS not in caplog.text

    async def test_what_broke_leaves_nothing_half_written(
        self, talk: Talk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(*_arguments: Any, **_more: Any) -> None:
            raise ValueError(WORDS)

        monkeypatch.setattr("referrals.conversations.save_draft", broken)
        await talk.writes(WORDS, "report_emergency", action="action_emergency")
        assert talk.cases() == []

    @pytest.mark.parametrize(
        "action", ["action_emergency", "action_cancel", "action_send_conflict_alert"]
    )
    async def test_a_conversation_that_nobody_knows_is_a_failure(
        self, talk: Talk, action: str
    ) -> None:
        talk.token = "0" * 24
        turned = await talk.writes(WORDS, "cancel", action=action)
        assert turned.keys == ["failed"]
        assert talk.cases() == []


def call(action: str, sender: str) -> dict[str, Any]:
    return {
        "next_action": action,
        "sender_id": sender,
        "domain": {},
        "tracker": {
            "sender_id": sender,
            "slots": {},
            "latest_message": {"text": "hola", "intent": {"name": "ask_programs"}},
            "events": [],
            "paused": False,
            "followup_action": None,
            "active_loop": {},
            "latest_action_name": None,
        },
        "domain_digest": None,
    }


class TestOverHttp:
    async def test_an_action_is_called_by_posting_to_the_webhook(self, talk: Talk) -> None:
        transport = httpx.ASGITransport(app=application(talk.database))
        async with httpx.AsyncClient(transport=transport, base_url="http://actions") as client:
            answer = await client.post("/webhook", json=call("action_programs", talk.token))
        assert answer.status_code == 200
        (response,) = answer.json()["responses"]
        assert response["custom"]["say"] == "programs-age"
        assert answer.json()["events"] == []

    async def test_an_action_that_does_not_exist_is_an_error(self, talk: Talk) -> None:
        with pytest.raises(ActionNotFoundException):
            await talk.executor.run(call("action_steal", talk.token))
