"""What a turn answers in a report form: place, time, danger, story, summary; corrections too.

Each function takes the report so far and a turn, and gives back the report after it; none touches the
database but for the city's barrios. Leaves which of them a form uses, and in which order, to its own file.
"""

import re
from dataclasses import replace

from actions import place
from actions.desk import Say, say
from actions.place import Where
from actions.report_state import State
from actions.turn import Turn, danger_told, is_unsure, when_told
from referrals.db import Work

#: The story of a report that was told by voice.
VOICE_STORY = "🎤"
#: A question that no field has: the turn corrected the place and answers nothing else.
CORRECTION = "correction"
_CORRECTING = re.compile(
    r"^\W*(no|perd[oó]n|mentira|corrijo|me equivoqu[eé]|sorry|actually|wait)\b"
)
#: Said in so many words at most, these are no story.
_SMALL_TALK = frozenset({"affirm", "deny", "goodbye", "greet", "thank"})
_SMALL_TALK_WORDS = 4


def read_where(
    work: Work, state: State, turn: Turn, asked: str | None
) -> tuple[State, list[Say], str | None]:
    """The place after a turn, also when it corrects one given before, and what is asked of the rest.

    "No, es en Zamorano" corrects the place whatever was asked, and answers nothing else: then the third
    is :data:`CORRECTION`, else it is ``asked``.
    """
    before = state.where
    where, says = place.understand(before, turn, work.city, asked=asked == "where")
    state = replace(state, where=where)
    known_before = before.barrio_id is not None or before.is_unknown
    if not known_before or where.barrio_id == before.barrio_id or asked in (None, "where"):
        return state, says, asked
    barrio = work.city.barrio(where.barrio_id) if where.barrio_id else None
    if barrio is not None:
        says.append(say("corrected", field="where", value=barrio.name))
    if asked in ("story", "more") and not _CORRECTING.match(turn.text.lower()):
        return state, says, asked
    return state, says, asked if asked == "confirm" else CORRECTION


def read_correction(
    before: State, state: State, turn: Turn, asked: str | None
) -> tuple[State, list[Say], str | None]:
    """What a later turn changes in what was told of time and danger, and what is asked of the rest.

    "No, fue ayer" answers neither the question about danger nor the one whether to send: then the third
    is :data:`CORRECTION`, else it is ``asked``.
    """
    if asked not in ("danger", "confirm"):
        return state, [], asked
    told = when_told(turn.text)
    is_correcting = _CORRECTING.match(turn.text.lower()) is not None
    if asked == "danger" and danger_told(turn, asked=True) is not None:
        return state, [], asked
    if is_correcting and before.happening and told not in (None, before.happening):
        changed = replace(state, happening=told)
        return changed, [say("corrected", field="happening", value="")], CORRECTION
    if asked == "confirm" and is_correcting and state.danger != before.danger:
        return state, [say("corrected", field="danger", value="")], CORRECTION
    return state, [], asked


def read_happening(state: State, turn: Turn, asked: str | None) -> State:
    """When it happens, after a turn."""
    if "happening" in turn.answers:
        return replace(state, happening=turn.answers["happening"])
    told = when_told(turn.text)
    if asked == "happening":
        unsure = is_unsure(turn.text)
        if told is None and not unsure:
            told = {"affirm": "now", "deny": "before"}.get(turn.plain)
            if told is None and turn.is_words:
                state = state.add(turn.text)
        if told or turn.is_words:
            return replace(state, happening=told or "unknown")
        return state
    if state.happening is None and turn.text:
        return replace(state, happening=told)
    return state


def read_danger(state: State, turn: Turn, asked: str | None) -> State:
    """Weapons or wounds, after a turn. A wound that was told is not taken back by a weapon."""
    if "danger" in turn.answers:
        return replace(state, danger=turn.answers["danger"])
    told = danger_told(turn, asked=asked == "danger")
    if asked == "danger":
        if told is None and not is_unsure(turn.text):
            told = {"affirm": "weapon", "deny": "none"}.get(turn.plain)
            if told is None and turn.is_words:
                state = state.add(turn.text)
        if told or turn.is_words:
            return replace(state, danger=told or "unknown")
        return state
    if told == "none" and state.danger is None:
        return replace(state, danger=told)
    if told in ("wounded", "weapon") and state.danger != "wounded":
        return replace(state, danger=told)
    return state


def read_story(state: State, turn: Turn, asked: str | None) -> State:
    """The story, after a turn: the first words that led into the form, or what was asked for."""
    if turn.answers.get("media") == "voice" and state.story is None:
        return replace(state, story=VOICE_STORY)
    if asked in (None, "story") and turn.is_words and not _is_small_talk(turn):
        return state.add(turn.text)
    return state


def _is_small_talk(turn: Turn) -> bool:
    return turn.intent in _SMALL_TALK and len(turn.text.split()) <= _SMALL_TALK_WORDS


def read_confirm(state: State, turn: Turn, asked: str | None) -> tuple[State, list[Say]]:
    """The answer to the summary: send, correct a field, or more words for the story."""
    fix = turn.answers.get("correct")
    if fix is not None:
        return _reopen(state, fix), []
    if turn.answers.get("confirm") == "send":
        return replace(state, confirm="send"), []
    if turn.answers.get("confirm") == "correct":
        return replace(state, is_correcting=True), []
    if asked != "confirm" or turn.answers or turn.barrios:
        return state, []
    if turn.plain == "affirm":
        return replace(state, confirm="send"), []
    if turn.plain == "deny":
        says_why = len(turn.text.split()) > _SMALL_TALK_WORDS
        return replace(state.add(turn.text) if says_why else state, is_correcting=True), []
    if turn.is_words:
        return state.add(turn.text), [say("corrected", field="story", value="")]
    return state, []


def _reopen(state: State, name: str) -> State:
    match name:
        case "where":
            return replace(state, where=Where(pin=state.where.pin))
        case "story":
            return replace(state, story=None)
        case "happening":
            return replace(state, happening=None)
        case "danger":
            return replace(state, danger=None)
        case "fault":
            return replace(state, fault=None)
        case _:
            return state
