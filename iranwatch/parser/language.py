"""Which language a text is written in: by its script, then by its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain

from iranwatch.parser.features import without_signs
from iranwatch.parser.words import ANY_STOP_WORD, STOP_WORDS

SAMPLE = 1000  # characters; a paragraph or two settle it
SHARE = 0.08  # of all words; running text has 0.2 to 0.5 stop words of its language

_SCRIPTS = (
    ("ja", re.compile("[\u3041-\u30fa]")),
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("he", re.compile("[\u05d0-\u05ea]")),
    ("el", re.compile("[\u03b1-\u03c9]")),
    ("th", re.compile("[\u0e01-\u0e2e]")),
)
_LANGUAGES = {
    word: tuple(language for language, known in STOP_WORDS.items() if word in known)
    for word in ANY_STOP_WORD
}
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_ASCII_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")  # the same for a folded ASCII text


def find_language(text: str) -> str | None:
    """Return the ISO 639-1 code of the language of *text*, or None where it does not show.

    Scripts that one language uses decide alone; other languages are told by the share of their
    stop words. Japanese comes before Chinese, since it uses both scripts.
    """
    sample = without_signs(text[:SAMPLE])
    if not sample.isascii():
        letters = sum(map(str.isalpha, sample)) or 1
        for language, letter in _SCRIPTS:
            if len(letter.findall(sample)) * 10 > letters:
                return language
    words = (_ASCII_WORD if sample.isascii() else _WORD).findall(sample.casefold())
    if len(words) < 10:
        return None
    known = filter(_LANGUAGES.__contains__, words)
    hits = Counter(chain.from_iterable(map(_LANGUAGES.__getitem__, known)))
    best = max(STOP_WORDS, key=hits.__getitem__)
    return best if hits[best] >= SHARE * len(words) else None
