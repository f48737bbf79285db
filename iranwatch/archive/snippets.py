"""Pieces of the original text around what a query found, with the matches marked."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from iranwatch.archive.file import Connection
from iranwatch.archive.marks import Marker, Place, merged
from iranwatch.archive.paragraphs import GAP, paragraphs
from iranwatch.fold import fold
from iranwatch.folded import Folded
from iranwatch.model import Snippet
from iranwatch.query import Plan

WIDTH = 180  # characters of a piece, about two lines of a terminal
MAX_TEXT = 2_000_000  # characters of an article that are looked through; the longest of books


class _Paragraph(NamedTuple):
    """One paragraph, counted from 1 through body and comment."""

    number: int
    field: str
    text: Folded


def snippets(
    db: Connection, plan: Plan, numbers: Sequence[int], most: int
) -> dict[int, tuple[Snippet, ...]]:
    """Return, for each of the articles, up to *most* pieces of it, in the order of the text.

    They come from the paragraphs that hold most of the terms. Articles that match by their title
    or by conditions alone have none.
    """
    if not (plan.wanted or plan.positive):
        return dict.fromkeys(numbers, ())
    articles = _articles(db, numbers)
    marker = Marker(plan)
    marker.learn(part.text.plain for parts in articles.values() for part in parts)
    return {number: _best(marker, parts, most) for number, parts in articles.items()}


def _articles(db: Connection, numbers: Sequence[int]) -> dict[int, list[_Paragraph]]:
    """Return the paragraphs of the articles with these row *numbers*."""
    query = """
        SELECT number, substr(body, 1, :most), substr(comment, 1, :most) FROM articles
        WHERE number IN (SELECT value FROM json_each(:numbers))
    """
    values = {"numbers": json.dumps(numbers), "most": MAX_TEXT}
    rows = db.execute(query, values).fetchall()
    return {number: list(_paragraphs(body, comment)) for number, body, comment in rows}


def _paragraphs(body: str, comment: str | None) -> Iterator[_Paragraph]:
    texts = list(paragraphs(body, comment))
    plain = fold(GAP.join("\n".join(text.split()) for text, _ in texts)).split(GAP)
    for number, ((text, is_comment), folded) in enumerate(zip(texts, plain, strict=False), 1):
        yield _Paragraph(number, "comment" if is_comment else "body", Folded(text, folded))


def _best(marker: Marker, paragraphs: list[_Paragraph], most: int) -> tuple[Snippet, ...]:
    """Return pieces of those *most* paragraphs that hold most terms, the first among equals."""
    found: list[tuple[int, _Paragraph, list[Place]]] = []
    for paragraph in paragraphs:
        places = list(marker.places(paragraph.text.plain, paragraph.field))
        if places:
            found.append((len({place.term for place in places}), paragraph, places))
    found.sort(key=lambda one: one[0], reverse=True)
    chosen = sorted(found[:most], key=lambda one: one[1].number)
    return tuple(_piece(paragraph, places) for _, paragraph, places in chosen)


def _piece(paragraph: _Paragraph, places: list[Place]) -> Snippet:
    """Return the piece of *paragraph* that holds most of the terms, its matches marked."""
    folded = paragraph.text
    start, end = _window(folded.plain, places)
    first, last = folded.chunks(start, end)
    marks = merged(
        folded.original(place.start, place.end)
        for place in places
        if start <= place.start and place.end <= end
    )
    return Snippet(
        paragraph.number,
        folded.text[first:last],
        tuple((a - first, b - first) for a, b in marks),
        open_start=start > 0,
        open_end=end < len(folded.plain),
    )


def _window(plain: str, places: list[Place]) -> tuple[int, int]:
    """Return the start and end of the piece of folded text to show, whole words."""
    if len(plain) <= WIDTH:
        return 0, len(plain)
    best = max(places, key=lambda place: len(_terms_in(places, place.start, place.start + WIDTH)))
    within = [place.end for place in places if best.start <= place.start]
    last = max((end for end in within if end <= best.start + WIDTH), default=best.end)
    room = max(WIDTH - (last - best.start), 0) // 2
    start, end = max(best.start - room, 0), min(last + room, len(plain))
    start = plain.find("\n", start, best.start) + 1 or best.start if start else 0
    end = max(plain.rfind("\n", last, end), last) if end < len(plain) else end
    return start, end


def _terms_in(places: list[Place], start: int, end: int) -> set[int]:
    """Return the terms found between *start* and *end*."""
    return {place.term for place in places if start <= place.start and place.end <= end}
