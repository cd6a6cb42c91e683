"""A light that is reported already, on whose ground it stands, and the number of its post."""

from typing import Any

import pytest

from referrals import cases, look_alikes, neighbours, people
from referrals.conversations import Draft
from referrals.db import Database, Work
from referrals.lifecycle import Outcome
from referrals.models import Case
from referrals.vocabulary import Inside, Kind
from tests.actions.talk import Talk, Turned, barrio, named
from tests.factories import a_case, a_gestor, alert_of, said_to

FORM = "dark_spot_form"
CORNER = "carrera 35 con 42"


def reported(talk: Talk, **draft: Any) -> int:
    """Somebody else's open report at the corner; gives back its id."""
    values = {"kind": Kind.DARK_SPOT, "category": "off", "place": CORNER, "story": "secreto ajeno"}
    filed: int = talk.do(lambda work: a_case(work, **{**values, **draft}).id)
    return filed


def others(talk: Talk) -> int:
    """How many neighbours the first report has."""
    found: int = talk.do(
        lambda work: neighbours.count(work, work.session.get_one(Case, talk.cases()[0].id))
    )
    return found


async def until_place(talk: Talk, *, place: str = CORNER) -> Turned:
    """Tell of a light and where it is."""
    await talk.begins(FORM, "no prende el poste 45123", "report_dark_spot")
    return await talk.writes(
        f"Caimitos, {place}", "affirm", barrio("Caimitos"), named("place", place)
    )


class TestIsItThisOne:
    async def test_what_is_public_is_shown_and_nothing_more(self, talk: Talk) -> None:
        reported(talk)
        turned = await until_place(talk, place="calle 42 con cra 35")
        assert turned.keys == ["ask-same"]
        assert turned.params("ask-same") == {
            "kind": "dark_spot",
            "category": "off",
            "barrio": "caimitos",
            "by": "place",
            "days": 0,
        }

    @pytest.mark.parametrize("words", ["sí", "sí, es el mismo", "ese es", "yes, the same"])
    async def test_a_yes_in_words_joins(self, talk: Talk, words: str) -> None:
        reported(talk)
        await until_place(talk)
        intent = "affirm" if words == "sí" else "out_of_scope"
        assert (await talk.writes(words, intent)).keys == ["receipt-follows"]
        assert (len(talk.cases()), others(talk)) == (1, 1)

    async def test_its_button_joins_and_the_talk_ends_with_the_same_code(self, talk: Talk) -> None:
        reported(talk)
        await until_place(talk)
        assert (await talk.presses("affirm", "same=yes")).keys == ["receipt-follows"]
        (case,) = talk.cases()
        assert others(talk) == 1
        assert case.pole == "45123"

        def told(work: Work) -> tuple[list[str], bool]:
            conversation = talk.conversation(work)
            return said_to(work, talk.person(work)), conversation.ended_at is not None

        assert talk.do(told) == (["joined"], True)

    @pytest.mark.parametrize("words", ["no, es otro", "no es el mismo", "no sé", "otra esquina"])
    async def test_anything_but_a_yes_files_anew(self, talk: Talk, words: str) -> None:
        reported(talk)
        await until_place(talk)
        assert (await talk.writes(words, "deny")).keys == ["ask-inside"]
        await talk.presses("affirm", "inside=street")
        await talk.presses("affirm", "confirm=send")
        assert len(talk.cases()) == 2
        assert others(talk) == 0

    async def test_words_that_are_no_answer_are_kept_and_file_anew(self, talk: Talk) -> None:
        reported(talk)
        await until_place(talk)
        turned = await talk.writes("queda muy oscuro de noche", "report_dark_spot")
        assert turned.keys == ["ask-inside"]
        draft = talk.draft()
        assert draft is not None
        assert "queda muy oscuro de noche" in (draft.story or "")

    async def test_a_no_is_asked_once_for_each_and_at_most_of_two(self, talk: Talk) -> None:
        for _ in range(3):
            reported(talk)
        assert (await until_place(talk)).keys == ["ask-same"]
        assert (await talk.presses("affirm", "same=no")).keys == ["ask-same"]
        assert (await talk.presses("affirm", "same=no")).keys == ["ask-inside"]

    async def test_a_photo_is_no_answer(self, talk: Talk) -> None:
        reported(talk)
        await until_place(talk)
        turned = await talk.presses("affirm", "media=photo")
        assert turned.keys == ["media-kept", "ask-same"]

    async def test_another_place_is_looked_for_anew(self, talk: Talk) -> None:
        reported(talk)
        await until_place(talk)
        turned = await talk.writes("no, es en Zamorano", "deny", barrio("Zamorano"))
        assert turned.keys == ["corrected", "ask-inside"]

    async def test_a_point_sent_before_sending_is_compared_too(self, talk: Talk) -> None:
        reported(talk, place=None, pin=(3.5402, -76.3001))
        await until_place(talk, place="la 28")
        await talk.presses("affirm", "inside=street")
        pin = talk.sends_file("pin", "3.5402,-76.29975", number=7)
        turned = await talk.presses("affirm", f"pin={pin}")
        assert turned.keys[-1] == "ask-same"
        assert turned.params("ask-same")["by"] == "pin"
        assert (await talk.presses("affirm", "same=yes")).keys == ["receipt-follows"]
        assert others(talk) == 1

    async def test_one_that_was_closed_meanwhile_is_filed_anew(self, talk: Talk) -> None:
        case_id = reported(talk)
        await until_place(talk)

        def close(work: Work) -> None:
            case = work.session.get_one(Case, case_id)
            alert = case.alerts[0]
            cases.close(
                work,
                alert.id,
                by=alert.staff.person,
                outcome=Outcome.REPAIRED,
                answers={"seen": "yes"},
            )

        talk.do(close)
        assert (await talk.presses("affirm", "same=yes")).keys == ["receipt-follows"]
        assert len(talk.cases()) == 2
        assert others(talk) == 0

    async def test_a_damaged_place_is_compared_and_never_asked_about_its_ground(
        self, talk: Talk
    ) -> None:
        reported(talk, kind=Kind.ENVIRONMENT, category=None)
        await talk.begins(FORM, "escombros en el andén", "report_environment")
        words = f"Caimitos, {CORNER}"
        turned = await talk.writes(words, "affirm", barrio("Caimitos"), named("place", CORNER))
        assert turned.keys == ["ask-same"]
        assert (await talk.presses("affirm", "same=no")).keys == ["summary"]

    async def test_a_loose_cable_goes_to_the_first_report_and_makes_it_urgent(
        self, talk: Talk
    ) -> None:
        reported(talk)
        talk.form = FORM
        await talk.presses("report_dark_spot")
        await talk.presses("affirm", "fault=loose_cable")
        words = f"Caimitos, {CORNER}"
        await talk.writes(words, "affirm", barrio("Caimitos"), named("place", CORNER))
        await talk.presses("affirm", "same=yes")
        (case,) = talk.cases()
        assert (case.category, case.urgency.value) == ("loose_cable", "high")


