"""One file's text to an article, field by field, each with its evidence."""

from __future__ import annotations

import datetime as dt

from iranwatch.model import Article, Evidence, PartialDate, Told
from iranwatch.parser.authors import find_signatures
from iranwatch.parser.body import find_body
from iranwatch.parser.signed import read_signed
from iranwatch.parser.dates import find_dates, read_field
from iranwatch.parser.front import Front, read_front
from iranwatch.parser.headline import find_headline
from iranwatch.parser.language import find_language
from iranwatch.parser.layout import read_blocks
from iranwatch.parser.order import day_first
from iranwatch.parser.page import Page
from iranwatch.parser.published import find_datings
from iranwatch.parser.title import read_title, read_wordpress

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
    headline = find_headline(page)
    title = read_title(page, headline.block) if headline else None
    index = title.block if title else None
    title = read_wordpress(page) or title
    taken: set[int] = set()
    if title and "title" not in front.values:
        evidence.append(
            Evidence("title", title.rule, page.blocks[title.block].line, title.text[:200])
        )
    published = _told_date(front, told)
    dated = None
    if "published" not in front.values:
        datings = find_datings(page, index, told)
        if datings and datings[0].date is None:
            prose = " ".join(page.blocks[i].text for i in range(page.run.first, page.run.last + 1))
            order = day_first(page, told, None, find_language(prose))
            if order is not None:
                page.reread_dates(order)
                datings = find_datings(page, index, told)
        if datings:
            dated = datings[0].block
            published = datings[0].date
            if page.scores[dated] == 0:
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
    signatures = find_signatures(page, index, dated)
    taken.update(signature.block for signature in signatures)
    authors = tuple(dict.fromkeys(a for s in signatures for a in s.byline.authors))
    source = next((s.byline.outlet for s in signatures if s.byline.outlet), None)
    for s in signatures:
        block = page.blocks[s.block]
        evidence.append(Evidence("authors", s.byline.rule, block.line, block.text[:200]))
    if "authors" in front.values:
        authors = tuple(
            author
            for value in front.values["authors"]
            if (byline := read_signed(value))
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
