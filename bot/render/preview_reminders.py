"""Sample screens of reminders for the preview and for tests."""

from typing import Any

_AS_OF = "2026-11-03T15:00:00+00:00"
_SESSION: dict[str, Any] = {
    "session": 7,
    "changes": 1,
    "programme": "futbolnet",
    "at": "2026-11-05T20:00:00+00:00",
    "place": "Cancha de Zamorano",
    "state": "moved",
    "as_of": _AS_OF,
}
_LATER = {**_SESSION, "session": 8, "programme": "ema_teatro", "at": "2026-11-12T20:00:00+00:00"}
_LEAVES = [
    {"minutes": 60, "at": "2026-11-05T19:00:00+00:00"},
    {"minutes": 30, "at": "2026-11-05T19:30:00+00:00"},
]
_CHOICES = [[4320, 1440, 120], [1440, 120], [1440], [120]]
SAMPLES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("answer-coming", {**_SESSION, "changed": False, "leaves": _LEAVES}),
    ("answer-coming", {**_SESSION, "changed": True, "leaves": []}),
    ("answer-not-coming", {**_SESSION, "changed": False, "next": _LATER}),
    ("answer-not-coming", {**_SESSION, "changed": True, "next": None}),
    ("answer-plan", {**_SESSION, "leaves_at": "2026-11-05T19:30:00+00:00"}),
    ("answer-moved", _SESSION),
    ("answer-off", _SESSION),
    ("answer-over", _SESSION),
    ("answer-left", {}),
    ("answer-none", {}),
    ("answer-which", {"sessions": [_SESSION, _LATER], "coming": True}),
    ("answer-which", {"sessions": [_SESSION, _LATER], "coming": False}),
    ("reminder-times", {"choices": _CHOICES, "now": [4320, 1440, 120], "off": False}),
    ("reminder-times", {"choices": _CHOICES, "now": [1440], "off": True}),
    ("reminder-times-set", {"now": [1440]}),
    ("reminders-on", {"now": [120]}),
    ("reminders-off", {}),
    (
        "sessions-mine",
        {
            "own": [
                {
                    "programme": "futbolnet",
                    "state": "approved",
                    "sessions": [{**_SESSION, "id": 7, "answer": "coming"}],
                },
                {
                    "programme": "ema_teatro",
                    "state": "approved",
                    "sessions": [{**_LATER, "id": 8, "answer": ""}],
                },
            ],
            "as_of": _AS_OF,
        },
    ),
)
