"""One file's text to an article, field by field, each with its evidence."""

from __future__ import annotations

import datetime as dt

from iranwatch.model import Article, Author, Told
from iranwatch.parser.authors import find_signatures
from iranwatch.parser.body import find_body
from iranwatch.parser.dating import find_published
from iranwatch.parser.evidence import OPENING, seen_in
from iranwatch.parser.front import Front, read_front
from iranwatch.parser.layout import read_blocks
from iranwatch.parser.page import Page
from iranwatch.parser.published import find_datings
from iranwatch.parser.signed import read_signed
from iranwatch.parser.source import find_source
from iranwatch.parser.title import find_title

NOTHING_TOLD = Told()


def parse_article(text: str, told: Told = NOTHING_TOLD, today: dt.date | None = None) -> Article:
    """Return what *text* says of itself: title, authors, source, section, date, paragraphs.

    *text* is text as iranwatch.text decodes it. *told* is what is known of the file from
    elsewhere; *today* bounds the date, which lies between 1900 and the day after (None: no upper
    bound). Front matter wins over layout. Every field has its evidence, and so has every
    block that was cut. Nothing is guessed: what the text does not say is None.
    """
    front = read_front(text)
    page = Page(read_blocks(text, front.start))
    evidence = front.all_evidence()
    title = find_title(page)
    if title.text and not front.first("title"):
        evidence.append(seen_in("title", title.rule, page.blocks[title.block]))
    datings = find_datings(page, title.headline, told)
    signatures = find_signatures(page, title.headline, datings[0].block if datings else None)
    if not front.first("authors"):
        evidence += [seen_in("authors", s.byline.rule, page.blocks[s.block]) for s in signatures]
    source = find_source(page, front, title, signatures, told)
    published = find_published(page, front, title.headline, datings, source.outlet, told, today)
    authors = _authors(front) or tuple(
        dict.fromkeys(author for s in signatures for author in s.byline.authors)
    )
    taken = {signature.block for signature in signatures}
    if published.block is not None and page.dates_only(published.block):
        taken.add(published.block)
    names = tuple(author.name for author in authors)
    paragraphs, cuts = find_body(page, title.headline, taken, names, source.name)
    section = front.first("section") or title.section
    if title.section and not front.first("section"):
        evidence.append(seen_in("section", title.rule, page.blocks[title.trail]))
    language = front.first("language") or page.language
    if page.run and page.language and not front.first("language"):
        prose = page.blocks[page.run.first]
        evidence.append(seen_in("language", "stop-words", prose, OPENING))
    return Article(
        title=front.first("title") or title.text,
        authors=authors,
        source=source.name,
        section=section,
        published=published.date,
        language=language,
        paragraphs=tuple(paragraphs),
        evidence=(*evidence, *source.evidence, *published.evidence, *cuts),
    )


def _authors(front: Front) -> tuple[Author, ...]:
    """Return the people that front matter names."""
    signed = (read_signed(value) for value in front.values.get("authors", ()))
    return tuple(author for people in signed if people for author in people.authors)
