"""Sample replies for the preview and for tests: each part of a conversation with parameters it may have."""

from collections.abc import Iterator
from typing import Any

from bot.render.preview_attendance import SAMPLES as ATTENDANCE
from bot.render.preview_programmes import SAMPLES as PROGRAMMES
from bot.render.preview_reminders import SAMPLES as REMINDERS
from referrals.vocabulary import RequestState

Says = list[dict[str, Any]]

CODE = "PZ-482-1374"

_PLAIN = (
    "welcome", "menu", "greet", "help", "notice-short", "goodbye", "thanks", "affirm-what", "deny-what",
    "say-it-again", "out-of-scope", "choose-language", "language-missing", "ask-story", "ask-story-spot",
    "ask-where", "ask-where-again", "ask-happening", "ask-danger", "ask-fault", "ask-inside", "ask-correct",
    "cancelled", "nothing-to-cancel", "ask-emergency-where", "ask-emergency-more", "emergency-added",
    "family-violence", "family-violence-where", "quick-exit", "crisis", "ask-person-about", "justice",
    "status-none", "sessions-none", "attendance-noted", "reminders-stopped", "privacy",
    "notice-full", "rights-copy", "rights-copy-sent", "rights-correct", "rights-ask", "rights-too-late",
    "media-kept-what", "media-too-large", "media-not-understood", "contact-not-needed", "pin-outside",
    "empty-message", "doubt-danger", "edited-not-read", "rasa-away",
    "staff-menu", "leader-menu", "invitation-usage", "error-unexpected",
    "error-illegal-move", "error-not-allowed", "error-not-yours", "error-superseded", "error-unknown-case",
    "error-outcome-missing", "error-nobody-to-talk-to", "error-busy", "error-unknown-service",
    "invitation-refused", "choose-service", "choose-outcome", "mine-add-talking", "mine-wipe",
    "mine-wiped", "neighbour-yes", "neighbour-no", "neighbour-unknown", "committee-usage", "turnout-usage",
    "talk-not-copied",
)  # fmt: skip

_GUIDANCE: tuple[tuple[str, dict[str, Any]], ...] = (
    ("justice", {"page": 1, "unsure": True}),
    ("person-matter", {"topic": "child_support"}),
    ("justice", {"page": 1, "quiet": True}),
    ("justice-which", {"topics": ["child_support", "neighbours_noise"]}),
    ("justice-which-quiet", {"topics": ["family_violence", "child_support"]}),
    ("justice-which-quiet", {"services": ["comisaria_central", "comisaria_rozo"]}),
    ("justice-guide", {"topic": "child_support", "turn": 1}),
    ("justice-guide", {"topic": "lost_documents", "turn": 0}),
    ("justice-guide-quiet", {"topic": "family_violence", "turn": 0}),
    ("justice-office", {"service": "personeria"}),
    ("justice-office-quiet", {"service": "comisaria_rozo"}),
    ("justice-done", {}),
)
_SUMMARY = {
    "kind": "conflict",
    "story": "Unos muchachos de dos cuadras se están tirando piedra en la cancha",
    "barrio": "Zamorano",
    "place": "por la cancha",
    "has_pin": True,
    "happening": "now",
    "danger": "unknown",
    "category": "",
    "media": 2,
    "precision": "block",
    "precisions": ["barrio", "block", "exact"],
}
_SPOT = {
    "kind": "dark_spot",
    "story": "",
    "barrio": "caimitos",
    "place": "",
    "has_pin": False,
    "happening": "",
    "danger": "",
    "category": "flickering",
    "media": 0,
}

