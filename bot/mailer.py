"""The sender of e-mails to offices: takes them out of the database and gives them to a mail server.

Owns the loop, the envelope and the meaning of a server's answer; leaves which e-mail may leave, and what a
crash leaves behind, to :mod:`referrals.office_post`. One at a time: offices get few. No transaction is open
while the server is spoken to. Logs carry the row's number and the kind of trouble, no address, no link.
"""

import asyncio
import logging
import ssl
from collections.abc import Awaitable, Callable
from datetime import timedelta
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid

import aiosmtplib
from aiosmtplib import SMTPAuthenticationError, SMTPException, SMTPResponseException

from bot.catalogue import Catalogue
from bot.office_page import link
from bot.render.facts import Speaker
from bot.render.moments import in_words
from referrals import office_post
from referrals.clock import local
from referrals.db import Database
from referrals.mail_settings import MailServer
from referrals.office_post import Letter

logger = logging.getLogger(__name__)

#: How often the database is looked at, in seconds.
IDLE = 5.0
#: How long a server may take to answer, in seconds.
PATIENCE = 30.0
FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=1)

Transport = Callable[[EmailMessage], Awaitable[None]]


def smtp(server: MailServer, *, tls_context: ssl.SSLContext | None = None) -> Transport:
    """Gives an e-mail to a mail server; raises what :mod:`aiosmtplib` raises."""

    async def give(message: EmailMessage) -> None:
        await aiosmtplib.send(
            message,
            hostname=server.host,
            port=server.port,
            username=server.user,
            password=server.password,
            use_tls=server.tls == "tls",
            start_tls=server.tls == "starttls",
            tls_context=tls_context,
            timeout=PATIENCE,
        )

    return give


class Mailer:
    """Sends what is waiting until told to stop."""

    def __init__(
        self,
        database: Database,
        catalogue: Catalogue,
        transport: Transport,
        *,
        sender: str,
        public_url: str,
    ) -> None:
        self._database = database
        self._catalogue = catalogue
        self._give = transport
        self._sender = sender
        self._public_url = public_url

    async def run(self) -> None:
        """Send until cancelled."""
        while True:
            try:
                while await self.step():
                    pass
            except Exception as error:  # noqa: BLE001 - an outermost loop: the next look must come
                logger.error("e-mails could not be worked on: %s", type(error).__name__)
            await asyncio.sleep(IDLE)

    async def step(self) -> bool:
        """Send one e-mail and note what became of it; False where none may leave."""
        letter = await self._database.run(office_post.claim)
        if letter is None:
            return False
        row_id = letter.row_id
        try:
            await self._give(self.written(letter))
        except (SMTPException, OSError, ValueError) as error:
            name = type(error).__name__
            if _is_final(error):
                logger.error("e-mail %s was refused: %s", row_id, name)
                await self._database.run(lambda work: office_post.give_up(work, row_id, error=name))
            else:
                logger.warning("e-mail %s, try %s: %s", row_id, letter.attempts, name)
                pause = min(FIRST_PAUSE * 2 ** min(letter.attempts - 1, 10), LONGEST_PAUSE)
                await self._database.run(
                    lambda work: office_post.retry(work, row_id, at=work.now + pause, error=name)
                )
        else:
            await self._database.run(lambda work: office_post.sent(work, row_id))
        return True

    def written(self, letter: Letter) -> EmailMessage:
        """The e-mail: a code and a link, and no word of the matter, since mail is read on its way."""
        city = self._database.city
        now = self._database.clock()
        speaker = Speaker(self._catalogue, city.default_language, city)
        message = EmailMessage()
        message["From"] = self._sender
        message["To"] = letter.to
        message["Subject"] = speaker.plain("office-mail", code=letter.code)
        message["Date"] = format_datetime(local(now, city.timezone))
        message["Message-ID"] = make_msgid(domain=self._sender.rpartition("@")[2])
        message["Auto-Submitted"] = "auto-generated"
        parts = [
            letter.office,
            speaker.plain("office-news", news=letter.news.value),
            speaker.plain("office-mail.code", code=letter.code),
        ]
        if letter.token is not None and letter.until is not None:
            until = in_words(
                letter.until,
                now=now,
                timezone=city.timezone,
                catalogue=self._catalogue,
                language=speaker.language,
            )
            parts.append(
                speaker.plain("office-mail.link", url=link(self._public_url, letter.token))
            )
            parts.append(speaker.plain("office-mail.until", until=until))
        parts.append(speaker.plain("office-mail.sign"))
        message.set_content("\n\n".join(parts) + "\n")
        return message


def _is_final(error: Exception) -> bool:
    """Whether a server will never take this e-mail; a wrong password can be mended, so it is not final."""
    if isinstance(error, SMTPAuthenticationError):
        return False
    if isinstance(error, aiosmtplib.SMTPRecipientsRefused):
        return all(one.code >= 500 for one in error.recipients)
    if isinstance(error, SMTPResponseException):
        return error.code >= 500
    return isinstance(error, ValueError)  # an address that cannot be written into an e-mail
