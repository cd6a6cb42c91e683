"""Files that were sent either way: their identifiers, sizes and bytes, in memory."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any

from simulator.errors import bad_request
from simulator.samples import PHOTO_SIZES, image_size, sample_photo

DOWNLOAD_LIMIT = 20 * 1024 * 1024
_PREFIXES = {"photo": "AgACAgE", "voice": "AwACAgE", "sticker": "CAACAgE", "video": "BAACAgE"}
_ENDINGS = {"photo": "jpg", "voice": "oga", "sticker": "webp", "video": "mp4"}
_FOLDERS = {"photo": "photos", "voice": "voice", "sticker": "stickers", "video": "videos"}


@dataclass
class StoredFile:
    """One file: `size` is what Telegram says of it, whatever `content` holds."""

    file_id: str
    unique_id: str
    kind: str
    path: str
    size: int
    content: bytes
    mime_type: str
    media: Any

    def brief(self) -> dict[str, Any]:
        """Return the fields that every kind of file has in the Bot API."""
        return {
            "file_id": self.file_id,
            "file_unique_id": self.unique_id,
            "file_size": self.size,
        }


class FileStore:
    """All files by identifier and by path."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def _store(
        self, kind: str, content: bytes, mime_type: str, size: int, extra: dict[str, Any]
    ) -> StoredFile:
        file_id = _PREFIXES.get(kind, "BQACAgE") + secrets.token_urlsafe(42)
        name = str(extra.get("file_name", ""))
        ending = name.rpartition(".")[2] if "." in name else _ENDINGS.get(kind, "bin")
        ending = ending if ending.isalnum() else "bin"
        path = f"{_FOLDERS.get(kind, 'documents')}/file_{len(self._by_id)}.{ending}"
        unique_id = secrets.token_urlsafe(11)
        stored = StoredFile(file_id, unique_id, kind, path, size, content, mime_type, None)
        stored.media = {**extra, **stored.brief()}
        self._by_id[file_id] = stored
        self._by_path[path] = stored
        return stored

    def add(
        self,
        kind: str,
        content: bytes,
        mime_type: str,
        *,
        claimed_size: int | None = None,
        **extra: Any,
    ) -> dict[str, Any]:
        """Store a file and return its object of the Bot API (Voice, Document, Sticker, Video)."""
        size = len(content) if claimed_size is None else claimed_size
        if kind != "sticker":
            extra["mime_type"] = mime_type
        media: dict[str, Any] = self._store(kind, content, mime_type, size, extra).media
        return media

    def add_photo(self, content: bytes, *, sample: str = "") -> list[dict[str, Any]]:
        """Store a photo in several sizes and return them, smallest first.

        A `sample` is drawn for each size; given bytes stand for all sizes.
        """
        if sample:
            versions = [(size, sample_photo(sample, *size)) for size in PHOTO_SIZES]
        else:
            width, height = image_size(content)
            longest = max(width, height, 1)
            scales = [limit / longest for limit in (90, 320) if limit < longest]
            sizes = [(max(1, int(width * s)), max(1, int(height * s))) for s in scales]
            versions = [(size, content) for size in [*sizes, (width, height)]]
        mime_type = "image/png" if versions[0][1].startswith(b"\x89PNG") else "image/jpeg"
        stored = [
            self._store("photo", data, mime_type, len(data), {"width": size[0], "height": size[1]})
            for size, data in versions
        ]
        photo = [one.media for one in stored]
        for one in stored:
            one.media = photo
        return photo

    def get(self, file_id: str) -> StoredFile | None:
        """Return the file with this identifier or None."""
        return self._by_id.get(file_id)

    def at_path(self, path: str) -> StoredFile | None:
        """Return the file that getFile names `path`, or None."""
        return self._by_path.get(path)

    def media(self, file_id: str, kind: str) -> Any:
        """Return the media object that is sent again by its identifier; 400 when it is wrong."""
        stored = self._by_id.get(file_id)
        if stored is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if stored.kind != kind:
            raise bad_request(
                f"can't use file of type {stored.kind.capitalize()} as {kind.capitalize()}"
            )
        return stored.media
