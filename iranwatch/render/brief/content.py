"""What a brief says, as it stands in every format: its head, and the order of its sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iranwatch.render.brief import sections
from iranwatch.render.brief.document import Chart, Document, Facts, Figures, Section, ours
from iranwatch.render.brief.footnotes import Footnotes
from iranwatch.render.brief.spread import over_time
from iranwatch.render.layout import cut, joined
from iranwatch.render.notes import SPELLINGS, counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iranwatch.desk.brief import Brief
    from iranwatch.model import PartialDate
    from iranwatch.render.brief.document import Block


def document(brief: Brief) -> Document:
    """Return the document that tells all of *brief*."""
    cited = Footnotes()  # is filled while the sections are written, one after the other
    parts = (
        ("articles", "Articles", sections.articles(brief.dated, cited)),
        ("undated", "Articles without a date", sections.articles(brief.undated, cited)),
        ("timeline", "Timeline", sections.timeline(brief, cited)),
        ("quotes", "Who said what", sections.quotes(brief, cited)),
        ("names", "Most named", sections.names(brief)),
        ("notes", "Notes", sections.noted(brief.noted, cited)),
        ("sources", "Sources", sections.sources(brief.sources)),
        ("footnotes", "Footnotes", cited.written(brief.cited)),
    )
    written = (Section(target, title, tuple(blocks)) for target, title, blocks in parts)
    return Document(
        _title(brief),
        joined([_period(brief), f"made on {brief.made}"]),
        tuple(_head(brief)),
        tuple(section for section in written if section.blocks),
    )


def _title(brief: Brief) -> str:
    query = brief.scope.plan.query
    return cut(brief.scope.title or (f"Brief: {query}" if query else "Brief"))


def _period(brief: Brief) -> str | None:
    first, last = brief.period
    if first and last:
        return f"{first} to {last}"
    return f"since {first}" if first else f"until {last}" if last else None


def _head(brief: Brief) -> Iterator[Block]:
    found = brief.found
    known = sum(one.label is not None for one in brief.sources)
    yield Figures(
        (
            _figure(found.articles, "article"),
            _figure(brief.dated.total + brief.undated.total, "story", "stories"),
            _figure(known, "source"),
            _figure(brief.speakers.total, "speaker"),
            _figure(found.words, "word"),
        )
    )
    yield Facts(tuple((name, ours(value)) for name, value in _facts(brief) if value))
    heading, counts = over_time(brief.dates, brief.period)
    if len(counts) > 1:
        yield Chart(heading, counts)


def _figure(number: int, noun: str, plural: str | None = None) -> tuple[int, str]:
    return number, noun if number == 1 else plural or noun + "s"


def _facts(brief: Brief) -> Iterator[tuple[str, str | None]]:
    """Yield what was asked for, what of it was found and left out, and of how much that is."""
    scope, found, whole = brief.scope, brief.found, brief.whole
    yield "Query", scope.plan.query
    for one in scope.plan.also_searched:
        more = " …" if len(one.spellings) > SPELLINGS else ""
        yield f"“{one.typed}” is also", ", ".join(one.spellings[:SPELLINGS]) + more
    yield "Read as", "; ".join(note.text for note in scope.plan.notes)
    yield "Only", "; ".join(scope.filters)
    yield "Period", _period(brief)
    yield "Found", _share(found.articles, brief)
    yield "Dates", _dates([date for date, _ in brief.dates])
    if brief.left_out:
        without = counted(brief.left_out, "article without a date", "articles without a date")
        yield "Left out", without
    if brief.unread:
        yield "Not read yet", f"{counted(brief.unread, 'article')}; the next ingest does"
    undated = f"{whole.undated:,} of them without a date"
    articles = counted(whole.articles, "article")
    yield "Archive", f"{articles}, {undated}, last added to {brief.last_added}"


def _dates(dates: Sequence[PartialDate]) -> str:
    """Return the first and the last of *dates*, each as far as it is known."""
    ends = (
        min(dates, key=lambda date: date.earliest, default=None),
        max(dates, key=lambda date: date.latest, default=None),
    )
    return " to ".join(dict.fromkeys(str(end) for end in ends if end)) or "none"


def _share(articles: int, brief: Brief) -> str:
    where = "of the period" if any(brief.period) else "in the archive"
    whole = f"{counted(brief.within, 'article')} {where}"
    if articles == brief.within:
        return f"all of the {whole}"
    return f"{articles:,} of the {whole} ({articles / brief.within:.1%})"
