"""An article word by word: where spellings of names stand in it, the longest first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import compress
from typing import NamedTuple

from iranwatch.analysis.spellings import Spellings
from iranwatch.fold import fold
from iranwatch.folded import Folded, folded

_BREAK = "\n\0\n"  # between paragraphs; to fold them one by one would take half as long again
_PARTS = {code: " " for code in range(1, 128) if not chr(code).isalnum()}
_WORD = re.compile(r"[^\W_]+")
_US = re.compile(r"(?<![\w.])(?:USA?|U\.S(?:\.A)?\.?)(?!\w)")
_POSSESSIVE = re.compile(r"['’]s$")


class Spelt(NamedTuple):
    """A spelling that stands in paragraph number ``paragraph``: its key, and its place there.

    ``concept`` is the id of the one that is spelt in full; None where the words may be short for
    a name as well as mean something else.
    """

    key: str
    concept: str | None
    paragraph: int
    start: int
    end: int


class Words:
    """The folded words of one paragraph, and their places in its text."""

    def __init__(self, text: str, words: list[str]) -> None:
        self.text = text
        self.folded = words
        self._small = text.lower()
        self._found: dict[str, list[tuple[int, int]]] = {}

    def place(self, first: int, after: int) -> tuple[int, int]:
        """Return where in the text the words from *first* to before *after* stand.

        A last possessive is left out.
        """
        start = self._span(first)
        last = start if after == first + 1 else self._span(after - 1)
        if start is not None and last is not None:
            return start[0], last[1]
        plain, spans = self._plain
        begin, end = plain.original(spans[first][0], spans[after - 1][1])
        possessive = _POSSESSIVE.search(self.text, begin, end)
        return begin, possessive.start() if possessive else end

    def _span(self, number: int) -> tuple[int, int] | None:
        """Return where word *number* stands in the text; None if folding changed more than case.

        It did if the word stands more or less often in the text than among the folded words.
        """
        word = self.folded[number]
        if word not in self._found:
            self._found[word] = list(_spans(word, self.text, self._small))
        found = self._found[word]
        if len(found) != self.folded.count(word):
            return None
        return found[self.folded[:number].count(word)]

    @cached_property
    def _plain(self) -> tuple[Folded, list[tuple[int, int]]]:
        """The folded text, and where in it each word stands."""
        plain = folded(self.text)
        return plain, [word.span() for word in _WORD.finditer(plain.plain)]


def _spans(word: str, text: str, small: str) -> Iterator[tuple[int, int]]:
    """Give the places where *word* stands whole in *small*, which is *text* in small letters."""
    if word == "usa":  # the commonest name by far, and seldom spelt so
        yield from (found.span() for found in _US.finditer(text))
    elif len(small) == len(text):
        at = small.find(word)
        while at >= 0:
            end = at + len(word)
            if not (small[at - 1 : at].isalnum() or small[end : end + 1].isalnum()):
                yield at, end
            at = small.find(word, end)


def scan(texts: Sequence[str], known: Spellings) -> Iterator[Spelt]:
    """Give the spellings that stand in *texts*, numbered from 0, in order; none overlap.

    What is spelt in full goes before what may be short, then longer before shorter.
    """
    joined = _BREAK.join([text.replace("\0", " ") for text in texts])
    heads = known.heads
    for number, paragraph in enumerate(fold(joined).translate(_PARTS).split("\0")):
        words = paragraph.split()
        words.append("")  # what follows the last one
        known_heads = compress(range(len(words)), map(heads.__contains__, words))
        firsts = [
            at
            for at in known_heads
            if (after := heads[words[at]]) is None or words[at + 1] in after
        ]
        if firsts:
            yield from _scan(Words(texts[number], words), firsts, number, known)


def _scan(words: Words, firsts: Sequence[int], number: int, known: Spellings) -> Iterator[Spelt]:
    free = 0
    for first in firsts:
        key = _longest(words.folded, first, known) if first >= free else None
        if key is not None:
            after = first + key.count(" ") + 1
            start, end = words.place(first, after)
            if _is_written(words.text[start:end], key, known):
                free = after
                yield Spelt(key, known.full.get(key), number, start, end)


def _longest(folded: Sequence[str], first: int, known: Spellings) -> str | None:
    """Return the key that begins at word *first*, if any does."""
    short = None
    for length in known.lengths[folded[first]]:
        key = " ".join(folded[first : first + length])
        if key in known.full:
            return key
        if short is None and key in known.shorts:
            short = key
    return short


def _is_written(text: str, key: str, known: Spellings) -> bool:
    """Say whether *text* has the capitals, and the signs, that a spelling needs."""
    if key in known.signs:
        return text in known.signs[key]
    if key in known.upper:
        return text.isupper()
    return key in known.small or not text[0].islower()
