"""Codes of reports in a message, however they are typed: "PZ-482-1374", "pz4821374", "482 1374".

Owns the form of the code as people write it and as it is printed; leaves giving out codes to the
domain. Pure.
"""

import re
from dataclasses import dataclass

from nlu.normalise import fold_keeping_length

_GAP = r"[\s.\-_/#:]*"
_WITH_PREFIX = re.compile(
    rf"(?<![a-z0-9])(?:p{_GAP}z|pe{_GAP}zeta|p{_GAP}s(?=[\s\-]*\d)){_GAP}"
    rf"(\d(?:{_GAP}\d){{6}})(?!\d)"
)
_WITHOUT_PREFIX = re.compile(r"(?<![\w\-])(\d{3}\s*[\-\s.]\s*\d{4}|\d{7})(?![\w\-])")
_CODE_WORD = re.compile(
    r"\b(codigo|caso|reporte|radicado|consecutivo|ticket|seguimiento|referencia|denuncia|solicitud|"
    r"remision|code|case|report|reference|caso|relatorio|codigo|dossier|signalement|numero)\b"
)
_TELEPHONE = re.compile(r"\b(llam\w+|tel\w*|cel\w*|celular|fijo|whatsapp|marc\w+|phone|call)\b")


@dataclass(frozen=True)
class CodeMention:
    """A code in a text, as printed, and where it stands."""

    code: str
    start: int
    end: int


def find_codes(text: str) -> list[CodeMention]:
    """Return the codes of a text; digits without "PZ" count only where the text speaks of a report."""
    folded = fold_keeping_length(text)
    found = [_mention(match) for match in _WITH_PREFIX.finditer(folded)]
    if found:
        return found
    bare = list(_WITHOUT_PREFIX.finditer(folded))
    alone = len(bare) == 1 and not re.search(r"[a-z]", folded)
    if bare and (alone or (_CODE_WORD.search(folded) and not _TELEPHONE.search(folded))):
        return [_mention(match) for match in bare]
    return []


def _mention(match: re.Match[str]) -> CodeMention:
    digits = re.sub(r"\D", "", match.group(1))
    return CodeMention(f"PZ-{digits[:3]}-{digits[3:]}", match.start(), match.end())
