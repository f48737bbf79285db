"""Notes and bibliography after the Chicago Manual of Style, 18th edition (2024).

An article is cited as those of newspapers are, after the Manual's Citation Quick Guide; in place
of an address stand the day it was archived, its anchor and the sha256 of its bytes. The 17th
edition differs in when it says "et al.": after three authors in a note, ten in a bibliography.
"""

from __future__ import annotations

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

IN_NOTE = 2  # authors; more are the first "et al." (13.23)
IN_ENTRY = 6  # authors; more are the first three "et al." (13.23)
FIRST = 3
UNTITLED = "untitled article"


def note(work: Work) -> tuple[Span, ...]:
    """Return the full note that cites *work*, titles of outlets in the style "work"."""
    spans = [Span(f"{_signed(work.authors)}, ")] if work.authors else []
    spans.append(Span(f"{_titled(work, ',')} "))
    if work.outlet:
        spans += [Span(_named(work.outlet), "work"), Span(", ")]
    return (
        *spans,
        Span(f"{_day(work.published)}, "),
        *evidence(work, work.anchor, "archived"),
        Span("."),
    )


def entry(work: Work) -> tuple[Span, ...]:
    """Return the entry for *work* in a bibliography; unsigned, its outlet stands first.

    It is of the whole article: which paragraph is cited is for the note to say.
    """
    spans = []
    if work.authors:
        spans.append(Span(f"{stopped(_listed(work.authors))} "))
    elif work.outlet:
        spans += [Span(_named(work.outlet), "work"), Span(". ")]
    spans.append(Span(f"{_titled(work, '.')} "))
    if work.authors and work.outlet:
        spans += [Span(_named(work.outlet), "work"), Span(", ")]
    spans.append(Span(f"{stopped(_day(work.published))} "))
    return (*spans, *evidence(work, work.id), Span("."))


def _signed(authors: tuple[Name, ...]) -> str:
    if len(authors) > IN_NOTE:
        return f"{authors[0].natural} et al."
    return series([one.natural for one in authors], "and", comma=False)


def _listed(authors: tuple[Name, ...]) -> str:
    """Return *authors* with the name of the first inverted."""
    first, *others = [_inverted(authors[0]), *(one.natural for one in authors[1:])]
    if len(authors) > IN_ENTRY:
        return f"{', '.join([first, *others[: FIRST - 1]])}, et al."
    return series([first, *others], "and", comma=not authors[0].literal)


def _inverted(name: Name) -> str:
    """Return *name* with the family name first; the article of an Arabic one goes last."""
    if name.literal:
        return name.literal
    if name.particle.endswith("-"):
        parts = (name.family, f"{name.given} {name.particle}", name.suffix)
    else:
        parts = (name.surname, name.given, name.suffix)
    return ", ".join(part for part in parts if part)


def _titled(work: Work, mark: str) -> str:
    if work.title is None:
        goes_on = mark == "," and work.authors
        return (UNTITLED if goes_on else UNTITLED.capitalize()) + mark
    return f"“{ended(quoted(work.title, outside=1), mark)}”"


def _named(outlet: str) -> str:
    """Return the name of an outlet as the style has it, without the article before it."""
    return outlet.removeprefix("The ")


def _day(date: PartialDate | None) -> str:
    """Return *date* as far as it is known: October 27, 2017."""
    if date is None:
        return NO_DATE
    month = f"{MONTHS[date.month - 1]} " if date.month else ""
    return f"{month}{date.day}, {date.year}" if date.day else f"{month}{date.year}"
