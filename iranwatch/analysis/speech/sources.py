"""From the words of a noun phrase to the one who speaks: a name, a pronoun, or a description."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from iranwatch.analysis.speech.nouns import HE, SHE
from iranwatch.analysis.speech.prose import Prose

NAME = r"l{0,2}(?:[mfn][GJ]|[mfnN])(?:[mfnN]|l{1,2}(?=[mfnN]))*"
GENDER_OF_PRONOUN = {"h": "m", "s": "f"}
_HEAD_ENDS = re.compile(r"[opbzqw,(:;-]")
_NAME_LAST = re.compile(rf"(?P<title>[RST]?)(?P<name>{NAME})[aD1]*$")
_TITLE_OF_NAME = re.compile(rf"To[d]?[xOGJ']+(?P<name>{NAME})[aD1]*$")
_PAIR = re.compile(rf"{NAME}c{NAME}$")
_COMPLEMENT = re.compile(r"(?:[opbz][^opbzqwvujg,;:.(Y-]+){0,3}")
_COMPLETES = frozenset(("of", "for", "at", "from", "by", "in", "with", "inside", "near", "to"))
_POINTS = frozenset(("this", "these", "those", "there", "here"))
_ARTICLES = frozenset(("a", "an", "the", "his", "her", "its", "their"))
_SOMEONE = frozenset(
    ("one", "another", "others", "some", "many", "both", "several", "most", "all", "two", "three")
)
_SOMEBODY = re.compile(r"[dTOGJ']")


class Source(NamedTuple):
    """Who is named as speaking: the words from ``first`` to ``last`` (exclusive) of a paragraph.

    ``gender`` is "m" or "f" where the words tell, else None.
    """

    kind: Literal["name", "pronoun", "noun"]
    first: int
    last: int
    gender: str | None = None


def read_source(prose: Prose, first: int, last: int) -> Source | None:
    """Return who the words from *first* to *last* name; None if they name nobody who could speak.

    A name wins over the titles before it ("Foreign Minister Ali Ahmadi"), but not over what it
    only describes ("Ahmadi's lawyer", "the Ahmadi campaign").
    """
    tags = prose.tags[first:last]
    if tags[:1] in {"h", "s", "i"}:
        if prose.words[first].strip().lower() in _POINTS:
            return None
        return Source("pronoun", first, first + 1, GENDER_OF_PRONOUN.get(tags[0]))
    named = _TITLE_OF_NAME.search(tags)
    cut = _HEAD_ENDS.search(tags)
    head = tags[: cut.start()] if cut else tags
    if _PAIR.search(head):
        return Source("noun", first, first + len(head))
    named = _NAME_LAST.search(head) or named
    if named:
        start, end = named.span("name")
        return Source(
            "name", first + start, first + end, gender_of(prose, first + start, first + end)
        )
    return _noun(prose, first, first + len(head), last)


def gender_of(prose: Prose, start: int, end: int) -> str | None:
    """Return the gender that an honorific, a title or the given name tells: "m", "f" or None."""
    before = prose.tags[start - 1] if start else ""
    if before in {"R", "S"}:
        return "m" if before == "R" else "f"
    if before == "T":
        title = prose.words[start - 1].strip().lower().removesuffix(".")
        if title in HE or title in SHE:
            return "m" if title in HE else "f"
    given = prose.tags[start]
    return given if given in {"m", "f"} and end - start > 1 else None


def _noun(prose: Prose, first: int, end: int, last: int) -> Source | None:
    """Return a description ("a spokesman for the ministry") as a source, if it can be somebody."""
    tags = prose.tags
    while end > first and tags[end - 1] in "aD1":
        end -= 1
    while first < end and tags[first] in "aDr":
        first += 1
    if first == end or tags[end - 1] in "'erJl":
        return None
    if set(tags[first:end]) == {"d"} and end - first > 1:  # the two
        return Source("noun", first, end)
    if tags[end - 1] == "d":
        alone = end - first == 1 and prose.words[first].strip().lower() in _SOMEONE
        return Source("noun", first, _with_complement(prose, end, last)) if alone else None
    plural = prose.words[end - 1].endswith("s")
    if not (plural or _SOMEBODY.search(tags, first, end)):
        return None
    return Source("noun", first, _with_complement(prose, end, last))


def _with_complement(prose: Prose, end: int, last: int) -> int:
    """Return where a description ends that ran to *end*, with "for the ministry" and the like."""
    complement = _COMPLEMENT.match(prose.tags, end, last)
    if complement and complement[0] and prose.words[end].strip() in _COMPLETES:
        end = complement.end()
        while prose.tags[end - 1] in "aD1copb" or prose.words[end - 1].strip() in _ARTICLES:
            end -= 1
    return end
