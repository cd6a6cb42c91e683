"""The form of a conversation file: turns with what is answered, and the case that comes of them.

A file is named after its flow and holds a list. Of each conversation::

    - name: a sentence that says what must happen
      turns:
        - user: words as people write them
          bot: [keys of the catalogue that are answered, in order]
        - user: /affirm danger=weapon      # a button: intent, and slot=value where it carries one
          bot: [summary]
          said: {summary: {barrio: Zamorano}}   # parameters of a key, as far as they are named
          where: {barrio_id: zamorano}          # what is known of the place, as far as it is named
        - menu: conflict                   # a button of the main menu
        - attach: photo                    # or voice, video, document; ``caption`` beside it
        - pin: [3.5402, -76.3001]
        - silence: true                    # the person stops answering until the report is filed
      case: {kind: conflict, barrio: zamorano, ...}   # see ``CaseMade``; without it none may be made
      already: {kind: dark_spot, barrio: zamorano}    # somebody else's open report; see ``Already``
      joined: true                     # whether the person was added to that report
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from ruamel.yaml import YAML

FOLDER = Path(__file__).resolve().parent


class Part(BaseModel):
    """A part of a file; a key that is not known is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Turn(Part):
    """What a person does, and what must be answered."""

    user: str | None = None
    menu: str | None = None
    attach: Literal["photo", "voice", "video", "document"] | None = None
    caption: str | None = None
    pin: tuple[float, float] | None = None
    silence: bool = False
    bot: tuple[str, ...] = ()
    said: dict[str, dict[str, Any]] = Field(default_factory=dict)
    slots: dict[str, Any] = Field(default_factory=dict)
    where: dict[str, Any] = Field(default_factory=dict)
    cases: int | None = None  #: how many cases of this person there are after the turn

    @model_validator(mode="after")
    def _is_one_thing(self) -> Self:
        done = [self.user, self.menu, self.attach, self.pin, self.silence or None]
        if sum(one is not None for one in done) != 1:
            raise ValueError("a turn is one of user, menu, attach, pin, silence")
        if unsaid := self.said.keys() - set(self.bot):
            raise ValueError(f"'said' names {sorted(unsaid)}, which 'bot' does not list")
        return self


class CaseMade(Part):
    """The case that results; what is not named may be anything.

    story, place: parts that the words must contain (letter case aside). not_told: what neither may
    contain. told: the ranks of those who were alerted. media: kinds of the files.
    """

    kind: str
    urgency: str | None = None
    category: str | None = None
    barrio: str | None = None
    happening: str | None = None
    danger: str | None = None
    incomplete: bool = False
    mediation: bool | None = None
    rule: str | None = None
    story: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    not_told: tuple[str, ...] = ()
    pin: bool | None = None
    media: tuple[str, ...] | None = None
    told: tuple[str, ...] | None = None


class Already(Part):
    """An open report that somebody else has filed before."""

    kind: str
    barrio: str | None = None
    category: str | None = None
    place: str | None = None
    story: str | None = None
    pin: tuple[float, float] | None = None


class Conversation(Part):
    """One conversation; ``language`` is the one that it must be answered in."""

    name: str
    turns: tuple[Turn, ...]
    language: str = "es"
    client: str = "es"  #: the language of the person's Telegram
    case: CaseMade | None = None
    already: Already | None = None
    joined: bool = False


@dataclass(frozen=True)
class Found:
    """A conversation of a file."""

    file: str
    conversation: Conversation

    @property
    def id(self) -> str:
        """Its name in pytest's listing."""
        return f"{self.file.removeprefix('test_')}: {self.conversation.name}"


def all_conversations() -> list[Found]:
    """The conversations of every file; a slip in one is an error that names the file."""
    found: list[Found] = []
    for path in sorted(FOLDER.glob("test_*.yml")):
        documents = YAML(typ="safe").load(path.read_text("utf-8"))
        for number, document in enumerate(documents, 1):
            try:
                conversation = Conversation.model_validate(document)
            except ValueError as error:
                raise ValueError(f"{path.name}, conversation {number}: {error}") from error
            found.append(Found(path.stem, conversation))
    return found
