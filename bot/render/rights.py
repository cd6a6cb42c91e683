"""How the screens about one's own data read: the notice, what is held, a copy of it, what erasing does.

What is on the screen may be seen by whoever holds the phone: kinds of reports are named as quietly as in
the list of reports, and only the copy, which is warned of first, holds what was told.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from telegram import InputFile

from bot.catalogue import Html
from bot.render import facts
from bot.render.facts import Speaker, blocks, lines
from bot.render.moments import in_words
from bot.render.outgoing import Outgoing, messages
from bot.render.parts import Params
from bot.render.sending import Sending
from bot.screens import for_say
from referrals import holdings, privacy_notice


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


# The copy


def copy_sent(sending: Sending) -> list[Outgoing]:
    """``data-copy``: a text to read and the same as JSON, without a sound, made as it is sent."""
    speaker, made = sending.speaker, holdings.copy(sending.work, sending.person)
    moment = in_words(
        sending.work.now,
        now=sending.work.now,
        timezone=speaker.city.timezone,
        catalogue=speaker.catalogue,
        language=speaker.language,
    )
    title = speaker.plain("rights-copy-file.title", moment=moment)
    words = "\n".join([title, "", *readable(speaker, made)]) + "\n"
    data = json.dumps(made, ensure_ascii=False, indent=2) + "\n"
    name = speaker.plain("rights-copy-file.name")
    return [
        _file(words, f"{name}.txt", speaker.text("rights-copy-file")),
        _file(data, f"{name}.json", speaker.text("rights-copy-file.data")),
        *messages(
            speaker.text("rights-copy-sent"),
            markup=for_say("rights-copy-sent", {}, sending.at),
            quiet=True,
        ),
    ]


def _file(text: str, name: str, caption: Html) -> Outgoing:
    # Not protected: it is theirs, to keep or to take elsewhere.
    document = InputFile(text.encode("utf-8-sig" if name.endswith(".txt") else "utf-8"), name)
    return Outgoing(
        "send_document",
        {
            "document": document,
            "caption": caption,
            "parse_mode": "HTML",
            "disable_notification": True,
        },
    )


def readable(speaker: Speaker, made: Mapping[str, Any]) -> Iterator[str]:
    """The copy as lines to read: the person, then each kind with its things."""
    for field, value in made.items():
        if not isinstance(value, list):
            yield _field(speaker, field, value)
    for name, rows in made.items():
        if isinstance(rows, list):
            yield ""
            yield speaker.plain("rights-held", name=name, count=str(len(rows)))
            for row in rows:
                known = {field: value for field, value in row.items() if value not in (None, [])}
                if name == "reports":
                    known["kind"] = speaker.plain("kind", kind=str(row["kind"]))
                    known["state"] = speaker.plain("state", state=str(row["state"]))
                yield "  - " + "; ".join(_field(speaker, one, known[one]) for one in known)


def _field(speaker: Speaker, field: str, value: object) -> str:
    label = speaker.plain("rights-field", field=field)
    return f"{label}: {_value(speaker, field, value)}"


def _value(speaker: Speaker, field: str, value: object) -> str:
    if value is None:
        return speaker.plain("rights-copy-file.none")
    if field == "barrio" and (barrio := speaker.city.barrio(str(value))) is not None:
        return barrio.name
    if field == "office" and (service := speaker.city.service(str(value))) is not None:
        return service.name
    if field in ("at", "since", "made", "received", "withdrawn"):
        there = datetime.fromisoformat(str(value))
        return f"{there:%Y-%m-%d %H:%M} UTC"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(str(one) for one in value)
    return str(value)
