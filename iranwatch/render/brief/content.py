"""What a brief says: its sections, as they stand in every format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iranwatch.render.brief.document import (
    Chart,
    Document,
    Entry,
    Facts,
    Figures,
    Prose,
    Section,
    Table,
)
from iranwatch.render.brief.footnotes import Footnotes
from iranwatch.render.brief.spread import over_time
from iranwatch.render.formats import SHORT
from iranwatch.render.layout import Span, cut, joined
from iranwatch.render.notes import SPELLINGS, counted
from iranwatch.render.timeline import kind, period, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iranwatch.archive.findings import Dated, Said
    from iranwatch.desk.brief import Brief, Story
    from iranwatch.desk.told import Day, Speaker, Top
    from iranwatch.model import Record
    from iranwatch.render.brief.document import Block, Inline

SOURCES = 20  # outlets that are listed
COPIES = 8  # of a story that are named
MARKS = 3  # footnotes to one sentence or quotation
JOINT = ",،"  # what ends a quotation only because its sentence goes on


def document(brief: Brief) -> Document:
    """Return the document that tells all of *brief*."""
    notes = Footnotes()
    sections = (
        Section("articles", "Articles", tuple(_articles(brief.dated, notes))),
        Section("undated", "Articles without a date", tuple(_articles(brief.undated, notes))),
        Section("timeline", "Timeline", tuple(_timeline(brief, notes))),
        Section("quotes", "Who said what", tuple(_quotes(brief, notes))),
        Section("names", "Most named", tuple(_names(brief))),
        Section("sources", "Sources", tuple(_sources(brief))),
        Section("notes", "Notes", tuple(notes.written(brief.cited))),
    )
    return Document(
        _title(brief),
        joined([_period(brief), f"made on {brief.made}"]),
        tuple(_head(brief)),
        tuple(section for section in sections if section.blocks),
    )


def _title(brief: Brief) -> str:
    query = brief.asked.plan.query
    return cut(brief.asked.title or (f"Brief: {query}" if query else "Brief"))


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
    yield Facts(tuple((name, _ours(value)) for name, value in _facts(brief) if value))
    heading, counts = over_time(brief.dates, brief.period)
    if len(counts) > 1:
        yield Chart(heading, counts)


def _figure(number: int, noun: str, plural: str | None = None) -> tuple[int, str]:
    return number, noun if number == 1 else plural or noun + "s"


def _facts(brief: Brief) -> Iterator[tuple[str, str | None]]:
    """Yield what was asked for, what of it was found and left out, and of how much that is."""
    asked, found, whole = brief.asked, brief.found, brief.whole
    yield "Query", asked.plan.query
    for one in asked.plan.also_searched:
        more = " …" if len(one.spellings) > SPELLINGS else ""
        yield f"“{one.typed}” is also", ", ".join(one.spellings[:SPELLINGS]) + more
    yield "Read as", "; ".join(note.text for note in asked.plan.notes)
    yield "Only", "; ".join(asked.filters)
    yield "Period", _period(brief)
    yield "Found", _share(found.articles, brief)
    yield "Dates", f"{found.earliest} to {found.latest}" if found.earliest else "none"
    if brief.left_out:
        without = counted(brief.left_out, "article without a date", "articles without a date")
        yield "Left out", without
    if brief.unread:
        yield (
            "Not read yet",
            f"{counted(brief.unread, 'article')}: the next ingest finds what they tell",
        )
    undated = f"{whole.undated:,} of them without a date"
    articles = counted(whole.articles, "article")
    yield "Archive", f"{articles}, {undated}, last added to {brief.last_added}"


def _share(articles: int, brief: Brief) -> str:
    where = "of the period" if any(brief.period) else "in the archive"
    share = f"{articles / brief.within:.1%}"
    return f"{articles:,} of the {counted(brief.within, 'article')} {where} ({share})"


def _articles(stories: Top[Story], notes: Footnotes) -> Iterator[Block]:
    for story in stories.shown:
        yield _story(story, notes)
    if stories.shown:
        yield from _more(stories.left, "article", "articles")


def _story(story: Story, notes: Footnotes) -> Entry:
    said = story.record.article
    heading: list[Inline] = [Span(cut(said.title) if said.title else "(no title)")]
    blocks = [Prose(tuple(_about(story.record)))]
    if story.piece:
        before, after = "…" * story.piece.open_start, "…" * story.piece.open_end
        mark = notes.mark(story.record, story.piece.paragraph)
        text = Span(before + story.piece.text + after)
        blocks.append(Prose((text, mark), quoted=True, language=said.language))
    else:
        heading.append(notes.mark(story.record))
    if story.copies:
        blocks.append(Prose(tuple(_copies(story.copies))))
    label = str(said.published) if said.published else "undated"
    return Entry(Prose(tuple(heading), quoted=True, language=said.language), tuple(blocks), label)


def _about(record: Record) -> Iterator[Inline]:
    """Yield who signed an article, for whom, and its id."""
    said = record.article
    for one in said.authors:
        yield Span(cut(one.name))
        yield Span(f" ({cut(one.role)})" if one.role else "")
        yield Span(" · ", "quiet")
    for part in (said.source, said.section):
        if part:
            yield Span(cut(part))
            yield Span(" · ", "quiet")
    yield Span(record.id[:SHORT], "id")


def _copies(copies: tuple[Record, ...]) -> Iterator[Inline]:
    yield Span(f"+{counted(len(copies), 'copy', 'copies')}: ", "quiet")
    for place, record in enumerate(copies[:COPIES]):
        yield Span(", " if place else "", "quiet")
        yield Span(cut(record.article.source or "unknown source") + " ")
        yield Span(record.id[:SHORT], "id")
    if len(copies) > COPIES:
        yield Span(f" and {len(copies) - COPIES:,} more", "quiet")


def _timeline(brief: Brief, notes: Footnotes) -> Iterator[Block]:
    days = brief.days
    if days.shown and days.left:
        since = f" from {brief.period[0]} on" if brief.period[0] else ""
        yield _quiet(
            f"The {len(days.shown):,} of {days.total:,} days{since} that most articles tell of."
        )
    for day in days.shown:
        yield Entry(_ours(period(day.start, day.end)), tuple(_told(day, notes)))


def _told(day: Day, notes: Footnotes) -> Iterator[Prose]:
    for telling in day.sentences.shown:
        language = telling[0].record.article.language
        marks = _marks(telling, [one.event.paragraph for one in telling], notes)
        yield Prose(
            (*sentence(telling), *marks, kind(telling[0].event)), quoted=True, language=language
        )
    yield from _more(day.sentences.left, "sentence", "sentences")


def _quotes(brief: Brief, notes: Footnotes) -> Iterator[Block]:
    for speaker in brief.speakers.shown:
        yield Entry(_ours(cut(speaker.name)), tuple(_said(speaker, notes)))
    if not brief.speakers.shown:
        return
    yield from _more(brief.speakers.left, "speaker", "speakers")
    if brief.undecided:
        left_out = counted(brief.undecided, "quotation is", "quotations are")
        yield _quiet(f"{left_out} left out, since the text does not decide who speaks.")


def _said(speaker: Speaker, notes: Footnotes) -> Iterator[Prose]:
    for saying in speaker.quotes.shown:
        record, quote = saying[0]
        said = record.article
        marks = _marks(saying, [one.quote.paragraph for one in saying], notes)
        words = Span(f"“{cut(quote.text.rstrip(JOINT))}”")
        yield Prose((words, *marks), quoted=True, language=said.language)
        date = str(said.published) if said.published else "undated"
        yield _quiet("— " + joined([quote.cue, date, cut(said.source or "")]))
    yield from _more(speaker.quotes.left, "quotation", "quotations")


def _marks(
    found: Iterable[Dated | Said], paragraphs: Iterable[int], notes: Footnotes
) -> Iterator[Inline]:
    """Yield the footnotes of the first few places that have a sentence or quotation."""
    records = {
        (one.record.id, paragraph): one.record
        for one, paragraph in zip(found, paragraphs, strict=True)
    }
    for (_, paragraph), record in list(records.items())[:MARKS]:
        yield notes.mark(record, paragraph)
    if len(records) > MARKS:
        yield Span(f" and {counted(len(records) - MARKS, 'more place')}", "quiet")


def _names(brief: Brief) -> Iterator[Block]:
    for group, names in brief.names.items():
        if names.shown:
            rows = tuple(
                (Span(one.concept.name), (one.articles, one.mentions)) for one in names.shown
            )
            yield Table((group.capitalize(), "articles", "mentions"), rows)


def _sources(brief: Brief) -> Iterator[Block]:
    rows = [(Span(one.label or "unknown"), (one.articles,)) for one in brief.sources]
    yield Table(("Source", "articles"), tuple(rows[:SOURCES]))
    if len(rows) > SOURCES:
        yield _quiet(f"and {counted(len(rows) - SOURCES, 'more source')}")


def _more(left: int, noun: str, plural: str) -> Iterator[Prose]:
    """Yield how many more there are than are shown, if any."""
    if left:
        yield _quiet(f"and {left:,} more {noun if left == 1 else plural}")


def _ours(text: str) -> Prose:
    return Prose((Span(text),))


def _quiet(text: str) -> Prose:
    return Prose((Span(text, "quiet"),))
