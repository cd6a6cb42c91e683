"""A resident's words, commands and buttons, from the update to what arrives in the chat."""

import pytest

from bot.handlers.turns import payload, pressed, without_slash
from referrals import conversations, people, staff
from referrals.conversations import Draft
from referrals.db import Work
from referrals.vocabulary import Kind, Role
from tests.bot import updates
from tests.bot.fake_rasa import HadTurn, Said
from tests.bot.fake_telegram import Call
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import a_gestor

ANA = 81


def said(turn: HadTurn) -> list[Said]:
    """A Rasa that asks what happens now, whatever it is told."""
    return [("ask-happening", {})]


async def asked(rig: Rig) -> Call:
    """Bring Ana to a question with buttons; gives back the message that asks it."""
    rig.rasa.answer = said
    (question,) = await rig.chat(updates.text(ANA, "hay una pelea"))
    return question


class TestFirstContact:
    async def test_start_welcomes_and_shows_the_menu(self, rig: Rig) -> None:
        (welcome,) = await rig.chat(updates.text(ANA, "/start"))
        assert "m:conflict" in welcome.buttons.values()
        assert rig.rasa.turns == []

    async def test_start_with_anything_that_is_no_invitation_welcomes(self, rig: Rig) -> None:
        (welcome,) = await rig.chat(updates.text(ANA, "/start ref_facebook"))
        assert "m:emergency" in welcome.buttons.values()

    async def test_words_before_start_are_answered_with_the_notice_once(self, rig: Rig) -> None:
        (first,) = await rig.chat(updates.text(ANA, "buenas"))
        (second,) = await rig.chat(updates.text(ANA, "buenas"))
        notice = rig.words("notice-short").split("\n")[0][:20]
        assert first.text != second.text
        assert notice in first.text
        assert notice not in second.text

    async def test_help_in_danger_is_not_kept_waiting_by_a_notice(self, rig: Rig) -> None:
        rig.rasa.answer = lambda _turn: [
            ("emergency", {"code": "PZ-1", "told": True, "known_where": True})
        ]
        (answer,) = await rig.chat(updates.text(ANA, "le dispararon a mi hermano"))
        assert answer.text.startswith("🚨")


class TestInvitations:
    async def test_a_valid_link_makes_a_gestor_who_gets_what_waits(self, rig: Rig) -> None:
        token = rig.do(lambda work: staff.invite(work, role=Role.GESTOR, clusters=[1]))
        answers = await rig.chat(updates.text(ANA, f"/start {token}"))
        assert len(answers) == 1
        roles = rig.do(lambda work: staff.roles_of(staff.of_person(work, rig.person(work, ANA))))
        assert roles == {Role.GESTOR}

    async def test_a_used_link_is_refused_and_makes_nobody_staff(self, rig: Rig) -> None:
        token = rig.do(lambda work: staff.invite(work, role=Role.COORDINATOR))
        await rig.chat(updates.text(ANA, f"/start {token}"))
        (refused,) = await rig.chat(updates.text(82, f"/start {token}"))
        assert refused.text == rig.words("invitation-refused")
        assert rig.do(lambda work: staff.of_person(work, rig.person(work, 82))) is None

    async def test_an_expired_link_is_refused(self, rig: Rig, clock: FakeClock) -> None:
        token = rig.do(lambda work: staff.invite(work, role=Role.GESTOR, clusters=[1]))
        clock.advance(days=4)
        (refused,) = await rig.chat(updates.text(ANA, f"/start {token}"))
        assert refused.text == rig.words("invitation-refused")

    @pytest.mark.parametrize("token", ["inv-", "inv-x", "inv-" + "A" * 60, "inv-' OR 1=1 --"])
    async def test_an_invented_link_is_refused(self, rig: Rig, token: str) -> None:
        (refused,) = await rig.chat(updates.text(ANA, f"/start {token}"))
        assert refused.text == rig.words("invitation-refused")


