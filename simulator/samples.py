"""Sample media made by code, so that nothing has to be shipped: night scenes and silent voices."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from functools import cache

Colour = tuple[int, int, int]
PHOTO_SAMPLES = ("dark_street", "broken_lamp", "rubble")
PHOTO_SIZES = ((90, 68), (320, 240), (800, 600))
_OPUS_SILENCE = b"\xf8\xff\xfe"  # 20 ms of nothing, one channel
_SAMPLES_PER_FRAME = 960  # at 48 kHz


class _Canvas:
    """A picture in memory on a 0..1 grid; shapes are drawn a row at a time."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.rows = [bytearray(width * 3) for _ in range(height)]

    def gradient(self, top: float, bottom: float, first: Colour, last: Colour) -> None:
        start, stop = int(top * self.height), int(bottom * self.height)
        for y in range(start, stop):
            part = (y - start) / max(1, stop - start)
            mixed = (int(a + (b - a) * part) for a, b in zip(first, last, strict=True))
            self.rows[y][:] = bytes(mixed) * self.width

    def box(self, left: float, top: float, right: float, bottom: float, colour: Colour) -> None:
        x = int(left * self.width)
        end = min(self.width, max(x + 1, int(right * self.width)))
        if x >= end:
            return
        for y in range(int(top * self.height), min(self.height, int(bottom * self.height))):
            self.rows[y][x * 3 : end * 3] = bytes(colour) * (end - x)

    def glow(self, x: float, y: float, radius: float, colour: Colour) -> None:
        middle, centre, reach = x * self.width, y * self.height, radius * self.width
        for row in range(max(0, int(centre - reach)), min(self.height, int(centre + reach))):
            line = self.rows[row]
            for column in range(max(0, int(middle - reach)), min(self.width, int(middle + reach))):
                distance = ((column - middle) ** 2 + (row - centre) ** 2) ** 0.5 / reach
                strength = max(0.0, 1 - distance) ** 2
                for channel in range(3):
                    at = column * 3 + channel
                    line[at] = min(255, int(line[at] + colour[channel] * strength))

    def png(self) -> bytes:
        raw = b"".join(b"\0" + bytes(row) for row in self.rows)
        header = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        return b"\x89PNG\r\n\x1a\n" + b"".join(
            _chunk(*part)
            for part in ((b"IHDR", header), (b"IDAT", zlib.compress(raw, 6)), (b"IEND", b""))
        )


def _chunk(name: bytes, data: bytes) -> bytes:
    checksum = zlib.crc32(name + data)
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", checksum)


def _street(canvas: _Canvas) -> None:
    canvas.gradient(0, 0.66, (13, 18, 44), (62, 52, 92))
    canvas.gradient(0.66, 1, (38, 38, 48), (20, 20, 27))
    canvas.glow(0.82, 0.14, 0.16, (120, 120, 105))
    canvas.glow(0.82, 0.14, 0.045, (250, 250, 235))
    houses = ((0.0, 0.38), (0.17, 0.3), (0.36, 0.43), (0.53, 0.33), (0.72, 0.4), (0.88, 0.29))
    for index, (left, top) in enumerate(houses):
        shade = 22 + index % 3 * 7
        canvas.box(left, top, left + 0.19, 0.68, (shade, shade - 2, shade + 14))
        for window in range(3):
            lit = (index * 3 + window) % 7 == 2
            x = left + 0.025 + window * 0.055
            colour = (214, 170, 92) if lit else (38, 38, 56)
            canvas.box(x, top + 0.07, x + 0.03, top + 0.13, colour)
    canvas.box(0, 0.68, 1, 0.705, (70, 68, 80))
    for dash in range(6):
        canvas.box(dash * 0.19 + 0.02, 0.86, dash * 0.19 + 0.11, 0.872, (96, 92, 84))


@cache
def sample_photo(name: str, width: int, height: int) -> bytes:
    """Return a PNG of `width` x `height` pixels; KeyError for a name not in PHOTO_SAMPLES."""
    if name not in PHOTO_SAMPLES:
        raise KeyError(name)
    canvas = _Canvas(width, height)
    _street(canvas)
    if name == "dark_street":
        canvas.glow(0.93, 0.5, 0.1, (120, 84, 30))
    elif name == "broken_lamp":
        canvas.box(0.3, 0.2, 0.312, 0.8, (112, 112, 122))
        canvas.box(0.3, 0.2, 0.42, 0.215, (112, 112, 122))
        canvas.box(0.395, 0.215, 0.44, 0.245, (58, 58, 66))
        canvas.glow(0.418, 0.26, 0.025, (150, 40, 20))
    else:
        for index in range(14):
            left, low = 0.28 + index % 7 * 0.065, 0.8 - index // 7 * 0.045
            shade = 88 + index * 37 % 60
            canvas.box(left, low, left + 0.075, low + 0.06, (shade, shade - 14, shade - 26))
    return canvas.png()


def image_size(content: bytes) -> tuple[int, int]:
    """Return width and height in pixels of a PNG or JPEG; 800 x 600 when they cannot be read."""
    if content[:8] == b"\x89PNG\r\n\x1a\n" and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    at = 2
    while content[:2] == b"\xff\xd8" and at + 9 < len(content) and content[at] == 0xFF:
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return 800, 600


def sample_voice(seconds: int) -> bytes:
    """Return an Ogg Opus voice note of `seconds` seconds of silence that players accept."""
    return b"".join(_ogg_pages(max(1, seconds) * 50))


def _ogg_pages(frames: int) -> Iterator[bytes]:
    head = b"OpusHead" + struct.pack("<BBHIhB", 1, 1, 0, 48000, 0, 0)
    tags = b"OpusTags" + struct.pack("<I", 0) + struct.pack("<I", 0)
    yield _ogg_page(2, 0, 0, [head])
    yield _ogg_page(0, 0, 1, [tags])
    done, number = 0, 2
    while done < frames:
        count = min(50, frames - done)
        done += count
        last = 4 if done == frames else 0
        yield _ogg_page(last, done * _SAMPLES_PER_FRAME, number, [_OPUS_SILENCE] * count)
        number += 1


def _ogg_page(flags: int, position: int, number: int, packets: list[bytes]) -> bytes:
    head = b"OggS" + struct.pack("<BBqII", 0, flags, position, 1, number)
    tail = bytes([len(packets), *(len(packet) for packet in packets)]) + b"".join(packets)
    checksum = _ogg_crc(head + b"\0\0\0\0" + tail)
    return head + struct.pack("<I", checksum) + tail


@cache
def _crc_table() -> tuple[int, ...]:
    table = []
    for byte in range(256):
        value = byte << 24
        for _ in range(8):
            value = (value << 1) ^ (0x04C11DB7 if value & 0x80000000 else 0)
        table.append(value & 0xFFFFFFFF)
    return tuple(table)


def _ogg_crc(data: bytes) -> int:
    table, value = _crc_table(), 0
    for byte in data:
        value = ((value << 8) & 0xFFFFFFFF) ^ table[(value >> 24) ^ byte]
    return value
