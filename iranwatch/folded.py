"""A text beside its folding: where in the one stands what was found in the other."""

from __future__ import annotations

import re
from typing import NamedTuple

from iranwatch.fold import fold, split, words

_WORD = re.compile(r"[^\W_]+")
_PIECES = (  # what a chunk of several words may fall into, finest first
    _WORD,
    re.compile(r"[^\W_]+(?:['’‘ʼʾʿ,][^\W_]+)*"),
    re.compile(r"[^\W_]+(?:['’‘ʼʾʿ.,][^\W_]+)*"),
)


class Folded(NamedTuple):
    """A text and its folding, with what it takes to find the one in the other.

    ``plain`` has each of the text's chunks (what stands between white space) on a line.
    """

    text: str
    plain: str

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the text the folded words ``plain[start:end]`` stand.

        *start* is the beginning of a word and *end* the end of one. The place holds exactly what
        folds to them; words that one character stands for ("½") cannot be told apart.
        """
        return self._word(start)[0], self._word(end - 1)[1]

    def chunks(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the text the chunks stand that ``plain[start:end]`` reaches into."""
        first, _ = self._chunk(start)
        last, chunk = self._chunk(end - 1)
        return first, last + len(chunk)

    def _chunk(self, at: int) -> tuple[int, str]:
        """Return the chunk of the text that ``plain[at]`` comes from, and where it starts."""
        number = self.plain.count("\n", 0, at)
        rest = self.text.split(None, number)[number]
        return len(self.text) - len(rest), rest.split(None, 1)[0]

    def _word(self, at: int) -> tuple[int, int]:
        """Return where in the text the word stands that ``plain[at]`` belongs to."""
        line = self.plain.rfind("\n", 0, at) + 1
        end = self.plain.find("\n", at)
        found = split(self.plain[line : end if end >= 0 else None])
        before = len(split(self.plain[line : at + 1])) - 1
        start, chunk = self._chunk(at)
        inner, outer = _places(chunk, found)[before]
        return start + inner, start + outer


def folded(text: str) -> Folded:
    """Return *text* with its folding."""
    return Folded(text, fold("\n".join(text.split())))


def _places(chunk: str, found: list[str]) -> list[tuple[int, int]]:
    """Return the place in *chunk* of each of the folded words *found* in it."""
    inner = list(_WORD.finditer(chunk))
    if len(found) == 1 and inner:
        end = inner[-1].end()
        if len(inner) > 1 and chunk.startswith(".", end):
            end += 1  # the last dot belongs to the initials
        return [(inner[0].start(), end)]
    for pattern in _PIECES:
        pieces = list(pattern.finditer(chunk))
        if [words(piece[0]) for piece in pieces] == [[word] for word in found]:
            return [piece.span() for piece in pieces]
    return [(0, len(chunk))] * len(found)
