"""The directory in the shape of Open Referral HSDS: complete, stable, and nothing filled in."""

import json
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest

from referrals.city import City
from referrals.city.hsds import directory

#: What the specification demands of each object, and all that we give of it (schema 3.0).
REQUIRED = {"id", "name", "status"}
GIVEN = {
    "id", "name", "description", "url", "email", "status", "fees_description",
    "eligibility_description", "assured_date", "organization", "phones", "schedules", "languages",
    "cost_options", "required_documents", "service_at_locations", "verified", "source",
}  # fmt: skip


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in the answer below its contents."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from objects(one)


def test_every_service_has_what_the_specification_demands(city: City) -> None:
    found = directory(city)["contents"]
    listed = [one for one in city.services if one.listed]
    assert len(found) == len(listed) + len(city.help_lines)
    assert "Casa Libertad" not in {one["name"] for one in found}
    for one in found:
        assert set(one) >= REQUIRED
        assert set(one) <= GIVEN


def test_ids_are_uuids_that_stay_and_are_each_somebodys_own(city: City) -> None:
    first, second = directory(city), directory(city)
    assert first == second
    services = [one["id"] for one in first["contents"]]
    assert len(set(services)) == len(services)
    for one in objects(first["contents"]):
        UUID(one["id"])


def test_nothing_is_given_that_is_not_known(city: City) -> None:
    for one in objects(directory(city)["contents"]):
        for name, value in one.items():
            assert value is not None
            assert value not in ("", []) or name == "postal_code"
    work = next(
        one for one in directory(city)["contents"] if one["name"] == "Inspección del Trabajo"
    )
    assert set(work) == {"id", "name", "description", "status", "organization", "verified"}
    assert work["verified"] is False


def test_an_address_is_a_location_and_a_page_is_a_virtual_one(city: City) -> None:
    by_name = {one["name"]: one for one in directory(city)["contents"]}
    (hall,) = by_name["Alcaldía de Palmira"]["service_at_locations"]
    (address,) = hall["location"]["addresses"]
    assert (address["address_1"], address["country"]) == ("Calle 30 - Carrera 29, esquina", "CO")
    (page,) = by_name["Constancia por pérdida de documentos"]["service_at_locations"]
    assert page["location"]["location_type"] == "virtual"
    assert page["location"]["url"].startswith("https://")


@pytest.mark.parametrize(
    ("asked", "given"), [("en", "en"), ("es", "es"), ("pt", "es"), (None, "es")]
)
def test_the_words_are_in_a_language_that_the_city_has(
    city: City, asked: str | None, given: str
) -> None:
    shaped = directory(city, asked)
    assert shaped["language"] == given
    assert json.loads(json.dumps(shaped)) == shaped
