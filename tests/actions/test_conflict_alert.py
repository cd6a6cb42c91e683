"""The conflict alert, question by question."""

from typing import Any

import pytest

from referrals.lifecycle import State
from referrals.models import Alert
from referrals.vocabulary import Kind, Rank, Urgency
from tests.actions.talk import Talk, Turned, barrio, named, weapon
from tests.factories import said_to

FORM = "conflict_alert_form"


async def until(talk: Talk, question: str) -> Turned:
    """Bring a talk to a question, with ordinary answers before it."""
    turned = await talk.begins(FORM, "dos familias se pelean por un perro", "report_conflict")
    steps: list[tuple[str, Any]] = [
        ("ask-where", lambda: talk.writes("en Caimitos", "affirm", barrio("Caimitos"))),
        ("ask-happening", lambda: talk.presses("affirm", "happening=often")),
        ("ask-danger", lambda: talk.presses("affirm", "danger=none")),
        ("summary", None),
    ]
    for asked, answer in steps:
        assert turned.keys[-1] == asked
        if asked == question:
            break
        turned = await answer()
    return turned


class TestTheWholeWay:
    async def test_each_question_once_then_the_summary_then_the_case(self, talk: Talk) -> None:
        summary = await until(talk, "summary")
        assert summary.params("summary")["barrio"] == "Caimitos"
        assert talk.cases() == []
        sent = await talk.presses("affirm", "confirm=send")
        assert sent.keys == ["receipt-follows"]
        (case,) = talk.cases()
        assert (case.kind, case.barrio_id, case.happening, case.danger) == (
            Kind.CONFLICT,
            "caimitos",
            "often",
            "none",
        )
        assert talk.story(case) == "dos familias se pelean por un perro"
        assert case.state is State.ASSIGNED
        assert talk.do(lambda work: talk.conversation(work).ended_at) is not None
        receipts = talk.do(lambda work: said_to(work, talk.person(work)))
        assert receipts == ["receipt"]

    async def test_everything_in_one_message_is_asked_for_no_more(self, talk: Talk) -> None:
        turned = await talk.begins(
            FORM,
            "anoche en Caimitos se agarraron, no hay heridos ni armas",
            "report_conflict",
            barrio("Caimitos"),
        )
        assert turned.keys == ["summary"]
        params = turned.params("summary")
        assert (params["happening"], params["danger"]) == ("before", "none")

    async def test_begun_by_its_button_it_asks_what_happens(self, talk: Talk) -> None:
        talk.form = FORM
        assert (await talk.presses("report_conflict")).keys == ["ask-story"]

    async def test_sent_twice_it_is_one_case(self, talk: Talk) -> None:
        await until(talk, "summary")
        await talk.presses("affirm", "confirm=send")
        again = await talk.presses("affirm", "confirm=send", action="action_send_conflict_alert")
        assert again.keys == ["receipt-follows"]
        assert len(talk.cases()) == 1

    async def test_what_was_told_is_kept_after_every_turn(self, talk: Talk) -> None:
        await until(talk, "ask-where")
        draft = talk.draft()
        assert draft is not None
        assert (draft.story, draft.barrio_id) == ("dos familias se pelean por un perro", None)
        await talk.writes("en Caimitos", "affirm", barrio("Caimitos"))
        draft = talk.draft()
        assert draft is not None
        assert draft.barrio_id == "caimitos"

    async def test_a_very_long_story_is_kept_to_a_limit(self, talk: Talk) -> None:
        talk.form = FORM
        await talk.presses("report_conflict")
        await talk.writes("pelea " * 600, "report_conflict")
        talk.slots["requested_slot"], talk.slots["story"] = "story", "x" * 11_999
        await talk.writes("y " * 2000, "report_conflict")
        draft = talk.draft()
        assert draft is not None
        assert draft.story is not None
        assert len(draft.story) <= 12_000