class TestCommandsAndWords:
    @pytest.mark.parametrize(
        ("command", "intent"),
        [
            ("/reportar", "/report_conflict"),
            ("/report", "/report_conflict"),
            ("/punto", "/report_dark_spot"),
            ("/persona", "/request_gestor"),
            ("/privacidad", "/ask_privacy"),
            ("/cancelar", "/cancel"),
            ("/CANCEL@pazos_test_bot", "/cancel"),
            ("/ayuda", "/help"),
        ],
    )
    async def test_a_command_is_a_turn_of_the_language_model(
        self, rig: Rig, command: str, intent: str
    ) -> None:
        await rig.chat(updates.text(ANA, command))
        assert [turn.text for turn in rig.rasa.turns] == [intent]

    @pytest.mark.parametrize("words", ["/menu", "menu", "Menú", " MENÚ "])
    async def test_the_menu_comes_by_its_word(self, rig: Rig, words: str) -> None:
        (menu,) = await rig.chat(updates.text(ANA, words))
        assert "m:conflict" in menu.buttons.values()

    async def test_words_behind_a_command_are_not_lost(self, rig: Rig) -> None:
        await rig.chat(updates.text(ANA, "/reportar hay una pelea en la esquina"))
        assert [turn.text for turn in rig.rasa.turns] == ["hay una pelea en la esquina"]

    async def test_a_command_and_words_on_the_next_line_are_told_apart(self, rig: Rig) -> None:
        await rig.chat(updates.text(ANA, "/persona\nme están amenazando"))
        assert [turn.text for turn in rig.rasa.turns] == ["me están amenazando"]

    @pytest.mark.parametrize("words", ["/auxilio", "/auxilio me van a matar", "/x1"])
    async def test_a_command_that_nobody_knows_is_heard_as_words(
        self, rig: Rig, words: str
    ) -> None:
        await rig.chat(updates.text(ANA, words))
        assert [turn.text for turn in rig.rasa.turns] == [words[1:]]

    @pytest.mark.parametrize("language", ["es", "en"])
    @pytest.mark.parametrize(
        ("label", "intent"),
        [
            ("button-cancel", "/cancel"),
            ("button-person", "/request_gestor"),
            ("button-where-unknown", '/affirm{"answer": "where=unknown"}'),
            ("button-that-is-all", '/affirm{"answer": "more=done"}'),
        ],
    )
    async def test_a_word_of_the_keyboard_is_understood_in_any_language(
        self, rig: Rig, label: str, intent: str, language: str
    ) -> None:
        await rig.chat(updates.text(ANA, rig.words(label, language), language="fr"))
        assert [turn.text for turn in rig.rasa.turns] == [intent]

    @pytest.mark.parametrize(
        "words",
        [
            '/affirm{"answer": "confirm=send"}',
            '  /affirm{"answer": "barrio=zamorano"}',
            "// hay una pelea",
            "/ hay una pelea",
            "/{}",
        ],
    )
    async def test_nobody_can_type_what_only_buttons_say(self, rig: Rig, words: str) -> None:
        await rig.chat(updates.text(ANA, words))
        assert all(not turn.text.startswith(("/", " ")) for turn in rig.rasa.turns)
        assert all(pressed(turn.text) == ("", "") for turn in rig.rasa.turns)

    async def test_a_lone_slash_is_a_message_like_any_other(self, rig: Rig) -> None:
        answers = await rig.chat(updates.text(ANA, "/"))
        assert len(answers) == 1
        assert [turn.text for turn in rig.rasa.turns] == ["…"]

    @pytest.mark.parametrize("words", ["🆘🆘🆘", "x" * 4096, "¿" * 4096, "&<>\"'" * 800, "\u200b"])
    async def test_any_words_are_heard_whole_and_answered(self, rig: Rig, words: str) -> None:
        answers = await rig.chat(updates.text(ANA, words))
        assert [turn.text for turn in rig.rasa.turns] == [words]
        assert len(answers) == 1


