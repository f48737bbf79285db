"""Folding text for matching: the same function for what is indexed and for what is asked.

No rule reaches across white space, so that ``fold(a + " " + b) == fold(a) + " " + fold(b)``: that
is what lets ``Folded`` say where in the original a folded word came from. The rules, with
examples, are the table in docs/search.md, and tests/test_fold.py runs it.

It is written for speed, for it runs over every article: a pattern starts with a literal, and
characters beyond ASCII are replaced one kind at a time (about 100 µs for 4 KB of English).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

VERSION = 1  # raise it with any change of what fold() returns: the indexes hold its output

_ASCII = bytes(range(128))
_US = re.compile(r"U\.?S(?:\.?A)?(?!\w|\.\w)")
_INITIALS = re.compile(r"\.(?:[^\W\d_]\.)+(?:[^\W\d_])?(?!\w)")
_APOSTROPHE = re.compile(r"'(?:s(?![^\W_]))?")
_THOUSANDS = re.compile(r",(?=\d{3}(?!\d))")
_WORD = re.compile(r"[^\W_]+")
_PIECES = (  # what a chunk of several words may fall into, finest first
    _WORD,
    re.compile(r"[^\W_]+(?:['’‘ʼʾʿ,][^\W_]+)*"),
    re.compile(r"[^\W_]+(?:['’‘ʼʾʿ.,][^\W_]+)*"),
)

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


class Folded(NamedTuple):
    """A text and its folding, with what it takes to find the one in the other.

    ``plain`` has each of the text's chunks (what stands between white space) on a line.
    """

    text: str
    plain: str

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the text the folded words ``plain[start:end]`` stand.

        *start* is the beginning of a word and *end* the end of one. The place holds exactly what
        folds to them; words that one character stands for ("½") cannot be told apart.
        """
        return self._word(start)[0], self._word(end - 1)[1]

    def chunks(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the text the chunks stand that ``plain[start:end]`` reaches into."""
        first, _ = self._chunk(start)
        last, chunk = self._chunk(end - 1)
        return first, last + len(chunk)

    def _chunk(self, at: int) -> tuple[int, str]:
        """Return the chunk of the text that ``plain[at]`` comes from, and where it starts."""
        number = self.plain.count("\n", 0, at)
        rest = self.text.split(None, number)[number]
        return len(self.text) - len(rest), rest.split(None, 1)[0]

    def _word(self, at: int) -> tuple[int, int]:
        """Return where in the text the word stands that ``plain[at]`` belongs to."""
        line = self.plain.rfind("\n", 0, at) + 1
        end = self.plain.find("\n", at)
        found = split(self.plain[line : end if end >= 0 else None])
        before = len(split(self.plain[line : at + 1])) - 1
        start, chunk = self._chunk(at)
        inner, outer = _places(chunk, found)[before]
        return start + inner, start + outer


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


def folded(text: str) -> Folded:
    """Return *text* with its folding."""
    return Folded(text, fold("\n".join(text.split())))


def _places(chunk: str, found: list[str]) -> list[tuple[int, int]]:
    """Return the place in *chunk* of each of the folded words *found* in it."""
    inner = list(_WORD.finditer(chunk))
    if len(found) == 1 and inner:
        end = inner[-1].end()
        if len(inner) > 1 and chunk.startswith(".", end):
            end += 1  # the last dot belongs to the initials
        return [(inner[0].start(), end)]
    for pattern in _PIECES:
        pieces = list(pattern.finditer(chunk))
        if [words(piece[0]) for piece in pieces] == [[word] for word in found]:
            return [piece.span() for piece in pieces]
    return [(0, len(chunk))] * len(found)


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