class TestAttachments:
    @pytest.mark.parametrize(
        ("question", "slot"),
        [("ask-happening", "happening"), ("ask-danger", "danger"), ("summary", "confirm")],
    )
    @pytest.mark.parametrize("kind", ["photo", "voice", "video"])
    async def test_a_photo_answers_no_question(
        self, talk: Talk, question: str, slot: str, kind: str
    ) -> None:
        await until(talk, question)
        turned = await talk.presses("affirm", f"media={kind}")
        assert turned.keys == ["media-kept", question]
        assert talk.slots[slot] is None
        assert talk.cases() == []

    async def test_a_voice_note_can_be_the_story(self, talk: Talk) -> None:
        talk.form = FORM
        await talk.presses("report_conflict")
        turned = await talk.presses("affirm", "media=voice")
        assert turned.keys == ["media-kept", "ask-where"]
        assert talk.slots["story"] == "🎤"

    async def test_a_pin_goes_along_and_the_barrio_is_still_asked_for(self, talk: Talk) -> None:
        await until(talk, "ask-where")
        pin = talk.sends_file("pin", "3.53,-76.30", number=1)
        assert (await talk.presses("affirm", f"pin={pin}")).keys == [
            "media-kept",
            "ask-where-again",
        ]
        await talk.writes("Caimitos", "affirm", barrio("Caimitos"))
        draft = talk.draft()
        assert draft is not None
        assert draft.pin == (3.53, -76.30)

    async def test_a_pin_of_somebody_else_is_not_taken(self, talk: Talk) -> None:
        other = Talk(talk.database, chat_id=92)
        pin = other.sends_file("pin", "3.53,-76.30", number=1)
        await until(talk, "ask-where")
        await talk.presses("affirm", f"pin={pin}")
        draft = talk.draft()
        assert draft is not None
        assert draft.pin is None

    async def test_files_sent_meanwhile_belong_to_the_case(self, talk: Talk) -> None:
        await until(talk, "summary")
        talk.sends_file("photo", "a-photo", number=2)
        await talk.presses("affirm", "confirm=send")
        (case,) = talk.cases()
        assert [media.kind for media in case.media] == ["photo"]


class TestCorrections:
    @pytest.mark.parametrize("question", ["ask-happening", "ask-danger", "summary"])
    async def test_another_barrio_corrects_the_place_and_answers_nothing_else(
        self, talk: Talk, question: str
    ) -> None:
        await until(talk, question)
        turned = await talk.writes("no, es en Zamorano", "deny", barrio("Zamorano"))
        assert turned.keys == ["corrected", question]
        assert talk.slots["where_known"]["barrio_id"] == "zamorano"
        if question != "summary":
            slot = question.removeprefix("ask-")
            assert talk.slots[slot] is None

    @pytest.mark.parametrize("intent", ["deny", "report_conflict"])
    async def test_another_time_corrects_the_time_and_does_not_deny_danger(
        self, talk: Talk, intent: str
    ) -> None:
        await until(talk, "ask-danger")
        turned = await talk.writes("no, fue ayer", intent)
        assert turned.keys == ["corrected", "ask-danger"]
        assert (talk.slots["happening"], talk.slots["danger"]) == ("before", None)

    async def test_a_no_to_danger_with_the_same_time_is_a_no(self, talk: Talk) -> None:
        await until(talk, "ask-danger")
        turned = await talk.writes("no, ninguna, siempre es así", "deny")
        assert turned.keys == ["summary"]
        assert talk.slots["danger"] == "none"

    async def test_at_the_summary_another_time_is_taken(self, talk: Talk) -> None:
        await until(talk, "summary")
        turned = await talk.writes("no, fue ayer", "deny")
        assert turned.keys == ["corrected", "summary"]
        assert turned.params("summary")["happening"] == "before"

    async def test_at_the_summary_a_weapon_that_was_forgotten_is_taken(self, talk: Talk) -> None:
        await until(talk, "summary")
        turned = await talk.writes("no, tienen un machete", "deny", weapon("blade"))
        assert turned.keys == ["corrected", "summary"]
        assert turned.params("summary")["danger"] == "weapon"

    async def test_a_bare_no_shows_what_can_be_changed(self, talk: Talk) -> None:
        await until(talk, "summary")
        assert (await talk.writes("no", "deny")).keys == ["ask-correct"]

    async def test_a_no_with_reasons_keeps_them(self, talk: Talk) -> None:
        await until(talk, "summary")
        await talk.writes("no, eran tres familias y además un señor mayor", "deny")
        assert "tres familias" in talk.slots["story"]

    @pytest.mark.parametrize(
        ("name", "question"),
        [
            ("story", "ask-story"),
            ("where", "ask-where"),
            ("happening", "ask-happening"),
            ("danger", "ask-danger"),
        ],
    )
    async def test_a_field_is_asked_for_again_and_the_others_stay(
        self, talk: Talk, name: str, question: str
    ) -> None:
        await until(talk, "summary")
        await talk.presses("affirm", "confirm=correct")
        before = dict(talk.slots)
        turned = await talk.presses("affirm", f"correct={name}")
        assert turned.keys == [question]
        kept = {"story", "happening", "danger"} - {name}
        assert {one: talk.slots[one] for one in kept} == {one: before[one] for one in kept}

    async def test_a_field_that_does_not_exist_changes_nothing(self, talk: Talk) -> None:
        await until(talk, "summary")
        assert (await talk.presses("affirm", "correct=everything")).keys == ["summary"]

    async def test_more_words_at_the_summary_go_along(self, talk: Talk) -> None:
        await until(talk, "summary")
        turned = await talk.writes("y el dueño no aparece", "report_conflict")
        assert turned.keys == ["corrected", "summary"]
        assert talk.slots["story"].endswith("y el dueño no aparece")

    async def test_the_same_words_twice_are_told_once(self, talk: Talk) -> None:
        await until(talk, "summary")
        for _ in range(2):
            await talk.writes("y el dueño no aparece", "report_conflict")
        assert talk.slots["story"].count("el dueño") == 1


