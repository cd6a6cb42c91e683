"""How the screens about one's own data read: the notice, what is held, what erasing does.

What is on the screen may be seen by whoever holds the phone: kinds of reports are named as quietly as in
the list of reports, and only the copy (:mod:`bot.render.rights_copy`), which is warned of first, holds what
was told.
"""

from collections.abc import Mapping
from typing import Any

from bot.catalogue import Html
from bot.render import facts
from bot.render.facts import Speaker, blocks, lines
from bot.render.parts import Params
from referrals import privacy_notice


def notice(speaker: Speaker, _params: Params) -> Html:
    """The whole privacy notice, with the city's terms and its version."""
    retention = speaker.city.privacy.retention
    are_chosen = any(not term.verified for _, term in retention.terms())
    return blocks(
        speaker.text("notice-full"),
        speaker.text("notice-full.who", ways=facts.desk_ways(speaker.city)),
        speaker.text("notice-full.body"),
        lines(
            speaker.text("notice-full.kept"),
            *(
                speaker.text("notice-term", kind=kind, days=str(term.days))
                for kind, term in retention.terms()
            ),
            speaker.text("notice-full.chosen") if are_chosen else None,
        ),
        speaker.text("notice-full.version", version=privacy_notice.version(speaker.city)),
    )


def mine(speaker: Speaker, params: Params) -> Html:
    """What is held: counts of each kind, and the reports by code."""
    held: Mapping[str, Any] = params.get("held") or {}
    return blocks(
        speaker.text("rights-mine"),
        speaker.text("rights-mine.who", alias=str(params.get("alias") or "—")),
        lines(*(_held(speaker, name, count, params) for name, count in held.items()))
        or speaker.text("rights-mine.nothing"),
    )


def _held(speaker: Speaker, name: str, count: object, params: Params) -> Html:
    rows = {"reports": params.get("cases"), "requests": params.get("requests")}.get(name) or ()
    row = {"reports": _report, "requests": _request}.get(name, _report)
    return lines(
        speaker.text("rights-held", name=name, count=str(count)),
        *(row(speaker, one) for one in rows),
    )


def _report(speaker: Speaker, one: Params) -> Html:
    kind = speaker.plain("kind.quiet", kind=str(one["kind"]))
    return speaker.text("rights-mine.case", code=str(one["code"]), kind=kind)


def _request(speaker: Speaker, one: Params) -> Html:
    state = speaker.plain("rights-state", state=str(one["state"]))
    known = {"code": str(one["code"]), "kind": str(one["kind"]), "state": state}
    return speaker.text("rights-mine.request", **known)


def erase(speaker: Speaker, params: Params) -> Html:
    """What would be erased, and what stays and why."""
    return blocks(
        speaker.text("rights-erase"),
        speaker.text("rights-erase.what"),
        speaker.text("rights-erase.forget") if params.get("forgotten") else None,
        _stays(speaker, params),
        facts.still_going(speaker, params),
        speaker.text("rights-erase.chat"),
    )


def erased(speaker: Speaker, params: Params) -> Html:
    """What was erased, and what stays and why."""
    key = "rights-erased.forgotten" if params.get("forgotten") else "rights-erased"
    return blocks(speaker.text(key), _stays(speaker, params))


def _stays(speaker: Speaker, params: Params) -> Html:
    reasons = [str(one) for one in params.get("stays") or {}]
    codes = ", ".join(str(one) for one in params.get("codes") or ())
    if "open" in reasons and not codes:
        reasons[reasons.index("open")] = "open-other"
    if params.get("team"):
        reasons.append("team")
    return lines(*(speaker.text("rights-stays", why=why, codes=codes) for why in reasons))
