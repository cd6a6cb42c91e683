"""Words with which somebody takes back what they were about to write: "mejor no, cancelar".

Owns the words; leaves to whoever asked for the next words what is dropped. Only a message that says
nothing else counts: "quiero cancelar mi registro" is a request.
"""

import re

from nlu.normalise import normalise

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
#: A message of more words says something of its own.
_MOST = 6
#: One of these has to be there…
_STOPS = re.compile(
    r"\b(?:cancel\w*|annul\w*|olvid\w+|dejel[oa]|dejal[oa]|deje asi|dejemos asi|mejor no|ya no quiero|no "
    r"quiero nada|no gracias|never ?mind|forget it|esquece\w*|deixa pra la|oublie\w*|laisse\w* tomber)\b"
)
#: … and beside it nothing but these.
_BESIDE = re.compile(
    r"a|ah|ay|ya|asi|lo|la|le|es[oa]|est[oae]|todo|mejor|por|favor|porfa|muchas|gracias|bueno|ok|no|nada|"
    r"quiero|quisiera|deje|dejemos|pues|entonces|perdon|disculpe|never|mind|forget|it|that|this|thanks?|"
    r"you|please|i|want|to|melhor|nao|quero|isso|deixa|pra|obrigad[oa]|merci|non|je|veux|ca|laissez?|tomber"
)


def only_takes_back(text: str) -> bool:
    """Whether a message says that the one who writes wants to write nothing after all, and no more."""
    said = _WORD.findall(normalise(text))
    stop = _STOPS.search(" ".join(said))
    if stop is None or len(said) > _MOST:
        return False
    return all(_BESIDE.fullmatch(word) or _STOPS.fullmatch(word) for word in said)
