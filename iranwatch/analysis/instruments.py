"""Instruments of law that go by a number, found in the text of an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from iranwatch.analysis.numbered import BARE, LONE, RULES, TITLES
from iranwatch.lexicon import Concept, Names
from iranwatch.model import Mention
from iranwatch.rules import Rule

GROUP = "agreements and resolutions"

# How the words end that stand before a number, less their "No.": only there are the rows tried.
_HEADS = (
    *("esolution", "esolutions", "UNSCR", "UNSCRs", "S/RES/", "قطعنامه", "شماره"),
    *("ve Order", "ve order", "ve Orders", "ve orders", "c. Order", "E.O.", "E. O.", " EO", "(EO"),
    *("H.R.", "H. R.", " HR", "(HR", " S.", "(S.", "Res."),
    *("c Law", "P.L.", "P. L.", "b.L.", "b. L."),
)
_COUNCIL = ("Security Council", "UNSC", "شورای امنیت")
_WINDOW = 60  # characters; "United Nations Security Council's Resolutions No." has 49

_NO = ("No.", "no.", "Nos.", "nos.", "umber", "umbers")
_JOINTS = " \n\t\xa0-#"
_DIGITS = re.compile(r"\d\d*")  # found in half the time of \d+
_NUMBER = re.compile(r"\d+(?:[,/–-]\d+)*")
_ID = re.compile(rf"(?P<kind>{'|'.join(TITLES)})(?P<number>\d[\d_]*)")


def find_instruments(texts: Sequence[str]) -> Iterator[Mention]:
    """Give the instruments that *texts*, numbered from 0, name by a number; they may overlap."""
    council = any(name in text for name in _COUNCIL for text in texts)
    rules = (*RULES, BARE) if council else RULES
    for paragraph, text in enumerate(texts):
        for number in _after_heads(text):
            for row in rules:
                found = _around(row, text, number, "numbers")
                if found is not None:
                    yield from _each(row.name, found, paragraph)


def find_numbers(texts: Sequence[str], named: Iterable[Mention]) -> Iterator[Mention]:
    """Give the places where *texts* call an instrument among *named* by its bare number.

    They are places after the first that names it, where the words around are of laws.
    """
    full: dict[str, Mention] = {}
    for mention in named:
        parts = _ID.fullmatch(mention.concept or "")
        if parts:
            full.setdefault(parts["number"], mention)
    for paragraph, text in enumerate(texts):
        for name, first in full.items():
            for number in re.finditer(name, text) if name in text else ():
                if (first.paragraph, first.end) <= (paragraph, number.start()) and any(
                    _around(row, text, number, "number") for row in LONE
                ):
                    yield Mention(first.concept, paragraph, *number.span(), name)


def concept_of(known_as: str, names: Names) -> Concept | None:
    """Return the concept with that id: one of *names*, or an instrument that goes by a number."""
    listed = names.concepts.get(known_as)
    parts = _ID.fullmatch(known_as)
    if listed is not None or parts is None:
        return listed
    return Concept(known_as, GROUP, f"{TITLES[parts['kind']]} {parts['number'].replace('_', '-')}")


def _after_heads(text: str) -> Iterator[re.Match[str]]:
    """Give the numbers in *text* that stand after one of the heads."""
    for number in _DIGITS.finditer(text):
        before = text[max(0, number.start() - _WINDOW) : number.start()].rstrip(_JOINTS)
        if before.endswith(_NO):
            before = before.rpartition(" ")[0].rstrip()
        if before.endswith(_HEADS):
            yield number


def _around(row: Rule, text: str, number: re.Match[str], group: str) -> re.Match[str] | None:
    """Return the match of *row* whose *group* begins with *number*."""
    for found in row.pattern.finditer(text, max(0, number.start() - _WINDOW)):
        if found.start(group) >= number.start():
            return found if found.start(group) == number.start() else None
    return None


def _each(kind: str, found: re.Match[str], paragraph: int) -> Iterator[Mention]:
    """Give each number of a match; the words before the numbers belong to the first."""
    for count, number in enumerate(_NUMBER.finditer(found.string, *found.span("numbers"))):
        parts = _DIGITS.findall(number[0].replace(",", ""))
        start, end = number.start() if count else found.start(), number.end()
        concept = kind + "_".join(str(int(part)) for part in parts)
        yield Mention(concept, paragraph, start, end, found.string[start:end])
