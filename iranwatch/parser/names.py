"""Names of people: is this one, where does it end, how many are there in a line."""

from __future__ import annotations

import re

from iranwatch.parser.words import MENU_WORDS, ORG_WORDS, PARTICLES, ROLE_WORDS, SUFFIXES

LONGEST = 60  # characters of one name
MOST_WORDS = 6

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ`-][^\W\d_]+)*\.?|(?:[^\W\d_]\.-?)+[^\W\d_]?")
_ARTICLE = re.compile(r"\A(?:al|el|ul|as|ash|an|ad|ar|at|az)-(?=[A-Z])")  # of an Arabic name
_SPLIT = re.compile(
    r"\s*(?:,|;|&|/|\band\b|\bAND\b|\bwith\b|\bund\b|\bet\b|\by\b|\bund\b|\boch\b|\bog\b|\bve\b|"
    r"\sи\s|\sو(?=\s)|،|、)\s*"
)
_GLUED = re.compile(r"(?<=[^\W\d_])(?=[A-Z])")
_LETTERS = re.compile(r"[^\W\d_]+")
_FOLLOWING = (ROLE_WORDS | MENU_WORDS | ORG_WORDS | {"the"}) - {"son"}
_BUTTONS = MENU_WORDS - ORG_WORDS  # "Human Rights Watch" is nobody called Human Rights
_DIGITS = re.compile(r"\d+\Z")


def unglued(text: str) -> str:
    """Return *text* with a space where a page set a name and what follows it without one.

    "RoeStaff Writer" and "RoeThe Example Times" come apart, "McDonald" does not: what follows must
    be a word of jobs, menus or institutions.
    """
    for seam in reversed(list(_GLUED.finditer(text[:LONGEST]))):
        following = _LETTERS.match(text, seam.start())
        if following and text[seam.start() - 1].islower() and following[0].casefold() in _FOLLOWING:
            text = f"{text[: seam.start()]} {text[seam.start() :]}"
    return text


def is_name(text: str, *, alone: bool = False) -> bool:
    """Say whether *text* has the shape of a person's name.

    One to six words, each with a capital or a particle of names, none a word of menus, jobs or
    institutions. *alone* asks for more: two words at least, as where nothing says "by".
    """
    if len(text) > LONGEST or not text or text[0].isdigit():
        return False
    words = text.split()
    if not (1 + alone) <= len(words) <= MOST_WORDS:
        return False
    if not alone and len(words) == 2 and words[1].casefold() in ROLE_WORDS:
        words = words[:1]  # somebody called Writer, if "by" stands before it
    for place, word in enumerate(words):
        key = word.casefold()
        if key in SUFFIXES or _is_initial(word, first=not place, alone=alone):
            continue
        if place:
            word = _ARTICLE.sub("", word)
        bare = word.casefold().strip(".'’")
        if bare in MENU_WORDS or bare in ROLE_WORDS or bare in ORG_WORDS:
            return False
        if bare in PARTICLES:
            continue
        if not _WORD.fullmatch(word) or word[0].islower() or (alone and not word[0].isupper()):
            return False
    return words[0].casefold() not in PARTICLES or words[0][0].isupper()


def _is_initial(word: str, *, first: bool, alone: bool) -> bool:
    """Say whether *word* is an initial: "A Nation Divided" opens with none, "By A Rad" does."""
    letter = word.removesuffix(".")
    return len(letter) == 1 and letter.isupper() and (letter != word or not (first and alone))


def split_names(text: str) -> list[str]:
    """Return the parts of *text* between commas, slashes and words for "and"."""
    return [part for part in _SPLIT.split(text) if part]


def leading_name(text: str) -> tuple[str, str] | None:
    """Return the name that *text* opens with and the job that follows it without a comma.

    "Steffan Roe Deputy Content Director" gives the first two words and the rest; "Bruce Y. Roe
    Senior Contributor" the first three. None where no job follows a name.
    """
    words = text.split()
    if len(words) < 3 or not any(word.casefold() in ROLE_WORDS for word in words[1:]):
        return None
    size = 2
    while size < len(words) - 1 and (
        len(words[size - 1].rstrip(".")) == 1 or words[size - 1].casefold() in PARTICLES
    ):
        size += 1
    if words[size][0].islower() and words[size].casefold() not in ROLE_WORDS:
        return None
    name = " ".join(words[:size])
    return (name, " ".join(words[size:])) if is_name(name, alone=True) else None


def clean_name(text: str) -> str:
    """Return *text* without titles after it, footnote marks and stray punctuation."""
    words = _DIGITS.sub("", text.strip(" .,:;|*•·-–—")).split()
    while words and words[-1].casefold().strip(".,") in SUFFIXES - {"jr", "sr", "ii", "iii", "iv"}:
        words.pop()
    while len(words) > 2 and words[-1].casefold() in _BUTTONS:
        words.pop()
    if words and words[-1] in {"Jr", "Sr"} and text.rstrip().endswith("."):
        words[-1] += "."
    return " ".join(words).rstrip(",")
