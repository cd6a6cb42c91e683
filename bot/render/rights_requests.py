"""A consulta or reclamo as its person sees it: how it stands, with the words, and what they can do.

What is said is read from the request at the moment of sending. Where violence at home was told of, news of
a request says nothing but that there is something to read, makes no sound, and the words come only when
they are asked for by a button; then the last button leaves in haste.
"""

from collections.abc import Callable, Mapping
from datetime import date

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot import rights_screens
from bot.callbacks import Go
from bot.catalogue import Html, escape
from bot.keyboards import Rows, Screen
from bot.render.facts import Speaker, blocks
from bot.render.moments import day_in_words
from bot.render.outgoing import Outgoing, messages
from bot.render.sending import Sending
from bot.rights_screens import REQUESTS as AREA
from referrals import discretion, rights_life
from referrals.models import DataRequest
from referrals.vocabulary import RequestState


def day(speaker: Speaker, at: date | None) -> str:
    """A last day in words; a dash where there is none."""
    if at is None:
        return "—"
    return day_in_words(at, catalogue=speaker.catalogue, language=speaker.language)


def news(sending: Sending) -> list[Outgoing]:
    """``rights-told``: what became of a request; nothing where it has gone on meanwhile."""
    request = _of(sending)
    if request.state.value != sending.params.get("state"):
        return []
    if not discretion.is_needed(sending.work, sending.person):
        return shown(sending)
    see = [_press(sending.at, "one", request, key="button-rights-read")]
    markup = InlineKeyboardMarkup([see, [sending.at.menu("exit")]])
    return messages(sending.speaker.text("rights-quiet"), markup=markup, quiet=True)


def shown(sending: Sending) -> list[Outgoing]:
    """``rights-request``: a request as it stands, with what its person can do."""
    request, at = _of(sending), sending.at
    quiet = discretion.is_needed(sending.work, sending.person)
    rows: Rows = []
    if request.state is RequestState.INCOMPLETE:
        rows.append([_press(at, "fill", request, key="button-rights-fill")])
    if request.state in rights_life.OPEN:
        rows.append([_press(at, "wd", request, key="button-rights-withdraw")])
    rows.append([at.button(Go(rights_screens.AREA, "show"), "button-mine-data")])
    markup = InlineKeyboardMarkup([*rows, *_out(at, quiet=quiet)])
    return messages(_words(sending, request), markup=markup, quiet=quiet)


def withdraw(sending: Sending) -> list[Outgoing]:
    """``rights-withdraw``: whether it is really taken back."""
    request, at = _of(sending), sending.at
    if request.state not in rights_life.OPEN:
        return shown(sending)
    quiet = discretion.is_needed(sending.work, sending.person)
    yes = _press(at, "wdyes", request, key="button-rights-withdraw-yes")
    no = _press(at, "one", request, key="button-rights-withdraw-no")
    text = sending.speaker.text("rights-withdraw", code=request.code)
    markup = InlineKeyboardMarkup([[yes], [no], *_out(at, quiet=quiet)])
    return messages(text, markup=markup, quiet=quiet)


def fill(sending: Sending) -> list[Outgoing]:
    """``rights-fill``: the next words complete the reclamo."""
    request, at = _of(sending), sending.at
    if request.state is not RequestState.INCOMPLETE:
        return shown(sending)
    quiet = discretion.is_needed(sending.work, sending.person)
    text = blocks(
        sending.speaker.text("rights-fill", code=request.code),
        escape(_opened(sending, request.missing_sealed)),
    )
    no = _press(at, "one", request, key="button-back")
    return messages(text, markup=InlineKeyboardMarkup([[no], *_out(at, quiet=quiet)]), quiet=quiet)


#: What is said of a request in each state.
_KEYS: Mapping[RequestState, str] = {
    RequestState.RECEIVED: "rights-received",
    RequestState.INCOMPLETE: "rights-missing",
    RequestState.COMPLETED: "rights-whole",
    RequestState.EXTENDED: "rights-extended",
    RequestState.ANSWERED: "rights-answered",
    RequestState.PASSED_ON: "rights-passed-on",
    RequestState.WITHDRAWN: "rights-taken-back",
    RequestState.LAPSED: "rights-void",
}


def _words(sending: Sending, request: DataRequest) -> Html:
    speaker = sending.speaker
    return speaker.text(
        _KEYS[request.state],
        code=request.code,
        kind=request.kind.value,
        day=day(speaker, request.due_on),
        answer=_opened(sending, request.answer_sealed),
        reason=_opened(sending, request.reason_sealed),
        missing=_opened(sending, request.missing_sealed),
        to=_opened(sending, request.passed_to_sealed),
    )


def _opened(sending: Sending, sealed: bytes | None) -> str:
    """Sealed words; that they were erased, where they were."""
    if sealed is None:
        return sending.speaker.plain("rights-words-gone")
    return sending.work.vault.open(sealed)


def _of(sending: Sending) -> DataRequest:
    return sending.work.session.get_one(DataRequest, int(sending.params["request"]))


def _press(at: Screen, verb: str, request: DataRequest, *, key: str) -> InlineKeyboardButton:
    return at.button(Go(AREA, verb, (str(request.id),)), key)


def _out(at: Screen, *, quiet: bool) -> Rows:
    return [[at.menu("exit")]] if quiet else [[at.menu("person"), at.menu("menu")]]


BY_SAY: Mapping[str, Callable[[Sending], list[Outgoing]]] = {
    "rights-told": news,
    "rights-request": shown,
    "rights-withdraw": withdraw,
    "rights-fill": fill,
}
