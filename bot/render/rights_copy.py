"""The copy of what is held about a person: a text to read, and the same as JSON for programmes.

Made as it is sent, without a sound; warned of before, since it holds what was told. What the text says in
words of the catalogue is said in the JSON as it is stored.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from telegram import InputFile

from bot.catalogue import Html
from bot.render.facts import Speaker
from bot.render.moments import in_words
from bot.render.outgoing import Outgoing, messages
from bot.render.sending import Sending
from bot.screens import for_say
from referrals import holdings
from referrals.clock import local

#: Of which kind of thing which field is in words of the catalogue: the message and its parameter.
_IN_WORDS: Mapping[tuple[str, str], tuple[str, str]] = {
    ("reports", "kind"): ("kind", "kind"),
    ("reports", "state"): ("state", "state"),
    ("referrals", "state"): ("referral-state", "state"),
    ("referrals", "said"): ("referral-said", "said"),
    ("requests", "state"): ("rights-state", "state"),
    ("enrolments", "state"): ("programme-state", "state"),
    ("consents", "shares"): ("rights-shared", "what"),
    ("opt-outs", "kind"): ("rights-opt-out", "kind"),
    ("rights", "kind"): ("rights-did", "did"),
}
_MOMENTS = frozenset({"at", "since", "made", "received", "withdrawn"})


def copy_sent(sending: Sending) -> list[Outgoing]:
    """``data-copy``: both files, then what can be done with them."""
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
    """The copy as lines to read: the person, then each kind of which there is something."""
    for field, value in made.items():
        if not isinstance(value, list) and value is not None:
            yield _field(speaker, "", field, value)
    for name, rows in made.items():
        if isinstance(rows, list) and rows:
            yield ""
            yield speaker.plain("rights-held", name=name, count=str(len(rows)))
            for row in rows:
                known = {field: value for field, value in row.items() if value not in (None, [])}
                told = (_field(speaker, name, field, value) for field, value in known.items())
                yield "  - " + "; ".join(told)


def _field(speaker: Speaker, name: str, field: str, value: object) -> str:
    label = speaker.plain("rights-field", field=field)
    if (name, field) in _IN_WORDS:
        key, param = _IN_WORDS[name, field]
        values = value if isinstance(value, list) else [value]
        words = ", ".join(speaker.plain(key, **{param: str(one)}) for one in values)
        return f"{label}: {words}"
    return f"{label}: {_value(speaker, field, value)}"


def _value(speaker: Speaker, field: str, value: object) -> str:
    if field in _NAMES and (named := _NAMES[field](speaker, str(value))) is not None:
        return named
    if field in _MOMENTS:
        there = local(datetime.fromisoformat(str(value)), speaker.city.timezone)
        return f"{there:%Y-%m-%d %H:%M}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(str(one) for one in value)
    return str(value)


def _barrio(speaker: Speaker, barrio_id: str) -> str | None:
    found = speaker.city.barrio(barrio_id)
    return found.name if found is not None else None


def _office(speaker: Speaker, service_id: str) -> str | None:
    found = speaker.city.service(service_id)
    return found.name if found is not None else None


def _matter(speaker: Speaker, topic_id: str) -> str | None:
    found = speaker.city.topic(topic_id)
    return speaker.city.text(found.name, speaker.language) if found is not None else None


def _programme(speaker: Speaker, programme_id: str) -> str | None:
    found = speaker.city.programme(programme_id)
    return found.name if found is not None else None


def _sector(speaker: Speaker, number: str) -> str | None:
    found = speaker.city.cluster(int(number))
    return found.name if found is not None else None


def _age(speaker: Speaker, band: str) -> str | None:
    return speaker.plain("button-years", band=f"years_{band}")


#: Ids of the city's data and of its words, and what they name as long as the city has them.
_NAMES: Mapping[str, Callable[[Speaker, str], str | None]] = {
    "barrio": _barrio,
    "office": _office,
    "matter": _matter,
    "programme": _programme,
    "sector": _sector,
    "age": _age,
}
