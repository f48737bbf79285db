"""Bylines: who signed the article, as what, and for whom."""

from __future__ import annotations

import re
from typing import NamedTuple

from iranwatch.lexicon.outlets import Outlet, outlets
from iranwatch.model import Author
from iranwatch.parser.dates import find_dates
from iranwatch.parser.names import clean_name, is_name, leading_name, split_names, unglued
from iranwatch.parser.rules import read, rule
from iranwatch.parser.words import ORG_WORDS, ROLE_WORDS

LONGEST = 300  # characters; no byline is longer

OPENINGS = (
    rule(
        "by",
        r"(?i:(?:written|posted|reported|published|story|words|text|article|opinion|analysis|report|submitted)\ )?"
        r"(?:by(?=[A-Z][a-z])|(?:[Bb]y|BY)\b(?:\s?:\s?|\s+)) (?P<rest>\S.{0,280}) \Z",
        accepts={
            "By Jane Roe | Fellow": {"rest": "Jane Roe | Fellow"},
            "Posted by: Ed de Roe on May 3": {"rest": "Ed de Roe on May 3"},
        },
        rejects=["Bystanders saw it", "Standing by Jane Roe"],
        why="the English word that names a writer",
    ),
    rule(
        "author-label",
        r"(?i:author(?:s|\(s\))?|auteur|autore?|autora|autorin|автор|نویسنده|الكاتب|reporter|writer|yazar|tekst|text|texte|texto)"
        r"\s?:\s? (?P<rest>\S.{0,280}) \Z",
        accepts={
            "Author: Jane Roe": {"rest": "Jane Roe"},
            "Auteur: Anne Rot": {"rest": "Anne Rot"},
        },
        rejects=["Authors say: it is late already"[8:], "The author: a life"],
        why="a label in so many words",
    ),
    rule(
        "by-other",
        r"(?:Von|von|VON|Par|par|PAR|Por|POR|por|Di|di|DI|Door|door|DOOR|Av|AV|av|Oleh|Ditulis\ oleh)\s (?P<rest>[A-ZÀ-Þ]\S*\s.{0,250}) \Z",
        accepts={"Von Felix Rot und Jan Blau, dpa": {"rest": "Felix Rot und Jan Blau, dpa"}},
        rejects=["Vonderleyen sagte", "par exemple, il dit"],
        why="German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Indonesian",
    ),
    rule(
        "by-script",
        r"(?:كتبت?|بقلم|نوشتهٔ?|نوشته\s?ی|نویسنده|גבי|מאת|Текст)\s?:?\s (?P<rest>\S.{0,100}) \Z",
        accepts={"كتب ضحى عمر": {"rest": "ضحى عمر"}},
        rejects=["كتبه الجديدة"],
        why="Arabic, Persian, Hebrew",
    ),
)
_DATE_BY = re.compile(r"[|,\s–—-]*(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i)\s+(?P<rest>\S.*)")
_CUT = re.compile(
    r"\s(?:on|in|at|le|am|el|il|Published|Posted|Updated|Last|PUBLISHED|UPDATED|Follow|Tips|Leave|for)\b(?=\s|$)"
    r"|(?:Published|Posted|Updated|Follow)(?=\b|[A-Z])|\s?[|•·–—]\s?|\s-\s|\s?[@(\[<]|\s\S+@\S+\.\S+|\s\d"
)
_STAMPED = re.compile(r"(?:Published|Posted|Updated)\b|\b(?:19|20)\d\d\b|\bago\b|@\w")
_LABELS = frozenset(
    "by|by:|author|author:|author of the article:|written by|written by:|posted by|von|par|por|"
    "reported by|words by|story by|text:|authors|authors:|autor|autor:|di|av".split("|")
)


class Byline(NamedTuple):
    """What one line says of the writers: people with their roles, and the outlet or agency."""

    authors: tuple[Author, ...]
    outlet: str | None
    rule: str


def is_label(text: str) -> bool:
    """Say whether *text* only announces the writer, whose name is on the next line."""
    return len(text) < 24 and text.casefold() in _LABELS


def read_byline(text: str) -> Byline | None:
    """Return what *text* says of its writers if a word in it says that it is a byline."""
    if len(text) > LONGEST:
        return None
    found = read(OPENINGS, text)
    if found:
        return read_signed(found[1]["rest"], found[0].name)
    dates = find_dates(text)
    if dates:
        after = re.search(_DATE_BY, text[dates[-1].end :])
        if after:
            return read_signed(after["rest"], "date-by")
    return None


def read_bare(text: str) -> Byline | None:
    """Return the people *text* names if it is nothing but a name, with a role, outlet or date."""
    if len(text) > LONGEST // 2 or not text[0].isalpha():
        return None
    byline = read_signed(text, "bare-name", alone=True)
    if byline is None or not (byline.authors or byline.outlet):
        return None
    if byline.authors and (byline.authors[0].role or byline.outlet or _STAMPED.search(text)):
        return byline._replace(rule="name-and-more")
    return byline


def read_signed(rest: str, name: str, *, alone: bool = False) -> Byline | None:
    """Return the people and the outlet that the words after "by" name.

    *name* is the rule that told it; *alone* is said of a line without any such word.
    """
    rest = unglued(rest)
    dates = find_dates(rest)
    head = rest[: dates[0].start] if dates else rest
    cut = _CUT.search(head)
    first, tail = (head[: cut.start()], head[cut.start() :]) if cut else (head, "")
    authors: list[Author] = []
    outlet: str | None = None
    known = outlets()
    for part in split_names(first):
        person = clean_name(part)
        if not person:
            continue
        agency = known.named(person)
        if agency:
            outlet = outlet or agency.name
        elif is_name(person, alone=alone or bool(authors)) or (dates and _is_handle(person, alone)):
            authors.append(Author(person))
        elif (leading := leading_name(part)) is not None:
            authors.append(Author(*leading))
        elif alone and not authors:
            return None
        elif authors and authors[-1].role is None and not _is_org(part):
            authors[-1] = authors[-1]._replace(role=part.strip())
        elif authors and _is_org(part):
            outlet = outlet or part.strip()
    role, org = _role_and_outlet(tail)
    if authors and role and authors[-1].role is None:
        authors[-1] = authors[-1]._replace(role=role)
    return Byline(tuple(dict.fromkeys(authors)), outlet or (org if authors else None), name)


def _is_handle(person: str, alone: bool) -> bool:
    """Say whether a byline with a date names somebody by a handle of one small word."""
    return not alone and person.isalpha() and len(person) < 20 and person not in ORG_WORDS


def _role_and_outlet(tail: str) -> tuple[str | None, str | None]:
    """Return the role and the outlet in ``| ROLE - ORG |`` and its like."""
    role = outlet = None
    for part in re.split(r"\s*[|•·–—]\s*|\s-\s|,\s", tail):
        words = part.strip(" ()[]")
        known: Outlet | None = outlets().named(words) if words else None
        if known:
            outlet = known.name
        elif role is None and any(
            word.casefold().strip(",") in ROLE_WORDS for word in words.split()
        ):
            role = words
        elif outlet is None and role and _is_org(words):
            outlet = words
    return role, outlet


def _is_org(text: str) -> bool:
    return any(word.casefold().strip(".,") in ORG_WORDS for word in text.split()) and not any(
        word.casefold() in ROLE_WORDS for word in text.split()
    )
