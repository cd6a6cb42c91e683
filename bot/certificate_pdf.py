"""The paper of a certificate: one page, A4 across, in Spanish, with the code by which it is checked.

Owns the look. The facts are those of :class:`referrals.models.Certificate`; the name is what whoever calls
gives, and goes nowhere but onto the page. The same facts make the same bytes.
"""

import io
from dataclasses import dataclass
from datetime import date, datetime

from fpdf import FPDF
from fpdf.enums import Align

from bot.paper_names import printable
from bot.render import poster_file
from bot.render.facts import Speaker
from bot.render.moments import day_in_words
from referrals.clock import local
from referrals.models import Certificate

_WIDTH, _HEIGHT = 297.0, 210.0  #: millimetres
_EDGE = 12.0  #: from the paper's edge to the frame
_TEXT = 200.0  #: the longest line
_CODE = 32.0  #: side of the QR code
_INK, _ACCENT, _GREY = (25, 42, 78), (176, 128, 48), (95, 95, 105)
_SERIF, _PLAIN = "Times", "Helvetica"


@dataclass(frozen=True)
class Paper:
    """What goes onto the page besides the certificate: the link of its check, and the bot's address."""

    link: str
    address: str  #: such as ``t.me/pazos_bot``
    name: str | None  #: None leaves a line to write it by hand


def draw(speaker: Speaker, found: Certificate, paper: Paper, *, at: datetime) -> bytes:
    """The PDF of a certificate; ``speaker`` is of the language of the paper, ``at`` when it was made."""
    page = FPDF(orientation="landscape", unit="mm", format="A4")
    page.set_creation_date(at)
    page.set_auto_page_break(False)
    page.set_margin(0)
    page.add_page()
    page.set_title(_latin(speaker.plain("certificate-paper")))
    page.set_author(_latin(speaker.plain("certificate-paper.by")))
    page.set_lang(speaker.language)
    _frame(page)
    _head(page, speaker)
    _body(page, speaker, found, paper.name)
    _foot(page, speaker, found, paper)
    return bytes(page.output())


def _frame(page: FPDF) -> None:
    page.set_draw_color(*_INK)
    page.set_line_width(0.9)
    page.rect(_EDGE, _EDGE, _WIDTH - 2 * _EDGE, _HEIGHT - 2 * _EDGE)
    page.set_draw_color(*_ACCENT)
    page.set_line_width(0.3)
    inner = _EDGE + 2.2
    page.rect(inner, inner, _WIDTH - 2 * inner, _HEIGHT - 2 * inner)


def _head(page: FPDF, speaker: Speaker) -> None:
    by = speaker.plain("certificate-paper.by").upper()
    _line(page, by, y=25, size=13, font=_PLAIN, style="B", spacing=1.2)
    _line(page, speaker.plain("certificate-paper"), y=35, size=38, style="B")
    page.set_draw_color(*_ACCENT)
    page.set_line_width(0.8)
    page.line(_WIDTH / 2 - 24, 53, _WIDTH / 2 + 24, 53)


def _body(page: FPDF, speaker: Speaker, found: Certificate, name: str | None) -> None:
    _line(page, speaker.plain("certificate-paper.that"), y=60, size=16, ink=_GREY)
    if name is not None:
        _line(page, name, y=69, size=34, style="B")
    else:
        page.set_draw_color(*_INK)
        page.set_line_width(0.35)
        page.line(_WIDTH / 2 - 85, 81, _WIDTH / 2 + 85, 81)
        _line(page, speaker.plain("certificate-paper.line"), y=82, size=9, font=_PLAIN, ink=_GREY)
    counts = speaker.plain("certificate-paper.came", attended=found.attended, held=found.held)
    _line(page, counts, y=91, size=18)
    programme = speaker.city.programme(found.programme_id)
    title = programme.name if programme is not None else found.programme_id
    _line(page, title, y=101, size=24, style="B", ink=_ACCENT)
    _line(page, f"{_days(speaker, found)} {_hours(speaker, found.minutes)}", y=115, size=15)
    _line(page, speaker.plain("certificate-paper.only"), y=126, size=10, font=_PLAIN, ink=_GREY)


def _foot(page: FPDF, speaker: Speaker, found: Certificate, paper: Paper) -> None:
    left, top = 30.0, 148.0
    issued = local(found.issued_at, speaker.city.timezone).date()
    given = speaker.plain(
        "certificate-paper.given", city=speaker.city.name, day=_day(speaker, issued)
    )
    _write(page, given, x=left, y=top, size=13)
    page.set_draw_color(*_INK)
    page.set_line_width(0.35)
    page.line(left, 179, left + 80, 179)
    _write(page, speaker.plain("certificate-paper.signed"), x=left, y=180, size=9, font=_PLAIN)
    code_x = _WIDTH - _EDGE - 14 - _CODE
    page.image(io.BytesIO(poster_file.qr(paper.link)), x=code_x, y=top, w=_CODE, h=_CODE)
    beside = code_x - 4 - 88
    _write(page, speaker.plain("certificate-paper.code"), x=beside, y=top + 3, size=9, width=88)
    _write(page, found.code, x=beside, y=top + 9, size=17, style="B", width=88)
    checked = speaker.plain("certificate-paper.check", address=paper.address, code=found.code)
    page.set_xy(beside, top + 18)
    page.set_font(_PLAIN, size=9)
    page.set_text_color(*_GREY)
    page.multi_cell(88, 4.4, "\n".join(map(_latin, checked.splitlines())), align=Align.R)


def _days(speaker: Speaker, found: Certificate) -> str:
    if found.first_on == found.last_on:
        return speaker.plain("certificate-paper.on", day=_day(speaker, found.first_on))
    first, last = _day(speaker, found.first_on), _day(speaker, found.last_on)
    return speaker.plain("certificate-paper.between", first=first, last=last)


def _day(speaker: Speaker, day: date) -> str:
    words = day_in_words(day, catalogue=speaker.catalogue, language=speaker.language)
    return speaker.plain("certificate-day", day=words, year=str(day.year))


def _hours(speaker: Speaker, minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    words = speaker.plain("certificate-hours", hours=hours)
    if rest:
        words = speaker.plain("certificate-hours.minutes", hours=words, minutes=str(rest))
    return speaker.plain("certificate-paper.hours", hours=words)


def _line(
    page: FPDF,
    text: str,
    *,
    y: float,
    size: float,
    font: str = _SERIF,
    style: str = "",
    ink: tuple[int, int, int] = _INK,
    spacing: float = 0.0,
) -> None:
    """A line in the middle, made smaller where it is too long."""
    text = _latin(text)
    page.set_char_spacing(spacing)
    page.set_font(font, style=style, size=size)
    while page.get_string_width(text) > _TEXT and size > 8:
        size -= 0.5
        page.set_font_size(size)
    page.set_text_color(*ink)
    page.set_xy(0, y)
    page.cell(_WIDTH, size * 0.42, text, align=Align.C)
    page.set_char_spacing(0)


def _write(
    page: FPDF,
    text: str,
    *,
    x: float,
    y: float,
    size: float,
    font: str = _PLAIN,
    style: str = "",
    width: float | None = None,
) -> None:
    """A line from the left or, within a ``width``, to the right."""
    page.set_font(font, style=style, size=size)
    page.set_text_color(*_INK)
    page.set_xy(x, y)
    page.cell(width or _TEXT, size * 0.42, _latin(text), align=Align.R if width else Align.L)


def _latin(text: str) -> str:
    """Words of the city's data in the fonts' letters; a letter that has none is a question mark."""
    return printable(text) or "".join(printable(letter) or "?" for letter in text)
