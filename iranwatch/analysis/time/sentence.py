"""Where the sentences of a paragraph begin and end."""

from __future__ import annotations

import re

from iranwatch.analysis.time.words import listed

_STOP = re.compile(r"[.!?؟\n](?:(?<=\n)\n+|(?<!\n)[.!?؟”\"’')\]]*\s+(?=[^\sa-z]))")
_BEFORE_STOP = 12  # characters; no abbreviation below is longer
_ABBREVIATIONS = frozenset(
    listed(
        "Mr Mrs Ms Dr Prof Sen Rep Gen Lt Col Maj Capt Sgt Gov St Jr Sr Rev Hon Amb No Nos vs "
        "Inc Corp Co Ltd Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu "
        "Thurs Fri Sat Sun U.S U.N U.K E.U D.C a.m p.m i.e e.g"
    )
)


def sentence_starts(text: str) -> list[int]:
    """Return where each sentence of *text* begins, the first at 0, in order.

    A blank line always ends one; a full stop after a title, a shortened month or a single
    initial does not.
    """
    starts = [0]
    for stop in _STOP.finditer(text):
        if text[stop.start()] == "." and "\n\n" not in stop[0]:
            words = text[max(0, stop.start() - _BEFORE_STOP) : stop.start()].split()
            word = words[-1].lstrip("“\"‘'([") if words else ""
            if (len(word) == 1 and word.isalpha()) or word in _ABBREVIATIONS:
                continue
        starts.append(stop.end())
    return starts
