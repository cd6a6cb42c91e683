"""Every screen with sample data, in the console, so that somebody can read the whole voice at once.

``python -m bot.render.preview [--language es] [--only alert]``. Works on a database in memory; touches
nothing else.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape
from rich.panel import Panel
from telegram import InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove

from bot.catalogue import Catalogue
from bot.keyboards import Markup
from bot.render import Outgoing, render, render_reply
from bot.render.preview_attendance import attendance_screens
from bot.render.preview_cases import offering, sample_notices, stage
from bot.render.preview_clock import sample_questions
from bot.render.preview_programmes import programme_screens
from bot.render.preview_referrals import referral_screens
from bot.render.preview_reminders import reminder_screens
from bot.render.preview_replies import sample_replies
from bot.render.preview_rights import rights_screens
from bot.render.preview_team import team_screens
from referrals.city import load_city

CITY = Path(__file__).parents[2] / "city" / "palmira"

Shown = tuple[str, list[Outgoing]]


def screens(language: str, *, catalogue: Catalogue, city_folder: Path = CITY) -> Iterator[Shown]:
    """All screens in ``language``, offered by the city or not: a title and the messages of each."""
    city = offering(load_city(city_folder), *catalogue.languages)
    for title, says in sample_replies():
        yield (
            title,
            render_reply(
                says, language=language, city=city, catalogue=catalogue, conversation=12, turn=3
            ),
        )
    with stage(city, language) as scene:
        for title, parcel in chain(sample_questions(scene), sample_notices(scene)):
            yield title, render(scene.work, parcel, catalogue=catalogue)
    with stage(city, language) as scene:
        yield from team_screens(scene, catalogue)
    with stage(city, language) as scene:
        yield from rights_screens(scene, catalogue)
    with stage(city, language) as scene:
        yield from programme_screens(scene, catalogue)
    with stage(city, language) as scene:
        yield from reminder_screens(scene, catalogue)
    with stage(city, language) as scene:
        yield from attendance_screens(scene, catalogue)
    with stage(city, language) as scene:
        yield from referral_screens(scene, catalogue)


def draw(console: Console, shown: Iterable[Shown], *, only: str = "") -> None:
    """Print the screens whose title contains ``only``."""
    for title, sent in shown:
        if only not in title:
            continue
        console.rule(f"[bold]{escape(title)}")
        for one in sent:
            console.print(_panel(one))


def _panel(one: Outgoing) -> Panel:
    kwargs: dict[str, Any] = dict(one.kwargs)
    words = str(kwargs.get("text") or kwargs.get("caption") or "")
    words = escape(words).replace("<b>", "[bold]").replace("</b>", "[/bold]")
    words = words.replace("<i>", "[italic]").replace("</i>", "[/italic]")
    words = words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    marks: list[str] = [one.method]
    marks += ["card"] if one.is_card else []
    marks += ["protected"] if kwargs.get("protect_content") else []
    marks += ["no sound"] if kwargs.get("disable_notification") else []
    marks += ["reply to the card"] if kwargs.get("reply_parameters") else []
    buttons = "\n".join(_rows(kwargs.get("reply_markup")))
    body = f"{words}\n\n[cyan]{escape(buttons)}[/cyan]" if buttons else words
    return Panel(body or "·", title=" · ".join(marks), width=72, title_align="left")


def _rows(markup: Markup | None) -> list[str]:
    match markup:
        case InlineKeyboardMarkup(inline_keyboard=rows):
            return ["  ".join(f"[ {button.text} ]" for button in row) for row in rows]
        case ReplyKeyboardMarkup(keyboard=keys):
            return ["  ".join(f"( {key.text} )" for key in row) for row in keys]
        case ReplyKeyboardRemove():
            return ["(the keyboard goes)"]
        case _:
            return []


def main(
    language: Annotated[str, typer.Option(help="Language of the screens.")] = "es",
    only: Annotated[str, typer.Option(help="Only screens whose title contains this.")] = "",
) -> None:
    """Print every screen with sample data."""
    catalogue = Catalogue.load(strict=True)
    draw(Console(), screens(language, catalogue=catalogue), only=only)


if __name__ == "__main__":
    typer.run(main)
