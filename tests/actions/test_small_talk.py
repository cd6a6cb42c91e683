"""Short answers: doubt, cancelling, status, programmes, reminders."""

import pytest

from referrals import cases, opt_outs, people
from referrals.db import Work
from referrals.lifecycle import Outcome
from referrals.vocabulary import Unasked
from tests.actions.talk import Talk, barrio, named
from tests.factories import a_case


class TestDoubt:
    async def test_what_may_have_been_meant_is_offered(self, talk: Talk) -> None:
        turned = await talk.writes(
            "lo del poste",
            "nlu_fallback",
            asks=["report_dark_spot", "check_status"],
            action="action_doubt",
        )
        assert turned.says == [("doubt", {"asks": ["report_dark_spot", "check_status"]})]

    async def test_danger_is_asked_for_first_and_alone(self, talk: Talk) -> None:
        turned = await talk.writes(
            "lo van a quebrar",
            "nlu_fallback",
            asks=["report_conflict", "report_emergency"],
            action="action_doubt",
        )
        assert turned.says == [("doubt-danger", {"asks": ["report_conflict"]})]
        turned = await talk.presses("nlu_fallback", action="action_doubt")
        assert turned.says == [("doubt", {"asks": ["report_conflict"]})]

    async def test_no_more_than_three_are_offered_and_none_that_begins_nothing(
        self, talk: Talk
    ) -> None:
        asks = ["affirm", "restart", "help", "ask_programs", "check_status", "report_conflict"]
        turned = await talk.writes("x", "nlu_fallback", asks=asks, action="action_doubt")
        assert turned.says == [("doubt", {"asks": ["help", "ask_programs", "check_status"]})]

    @pytest.mark.parametrize("asks", [[], ["affirm"], ["deny", "thank"]])
    async def test_without_an_idea_it_asks_to_say_it_again(
        self, talk: Talk, asks: list[str]
    ) -> None:
        turned = await talk.writes("asdf", "nlu_fallback", asks=asks, action="action_doubt")
        assert turned.keys == ["say-it-again"]

    @pytest.mark.parametrize(
        ("intent", "form"),
        [("report_conflict", "conflict_alert_form"), ("report_dark_spot", "dark_spot_form")],
    )
    async def test_the_chosen_button_takes_the_doubted_words_along(
        self, talk: Talk, intent: str, form: str
    ) -> None:
        await talk.writes(
            "anoche otra vez el ruido de esa gente",
            "nlu_fallback",
            asks=[intent, "help"],
            action="action_doubt",
        )
        talk.form, talk.slots["requested_slot"] = form, None
        turned = await talk.presses(intent)
        assert turned.keys == ["ask-where"]
        assert talk.slots["story"] == "anoche otra vez el ruido de esa gente"

    async def test_signs_after_a_doubt_offer_the_same_again(self, talk: Talk) -> None:
        await talk.writes("eso", "nlu_fallback", asks=["help"], action="action_doubt")
        turned = await talk.writes("🙏", "nlu_fallback", action="action_doubt")
        assert turned.says == [("doubt", {"asks": ["help"]})]
        assert talk.slots["doubt_text"] == "eso"


class TestCancelling:
    async def test_nothing_is_kept_of_what_was_being_told(self, talk: Talk) -> None:
        await talk.begins("conflict_alert_form", "hay una pelea", "report_conflict")
        turned = await talk.presses("cancel", action="action_cancel")
        assert turned.keys == ["cancelled"]
        assert (talk.form, talk.slots["requested_slot"], talk.draft()) == (None, None, None)
        assert talk.cases() == []
        assert talk.do(lambda work: talk.conversation(work).ended_at) is not None

    async def test_with_nothing_under_way_it_says_so(self, talk: Talk) -> None:
        turned = await talk.presses("cancel", action="action_cancel")
        assert turned.keys == ["nothing-to-cancel"]

    async def test_an_alert_that_has_left_is_not_taken_back(self, talk: Talk) -> None:
        await talk.writes("auxilio", "report_emergency", action="action_emergency")
        turned = await talk.presses("cancel", action="action_cancel")
        assert turned.keys == ["emergency-thanks"]
        assert len(talk.cases()) == 1


class TestStatus:
    def cases_of(self, talk: Talk, chat_id: int, *, number: int = 1) -> list[str]:
        def file(work: Work) -> list[str]:
            person = people.meet(work, chat_id)
            return [a_case(work, reporter=person, story=f"s{n}").code for n in range(number)]

        codes: list[str] = talk.do(file)
        return codes

    async def test_the_latest_cases_come_without_a_code(self, talk: Talk) -> None:
        codes = self.cases_of(talk, talk.chat_id, number=5)
        turned = await talk.presses("check_status", action="action_status")
        shown = turned.params("status")["cases"]
        assert [one["code"] for one in shown] == codes[::-1]
        assert set(shown[0]) == {"id", "code", "kind", "state", "outcome", "at", "as_of"}

    async def test_a_code_finds_its_case_however_it_was_written(self, talk: Talk) -> None:
        (code,) = self.cases_of(talk, talk.chat_id)
        spoken = code.replace("-", " ").lower()
        turned = await talk.writes(
            "x", "check_status", named("case_code", spoken), action="action_status"
        )
        assert turned.params("mine-report")["code"] == code

    async def test_somebody_elses_case_is_as_unknown_as_one_that_never_was(
        self, talk: Talk
    ) -> None:
        (code,) = self.cases_of(talk, 92)
        for asked in (code, "PZ-000-0000", "PZ-999-9999", "x"):
            turned = await talk.writes(
                "x", "check_status", named("case_code", asked), action="action_status"
            )
            assert turned.says == [("status-unknown-code", {"code": asked})]

    async def test_without_a_report_it_says_so(self, talk: Talk) -> None:
        self.cases_of(talk, 92)
        turned = await talk.presses("check_status", action="action_status")
        assert turned.keys == ["status-none"]

    async def test_how_it_ended_is_told(self, talk: Talk) -> None:
        self.cases_of(talk, talk.chat_id)

        def close(work: Work) -> None:
            (case,) = cases.of_reporter(work, talk.person(work))
            alert = case.alerts[0]
            cases.close(work, alert.id, by=alert.staff.person, outcome=Outcome.RESOLVED_ITSELF)

        talk.do(close)
        turned = await talk.presses("check_status", action="action_status")
        (shown,) = turned.params("status")["cases"]
        assert (shown["state"], shown["outcome"]) == ("closed", "resolved_itself")


async def test_broadcasts_and_reminders_stop_at_once_and_stay_stopped(talk: Talk) -> None:
    for _ in range(2):
        turned = await talk.presses("stop_reminders", action="action_stop_reminders")
        assert turned.keys == ["reminders-stopped"]
    for kind in Unasked:
        assert not talk.do(lambda work, one=kind: opt_outs.wants(work, talk.person(work), one))


async def test_a_barrio_in_a_doubt_is_heard_with_the_words(talk: Talk) -> None:
    await talk.writes(
        "lo de Caimitos", "nlu_fallback", asks=["report_conflict"], action="action_doubt"
    )
    talk.form, talk.slots["requested_slot"] = "conflict_alert_form", None
    turned = await talk.presses("report_conflict")
    assert turned.keys == ["ask-where"]
    turned = await talk.writes("Caimitos", "affirm", barrio("Caimitos"))
    assert turned.keys == ["ask-happening"]
