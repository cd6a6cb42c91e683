"""``./pazos directory``: the help lines, offices and matters as tables, so that a person can check them.

Owns the tables; the facts are the city's, its problems in the city's own words. What is not known is a
dash, and what nobody has confirmed says so: nothing looks surer here than it is.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.catalogue import Catalogue
from bot.doctor.report import WORDS
from referrals.city import City, CityDataError, HelpLine, Service, Topic, load_city

NOTHING = "—"


class Directory:
    """The directory of one city in one reader's language."""

    def __init__(self, city: City, language: str, today: date) -> None:
        self._city = city
        self._language = language
        self._today = today
        self._words = Catalogue.load(WORDS, strict=True)

    def tables(self) -> list[Table]:
        """The lines to call, the offices, and the matters with where each leads."""
        return [self._lines(), self._offices(), self._matters()]

    def summary(self) -> str:
        """How many there are, and how many nobody has confirmed."""
        services = self._city.services
        return self._say(
            "directory-summary",
            lines=len(self._city.help_lines),
            offices=len(services),
            matters=len(self._city.topics),
            unchecked=sum(one.last_verified is None for one in services)
            + sum(one.last_verified is None for one in self._city.help_lines),
        )

    def _say(self, key: str, **facts: str | int) -> str:
        return self._words.plain(key, self._language, **facts)

    def _text(self, texts: Mapping[str, str] | None) -> str:
        return self._city.text(texts, self._language) or NOTHING

    def _table(self, name: str, *columns: str) -> Table:
        table = Table(title=self._say(f"directory-{name}"), title_justify="left", show_lines=True)
        for number, column in enumerate(columns):
            heading = self._say(f"directory-column-{column}")
            table.add_column(heading, overflow="fold", style="bold" if number == 0 else None)
        return table

    def _lines(self) -> Table:
        table = self._table("lines", "number", "name", "what", "hours", "sure")
        for line in self._city.help_lines:
            numbers = ", ".join((line.number, *line.also))
            table.add_row(
                numbers, self._text(line.name), self._text(line.handles), self._text(line.hours),
                self._sure(line),
            )  # fmt: skip
        return table

    def _offices(self) -> Table:
        table = self._table("offices", "office", "reach", "where", "hours", "fees", "bring", "sure")
        for one in self._city.services:
            reach = "\n".join(part for part in (*one.phones, one.email, one.url) if part)
            place = self._city.text(one.place, self._language)
            where = "\n".join(part for part in (one.address, place) if part)
            table.add_row(
                f"{one.name}\n({one.id})", reach or NOTHING, where or NOTHING, self._text(one.hours),
                self._text(one.fees), self._text(one.required_documents), self._sure(one),
            )  # fmt: skip
        return table

    def _matters(self) -> Table:
        table = self._table("matters", "matter", "first", "offices", "bring", "law", "sure")
        for topic in self._city.topics:
            names = [one.name for name in topic.to if (one := self._city.service(name))]
            numbered = "\n".join(f"{place}. {name}" for place, name in enumerate(names, 1))
            table.add_row(
                f"{self._text(topic.name)}\n({topic.id})", ", ".join(topic.first) or NOTHING,
                numbered or NOTHING, self._text(topic.bring), self._text(topic.law),
                self._sourced(topic),
            )  # fmt: skip
        return table

    def _sourced(self, topic: Topic) -> Text:
        if topic.verified:
            return Text(self._say("directory-sourced"), style="green")
        return Text(self._say("directory-unsure"), style="red")

    def _sure(self, one: HelpLine | Service) -> Text:
        """By how good the source is, and when somebody of the municipality tried it."""
        is_weak = isinstance(one, Service) and one.confidence == "low"
        if not one.verified or is_weak:
            return Text(self._say("directory-unsure"), style="red")
        day = one.last_verified
        if day is None:
            return Text(self._say("directory-untried"), style="yellow")
        is_old = (self._today - day).days > self._city.recheck_days
        key = "directory-tried-long-ago" if is_old else "directory-tried"
        return Text(self._say(key, day=day.isoformat()), style="yellow" if is_old else "green")


def show(folder: Path, console: Console, *, language: str, today: date) -> int:
    """Print the directory in ``folder``, or what keeps it from being used; gives back the exit code."""
    try:
        city = load_city(folder)
    except CityDataError as error:
        console.print(Text(error.describe(language), style="red"))
        return 1
    directory = Directory(city, language, today)
    for table in directory.tables():
        console.print(table)
        console.print()
    console.print(Text(directory.summary(), style="bold"))
    return 0
