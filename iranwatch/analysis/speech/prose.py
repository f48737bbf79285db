"""A paragraph as a string of tags, one letter a word, with each quotation as one word.

The rules of attribution are patterns over these strings: a noun phrase, an apposition and a verb
of speech are a few letters, so a pattern reads like a sentence and costs next to nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from iranwatch.analysis.speech.marks import Span
from iranwatch.analysis.speech.mending import mended
from iranwatch.analysis.speech.tags import ASKS, ENDS, GOES_ON, Tagger

_TAGGER = Tagger()
_QUOTATION = re.compile("[QEX]")
_STOP = re.compile(r"[.EX]")
_NEW_SENTENCE = "“\"«'‘’”(["
_PAUSES = frozenset(",?!-–—")


class Prose(NamedTuple):
    """One paragraph: its text, its words, a tag for each, and its quotations.

    ``quoted`` says at which words the quotations stand, ``stops`` at which the sentences end.
    """

    text: str
    words: list[str]
    tags: str
    spans: list[Span]
    quoted: list[int]
    stops: list[int]

    def piece(self, first: int, last: int) -> str:
        """Return the text of the words from *first* to *last* (exclusive)."""
        return "".join(self.words[first:last]).strip()

    def sentence(self, at: int) -> tuple[int, int]:
        """Return the first word of the sentence with the word *at*, and its end (exclusive)."""
        after = bisect_left(self.stops, at)
        start = self.stops[after - 1] + 1 if after else 0
        end = self.stops[after] + 1 if after < len(self.stops) else len(self.tags)
        return start, end

    def opens(self, at: int) -> bool:
        """Tell whether the word *at* opens its sentence."""
        return not at or at - 1 in self.stops

    def quotation(self, at: int) -> str:
        """Return the words of the quotation that is the word *at*."""
        span = self.spans[self.quoted.index(at)]
        return self.text[span.first : span.last]

    def pauses(self, number: int) -> bool:
        """Tell whether a cue may follow the quotation: after "…," or "…?" but not "…."."""
        span, at = self.spans[number], self.quoted[number]
        return self.text[span.last - 1] in _PAUSES or self.tags[at + 1 : at + 2] == ","


def read_prose(text: str, spans: list[Span]) -> Prose:
    """Return the paragraph *text*, in which *spans* are the quotations, as words and tags."""
    masked = _masked(text, spans) if spans else text
    tags, words = _TAGGER.read(masked)
    stops = [stop.start() for stop in _STOP.finditer(tags)]
    quoted = [found.start() for found in _QUOTATION.finditer(tags)] if spans else []
    return Prose(text, words, mended(tags, words, stops), spans, quoted, stops)


def _masked(text: str, spans: list[Span]) -> str:
    """Return *text* with one character in the place of each quotation."""
    pieces, at = [], 0
    for span in spans:
        pieces += [text[at : span.start], _mask(text, span)]
        at = span.end
    return "".join([*pieces, text[at:]])


def _mask(text: str, span: Span) -> str:
    """Return the mark that says whether a quotation ends its sentence, asks, or goes on."""
    rest = text[span.end : span.end + 3].lstrip()
    if rest and not (rest[0].isupper() or rest[0] in _NEW_SENTENCE):
        return GOES_ON
    last = text[span.first : span.last].rstrip(" ’'”\"")[-1:]
    return {".": ENDS, "…": ENDS, "?": ASKS, "!": ASKS}.get(last, GOES_ON if rest else ENDS)
