"""A resident's first words, commands and menu, from the update to what arrives in the chat."""

import pytest

from bot.handlers.turns import pressed
from referrals import conversations, staff
from referrals.conversations import Draft
from referrals.db import Work
from referrals.vocabulary import Kind, Role
from tests.bot import updates
from tests.bot.fake_rasa import HadTurn, Said
from tests.bot.questions import ANA, asked, said
from tests.bot.rig import Rig
from tests.conftest import FakeClock


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
