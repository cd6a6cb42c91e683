"""All files of a city, read and shaped but not yet checked against one another."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from referrals.city.directory import Programmes, Services
from referrals.city.errors import CityDataError, Problem
from referrals.city.privacy import Privacy
from referrals.city.rules import ResponseTimes, Routes
from referrals.city.schema import read_part
from referrals.city.territory import CityAbout, Clusters, Territory
from referrals.city.yaml import Document, read_document

Shape = TypeVar("Shape", bound=BaseModel)

ABOUT = "city.yml"
TERRITORY = "territory.yml"
CLUSTERS = "clusters.yml"
SERVICES = "services.yml"
ROUTES = "routes.yml"
TIMES = "response_times.yml"
PROGRAMMES = "programmes.yml"
PRIVACY = "privacy.yml"
FILES = (ABOUT, TERRITORY, CLUSTERS, SERVICES, ROUTES, TIMES, PROGRAMMES, PRIVACY)


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
    privacy: Privacy
    documents: dict[str, Document]  #: by file name

    def file(self, name: str) -> str:
        """What messages call the file ``name``."""
        return self.documents[name].file

    def line(self, name: str, *path: str | int) -> int:
        """The line of ``path`` in the file ``name``."""
        return self.documents[name].line(*path)


def read_documents(folder: Path) -> tuple[dict[str, Document], list[Problem]]:
    """The files in ``folder`` that are readable YAML, by name, and what is wrong with the others."""
    if not folder.is_dir():
        return {}, [Problem("missing_folder", folder.name)]
    documents: dict[str, Document] = {}
    problems: list[Problem] = []
    for name in FILES:
        document, found = read_document(folder / name, f"{folder.name}/{name}")
        problems.extend(found)
        if document is not None:
            documents[name] = document
    return documents, problems


def shape_parts(folder: str, documents: dict[str, Document], unread: Sequence[Problem]) -> Parts:
    """All parts of the city in the folder named ``folder``.

    Raises:
        CityDataError: a file is ``unread`` or not shaped as it should be; names the problems of all
            files at once.

    """
    shaper = _Shaper(documents)
    about = shaper.shape(ABOUT, CityAbout)
    territory = shaper.shape(TERRITORY, Territory)
    clusters = shaper.shape(CLUSTERS, Clusters)
    services = shaper.shape(SERVICES, Services)
    routes = shaper.shape(ROUTES, Routes)
    times = shaper.shape(TIMES, ResponseTimes)
    programmes = shaper.shape(PROGRAMMES, Programmes)
    privacy = shaper.shape(PRIVACY, Privacy)
    if (
        about is None
        or territory is None
        or clusters is None
        or services is None
        or routes is None
        or times is None
        or programmes is None
        or privacy is None
    ):
        raise CityDataError([*unread, *shaper.problems])
    return Parts(
        folder=folder,
        about=about,
        territory=territory,
        clusters=clusters,
        services=services,
        routes=routes,
        times=times,
        programmes=programmes,
        privacy=privacy,
        documents=documents,
    )


class _Shaper:
    """Shapes file after file and keeps what is wrong with each."""

    def __init__(self, documents: dict[str, Document]) -> None:
        self._documents = documents
        self.problems: list[Problem] = []

    def shape(self, name: str, shape: type[Shape]) -> Shape | None:
        document = self._documents.get(name)
        if document is None:
            return None
        part, problems = read_part(document, shape)
        self.problems.extend(problems)
        return part
