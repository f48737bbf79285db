"""Which quotations are speech: not titles, not slogans, not words set in quotation marks."""

from __future__ import annotations

from iranwatch.model import Quote

WORDS = 4  # people set up to three words in marks for what they are, and seldom more
CHARACTERS = 8  # the same in scripts that set no spaces
UNSPACED = (  # code points: Thai, Lao, Tibetan and Burmese; Chinese and Japanese
    range(0x0E00, 0x10A0),
    range(0x2E80, 0xA000),
)


def is_speech(quote: Quote) -> bool:
    """Say whether somebody speaks in *quote*: a speaker, a word of speech or its length tells."""
    if quote.rule == "label":
        return False
    if quote.speaker is not None or quote.cue is not None:
        return True
    unspaced = any(ord(quote.text[:1] or " ") in script for script in UNSPACED)
    return quote.text.count(" ") + 1 >= WORDS or (unspaced and len(quote.text) >= CHARACTERS)
