"""The code at the door, from the facilitator's picture to the participant's phone."""

import pytest

from referrals import door, facts
from referrals.limits import WRONG_CODES
from referrals.models import Person
from tests.bot import updates
from tests.bot.fake_telegram import USERNAME, Call
from tests.bot.phone import last, tap, write
from tests.bot.rig import Rig
from tests.bot.test_attendance import ANA, GESTOR, LEADER, Group, begun
from tests.conftest import FakeClock

STRANGER = 96


@pytest.fixture
def group(rig: Rig, clock: FakeClock) -> Group:
    rig.do(lambda work: facts.remember(work, "username", USERNAME))
    return begun(rig, clock, 3)


def pictures(rig: Rig) -> list[Call]:
    return [one for one in rig.telegram.sent_to(LEADER) if one.method == "sendPhoto"]


async def shown(rig: Rig, group: Group) -> str:
    """Show the code at the door; gives back what its link carries."""
    await write(rig, LEADER, "/asistencia")
    await tap(rig, LEADER, "Escuela")
    await tap(rig, LEADER, "Código para la puerta")
    return code(rig, group)


def code(rig: Rig, group: Group) -> str:
    by = group.leader.person
    return rig.do(lambda work: door.make(work, group.session.id, by=by))[0]


class TestPicture:
    async def test_it_is_a_picture_that_cannot_be_forwarded_and_says_until_when(
        self, rig: Rig, group: Group
    ) -> None:
        await shown(rig, group)
        (picture,) = pictures(rig)
        name, content = picture.files["photo"]
        assert name == "puerta.png"
        assert content.startswith(b"\x89PNG")
        assert picture.params["protect_content"] is True
        assert "Sirve hasta hoy 12:10 p. m." in picture.text

    async def test_another_code_takes_the_place_of_the_one_before(
        self, rig: Rig, clock: FakeClock, group: Group
    ) -> None:
        await shown(rig, group)
        clock.advance(minutes=11)
        await tap(rig, LEADER, "Otro código")
        first, second = pictures(rig)
        assert first.files["photo"][1] != second.files["photo"][1]
        assert "12:21" in second.text
        (gone,) = rig.telegram.asked("deleteMessages")
        assert len(gone.params["message_ids"]) == 1
        await tap(rig, LEADER, "Lista de asistencia")
        assert "Sin anotar: 3" in last(rig, LEADER).text

    async def test_after_the_session_there_is_none(
        self, rig: Rig, clock: FakeClock, group: Group
    ) -> None:
        clock.advance(hours=2)
        await rig.chat(updates.press(LEADER, f"g:asist:door:{group.session.id}"))
        assert last(rig, LEADER).text == rig.words("error-door-closed")
        assert not pictures(rig)

    @pytest.mark.parametrize("chat", [ANA, GESTOR])
    async def test_nobody_else_gets_one(self, rig: Rig, group: Group, chat: int) -> None:
        await rig.chat(updates.press(chat, f"g:asist:door:{group.session.id}"))
        (answer,) = rig.telegram.press_answers()
        assert answer.text == rig.words("toast-not-allowed")
        assert not [one for one in rig.telegram.arrived if one.method == "sendPhoto"]


class TestOpening:
    async def test_who_has_a_place_is_noted_and_told_so(self, rig: Rig, group: Group) -> None:
        payload = await shown(rig, group)
        assert "quedó anotado que usted vino" in (await write(rig, ANA, f"/start {payload}")).text
        assert rig.do(group.marks)["Zapote 7"] is True
        assert "ya estaba en la lista" in (await write(rig, ANA, f"/start {payload}")).text

    async def test_a_stranger_is_offered_to_enrol_after_the_notice(
        self, rig: Rig, group: Group
    ) -> None:
        payload = await shown(rig, group)
        answer = await write(rig, STRANGER, f"/start {payload}")
        assert "todavía no tiene cupo" in answer.text
        assert "¿Cuántos años" in answer.text
        assert "Lo que cuente lo lee" in answer.text
        assert set(rig.do(group.marks).values()) == {None}
        assert any("14 a 17" in label for label in answer.buttons)

    async def test_an_old_code_is_refused_in_plain_words(
        self, rig: Rig, clock: FakeClock, group: Group
    ) -> None:
        payload = await shown(rig, group)
        clock.advance(minutes=11)
        assert "ya venció" in (await write(rig, ANA, f"/start {payload}")).text
        clock.advance(hours=3)
        assert "ya venció" in (await write(rig, ANA, f"/start {payload}")).text
        assert set(rig.do(group.marks).values()) == {None}

    async def test_guessing_ends_soon_and_nothing_of_it_reaches_a_case(
        self, rig: Rig, group: Group
    ) -> None:
        payload = await shown(rig, group)
        for number in range(WRONG_CODES):
            answer = await write(rig, ANA, f"/start door-{number}")
            assert "no sirve" in answer.text
        assert "muchos códigos equivocados" in (await write(rig, ANA, f"/start {payload}")).text
        assert not rig.cases()

    async def test_a_code_opened_again_after_a_crash_notes_once(
        self, rig: Rig, group: Group
    ) -> None:
        payload = await shown(rig, group)
        update = updates.text(ANA, f"/start {payload}")
        await rig.chat(update)
        await rig.chat(update)
        assert rig.do(group.marks)["Zapote 7"] is True

    async def test_whose_code_it_was_does_not_matter_only_who_opens_it(
        self, rig: Rig, group: Group
    ) -> None:
        payload = await shown(rig, group)
        await write(rig, STRANGER, f"/start {payload}")
        await write(rig, ANA, f"/start {payload}")
        marks = rig.do(group.marks)
        assert [alias for alias, came in marks.items() if came] == ["Zapote 7"]
        assert rig.do(lambda work: work.session.get_one(Person, group.people[0].id)).alias in marks