class TestDanger:
    @pytest.mark.parametrize("question", ["ask-where", "ask-happening", "ask-danger", "summary"])
    async def test_somebody_wounded_files_at_once_whatever_was_asked(
        self, talk: Talk, question: str
    ) -> None:
        await until(talk, question)
        turned = await talk.writes("hay un herido", "report_conflict")
        assert turned.keys[0] == "emergency-filed-now"
        (case,) = talk.cases()
        assert (case.urgency, case.danger, case.mediation) == (Urgency.VITAL, "wounded", False)
        assert talk.form == "emergency_form"

    async def test_a_weapon_while_it_goes_on_files_at_once(self, talk: Talk) -> None:
        await until(talk, "ask-happening")
        await talk.presses("affirm", "happening=now")
        assert talk.cases() == []
        turned = await talk.writes("tienen machetes", "report_conflict", weapon("blade"))
        assert turned.keys == ["emergency-filed-now", "ask-emergency-more"]
        assert turned.params("emergency-filed-now")["told"] is True
        assert talk.cases()[0].urgency is Urgency.VITAL

    async def test_a_weapon_of_yesterday_waits_for_the_summary(self, talk: Talk) -> None:
        await until(talk, "ask-danger")
        turned = await talk.presses("affirm", "danger=weapon")
        assert turned.keys == ["summary"]
        assert talk.cases() == []

    async def test_what_is_told_in_the_first_message_files_before_any_question(
        self, talk: Talk
    ) -> None:
        turned = await talk.begins(
            FORM,
            "ahora en Caimitos con cuchillos",
            "report_conflict",
            barrio("Caimitos"),
            weapon("blade"),
        )
        assert turned.keys == ["emergency-filed-now", "ask-emergency-more"]
        (case,) = talk.cases()
        ranks = talk.do(
            lambda work: [
                alert.rank for alert in work.session.query(Alert).filter_by(case_id=case.id)
            ]
        )
        assert ranks == [Rank.HOLDER]

    async def test_no_wounded_is_an_answer_and_no_emergency(self, talk: Talk) -> None:
        await until(talk, "ask-danger")
        turned = await talk.writes("no hay heridos pero gritan auxilio", "report_emergency")
        assert turned.keys == ["summary"]
        assert talk.slots["danger"] == "none"


