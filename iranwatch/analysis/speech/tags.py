"""One letter for each word: what part it can play in saying who spoke."""

from __future__ import annotations

import re
from functools import lru_cache

from iranwatch.analysis.speech.words import CAPITALISED, LISTED

GOES_ON, ENDS, ASKS, FILL = "\ue000", "\ue001", "\ue002", "\ue003"  # stand for a quotation

_OTHERS = {
    GOES_ON: "Q", ENDS: "E", ASKS: "X",
    "?": ".", "!": ".", "…": ".", "–": "-", "—": "-", "[": "(", "]": ")",
    "'": "'", "’": "'", "'s": "'", "’s": "'", "‘s": "'",
}  # fmt: skip
_HONORIFICS = {"Mr": "R", "Mrs": "S", "Ms": "S", "Miss": "S"}
_ARTICLED = re.compile(r"\w{1,3}[-’'][A-Z]")  # al-Sadr, d'Estaing
_ENDINGS = (("ly", "a"), ("ing", "r"), ("ed", "e"))


@lru_cache(maxsize=1 << 16)
def tag(token: str) -> str:
    """Return the tag of one word, which may carry white space; docs/quotes.md lists the tags.

    Remembering the words costs nothing in truth, for the answer depends on the word alone.
    """
    word = token.strip()
    first = word[:1]
    if first.isalpha():
        return _of_name(word) if first.isupper() else _of_word(word)
    if first.isdigit():
        return "T" if word.endswith("-old") else "1"  # the 43-year-old
    return _OTHERS.get(word) or _OTHERS.get(first) or first or "."


def _of_name(word: str) -> str:
    stem = word.removesuffix(".")
    listed = _HONORIFICS.get(stem) or CAPITALISED.get(word) or CAPITALISED.get(stem)
    if listed is None:
        listed = LISTED.get(stem.lower())
    if listed is None:
        listed = "O" if len(stem) > 2 and stem.isupper() and "." not in stem else "N"
    return listed


def _of_word(word: str) -> str:
    if word in LISTED:
        return LISTED[word]
    if _ARTICLED.match(word):
        return "N"
    return next((letter for ending, letter in _ENDINGS if word.endswith(ending)), "x")