class TestMenuButtons:
    @pytest.mark.parametrize(
        ("data", "intent"),
        [
            ("m:conflict", "/report_conflict"),
            ("m:spot", "/report_dark_spot"),
            ("m:person", "/request_gestor"),
            ("m:emergency", "/report_emergency"),
            ("m:privacy", "/ask_privacy"),
            ("m:fv-person", '/request_gestor{"answer": "person=family_violence"}'),
            ("m:crisis-person", '/request_gestor{"answer": "person=crisis"}'),
        ],
    )
    async def test_a_menu_button_is_a_turn(self, rig: Rig, data: str, intent: str) -> None:
        answers = await rig.chat(updates.press(ANA, data))
        assert [turn.text for turn in rig.rasa.turns] == [intent]
        assert [call.method for call in answers].count("sendMessage") == 1

    @pytest.mark.parametrize(
        "data", ["m:menu", "m:language", "m:fv-where", "m:exit", "m:status", "m:justice"]
    )
    async def test_a_button_that_needs_no_understanding_asks_no_model(
        self, rig: Rig, data: str
    ) -> None:
        answers = await rig.chat(updates.press(ANA, data))
        assert [call.method for call in answers].count("sendMessage") == 1
        assert rig.rasa.turns == []

    async def test_a_new_report_leaves_the_one_before_as_it_stands_and_loses_nothing(
        self, rig: Rig
    ) -> None:
        def half_told(turn: HadTurn) -> list[Said]:
            def save(work: Work) -> None:
                conversation = conversations.by_token(work, turn.sender)
                assert conversation is not None
                draft = Draft(kind=Kind.CONFLICT, story="pelea en la cancha")
                conversations.save_draft(work, conversation, draft, flow="conflict_alert_form")

            rig.do(save)
            return [("ask-where", {})]

        rig.rasa.answer = half_told
        await rig.chat(updates.text(ANA, "hay pelea en la cancha"))
        rig.rasa.answer = said
        await rig.chat(updates.press(ANA, "m:spot"))
        (case,) = rig.cases()
        assert case.incomplete
        assert rig.story_of(case) == "pelea en la cancha"
        assert len({turn.sender for turn in rig.rasa.turns}) == 2

    async def test_leaving_in_haste_ends_the_conversation_and_says_nothing_telling(
        self, rig: Rig
    ) -> None:
        await asked(rig)
        answers = await rig.chat(updates.press(ANA, "m:exit"))
        left = next(call for call in answers if call.method == "sendMessage")
        assert left.params["reply_markup"] == {"remove_keyboard": True}
        assert rig.cases() == []


class TestAnswers:
    async def test_an_answer_to_the_present_question_is_a_turn(self, rig: Rig) -> None:
        question = await asked(rig)
        now = next(data for data in question.buttons.values() if "happening=now" in data)
        await rig.chat(updates.press(ANA, now, buttons=question.buttons))
        assert rig.rasa.turns[-1].text == '/affirm{"answer": "happening=now"}'

    async def test_the_chosen_answer_stays_as_the_only_button(self, rig: Rig) -> None:
        question = await asked(rig)
        label, now = next((la, da) for la, da in question.buttons.items() if "=now" in da)
        answers = await rig.chat(updates.press(ANA, now, buttons=question.buttons))
        (edit,) = [call for call in answers if call.method == "editMessageReplyMarkup"]
        assert edit.buttons == {f"✓ {label}": "x"}

    async def test_the_chosen_answer_says_no_more_when_pressed_again(self, rig: Rig) -> None:
        await rig.chat(updates.press(ANA, "x"))
        assert rig.rasa.turns == []
        assert "text" not in rig.telegram.press_answers()[0].params

    async def test_a_double_press_is_one_turn(self, rig: Rig) -> None:
        question = await asked(rig)
        now = next(data for data in question.buttons.values() if "happening=now" in data)
        rig.store(updates.press(ANA, now), updates.press(ANA, now))
        await rig.deal()
        assert len(rig.rasa.turns) == 2
        stale = rig.telegram.press_answers()[-1]
        assert stale.text == rig.words("toast-stale")

    async def test_a_button_of_an_earlier_question_is_stale(self, rig: Rig) -> None:
        question = await asked(rig)
        await rig.chat(updates.text(ANA, "ahora"))
        turns = len(rig.rasa.turns)
        await rig.chat(updates.press(ANA, next(iter(question.buttons.values()))))
        assert len(rig.rasa.turns) == turns
        assert rig.telegram.press_answers()[-1].text == rig.words("toast-stale")

    async def test_a_button_of_somebody_elses_conversation_does_nothing(self, rig: Rig) -> None:
        question = await asked(rig)
        turns = len(rig.rasa.turns)
        await rig.chat(updates.press(82, next(iter(question.buttons.values()))))
        assert len(rig.rasa.turns) == turns
        assert rig.telegram.press_answers()[-1].text == rig.words("toast-stale")

    async def test_a_button_from_before_a_conversation_ended_is_stale(self, rig: Rig) -> None:
        question = await asked(rig)

        def end(work: Work) -> None:
            person = rig.person(work, ANA)
            conversations.end(work, conversations.current(work, person))

        rig.do(end)
        await rig.chat(updates.press(ANA, next(iter(question.buttons.values()))))
        assert rig.telegram.press_answers()[-1].text == rig.words("toast-stale")

    @pytest.mark.parametrize(
        "data",
        [
            "",
            "m:",
            "m:nothing",
            "r:1:1",
            "r:x:y:affirm",
            "r:999999999999999999:1:affirm",
            "r:1:1:affirm:danger=weapon&x",
            "a:1:steal",
            "a:-1:ack",
            "l:deutsch",
            "🙂",
            "a" * 64,
            '{"x": 1}',
        ],
    )
    async def test_data_that_no_button_of_ours_carries_is_refused(
        self, rig: Rig, data: str
    ) -> None:
        answers = await rig.chat(updates.press(ANA, data))
        (answer,) = answers
        assert answer.method == "answerCallbackQuery"
        assert answer.text in (rig.words("toast-malformed"), rig.words("toast-stale"))
        assert rig.rasa.turns == []

    def test_what_a_button_says_is_read_back_from_its_payload(self) -> None:
        assert pressed(payload("affirm", "danger=weapon")) == ("affirm", "danger=weapon")
        assert pressed(payload("cancel")) == ("cancel", "")
        assert pressed("hay una pelea") == ("", "")
        assert without_slash("/ / auxilio") == "auxilio"


