"""A poster to print (A4, PDF) and its QR code (PNG), in the city's language.

What is printed is what the city's data says of a programme and nothing more: no words that point at whoever
reads it (as "at risk"), and no promise. The letters of the built-in fonts are those of Latin-1; others are
written without their marks, or as a question mark.
"""

import io
import unicodedata

import segno
from fpdf import FPDF
from fpdf.enums import Align, XPos, YPos

from bot.render.facts import Speaker
from referrals.city import Programme

_WIDTH, _MARGIN = 210.0, 18.0  #: millimetres of A4, and of its border
_CODE = 92.0  #: millimetres of the code; read from some three metres away
_FONT = "Helvetica"
_SPELLED = str.maketrans({"—": "-", "–": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "…": "..."})
_INK = (20, 40, 80)


def qr(link: str) -> bytes:
    """A link as a picture of its QR code."""
    written = io.BytesIO()
    segno.make(link, error="m", micro=False).save(written, kind="png", scale=12, border=4)
    return written.getvalue()


def poster(speaker: Speaker, programme: Programme, link: str, *, place: str = "") -> bytes:
    """The poster of a programme; ``place`` is where it hangs, small at the bottom, for whoever hangs it."""
    page = empty_page()
    _write(page, speaker.plain("poster-head"), size=16)
    _write(page, programme.name, size=34, style="B", after=4)
    _write(page, speaker.city.text(programme.what, speaker.language), size=17, after=4)
    for line in _known(speaker, programme):
        _write(page, line, size=15, style="B")
    page.ln(5)
    _code(page, link)
    _write(page, speaker.plain("poster-how"), size=16, style="B", after=1)
    _write(page, link.removeprefix("https://"), size=12, after=4)
    _write(page, speaker.plain("poster-what-next"), size=13, after=2)
    _write(page, speaker.plain("poster-privacy"), size=13, after=2)
    if not programme.verified:
        _write(page, speaker.plain("poster-unconfirmed"), size=11)
    if place:
        page.set_y(-16)
        _write(page, place, size=8)
    return bytes(page.output())


def _known(speaker: Speaker, programme: Programme) -> list[str]:
    city, language, ages = speaker.city, speaker.language, programme.ages
    found = []
    if ages is not None:
        found.append(speaker.plain("programme.ages", first=str(ages.first), last=str(ages.last)))
    if programme.dates is not None:
        found.append(speaker.plain("poster-dates", dates=city.text(programme.dates, language)))
    if programme.place is not None:
        found.append(speaker.plain("poster-place", place=city.text(programme.place, language)))
    if programme.run_by:
        found.append(speaker.plain("programme.run-by", who=programme.run_by))
    return found


def empty_page() -> FPDF:
    """One page of A4."""
    page = FPDF(format="A4")
    page.set_auto_page_break(auto=False)
    page.set_margins(_MARGIN, _MARGIN, _MARGIN)
    page.add_page()
    page.set_text_color(*_INK)
    return page


def _write(page: FPDF, text: str, *, size: float, style: str = "", after: float = 0) -> None:
    page.set_font(_FONT, style, size)
    page.multi_cell(
        0,
        size * 0.45,
        latin(text),
        align=Align.C,
        new_x=XPos.LMARGIN,
        new_y=YPos.NEXT,
    )
    page.ln(2 + after)


def _code(page: FPDF, link: str) -> None:
    rows = [list(row) for row in segno.make(link, error="m", micro=False).matrix_iter(border=0)]
    module = _CODE / len(rows)
    left, top = (_WIDTH - _CODE) / 2, page.get_y()
    page.set_fill_color(0, 0, 0)
    for down, row in enumerate(rows):
        for over, is_dark in enumerate(row):
            if is_dark:
                # A hair wider than its place: printers leave white lines between squares otherwise.
                page.rect(
                    left + over * module, top + down * module, module + 0.02, module + 0.02, "F"
                )
    page.set_y(top + _CODE + 6)


def latin(text: str) -> str:
    """``text`` in letters that the built-in fonts have."""
    spelled = unicodedata.normalize("NFC", text).translate(_SPELLED)
    return "".join(_letter(one) for one in spelled)


def _letter(one: str) -> str:
    if _has(one):
        return one
    plain = "".join(part for part in unicodedata.normalize("NFKD", one) if _has(part))
    return plain if plain or unicodedata.combining(one) else "?"


def _has(one: str) -> bool:
    return ord(one) < 256
