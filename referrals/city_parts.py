"""All files of a city, read and shaped but not yet checked against one another."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from referrals.city_directory import Programmes, Services
from referrals.city_errors import CityDataError, Problem
from referrals.city_rules import ResponseTimes, Routes
from referrals.city_schema import read_part
from referrals.city_territory import CityAbout, Clusters, Territory
from referrals.city_yaml import Document, read_document

Shape = TypeVar("Shape", bound=BaseModel)

ABOUT = "city.yml"
TERRITORY = "territory.yml"
CLUSTERS = "clusters.yml"
SERVICES = "services.yml"
ROUTES = "routes.yml"
TIMES = "response_times.yml"
PROGRAMMES = "programmes.yml"
FILES = (ABOUT, TERRITORY, CLUSTERS, SERVICES, ROUTES, TIMES, PROGRAMMES)


@dataclass(frozen=True)
class Parts:
    """What the files say, with the documents that know the lines."""

    folder: str  #: name of the city's folder
    about: CityAbout
    territory: Territory
    clusters: Clusters
    services: Services
    routes: Routes
    times: ResponseTimes
    programmes: Programmes
    documents: dict[str, Document]  #: by file name

    def file(self, name: str) -> str:
        """What messages call the file ``name``."""
        return self.documents[name].file

    def line(self, name: str, *path: str | int) -> int:
        """The line of ``path`` in the file ``name``."""
        return self.documents[name].line(*path)


def read_parts(folder: Path) -> Parts:
    """Read all files in ``folder``.

    Raises:
        CityDataError: the folder or a file is missing, unreadable or not shaped as it should be;
            names the problems of all files at once.

    """
    if not folder.is_dir():
        raise CityDataError([Problem("missing_folder", folder.name)])
    reader = _Reader(folder)
    about = reader.read(ABOUT, CityAbout)
    territory = reader.read(TERRITORY, Territory)
    clusters = reader.read(CLUSTERS, Clusters)
    services = reader.read(SERVICES, Services)
    routes = reader.read(ROUTES, Routes)
    times = reader.read(TIMES, ResponseTimes)
    programmes = reader.read(PROGRAMMES, Programmes)
    if (
        about is None
        or territory is None
        or clusters is None
        or services is None
        or routes is None
        or times is None
        or programmes is None
    ):
        raise CityDataError(reader.problems)
    return Parts(
        folder=folder.name,
        about=about,
        territory=territory,
        clusters=clusters,
        services=services,
        routes=routes,
        times=times,
        programmes=programmes,
        documents=reader.documents,
    )


class _Reader:
    """Reads file after file and keeps what is wrong with each."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.problems: list[Problem] = []
        self.documents: dict[str, Document] = {}

    def read(self, name: str, shape: type[Shape]) -> Shape | None:
        document, problems = read_document(self._folder / name, f"{self._folder.name}/{name}")
        part: Shape | None = None
        if document is not None:
            self.documents[name] = document
            part, problems = read_part(document, shape)
        self.problems.extend(problems)
        return part
