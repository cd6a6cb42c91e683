"""A picture of which intents are taken for which: one square for each pair, darker for more.

Owns the drawing (Pillow, a third of matplotlib's size); rows are what was meant, columns what was taken.
"""

from collections.abc import Mapping
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

_CELL = 34
_LABELS = 210
_FONT_SIZE = 14
_WHITE, _INK, _GRID = (255, 255, 255), (30, 30, 40), (225, 225, 230)
_RIGHT, _WRONG = (46, 125, 80), (190, 45, 40)


def draw(counts: Mapping[tuple[str, str], int], path: Path) -> None:
    """Write the picture as a PNG.

    Args:
        counts: how often the first intent was taken for the second, right ones included.
        path: the file to write.

    """
    names = sorted({name for pair in counts for name in pair})
    totals = {name: sum(counts.get((name, other), 0) for other in names) for name in names}
    side = _LABELS + _CELL * len(names) + 20
    image = Image.new("RGB", (side, side), _WHITE)
    pen = ImageDraw.Draw(image)
    font = ImageFont.load_default(_FONT_SIZE)
    for row, meant in enumerate(names):
        top = _LABELS + row * _CELL
        pen.text((_LABELS - 8, top + _CELL // 2), meant, fill=_INK, font=font, anchor="rm")
        label = Image.new("RGB", (_LABELS - 8, _FONT_SIZE + 6), _WHITE)
        ImageDraw.Draw(label).text((0, 2), meant, fill=_INK, font=font)
        image.paste(label.rotate(90, expand=True), (top + (_CELL - _FONT_SIZE) // 2 - 2, 0))
        for column, taken in enumerate(names):
            left = _LABELS + column * _CELL
            box = (left, top, left + _CELL, top + _CELL)
            count = counts.get((meant, taken), 0)
            share = count / totals[meant] if totals[meant] else 0.0
            pen.rectangle(box, fill=_shade(share, right=meant == taken), outline=_GRID)
            if count:
                ink = _WHITE if share > 0.5 or (meant != taken and share > 0.15) else _INK
                place = (left + _CELL // 2, top + _CELL // 2)
                pen.text(place, str(count), fill=ink, font=font, anchor="mm")
    pen.text((8, 8), "row: meant", fill=_INK, font=font)
    pen.text((8, 8 + _FONT_SIZE + 4), "column: taken", fill=_INK, font=font)
    image.save(path)


def _shade(share: float, *, right: bool) -> tuple[int, int, int]:
    """Return white for nothing; a wrong fifth is as dark as a right whole."""
    strength = share if right else min(1.0, share * 5.0)
    colour = _RIGHT if right else _WRONG
    red, green, blue = (round(255 + (part - 255) * strength) for part in colour)
    return red, green, blue
