"""The sections of a brief: what it says of articles, days, speakers, names and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iranwatch.render.brief.document import Entry, Prose, Table, dotted, ours, quiet
from iranwatch.render.formats import SHORT
from iranwatch.render.layout import Span, cut
from iranwatch.render.noted import whereabouts
from iranwatch.render.notes import counted
from iranwatch.render.timeline import kind, period, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from iranwatch.archive.findings import Dated, Said
    from iranwatch.archive.listing import Tally
    from iranwatch.desk.brief import Brief, Story
    from iranwatch.desk.digest import Day, Speaker, Top
    from iranwatch.model import Article, Author, Record
    from iranwatch.render.brief.document import Block, Inline
    from iranwatch.render.brief.footnotes import Footnotes

SOURCES = 20  # outlets that are listed
COPIES = 8  # of a story that are named
MARKS = 3  # footnotes to one sentence or quotation
JOINT = ",،"  # what ends a quotation only because its sentence goes on


def articles(stories: Top[Story], cited: Footnotes) -> Iterator[Block]:
    """Yield each story with what it is, how it begins, and its copies."""
    for story in stories.shown:
        yield _story(story, cited)
    if stories.shown:
        yield from _more(stories.left, "article", "articles")


def _story(story: Story, cited: Footnotes) -> Entry:
    said = story.record.article
    heading: list[Inline] = [_titled(said)]
    blocks = [_about(story.record)]
    if story.piece:
        before, after = "…" * story.piece.open_start, "…" * story.piece.open_end
        mark = cited.mark(story.record, story.piece.paragraph)
        text = Span(before + story.piece.text + after)
        blocks.append(Prose((text, mark), quoted=True, language=said.language))
    else:
        heading.append(cited.mark(story.record))
    if story.copies:
        blocks.append(_copies(story))
    title = Prose(tuple(heading), quoted=True, language=said.language)
    return Entry(title, tuple(blocks), _date(said))


def _titled(article: Article) -> Span:
    return Span(cut(article.title) if article.title else "(no title)")


def _date(article: Article) -> str:
    return str(article.published) if article.published else "undated"


def _about(record: Record) -> Prose:
    """Return who signed an article, for whom, and its id."""
    said = record.article
    authors = ([Span(cut(one.name)), *_role(one)] for one in said.authors)
    outlet = ([Span(cut(part))] for part in (said.source, said.section) if part)
    return dotted((*authors, *outlet, [Span(record.id[:SHORT], "id")]), said.title or "")


def _role(author: Author) -> Iterator[Span]:
    if author.role:
        yield Span(f" ({cut(author.role)})")


def _copies(story: Story) -> Prose:
    """Return how many copies of a story there are, and where the first of them stand."""
    copies = story.copies
    named = [
        [
            Span(f"{cut(one.article.source or 'unknown source')} ", "quiet"),
            Span(one.id[:SHORT], "id"),
        ]
        for one in copies[:COPIES]
    ]
    if len(copies) > COPIES:
        named.append([Span(f"{len(copies) - COPIES:,} more", "quiet")])
    before = f"+{counted(len(copies), 'copy', 'copies')}: "
    return dotted(named, story.record.article.title or "", before)


def timeline(brief: Brief, cited: Footnotes) -> Iterator[Block]:
    """Yield each day with the sentences that tell of it, and how many days there are besides."""
    days = brief.days
    since = f" from {brief.period[0]} on" if brief.period[0] else ""
    if days.shown and days.left:
        yield quiet(
            f"The {len(days.shown):,} days most often told of, out of {days.total:,}{since}."
        )
    elif days.shown and since:
        yield quiet(f"Days{since}.")
    for day in days.shown:
        yield Entry(ours(period(day.start, day.end)), tuple(_told(day, cited)))


def _told(day: Day, cited: Footnotes) -> Iterator[Prose]:
    for telling in day.sentences.shown:
        language = telling[0].record.article.language
        marks = _marks(telling, [one.event.paragraph for one in telling], cited)
        yield Prose(
            (*sentence(telling), *marks, kind(telling[0].event)), quoted=True, language=language
        )
    yield from _more(day.sentences.left, "sentence", "sentences")


def quotes(brief: Brief, cited: Footnotes) -> Iterator[Block]:
    """Yield each speaker with his words, and how many there are besides."""
    for speaker in brief.speakers.shown:
        yield Entry(ours(cut(speaker.name)), tuple(_said(speaker, cited)))
    if not brief.speakers.shown:
        return
    yield from _more(brief.speakers.left, "speaker", "speakers")
    if brief.undecided:
        left_out = counted(brief.undecided, "quotation is", "quotations are")
        yield quiet(f"{left_out} left out, since the text does not decide who speaks.")


def _said(speaker: Speaker, cited: Footnotes) -> Iterator[Prose]:
    for saying in speaker.quotes.shown:
        record, quote = saying[0]
        said = record.article
        marks = _marks(saying, [one.quote.paragraph for one in saying], cited)
        words = Span(f"“{cut(quote.text.rstrip(JOINT))}”")
        yield Prose((words, *marks), quoted=True, language=said.language)
        yield _beside(quote.text, quote.cue, _date(said), cut(said.source or ""))
    yield from _more(speaker.quotes.left, "quotation", "quotations")


def _beside(text: str, *facts: str | None) -> Prose:
    """Return what is known of a *text* that somebody said or wrote."""
    return dotted(([Span(fact, "quiet")] for fact in facts if fact), text, "— ")


def _marks(
    found: Iterable[Dated | Said], paragraphs: Iterable[int], cited: Footnotes
) -> Iterator[Inline]:
    """Yield the footnotes of the first few places that have a sentence or quotation."""
    records = {
        (one.record.id, paragraph): one.record
        for one, paragraph in zip(found, paragraphs, strict=True)
    }
    for (_, paragraph), record in list(records.items())[:MARKS]:
        yield cited.mark(record, paragraph)
    if len(records) > MARKS:
        yield Span(f" and {counted(len(records) - MARKS, 'more place')}", "quiet")


def names(brief: Brief) -> Iterator[Block]:
    """Yield a table of names a group."""
    for group, found in brief.names.items():
        if found.shown:
            some = f" ({len(found.shown):,} of {found.total:,})" if found.left else ""
            rows = ((Span(one.concept.name), (one.articles, one.mentions)) for one in found.shown)
            yield Table((group.capitalize() + some, "articles", "mentions"), tuple(rows))


def noted(records: Top[Record], cited: Footnotes) -> Iterator[Block]:
    """Yield each article that somebody wrote notes on, with the notes."""
    for record in records.shown:
        said = record.article
        heading = Prose((_titled(said),), quoted=True, language=said.language)
        yield Entry(heading, (_about(record), *_remarks(record, cited)), _date(said))
    if records.shown:
        yield from _more(records.left, "article with notes", "articles with notes")


def _remarks(record: Record, cited: Footnotes) -> Iterator[Prose]:
    """Yield what somebody wrote on an article, and what became of the paragraph since."""
    for note in record.notes:
        *lines, last = [one for one in note.text.splitlines() if one.strip()] or [note.text]
        yield from (Prose((Span(one),), quoted=True) for one in lines)
        yield Prose((Span(last), cited.mark(record, note.paragraph)), quoted=True)
        yield _beside(note.text, note.added, whereabouts(note))


def sources(tallies: Sequence[Tally]) -> Iterator[Block]:
    """Yield the table of outlets, those with most articles first."""
    rows = [(Span(one.label or "unknown"), (one.articles,)) for one in tallies]
    yield Table(("Source", "articles"), tuple(rows[:SOURCES]))
    if len(rows) > SOURCES:
        yield quiet(f"and {counted(len(rows) - SOURCES, 'more source')}")


def _more(left: int, noun: str, plural: str) -> Iterator[Prose]:
    """Yield how many more there are than are shown, if any."""
    if left:
        yield quiet(f"and {left:,} more {noun if left == 1 else plural}")
