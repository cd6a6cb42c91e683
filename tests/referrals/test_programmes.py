"""Finding programmes: what fits an age, an interest and a sector, and what is not known of them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referrals import programmes
from referrals.city import Ages, City
from referrals.enrolment_life import may_be_of_age
from referrals.programmes import ALL, Wish
from referrals.vocabulary import AgeBand

FUTBOL, TEATRO = "futbolnet", "ema_teatro"


def known(city: City, programme: str, **facts: object) -> City:
    """The city with other facts of one programme."""
    changed = [
        one.model_copy(update=facts) if one.id == programme else one for one in city.programmes
    ]
    return replace(city, programmes=tuple(changed))


def every(city: City, wish: Wish) -> list[str]:
    """The ids of all programmes that are found, page by page."""
    pages = programmes.page(city, wish).count
    return [
        one.id for number in range(pages) for one in programmes.page(city, wish, number).programmes
    ]


@pytest.mark.parametrize(
    ("band", "is_found"),
    [(AgeBand.UNDER_14, False), (AgeBand.FROM_14, True), (AgeBand.FROM_18, True),
     (AgeBand.FROM_30, False), (None, True)],
)  # fmt: skip
def test_a_programme_for_others_is_left_out(
    city: City, band: AgeBand | None, is_found: bool
) -> None:
    assert ("forjar_oportunidades" in every(city, Wish(band=band))) is is_found


def test_what_says_no_age_and_no_sector_is_found_after_what_surely_fits(city: City) -> None:
    there = known(city, FUTBOL, clusters=(3,), ages=Ages.model_validate({"from": 14, "to": 17}))
    wish = Wish(band=AgeBand.FROM_14, cluster=3)
    found = every(there, wish)
    assert found[0] == FUTBOL
    assert len(found) == len(programmes.offered(there))
    assert programmes.page(there, wish).has_unsure
    assert FUTBOL not in every(there, Wish(cluster=4))
    assert not programmes.page(there, Wish()).has_unsure


def test_an_interest_a_sector_and_a_page_that_are_not_there_are_no_wish(city: City) -> None:
    page = programmes.page(city, Wish("gold", cluster=99), 7)
    assert (page.wish, page.number) == (Wish(), 0)
    assert programmes.page(city, Wish("sport", AgeBand.FROM_18, 1)).wish == Wish(
        "sport", AgeBand.FROM_18, 1
    )


@given(
    interest=st.sampled_from([ALL, "art", "sport", "work", "gold"]),
    band=st.sampled_from([None, *AgeBand]),
    cluster=st.integers(0, 12),
)
def test_nothing_that_fits_is_lost_or_shown_twice_and_nothing_hidden_is_shown(
    city: City, interest: str, band: AgeBand | None, cluster: int
) -> None:
    there = known(city, TEATRO, clusters=(1, 2))
    found = every(there, Wish(interest, band, cluster or None))
    assert len(found) == len(set(found))
    offered = {one.id: one for one in programmes.offered(there)}
    assert set(found) <= set(offered)
    for one in offered.values():
        ages = one.ages
        is_of_age = not (band and ages) or may_be_of_age(band, ages.first, ages.last)
        is_there = not (1 <= cluster <= 9 and one.clusters) or cluster in (one.clusters or ())
        is_liked = interest in (ALL, "gold", *one.interests)
        assert (one.id in found) == (is_of_age and is_there and is_liked)
