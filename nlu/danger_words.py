"""How the patterns of the second look at danger are written (`nlu/danger_*.py`).

A pattern says who does what, so that bare key words ("matar", "bala", "muerto") decide nothing.
"""

import re

_GAP = re.compile(r"~(\d)")


def any_of(*patterns: str) -> re.Pattern[str]:
    """Return a pattern that finds any of the given ones as whole words.

    In a pattern, `~3` stands for up to three words, each with the space behind it.
    """
    return re.compile(r"\b(?:" + _GAP.sub(r"(?:[\\w']+,? ){0,\1}", "|".join(patterns)) + r")\b")
