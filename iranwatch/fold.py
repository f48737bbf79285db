"""Folding text for matching: the same function for what is indexed and for what is asked.

No rule reaches across white space, so that ``fold(a + " " + b) == fold(a) + " " + fold(b)``: that
is what lets ``iranwatch.folded`` say where in the original a folded word came from. The rules, with
examples, are the table in docs/search.md, and tests/test_fold.py runs it.

It is written for speed, for it runs over every article: a pattern starts with a literal, and
characters beyond ASCII are replaced one kind at a time (about 100 µs for 4 KB of English).
"""

from __future__ import annotations

import re
from functools import cache

VERSION = 2  # raise it with any change of what fold() returns: the indexes hold its output

_ASCII = bytes(range(128))
_US = re.compile(r"U\.?S(?:\.?A)?(?!\w|\.\w)")
_INITIALS = re.compile(r"\.(?:[^\W\d_]\.)+(?:[^\W\d_])?(?!\w)")
_APOSTROPHE = re.compile(r"'(?:s(?![^\W_]))?")
_THOUSANDS = re.compile(r",(?=\d{3}(?!\d))")
_WORD = re.compile(r"[^\W_]+")

# What Unicode's own decompositions leave apart.
_LETTERS = {
    **dict.fromkeys("’‘‛ʼʻʹ′´`＇", "'"),
    **dict.fromkeys("ʿʾʽˈ\u0640\u00ad", ""),  # ayn, hamza, tatweel, soft hyphen
    "\u200c": " ",  # ZWNJ parts a word from its ending
    "٬": ",",
    "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ە": "ه", "ہ": "ه", "ھ": "ه",
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe",
    "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ı": "i", "ς": "σ", "Σ": "σ",
}  # fmt: skip


def fold(text: str) -> str:
    """Return *text* as the indexes hold it: lower case, without accents, one spelling a letter.

    Words are what remains of letters and digits; anything else parts them. Folding twice changes
    nothing.
    """
    if not text.isascii():
        text = _to_plain_letters(text)
    if "US" in text or "U.S" in text:
        text = _US.sub(_usa, text)
    text = _INITIALS.sub(_joined, text).lower()
    if "'" in text:
        text = _APOSTROPHE.sub(_unquoted, text)
        text = _INITIALS.sub(_joined, text)  # "U's.U's." has some only now
    return _THOUSANDS.sub(_ungrouped, text)


def split(folded: str) -> list[str]:
    """Return the words of text that is *folded* already, in order, as FTS5's unicode61 does."""
    return _WORD.findall(folded)


def words(text: str) -> list[str]:
    """Return the folded words of *text*, in order."""
    return split(fold(text))


def key(text: str) -> str:
    """Return the folded words of *text* with one space between: equal for spellings of one name."""
    return " ".join(words(text))


def _to_plain_letters(text: str) -> str:
    """Return *text* with every character beyond ASCII replaced by what it folds to."""
    import unicodedata

    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    beyond = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    for character in set(beyond.decode("utf-8", "surrogatepass")):
        text = text.replace(character, _plain(character))
    return text


@cache
def _plain(character: str) -> str:
    """Return the letters and digits that one character beyond ASCII stands for, or a space."""
    import unicodedata

    if character in _LETTERS:
        return _LETTERS[character]
    if unicodedata.category(character) == "So":
        return " "
    plain = ""
    for part in unicodedata.normalize("NFKD", character):
        if part in _LETTERS:
            plain += _LETTERS[part]
        elif unicodedata.category(part) in ("Mn", "Mc", "Me", "Cf"):
            continue
        elif unicodedata.decimal(part, None) is not None:
            plain += str(unicodedata.decimal(part))
        else:
            plain += part if part.isalnum() or part.isascii() else " "
    return unicodedata.normalize("NFC", plain)


def _usa(match: re.Match[str]) -> str:
    before = match.string[max(match.start() - 1, 0) : match.start()]
    return match[0] if before.isalnum() or before in tuple("_.") else "usa"


def _joined(match: re.Match[str]) -> str:
    """Return dotted initials as one word; the letter before the first dot must stand alone."""
    at = match.start()
    before = match.string[max(at - 2, 0) : at]
    if not before[-1:].isalpha() or (
        len(before) == 2 and (before[0].isalnum() or before[0] in "_.")
    ):
        return match[0]
    joined = match[0].replace(".", "")
    return joined + "a" if (before[-1] + joined).lower() == "us" else joined


def _unquoted(match: re.Match[str]) -> str:
    """Drop an apostrophe inside a word and a possessive; any other parts words."""
    text = match.string
    if not text[max(match.start() - 1, 0) : match.start()].isalnum():
        return " " + match[0][1:]
    if len(match[0]) == 2:
        return ""
    return "" if text[match.end() : match.end() + 1].isalnum() else " "


def _ungrouped(match: re.Match[str]) -> str:
    before = match.string[max(match.start() - 1, 0) : match.start()]
    return "" if before.isdigit() else ","
