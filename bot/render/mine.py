"""How a resident's reports read: the list, one report with what was done about it, and taking it back.

Of a report of which others must learn nothing, neither the kind, the office nor the ending is said here:
what is on the screen may be seen by whoever holds the phone.
"""

from datetime import date, datetime
from typing import Any

from bot.catalogue import Html
from bot.render.facts import Speaker, blocks, lines, still_going
from bot.render.moments import day_in_words, in_words
from bot.render.outgoing import Outgoing, messages
from bot.render.parts import Builder, Params
from referrals.vocabulary import Kind

_PRIVATE = frozenset({Kind.FAMILY_VIOLENCE.value, Kind.CRISIS.value})


def status(speaker: Speaker, params: Params) -> Html:
    """The reports of a person, how they stand and when they came."""
    return blocks(
        speaker.text("status"),
        lines(*(_line(speaker, case) for case in params.get("cases") or ())),
        speaker.text("status.more"),
    )


def _line(speaker: Speaker, case: Params) -> Html:
    known = _state(speaker, case)
    key = "status.closed" if known["outcome"] else "status.case"
    line = speaker.text(key, **known)
    if "at" not in case:
        return line
    key = "mine-line.joined" if case.get("joined") else "mine-line"
    return speaker.text(key, line=line, moment=_moment(speaker, case["at"], case["as_of"]))


def _state(speaker: Speaker, case: Params) -> dict[str, str]:
    kind, outcome = str(case["kind"]), str(case.get("outcome") or "")
    return {
        "code": str(case["code"]),
        "kind": speaker.plain("kind.quiet", kind=kind),
        "state": speaker.plain("state", state=str(case["state"])),
        "outcome": speaker.plain("outcome", outcome=outcome)
        if outcome and kind not in _PRIVATE
        else "",
    }


def report(speaker: Speaker, params: Params) -> Html:
    """One report: what was done so far, and when; said to be another's where the person joined it."""
    joined = bool(params.get("joined"))
    private = str(params["kind"]) in _PRIVATE
    known = _state(speaker, params)
    steps: list[dict[str, Any]] = list(params.get("steps") or ())
    last = _moment(speaker, steps[-1]["at"], params["as_of"]) if steps else ""
    return blocks(
        lines(
            speaker.text("mine-report", code=known["code"], kind=known["kind"]),
            speaker.text("mine-report.joined") if joined else None,
        ),
        lines(*(_step(speaker, one, params["as_of"], private=private) for one in steps)),
        speaker.text("mine-report.last", moment=last) if last else None,
        _place(speaker, params),
        None
        if params.get("is_open")
        else speaker.text("mine-report.joined-ended" if joined else "mine-report.ended"),
    )


def _place(speaker: Speaker, params: Params) -> Html | None:
    shown = str(params.get("precision") or "")
    if not shown or not params.get("is_open"):
        return None
    return lines(
        speaker.text("mine-report.place", precision=speaker.plain("precision", value=shown)),
        speaker.text("mine-report.wider") if params.get("precisions") else None,
    )


def place(speaker: Speaker, params: Params) -> Html:
    """What staff see of the place from now on."""
    shown = speaker.plain("precision", value=str(params.get("precision") or ""))
    return speaker.text("mine-place", code=str(params.get("code") or ""), precision=shown)


def other(speaker: Speaker, params: Params) -> Html:
    """Whether it is another light than that of the report which they joined, and what follows."""
    code, kind = str(params.get("code") or ""), str(params.get("kind") or "")
    return blocks(speaker.text("mine-other", code=code, kind=kind), speaker.text("mine-other.more"))


def wipe(speaker: Speaker, _params: Params) -> Html:
    """What would be deleted, and what stays."""
    return blocks(speaker.text("mine-wipe"), speaker.text("mine-wipe.stays"))


def _step(speaker: Speaker, step: dict[str, Any], as_of: str, *, private: bool) -> Html:
    service = speaker.city.service(str(step.get("service") or ""))
    what = str(step["what"])
    name = str(step["name"]) if step.get("name") else speaker.plain("mine-somebody")
    words = speaker.plain("mine-step", what=what, name=name, date=_day(speaker, step))
    if what == "referred" and service is not None and not private:
        words = speaker.plain("mine-step.office", office=service.name)
    if what == "closed" and step.get("outcome") and not private:
        outcome = speaker.plain("outcome", outcome=str(step["outcome"]))
        words = speaker.plain("mine-step.ended", outcome=outcome)
    return speaker.text("mine-step.line", moment=_moment(speaker, step["at"], as_of), words=words)


def _day(speaker: Speaker, step: dict[str, Any]) -> str:
    day = str(step.get("day") or "")
    if not day:
        return ""
    told = date.fromisoformat(day)
    return day_in_words(told, catalogue=speaker.catalogue, language=speaker.language)


def withdraw(key: str) -> Builder:
    """Whether a report is really taken back, and what becomes of the referrals that were made from it."""

    def build(speaker: Speaker, params: Params) -> Html:
        code = str(params.get("code") or "")
        return blocks(speaker.text(key, code=code), still_going(speaker, params))

    return build


def withdrawn(key: str) -> Builder:
    """That a report was taken back, and what follows."""

    def build(speaker: Speaker, params: Params) -> Html:
        code, going = str(params.get("code") or ""), str(params.get("going") or "none")
        return blocks(
            speaker.text(key, code=code),
            speaker.text(f"{key}.more"),
            speaker.text("mine-withdrawn-referrals", going=going) if going != "none" else None,
        )

    return build


def to_staff(
    speaker: Speaker, code: str, *, goes_on: bool, has_neighbours: bool = False
) -> list[Outgoing]:
    """To whoever knows of a case: that it was taken back, and whether it ended by that."""
    key = "withdrawn.goes-on" if goes_on else "withdrawn.closed"
    key = "withdrawn.neighbours" if has_neighbours else key
    return messages(blocks(speaker.text("withdrawn", code=code), speaker.text(key)), protect=True)


def _moment(speaker: Speaker, at: str, as_of: str) -> str:
    return in_words(
        datetime.fromisoformat(at),
        now=datetime.fromisoformat(as_of),
        timezone=speaker.city.timezone,
        catalogue=speaker.catalogue,
        language=speaker.language,
    )