class TestInside:
    @pytest.mark.parametrize(
        ("words", "inside"),
        [
            ("en la calle", Inside.STREET),
            ("adentro del conjunto", Inside.COMPLEX),
            ("es en una unidad residencial", Inside.COMPLEX),
            ("no sé", None),
            ("cerca de la cancha", None),
            ("en la calle, al lado del conjunto", None),
        ],
    )
    async def test_it_is_understood_in_words(
        self, talk: Talk, words: str, inside: Inside | None
    ) -> None:
        assert (await until_place(talk)).keys == ["ask-inside"]
        assert (await talk.writes(words, "out_of_scope")).keys == ["summary"]
        draft = talk.draft()
        assert draft is not None
        assert draft.inside is inside

    async def test_a_short_answer_that_the_model_takes_for_danger_is_an_answer(
        self, talk: Talk
    ) -> None:
        await until_place(talk)
        assert (await talk.writes("adentro del conjunto", "report_emergency")).keys == ["summary"]

    async def test_danger_that_names_the_street_is_danger(self, talk: Talk) -> None:
        await until_place(talk)
        turned = await talk.writes("hay un herido en la calle", "report_emergency")
        assert turned.keys == ["(interrupted)"]

    async def test_what_was_told_at_first_is_not_asked(self, talk: Talk) -> None:
        await talk.begins(FORM, "no prende la luz dentro del conjunto", "report_dark_spot")
        turned = await talk.writes("Caimitos", "affirm", barrio("Caimitos"))
        assert turned.keys == ["summary"]
        assert turned.params("summary")["inside"] == "complex"

    async def test_dangerous_faults_are_not_asked_about_it(self, talk: Talk) -> None:
        talk.form = FORM
        await talk.presses("report_dark_spot")
        await talk.presses("affirm", "fault=pole_down")
        assert (await talk.writes("Caimitos", "affirm", barrio("Caimitos"))).keys == ["summary"]


class TestPole:
    async def test_the_number_that_was_told_is_on_the_summary_and_in_the_case(
        self, talk: Talk
    ) -> None:
        await until_place(talk)
        turned = await talk.presses("affirm", "inside=street")
        assert turned.params("summary")["pole"] == "45123"
        await talk.presses("affirm", "confirm=send")
        (case,) = talk.cases()
        assert (case.pole, case.inside) == ("45123", Inside.STREET)

    async def test_it_can_be_added_in_words_at_the_summary(self, talk: Talk) -> None:
        await talk.begins(FORM, "no alumbra nada", "report_dark_spot")
        await talk.writes("Caimitos", "affirm", barrio("Caimitos"))
        turned = await talk.presses("affirm", "inside=unknown")
        assert turned.params("summary")["pole"] == ""
        turned = await talk.writes("es el poste número 778", "report_dark_spot")
        assert turned.keys == ["corrected", "summary"]
        assert turned.params("summary")["pole"] == "778"


async def test_two_neighbours_at_the_same_instant_are_both_added(database: Database) -> None:
    one, two = Talk(database, chat_id=91), Talk(database, chat_id=92)
    reported(one)
    for talk in (one, two):
        await until_place(talk)
    for talk in (two, one):
        await talk.presses("affirm", "same=yes")
    assert others(one) == 2


async def test_the_one_who_reported_it_first_is_told_that_it_is_theirs(talk: Talk) -> None:
    reporter = talk.do(lambda work: people.meet(work, talk.chat_id).id)

    def file(work: Work) -> None:
        person = talk.person(work)
        assert person.id == reporter
        a_gestor(work)
        a_case(work, reporter=person, kind=Kind.DARK_SPOT, category="off", place=CORNER)

    talk.do(file)
    assert (await until_place(talk)).keys == ["ask-same"]
    await talk.presses("affirm", "same=yes")
    assert (len(talk.cases()), others(talk)) == (1, 0)


def test_a_draft_and_a_case_of_the_same_place_compare_as_such(database: Database) -> None:
    with database.work() as work:
        gestor = a_gestor(work)
        case = a_case(work, kind=Kind.DARK_SPOT, place=CORNER)
        assert alert_of(work, case, gestor)
        draft = Draft(kind=Kind.DARK_SPOT, barrio_id="caimitos", place="cll 42 # 35")
        found = look_alikes.compare(work, draft, case)
        assert found is not None
        assert found.by == "place"
