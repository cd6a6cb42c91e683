"""Understanding where a matter is."""

import pytest

from actions.place import PATIENCE, Where, question, understand
from actions.turn import Heard, Turn
from referrals.city import City


def words(text: str, *barrios: Heard, place: str | None = None) -> Turn:
    return Turn(text=text, intent="", barrios=barrios, place=place)


def pressed(**answers: str) -> Turn:
    return Turn(text="", intent="affirm", answers=answers)


ZAMORANO, CAIMITOS = Heard("Zamorano"), Heard("Caimitos")


class TestBarrios:
    def test_a_barrio_settles_the_place(self, city: City) -> None:
        where, says = understand(Where(), words("en Zamorano", ZAMORANO), city, asked=True)
        assert (where.barrio_id, where.is_settled, says) == ("zamorano", True, [])

    def test_a_barrio_that_is_an_everyday_word_counts_only_as_an_answer(self, city: City) -> None:
        unsure = Heard("Zamorano", sure=False)
        assert understand(Where(), words("x", unsure), city, asked=False)[0] == Where()
        assert understand(Where(), words("x", unsure), city, asked=True)[0].is_settled

    def test_two_barrios_are_asked_about(self, city: City) -> None:
        where, _ = understand(Where(), words("x", ZAMORANO, CAIMITOS), city, asked=False)
        assert where.options == ("zamorano", "caimitos")
        assert not where.is_settled
        assert question(where, city).key == "ask-where-choice"

    def test_the_same_barrio_twice_is_one(self, city: City) -> None:
        where, _ = understand(Where(), words("x", ZAMORANO, ZAMORANO), city, asked=False)
        assert where.barrio_id == "zamorano"

    def test_an_ambiguous_name_is_asked_about(self, city: City) -> None:
        heard = Heard("Zamorano", candidates=("Zamorano", "Caimitos"))
        where, _ = understand(Where(), words("x", heard), city, asked=True)
        assert set(where.options) == {"zamorano", "caimitos"}

    def test_a_name_that_the_city_does_not_have_is_no_barrio(self, city: City) -> None:
        where, _ = understand(Where(), words("Macondo", Heard("Macondo")), city, asked=False)
        assert where == Where()

    def test_a_barrio_that_is_denied_is_not_the_place(self, city: City) -> None:
        turn = words("no es en Zamorano", Heard("Zamorano", denied=True))
        assert understand(Where(), turn, city, asked=False)[0].barrio_id is None
        known = Where(barrio_id="zamorano")
        assert understand(known, turn, city, asked=False)[0].barrio_id is None

    def test_a_correction_takes_its_own_words_along_and_drops_the_old_ones(
        self, city: City
    ) -> None:
        known = Where(barrio_id="caimitos", place="por la tienda")
        where, _ = understand(known, words("x", ZAMORANO, place="por la cancha"), city, asked=False)
        assert (where.barrio_id, where.place) == ("zamorano", "por la cancha")


class TestAnswers:
    def test_a_chosen_barrio_settles_it(self, city: City) -> None:
        known = Where(options=("zamorano", "caimitos"))
        where, _ = understand(known, pressed(barrio="caimitos"), city, asked=True)
        assert (where.barrio_id, where.options) == ("caimitos", ())

    def test_another_place_is_asked_for(self, city: City) -> None:
        known = Where(options=("zamorano", "caimitos"))
        where, _ = understand(known, pressed(barrio="other"), city, asked=True)
        assert not where.is_settled
        assert question(where, city).key != "ask-where-choice"

    @pytest.mark.parametrize("value", ["nowhere", "", "'; DROP TABLE cases"])
    def test_a_barrio_that_does_not_exist_changes_nothing(self, city: City, value: str) -> None:
        known = Where(options=("zamorano",))
        assert understand(known, pressed(barrio=value), city, asked=True)[0] == known

    def test_not_knowing_settles_it(self, city: City) -> None:
        where, _ = understand(Where(), pressed(where="unknown"), city, asked=True)
        assert where.is_settled
        assert where.barrio_id is None

    def test_a_pin_is_kept_and_the_barrio_still_asked_for(self, city: City) -> None:
        where, says = understand(Where(), pressed(pin="7"), city, asked=True)
        assert (where.pin, where.is_settled) == (7, False)
        assert [one.key for one in says] == ["media-kept"]
        assert question(where, city).key == "ask-where-again"

    def test_a_pin_for_a_known_barrio_says_nothing_more(self, city: City) -> None:
        where, says = understand(Where(barrio_id="zamorano"), pressed(pin="7"), city, asked=False)
        assert (where.pin, says) == (7, [])

    @pytest.mark.parametrize("value", ["x", "-1", "1.5", ""])
    def test_a_pin_without_a_number_is_none(self, city: City, value: str) -> None:
        assert understand(Where(), pressed(pin=value), city, asked=True)[0].pin is None


class TestWordsWithoutBarrio:
    def test_words_that_nobody_knows_are_asked_about_and_then_kept(self, city: City) -> None:
        where = Where()
        for _ in range(PATIENCE):
            where, says = understand(where, words("por la cancha vieja"), city, asked=True)
            assert not where.is_settled
            assert says == []
            assert question(where, city).key == "ask-where-again"
        where, says = understand(where, words("detrás del colegio"), city, asked=True)
        assert where.is_settled
        assert where.place == "por la cancha vieja; detrás del colegio"
        assert [one.key for one in says] == ["where-kept-as-place"]

    def test_not_knowing_in_words_settles_it_without_keeping_them(self, city: City) -> None:
        where, _ = understand(Where(), words("no sé"), city, asked=True)
        assert (where.is_settled, where.place) == (True, None)

    def test_not_knowing_the_barrio_but_telling_the_way_keeps_the_way(self, city: City) -> None:
        text = "no sé cómo se llama pero es por la cancha detrás del colegio grande"
        where, _ = understand(Where(), words(text), city, asked=True)
        assert (where.is_settled, where.place) == (True, text)

    @pytest.mark.parametrize("text", ["🙏", "...", "123"])
    def test_what_is_no_words_is_no_place(self, city: City, text: str) -> None:
        assert understand(Where(), words(text), city, asked=True)[0] == Where()

    def test_words_that_were_no_answer_are_no_place(self, city: City) -> None:
        assert understand(Where(), words("se pegaron"), city, asked=False)[0] == Where()

    def test_a_landmark_told_in_passing_is_remembered(self, city: City) -> None:
        where, _ = understand(Where(), words("x", place="la cancha"), city, asked=False)
        assert (where.place, where.is_settled) == ("la cancha", False)


class TestSlots:
    @pytest.mark.parametrize(
        "where",
        [
            Where(),
            Where("zamorano", "por la cancha", 7, ("a", "b"), is_unknown=True, tries=2),
        ],
    )
    def test_a_place_survives_the_way_through_a_slot(self, where: Where) -> None:
        assert Where.from_slot(where.to_slot()) == where

    @pytest.mark.parametrize("value", [None, {}])
    def test_an_empty_slot_is_an_empty_place(self, value: dict[str, str] | None) -> None:
        assert Where.from_slot(value) == Where()

    def test_the_first_question_is_the_plain_one(self, city: City) -> None:
        assert question(Where(), city).key == "ask-where"
