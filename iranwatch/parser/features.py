"""What the eye sees of a block before it reads it: prose, a menu, or what it is about."""

from __future__ import annotations

import re
from itertools import pairwise

from iranwatch.parser.words import ANY_STOP_WORD

LOOK = 600  # characters of a block that are looked at; more says nothing new
PROSE = 80  # characters; a shorter line may be a headline or a menu entry, whatever its full stop
UNENDED = 150  # characters; shorter text without a full stop is a headline or a link
SENTENCE = 25  # characters; the shortest line that counts as a sentence
SHOWS = 40  # characters within which a Chinese, Japanese or Korean text shows its script
WIDE = 2.5  # Latin characters that one Chinese, Japanese or Korean one stands for


_END = frozenset(".!?…。！？؟۔")
_AFTER_END = "\"'”’»)]」』›“*_"
_STOPS = (", ", ". ", "; ", "? ", "! ", ".” ", "،", "؛", "。", "，", "、")
_CAPITAL = re.compile(r"[A-Z]")  # counted first, in a fifth of the time
_GLUED = re.compile(r"[a-z)\d][A-Z][a-z]")
_WIDE = re.compile("[\u3041-\u30fa\u4e00-\u9fff\uac00-\ud7a3]")
_WORD = re.compile(r"[^\W\d_]{4,}")
_ASCII_WORD = re.compile(r"[a-z]{4,}")  # the same for a folded ASCII text in half the time
_SIGNS = "’“”‘—–…\u00a0"  # what is not ASCII in most English prose


def width(text: str) -> float:
    """Return the length of *text* in Latin characters."""
    if text.isascii() or not _WIDE.search(text, 0, SHOWS):
        return len(text)
    return len(text) + (WIDE - 1) * len(_WIDE.findall(text[:LOOK]))


def without_signs(text: str) -> str:
    """Return *text* with blanks for curly quotes and dashes, which makes most English ASCII."""
    if not text.isascii():
        for sign in _SIGNS:
            text = text.replace(sign, " ")
    return text


def ends_sentence(text: str) -> bool:
    """Say whether *text* closes as a sentence does, with or without a quotation mark."""
    return text[-1] in _END or text.rstrip(_AFTER_END)[-1:] in _END


def prose_score(text: str) -> float:
    """Return how much *text* reads like running text: 0 for a menu entry, 6 for a paragraph.

    Length and punctuation decide: prose has stops and commas inside, a glued menu has neither
    but a capital in the middle of every other word.
    """
    length = len(text)
    if length < SENTENCE and text.isascii():
        return 0.0
    size = width(text)
    if size < PROSE:
        return 0.3 if size >= SENTENCE and ends_sentence(text) else 0.0
    sample = text[:LOOK]
    stops = sum(map(sample.count, _STOPS))
    if not stops and not ends_sentence(text):
        return 0.0
    if stops * 100 < len(sample) and is_glued(sample):
        return 0.0
    ended = ends_sentence(text) or (text[-1] == ":" and stops)
    if not ended and (size < UNENDED or stops * 200 < min(size, LOOK)):
        return 0.0
    return min(size, 600) / 100


def is_glued(text: str) -> bool:
    """Say whether *text* is a menu whose entries run together (``NewsSportBusiness``)."""
    few = len(text) // 25
    return len(_CAPITAL.findall(text)) > few and len(_GLUED.findall(text)) > few


def content_words(text: str) -> frozenset[str]:
    """Return what *text* is about: its longer words, cut to stems; pairs of characters in CJK.

    Six letters are a stem good enough to find "missile" in "missiles" in every language at once.
    """
    text = without_signs(text)
    if text.isascii():
        words = set(_ASCII_WORD.findall(text.lower()))
        return frozenset([word[:6] for word in words - ANY_STOP_WORD])
    found = {word[:6] for word in set(_WORD.findall(text.casefold())) - ANY_STOP_WORD}
    if _WIDE.search(text, 0, SHOWS):
        found = {word for word in found if not _WIDE.match(word)}
        found.update(map("".join, pairwise(_WIDE.findall(text))))
    return frozenset(found)
