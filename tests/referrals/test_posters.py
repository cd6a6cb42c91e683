"""Posters: links that fit into Telegram, places that staff name, openings that are counted once each."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete, select

from referrals import posters
from referrals.db import Database, Work
from referrals.errors import NotAllowed
from referrals.models import Person, Poster, PosterOpening, Staff
from referrals.posters import TooManyPosters
from referrals.programmes import UnknownProgramme
from referrals.vocabulary import Role
from tests.conftest import FakeClock
from tests.factories import a_person, a_staff_member
from tests.together import together

TEATRO = "ema_teatro"
PLACE = "Cancha de Zamorano, al lado de la caseta"


def a_facilitator(work: Work) -> Staff:
    return a_staff_member(work, Role.FACILITATOR)


class TestMaking:
    def test_a_place_has_a_tag_of_its_own_and_naming_it_again_is_the_same(self, work: Work) -> None:
        member = a_facilitator(work).person
        first = posters.make(work, TEATRO, PLACE, by=member)
        again = posters.make(work, TEATRO, f" {PLACE.upper()} ", by=member)
        other = posters.make(work, TEATRO, f"{PLACE} nueva", by=member)
        assert (first.id, first.place) == (again.id, PLACE)
        assert first.tag != other.tag
        assert [one.id for one in posters.hung(work, TEATRO)] == [first.id, other.id]

    @pytest.mark.parametrize("role", [Role.GESTOR, Role.AUDITOR, Role.OFFICE, None])
    def test_only_facilitators_and_coordinators_make_them(
        self, work: Work, role: Role | None
    ) -> None:
        by = a_staff_member(work, role).person if role is not None else a_person(work)
        with pytest.raises(NotAllowed):
            posters.make(work, TEATRO, PLACE, by=by)

    @pytest.mark.parametrize("hidden", ["casa_libertad", "vivo_mi_calle", "gone"])
    def test_there_is_none_of_what_is_not_for_everybody(self, work: Work, hidden: str) -> None:
        with pytest.raises(UnknownProgramme):
            posters.make(work, hidden, PLACE, by=a_facilitator(work).person)

    def test_places_without_letters_and_too_many_of_them(self, work: Work) -> None:
        member = a_facilitator(work).person
        tags = {posters.make(work, TEATRO, "🏀" * n, by=member).tag for n in range(1, 21)}
        assert len(tags) == 1  # the same nothing in letters: one place
        for number in range(posters.MOST_PLACES - 1):
            posters.make(work, TEATRO, f"Esquina {number}", by=member)
        with pytest.raises(TooManyPosters):
            posters.make(work, TEATRO, "Otra esquina", by=member)
        for bad in ("", "  ", "x" * 61):
            with pytest.raises(ValueError, match="letters"):
                posters.make(work, TEATRO, bad, by=member)

    def test_two_at_the_same_instant_make_one(self, database: Database) -> None:
        with database.work() as work:
            number = a_facilitator(work).person_id

        def make(work: Work) -> int:
            return posters.make(work, TEATRO, PLACE, by=work.session.get_one(Person, number)).id

        assert len(set(together(database, make, make))) == 1


@given(
    place=st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=60).filter(
        lambda one: bool(one.split())
    )
)
def test_every_link_has_the_letters_that_telegram_takes_and_leads_back(
    work: Work, place: str
) -> None:
    for table in (Poster, PosterOpening):
        work.session.execute(delete(table))
    longest = work.city.programmes[0].model_copy(update={"id": "a" * 40})
    there = replace(work, city=replace(work.city, programmes=(longest,)))
    tag = posters.make(there, longest.id, place, by=a_facilitator(work).person).tag
    written = posters.payload(longest.id, tag)
    assert len(written) <= posters.MOST
    assert set(written) <= set("abcdefghijklmnopqrstuvwxyz0123456789_-")
    assert posters.opened(there, written) == longest.id
    assert posters.openings(there, longest.id) == {tag: 1}


class TestOpening:
    def test_openings_are_counted_by_day_and_by_place_and_name_nobody(
        self, database: Database, clock: FakeClock
    ) -> None:
        with database.work() as work:
            tag = posters.make(work, TEATRO, PLACE, by=a_facilitator(work).person).tag
            for written in (f"prog-{TEATRO}", f"prog-{TEATRO}-{tag}", f"prog-{TEATRO}-{tag}"):
                assert posters.opened(work, written) == TEATRO
        clock.advance(hours=15)  # after midnight there, not yet in UTC+0's next day but one
        with database.work() as work:
            posters.opened(work, f"prog-{TEATRO}-{tag}")
            assert posters.openings(work, TEATRO) == {"": 1, tag: 3}
            days = work.session.scalars(select(PosterOpening.day)).all()
            assert sorted(str(day) for day in days) == ["2026-11-24", "2026-11-24", "2026-11-25"]
        assert not {key.column.table.name for key in PosterOpening.__table__.foreign_keys}

    def test_a_tag_that_nobody_made_counts_without_place(self, work: Work) -> None:
        assert posters.opened(work, f"prog-{TEATRO}-fulano_es_un_ladron") == TEATRO
        assert posters.openings(work, TEATRO) == {"": 1}

    @pytest.mark.parametrize(
        "written",
        ["prog-", "prog-gone", "prog-casa_libertad", "prog-vivo_mi_calle", "prog-casa_libertad-x",
         "prog-EMA_TEATRO", "prog-ema_teatro-ñ", "prog-ema_teatro ", f"prog-ema_teatro-{'x' * 60}"],
    )  # fmt: skip
    def test_what_leads_nowhere_is_not_counted(self, work: Work, written: str) -> None:
        assert posters.opened(work, written) is None
        assert work.session.scalars(select(PosterOpening)).all() == []

    def test_two_at_the_same_instant_are_two(self, database: Database) -> None:
        def opens(work: Work) -> str | None:
            return posters.opened(work, f"prog-{TEATRO}")

        together(database, opens, opens)
        with database.work() as work:
            assert posters.openings(work, TEATRO) == {"": 2}
