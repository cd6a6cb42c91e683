"""How the parts of a resident's conversation read, where it takes more than their words and parameters.

Owns the laying out of lists, offices and lines into a part; leaves their joining into messages to
:mod:`bot.render.replies`.
"""

from collections.abc import Callable, Mapping
from typing import Any

from bot.catalogue import Html, Param, escape
from bot.render import facts
from bot.render.card import VOICE_STORY
from bot.render.cutting import shorten
from bot.render.facts import Speaker, blocks, lines

Params = Mapping[str, Any]
Builder = Callable[[Speaker, Params], Html]

#: UTF-16 units of a story, and of a place, that are read back before sending.
STORY_SHOWN = 1500
PLACE_SHOWN = 300


def plain_params(params: Params) -> dict[str, Param]:
    """The parameters that a message can take; lists and the like are for whoever lays them out."""
    return {
        name: value
        for name, value in params.items()
        if value is None or isinstance(value, str | int | bool)
    }


def ordinary(say: str) -> Builder:
    """A message that is only words and parameters."""
    return lambda speaker, params: speaker.text(say, **plain_params(params))


def told(*keys: str) -> Builder:
    """A message that differs by whether anybody could be told: its head, ``.told`` or ``.untold``, more."""
    head, *more = keys

    def build(speaker: Speaker, params: Params) -> Html:
        known = plain_params(params)
        told = "told" if params.get("told") else "untold"
        return blocks(
            speaker.text(head, **known),
            speaker.text(f"{head}.{told}", **known),
            *(speaker.text(key, **known) for key in more),
        )

    return build


def emergency_thanks(speaker: Speaker, params: Params) -> Html:
    """Thanks, the code where there is one, and to stay safe."""
    code = str(params.get("code") or "")
    return lines(
        speaker.text("emergency-thanks"),
        speaker.text("emergency-thanks.code", code=code) if code else None,
        speaker.text("emergency-thanks.safe"),
    )


def summary(speaker: Speaker, params: Params) -> Html:
    """What will be sent, read back."""
    kind = str(params.get("kind") or "")
    place, place_rest = shorten(str(params.get("place") or ""), PLACE_SHOWN)
    story, story_rest = shorten(str(params.get("story") or ""), STORY_SHOWN)
    goes_on = speaker.plain("goes-on")
    if story == VOICE_STORY:
        story = speaker.plain("voice-story")
    barrio = str(params.get("barrio") or "")
    named = speaker.city.barrio(barrio)
    where = ", ".join(
        one
        for one in (named.name if named else barrio, place + (" " + goes_on if place_rest else ""))
        if one
    )
    category = str(params.get("category") or "")
    is_spot = kind in ("dark_spot", "environment")
    said = {
        "summary.kind": {"kind": speaker.plain("kind.quiet", kind=kind)},
        "summary.fault": {"fault": _fault(speaker, category)} if kind == "dark_spot" else {},
        "summary.happening": _valued(speaker, "happening", params) if not is_spot else {},
        "summary.danger": _valued(speaker, "danger", params) if not is_spot else {},
        "summary.pole": {"pole": str(params.get("pole") or "")},
        "summary.inside": {"inside": str(params.get("inside") or "")},
        "summary.media": _media(speaker, params),
        "summary.story": {"story": story + (" " + goes_on if story_rest else "")},
    }
    given = {key: value for key, value in said.items() if all(value.values()) and value}
    fields = {key: speaker.text(key, **value) for key, value in given.items()}
    place_line = speaker.text("summary.where", where=where) if where else None
    return blocks(
        speaker.text("summary"),
        lines(
            fields.get("summary.kind"),
            fields.get("summary.story"),
            place_line or speaker.text("summary.no-where"),
            fields.get("summary.fault"),
            fields.get("summary.pole"),
            fields.get("summary.inside"),
            fields.get("summary.happening"),
            fields.get("summary.danger"),
            fields.get("summary.media"),
        ),
        speaker.text("summary.pole-hint")
        if kind == "dark_spot" and not params.get("pole")
        else None,
        _precision(speaker, params),
        speaker.text("summary.ask"),
    )


def _precision(speaker: Speaker, params: Params) -> Html | None:
    """How much of the place staff will see, where something can be chosen."""
    if not params.get("precisions"):
        return None
    shown = speaker.plain("precision", value=str(params.get("precision") or ""))
    return speaker.text("summary-place", precision=shown)


def _fault(speaker: Speaker, category: str) -> str:
    return "" if category in ("", "told", "other") else facts.category_name(speaker, category)


def _valued(speaker: Speaker, name: str, params: Params) -> dict[str, str]:
    value = params.get(name)
    return {name: speaker.plain(name, **{name: str(value)})} if value else {}


def _media(speaker: Speaker, params: Params) -> dict[str, str]:
    count = params.get("media")
    things = [speaker.plain("count-files", count=count)] if isinstance(count, int) and count else []
    if params.get("has_pin"):
        things.append(speaker.plain("the-pin"))
    return {"media": facts.joined(speaker, things)} if things else {}


def family_violence(speaker: Speaker, _params: Params) -> Html:
    """The line to call, a kind word, the lines of the city, and what somebody can do in peace."""
    found = facts.topic_lines(speaker.city, "family_violence")
    found += [line for line in facts.topic_lines(speaker.city, "child_abuse") if line not in found]
    topic = speaker.city.topic("family_violence")
    law = speaker.city.text(topic.law, speaker.language) if topic is not None else ""
    return blocks(
        speaker.text("family-violence"),
        speaker.text("family-violence.body"),
        escape(law),
        lines(
            speaker.text("family-violence.lines"),
            *(facts.help_line(speaker, line) for line in found),
        )
        if found
        else None,
        speaker.text("family-violence.person"),
        speaker.text("family-violence.delete"),
    )


def crisis(speaker: Speaker, _params: Params) -> Html:
    """The lines to call and a kind word; no questions."""
    found = facts.topic_lines(speaker.city, "emotional_crisis")
    return blocks(
        speaker.text("crisis", line=found[0].number if found else "none"),
        speaker.text("crisis.body"),
        lines(*(facts.help_line(speaker, line) for line in found)),
        speaker.text("crisis.person"),
    )


def doubt(speaker: Speaker, params: Params) -> Html:
    """The question what was meant; where it may be violence or a crisis, whom to call comes first."""
    first = speaker.text("justice-guide.first") if _MAY_BE & set(params.get("asks") or ()) else None
    return blocks(first, speaker.text("doubt"))


_MAY_BE = frozenset({"report_domestic_violence", "emotional_crisis"})


def privacy(speaker: Speaker, _params: Params) -> Html:
    """Who reads what is written, and who answers for it."""
    ways = facts.desk_ways(speaker.city)
    return blocks(speaker.text("privacy"), speaker.text("privacy.desk", ways=ways))


def out_of_scope(speaker: Speaker, _params: Params) -> Html:
    """What the assistant can do, and where to ask for the rest."""
    desk = speaker.city.service(speaker.city.about.data_controller)
    if desk is None or not desk.email:
        return blocks(speaker.text("out-of-scope"), speaker.text("out-of-scope.no-desk"))
    return blocks(speaker.text("out-of-scope"), speaker.text("out-of-scope.desk", email=desk.email))


def choose_language(speaker: Speaker, _params: Params) -> Html:
    """The question in each language that is offered."""
    known = speaker.catalogue.languages
    offered = [one for one in speaker.city.languages if one in known] or [speaker.language]
    return lines(*(speaker.catalogue.text("choose-language", one) for one in offered))