_REPORT = {
    "id": 7,
    "code": CODE,
    "kind": "conflict",
    "state": "closed",
    "outcome": "mediated",
    "at": "2026-11-21T15:40:00+00:00",
    "as_of": "2026-11-22T20:40:00+00:00",
    "is_open": True,
    "precision": "block",
    "precisions": ["exact"],
    "can_withdraw": True,
    "steps": [
        {"what": what, "at": "2026-11-21T15:40:00+00:00", "name": name, **more}
        for what, name, more in (
            ("received", "", {}),
            ("alerted", "", {}),
            ("taken", "Marleny", {}),
            ("on-the-way", "Marleny", {}),
            ("contact", "", {}),
            ("added", "", {}),
            ("referred", "", {"service": "casa_de_justicia"}),
            ("closed", "", {"outcome": "mediated"}),
            ("reopened", "", {}),
            ("withdrawn", "", {}),
        )
    ],
}
_OWN = (
    "mine-add", "mine-added", "mine-pin-far", "mine-withdraw", "mine-withdraw-decided",
    "mine-withdrawn", "mine-withdrawn-decided", "mine-withdraw-neighbours", "mine-withdrawn-neighbours",
)  # fmt: skip

_HELD = {
    "alias": "Guadua 42",
    "held": {"reports": 2, "files": 3, "talks": 1, "conversations": 4, "requests": 8},
    "cases": [
        {"code": CODE, "kind": "conflict"},
        {"code": "PZ-111-1110", "kind": "family_violence"},
    ],
    "requests": [
        {"id": number, "code": "PZ-111-1110", "kind": kind, "state": state.value}
        for number, state in enumerate(RequestState)
        for kind in ("consulta", "reclamo")
    ],
}
_ERASED = {
    "gone": 4,
    "stays": {"open": 1, "proof": 1, "trail": 2, "limit": 1},
    "codes": [CODE],
    "team": True,
}

