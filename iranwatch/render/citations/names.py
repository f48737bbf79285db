"""Names of authors in the parts that styles put in their order."""

from __future__ import annotations

import re
from typing import NamedTuple

from iranwatch.render.citations.bodies import is_body


class Name(NamedTuple):
    """Who signed: a person's name in parts, or ``literal``, a name that has none to order.

    ``particle`` stands before the family name ("van der", "bin"); where it ends in a hyphen it is
    the article of an Arabic name ("al-") and joins it without a space.
    """

    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""

    @property
    def surname(self) -> str:
        """The particle and the family name as they stand in running text, or the literal name."""
        gap = " " if self.particle and not self.particle.endswith("-") else ""
        return self.literal or f"{self.particle}{gap}{self.family}"

    @property
    def natural(self) -> str:
        """The whole name as its bearer writes it."""
        return " ".join(part for part in (self.given, self.surname, self.suffix) if part)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Around a name and no part of it: Chicago and APA leave them out
TITLES = _words("""
    dr dr. prof prof. professor mr mr. mrs mrs. ms ms. sir grand ayatollah hojjatoleslam
    hojatoleslam hojatolislam general gen. brig. maj. lt. col. capt. adm. sen. senator rep. rev.
    amb. ambassador
""")
DEGREES = _words("PhD Ph.D. Ph.D PHD MD M.D. MA M.A. MSc MBA BA B.A. JD J.D. Esq Esq.")
SUFFIXES = {
    "Jr": "Jr.",
    "JR": "Jr.",
    "Sr": "Sr.",
    "SR": "Sr.",
    "II": "II",
    "III": "III",
    "IV": "IV",
}

# Between given names and the family name, and said with the latter
PARTICLES = _words("""
    de del della der den di da das do dos du la las le les los van von vom zu zur zum ten ter te
    af av bin ben bint ibn abu abd abdul abdel abdol al el ul as ash st st.
""")
JOINTS = _words("y e i")  # between two family names: Ortega y Gasset
# Second halves of Iranian family names, written apart by some: Ahmadi Nejad, Amini Zadeh
HALVES = _words("zadeh zade zada nejad nezhad nejhad pour poor pur nia niya")
_ARTICLE = re.compile(r"(?:al|el|as|ash|an|ad|ar|at|az)[-‐‑](?=\w)")  # with a capital, no particle
_LETTERS = re.compile(r"[^\W\d_]+")
# Signs and digits; letters of scripts written from the right, or whose names open with the family
_NO_PERSON = re.compile(
    r"[\d_]|[^\w\s.,'’‘ʼʻʿʾ`´·‐‑\u0300-\u036f-]"
    "|[\u0590-\u109f\u1100-\u1dff\u2e80-\ua63f\ua700-\ufaff\ufb1d-\U0003ffff]"
)


def read_name(text: str, source: str | None = None) -> Name:
    """Return the parts of the name *text*, which signs an article of the outlet *source*.

    A body, a single name, one with signs or digits and one in Persian, Arabic or another script
    that inverts none are literal. Otherwise the last word is the family name, together with what
    belongs to it; where one comma stands in the name, the family name comes before it.
    """
    parts, suffix = _parts(text)
    if is_body(text, source) or _NO_PERSON.search(text) or not _have_letters(parts):
        return Name(literal=text)
    if len(parts) == 2:
        family, given = parts
    else:
        first = _family(parts[0])
        family, given = parts[0][first:], parts[0][:first]
    if len(parts) > 2 or not given:
        return Name(literal=", ".join(" ".join(words) for words in parts))
    particle, surname = _parted(family)
    return Name(surname, " ".join(given), particle, suffix)


def _parts(text: str) -> tuple[list[list[str]], str]:
    """Return the words between the commas of *text*, bare of titles and degrees; and the suffix.

    A name all in capitals, as some pages set it, is spelt as names are.
    """
    parts, suffix = [], ""
    for part in text.split(","):
        words = part.split()
        while words and words[0].casefold() in TITLES:
            words.pop(0)
        while words and (words[-1] in DEGREES or words[-1].rstrip(".") in SUFFIXES):
            suffix = SUFFIXES.get(words.pop().rstrip("."), suffix)
        if words:
            parts.append(words)
    every = [word for words in parts for word in words]
    if len(every) > 1 and all(map(str.isupper, every)):
        parts = [[_capitalised(word) for word in words] for words in parts]
    return parts, suffix


def _capitalised(word: str) -> str:
    """Return a *word* in capitals as a name is spelt: O'Neill, Al-Rashed, van."""
    if word.casefold() in PARTICLES:
        return word.casefold()
    return _LETTERS.sub(lambda letters: letters[0].capitalize(), word)


def _have_letters(parts: list[list[str]]) -> bool:
    """Say whether there are words, and a letter in each."""
    words = [word for part in parts for word in part]
    return bool(words) and all(any(map(str.isalpha, word)) for word in words)


def _family(words: list[str]) -> int:
    """Return where the family name begins in *words*, 0 for a single name."""
    first = len(words) - 1
    if first > 1 and words[first].casefold() in HALVES:
        first -= 1
    if first > 2 and words[first - 1] in JOINTS:
        first -= 2
    while first > 1 and words[first - 1].casefold() in PARTICLES:
        first -= 1
    return first


def _parted(words: list[str]) -> tuple[str, str]:
    """Return the particle and the family name that *words* are; one with a capital is no particle.

    Small words at the end are the name itself.
    """
    small = 0
    while small < len(words) - 1 and words[small] in PARTICLES:
        small += 1
    article = None if small else _ARTICLE.match(words[0])
    if article:
        return article[0], " ".join((words[0][article.end() :], *words[1:]))
    return " ".join(words[:small]), " ".join(words[small:])
