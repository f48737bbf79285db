"""The pieces that the rules of attribution are made of, and the row of a rule.

In a pattern, a name in braces stands for tags: ``{WHO}`` is the noun phrase of a speaker,
``{SAID}`` a verb of speech. The group ``who`` is the speaker, ``cue`` the verb or mark of speech.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from iranwatch.analysis.speech.sources import NAME
from iranwatch.rules import Rule, rule

_NOUN = "[RSTOGJDNmfnld1xer'aY]"
_TITLES = rf"{_NOUN}*T[xO]*c(?!d){_NOUN}*T"  # lead researcher and project scientist
_PIECES = {
    "WHO": rf"(?:[hs]|i(?![RSTOGJDNmfnld1xer'Y])|{NAME}c{NAME}|{_TITLES}{NAME}"
    rf"|{_NOUN}+(?:[opbzq]{_NOUN}+)*(?:oi)?)",
    "SUBJECT": rf"(?:[his]|{NAME}c{NAME}|[dJTOGRS1D'mfnN]*{NAME}(?!['TO])"
    r"|d[JTOGNxe1Y]+(?:[op][dJTOGNmfnx']+)?(?=[,ekuUvgyaxj])|T(?=[,ekuUvgyaxj])|dd)",
    "NAME": NAME,
    "PHRASE": rf"(?<!{_NOUN})(?<!p)",  # where a noun phrase may begin
    "ASIDE": r"(?:,(?:[^.;:EXvQ,]|,(?![RST]?[mfnN])){1,40}?,"  # not on to the next name
    r"|,?w[^.;:,EXv]{0,25},?|\([^)]{1,20}\)|-[^.EX-]{1,30}-){0,2}",
    "BESIDE": r"(?:(?:,|,?w|\(|-)[^.;:EXvQ]{1,40})?",  # as ASIDE, even if it never closes
    "LEAD": r"(?:a,?|c|D,?|[qptergvAbzDN][^,:;hs]{0,40},)*",  # what may stand before the subject
    "HAS": "[uaD]*",
    "SAID": "v",
    "SAY": "[vj]",
    "SAYING": "g",
    "CALLED": "[ky]",
    "QUOTED": "y",
    "STATEMENT": "Y",
    "TO": "z",
    "AS": "q",
    "WAS": "U",
    "THEN": "[^v]*$",  # no other verb of speech up to the quotation
}
_CUE = re.compile(r"\(\?P<cue>([^()]*)\)")


def row(
    name: str,
    pattern: str,
    *,
    accepts: Mapping[str, Mapping[str, str]],
    rejects: Sequence[str],
    why: str,
) -> Rule:
    """Return a rule whose *pattern* is written with the names in braces."""
    return rule(name, spelt_out(pattern), accepts=accepts, rejects=rejects, why=why)


def cue_tags(rule: Rule) -> frozenset[str]:
    """Return the tags that the cue of *rule* is made of: where none stands, it finds nothing."""
    return frozenset(_CUE.findall(rule.pattern.pattern)[0]) - frozenset("[]| ")


def spelt_out(pattern: str) -> str:
    """Return *pattern* with tags for the names in braces."""
    for piece, tags in _PIECES.items():
        pattern = pattern.replace("{" + piece + "}", tags)
    return pattern
