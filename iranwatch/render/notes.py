"""Sentences about results, for standard error: what else was searched, what was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iranwatch.render.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iranwatch.model import AlsoSearched, Listing, Results
    from iranwatch.query import Plan

SPELLINGS = 3  # of a name that are said to have been tried; --explain and JSON have them all


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """Return ``1 article``, ``2 articles``, ``12,345 articles``."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def shown(number: int, total: int, noun: str) -> Iterator[str]:
    """Yield ``40 of 120 names``, or ``12 names`` where all of them stand above."""
    yield _above(number, total, noun)


def before_search(found: Results) -> Iterator[str]:
    """Yield what a person should know before reading the hits: how the query was read."""
    yield from _also_searched(found.also_searched)
    yield from found.notes


def before_facts(plan: Plan) -> Iterator[str]:
    """Yield how the query was read that chose the articles of a list, or of what they tell."""
    yield from _also_searched(plan.also_searched)
    yield from (note.text for note in plan.notes)


def after_facts(shown: int, total: int, noun: str, *, undated: int, unread: int) -> Iterator[str]:
    """Yield how many facts were found and stand above, and which articles are not among them."""
    yield _above(shown, total, noun) if total else f"no {noun} found"
    yield from left_out(undated)
    if unread:
        articles = counted(unread, "article has", "articles have")
        yield f"{articles} not been read for events and quotes yet; the next ingest does"


def _also_searched(found: Iterable[AlsoSearched]) -> Iterator[str]:
    for one in found:
        some = ", ".join(one.spellings[:SPELLINGS])
        more = " …" if len(one.spellings) > SPELLINGS else ""
        yield f"also searched: {some}{more} (={one.typed} for this spelling only)"


def after_search(found: Results) -> Iterator[str]:
    """Yield how many articles were found, how many of them stand above, how many left out."""
    shown = sum(1 + hit.copies for hit in found.hits)
    above = _above(shown, found.total, "article")
    yield f"{above}, {found.all:,} with all the words" if found.total else "no article found"
    yield from left_out(found.undated)


def after_listing(found: Listing) -> Iterator[str]:
    """Yield how many articles there are, and how many a date filter left out."""
    shown = len(found.records) + sum(found.copies.values())
    yield _above(shown, found.total, "article")
    yield from left_out(found.undated)


def _above(shown: int, total: int, noun: str) -> str:
    """Return ``12 articles``, or ``5 of 12 articles`` where that many stand above."""
    all_of_them = counted(total, noun)
    return all_of_them if shown == total else f"{shown:,} of {all_of_them}"


def refusals(refused: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield each file that was refused, a path and a reason, in a sentence of its own."""
    for path, reason in refused:
        yield f"refused {safe(path)}: {safe(reason)}"


def hidden(paths: Iterable[str]) -> Iterator[str]:
    """Yield each hidden file, or folder with files, that was passed over."""
    for path in paths:
        yield f"passed over {safe(path)}: hidden, since its name begins with a dot"


def undated(number: int) -> Iterator[str]:
    """Yield, where there are any, how many articles have no date, and how to give them one."""
    if number:
        yield f"{counted(number, 'article has', 'articles have')} no date: iranwatch list --undated"
        yield "  iranwatch set ID published=2017-10-27 gives an article its date"


def left_out(undated: int) -> Iterator[str]:
    """Yield, where there are any, how many articles a date filter left out for having no date."""
    if undated:
        articles = counted(undated, "article without a date", "articles without a date")
        yield f"{articles} left out; --undated lists them"


def tally(counts: Iterable[tuple[str, int]]) -> str:
    """Return ``12 new, 1 revised, 300 unchanged, 2 refused`` from names and numbers."""
    return ", ".join(f"{number:,} {name}" for name, number in counts)
