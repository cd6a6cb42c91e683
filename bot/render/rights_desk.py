"""How ``/derechos`` reads: what waits for an answer by its last day, one of them, and the reminders."""

from datetime import date

from telegram import InlineKeyboardMarkup

from bot.callbacks import Go
from bot.catalogue import Html, escape
from bot.keyboards import Rows
from bot.render.board import turning
from bot.render.facts import Speaker, blocks, lines
from bot.render.outgoing import Outgoing, messages
from bot.render.parts import Params
from bot.render.rights_requests import day
from bot.render.sending import Sending
from bot.render.views import Drawn, Sight
from referrals import rights_desk, rights_life, rights_register
from referrals.models import DataRequest
from referrals.rights_life import RequestMove
from referrals.vocabulary import RequestState

#: The letters that buttons of this area carry.
AREA = "derechos"
PAGE = 6
#: What can be done with a request: the verb of its button, in their order.
VERBS = {
    "ans": RequestMove.ANSWER,
    "more": RequestMove.EXTEND,
    "ask": RequestMove.ASK,
    "pass": RequestMove.HAND_ON,
}


def line(speaker: Speaker, params: Params) -> Html:
    """A request in one line: code, kind, last day, days left; how it ended, where it has."""
    left, state = int(params["left"]), RequestState(str(params["state"]))
    when = "late" if left < 0 else "today" if left == 0 else "soon"
    if state not in rights_life.OPEN:
        when = state.value
    elif state is RequestState.INCOMPLETE:
        when = "theirs"
    is_flagged = state in rights_life.OPEN and state is not RequestState.INCOMPLETE
    return speaker.text(
        "rights-line",
        code=str(params["code"]),
        kind=str(params["kind"]) if is_flagged else f"{params['kind']}-unflagged",
        day=_day(speaker, params["due"]),
        when=when,
        left=abs(left),
    )


def _day(speaker: Speaker, iso: object) -> str:
    return day(speaker, date.fromisoformat(str(iso)) if iso else None)


def _other_days(speaker: Speaker, params: Params) -> Html:
    """Until when a reclamo may still be passed on, and what it lacks be asked for."""
    ask_by, pass_on_by = params.get("ask_by"), params.get("pass_on_by")
    return lines(
        speaker.text("rights-line.pass-on", day=_day(speaker, pass_on_by)) if pass_on_by else None,
        speaker.text("rights-line.ask", day=_day(speaker, ask_by)) if ask_by else None,
    )


def home(sight: Sight, number: int) -> Drawn:
    """A page of what waits for an answer."""
    found = rights_desk.open_ones(sight.work, by=sight.viewer.person)
    pages = max(1, -(-len(found) // PAGE))
    number = min(max(number, 0), pages - 1)
    shown = found[number * PAGE : (number + 1) * PAGE]
    known = [rights_register.told(sight.work, one) for one in shown]
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
    request = rights_desk.get(work, request_id, by=sight.viewer.person)
    rows: Rows = [
        [sight.go(AREA, verb, request.id, key=f"button-rights-{verb}")]
        for verb, move in VERBS.items()
        if rights_desk.can(work, request, move)
    ]
    rows.append([sight.go(AREA, "list", 0, key="button-back")])
    known = rights_register.told(work, request)
    article = rights_life.TERMS[request.kind].article
    text = blocks(
        lines(line(sight.speaker, known), _other_days(sight.speaker, known)),
        sight.text("rights-one", alias=request.person.alias, article=article),
        _words(sight, request.words_sealed),
        *_said(sight, request),
    )
    return Drawn(text, InlineKeyboardMarkup(rows))


def _said(sight: Sight, request: DataRequest) -> list[Html]:
    """What the person was told of it so far."""
    said = {
        "missing": request.missing_sealed,
        "reason": request.reason_sealed,
        "to": request.passed_to_sealed,
        "answer": request.answer_sealed,
    }
    return [
        lines(sight.text(f"rights-one.{name}"), _words(sight, sealed))
        for name, sealed in said.items()
        if sealed is not None
    ]


def _words(sight: Sight, sealed: bytes | None) -> Html:
    return escape(sight.work.vault.open(sealed)) if sealed else sight.text("rights-words-gone")


def reminder(sending: Sending) -> list[Outgoing]:
    """News of a request and its deadlines: to a coordinator, with a button to the request."""
    speaker, params = sending.speaker, sending.params
    go = Go(AREA, "one", (str(int(params["id"])),))
    button = sending.at.button(go, "button-rights-one", code=str(params["code"]))
    return messages(
        lines(
            speaker.text(sending.parcel.notice.say),
            line(speaker, params),
            _other_days(speaker, params),
        ),
        markup=InlineKeyboardMarkup([[button]]),
    )


#: What coordinators hear of requests.
BY_SAY = dict.fromkeys(
    ("rights-new", "rights-due", "rights-completed", "rights-withdrawn", "rights-lapsed"), reminder
)