class TestInterruptions:
    @pytest.mark.parametrize(
        "intent",
        [
            "ask_privacy",
            "cancel",
            "help",
            "switch_language",
            "report_emergency",
            "report_domestic_violence",
            "emotional_crisis",
        ],
    )
    @pytest.mark.parametrize("question", ["ask-where", "ask-happening", "ask-danger", "summary"])
    async def test_an_interruption_is_no_answer(
        self, talk: Talk, question: str, intent: str
    ) -> None:
        await until(talk, question)
        before = dict(talk.slots)
        turned = await talk.writes("quién lee esto", intent)
        assert turned.keys == ["(interrupted)"]
        assert talk.slots == before

    async def test_after_it_was_answered_the_question_comes_again(self, talk: Talk) -> None:
        await until(talk, "ask-danger")
        talk.message = {"text": "quién lee esto", "intent": {"name": "ask_privacy"}}
        talk.events += [{"event": "user"}, {"event": "action", "name": "utter_privacy"}]
        turned = Turned()
        await talk._lead(turned)
        assert turned.keys == ["ask-danger"]
        assert talk.slots["story"] == "dos familias se pelean por un perro"

    async def test_a_question_with_a_barrio_in_it_answers_where(self, talk: Talk) -> None:
        await until(talk, "ask-where")
        turned = await talk.writes("¿en Caimitos, me oye?", "help", barrio("Caimitos"))
        assert turned.keys == ["ask-happening"]


class TestFrightenedPeople:
    @pytest.mark.parametrize("text", ["🙏🙏", "...", "12", "\u200b"])
    async def test_signs_answer_nothing_and_are_asked_again(self, talk: Talk, text: str) -> None:
        await until(talk, "ask-happening")
        turned = await talk.writes(text, "out_of_scope")
        assert turned.keys == ["ask-happening"]

    async def test_not_knowing_is_an_answer(self, talk: Talk) -> None:
        await until(talk, "ask-happening")
        assert (await talk.writes("no sé", "out_of_scope")).keys == ["ask-danger"]
        assert talk.slots["happening"] == "unknown"

    async def test_a_case_code_in_the_story_is_no_barrio(self, talk: Talk) -> None:
        turned = await talk.begins(
            FORM, "otra vez lo de PZ-482-1375", "report_conflict", named("case_code", "PZ-482-1375")
        )
        assert turned.keys == ["ask-where"]

    async def test_a_greeting_is_no_story(self, talk: Talk) -> None:
        talk.form = FORM
        await talk.presses("report_conflict")
        turned = await talk.writes("buenas tardes", "greet")
        assert turned.keys == ["ask-story"]


class TestHowMuchOfThePlace:
    async def test_the_summary_offers_it_and_the_choice_goes_with_the_report(
        self, talk: Talk
    ) -> None:
        pin = talk.sends_file("pin", "3.5394,-76.3036", number=1)
        assert pin
        await talk.begins(FORM, "hay una pelea", "report_conflict", barrio("Caimitos"))
        await talk.presses("affirm", "happening=before")
        summary = (await talk.presses("affirm", "danger=none")).params("summary")
        assert (summary["precision"], summary["precisions"]) == (
            "block",
            ["barrio", "block", "exact"],
        )
        again = await talk.presses("affirm", "precision=barrio")
        assert again.params("summary")["precision"] == "barrio"
        await talk.presses("affirm", "precision=nonsense")
        await talk.presses("affirm", "confirm=send")
        (case,) = talk.cases()
        assert case.precision.value == "barrio"

    async def test_without_a_place_to_hide_nothing_is_offered(self, talk: Talk) -> None:
        await talk.begins(FORM, "hay una pelea", "report_conflict", barrio("Caimitos"))
        await talk.presses("affirm", "happening=before")
        summary = (await talk.presses("affirm", "danger=none")).params("summary")
        assert summary["precisions"] == []
