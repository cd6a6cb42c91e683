"""A talk between a gestor and a reporter, as each of them gets it: copied under a name, and protected.

To a resident of whose case nobody may learn, the first line says nothing telling, since it shows on a
locked phone; of violence in the family no message makes a sound.
"""

from collections.abc import Callable, Mapping

from bot.keyboards import talk_buttons
from bot.render import outgoing
from bot.render.facts import blocks
from bot.render.outgoing import FILE_KINDS, Outgoing, messages
from bot.render.sending import Sending
from bot.screens import for_say
from referrals.vocabulary import Kind


def _talk_opened_staff(sending: Sending) -> list[Outgoing]:
    more = "quiet-next" if sending.case.kind is Kind.FAMILY_VIOLENCE else "next"
    text = blocks(
        sending.text("talk-opened-staff", alias=str(sending.params.get("alias") or "")),
        sending.text(f"talk-opened-staff.{more}"),
    )
    return messages(text, markup=talk_buttons(sending.at), protect=True)


def _talk(sending: Sending) -> list[Outgoing]:
    params = sending.params
    name, words = str(params.get("name") or ""), str(params.get("text") or "")
    to_resident = not params.get("from_reporter")
    has_case = sending.parcel.case_id is not None
    private, quiet = has_case and sending.is_private and to_resident, has_case and sending.is_silent
    key = "talk-edited" if params.get("edited") else "talk"
    said = (
        sending.speaker.text(key, name=name, text=words)
        if words
        else sending.speaker.text("talk.name", name=name)
    )
    said = blocks(
        sending.speaker.text("talk.quiet") if private else None,
        sending.text("talk-too-late") if params.get("late") else None,
        said,
    )
    kind, pin = params.get("media_kind"), params.get("pin")
    if kind in FILE_KINDS and params.get("file_id"):
        return outgoing.file(str(kind), str(params["file_id"]), caption=said, quiet=quiet)
    told = messages(said, protect=True, quiet=quiet)
    if pin:
        latitude, longitude = pin
        return [*told, outgoing.location(latitude, longitude, quiet=quiet)]
    return told


def _talk_ended(sending: Sending) -> list[Outgoing]:
    is_reporter = sending.case.reporter_id == sending.person.id
    text = blocks(
        sending.text("talk-idle" if sending.params.get("reason") == "idle" else "talk-ended"),
        sending.text("talk-ended.resident" if is_reporter else "talk-ended.staff"),
    )
    say = "talk-ended" if is_reporter else "staff-menu"
    return messages(text, markup=for_say(say, {}, sending.at), quiet=sending.is_silent)


def _talk_lost(sending: Sending) -> list[Outgoing]:
    """To the coordination: what a reporter said did not reach the gestor."""
    return messages(
        sending.text("talk-lost", name=str(sending.params.get("name") or "—")), protect=True
    )


BY_SAY: Mapping[str, Callable[[Sending], list[Outgoing]]] = {
    "talk-opened-staff": _talk_opened_staff,
    "talk": _talk,
    "talk-ended": _talk_ended,
    "talk-lost": _talk_lost,
}
