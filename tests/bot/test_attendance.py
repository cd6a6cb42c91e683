"""Lists of attendance in the chat of facilitators."""

from datetime import timedelta

import pytest

from bot.render.preview_attendance import attendance_screens
from bot.render.preview_cases import offering, stage
from bot.scheduler import follow_attendance
from referrals import attendance_sheets
from referrals.city import City
from referrals.db import Work
from referrals.models import Person, ProgrammeSession, Staff
from referrals.vocabulary import AgeBand, Role
from tests.attending import a_facilitator, a_session, with_place
from tests.bot import updates
from tests.bot.phone import last, tap, write
from tests.bot.rendering import CATALOGUE, check
from tests.bot.rig import Rig
from tests.conftest import FakeClock
from tests.factories import a_gestor, a_person, a_staff_member

LEADER, OTHER, GESTOR, ANA = 91, 92, 93, 94
#: A message that is newer than all others.
SCREEN = 99_999


class Group:
    """A facilitator, people with a place, and a session that has just begun.

    No alias here can be one that is drawn for somebody else: none begins with Papaya or has one digit.
    """

    def __init__(self, work: Work, count: int) -> None:
        self.leader = a_facilitator(work, chat_id=LEADER)
        a_staff_member(work, Role.FACILITATOR, chat_id=OTHER)
        a_gestor(work, chat_id=GESTOR)
        people = [a_person(work, alias=f"Papaya {10 + one}") for one in range(count - 1)]
        people.append(a_person(work, chat_id=ANA, alias="Zapote 7"))
        self.people: list[Person] = with_place(work, self.leader, people=people)
        self.session: ProgrammeSession = a_session(work, self.leader)

    def marks(self, work: Work) -> dict[str, bool | None]:
        found = attendance_sheets.sheet(work, self.session.id, by=self.leader.person)
        return {line.alias: line.came for line in found.lines}


@pytest.fixture
def group(rig: Rig, clock: FakeClock) -> Group:
    """Three people."""
    return begun(rig, clock, 3)


def begun(rig: Rig, clock: FakeClock, count: int) -> Group:
    made = rig.do(lambda work: Group(work, count))
    clock.advance(hours=2)
    return made


async def drawn(rig: Rig, clock: FakeClock) -> None:
    """Wait until the list was drawn again."""
    clock.advance(seconds=2)
    rig.time.now += 5
    await rig.send()


async def look(rig: Rig, data: str) -> None:
    """Press a button under the newest message of the facilitator's chat."""
    await rig.chat(updates.press(LEADER, data, message_id=SCREEN))


