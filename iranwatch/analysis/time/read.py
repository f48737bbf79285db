"""A text in, the times its words name out."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from string import ascii_lowercase, ascii_uppercase

from iranwatch.analysis.time import (
    elapsed,
    feasts,
    iranian,
    months,
    numeric,
    persian,
    relative,
    weekdays,
    years,
)
from iranwatch.analysis.time.rule import Rule
from iranwatch.analysis.time.scene import Found, Scene
from iranwatch.analysis.time.sentence import Sentences
from iranwatch.calendars import ascii_digits

RULES = (
    *iranian.RULES,
    *feasts.RULES,
    *numeric.RULES,
    *persian.RULES,
    *months.RULES,
    *weekdays.RULES,
    *elapsed.RULES,
    *relative.RULES,
    *years.RULES,
)


def _by_word() -> dict[str, tuple[Rule, ...]]:
    """Return the rules that each word calls, in their order."""
    rows: defaultdict[str, list[Rule]] = defaultdict(list)
    for row in RULES:
        for word in row.on:
            rows[word].append(row)
    return {word: tuple(called) for word, called in rows.items()}


def _large(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of *words* and of short numbers.

    Each branch begins with a letter of its own, so that the engine skips to one of these letters.
    """
    ends: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=len, reverse=True):
        ends[word[0]].append(re.escape(word[1:]))
    branches = [f"{first}(?:{'|'.join(rest)})" for first, rest in ends.items()]
    branches += [rf"{digit}\d{{0,3}}(?:st|nd|rd|th|s)?" for digit in range(10)]
    return re.compile(rf"(?:{'|'.join(branches)})(?![^\W_])")


_CALLED = _by_word()
_SMALL = tuple(word for word in _CALLED if word[0] in ascii_lowercase)
_LATIN = _large(word for word in _CALLED if word[0] in ascii_uppercase)
_ANY_SCRIPT = _large(word for word in _CALLED if word[0].isalpha() and word not in _SMALL)
_PERSIAN = re.compile("[\u0600-\u06ff]")


def read_text(text: str, days: Iterable[dt.date], numbered: frozenset[str]) -> list[Scene]:
    """Return *text*, its paragraphs a blank line apart, as read on each of *days*, its times found.

    *numbered* are numbers known to name something else. Rules are called by their words, so that
    the cost is that of finding these. The first rule in order that reads the words has them.
    Where nothing was found on one day, nothing is looked for on those after it.
    """
    large = _LATIN
    if not text.isascii() and _PERSIAN.search(text):
        text, large = ascii_digits(text), _ANY_SCRIPT
    calls = sorted(_calls(text, large))
    sentences = Sentences(text)
    scenes = [Scene(text, sentences, numbered, day) for day in days]
    for scene in scenes:
        calls = list(_read(scene, calls))
    return scenes


def _read(scene: Scene, calls: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Find the times of *scene* where its words call a rule, and give the calls that found one."""
    end = 0
    for start, word in calls:
        if start >= end:
            found = _first(scene, start, word, end)
            if found:
                scene.add(found)
                end = found.end
                yield start, word


def _calls(text: str, large: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Give each place where a word stands that calls a rule, and the word."""
    for match in large.finditer(text):
        start = match.start()
        if match[0] in _CALLED and not (start and text[start - 1].isalnum()):
            yield start, match[0]
    for word in _SMALL:  # to find one after the other is faster than one pattern of them all
        start = text.find(word)
        while start >= 0:
            end = start + len(word)
            if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
                yield start, word
            start = text.find(word, end)


def _first(scene: Scene, start: int, word: str, after: int) -> Found | None:
    """Return what the first fitting rule reads at *start*, not reaching back before *after*."""
    for row in _CALLED[word]:
        begin = _back(scene.text, start, row.back) if row.back else start
        if begin < after:
            continue
        match = row.pattern.match(scene.text, begin)
        if match and match.end() > start:
            reading = row.read(match, scene)
            if reading is not None:
                return Found(begin, match.end(), row.name, reading)
    return None


def _back(text: str, start: int, words: int) -> int:
    """Return where the word begins that stands *words* before the one at *start*."""
    for _ in range(words):
        start = (
            max(text.rfind(" ", 0, max(start - 1, 0)), text.rfind("\n", 0, max(start - 1, 0))) + 1
        )
    return start
