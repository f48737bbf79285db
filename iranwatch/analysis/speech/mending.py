"""What a word's neighbours show it to be, where the word alone was read otherwise."""

from __future__ import annotations

import re

_PASSIVE = re.compile("Ua?v")
_PARTICIPLE = re.compile("dv(?=[TOJ])")
_SURNAME = re.compile(  # begins with one class, which is found faster than two
    r"[RSmfn](?:(?<=[RS])[DGJO](?![TOmfnN])|(?<=[mfn])[DOT](?=[vjkuUegaw,.:('-]))"
)
_MONTHS = frozenset(("May", "April", "June", "August"))  # that are names too
_ARTICLES = frozenset(("a", "an", "the", "his", "her", "its", "their", "our", "my", "your"))
_NO_NAME = re.compile(r"\w+(?:(?:ing|ed|ly)[zpobqdhsi]|ly,)$")  # a word, and the tag after it


def mended(tags: str, words: list[str], stops: list[int]) -> str:
    """Return *tags* with those that the neighbours show to be others; *stops* end the sentences.

    A passive is no cue ("was told"), nor a participle before its noun ("an informed source");
    what opens a sentence with a capital may be no name ("Speaking to …"), and a word of another
    kind be one, after an honorific or a given name ("Mrs May", "John Major").
    """
    return _openings(_surnames(_verbs(tags, words), words, stops), words, stops)


def _verbs(tags: str, words: list[str]) -> str:
    if "Uv" in tags or "Uav" in tags:
        for found in _PASSIVE.finditer(tags):
            tags = _set(tags, found.end() - 1, "e")
    if "dv" in tags:
        for found in _PARTICIPLE.finditer(tags):
            if words[found.start()].strip().lower() in _ARTICLES:
                tags = _set(tags, found.end() - 1, "e")
    return tags


def _surnames(tags: str, words: list[str], stops: list[int]) -> str:
    for found in _SURNAME.finditer(tags):
        at = found.end() - 1
        word = words[at].strip()
        if word in _MONTHS if tags[at] == "D" else word[0].isupper():
            tags = _set(tags, at, "N")
    if "Will " in words:
        at = words.index("Will ")
        if at and at - 1 not in stops:
            tags = _set(tags, at, "m")
    return tags


def _openings(tags: str, words: list[str], stops: list[int]) -> str:
    for stop in (-1, *stops):
        at = stop + 1
        if tags[at : at + 1] == "N" and _NO_NAME.match(words[at].strip() + tags[at + 1 : at + 2]):
            tags = _set(tags, at, "r")
    return tags


def _set(tags: str, at: int, tag: str) -> str:
    return f"{tags[:at]}{tag}{tags[at + 1 :]}"
