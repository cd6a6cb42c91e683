"""How ``/derechos`` reads: what waits for an answer by its last day, one of them, and the reminders."""

from datetime import date

from telegram import InlineKeyboardMarkup

from bot.callbacks import Go
from bot.catalogue import Html, escape
from bot.keyboards import Rows
from bot.render.board import turning
from bot.render.facts import Speaker, blocks, lines
from bot.render.moments import day_in_words
from bot.render.outgoing import Outgoing, messages
from bot.render.parts import Builder, Params
from bot.render.sending import Sending
from bot.render.views import Drawn, Sight
from referrals import data_requests
from referrals.vocabulary import RequestKind

#: The letters that buttons of this area carry.
AREA = "derechos"
PAGE = 6


def line(speaker: Speaker, params: Params) -> Html:
    """A request in one line: code, kind, last day, days left."""
    left = int(params["left"])
    when = "late" if left < 0 else "today" if left == 0 else "soon"
    return speaker.text(
        "rights-line",
        code=str(params["code"]),
        kind=str(params["kind"]),
        day=_day(speaker, str(params["due"])),
        when=when,
        left=abs(left),
    )


def _day(speaker: Speaker, iso: str) -> str:
    day = date.fromisoformat(iso)
    return day_in_words(day, catalogue=speaker.catalogue, language=speaker.language)


def home(sight: Sight, number: int) -> Drawn:
    """A page of what waits for an answer."""
    found = data_requests.open_ones(sight.work, by=sight.viewer.person)
    pages = max(1, -(-len(found) // PAGE))
    number = min(max(number, 0), pages - 1)
    shown = found[number * PAGE : (number + 1) * PAGE]
    known = [data_requests.told(sight.work, one) for one in shown]
    rows: Rows = [
        [sight.go(AREA, "one", one["id"], key="button-rights-one", code=str(one["code"]))]
        for one in known
    ]
    rows += turning(sight, (AREA, "list"), number, pages)
    rows.append([sight.at.menu("menu")])
    text = blocks(
        sight.text("rights-desk", count=len(found)),
        lines(*(line(sight.speaker, one) for one in known)),
    )
    return Drawn(text, InlineKeyboardMarkup(rows))


def one(sight: Sight, request_id: int) -> Drawn:
    """One request with its words, and what can be done."""
    work = sight.work
    request = data_requests.get(work, request_id, by=sight.viewer.person)
    words = work.vault.open(request.words_sealed) if request.words_sealed else "—"
    rows: Rows = []
    if request.answered_at is None:
        rows.append([sight.go(AREA, "ans", request.id, key="button-rights-answer")])
        if data_requests.can_extend(work, request):
            rows.append([sight.go(AREA, "more", request.id, key="button-rights-extend")])
    rows.append([sight.go(AREA, "list", 0, key="button-back")])
    text = blocks(
        line(sight.speaker, data_requests.told(work, request)),
        sight.text("rights-one", alias=request.person.alias, article=_article(request.kind)),
        escape(words),
    )
    return Drawn(text, InlineKeyboardMarkup(rows))


def _article(kind: RequestKind) -> str:
    return data_requests.TERMS[kind].article


def reminder(sending: Sending) -> list[Outgoing]:
    """``rights-new`` and ``rights-due``: to a coordinator, with a button to the request."""
    say = sending.parcel.notice.say
    go = Go(AREA, "one", (str(int(sending.params["id"])),))
    button = sending.at.button(go, "button-rights-one", code=str(sending.params["code"]))
    head = sending.speaker.text("rights-new" if say == "rights-new" else "rights-due")
    return messages(
        lines(head, line(sending.speaker, sending.params)),
        markup=InlineKeyboardMarkup([[button]]),
    )


def to_person(key: str) -> Builder:
    """What a person hears of their request: received, answered, more time taken."""

    def build(speaker: Speaker, params: Params) -> Html:
        return speaker.text(
            key,
            code=str(params["code"]),
            kind=str(params["kind"]),
            day=_day(speaker, str(params["due"])),
            answer=str(params.get("answer") or ""),
            reason=str(params.get("reason") or ""),
        )

    return build
