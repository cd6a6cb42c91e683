"""Whether words and points mean the same place; the number of a post."""

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referrals.corners import corner, landmark, metres_between, same_place
from referrals.poles import pole_number

latitudes = st.floats(-89, 89)
longitudes = st.floats(-180, 180)
points = st.tuples(latitudes, longitudes)
numbers = st.integers(1, 130)


class TestMetres:
    @given(points, points)
    def test_it_is_as_far_there_as_back(
        self, one: tuple[float, float], other: tuple[float, float]
    ) -> None:
        there, back = metres_between(one, other), metres_between(other, one)
        assert isclose(there, back, rel_tol=1e-6, abs_tol=1e-3)
        assert 0 <= there <= 20_040_000

    @given(points)
    def test_a_point_is_where_it_is(self, one: tuple[float, float]) -> None:
        assert metres_between(one, one) == 0

    @given(latitudes, longitudes, st.floats(0.0001, 0.5))
    def test_a_degree_to_the_north_is_111_kilometres(
        self, latitude: float, longitude: float, degrees: float
    ) -> None:
        metres = metres_between((latitude, longitude), (latitude + degrees, longitude))
        assert isclose(metres, degrees * 111_195, rel_tol=1e-3)

    @given(points, points, points)
    def test_a_detour_is_no_shorter(
        self, one: tuple[float, float], two: tuple[float, float], three: tuple[float, float]
    ) -> None:
        straight = metres_between(one, three)
        assert straight <= metres_between(one, two) + metres_between(two, three) + 0.01


class TestCorner:
    @pytest.mark.parametrize(
        "words",
        [
            "carrera 35 con calle 42",
            "por la Cra 35 con 42",
            "Calle 42 con carrera 35",
            "cll. 42 # 35, frente a la tienda",
            "cl 42 con kra 35",
            "CARRERA 35 ESQUINA CALLE 42",
        ],
    )
    def test_one_corner_has_many_spellings(self, words: str) -> None:
        assert corner(words) == frozenset({"calle 42", "carrera 35"})

    @pytest.mark.parametrize(
        "words",
        [
            "",
            "la esquina de la tienda",
            "carrera 35",
            "calle 42 # 35-20",
            "calle 42 con 300 metros de andén",
            "diagonal 5 con 6",
            "calle 42 con calle 42",
            "carrera 35 con 42 y carrera 36 con 42",
            "carrera 35 con 42 y 43",
        ],
    )
    def test_what_names_no_corner_or_several_is_none(self, words: str) -> None:
        assert corner(words) is None

    @given(numbers, numbers)
    def test_the_order_of_the_streets_does_not_matter(self, one: int, two: int) -> None:
        first = corner(f"calle {one} con carrera {two}")
        assert first == corner(f"Cra. {two} # {one}") == corner(f"cra {two} con cll {one}")

    @given(numbers, numbers, numbers, numbers)
    def test_other_streets_are_another_corner(self, a: int, b: int, c: int, d: int) -> None:
        one, other = f"calle {a} con carrera {b}", f"calle {c} con carrera {d}"
        assert same_place(one, other) is ((a, b) == (c, d))

    def test_letters_and_bis_tell_streets_apart(self) -> None:
        assert corner("calle 42a con carrera 35") != corner("calle 42 con carrera 35")
        assert corner("calle 42 A con carrera 35") == corner("calle 42a con carrera 35")
        assert corner("calle 42 con carrera 35 bis") != corner("calle 42 con carrera 35")

    @given(st.text())
    def test_any_words_can_be_read(self, words: str) -> None:
        found = corner(words)
        assert found is None or len(found) == 2
        assert same_place(words, words) is (found is not None or landmark(words) is not None)


class TestLandmark:
    def test_the_same_shop_is_the_same_place(self) -> None:
        assert same_place("frente a la tienda de doña Rosa", "en la Tienda Doña Rosa")

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("la tienda", "la tienda"),
            ("el parque", "por el parque"),
            ("la tienda de doña Rosa", "la tienda de don Luis"),
            ("la tienda de doña Rosa", "la casa de doña Rosa"),
            ("carrera 35", "carrera 35"),
            ("carrera 35 con 42, tienda Rosa", "tienda Rosa"),
        ],
    )
    def test_what_may_be_two_places_is_not_one(self, one: str, other: str) -> None:
        assert not same_place(one, other)

    def test_the_same_house_is_the_same_place(self) -> None:
        assert same_place("Calle 42 # 35-20", "calle 42 #35 - 20")
        assert not same_place("Calle 42 # 35-20", "calle 42 # 35-28")


class TestPole:
    @pytest.mark.parametrize(
        ("words", "number"),
        [
            ("el poste 45123", "45123"),
            ("el POSTE número 35 no alumbra", "35"),
            ("poste de luz n.º a-210", "A-210"),
            ("es el poste #778, en la esquina", "778"),
            ("el poste tiene el número 9912", "9912"),
            ("the pole 45123 is broken", "45123"),
            ("el poste 45123, sí, poste 45123", "45123"),
        ],
    )
    def test_a_number_beside_the_word_is_it(self, words: str, number: str) -> None:
        assert pole_number(words) == number

    @pytest.mark.parametrize(
        "words",
        [
            "",
            "el poste de la 35",
            "poste 35",
            "un poste a 1500 metros",
            "poste 1500 metros adelante",
            "llame al poste 3001234567",
            "son los postes 45123 y 45124",
            "el poste 45123 y el poste 45124",
            "el poste no prende hace 2025 días",
            "45123",
        ],
    )
    def test_what_may_be_something_else_is_none(self, words: str) -> None:
        assert pole_number(words) is None

    @given(st.text())
    def test_any_words_can_be_read(self, words: str) -> None:
        found = pole_number(words)
        assert found is None or len(found) <= 20
