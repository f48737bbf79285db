"""References and in-text citations after the APA Publication Manual, 7th edition (2020).

An article is cited as one of a newspaper (example 16 of chapter 10). Headlines keep their
capitals: sentence case would need to know which words are names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iranwatch.render.citations.prose import (
    MONTHS,
    NO_DATE,
    ended,
    evidence,
    quoted,
    series,
    stopped,
)
from iranwatch.render.layout import Span

if TYPE_CHECKING:
    from iranwatch.model import PartialDate
    from iranwatch.render.citations.names import Name
    from iranwatch.render.citations.work import Work

LISTED = 20  # authors in a reference; more are the first nineteen and the last
IN_TEXT = 2  # authors; more are the first "et al."
UNTITLED = "[Untitled article]"
_SIGNS = "'’‘ʼʻʿʾ`"  # before the first letter of a name: ʿAli


def reference(work: Work) -> tuple[Span, ...]:
    """Return the entry for the whole article in a list of references."""
    title = ended(quoted(work.title, outside=0), ".") if work.title else f"{UNTITLED}."
    day = f"({_day(work.published)})."
    opening = [stopped(_listed(work.authors)), day, title] if work.authors else [title, day]
    spans = [Span(f"{' '.join(opening)} ")]
    if work.outlet:
        spans += [Span(work.outlet, "work"), Span(". ")]
    return (*spans, *evidence(work, work.id), Span("."))


def in_text(work: Work) -> tuple[Span, ...]:
    """Return what stands in the text where *work*, or one paragraph of it, is cited."""
    year = f"{work.published.year}" if work.published else NO_DATE
    place = f", para. {work.paragraph}" if work.paragraph else ""
    return (Span(f"({_cited(work)} {year}{place})"),)


def _cited(work: Work) -> str:
    """Return the surnames, else the headline, and the comma after them."""
    surnames = [name.surname for name in work.authors]
    if len(surnames) > IN_TEXT:
        return f"{surnames[0]} et al.,"
    if surnames:
        return f"{series(surnames, '&', comma=False)},"
    return f"“{ended(quoted(work.title, outside=1), ',')}”" if work.title else f"{UNTITLED},"


def _listed(authors: tuple[Name, ...]) -> str:
    names = [_inverted(one) for one in authors]
    if len(names) > LISTED:
        return f"{', '.join(names[: LISTED - 1])}, . . . {names[-1]}"
    return series(names, "&", comma=not authors[0].literal)


def _inverted(name: Name) -> str:
    parts = (name.surname, _initials(name.given), name.suffix)
    return ", ".join(part for part in parts if part)


def _initials(given: str) -> str:
    """Return the first letters of given names; small words ("bin", "al-") stay whole."""
    words = [word for word in re.split(r"[\s.]+", given) if word]
    return " ".join("-".join(map(_initial, word.split("-"))) for word in words)


def _initial(part: str) -> str:
    return part if part.islower() else f"{part.lstrip(_SIGNS)[:1]}."


def _day(date: PartialDate | None) -> str:
    """Return *date* as far as it is known: 2017, October 27."""
    if date is None:
        return NO_DATE
    month = f", {MONTHS[date.month - 1]}" if date.month else ""
    return f"{date.year}{month}" + (f" {date.day}" if date.day else "")
