"""The keyboards of a resident's screens, by the key of what is said.

Owns which buttons go with which message and what each answers; leaves how buttons are made and written to
:mod:`bot.keyboards` and :mod:`bot.callbacks`.

Every screen has a way out and a way to a person; a message that takes a reply keyboard away cannot have
buttons, so its words name them. Only the one with which somebody leaves in haste says nothing more.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from bot.attendance_screens import BY_SAY as ATTENDANCE
from bot.callbacks import Answer, Go, Menu, SetLanguage, StaffCases, encode
from bot.guidance_screens import BY_SAY as GUIDANCE
from bot.keyboards import Markup, Rows, Screen, pairs
from bot.own_screens import BY_SAY as OWN_REPORTS
from bot.programme_screens import BY_SAY as PROGRAMMES
from bot.programme_screens import home_button, leader
from bot.reminder_screens import BY_SAY as REMINDERS
from bot.rights_screens import BY_SAY as RIGHTS
from referrals.vocabulary import Role


def main_menu(at: Screen) -> InlineKeyboardMarkup:
    """The menu."""
    return InlineKeyboardMarkup(
        [
            [at.menu("emergency")],
            [at.menu("conflict")],
            [at.menu("spot")],
            [at.menu("person")],
            [at.menu("justice")],
            [home_button(at)],
            [at.menu("status"), at.menu("privacy")],
            [at.menu("language")],
        ]
    )


def _back(at: Screen) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[at.menu("person")], [at.menu("menu")]])


def _out(at: Screen) -> InlineKeyboardMarkup:
    """Where violence at home was told: the offices, and leaving with nothing to be seen."""
    return InlineKeyboardMarkup([[at.menu("fv-where")], [at.menu("exit")], [at.menu("menu")]])


def _question(at: Screen, buttons: Iterable[InlineKeyboardButton]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([*pairs(buttons), at.way_out()])


def _where(at: Screen, _params: Mapping[str, Any]) -> ReplyKeyboardMarkup:
    return _place_keyboard(at, "button-where-unknown", "button-cancel", "button-person")


def _emergency_where(at: Screen, _params: Mapping[str, Any]) -> ReplyKeyboardMarkup:
    return _place_keyboard(at, "button-where-unknown", "button-that-is-all", "button-person")


def _place_keyboard(at: Screen, *keys: str) -> ReplyKeyboardMarkup:
    first, *others = (KeyboardButton(at.label(key)) for key in keys)
    pin = KeyboardButton(at.label("button-location"), request_location=True)
    return ReplyKeyboardMarkup(
        [[pin], [first], others], resize_keyboard=True, one_time_keyboard=True
    )


def _where_choice(at: Screen, params: Mapping[str, Any]) -> InlineKeyboardMarkup:
    rows: Rows = []
    for option in list(params.get("options") or ())[:20]:
        answer = Answer(at.conversation, at.turn, "affirm", f"barrio={option['id']}")
        if option.get("comuna") is None:
            button = at.button(answer, "button-barrio", name=str(option["name"]))
        else:
            button = at.button(
                answer,
                "button-barrio.comuna",
                name=str(option["name"]),
                comuna=str(option["comuna"]),
            )
        rows.append([button])
    other = at.answer("affirm", "barrio=other", "button-other-place")
    return InlineKeyboardMarkup([*rows, [other], at.way_out()])


def _values(slot: str, *values: str) -> Callable[[Screen, Mapping[str, Any]], Markup]:
    def build(at: Screen, _params: Mapping[str, Any]) -> Markup:
        return _question(
            at,
            [at.answer("affirm", f"{slot}={one}", f"button-{slot}", value=one) for one in values],
        )

    return build


def _fault(at: Screen, params: Mapping[str, Any]) -> InlineKeyboardMarkup:
    faults: Sequence[tuple[str, str]] = params.get("faults") or ()
    buttons = [
        at.answer("affirm", f"fault={one}", "button-fault", name=name) for one, name in faults
    ]
    return _question(at, [*buttons, at.answer("affirm", "fault=other", "button-fault.other")])


def _precisions(at: Screen, params: Mapping[str, Any]) -> Rows:
    """How much of the place staff may see, where that makes a difference; the present choice is marked."""
    shown = params.get("precision")
    return [
        [
            at.answer("affirm", f"precision={one}", "button-precision.chosen", value=str(one))
            if one == shown
            else at.answer("affirm", f"precision={one}", "button-precision", value=str(one))
        ]
        for one in params.get("precisions") or ()
    ]


def _summary(at: Screen, _params: Mapping[str, Any]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [
            [at.answer("affirm", "confirm=send", "button-send")],
            [at.answer("affirm", "confirm=correct", "button-correct")],
            at.way_out(),
        ]
    )


def _correct(at: Screen, params: Mapping[str, Any]) -> InlineKeyboardMarkup:
    of_spot = params.get("kind") in ("dark_spot", "environment")
    fields: tuple[str, ...] = (
        ("story", "where", "fault") if of_spot else ("story", "where", "happening", "danger")
    )
    if params.get("kind") == "environment":
        fields = ("story", "where")
    buttons = [
        at.answer("affirm", f"correct={one}", "button-correct-field", field=one) for one in fields
    ]
    as_is = at.answer("affirm", "confirm=send", "button-send-as-is")
    return InlineKeyboardMarkup([*pairs(buttons), *_precisions(at, params), [as_is], at.way_out()])


def _only_way_out(at: Screen, _params: Mapping[str, Any]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([at.way_out()])


def _stopped(at: Screen, _params: Mapping[str, Any]) -> InlineKeyboardMarkup:
    again = at.button(Go("cast", "all"), "button-broadcast-on")
    return InlineKeyboardMarkup([[again], [at.menu("person"), at.menu("menu")]])


def _person_about(at: Screen, _params: Mapping[str, Any]) -> InlineKeyboardMarkup:
    later = at.answer("affirm", "about=later", "button-rather-not")
    return InlineKeyboardMarkup([[later], at.way_out()])


def _emergency_more(at: Screen, _params: Mapping[str, Any]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[at.answer("deny", "more=done", "button-that-is-all")], [at.menu("person")]]
    )


def _family_violence(at: Screen, _params: Mapping[str, Any]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[at.menu("fv-person")], [at.menu("fv-where")], [at.menu("exit")]])


def _crisis(at: Screen, _params: Mapping[str, Any]) -> InlineKeyboardMarkup:
    leave = at.button(Menu("exit"), "button-leave")
    return InlineKeyboardMarkup([[at.menu("crisis-person")], [leave]])


def _fv_where(at: Screen, params: Mapping[str, Any]) -> InlineKeyboardMarkup:
    rows = [
        [at.button(Go("ref", "ask", (str(params["topic"]), service)), "button-service", name=name)]
        for service, name in params.get("codes") or ()
    ]
    return InlineKeyboardMarkup([*rows, [at.menu("fv-person")], [at.menu("exit")]])


def _doubt(at: Screen, params: Mapping[str, Any]) -> InlineKeyboardMarkup:
    rows = [
        [at.answer(str(intent), None, "button-ask", intent=str(intent))]
        for intent in params.get("asks") or ()
    ]
    else_ = at.button(Menu("menu"), "button-something-else")
    return InlineKeyboardMarkup([*rows, [else_], [at.menu("person")], *_exit(at, params)])


def _exit(at: Screen, params: Mapping[str, Any]) -> Rows:
    """Leaving with nothing to be seen, where violence at home is among what may have been meant."""
    return [[at.menu("exit")]] if "report_domestic_violence" in (params.get("asks") or ()) else []


def _doubt_danger(at: Screen, params: Mapping[str, Any]) -> InlineKeyboardMarkup:
    rows = [
        [at.answer(str(intent), None, "button-ask", intent=str(intent))]
        for intent in params.get("asks") or ()
    ]
    return InlineKeyboardMarkup(
        [
            [at.answer("report_emergency", None, "button-danger-now")],
            *rows,
            [at.answer("nlu_fallback", None, "button-no-danger")],
            [at.menu("person")],
            *_exit(at, params),
        ]
    )


def _languages(at: Screen, params: Mapping[str, Any]) -> InlineKeyboardMarkup:
    offered = list(params.get("offered") or at.catalogue.languages)
    buttons = [
        InlineKeyboardButton(
            at.catalogue.plain("language-name", one), callback_data=encode(SetLanguage(one))
        )
        for one in offered
    ]
    return InlineKeyboardMarkup([*pairs(buttons), [at.menu("person"), at.menu("menu")]])


def _media_what(at: Screen, _params: Mapping[str, Any]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[at.menu("conflict")], [at.menu("spot")], [at.menu("person")], [at.menu("menu")]]
    )


def _staff(at: Screen, params: Mapping[str, Any]) -> Markup:
    role = Role(str(params.get("role") or Role.GESTOR))
    if role is Role.FACILITATOR:
        return leader(at, params)
    if role is Role.AUDITOR:
        return InlineKeyboardMarkup([[at.menu("menu")]])
    rows: Rows = [[at.button(StaffCases(), "button-my-cases")]]
    if role is Role.COORDINATOR:
        rows.append([at.button(Go("tablero", "home"), "button-board")])
    return InlineKeyboardMarkup(rows)


def _staff_menu(at: Screen, _params: Mapping[str, Any]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [
            [at.button(StaffCases(), "button-my-cases")],
            [at.button(Go("form", "begin", ("mediation",)), "button-log-mediation")],
            [at.button(Go("form", "begin", ("spot",)), "button-log-spot")],
            [at.button(Go("form", "begin", ("referral",)), "button-log-referral")],
        ]
    )


def _plain(build: Callable[[Screen], Markup]) -> Callable[[Screen, Mapping[str, Any]], Markup]:
    return lambda at, _params: build(at)


def _or_out(build: Callable[[Screen], Markup]) -> Callable[[Screen, Mapping[str, Any]], Markup]:
    """A keyboard, or the one to leave by where what is said must make no sound."""
    return lambda at, params: _out(at) if params.get("quiet") else build(at)


_MENU = _plain(main_menu)
_BACK = _plain(_back)

#: The keyboard of each part of a reply; a part that is not here has none of its own.
_BY_SAY: Mapping[str, Callable[[Screen, Mapping[str, Any]], Markup]] = {
    **dict.fromkeys(
        (
            "welcome", "menu", "greet", "help", "cancelled", "nothing-to-cancel", "affirm-what",
            "deny-what", "out-of-scope", "say-it-again", "status-none", "language-set",
            "empty-message", "media-not-understood", "media-too-large",
        ),
        _MENU,
    ),
    **dict.fromkeys(
        (
            "status-unknown-code",
            "attendance-noted",
            "contact-not-needed", "goodbye", "thanks", "emergency", "emergency-filed-now",
            "emergency-added", "emergency-thanks", "taken", "on-the-way",
            "closed", "talk-ended", "media-added", "edited-not-read", "neighbour-yes",
            "neighbour-no", "neighbour-unknown",
        ),
        _BACK,
    ),
    **dict.fromkeys(("untriaged", "untriaged-added"), _or_out(main_menu)),
    "person-requested": _or_out(_back),
    **OWN_REPORTS,
    **GUIDANCE,
    **PROGRAMMES,
    **ATTENDANCE,
    **REMINDERS,
    **RIGHTS,
    **dict.fromkeys(("ask-story", "ask-story-spot"), _only_way_out),
    **dict.fromkeys(("ask-where", "ask-where-again", "pin-outside"), _where),
    **dict.fromkeys(
        ("rasa-away", "committee", "committee-usage", "turnout-usage"),
        _plain(lambda at: InlineKeyboardMarkup([[at.menu("menu")]])),
    ),
    "reminders-stopped": _stopped,
    "ask-where-choice": _where_choice,
    "ask-happening": _values("happening", "now", "today", "before", "often", "unknown"),
    "ask-danger": _values("danger", "wounded", "weapon", "none", "unknown"),
    "ask-fault": _fault,
    "ask-inside": _values("inside", "street", "complex", "unknown"),
    "ask-same": _values("same", "yes", "no"),
    "ask-person-about": _person_about,
    "summary": _summary,
    "ask-correct": _correct,
    **dict.fromkeys(
        ("receipt", "receipt-incomplete", "quick-exit"), _plain(lambda _at: ReplyKeyboardRemove())
    ),
    "ask-emergency-where": _emergency_where,
    "ask-emergency-more": _emergency_more,
    "family-violence": _family_violence,
    "family-violence-where": _fv_where,
    "crisis": _crisis,
    "doubt": _doubt,
    "doubt-danger": _doubt_danger,
    "choose-language": _languages,
    "language-missing": _languages,
    "media-kept-what": _media_what,
    "staff-menu": _staff_menu,
    "staff-welcome": _staff,
}  # fmt: skip


def for_say(say: str, params: Mapping[str, Any], at: Screen) -> Markup | None:
    """The keyboard of one part of a reply, or None where it has none of its own."""
    build = _BY_SAY.get(say)
    return build(at, params) if build is not None else None
