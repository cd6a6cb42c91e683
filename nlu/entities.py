"""All entities of a message as the dictionaries that Rasa and the actions exchange.

Owns their shape and what overlaps mean (a landmark's name is no barrio: "estadio Rivera Escobar", but it
may say which barrio it stands in); leaves finding to `gazetteer`, `places`, `programmes`, `weapons` and
`case_codes`.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from nlu.case_codes import find_codes
from nlu.gazetteer import BarrioMention, Gazetteer
from nlu.normalise import fold, fold_keeping_length
from nlu.places import find_places
from nlu.programmes import Programmes
from nlu.weapons import find_weapons

Entity = dict[str, Any]


@dataclass(frozen=True)
class CityReader:
    """The city's directory: barrios, programmes, and landmarks with the barrio they stand in."""

    gazetteer: Gazetteer
    programmes: Programmes
    landmarks: dict[str, str | None]

    @classmethod
    def load(cls, city_dir: Path) -> "CityReader":
        """Read `territory.yml` and `programmes.yml` of a city.

        Raises:
            OSError: a file cannot be read.
            KeyError: an entry lacks its id or name.

        """
        territory = YAML(typ="safe").load((city_dir / "territory.yml").read_text("utf-8"))
        landmarks = {}
        for entry in territory.get("landmarks") or ():
            for spelling in (entry["name"], *(entry.get("aliases") or ())):
                if len(spelling.split()) > 1:
                    landmarks[fold(spelling)] = entry.get("barrio")
        return cls(
            Gazetteer.from_entries(territory["barrios"], territory.get("ambiguous_names") or ()),
            Programmes.load(city_dir),
            landmarks,
        )

    def entities(self, text: str) -> list[Entity]:
        """Return the entities of a text: barrios first, those that the person denies marked and last."""
        places = find_places(text, tuple(self.landmarks))
        found = [*self._barrios(text)]
        found += [
            {"entity": "place", "value": place.text, "start": place.start, "end": place.end}
            for place in places
        ]
        found += [
            {"entity": "program", "value": item.id, "start": item.start, "end": item.end}
            for item in self.programmes.find(text)
        ]
        found += [
            {
                "entity": "weapon",
                "value": weapon.kind,
                "start": weapon.start,
                "end": weapon.end,
                "implied": weapon.implied,
            }
            for weapon in find_weapons(text)
        ]
        found += [
            {"entity": "case_code", "value": code.code, "start": code.start, "end": code.end}
            for code in find_codes(text)
        ]
        return found

    def _barrios(self, text: str) -> list[Entity]:
        mentions = list(self.gazetteer.find(text))
        folded = fold_keeping_length(text)
        for name, barrio_id in self.landmarks.items():
            start = folded.find(name)
            if start < 0:
                continue
            end = start + len(name)
            mentions = [item for item in mentions if item.end <= start or item.start >= end]
            if barrio_id:
                barrio = self.gazetteer.barrios[barrio_id]
                mentions.append(BarrioMention(barrio.id, barrio.name, start, end, 0.9, sure=True))
        mentions.sort(key=lambda mention: (mention.denied, not mention.sure, mention.start))
        return [
            {
                "entity": "barrio",
                "value": mention.name,
                "start": mention.start,
                "end": mention.end,
                "confidence_entity": mention.confidence,
                "sure": mention.sure,
                "denied": mention.denied,
                "candidates": list(mention.candidates),
                "id": mention.id,
            }
            for mention in mentions
        ]
