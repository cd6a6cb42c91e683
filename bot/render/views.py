"""Screens of staff that are looked at and pressed: what each of them needs to be drawn.

A screen is drawn from the database at the moment it is shown: by a press in place of the one before
(:mod:`bot.handlers.in_place`), by a command as a new message (:mod:`bot.render.notices`).
"""

from dataclasses import dataclass
from datetime import datetime

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.callbacks import Go
from bot.catalogue import Html, Param
from bot.keyboards import Screen
from bot.render.facts import Speaker
from bot.render.moments import in_words
from referrals.db import Work
from referrals.models import Staff


@dataclass(frozen=True)
class Drawn:
    """A screen: its words and its buttons."""

    text: Html
    markup: InlineKeyboardMarkup | None = None


@dataclass(frozen=True)
class Sight:
    """Who looks, in which language, in which unit of work."""

    work: Work
    viewer: Staff
    speaker: Speaker
    at: Screen

    def text(self, key: str, /, **params: Param) -> Html:
        """A message as HTML."""
        return self.speaker.text(key, **params)

    def plain(self, key: str, /, **params: Param) -> str:
        """A message without markup."""
        return self.speaker.plain(key, **params)

    def moment(self, moment: datetime) -> str:
        """A moment in words of the city."""
        return in_words(
            moment,
            now=self.work.now,
            timezone=self.work.city.timezone,
            catalogue=self.speaker.catalogue,
            language=self.speaker.language,
        )

    def go(
        self, area: str, verb: str, *args: object, key: str, **params: str
    ) -> InlineKeyboardButton:
        """A button of an area with the words of ``key``."""
        return self.at.button(Go(area, verb, tuple(map(str, args))), key, **params)

    def cluster(self, number: int) -> str:
        """A cluster by number and name; by its number where the city has it no longer."""
        found = self.work.city.cluster(number)
        name = found.name if found is not None else "—"
        return self.plain("cluster", number=str(number), name=name)
