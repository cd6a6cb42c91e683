"""The catalogue: every word that a person reads, by key and language.

Owns the reading of ``bot/messages/<language>/*.ftl`` (Project Fluent) and the escaping of what is put into
a message: :meth:`Catalogue.text` gives Telegram's HTML with every parameter escaped exactly once,
:meth:`Catalogue.plain` gives text without markup, for buttons and for answers to a press. Leaves what is
said when, and how it is cut into messages, to :mod:`bot.render`.

A key is the id of a message (``receipt``) or of one of its attributes (``receipt.later``).
"""

import html
import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast, visitor

from referrals.errors import PazosError

logger = logging.getLogger(__name__)

MESSAGES = Path(__file__).parent / "messages"
FALLBACK_LANGUAGE = "es"
FALLBACK_KEY = "error-unexpected"

#: Fluent writes ``{???}`` for a parameter of more than 2500 letters; longer ones are put in after it.
LONGEST_PARAM = 2000
#: Lone surrogates, the marks of long parameters, controls other than tab and line feed, and marks that
#: turn the text direction.
_UNSENDABLE = re.compile(
    r"[\ud800-\udfff\ue000\ue001\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]"
)

Param = str | int | bool | None


class Html(str):
    """Text that is Telegram HTML already, so that putting it into a message does not escape it again."""

    __slots__ = ()


class CatalogueError(PazosError):
    """A file of messages is damaged, or a message or one of its parameters is missing."""


@dataclass(frozen=True)
class _Entry:
    """One message or attribute: what it may be given, and the pattern that Fluent formats."""

    variables: frozenset[str]
    bundle: FluentBundle
    message: str
    attribute: str | None

    def format(self, params: dict[str, str | int]) -> str:
        message = self.bundle.get_message(self.message)
        pattern = message.attributes[self.attribute] if self.attribute else message.value
        assert pattern is not None  # noqa: S101 - _entries lists patterns that exist
        long = {
            f"\ue000{name}\ue001": value
            for name, value in params.items()
            if isinstance(value, str) and len(value) > LONGEST_PARAM
        }
        stand_ins = {name.strip("\ue000\ue001"): name for name in long}
        formatted, _ = self.bundle.format_pattern(pattern, {**params, **stand_ins})
        text = str(formatted)
        for stand_in, value in long.items():
            text = text.replace(stand_in, value)
        return text


@dataclass(frozen=True)
class Catalogue:
    """All messages of all languages. Get it from :meth:`load`.

    ``strict`` raises where a key or a parameter is missing; otherwise the Spanish words, then an apology,
    stand in, and the key is logged.
    """

    _entries: Mapping[str, Mapping[str, _Entry]] = field(repr=False)
    strict: bool = False

    @classmethod
    def load(cls, folder: Path = MESSAGES, *, strict: bool = False) -> "Catalogue":
        """The catalogue of the folders in ``folder``, one for each language, with their ``.ftl`` files.

        Raises:
            CatalogueError: there is no Spanish, a file has an entry that is no Fluent, or two have
                the same key.

        """
        found = {path.name: _entries(path) for path in sorted(folder.iterdir()) if path.is_dir()}
        if FALLBACK_KEY not in found.get(FALLBACK_LANGUAGE, {}):
            raise CatalogueError(f"{folder / FALLBACK_LANGUAGE} has no {FALLBACK_KEY}")
        return cls(found, strict)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that there are messages in."""
        return tuple(self._entries)

    def keys(self, language: str) -> frozenset[str]:
        """All keys of a language, attributes included."""
        return frozenset(self._entries[language])

    def has(self, key: str) -> bool:
        """Whether there are words for ``key`` at all."""
        return key in self._entries[FALLBACK_LANGUAGE]

    def variables(self, key: str, language: str) -> frozenset[str]:
        """The names of the parameters that a message takes."""
        return self._entries[language][key].variables

    def text(self, key: str, language: str, /, **params: Param) -> Html:
        """The message as Telegram's HTML, its parameters escaped unless they are :class:`Html`.

        Parameters that the message does not use are ignored.

        Raises:
            CatalogueError: in a strict catalogue, where the key or a parameter is missing.

        """
        return Html(self._format(key, language, {name: _escaped(v) for name, v in params.items()}))

    def plain(self, key: str, language: str, /, **params: Param) -> str:
        """The message without markup, for a button's label or the answer to a press.

        Raises:
            CatalogueError: as :meth:`text`.

        """
        return self._format(key, language, {name: _clean(v) for name, v in params.items()})

    def labels(self, key: str) -> frozenset[str]:
        """What a button without parameters reads in any language, to know it when it is pressed."""
        return frozenset(
            self.plain(key, language) for language in self.languages if key in self.keys(language)
        )

    def _format(self, key: str, language: str, params: dict[str, str | int]) -> str:
        entry = self._find(key, language)
        if missing := entry.variables - params.keys():
            self._complain(f"message {key} lacks {', '.join(sorted(missing))}")
            params = {**dict.fromkeys(missing, ""), **params}
        return entry.format(params)

    def _find(self, key: str, language: str) -> _Entry:
        for tried in (language, FALLBACK_LANGUAGE):
            entry = self._entries.get(tried, {}).get(key)
            if entry is not None:
                return entry
            self._complain(f"no message {key} in language {tried}")
        return self._entries[FALLBACK_LANGUAGE][FALLBACK_KEY]

    def _complain(self, what: str) -> None:
        if self.strict:
            raise CatalogueError(what)
        logger.error(what)


def clean(text: str) -> str:
    """``text`` without what Telegram refuses or what garbles the words around it."""
    joined = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return _UNSENDABLE.sub("", joined.replace("\r\n", "\n"))


def escape(text: str) -> Html:
    """Plain ``text`` as Telegram HTML."""
    return Html(html.escape(clean(text), quote=False))


def _clean(value: Param) -> str | int:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return value
    return clean(value or "")


def _escaped(value: Param) -> str | int:
    if isinstance(value, str):
        return value if isinstance(value, Html) else escape(value)
    return _clean(value)


def _entries(folder: Path) -> dict[str, _Entry]:
    """All entries of one language, whatever file they are in."""
    bundle = FluentBundle([folder.name], use_isolating=False)
    found: dict[str, _Entry] = {}
    for path in sorted(folder.glob("*.ftl")):
        resource = _resource(path)
        bundle.add_resource(resource)
        for key, pattern in _patterns(resource):
            if key in found:
                raise CatalogueError(f"{_name(path)} has {key}, which was there already")
            message, _, attribute = key.partition(".")
            found[key] = _Entry(_variables(pattern), bundle, message, attribute or None)
    return found


def _resource(path: Path) -> ast.Resource:
    source = path.read_text(encoding="utf-8")
    resource: ast.Resource = FluentResource(source)
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            line = source.count("\n", 0, entry.span.start if entry.span else 0) + 1
            raise CatalogueError(f"{_name(path)}, line {line}: {entry.annotations[0].message}")
    return resource


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def _patterns(resource: ast.Resource) -> Iterator[tuple[str, ast.Pattern]]:
    for entry in resource.body:
        if not isinstance(entry, ast.Message):
            continue
        if entry.value is not None:
            yield entry.id.name, entry.value
        for attribute in entry.attributes:
            yield f"{entry.id.name}.{attribute.id.name}", attribute.value


class _Variables(visitor.Visitor):
    """Gathers the names of the parameters in a pattern."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def _variables(pattern: ast.Pattern) -> frozenset[str]:
    finder = _Variables()
    finder.visit(pattern)
    return frozenset(finder.names)
