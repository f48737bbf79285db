"""Where the sentences of a text begin and end."""

from __future__ import annotations

import re
from bisect import bisect_right

from iranwatch.analysis.time.words import listed

PARAGRAPH = "\n\n"  # what stands between two paragraphs

_STOP = re.compile(r"[.!?؟][.!?؟”\"’')\]]*\s+(?=[^\sa-z])")
_BEFORE_STOP = 12  # characters; no abbreviation below is longer
_ABBREVIATIONS = frozenset(
    listed(
        "Mr Mrs Ms Dr Prof Sen Rep Gen Lt Col Maj Capt Sgt Gov St Jr Sr Rev Hon Amb No Nos vs "
        "Inc Corp Co Ltd Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu "
        "Thurs Fri Sat Sun U.S U.N U.K E.U D.C a.m p.m i.e e.g"
    )
)


class Sentences:
    """The sentences of a text, found paragraph by paragraph as they are asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: dict[int, list[int]] = {}  # by the start of the paragraph

    def around(self, offset: int) -> tuple[int, int]:
        """Return where the sentence around *offset* begins and ends, without the blank after it."""
        text = self._text
        blank = text.rfind(PARAGRAPH, 0, offset)
        first = 0 if blank < 0 else blank + len(PARAGRAPH)
        blank = text.find(PARAGRAPH, offset)
        last = len(text) if blank < 0 else blank
        if first not in self._starts:
            self._starts[first] = [first + start for start in sentence_starts(text[first:last])]
        starts = self._starts[first]
        index = bisect_right(starts, offset)
        start = starts[index - 1]
        end = starts[index] if index < len(starts) else last
        return start, start + len(text[start:end].rstrip())


def sentence_starts(text: str) -> list[int]:
    """Return where each sentence of the paragraph *text* begins, the first at 0, in order.

    A full stop after a title, a shortened month or a single
    initial does not.
    """
    starts = [0]
    for stop in _STOP.finditer(text):
        if text[stop.start()] == ".":
            words = text[max(0, stop.start() - _BEFORE_STOP) : stop.start()].split()
            word = words[-1].lstrip("“\"‘'([") if words else ""
            if (len(word) == 1 and word.isalpha()) or word in _ABBREVIATIONS:
                continue
        starts.append(stop.end())
    return starts
