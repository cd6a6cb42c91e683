"""Sample screens of programmes for the preview and for tests."""

from typing import Any

_SESSION = {"at": "2026-11-05T20:00:00+00:00", "place": "Casa de la Juventud", "state": "moved"}
_AS_OF = "2026-11-03T15:00:00+00:00"
SAMPLES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("programs", {"interests": ["art", "sport", "work"]}),
    (
        "programs-list",
        {
            "programmes": [{"id": "futbolnet", "name": "FutbolNet"}],
            "interest": "all",
            "page": 1,
            "pages": 3,
        },
    ),
    ("programme", {"programme": "mecanica_motos", "as_of": _AS_OF}),
    (
        "programme",
        {
            "programme": "forjar_oportunidades",
            "state": "waiting",
            "guardian": True,
            "sessions": [_SESSION],
            "as_of": _AS_OF,
        },
    ),
    ("programme", {"programme": "ema_teatro", "state": "left", "waits": True, "as_of": _AS_OF}),
    ("programme-age", {"programme": "futbolnet"}),
    ("programme-minor", {"programme": "futbolnet", "band": "from_14"}),
    ("programme-asked", {"programme": "futbolnet", "guardian": True}),
    ("programme-told", {"programme": "futbolnet"}),
    ("programme-leave", {"programme": "futbolnet"}),
    ("programme-left", {"programme": "futbolnet"}),
    (
        "sessions-mine",
        {
            "own": [
                {"programme": "futbolnet", "state": "approved", "sessions": [_SESSION]},
                {"programme": "ema_teatro", "state": "approved"},
                {"programme": "grafica_urbana", "state": "requested", "guardian": True},
            ],
            "as_of": _AS_OF,
        },
    ),
    ("error-programme-ages", {}),
)
