"""The print boundary: text that is not ours reaches a terminal or a pipe through here alone.

Articles come from the open web, and a terminal obeys what it is sent: an escape sequence in a
title can retitle the window, fill the clipboard or hide the next line, and a bidi override makes
`exe.txt` read `txt.exe`. So whatever is not a character to look at becomes U+FFFD, one for one,
which keeps offsets into the text true. The joiners and marks that Persian, Arabic and Hebrew
spelling needs (U+200C to U+200F) stay.
"""

from __future__ import annotations

import re

REPLACEMENT = "\ufffd"

# C0, DEL and C1; the line and paragraph separators; bidi embeddings, overrides and isolates;
# surrogates, which stand for bytes of a file name that are not UTF-8
_ORDERS = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff"
_IN_A_TEXT = f"[{_ORDERS}]"  # compiled by the first text that may have one: few commands meet any
_IN_A_LINE = f"[\t\n{_ORDERS}]"


def safe(text: str, *, multiline: bool = False) -> str:
    r"""Return *text* with U+FFFD for every character that is an order to the terminal.

    One line comes back, unless *multiline* keeps ``\n`` and ``\t``. The length stays the same.
    """
    if (text.replace("\n", " ").replace("\t", " ") if multiline else text).isprintable():
        return text  # whatever is replaced here is unprintable, and most text has none of it
    return re.sub(_IN_A_TEXT if multiline else _IN_A_LINE, REPLACEMENT, text)
