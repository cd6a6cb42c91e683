"""The office's page on the assistant's own server: ``<public address>/o/<token>``.

Owns the web's side of a link: methods, sizes, cookies, headers, and how often somebody may guess; leaves
who is let in to :mod:`referrals.office_links` and the HTML to :mod:`bot.render.office_page`. Opening a link
changes nothing; only a form that came from its page does, and is answered by a redirect to the page, so
that going back or loading again answers nothing twice.

A token is in no log and in no header: access is not logged, errors are logged by their kind only, and the
page sends no referrer. What a crash leaves behind: nothing or the whole answer, which is one transaction;
where the redirect was lost, the browser has no cookie and the office asks for another link.
"""

import logging
import secrets
from collections.abc import Awaitable, Callable
from urllib.parse import parse_qsl, urlsplit

from sqlalchemy.exc import SQLAlchemyError
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from bot.catalogue import Catalogue
from bot.guesses import Guesses
from bot.render import office_page
from bot.render.facts import Speaker
from bot.render.office_page import Viewing
from referrals import office_links
from referrals.db import Database, Work
from referrals.errors import IllegalMove, PazosError
from referrals.office_answers import AnswerTooLate, NobodyToTell, PermissionWithdrawn
from referrals.office_links import LinkExpired, LinkRefused, LinkUnknown, NoAnswer

logger = logging.getLogger(__name__)

COOKIE = "oficina"
#: Bytes of a form; the page's longest one is a tenth of it.
MAX_FORM = 8 * 1024
#: Letters of a token that are looked at at all.
MAX_TOKEN = 100
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": office_page.POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
}
#: What the page says of an answer that the domain refused, and the status of HTTP.
_REFUSED: tuple[tuple[type[PazosError], str, int], ...] = (
    (IllegalMove, "office-link-order", 409),
    (AnswerTooLate, "office-link-over", 409),
    (NobodyToTell, "office-link-nobody", 409),
    (NoAnswer, "office-link-no-answer", 400),
    (LinkUnknown, "office-link-unknown", 404),
    (PermissionWithdrawn, "office-link-withdrawn", 410),
    (LinkExpired, "office-link-expired", 410),
)
_BY_STATUS = {
    404: "office-link-unknown",
    405: "office-link-no-answer",
    400: "office-link-no-answer",
    413: "office-link-no-answer",
    429: "office-link-slow",
    503: "office-link-later",
}


def link(public_url: str, token: str) -> str:
    """The address that an office opens."""
    return f"{public_url}/o/{token}"


def application(
    database: Database, catalogue: Catalogue, *, public_url: str, guesses: Guesses
) -> Starlette:
    """The ASGI application with the offices' page."""
    pages = _Pages(database, catalogue, public_url, guesses)
    return Starlette(
        routes=[Route("/o/{token}", pages.serve, methods=["GET", "POST"])],
        exception_handlers={HTTPException: pages.refused},
    )


class _Pages:
    def __init__(
        self, database: Database, catalogue: Catalogue, public_url: str, guesses: Guesses
    ) -> None:
        self._database = database
        self._catalogue = catalogue
        self._guesses = guesses
        parts = urlsplit(public_url)
        self._cookie_path = f"{parts.path}/o/"
        self._is_https = parts.scheme == "https"

    async def serve(self, request: Request) -> Response:
        """Answer one request; a page in any case, and never a traceback."""
        token = request.path_params["token"][:MAX_TOKEN]
        if not office_links.is_signed(self._database.vault, token):
            return self._guessed(request)
        answer: Callable[[Request, str], Awaitable[Response]] = (
            self._answer if request.method == "POST" else self._show
        )
        try:
            return await answer(request, token)
        except PazosError as error:
            for kind, say, status in _REFUSED:
                if isinstance(error, kind):
                    return self._refusal(request, say, status)
            say = error.say if isinstance(error, LinkRefused) else "office-link-unknown"
            return self._refusal(request, say, 403)
        except SQLAlchemyError as error:
            logger.error("the office's page: %s", type(error).__name__)  # its text holds values
            return self._refusal(request, "office-link-later", 503)

    def _guessed(self, request: Request) -> Response:
        """Answer a guess; who has a link of ours is never shut out with those who guess beside them."""
        guesser = request.client.host if request.client is not None else ""
        if not self._guesses.may_try(guesser):
            return self._refusal(request, "office-link-slow", 429)
        self._guesses.wrong(guesser)
        return self._refusal(request, "office-link-unknown", 404)

    async def refused(self, request: Request, error: Exception) -> Response:
        """What the routes do not know: another address or another method."""
        status = error.status_code if isinstance(error, HTTPException) else 400
        say = _BY_STATUS.get(status, "office-link-no-answer")
        response = self._refusal(request, say, status)
        if status == 405:
            response.headers["Allow"] = "GET, HEAD, POST"
        return response

    async def _show(self, request: Request, token: str) -> Response:
        browser = request.cookies.get(COOKIE)
        speaker = self._speaker(request)

        def draw(work: Work) -> str:
            opened = office_links.look(work, token, browser=browser)
            form = office_links.form_key(work.vault, token)
            return office_page.page(Viewing(work, speaker, opened, form))

        return HTMLResponse(await self._database.run(draw), headers=HEADERS)

    async def _answer(self, request: Request, token: str) -> Response:
        fields = await _form(request)
        if fields is None:
            return self._refusal(request, "office-link-no-answer", 413)
        expected = office_links.form_key(self._database.vault, token)
        if not secrets.compare_digest(fields.get("form", "").encode(), expected.encode()):
            return self._refusal(request, "office-link-no-answer", 400)
        said = office_page.answer_of(fields)
        browser = request.cookies.get(COOKIE) or secrets.token_urlsafe(24)
        await self._database.run(
            lambda work: office_links.answer(work, token, said, browser=browser)
        )
        # To the same page, whatever stands before the address that this server sees.
        response = Response(status_code=303, headers={**HEADERS, "Location": token})
        response.set_cookie(
            COOKIE,
            browser,
            max_age=self._database.city.times.referrals.link_hours * 3600,
            path=self._cookie_path,
            secure=self._is_https,
            httponly=True,
            samesite="lax",
        )
        return response

    def _refusal(self, request: Request, say: str, status: int) -> Response:
        words = office_page.refusal(self._speaker(request), say)
        return HTMLResponse(words, status_code=status, headers=HEADERS)

    def _speaker(self, request: Request) -> Speaker:
        city = self._database.city
        offered = [one for one in city.languages if one in self._catalogue.languages]
        wanted = _languages(request.headers.get("Accept-Language", ""))
        language = next((one for one in wanted if one in offered), city.default_language)
        return Speaker(self._catalogue, language, city)


def _languages(header: str) -> list[str]:
    """The languages that a browser asks for, best first; nonsense is left out."""
    found: list[tuple[float, str]] = []
    for part in header[:200].split(","):
        name, _, quality = part.strip().partition(";q=")
        try:
            weight = float(quality) if quality else 1.0
        except ValueError:
            continue
        found.append((-weight, name.strip().lower()[:2]))
    return [name for _, name in sorted(found, key=lambda one: one[0])]


async def _form(request: Request) -> dict[str, str] | None:
    """The fields of a form; None where it is too large to be one of ours."""
    body = b""
    try:
        async for part in request.stream():
            body += part
            if len(body) > MAX_FORM:
                return None
    except ClientDisconnect:
        return {}
    try:
        return dict(parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=20))
    except ValueError:
        return {}
