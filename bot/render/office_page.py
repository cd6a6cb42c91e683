"""The page behind an office's link, and what stands in its place where a link lets nobody in.

Owns the HTML: complete without scripts, pictures or style sheets of its own, so that a cheap telephone on a
weak line shows it. Code, matter and state only: nothing of the person. Words are the catalogue's, escaped.
"""

import base64
import hashlib
import html
from dataclasses import dataclass

from bot.catalogue import Html
from bot.render import office_words
from bot.render.facts import Speaker
from bot.render.moments import in_words
from referrals import office_links, referral_routing, referral_trail
from referrals.db import Work
from referrals.models import ReferralEvent
from referrals.office_links import Opened
from referrals.vocabulary import OfficeData, ReferralState

_STYLE = (
    "*{box-sizing:border-box}"
    "body{font:18px/1.5 system-ui,sans-serif;margin:0 auto;max-width:34rem;padding:1rem;"
    "color:#1b1b1b;background:#fff}"
    "h1{font-size:1.3rem;line-height:1.3;margin:.25rem 0}h1 span{white-space:nowrap}"
    "p{margin:.6rem 0}.state{background:#e8f1ec;border-left:.4rem solid #1f6f4a;padding:.6rem .8rem}"
    "form{margin:.8rem 0}"
    "button,select,input,summary{font:inherit;width:100%;min-height:3.2rem;padding:.7rem;"
    "border-radius:.5rem;border:2px solid #1f6f4a}"
    "button{background:#1f6f4a;color:#fff;font-weight:bold;cursor:pointer}"
    "form button+button{margin-top:.6rem}"
    "select,input{background:#fff;color:#1b1b1b;margin:.2rem 0 .8rem}"
    "details{margin:.8rem 0}summary{font-weight:bold;color:#1f6f4a;cursor:pointer;text-align:center;"
    "list-style-position:inside}"
    ".also button{background:#fff;color:#1f6f4a}.small{font-size:.9rem;color:#444}"
)
_DIGEST = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
#: Nothing is loaded or run; a form leads only back to where it came from.
POLICY = (
    f"default-src 'none'; style-src 'sha256-{_DIGEST}'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
#: States in which the person has arrived already, or more.
_ARRIVED = (ReferralState.ARRIVED, ReferralState.ATTENDED)


@dataclass(frozen=True)
class Viewing:
    """A link that lets in, as its page needs it."""

    work: Work
    speaker: Speaker
    opened: Opened
    form: str  #: what an answer has to carry


def page(viewing: Viewing) -> str:
    """The page of a referral: what it is, how it stands, and what can be answered."""
    speaker, referral = viewing.speaker, viewing.opened.referral
    work = viewing.work
    service = work.city.service(referral.service_id)
    trail = referral_trail.of(work, referral)
    asked = office_words.asked(speaker, trail)
    body = [
        _p(speaker.text("office-page.office", office=service.name if service else "")),
        f"<h1>{speaker.text('office-page')} <span>{html.escape(referral.code)}</span></h1>",
        _p(office_words.matter(work, speaker, referral)),
        f'<p class="state" role="status">{office_words.state(work, speaker, referral)}</p>',
        *map(_p, asked),
    ]
    if viewing.opened.is_over:
        body.append(_p(speaker.text("office-page.over")))
    else:
        body += [*_answers(viewing, trail), *_small_print(viewing)]
    return document(speaker, speaker.plain("office-page"), body)


def refusal(speaker: Speaker, say: str) -> str:
    """A page that says why nothing is shown, and what to do."""
    body = [f"<h1>{speaker.text(say)}</h1>", _p(speaker.text(f"{say}.how"))]
    return document(speaker, speaker.plain(say), body)


def document(speaker: Speaker, title: str, body: list[str]) -> str:
    """A whole page; its title tells nothing of anybody."""
    return (
        f'<!doctype html><html lang="{html.escape(speaker.language)}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<meta name="robots" content="noindex,nofollow"><meta name="referrer" content="no-referrer">'
        f'<link rel="icon" href="data:,"><title>{html.escape(title)}</title>'
        f"<style>{_STYLE}</style></head><body><main>"
        f"{''.join(one for one in body if one)}</main></body></html>"
    )


def _p(words: Html | None) -> str:
    return f"<p>{words}</p>" if words else ""


def _answers(viewing: Viewing, trail: list[ReferralEvent]) -> list[str]:
    state = viewing.opened.referral.state
    found: list[str] = []
    if state not in _ARRIVED:
        found.append(_form(viewing, _button(viewing, "button-office-arrived", "arrived")))
    if state is not ReferralState.ATTENDED:
        found.append(_form(viewing, _button(viewing, "button-office-attended", "attended")))
        found.append(_rejecting(viewing))
    data = office_words.to_ask(viewing.opened.referral, trail)
    if data:
        found.append(_asking(viewing, data))
    return found


def _rejecting(viewing: Viewing) -> str:
    speaker, work, referral = viewing.speaker, viewing.work, viewing.opened.referral
    unknown = speaker.text("office-page.to-none")
    options = [f'<option value="">{unknown}</option>'] + [
        f'<option value="{html.escape(one.id)}">{html.escape(one.name)}</option>'
        for one in work.city.services
        if one.id != referral.service_id and referral_routing.fits(work, referral, one.id)
    ]
    fields = (
        f'<label for="to">{speaker.text("office-page.to")}</label>'
        f'<select id="to" name="to">{"".join(options)}</select>'
        f'<label for="where">{speaker.text("office-page.where")}</label>'
        f'<input id="where" name="where" maxlength="200" autocomplete="off">'
        f"{_button(viewing, 'button-office-send', 'rejected')}"
    )
    return _more(viewing, "button-office-rejected", "office-page.reject", fields)


def _asking(viewing: Viewing, data: list[OfficeData]) -> str:
    buttons = "".join(
        f'<button name="answer" value="data-{one.value}">'
        f"{viewing.speaker.text('office-asked', what=one.value)}</button>"
        for one in data
    )
    return _more(viewing, "button-office-data", "office-page.data", buttons)


def _more(viewing: Viewing, title: str, how: str, fields: str) -> str:
    """Something that is opened first: less to read, and no answer by a slip of the thumb."""
    return (
        f'<details class="also"><summary>{viewing.speaker.text(title)}</summary>'
        f"{_p(viewing.speaker.text(how))}{_form(viewing, fields)}</details>"
    )


def _form(viewing: Viewing, fields: str) -> str:
    hidden = f'<input type="hidden" name="form" value="{html.escape(viewing.form)}">'
    return f'<form method="post" accept-charset="utf-8">{hidden}{fields}</form>'


def _button(viewing: Viewing, key: str, value: str) -> str:
    return f'<button name="answer" value="{value}">{viewing.speaker.text(key)}</button>'


def _small_print(viewing: Viewing) -> list[str]:
    work, speaker, link = viewing.work, viewing.speaker, viewing.opened.link
    until = in_words(
        link.expires_at,
        now=work.now,
        timezone=work.city.timezone,
        catalogue=speaker.catalogue,
        language=speaker.language,
    )
    return [
        f'<p class="small">{speaker.text("office-page.name")}</p>',
        f'<p class="small">{speaker.text("office-page.until", until=until)}</p>',
    ]


def answer_of(fields: dict[str, str]) -> office_links.Answer:
    """What the fields of a form answer.

    Raises:
        NoAnswer: nothing that the page offers.

    """
    said = fields.get("answer", "")
    if said.startswith("data-"):
        what = next((one for one in OfficeData if said == f"data-{one.value}"), None)
        return office_links.Answer("data", data=what)
    if said not in office_links.ANSWERS:
        raise office_links.NoAnswer
    return office_links.Answer(
        said, where_to=fields.get("where") or None, to_service=fields.get("to") or None
    )