_SPOT_KINDS = ("dark_spot", "environment")
#: The monthly list of the committee, with some groups that are too small to show.
_COMMITTEE = {
    "year": 2026,
    "month": 10,
    "clusters": {"total": 41, "groups": [["1", 20], ["5", 12], ["none", 4]], "rest": 5},
    "kinds": {"total": 41, "groups": [["conflict", 25], ["dark_spot", 16]], "rest": 0},
    "outcomes": {"total": None, "groups": [], "rest": 0},
    "results": {"total": 26, "groups": [["confirmed", 16], ["denied", 4]], "rest": 6},
}
_WITH: tuple[tuple[str, dict[str, Any]], ...] = (
    ("committee", _COMMITTEE),
    *(("mine-other", {"id": 7, "code": "PZ-482-1375", "kind": kind}) for kind in _SPOT_KINDS),
    ("summary", _SUMMARY),
    ("summary", _SPOT),
    ("summary", {**_SPOT, "kind": "environment", "barrio": "", "story": "🎤", "category": "told"}),
    (
        "ask-same",
        {"kind": "dark_spot", "category": "off", "barrio": "caimitos", "by": "pin", "days": 3},
    ),
    ("ask-same", {"kind": "environment", "category": "", "barrio": "", "by": "place", "days": 0}),
    ("ask-correct", {"kind": "dark_spot", "precision": "exact", "precisions": ["barrio", "exact"]}),
    ("ask-correct", {"kind": "environment"}),
    (
        "ask-where-choice",
        {
            "options": [
                {"id": "el_porvenir", "name": "El Porvenir", "comuna": 1},
                {"id": "rozo", "name": "Rozo", "comuna": None},
            ]
        },
    ),
    ("where-kept-as-place", {"place": "por la tienda de don Nepo"}),
    ("corrected", {"field": "where", "value": "Zamorano"}),
    ("corrected", {"field": "story", "value": ""}),
    ("corrected", {"field": "danger", "value": ""}),
    ("emergency", {"code": CODE, "told": True, "known_where": False}),
    ("emergency", {"code": CODE, "told": False, "known_where": True}),
    ("emergency-filed-now", {"code": CODE, "told": True}),
    ("emergency-filed-now", {"code": CODE, "told": False}),
    ("emergency-thanks", {"code": CODE}),
    ("person-requested", {"code": CODE, "told": True}),
    ("person-requested", {"code": CODE, "told": False}),
    (
        "status",
        {
            "cases": [
                {"code": CODE, "kind": "conflict", "state": "assigned", "outcome": None},
                {"code": "PZ-111-1110", "kind": "family_violence", "state": "in_contact"},
                {
                    "code": "PZ-222-2225",
                    "kind": "dark_spot",
                    "state": "closed",
                    "outcome": "repaired",
                },
            ]
        },
    ),
    ("status-unknown-code", {"code": "PZ-000-0001"}),
    ("mine-report", _REPORT),
    ("mine-report", {**_REPORT, "kind": "crisis", "is_open": False, "can_withdraw": False}),
    *((key, {"id": 7, "code": CODE}) for key in _OWN),
    *(("mine-withdraw", {"id": 7, "code": CODE, "going": going}) for going in ("open", "bound")),
    *(
        ("mine-withdrawn", {"id": 7, "code": CODE, "going": going})
        for going in ("stopped", "open", "bound")
    ),
    ("mine-place", {"id": 8, "code": CODE, "precision": "exact"}),
    ("talk-late", {"id": 8, "code": CODE}),
    ("mine-added-anew", {"id": 8, "code": CODE, "before": "PZ-111-1110"}),
    ("rights-mine", {"alias": "Guadua 42", "held": {}, "cases": []}),
    ("rights-mine", _HELD),
    ("rights-alias", {"alias": "Ceiba 71"}),
    *(("rights-write", {"kind": kind}) for kind in ("consulta", "reclamo")),
    *(
        (key, {**_ERASED, "forgotten": forgotten})
        for key in ("rights-erase", "rights-erased")
        for forgotten in (True, False)
    ),
    ("rights-erase", {**_ERASED, "going": "open"}),
    ("language-set", {"language": "es"}),
    ("doubt", {"asks": ["report_conflict", "report_domestic_violence", "report_emergency"]}),
    *(("media-kept", {"kind": kind}) for kind in ("photo", "voice", "video", "document", "pin")),
    *(("media-added", {"kind": kind, "code": CODE}) for kind in ("photo", "audio")),
    ("doubt-danger", {"asks": ["report_conflict"]}),
    ("emergency-thanks", {"code": ""}),
    ("untriaged", {"code": CODE, "told": True}),
    ("untriaged", {"code": CODE, "told": False}),
    ("untriaged-added", {"code": CODE}),
    (
        "staff-welcome",
        {"role": "gestor", "clusters": [2, 4], "backup": False, "waiting": 0},
    ),
    ("staff-welcome", {"role": "gestor", "clusters": ["Comuna 3"], "backup": True, "waiting": 2}),
    ("staff-welcome", {"role": "coordinator", "clusters": [], "backup": False, "waiting": 1}),
    ("staff-welcome", {"role": "auditor", "clusters": [], "backup": False, "waiting": 0}),
    ("invitation-made", {"link": "https://t.me/ejemplo_bot?start=inv-abc", "role": "gestor"}),
)


def sample_replies() -> Iterator[tuple[str, Says]]:
    """A title and the parts of each sample."""
    for key in _PLAIN:
        yield key, [{"say": key, "params": {}}]
    for key, params in (*_WITH, *_GUIDANCE, *PROGRAMMES, *REMINDERS, *ATTENDANCE):
        yield key, [{"say": key, "params": params}]
    yield (
        "notice-short + ask-story",
        [{"say": "notice-short", "params": {}}, {"say": "ask-story", "params": {}}],
    )
    yield (
        "emergency + ask-emergency-where",
        [
            {"say": "emergency", "params": {"code": CODE, "told": True, "known_where": False}},
            {"say": "ask-emergency-where", "params": {}},
        ],
    )
    yield (
        "privacy in the middle + ask-where",
        [{"say": "privacy", "params": {}}, {"say": "ask-where", "params": {}}],
    )
