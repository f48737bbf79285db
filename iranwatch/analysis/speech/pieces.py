"""The pieces that the rules of attribution are made of, and the row of a rule.

In a pattern, a name in braces stands for tags: ``{WHO}`` is the noun phrase of a speaker,
``{SAID}`` a verb of speech. The group ``who`` is the speaker, ``cue`` the verb or mark of speech.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from iranwatch.analysis.speech.sources import NAME
from iranwatch.rules import Rule, rule

_NOUN = "[RSTOGJDNmfnld1xer'aY]"
_PIECES = {
    "WHO": rf"(?:[his](?!{_NOUN})|{NAME}c{NAME}|{_NOUN}+(?:[opbzq]{_NOUN}+)*)",
    "SUBJECT": rf"(?:[his]|{NAME}c{NAME}|[dJTOGRS1D'mfnN]*{NAME}(?!['TO])"
    r"|d[JTOGNxe1Y]+(?:[op][dJTOGNmfnx']+)?(?=[,ekuUvgyax])|dd)",
    "NAME": NAME,
    "PHRASE": rf"(?<!{_NOUN})(?<!p)",  # where a noun phrase may begin
    "ASIDE": r"(?:,[^.;:EXvQ]{1,40}?,|,?w[^.;:,EXv]{0,25},?|\([^)]{1,20}\)|-[^.EX-]{1,30}-){0,2}",
    "BESIDE": r"(?:(?:,|,?w|\()[^.;:EXvQ]{1,40})?",  # as ASIDE, even if it never closes
    "LEAD": r"(?:a,?|c|D,?|[qptergAbzDN][^,:;hs]{0,20},)*",  # what may stand before the subject
    "HAS": "[uaD]*",
    "SAID": "v",
    "SAYING": "g",
    "CALLED": "[ky]",
    "QUOTED": "y",
    "STATEMENT": "Y",
    "TO": "z",
    "AS": "q",
    "WAS": "U",
    "THEN": "[^v]*$",  # no other verb of speech up to the quotation
}


def row(
    name: str,
    pattern: str,
    *,
    accepts: Mapping[str, Mapping[str, str]],
    rejects: Sequence[str],
    why: str,
) -> Rule:
    """Return a rule whose *pattern* is written with the names in braces."""
    for piece, tags in _PIECES.items():
        pattern = pattern.replace("{" + piece + "}", tags)
    return rule(name, pattern, accepts=accepts, rejects=rejects, why=why)
