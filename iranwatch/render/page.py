"""How one article looks: what is known of it, then numbered paragraphs, the comment apart."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from iranwatch.render import noted, shapes
from iranwatch.render.entities import shape_in_article
from iranwatch.render.formats import SHORT, Kind
from iranwatch.render.layout import Line, Span, cut, joined, line, marked
from iranwatch.render.results import COLUMNS, LINE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from iranwatch.archive.entities import Named
    from iranwatch.model import Author, Evidence, Note, Record, Revision

    Marks = Mapping[int, Sequence[tuple[int, int]]]

INDENT = 11  # columns: the longest name of a field, and a gap
MARGIN = 5  # columns: "p123 "
COMMENT = "── comment ──"
LOST = "── notes on paragraphs that are no longer there ──"
RULE = "═" * 40
QUOTED = 60  # characters of what a rule read


def pages(
    records: Iterable[Record],
    *,
    marks: Mapping[str, Marks] = MappingProxyType({}),
    only: Mapping[str, Collection[int]] = MappingProxyType({}),
    why: bool = False,
    named: Mapping[str, Sequence[Named]] | None = None,
) -> Iterator[Line]:
    """Yield articles as a person reads them, one after the other, a rule between them.

    *marks* are, by the article's id and the paragraph's number, the [start, end) of matches;
    *only* the numbers of the paragraphs wanted, where not all of an article's are; *why* adds
    which rule gave each field, *named* what the articles name, by their ids.
    """
    for count, record in enumerate(records):
        if count:
            yield from (line(), line(RULE, "quiet"), line())
        yield from _head(record)
        if why:
            yield line()
            yield from evidence(record.article.evidence)
        if named is not None:
            yield line()
            yield from _names(named[record.id])
        yield from _noted(note for note in record.notes if note.anchor is None)
        yield from _text(record, marks.get(record.id, {}), only.get(record.id, ()))
        lost = [note for note in record.notes if note.state == "gone"]
        if lost and record.id not in only:
            yield line()
            yield line(LOST, "quiet")
            yield from _noted(lost)


def part(record: Record, only: Collection[int]) -> Record:
    """Return *record* with no more than its paragraphs with the numbers *only*, and their notes."""
    paragraphs = enumerate(record.article.paragraphs, 1)
    return record._replace(
        article=record.article._replace(
            paragraphs=tuple(one for number, one in paragraphs if number in only)
        ),
        notes=tuple(one for one in record.notes if one.paragraph in only or not one.anchor),
    )


def _text(record: Record, marks: Marks, only: Collection[int]) -> Iterator[Line]:
    comment = False
    for number, paragraph in enumerate(record.article.paragraphs, 1):
        if only and number not in only:
            continue
        yield line()
        if paragraph.comment and not comment:
            yield line(COMMENT, "quiet")
            yield line()
        comment = paragraph.comment
        spans = marked(paragraph.text, marks.get(number, ()))
        yield Line(spans, label=Span(f"p{number}", "quiet"), indent=MARGIN, prose=True)
        yield from _noted(note for note in record.notes if note.paragraph == number)


def _noted(notes: Iterable[Note]) -> Iterator[Line]:
    for note in notes:
        yield line()
        yield from noted.lines(note, "note")


def evidence(found: Iterable[Evidence]) -> Iterator[Line]:
    """Yield why each field has its value, and why each block was cut, one line each."""
    for one in found:
        spans = (Span(f"{one.rule} · {_place(one)} · ", "quiet"), Span(one.text))
        yield Line(spans, label=Span(one.field), indent=INDENT)


def _names(named: Iterable[Named]) -> Iterator[Line]:
    """Yield what an article names, one line each: where first, and how often."""
    for one in named:
        first = f"p{one.paragraph}" if one.paragraph else "title"
        times = Span(f" ×{one.mentions} · {one.concept.id}", "quiet")
        yield Line((Span(one.concept.name), times), label=Span(first, "quiet"), indent=INDENT)


def with_names(kind: Kind[Record], named: Mapping[str, Sequence[Named]]) -> Kind[Record]:
    """Return *kind* with what the articles name, by their ids, in the shape of each."""
    return kind._replace(
        shape=lambda record: (
            kind.shape(record) | {"entities": [shape_in_article(one) for one in named[record.id]]}
        )
    )


def _head(record: Record) -> Iterator[Line]:
    said = record.article
    yield line(said.title, "title") if said.title else line("(no title)", "quiet")
    yield line()
    fields = (
        ("by", "; ".join(map(_signed, said.authors))),
        ("source", said.source),
        ("section", said.section),
        ("published", _published(record)),
        ("language", said.language),
        ("tags", ", ".join(record.tags)),
        ("id", record.id),
        *(("file", path) for path in record.files),
        *(("revision", _revision(one)) for one in record.revisions),
    )
    for name, value in fields:
        if value:
            yield Line((Span(value),), label=Span(name, "quiet"), indent=INDENT)


def _signed(author: Author) -> str:
    return f"{author.name} ({author.role})" if author.role else author.name


def _published(record: Record) -> str:
    """Return the date and how it is known; that nothing is known, too."""
    said = record.article
    date = str(said.published) if said.published else "undated"
    if "published" in record.corrected:
        return f"{date} (set by hand)"
    for one in said.evidence:
        if one.field == "published":
            return f"{date} ({one.rule}, {_place(one)}: “{cut(one.text, QUOTED)}”)"
    return date


def _place(one: Evidence) -> str:
    return "told" if one.line is None else f"line {one.line}"


def _revision(one: Revision) -> str:
    current = "current" if one.current else None
    size = f"{one.bytes:,} bytes"
    return joined([one.sha256[:SHORT], f"read {one.added}", size, one.encoding, current])


WHOLE_ARTICLES: Kind[Record] = Kind(
    "articles",
    shapes.whole_article,
    LINE,
    (*COLUMNS, "body", "comment", "revisions", "notes"),
    pages,
)
EXPLAINED_ARTICLES = WHOLE_ARTICLES._replace(
    shape=shapes.explained_article, layout=partial(pages, why=True)
)
PARSED_ARTICLES = WHOLE_ARTICLES._replace(
    shape=shapes.parsed_article,
    columns=(*(name for name in COLUMNS if name != "tags"), "body", "comment"),
    layout=partial(pages, why=True),
)
