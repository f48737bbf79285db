"""Numbers of resolutions: where an article names 1929 so, it is no year anywhere in it."""

from __future__ import annotations

import re

from iranwatch.analysis.time.guards import LOOK_BACK, NO_WORDS_BEFORE, announces_year
from iranwatch.calendars import ascii_digits

YEARS = range(NO_WORDS_BEFORE, 2100)  # a list with a number outside is no list of years

_STEMS = ("esolu", "ésolu", "isoluzion", "UNSCR", "قطعنامه", "القرار", "езолюци")
_WORD = r"(?:[Rr][eé]solu\w+|[Rr]isoluzion\w|UNSCR|قطعنامه[\w\u200c]*|القرار\w*|[Рр]езолюци\w+)"
_NUMBER_OF = r"(?:[Nn]os?\.\s?|[Nn]umbers?\s|[Nn]r\.\s?|[Nn]°\s?|№\s?|شماره\s|رقم\s)?"
_ITEM = r"(?<![\w.,/-])\d{3,4}(?![\w%]|[.,/-]\d)(?:\s\(\d{4}\))?"
_AND = r"(?:,\s|،\s|,?\s)(?:(?:and|or|und|oder|et|ou|y|e|и|و)\s)?"
_NAMED = re.compile(rf"{_WORD}\s{_NUMBER_OF}({_ITEM}(?:{_AND}{_ITEM})*)")
_LIST = re.compile(rf"{_ITEM}(?:{_AND}{_ITEM})*")
_MEMBER = re.compile(r"(?<!\()\d{4}")
_INTRODUCED = re.compile(
    r"(?:\bamong\s(?:them|these|which)|\bnamely|\bincluding|\bsuch\sas|:),?\s$"
)


def resolution_numbers(text: str) -> frozenset[str]:
    """Return the four-digit numbers by which *text* names resolutions, in ASCII digits.

    They stand behind the word, or in a list of numbers in an article that has the word: one that
    no preposition announces as years, and that is introduced as a list, holds a number known from
    elsewhere, or one that no year of the news has.
    """
    if not any(stem in text for stem in _STEMS):
        return frozenset()
    text = ascii_digits(text)
    numbers = {number for listed in _NAMED.findall(text) for number in _MEMBER.findall(listed)}
    for found in _LIST.finditer(text):
        before = text[max(0, found.start() - LOOK_BACK) : found.start()]
        members = _MEMBER.findall(found[0])
        odd = [one for one in members if one in numbers or int(one) not in YEARS]
        is_list = len(members) > 1 and odd and not announces_year(before)
        if is_list or _INTRODUCED.search(before):
            numbers.update(members)
    return frozenset(numbers)
