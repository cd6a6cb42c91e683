"""The city's directory as Open Referral's Human Services Data Specification (HSDS 3.0) shapes it.

Owns the mapping of fields: services with their organization, location, phones, schedules and the rest
nested in them. What the directory does not know is left out, never filled. Ids are UUIDs that stay the
same for the same city and id. HSDS has no place for how sure a fact is, so two keys of our own are added
to each service: ``verified`` and ``source``. Pure.
"""

from collections.abc import Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from referrals.city import City, HelpLine, Service

VERSION = "3.0"
Json = dict[str, Any]


def directory(city: City, language: str | None = None) -> Json:
    """All services of the city, its help lines among them, in the words of ``language``."""
    spoken = language if language in city.languages else city.default_language
    contents = [_line(city, one, spoken) for one in city.help_lines]
    contents += [_service(city, one, spoken) for one in city.services if one.listed]
    return {
        "version": VERSION,
        "profile": "https://docs.openreferral.org/en/3.0/",
        "city": city.id,
        "language": spoken,
        "total_items": len(contents),
        "contents": contents,
    }


def _id(city: City, kind: str, name: str) -> str:
    return str(uuid5(NAMESPACE_URL, f"{city.id}/{kind}/{name}"))


def _service(city: City, service: Service, language: str) -> Json:
    def said(texts: Mapping[str, str] | None) -> str:
        return city.text(texts, language)

    def listed(kind: str, field: str, texts: Mapping[str, str] | None) -> list[Json]:
        words = said(texts)
        return [{"id": _id(city, kind, service.id), field: words}] if words else []

    return _known(
        {
            "id": _id(city, "service", service.id),
            "name": service.name,
            "description": said(service.handles),
            "url": service.url,
            "email": service.email,
            "status": "active",
            "fees_description": said(service.fees),
            "eligibility_description": said(service.eligibility),
            "assured_date": service.last_verified.isoformat() if service.last_verified else None,
            "organization": _organization(city, service.organization),
            "phones": [
                {"id": _id(city, "phone", f"{service.id}/{number}"), "number": number}
                for number in service.phones
            ],
            "schedules": listed("schedule", "description", service.hours),
            "languages": listed("language", "name", service.languages),
            "cost_options": listed("cost_option", "amount_description", service.fees),
            "required_documents": listed(
                "required_document", "document", service.required_documents
            ),
            "service_at_locations": _locations(city, service, language),
            "verified": service.verified and service.confidence != "low",
            "source": service.source,
        }
    )


def _organization(city: City, name: str | None) -> Json | None:
    if name is None:
        return None
    return {"id": _id(city, "organization", name), "name": name, "description": name}


def _locations(city: City, service: Service, language: str) -> list[Json]:
    place, access = (city.text(one, language) for one in (service.place, service.accessibility))
    is_virtual = service.location_type == "virtual"
    if not (service.address or place or access or is_virtual):
        return []
    address = {
        "id": _id(city, "address", service.id),
        "address_1": service.address,
        "city": city.name,
        "state_province": city.about.department,
        "postal_code": "",
        "country": city.about.country_code,
        "address_type": "physical",
    }
    location = _known(
        {
            "id": _id(city, "location", service.id),
            "location_type": service.location_type,
            "name": service.name,
            "description": place,
            "url": service.url if is_virtual else None,
            "addresses": [address] if service.address else [],
            "accessibility": [{"id": _id(city, "accessibility", service.id), "description": access}]
            if access
            else [],
        }
    )
    return [{"id": _id(city, "service_at_location", service.id), "location": location}]


def _line(city: City, line: HelpLine, language: str) -> Json:
    numbers = (line.number, *line.also)
    hours = city.text(line.hours, language)
    return _known(
        {
            "id": _id(city, "line", line.number),
            "name": city.text(line.name, language),
            "description": city.text(line.handles, language),
            "status": "active",
            "assured_date": line.last_verified.isoformat() if line.last_verified else None,
            "phones": [
                {"id": _id(city, "phone", f"line/{number}"), "number": number} for number in numbers
            ],
            "schedules": [{"id": _id(city, "schedule", line.number), "description": hours}]
            if hours
            else [],
            "verified": line.verified,
            "source": line.source,
        }
    )


def _known(fields: Json) -> Json:
    """The fields that have something in them; a "no" counts."""
    return {name: value for name, value in fields.items() if value not in (None, "", [])}
