"""What the assistant answers in a resident's conversation, and in staff's menus.

Owns how each part of a reply (:mod:`actions` names them by key) reads with its parameters: the parts become
one message, its keyboard that of the last part that has one, unless one of them offers to leave in haste.
What a resident told is read back to nobody else here, so nothing is protected.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.catalogue import Catalogue, Html
from bot.keyboards import Markup, Screen
from bot.render import (
    absences,
    certificates,
    committee,
    door,
    guidance,
    imports,
    mine,
    parts,
    programmes,
    reminders,
    rights,
    spots,
    staff_parts,
)
from bot.render.facts import Speaker, blocks
from bot.render.outgoing import Outgoing, messages
from bot.render.parts import Builder, Params
from bot.screens import for_say
from referrals.city import City

#: A turn that is answered by a message of its own (the receipt) says this, and nothing is shown.
SILENT = "receipt-follows"
#: Parts whose buttons (a person, a way out that leaves nothing to be seen) no later part replaces.
_KEEPS_BUTTONS = frozenset({"family-violence", "crisis"})


def render_reply(
    says: Sequence[Mapping[str, Any]],
    *,
    language: str,
    city: City,
    catalogue: Catalogue,
    conversation: int = 0,
    turn: int = 0,
) -> list[Outgoing]:
    """The parts of a reply as one message, or as several where it is too long; none of only silence.

    Each of ``says`` is ``{"say": key, "params": {…}}``; a key without words falls back as the
    catalogue does.
    """
    speaker = Speaker(catalogue, language, city)
    at = Screen(catalogue, language, conversation, turn)
    texts: list[Html] = []
    markup: Markup | None = None
    kept: Markup | None = None
    for part in says:
        say, params = str(part["say"]), part.get("params") or {}
        if say == SILENT:
            continue
        texts.append(_SPECIAL.get(say, parts.ordinary(say))(speaker, params))
        markup = for_say(say, _for_keyboard(speaker, say, params), at) or markup
        kept = markup if say in _KEEPS_BUTTONS else kept
    quiet = any(str(part["say"]) in guidance.QUIET or _is_quiet(part) for part in says)
    return messages(blocks(*texts), markup=kept or markup, quiet=quiet)


def _is_quiet(part: Mapping[str, Any]) -> bool:
    """Whether whoever says it knows that it is about violence at home, or asks whether it is."""
    params = part.get("params") or {}
    return bool(params.get("quiet")) or "report_domestic_violence" in (params.get("asks") or ())


def _for_keyboard(speaker: Speaker, say: str, params: Params) -> Params:
    city = speaker.city
    if say == "ask-fault":
        named = [
            (fault.id, city.text(fault.name, speaker.language))
            for fault in city.street_lighting.faults
        ]
        return {**params, "faults": named}
    if say in ("choose-language", "language-missing"):
        known = speaker.catalogue.languages
        return {**params, "offered": [one for one in city.languages if one in known]}
    if say.startswith("justice"):
        return guidance.for_keyboard(speaker, say, params)
    if say == "family-violence-where":
        return guidance.for_keyboard_of_protection(speaker, params)
    if say in programmes.KEYBOARDS:
        return programmes.for_keyboard(speaker, params)
    if say in reminders.BY_PART:
        return reminders.for_keyboard(speaker, say, params)
    return params


_SPECIAL: Mapping[str, Builder] = {
    "summary": parts.summary,
    "ask-same": spots.same,
    "emergency-thanks": parts.emergency_thanks,
    "emergency": parts.told("emergency", "emergency.safe"),
    "emergency-filed-now": parts.told("emergency-filed-now", "emergency-filed-now.safe"),
    "person-requested": parts.told("person-requested", "person-requested.safe"),
    "untriaged": parts.told("untriaged", "untriaged.safe"),
    "family-violence": parts.family_violence,
    "family-violence-where": guidance.for_protection,
    "crisis": parts.crisis,
    "doubt": parts.doubt,
    "justice": guidance.matters,
    "justice-which": guidance.which,
    "justice-which-quiet": guidance.which_quiet,
    "person-matter": guidance.handed_on,
    "justice-guide": guidance.of_matter,
    "justice-guide-quiet": guidance.of_matter,
    "justice-office": guidance.of_office,
    "justice-office-quiet": guidance.of_office,
    "status": mine.status,
    "mine-report": mine.report,
    "mine-place": mine.place,
    "mine-other": mine.other,
    "mine-wipe": mine.wipe,
    "mine-withdraw": mine.withdraw("mine-withdraw"),
    "mine-withdraw-decided": mine.withdraw("mine-withdraw-decided"),
    "mine-withdraw-neighbours": mine.withdraw("mine-withdraw-neighbours"),
    "mine-withdrawn": mine.withdrawn("mine-withdrawn"),
    "mine-withdrawn-decided": mine.withdrawn("mine-withdrawn-decided"),
    "mine-withdrawn-neighbours": mine.withdrawn("mine-withdrawn-neighbours"),
    **programmes.BY_PART,
    "door-entered": door.entered,
    "absence-support": absences.support,
    **reminders.BY_PART,
    **certificates.BY_PART,
    "privacy": parts.privacy,
    "notice-full": rights.notice,
    "rights-mine": rights.mine,
    "rights-erase": rights.erase,
    "rights-erased": rights.erased,
    "error-import-refused": imports.refused,
    "out-of-scope": parts.out_of_scope,
    "choose-language": parts.choose_language,
    "committee": committee.report,
    "staff-welcome": staff_parts.staff_welcome,
    "invitation-made": staff_parts.invitation_made,
}
