"""One file's text to an article, field by field, each with its evidence."""

from __future__ import annotations

import datetime as dt

from iranwatch.model import Article, Author, Evidence, PartialDate, Told
from iranwatch.parser.body import find_body
from iranwatch.parser.byline import is_label, read_bare, read_byline, read_signed
from iranwatch.parser.dates import find_dates, read_field
from iranwatch.parser.front import Front, read_front
from iranwatch.parser.headline import find_headline
from iranwatch.parser.language import find_language
from iranwatch.parser.layout import read_blocks
from iranwatch.parser.page import Page
from iranwatch.parser.published import find_dating

NOTHING_TOLD = Told()


def parse_article(text: str, told: Told = NOTHING_TOLD, today: dt.date | None = None) -> Article:
    """Return what *text* says of itself: title, authors, source, section, date, paragraphs.

    *text* is decoded text with ``\\n`` line breaks. *told* is what is known of the file from
    elsewhere; *today* bounds the date, which lies between 1900 and the day after (None: no upper
    bound). Every field has its evidence, and so has every block that was cut. Nothing is guessed:
    what the text does not say is None.
    """
    front = read_front(text)
    page = Page(read_blocks(text, front.start))
    page.day_first = told.day_first
    evidence = [
        Evidence(field, front.rule, front.lines[field], ", ".join(values)[:200])
        for field, values in front.values.items()
        if field != "url"
    ]
    if front.broken is not None:
        evidence.append(Evidence("cut", "broken-front-matter", 1, front.broken))
    title = find_headline(page)
    index = title.index if title else None
    taken: set[int] = set()
    if title and "title" not in front.values:
        evidence.append(
            Evidence("title", title.rule, page.blocks[title.index].line, title.text[:200])
        )
    published = _told_date(front, told)
    dated = None
    if "published" not in front.values:
        datings = [d for d in find_dating(page, index) if d.date]
        if datings:
            dated = datings[0].index
            published = datings[0].date
            taken.add(dated)
            evidence.append(
                Evidence(
                    "published",
                    datings[0].rule,
                    page.blocks[dated].line,
                    page.blocks[dated].text[:200],
                )
            )
    if published and not _possible(published, today):
        evidence.append(Evidence("published", "out-of-bounds", None, str(published)))
        published = None
    authors, source = _authors(page, index, dated, taken, evidence)
    if "authors" in front.values:
        authors = tuple(
            author
            for value in front.values["authors"]
            if (byline := read_signed(value, front.rule))
            for author in byline.authors
        )
    paragraphs, cuts = find_body(page, index, taken)
    return Article(
        title=_first(front, "title") or (" ".join(title.text.split()) if title else None),
        authors=authors,
        source=_first(front, "source") or source or told.source,
        section=_first(front, "section") or (title.section if title else None),
        published=published,
        language=_first(front, "language")
        or find_language(" ".join(p.text for p in paragraphs[:5])),
        paragraphs=tuple(paragraphs),
        evidence=tuple(evidence + cuts),
    )


def _first(front: Front, field: str) -> str | None:
    values = front.values.get(field)
    return values[0] if values else None


def _told_date(front: Front, told: Told) -> PartialDate | None:
    value = _first(front, "published")
    return read_field(value, told.day_first) if value else None


def _possible(date: PartialDate, today: dt.date | None) -> bool:
    """Say whether *date* lies between 1900 and the day after *today*."""
    if date.year < 1900:
        return False
    return today is None or date.earliest <= today + dt.timedelta(days=1)


def _authors(
    page: Page, title: int | None, dated: int | None, taken: set[int], evidence: list[Evidence]
) -> tuple[tuple[Author, ...], str | None]:
    if page.run is None:
        return (), None
    anchor = title if title is not None else page.run.first
    order = list(range(anchor + 1, min(anchor + 14, len(page.blocks))))
    order += list(range(anchor - 1, max(-1, anchor - 5), -1))
    for index in order:
        text = page.blocks[index].text
        byline = read_byline(text)
        if byline is None and index and is_label(page.blocks[index - 1].text):
            byline = read_bare(text)
        if byline and (byline.authors or byline.outlet):
            taken.add(index)
            evidence.append(Evidence("authors", byline.rule, page.blocks[index].line, text[:200]))
            return byline.authors, byline.outlet
    for index in order:
        near = (dated is not None and abs(index - dated) <= 2) or (
            title is not None and 0 < index - title <= 2
        )
        if near and not page.furniture(index):
            bare = read_bare(page.blocks[index].text)
            if bare and bare.authors:
                taken.add(index)
                evidence.append(
                    Evidence(
                        "authors",
                        "bare-name",
                        page.blocks[index].line,
                        page.blocks[index].text[:200],
                    )
                )
                return bare.authors, bare.outlet
    return (), None
