"""Who is named: the words after "by", taken apart into people, their roles and their outlet."""

from __future__ import annotations

import re
from typing import NamedTuple

from iranwatch.lexicon.outlets import outlets
from iranwatch.model import Author
from iranwatch.parser.dates import find_dates
from iranwatch.parser.names import clean_name, is_name, leading_name, split_names, unglued
from iranwatch.parser.rules import rule
from iranwatch.parser.words import ORG_WORDS, ROLE_WORDS

CUT = rule(
    "end-of-names",
    r"\s (?:on|in|at|for|le|am|el|il|Published|Posted|Updated|PUBLISHED|UPDATED|Last|Follow|Tips|"
    r"Leave) (?=\s|\Z)"
    r"| (?:Published|Posted|Updated|Follow) (?=\b|[A-Z])"
    r"| \s?[|•·–—]\s? | \s-\s | \s?[@(\[<] | \s\S+@\S+\.\S+ | \s\d",
    accepts={
        "Mina Rad on Iran": {},
        "Mina RadPublished today": {},
        "Mina Rad | Fellow": {},
        "Mina Rad (Vienna)": {},
        "Mina Rad mina@example.org": {},
    },
    rejects=["Mina Rad", "Mina Rad-Tal", "Mina Onrad", "Mina Rad and Omid Tal"],
    why="what follows the names in a byline: a date, a role, a handle, a button",
)
_WEEKDAY = re.compile(r"[\s,]+(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)[a-z]{0,6}[\s.,]*\Z")
_NUMBER = re.compile(r"\s\d+\b(?!\s?(?i:min|h|d|hours?|days?|weeks?|months?)\b)")
_PARTS = re.compile(r"\s*[|•·–—]\s*|\s-\s|,\s")
_DOMAIN = re.compile(r"\w\.\w{2,3}\Z")
_HANDLE = 20  # characters; the longest small word that a byline with a date may sign with


class Signed(NamedTuple):
    """People with their roles, and the outlet or agency they write for."""

    authors: tuple[Author, ...]
    outlet: str | None


class Part(NamedTuple):
    """What one part of a byline names; a role may stand beside a person or alone."""

    person: str | None = None
    role: str | None = None
    outlet: str | None = None


def read_signed(words: str, *, alone: bool = False) -> Signed | None:
    """Return the people and the outlet that *words* name, as they stand after "by".

    *alone* is said of a line that no such word opens: it must then start with a name of two
    words or with a known outlet, else None comes back.
    """
    words = unglued(words)
    dates = find_dates(words)
    head = _WEEKDAY.sub("", words[: dates[0].start]) if dates else words
    cut = CUT.pattern.search(head)
    if alone and cut and _NUMBER.match(head, cut.start()) and not dates:
        return None
    first, tail = (head[: cut.start()], head[cut.start() :]) if cut else (head, "")
    authors: list[Author] = []
    outlet: str | None = None
    for part in split_names(first):
        person, role, org = _read_part(part, strict=alone or bool(authors), dated=bool(dates))
        if alone and not (authors or person or org):
            return None
        outlet = outlet or org
        if person:
            authors.append(Author(person, role))
        elif role and authors and authors[-1].role is None:
            authors[-1] = authors[-1]._replace(role=role)
    if not authors and dates:
        person = clean_name(words[dates[-1].end :])
        authors = [Author(person)] if is_name(person, alone=True) else []
    for part in _PARTS.split(tail):
        _, role, org = _read_part(part.strip(" ()[]"), strict=True, dated=False)
        outlet = outlet or org
        if role and authors and authors[-1].role is None:
            authors[-1] = authors[-1]._replace(role=role)
    return Signed(tuple(dict.fromkeys(authors)), outlet)


def _read_part(part: str, *, strict: bool, dated: bool) -> Part:
    """Return what one part of a byline names.

    *strict* asks a person for two words; *dated* lets one small word be a handle.
    """
    person = clean_name(part)
    known = outlets().named(person)
    if known or not person:
        return Part(outlet=known.name if known else None)
    if is_name(person, alone=strict):
        return _without_outlet(person)
    words = [word.casefold().strip(".,") for word in part.split()]
    if not ROLE_WORDS.isdisjoint(words):
        named = None if _is_office(part.split()) else leading_name(part)
        return Part(*named) if named else Part(role=part.strip())
    if not ORG_WORDS.isdisjoint(words) or _DOMAIN.search(part):
        apart = _without_outlet(person)
        return apart if apart.outlet else Part(outlet=part.strip())
    if not strict and dated and person.isalpha() and len(person) < _HANDLE:
        return Part(person)
    return Part(role=part.strip()) if part[:1].islower() and " " in part else Part()


def _is_office(words: list[str]) -> bool:
    """Say whether words with a job among them name an office ("AP Sports Writer"), no person."""
    first = words[0]
    return (
        (first.isupper() and len(first) < 5 and first.isalpha())
        or first.casefold() in ROLE_WORDS | ORG_WORDS
        or (
            words[-1].casefold() in {"writers", "reporters", "correspondents", "editors", "writer"}
            and len(words) < 4
        )
        or first[0].islower()
    )


def _article(words: list[str]) -> str | None:
    """Return the outlet that *words* are, unknown though it is: it starts with its article."""
    if len(words) < 2 or words[0] != "The" or words[-1].casefold() not in ORG_WORDS:
        return None
    return " ".join(words)


def _without_outlet(person: str) -> Part:
    """Return the person and the outlet of a name that runs on into one without a comma."""
    words = person.split()
    for size in range(2, len(words)):
        known = outlets().named(" ".join(words[size:]))
        outlet = known.name if known else _article(words[size:])
        if outlet and is_name(" ".join(words[:size]), alone=True):
            return Part(" ".join(words[:size]), outlet=outlet)
    return Part(person)
