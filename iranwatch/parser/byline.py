"""Bylines: who signed the article, as what, and for whom."""

from __future__ import annotations

import re
from typing import NamedTuple

from iranwatch.model import Author
from iranwatch.parser.dates import find_dates
from iranwatch.parser.rules import read, rule
from iranwatch.parser.signed import Signed, read_signed

LONGEST = 300  # characters; no byline is longer

OPENINGS = (
    rule(
        "by",
        r"(?i:(?:written|posted|reported|published|story|words|text|article|opinion|analysis|"
        r"report|submitted)\ )?"
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
        r"(?i:author(?:s|\(s\))?|auteur|autore?|autora|autorin|автор|نویسنده|الكاتب|reporter|"
        r"writer|yazar|tekst|text|texte|texto)"
        r"\s?:\s? (?P<rest>\S.{0,280}) \Z",
        accepts={
            "Author: Jane Roe": {"rest": "Jane Roe"},
            "Auteur: Anne Rot": {"rest": "Anne Rot"},
        },
        rejects=["Authors say: it is late already", "The author: a life"],
        why="a label in so many words",
    ),
    rule(
        "by-other",
        r"(?:Von|von|VON|Par|par|PAR|Por|POR|por|Di|di|DI|Door|door|DOOR|Av|AV|av|Oleh|"
        r"Ditulis\ oleh)\s (?P<rest>[A-ZÀ-Þ]\S*\s.{0,250}) \Z",
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
DATE_BY = rule(
    "date-by",
    r"[|,\s–—-]* (?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i) \s+ (?P<rest>\S.*)",
    accepts={" | by Mina Rad": {"rest": "Mina Rad"}, " von Jan Blau": {"rest": "Jan Blau"}},
    rejects=[" Bystanders saw it", " the deal was signed"],
    why="after a date, anywhere in the rest of the line",
)
ANNOUNCES = rule(
    "byline-label",
    r"(?i:(?:(?:written|posted|reported|words|story)\s)?by|authors?(?:\sof\sthe\sarticle)?|text|"
    r"autor|von|par|por|di|av) \s?:? \Z",
    accepts={"By": {}, "Author of the article:": {}, "Written by": {}},
    rejects=["By Mina Rad", "Bye", "Texts"],
    why="the name is on the next line",
)
_STAMPED = re.compile(r"(?:Published|Posted|Updated)\b|\b(?:19|20)\d\d\b|\bago\b|@\w")


class Byline(NamedTuple):
    """What one line says of the writers: people with their roles, and the outlet or agency."""

    authors: tuple[Author, ...]
    outlet: str | None
    rule: str


def is_label(text: str) -> bool:
    """Say whether *text* only announces the writer, whose name is on the next line."""
    return len(text) < 24 and ANNOUNCES.pattern.match(text) is not None


def read_byline(text: str) -> Byline | None:
    """Return what *text* says of its writers if a word in it says that it is a byline."""
    if len(text) > LONGEST:
        return None
    found = read(OPENINGS, text)
    if found:
        return _byline(read_signed(found[1]["rest"]), found[0].name)
    dates = find_dates(text)
    after = DATE_BY.pattern.search(text, dates[-1].end) if dates else None
    return _byline(read_signed(after["rest"]), DATE_BY.name) if after else None


def read_bare(text: str) -> Byline | None:
    """Return the people *text* names if it is nothing but a name, with a role, outlet or date."""
    if len(text) > LONGEST // 2 or not text[:1].isalpha():
        return None
    byline = _byline(read_signed(text, alone=True), "bare-name")
    if byline is None or not (byline.authors or byline.outlet):
        return None
    if byline.authors and (byline.authors[0].role or byline.outlet or _STAMPED.search(text)):
        return byline._replace(rule="name-and-more")
    return byline


def _byline(signed: Signed | None, rule: str) -> Byline | None:
    return Byline(signed.authors, signed.outlet, rule) if signed else None