class TestEndsOfConversations:
    async def test_a_conversation_that_ended_is_forgotten_by_the_language_model(
        self, rig: Rig
    ) -> None:
        def end(turn: HadTurn) -> list[Said]:
            def ending(work: Work) -> None:
                conversation = conversations.by_token(work, turn.sender)
                assert conversation is not None
                conversations.end(work, conversation)

            rig.do(ending)
            return [("receipt-follows", {})]

        rig.rasa.answer = end
        answers = await rig.chat(updates.text(ANA, "enviar"))
        assert answers == []
        assert rig.rasa.forgotten == [rig.rasa.turns[0].sender]

    async def test_a_conversation_goes_stale_after_two_hours(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        await rig.chat(updates.text(ANA, "hola"))
        clock.advance(hours=3)
        await rig.chat(updates.text(ANA, "hola"))
        assert len({turn.sender for turn in rig.rasa.turns}) == 2

    async def test_the_language_model_never_hears_who_somebody_is(self, rig: Rig) -> None:
        chat_id = 5_813_090_477  # long enough not to be in a random name by chance
        await rig.chat(updates.text(chat_id, "hola"))
        (turn,) = rig.rasa.turns
        assert str(chat_id) not in turn.sender
        assert len(turn.sender) == 24


class TestLanguages:
    async def test_a_choice_is_kept_against_everything_else(self, rig: Rig) -> None:
        await rig.chat(updates.press(ANA, "l:en"))
        await rig.chat(updates.text(ANA, "hola vecino, ¿cómo está usted hoy?"))
        assert rig.do(lambda work: rig.person(work, ANA).language) == "en"
        (menu,) = [call for call in await rig.chat(updates.text(ANA, "menu")) if call.buttons]
        assert rig.words("button-conflict", "en") in menu.buttons

    async def test_a_language_that_is_not_offered_is_not_taken(self, rig: Rig) -> None:
        await rig.chat(updates.press(ANA, "l:de"))
        assert rig.do(lambda work: rig.person(work, ANA).language) is None

    async def test_the_clients_language_serves_until_something_was_written(self, rig: Rig) -> None:
        (welcome,) = await rig.chat(updates.text(ANA, "/start", language="en-GB"))
        assert rig.words("button-conflict", "en") in welcome.buttons

    async def test_a_client_in_another_language_is_answered_in_spanish(self, rig: Rig) -> None:
        (welcome,) = await rig.chat(updates.text(ANA, "/start", language="de"))
        assert rig.words("button-conflict", "es") in welcome.buttons

    async def test_what_somebody_writes_in_is_heard(self, rig: Rig) -> None:
        rig.rasa.answer = said
        (answer,) = await rig.chat(
            updates.text(ANA, "Two neighbours are fighting in the street with a knife")
        )
        assert set(answer.buttons) & {rig.words("button-cancel", "en")}

    async def test_a_chat_without_a_client_language_is_answered(self, rig: Rig) -> None:
        answers = await rig.chat(updates.text(ANA, "/start", language=None))
        assert len(answers) == 1


class TestOtherUpdates:
    async def test_groups_are_not_answered(self, rig: Rig) -> None:
        assert await rig.chat(updates.in_group("hola")) == []
        assert await rig.chat(updates.in_group("/start")) == []
        assert rig.rasa.turns == []
        assert rig.do(lambda work: people.find(work, 6_000_001)) is None

    @pytest.mark.parametrize(
        "content",
        [
            {"a_kind_of_2030": {"what": "ever"}},
            {"poll": {}},
            {"message_reaction": {"chat": {"id": ANA, "type": "private"}}},
            {"channel_post": {"message_id": 1, "date": 0, "chat": {"id": -5, "type": "channel"}}},
        ],
    )
    async def test_kinds_of_updates_that_the_bot_does_not_know_are_let_go(
        self, rig: Rig, content: updates.Json, clock: FakeClock
    ) -> None:
        await rig.chat(updates.update(**content))
        for _ in range(12):
            clock.advance(minutes=10)
            await rig.deal()
        assert all(row.state.value in ("done", "failed") for row in rig.inbox_rows())
        assert rig.telegram.arrived == []

    async def test_a_service_message_is_let_go(self, rig: Rig) -> None:
        pinned = {"message_id": 5, "date": 0, "chat": updates.private(ANA)}
        assert await rig.chat(updates.message(ANA, pinned_message=pinned)) == []
        assert [row.state.value for row in rig.inbox_rows()] == ["done"]

    async def test_an_edited_message_is_said_not_to_be_read(self, rig: Rig) -> None:
        (answer,) = await rig.chat(updates.edited(ANA, "no, era en Zamorano"))
        assert answer.text == rig.words("edited-not-read")
        assert rig.rasa.turns == []

    async def test_a_position_that_moves_along_is_not_answered_each_time(self, rig: Rig) -> None:
        moved = updates.edited(ANA, "")
        moved["edited_message"]["location"] = {"latitude": 3.5, "longitude": -76.3}
        assert await rig.chat(moved) == []

    async def test_words_forwarded_from_elsewhere_are_words(self, rig: Rig) -> None:
        origin = {"type": "hidden_user", "sender_user_name": "x", "date": 0}
        await rig.chat(updates.message(ANA, text="hay una pelea", forward_origin=origin))
        assert [turn.text for turn in rig.rasa.turns] == ["hay una pelea"]


class TestMembership:
    async def test_who_blocked_the_bot_is_marked_and_found_again(self, rig: Rig) -> None:
        await rig.chat(updates.text(ANA, "hola"))
        await rig.chat(updates.membership(ANA, "kicked"))
        assert rig.do(lambda work: rig.person(work, ANA).blocked_at) is not None
        await rig.chat(updates.membership(ANA, "member"))
        assert rig.do(lambda work: rig.person(work, ANA).blocked_at) is None

    async def test_who_writes_again_can_be_reached_again(self, rig: Rig) -> None:
        await rig.chat(updates.membership(ANA, "kicked"))
        await rig.chat(updates.text(ANA, "hola"))
        assert rig.do(lambda work: rig.person(work, ANA).blocked_at) is None

    async def test_a_group_that_throws_the_bot_out_is_nobodys_block(self, rig: Rig) -> None:
        change = updates.membership(ANA, "kicked")
        change["my_chat_member"]["chat"] = {"id": -100, "type": "supergroup", "title": "x"}
        await rig.chat(change)
        assert rig.do(lambda work: people.find(work, -100)) is None


class TestStaffWhoWrite:
    async def test_a_gestor_who_only_greets_gets_the_staff_menu(self, rig: Rig) -> None:
        rig.do(lambda work: a_gestor(work, chat_id=ANA))
        rig.rasa.answer = lambda _turn: [("greet", {})]
        (answer,) = await rig.chat(updates.text(ANA, "buenas"))
        assert "s:cases" in answer.buttons.values()

    async def test_a_gestor_can_report_like_anybody(self, rig: Rig) -> None:
        rig.do(lambda work: a_gestor(work, chat_id=ANA))
        question = await asked(rig)
        assert any("happening=now" in data for data in question.buttons.values())
