"""Parameters of a request, whether they came in the query, as JSON, as a form or as multipart.

Values stay strings, as in the real server; the getters of `Params` read them as what a method
needs. Knows nothing of methods.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request

from simulator.errors import ApiError, bad_request

MAX_BODY = 52 * 1024 * 1024
_DISPOSITION = re.compile(rb'(?i)\b(name|filename\*?)\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^;\s]+))')


@dataclass(frozen=True)
class Upload:
    """A file that came in a multipart body."""

    filename: str
    content: bytes
    mime_type: str


@dataclass
class Params:
    """What a caller passed: `values` as strings, `files` by field name."""

    values: dict[str, str] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    @classmethod
    def of(cls, values: dict[str, Any]) -> Params:
        """Build parameters from JSON values."""
        return cls({name: _as_text(item) for name, item in values.items() if item is not None})

    def text(self, name: str, default: str = "") -> str:
        """Return the value as it came, or `default` when absent."""
        return self.values.get(name, default)

    def integer(self, name: str, default: int = 0) -> int:
        """Return a whole number, `default` when it is absent or no number (as Telegram does)."""
        try:
            return int(self.values.get(name, "").strip())
        except ValueError:
            return default

    def number(self, name: str) -> float | None:
        """Return a decimal number or None."""
        try:
            return float(self.values.get(name, ""))
        except ValueError:
            return None

    def flag(self, name: str) -> bool:
        """Return whether the value means yes: true, yes or 1."""
        return self.values.get(name, "").strip().lower() in {"true", "yes", "1"}

    def parsed(self, name: str, complaint: str) -> Any:
        """Return the JSON value, None when absent; 400 with `complaint` when it is no JSON."""
        raw = self.values.get(name, "")
        if not raw.strip():
            return None
        try:
            return json.loads(raw)
        except ValueError:
            raise bad_request(complaint) from None


def _as_text(value: Any) -> str:
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)


async def read_params(request: Request) -> Params:
    """Read all parameters of `request`; 413 over 52 MB, 400 for a body that cannot be read."""
    params = Params(dict(request.query_params))
    if request.method != "POST":
        return params
    declared = request.headers.get("content-length", "0")
    if declared.isdigit() and int(declared) > MAX_BODY:
        raise ApiError(413, "Request Entity Too Large")
    body = await request.body()
    if len(body) > MAX_BODY:
        raise ApiError(413, "Request Entity Too Large")
    content_type = request.headers.get("content-type", "")
    kind = content_type.split(";", 1)[0].strip().lower()
    if kind == "application/json":
        params.values.update(_json_values(body))
    elif kind == "multipart/form-data":
        _read_multipart(body, content_type, params)
    elif body:
        pairs = parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True)
        params.values.update(pairs)
    return params


def _json_values(body: bytes) -> dict[str, str]:
    try:
        value = json.loads(body or b"{}")
    except ValueError:
        raise bad_request("can't parse request body as JSON object") from None
    if not isinstance(value, dict):
        raise bad_request("can't parse request body as JSON object")
    return Params.of(value).values


def _read_multipart(body: bytes, content_type: str, params: Params) -> None:
    match = re.search(r'boundary="?([^";]+)"?', content_type)
    if match is None:
        raise bad_request("boundary of multipart body is missing")
    delimiter = b"--" + match.group(1).encode()
    for part in (b"\r\n" + body).split(b"\r\n" + delimiter)[1:]:
        if part.startswith(b"--"):
            return
        head, separator, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        if not separator:
            continue
        headers = {
            name.strip().lower(): value.strip()
            for name, _, value in (line.partition(b":") for line in head.split(b"\r\n"))
        }
        names = {
            key.lower(): (quoted or bare)
            for key, quoted, bare in _DISPOSITION.findall(headers.get(b"content-disposition", b""))
        }
        name = names.get(b"name", b"").decode("utf-8", "replace")
        if b"filename" in names:
            params.files[name] = Upload(
                names[b"filename"].decode("utf-8", "replace"),
                content,
                headers.get(b"content-type", b"application/octet-stream").decode("latin-1"),
            )
        else:
            params.values[name] = content.decode("utf-8", "replace")
