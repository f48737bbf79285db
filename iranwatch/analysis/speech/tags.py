"""Words, and one letter for each: what part it can play in saying who spoke."""

from __future__ import annotations

import re
from itertools import chain

from iranwatch.analysis.speech.words import CAPITALISED, LISTED

GOES_ON, ENDS, ASKS = "\ue000", "\ue001", "\ue002"  # stand for a quotation, by how it ends

REMEMBERED = 1 << 16  # chunks

_WORD = re.compile(
    r"\s*(?:(?=[A-Z])(?:(?:[A-Z]\.)+|[DRI]-(?:[A-Z][a-z]*\.)+|(?:Mrs?|Ms|Dr|Gen|Lt|Col|Sgt|Maj|Capt|Adm|Sens?|Reps?|Gov|Prof|Rev"
    r"|Hon|St|Jr|Sr|Brig|Cmdr|No|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.)"
    r"|\d+(?:[.,:]\d+)+"
    r"|\w+(?:[-’'‘](?!s\b)\w+|\.[a-z]\w*)*(?:\.(?=[,;)]))?"
    r"|['’‘]s\b"
    r"|\S)"
)
_OTHERS = {
    GOES_ON: "Q", ENDS: "E", ASKS: "X",
    "?": ".", "!": ".", "…": ".", "–": "-", "—": "-", "[": "(", "]": ")",
    "'": "'", "’": "'", "'s": "'", "’s": "'", "‘s": "'",
}  # fmt: skip
_HONORIFICS = {"Mr": "R", "Mrs": "S", "Ms": "S", "Miss": "S"}
_ARTICLED = re.compile(r"\w{1,3}[-’'][A-Z]")  # al-Sadr, d'Estaing
_ENDINGS = (("ly", "a"), ("ing", "r"), ("ed", "e"))


class Tagger:
    """Reads text chunk by chunk, a chunk being what stands between two spaces.

    The same chunks come again and again, and what they are depends on nothing else, so they are
    remembered.
    """

    def __init__(self) -> None:
        self._words: dict[str, tuple[str, ...]] = {}  # of each chunk, the last with its space
        self._tags = _Tags(self._words)

    def read(self, text: str) -> tuple[str, list[str]]:
        """Return the tags of *text*, a letter a word, and the words, each with its space."""
        if len(self._words) > REMEMBERED:
            self._tags.clear()
            self._words.clear()
        chunks = text.split(" ")
        tags = "".join(map(self._tags.__getitem__, chunks))
        return tags, list(chain.from_iterable(map(self._words.__getitem__, chunks)))


class _Tags(dict[str, str]):
    """The tags of each chunk, as docs/quotes.md lists them; its words are put into *words*."""

    def __init__(self, words: dict[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, chunk: str) -> str:
        if chunk.isalpha():  # most are one word
            self._words[chunk] = (chunk + " ",)
            found = _of_letters(chunk)
        else:
            words = _WORD.findall(chunk)
            self._words[chunk] = (*words[:-1], words[-1] + " ") if words else ()
            found = "".join([_tag(word.lstrip()) for word in words])
        self[chunk] = found
        return found


def _tag(word: str) -> str:
    first = word[:1]
    if first.isalpha():
        return _of_letters(word)
    if first.isdigit():
        return "T" if word.endswith("-old") else "1"  # the 43-year-old
    return _OTHERS.get(word, first)


def _of_letters(word: str) -> str:
    return _of_name(word) if word[0].isupper() else _of_word(word)


def _of_name(word: str) -> str:
    stem = word.removesuffix(".")
    if len(stem) == 1 and stem != word:
        return "N"  # an initial
    if word[1:2] == "-" and word[0] in "DRI":
        return "G"  # a senator's party and state
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
    for ending, letter in _ENDINGS:
        if word.endswith(ending):
            return letter
    return "x"
