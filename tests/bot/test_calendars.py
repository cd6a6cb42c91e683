"""Calendar files: read back as a phone does, the same event in each, and discreet unless somebody wants."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from bot.catalogue import Catalogue
from bot.render import calendars
from bot.render.facts import Speaker
from referrals import enrolments, people, programme_sessions
from referrals.city import City
from referrals.db import Work
from referrals.models import ProgrammeSession
from referrals.programme_sessions import Plan
from referrals.vocabulary import AgeBand, Role, SessionState
from tests.bot import updates
from tests.bot.fake_telegram import Call
from tests.bot.phone import last, tap, write
from tests.bot.rig import Rig
from tests.factories import a_staff_member

ANA, LUZ, FACILITATOR = 81, 82, 83
NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
ZONES = ["America/Bogota", "Europe/Madrid", "America/Santiago", "Asia/Kathmandu", "UTC",
         "Australia/Lord_Howe"]  # fmt: skip


def a_session(**facts: Any) -> ProgrammeSession:
    known: dict[str, Any] = {
        "id": 7, "programme_id": "futbolnet", "starts_at": NOW + timedelta(days=2),
        "ends_at": NOW + timedelta(days=2, hours=2), "place": "Cancha de Zamorano", "changes": 0,
        "state": SessionState.PLANNED, "created_at": NOW,
    }  # fmt: skip
    return ProgrammeSession(**(known | facts))


def read(content: bytes) -> tuple[Calendar, list[Event]]:
    found = Calendar.from_ical(content)
    assert isinstance(found, Calendar)
    return found, list(found.events)


class TestFile:
    @pytest.fixture
    def speaker(self, city: City, catalogue: Catalogue) -> Speaker:
        return Speaker(catalogue, "es", city)

    def made(self, speaker: Speaker, *sessions: ProgrammeSession, named: bool = True) -> bytes:
        return calendars.calendar(speaker, sessions, name="Mis citas", named=named, now=NOW)

    def test_an_event_keeps_its_uid_and_counts_its_changes(self, speaker: Speaker) -> None:
        (_, [first]) = read(self.made(speaker, a_session()))
        moved = a_session(changes=2, starts_at=NOW + timedelta(days=2, hours=1))
        (_, [second]) = read(self.made(speaker, moved))
        (_, [gone]) = read(self.made(speaker, a_session(changes=3, state=SessionState.CANCELLED)))
        assert first["uid"] == second["uid"] == gone["uid"]
        assert [one["sequence"] for one in (first, second, gone)] == [0, 2, 3]
        assert [one["status"] for one in (first, gone)] == ["CONFIRMED", "CANCELLED"]

    def test_without_the_name_nothing_says_what_it_is_about(self, speaker: Speaker) -> None:
        quiet = self.made(
            speaker, a_session(), a_session(id=8, place="Salón FutbolNet, al fondo"), named=False
        ).decode()
        assert "utbol" not in quiet
        assert "pazos" not in quiet.lower()
        assert quiet.count("SUMMARY:Cita") == 2
        assert "Cancha de Zamorano" in quiet
        assert "CLASS:PRIVATE" in quiet

    def test_a_calendar_without_events_is_still_one(self, speaker: Speaker) -> None:
        found, events = read(self.made(speaker))
        assert (found["x-wr-calname"], events) == ("Mis citas", [])

    @given(
        place=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=80),
        zone=st.sampled_from(ZONES),
        ahead=st.integers(0, 2 * 365 * 24 * 60),
        minutes=st.integers(15, 600),
        changes=st.integers(0, 50),
    )
    def test_what_is_read_back_is_what_was_planned(
        self,
        speaker: Speaker,
        place: str,
        zone: str,
        ahead: int,
        minutes: int,
        changes: int,
    ) -> None:
        city = speaker.city
        there = replace(
            speaker, city=replace(city, about=city.about.model_copy(update={"timezone": zone}))
        )
        starts = NOW + timedelta(minutes=ahead)
        ends = starts + timedelta(minutes=minutes)
        one = a_session(starts_at=starts, ends_at=ends, place=place, changes=changes)
        content = self.made(there, one)
        found, (event,) = read(content)
        assert event["location"] == place
        assert (event.start, event.end) == (starts, ends)
        assert event["sequence"] == changes
        assert all(len(line) <= 75 for line in content.split(b"\r\n"))
        named = {one["tzid"] for one in found.walk("VTIMEZONE")}
        assert zone == "UTC" or named == {zone}


def sent_files(rig: Rig, chat: int = ANA) -> list[Call]:
    return [call for call in rig.telegram.sent_to(chat) if call.method == "sendDocument"]


@pytest.fixture
def town(rig: Rig) -> Rig:
    """Ana has a place in FutbolNet, which meets in two days; Luz has none."""

    def begin(work: Work) -> None:
        member = a_staff_member(work, Role.FACILITATOR, chat_id=FACILITATOR)
        made = enrolments.ask(work, "futbolnet", AgeBand.FROM_18, by=people.meet(work, ANA))
        enrolments.approve(work, made.id, by=member.person)
        wanted = Plan("futbolnet", work.now + timedelta(days=2), "Cancha de Zamorano")
        programme_sessions.plan(work, wanted, by=member.person)

    rig.do(begin)
    return rig


class TestInTheChat:
    @pytest.mark.parametrize("how", ["Sin el nombre", "Con el nombre"])
    async def test_ones_own_is_asked_about_first(self, town: Rig, how: str) -> None:
        await write(town, ANA, "/mis_sesiones")
        await tap(town, ANA, "Agregar al calendario")
        assert sent_files(town) == []
        assert "no dice de qué se trata" in last(town, ANA).text
        await tap(town, ANA, how)
        (file,) = sent_files(town)
        assert "FutbolNet" not in file.text

    async def test_who_has_a_place_is_asked_on_the_programmes_screen_as_well(
        self, town: Rig
    ) -> None:
        await town.chat(updates.press(ANA, "g:agenda:prog:futbolnet"))
        assert sent_files(town) == []
        assert "Sin el nombre" in last(town, ANA).buttons

    async def test_anybody_gets_the_dates_that_anybody_sees(self, town: Rig) -> None:
        await town.chat(updates.press(LUZ, "g:prog:one:futbolnet"))
        await tap(town, LUZ, "Agregar al calendario")
        assert len(sent_files(town, LUZ)) == 1

    async def test_without_dates_there_is_no_file(self, town: Rig) -> None:
        await town.chat(updates.press(LUZ, "g:agenda:get:quiet"))
        await town.chat(updates.press(LUZ, "g:agenda:prog:ema_teatro"))
        assert sent_files(town, LUZ) == []
        assert "Escuela Municipal de Arte" in last(town, LUZ).text

    @pytest.mark.parametrize(
        "data", ["g:agenda:prog:gone", "g:agenda:prog:casa_libertad", "g:agenda:get:x",
                 "g:agenda:nothing", "g:agenda:prog"],
    )  # fmt: skip
    async def test_a_button_of_nothing_is_stale(self, town: Rig, data: str) -> None:
        await town.chat(updates.press(LUZ, data))
        (answer,) = town.telegram.press_answers()
        assert answer.text == town.words("toast-stale")


async def test_a_minor_without_the_permission_has_no_calendar(rig: Rig) -> None:
    def begin(work: Work) -> None:
        member = a_staff_member(work, Role.FACILITATOR, chat_id=FACILITATOR)
        made = enrolments.ask(work, "futbolnet", AgeBand.FROM_14, by=people.meet(work, ANA))
        enrolments.approve(work, made.id, by=member.person)
        wanted = Plan("futbolnet", work.now + timedelta(days=2), "Cancha")
        programme_sessions.plan(work, wanted, by=member.person)

    rig.do(begin)
    await rig.chat(updates.press(ANA, "g:agenda:mine"))
    assert "Falta el permiso" in last(rig, ANA).text
    assert sent_files(rig) == []
