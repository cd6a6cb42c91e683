"""One's own certificate of attendance, the name on its paper, and ``/certificado`` for whoever checks one.

The name goes from the update straight into the message that carries the PDF: it reaches no language model,
no log and no table of its own. Its words go from the inbox when the update was dealt with and from the
outbox when the paper was sent, as all words there.
"""

from collections.abc import Callable
from datetime import date

from telegram import Update

from bot import paper_names
from bot.callbacks import Go
from bot.desk import Context
from bot.handlers.meeting import meet, reply
from bot.harm import hints_at_harm, speaks_of_harm
from bot.rasa_client import Say
from bot.render.certificates import AREA, told_of
from bot.render.moments import day_in_words
from bot.taking_back import only_takes_back
from referrals import additions, certificates, outbox, people
from referrals.certificates import Check
from referrals.db import Work
from referrals.errors import PazosError
from referrals.models import Person
from referrals.notices import Notice
from referrals.vocabulary import Lane

__all__ = ["AREA", "is_name", "named", "on_check", "on_command", "on_press"]

Use = Callable[[Work, Person, int, str], list[Say]]


async def on_command(update: Update, context: Context) -> None:
    """``/certificado CA-…``: whether a code is one of ours."""
    await on_check(update, context, " ".join(context.args or ()))


async def on_check(update: Update, context: Context, written: str) -> None:
    """A code to check, written or behind a link."""
    chat_id = update.effective_chat.id if update.effective_chat else 0

    def use_case(work: Work) -> None:
        person = meet(work, update.effective_user, chat_id)
        additions.stop(work, person)
        says = [_checked(work, context, written, person)] if written else _own(work, person)
        reply(work, person, says, update_id=update.update_id)

    await context.finish(use_case)


def _checked(work: Work, context: Context, written: str, person: Person) -> Say:
    outcome, found = certificates.check(work, written, by=person)
    if found is None or outcome is not Check.VALID:
        return Say("certificate-check", {"outcome": outcome.value})
    language = people.language_of(
        person, offered=work.city.languages, default=work.city.default_language
    )

    def written_out(day: date) -> str:
        words = day_in_words(day, catalogue=context.desk.catalogue, language=language)
        return context.desk.catalogue.plain(
            "certificate-day", language, day=words, year=str(day.year)
        )

    days = {"first": written_out(found.first_on), "last": written_out(found.last_on)}
    return Say("certificate-check", {"outcome": outcome.value, **told_of(found), **days})


def _own(work: Work, person: Person) -> list[Say]:
    """Without a code: one's own newest certificate, else how a code is checked."""
    own = [Say("certificate", told_of(one)) for one in certificates.of_person(work, person)]
    return own[-1:] or [Say("certificate-usage")]


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of one's own certificate; a refusal is told in a toast."""
    use = _USES.get(go.verb)
    number = "".join(go.args)
    if use is None or len(go.args) != 1 or not number.isdecimal() or len(number) > 17:
        return "toast-stale"
    chat_id = update.effective_chat.id if update.effective_chat else 0

    def use_case(work: Work) -> None:
        person = meet(work, update.effective_user, chat_id)
        additions.stop(work, person)
        says = use(work, person, int(number), str(update.update_id))
        reply(work, person, says, update_id=update.update_id)

    try:
        await context.finish(use_case)
    except PazosError as error:
        return "toast-not-yours" if error.say == "error-not-yours" else error.say
    return None


def _one(work: Work, person: Person, number: int, _key: str) -> list[Say]:
    return [Say("certificate", told_of(certificates.own(work, number, by=person)))]


def _name(work: Work, person: Person, number: int, _key: str) -> list[Say]:
    found = certificates.begin_name(work, number, by=person)
    return [Say("certificate-name", {"certificate": found.id})]


def _line(work: Work, person: Person, number: int, key: str) -> list[Say]:
    found = certificates.own(work, number, by=person)
    _send(work, person, {"certificate": found.id}, key=key)
    return []


_USES: dict[str, Use] = {"one": _one, "name": _name, "line": _line}


def is_name(text: str) -> bool:
    """Whether words that answer "which name?" are for the paper, and are no cry for help.

    They are where they are written as a name, or may be one in small letters, which is asked for again, or
    only take it back. All others go where words go.
    """
    if only_takes_back(text):
        return True
    name = paper_names.bare(text)
    written = paper_names.written(name)
    if written == "else":
        return False
    rest = paper_names.without_given(name)
    is_sure = written == "name" and not name.isupper()
    return not (speaks_of_harm(rest) if is_sure else hints_at_harm(rest))


def named(work: Work, person: Person, certificate_id: int, text: str, *, key: str) -> list[Say]:
    """Words that are the name to print: the paper is on its way, or what is wrong with them.

    Words that only take it back are no name.
    """
    if only_takes_back(text):
        certificates.stop_naming(work, person)
        return [Say("cancelled")]
    name = paper_names.bare(text)
    read: paper_names.PaperName | paper_names.Problem = paper_names.read(name)
    if isinstance(read, paper_names.PaperName) and paper_names.written(name) != "name":
        read = "small"
    if not isinstance(read, paper_names.PaperName):
        certificates.begin_name(work, certificate_id, by=person)  # the time begins anew
        return [Say("certificate-name-again", {"certificate": certificate_id, "problem": read})]
    certificates.stop_naming(work, person)
    params = {"certificate": certificate_id, "name": read.text, "changed": read.is_changed}
    _send(work, person, params, key=key)
    return []


def _send(work: Work, person: Person, params: dict[str, object], *, key: str) -> None:
    outbox.enqueue(
        work,
        Notice("certificate-file", params),
        to=person,
        lane=Lane.CONVERSATION,
        dedupe_key=f"certificate-file:{key}",
    )
