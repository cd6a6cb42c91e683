"""How problems and findings about a city's files are said.

Read by whoever edits the files or starts the programme, not in a chat; so they live here and not in
the residents' catalogues. Every entry has every language of :data:`LANGUAGES` (tested).
"""

from collections.abc import Mapping
from typing import Final

from referrals.city.words_files import FILE_PROBLEMS
from referrals.city.words_findings import FINDINGS
from referrals.city.words_links import LINK_PROBLEMS

__all__ = ["FINDINGS", "FRAME", "LANGUAGES", "PROBLEMS"]

Words = Mapping[str, Mapping[str, str]]

#: The first is the default: the files are edited by people who read Spanish.
LANGUAGES: Final = ("es", "en")

FRAME: Final[Words] = {
    "line": {
        "es": "línea",
        "en": "line",
    },
    "heading": {
        "es": "Hay {count} cosa(s) por corregir en los datos de la ciudad:",
        "en": "{count} thing(s) to mend in the city's data:",
    },
    "more": {
        "es": "y {count} más; corrija estas y vuelva a revisar",
        "en": "and {count} more; mend these and check again",
    },
    "others": {
        "es": " y {count} más",
        "en": " and {count} more",
    },
}

PROBLEMS: Final[Words] = FILE_PROBLEMS | LINK_PROBLEMS
