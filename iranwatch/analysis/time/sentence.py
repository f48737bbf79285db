"""Where the sentences of a paragraph begin and end."""

from __future__ import annotations

import re

from iranwatch.analysis.time.words import listed

_STOP = re.compile(r"[.!?؟\n](?:(?<=\n)\n+|(?<!\n)[.!?؟”\"’')\]]*\s+(?=[^\sa-z]))")
_BEFORE_STOP = 12  # characters; no abbreviation below is longer
_ABBREVIATIONS = frozenset(
    listed(
        "mr mrs ms dr prof sen rep gen lt col maj capt sgt gov st jr sr rev hon amb no nos vs "
        "etc inc corp co ltd jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed "
        "thu thurs fri sat sun u.s u.n u.k e.u d.c a.m p.m i.e e.g"
    )
)


def sentence_starts(text: str) -> list[int]:
    """Return where each sentence of *text* begins, the first at 0, in order.

    A full stop after a title, a shortened month or a single initial ends no sentence.
    """
    starts = [0]
    for stop in _STOP.finditer(text):
        if text[stop.start()] == ".":
            words = text[max(0, stop.start() - _BEFORE_STOP) : stop.start()].split()
            word = words[-1].lstrip("“\"‘'([") if words else ""
            if (len(word) == 1 and word.isalpha()) or word.lower() in _ABBREVIATIONS:
                continue
        starts.append(stop.end())
    return starts