class TestTicking:
    async def test_a_list_from_the_command_to_all_notes(
        self, rig: Rig, clock: FakeClock, group: Group
    ) -> None:
        await write(rig, LEADER, "/asistencia")
        await tap(rig, LEADER, "Escuela")
        assert "Sin anotar: 3" in last(rig, LEADER).text
        answer = await tap(rig, LEADER, "☐ Zapote 7")
        assert answer.text == rig.words("toast-attendance-came")
        await drawn(rig, clock)
        assert "✅ Zapote 7" in last(rig, LEADER).buttons
        assert "Vinieron: 1" in last(rig, LEADER).text
        await tap(rig, LEADER, "✖ Los demás no vinieron")
        assert rig.do(group.marks) == {"Papaya 10": False, "Papaya 11": False, "Zapote 7": True}
        await tap(rig, LEADER, "✖ Papaya 10")
        await drawn(rig, clock)
        assert "☐ Papaya 10" in last(rig, LEADER).buttons
        await tap(rig, LEADER, "Quitar todas")
        await tap(rig, LEADER, "Sí, quitar todas")
        assert "Sin anotar: 3" in last(rig, LEADER).text

    async def test_who_came_without_a_chat_is_chosen_as_a_number(
        self, rig: Rig, group: Group
    ) -> None:
        await write(rig, LEADER, "/asistencia")
        await tap(rig, LEADER, "Escuela")
        await tap(rig, LEADER, "sin chat")
        await tap(rig, LEADER, "Siguientes")
        await tap(rig, LEADER, "23")
        assert "Sin chat: 23" in last(rig, LEADER).text

    async def test_sixty_people_pressed_as_fast_as_one_can_are_few_edits_and_nothing_is_lost(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        group = begun(rig, clock, 60)
        for page in range(3):
            await look(rig, f"g:asist:list:{group.session.id}:{page}")
            shown = [one for one in last(rig, LEADER).buttons.items() if "☐" in one[0]]
            assert len(shown) == 20
            before = len(rig.telegram.asked("editMessageText"))
            for _, data in shown:
                clock.advance(milliseconds=200)
                await look(rig, data)
            await drawn(rig, clock)
            assert len(rig.telegram.asked("editMessageText")) - before <= 5
            assert sum("✅" in one for one in last(rig, LEADER).buttons) >= 20
        assert set(rig.do(group.marks).values()) == {True}

    async def test_turning_the_page_is_not_undone_by_a_drawing_on_its_way(
        self, rig: Rig, clock: FakeClock
    ) -> None:
        group = begun(rig, clock, 25)
        open_first = f"g:asist:list:{group.session.id}:0"
        await look(rig, open_first)
        await tap(rig, LEADER, "☐ Papaya 10")
        await tap(rig, LEADER, "Siguientes")
        await drawn(rig, clock)
        assert "Página 2 de 2" in last(rig, LEADER).text
        assert any("Zapote 7" in one for one in last(rig, LEADER).buttons)

    async def test_an_old_button_pressed_by_a_second_facilitator_notes_the_same(
        self, rig: Rig, clock: FakeClock, group: Group
    ) -> None:
        shown = f"g:asist:list:{group.session.id}:0"
        await look(rig, shown)
        data = last(rig, LEADER).buttons["☐ Zapote 7"]
        await rig.chat(updates.press(LEADER, data), updates.press(OTHER, data))
        await rig.chat(updates.press(LEADER, data))
        assert rig.do(group.marks)["Zapote 7"] is True


class TestHours:
    async def test_before_it_opens_the_list_says_when(
        self, rig: Rig, clock: FakeClock, group: Group
    ) -> None:
        clock.now = group.session.starts_at - timedelta(minutes=31)
        await look(rig, f"g:asist:list:{group.session.id}:0")
        assert "se abre hoy 11:30 a. m." in last(rig, LEADER).text
        assert not any("Zapote" in one for one in last(rig, LEADER).buttons)
        press = f"g:asist:set:{group.session.id}:{group.people[0].id}:y:0"
        await rig.chat(updates.press(LEADER, press))
        assert rig.telegram.press_answers()[-1].text == rig.words("error-attendance-early")

    async def test_when_it_can_no_longer_be_corrected_it_says_who_came(
        self, rig: Rig, clock: FakeClock, group: Group
    ) -> None:
        await look(rig, f"g:asist:list:{group.session.id}:0")
        await tap(rig, LEADER, "☐ Zapote 7")
        await tap(rig, LEADER, "☐ Papaya 10")
        await drawn(rig, clock)
        await tap(rig, LEADER, "✅ Papaya 10")
        clock.advance(days=8)
        await look(rig, f"g:asist:list:{group.session.id}:0")
        text = last(rig, LEADER).text
        assert "✅ Vinieron: Zapote 7" in text
        assert "✖ No vinieron: Papaya 10" in text
        assert "☐ Sin anotar: Papaya 11" in text
        assert "ya no se puede corregir" in text

    async def test_next_morning_the_facilitator_is_asked_kindly(
        self, rig: Rig, clock: FakeClock, group: Group
    ) -> None:
        clock.advance(days=1)
        rig.do(follow_attendance)
        await rig.send()
        assert "¿Me ayuda con una lista?" in last(rig, LEADER).text
        await tap(rig, LEADER, "Lista de asistencia")
        assert "Nadie ha llenado esta lista" in last(rig, LEADER).text


class TestRights:
    @pytest.mark.parametrize("chat", [GESTOR, ANA, 99])
    @pytest.mark.parametrize(
        "data", ["set:{0}:{1}:y:0", "rest:{0}:y:0", "clear:{0}:0", "walkset:{0}:3", "list:{0}:0",
                 "home:0"],
    )  # fmt: skip
    async def test_the_wrong_presser_changes_and_sees_nothing(
        self, rig: Rig, group: Group, chat: int, data: str
    ) -> None:
        pressed = data.format(group.session.id, group.people[0].id)
        await rig.chat(updates.press(chat, f"g:asist:{pressed}"))
        (answer,) = rig.telegram.press_answers()
        assert answer.text == rig.words("toast-not-allowed")
        assert set(rig.do(group.marks).values()) == {None}
        assert not rig.telegram.asked("editMessageText")

    @pytest.mark.parametrize("chat", [GESTOR, ANA])
    async def test_the_command_is_for_facilitators(self, rig: Rig, group: Group, chat: int) -> None:
        answer = await write(rig, chat, "/asistencia")
        assert answer.text == rig.words("error-not-allowed")

    @pytest.mark.parametrize(
        "data", ["set:1:1:z:0", "set:1:99:y:0", "set:x:1:y:0", "list:999:0", "walkset:1:9999",
                 "rest:1:x:0", "what:1"],
    )  # fmt: skip
    async def test_a_button_of_nothing_is_stale(self, rig: Rig, group: Group, data: str) -> None:
        await rig.chat(updates.press(LEADER, f"g:asist:{data}"))
        (answer,) = rig.telegram.press_answers()
        assert answer.text in (rig.words("toast-stale"), rig.words("error-attendance-none"))
        assert set(rig.do(group.marks).values()) == {None}

    async def test_who_was_suspended_meanwhile_is_drawn_nothing_more(
        self, rig: Rig, clock: FakeClock, group: Group
    ) -> None:
        await look(rig, f"g:asist:list:{group.session.id}:0")
        await tap(rig, LEADER, "☐ Zapote 7")

        def suspend(work: Work) -> None:
            work.session.get_one(Staff, group.leader.id).suspended_at = work.now

        rig.do(suspend)
        before = len(rig.telegram.asked("editMessageText"))
        await drawn(rig, clock)
        assert len(rig.telegram.asked("editMessageText")) == before

    async def test_a_minor_without_authorisation_is_marked(
        self, rig: Rig, clock: FakeClock, group: Group
    ) -> None:
        young = rig.do(lambda work: a_person(work, alias="Lulo 5"))
        rig.do(
            lambda work: with_place(
                work,
                work.session.get_one(Staff, group.leader.id),
                people=[work.session.get_one(Person, young.id)],
                band=AgeBand.FROM_14,
            )
        )
        await look(rig, f"g:asist:list:{group.session.id}:0")
        assert "☐ Lulo 5 ⚠" in last(rig, LEADER).buttons
        assert "Falta el permiso" in last(rig, LEADER).text


@pytest.mark.parametrize("language", CATALOGUE.languages)
def test_every_screen_and_message_is_taken_by_telegram(city: City, language: str) -> None:
    with stage(offering(city, *CATALOGUE.languages), language) as scene:
        found = dict(attendance_screens(scene, CATALOGUE))
    assert len(found) == 15
    for title, sent in found.items():
        assert sent, title
        for one in sent:
            check(one)
