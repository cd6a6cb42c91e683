"""How a name sounds in Colombian Spanish, so that spellings that sound alike compare equal.

"La Vuitrera", "la buitrera" and "labuitrera" have one key, and so have "Zamorano" and "samorano". Owns
the key alone; how far two keys may differ is decided in `nlu/gazetteer.py`.
"""

import re

from nlu.normalise import fold

_NUMBERS = {
    "1": "uno",
    "2": "dos",
    "7": "siete",
    "20": "veinte",
    "100": "cien",
}
# In order: each rule sees what the ones before it left.
_SOUNDS = (
    (re.compile(r"[^a-zñ]"), ""),
    (re.compile(r"ch"), "4"),
    (re.compile(r"h"), ""),
    (re.compile(r"ñ"), "n"),
    (re.compile(r"qu(?=[ei])|q|c(?=[^ei4])|c$"), "k"),
    (re.compile(r"[zc]"), "s"),
    (re.compile(r"gu(?=[ei])"), "G"),
    (re.compile(r"g(?=[ei])"), "j"),
    (re.compile(r"G"), "g"),
    (re.compile(r"v"), "b"),
    (re.compile(r"n(?=[bp])"), "m"),
    (re.compile(r"w"), "gu"),
    (re.compile(r"x"), "s"),
    (re.compile(r"ll|y"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)


def sound_key(text: str) -> str:
    """Return the key of a name or phrase: letters only, no spaces, equal for equal sounds."""
    key = "".join(_NUMBERS.get(word, word) for word in fold(text).split())
    for pattern, replacement in _SOUNDS:
        key = pattern.sub(replacement, key)
    return key
