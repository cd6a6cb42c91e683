"""The shapes of ``city.yml``, ``territory.yml`` and ``clusters.yml``.

Owns what these files may contain and what each field means; leaves cross references to
:mod:`referrals.city.checks` and questions about the whole to :class:`referrals.city.City`.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from referrals.city.base import Language, LineNumber, Many, Part, Seen, Slug, Text


class Centre(Part):
    """A position in degrees (WGS 84)."""

    lat: Annotated[float, Field(ge=-90, le=90)]
    lon: Annotated[float, Field(ge=-180, le=180)]


class CityAbout(Part):
    """``city.yml``."""

    id: Slug
    name: Text
    department: Text
    country: Text
    country_code: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    dane_code: Annotated[str, StringConstraints(pattern=r"^[0-9]{5}$")]
    timezone: Text
    centre: Centre
    pin_radius_km: Annotated[float, Field(gt=0, le=500)]
    pin_radius_provisional: bool
    same_spot_metres: Annotated[int, Field(gt=0, le=500)] = 50  #: within it two damages may be one
    languages: Annotated[Many[Language], Field(min_length=1)]
    default_language: Language
    emergency_line: LineNumber
    strategy_name: Text
    strategy_verified: bool
    data_controller: Slug  #: id of the service that answers for people's data


class SourceRef(Part):
    """One source that territory entries refer to by its letter."""

    what: Text
    seen: Seen | None
    url: Text | None


class AlsoIn(Part):
    """Another comuna in which some source puts a place; ``ask``: always ask which is meant."""

    comuna: int
    ask: bool = False
    note: Text | None = None


class Barrio(Part):
    """A place that residents name: a barrio, urbanización, corregimiento, vereda or sector."""

    id: Slug
    name: Text  #: canonical name, as people read it and as the language model gives it
    kind: Literal["barrio", "urbanizacion", "corregimiento", "vereda", "sector"]
    comuna: int | None
    aliases: Many[Text] = ()
    pazos: bool = False  #: a source ties it to the strategy; not the official list
    pazos_sources: Many[Text] = ()
    common_word: bool = False  #: the name is also an everyday word or another place
    person_name: bool = False  #: the name is also a person's or a saint's
    confusable_with: Many[Slug] = ()  #: always ask which is meant
    also_in: Many[AlsoIn] = ()
    verified: bool
    sources: Many[Text]
    note: Text | None = None


class Landmark(Part):
    """A site by which people say where they are."""

    id: Slug
    name: Text
    aliases: Many[Text] = ()
    barrio: Slug | None
    near: Text | None
    address: Text | None
    verified: bool
    sources: Many[Text]


class AmbiguousName(Part):
    """A shortened name that may be several places."""

    name: Text
    barrios: Annotated[Many[Slug], Field(min_length=2)]


class Comunas(Part):
    """The numbers of the municipality's urban and rural comunas."""

    urban: Many[int]
    rural: Many[int]


class Territory(Part):
    """``territory.yml``."""

    sources: Mapping[Text, SourceRef]
    comunas: Comunas
    barrios: Annotated[Many[Barrio], Field(min_length=1)]
    ambiguous_names: Many[AmbiguousName] = ()
    landmarks: Many[Landmark] = ()


class Cluster(Part):
    """A gestor's area. ``barrios``: ids in the loaded city; ids or names in the file."""

    id: Annotated[int, Field(ge=1, le=999)]
    name: Text
    barrios: Many[Text]


class Border(Part):
    """A barrio on the border of its own cluster with others, which are told as well."""

    barrio: Text
    also: Annotated[Many[int], Field(min_length=1)]
    why: Text | None = None


class Clusters(Part):
    """``clusters.yml``."""

    provisional: bool
    clusters: Annotated[Many[Cluster], Field(min_length=1)]
    unassigned: Many[Text] = ()
    borders: Many[Border] = ()
