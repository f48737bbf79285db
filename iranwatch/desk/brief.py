"""All that is to be said of some articles, gathered for a dossier into one value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from iranwatch.archive import findings, listing, read, reference, search, snippets, stories
from iranwatch.archive.entities import Named, entities
from iranwatch.archive.file import Connection, snapshot
from iranwatch.archive.listing import Overview, Tally
from iranwatch.archive.store import Archive
from iranwatch.desk.digest import Day, Speaker, Top, days, speakers
from iranwatch.lexicon import Names
from iranwatch.model import Paragraph, PartialDate, Record, Snippet
from iranwatch.query import Condition, Plan
from iranwatch.query.dates import FIRST, LAST

OPENING = 300  # characters of an article: enough to know it by, too few to take its place
GROUPS = ("people", "organisations", "military units")  # of names that a dossier counts


class Limits(NamedTuple):
    """How much of each there is room for."""

    articles: int = 200
    days: int = 40
    speakers: int = 12
    names: int = 12  # of each of GROUPS
    noted: int = 100  # articles that somebody wrote notes on


class Scope(NamedTuple):
    """What a brief is to be on, and what it is to be called.

    ``filters`` say which articles it keeps to besides, "source Marigold Wire".
    """

    plan: Plan
    filters: tuple[str, ...] = ()
    title: str | None = None


class Story(NamedTuple):
    """An article, a piece of it, and the other articles found that tell the same text."""

    record: Record
    piece: Snippet | None
    copies: tuple[Record, ...]


class Brief(NamedTuple):
    """A dossier on the articles that were asked for.

    ``period`` is the first and the last day asked for, None where that end is open. ``found``
    describes these articles, ``whole`` the archive, ``within`` counts its articles of the period.
    ``left_out`` counts the articles that are missing only because they have no date, ``unread``
    those not read for facts yet, ``undecided`` the quotations without a speaker. ``dates`` counts
    articles by their date; ``noted`` are those with notes. ``cited`` holds the whole record of
    every article that is told of, by its id.
    """

    scope: Scope
    made: dt.date
    period: tuple[str | None, str | None]
    found: Overview
    whole: Overview
    within: int
    last_added: str | None
    left_out: int
    unread: int
    sources: tuple[Tally, ...]
    dates: tuple[tuple[PartialDate, int], ...]
    dated: Top[Story]
    undated: Top[Story]
    days: Top[Day]
    speakers: Top[Speaker]
    undecided: int
    names: Mapping[str, Top[Named]]
    noted: Top[Record]
    cited: Mapping[str, Record]


def gather(store: Archive, scope: Scope, names: Names, made: dt.date, limits: Limits) -> Brief:
    """Return the brief on *scope*, made on that day."""
    db, plan = store.db, scope.plan
    period = _period(plan)
    with snapshot(db):
        found, whole = listing.overview(db, plan), listing.overview(db, Plan())
        dated, undated = _stories(db, plan, found.articles - found.undated, limits.articles)
        told = days(findings.timeline(db, plan).events, period[0], limits.days)
        said = findings.quotations(db, plan).quotes
        speaking = speakers(said, names, limits.speakers)
        noted = _noted(db, plan, limits.noted)
        return Brief(
            scope=scope,
            made=made,
            period=period,
            found=found,
            whole=whole,
            within=listing.count(db, Plan(required=_dates(plan))),
            last_added=listing.last_added(db),
            left_out=search.undated(db, plan),
            unread=findings.unread(db, plan),
            sources=listing.tally(db, plan, "source"),
            dates=tuple(listing.dates(db, plan)),
            dated=dated,
            undated=undated,
            days=told,
            speakers=speaking,
            undecided=sum(one.quote.speaker is None for one in said),
            names=_names(entities(db, plan, names), limits.names),
            noted=noted,
            cited=_cited(db, _whole(dated, undated, noted), told.shown, speaking.shown),
        )


def _dates(plan: Plan) -> tuple[Condition, ...]:
    return tuple(
        node for node in plan.required if isinstance(node, Condition) and node.field == "date"
    )


def _period(plan: Plan) -> tuple[str | None, str | None]:
    """Return the first and the last day that articles may bear, None for an end left open."""
    first = max((node.values[0] for node in _dates(plan)), default=FIRST)
    last = min((node.values[1] for node in _dates(plan)), default=LAST)
    return None if first == FIRST else first, None if last == LAST else last


def _stories(db: Connection, plan: Plan, dated: int, limit: int) -> tuple[Top[Story], Top[Story]]:
    """Return the stories with a date, the newest first, and those without.

    The articles with a date are the first so many *dated* of a listing.
    """
    numbers = listing.numbers(db, plan)
    with_date = set(numbers[:dated])
    copies = stories.gathered(db, numbers)
    parts = (
        [number for number in copies if number in with_date],
        [number for number in copies if number not in with_date],
    )
    chosen = [number for part in parts for number in part[:limit]]
    told = dict(zip(chosen, _told(db, plan, chosen, copies), strict=True))
    first, second = (Top(tuple(told[one] for one in part[:limit]), len(part)) for part in parts)
    return first, second


def _told(
    db: Connection, plan: Plan, numbers: Sequence[int], copies: Mapping[int, list[int]]
) -> Iterable[Story]:
    pieces = snippets.snippets(db, plan, numbers, 1)
    headers = read.headers(db, [other for number in numbers for other in copies[number]])
    for number, record in zip(numbers, read.records(db, numbers), strict=True):
        (piece,) = pieces[number] or (None,)
        others = tuple(headers[other] for other in copies[number])
        yield Story(record, _opening(record.article.paragraphs, piece), others)


def _opening(paragraphs: Sequence[Paragraph], piece: Snippet | None) -> Snippet | None:
    """Return how the paragraph of *piece* begins, in whole words, or else how the first does.

    Where the words that were asked for come later in it, that is *piece* itself.
    """
    if not paragraphs:
        return None
    number = piece.paragraph if piece else 1
    text = paragraphs[number - 1].text
    opening = text if len(text) <= OPENING else text[:OPENING].rpartition(" ")[0] or text[:OPENING]
    if piece and text.find(piece.text) + max(end for _, end in piece.marks) > len(opening):
        return piece
    return Snippet(number, opening, open_end=len(opening) < len(text))


def _names(found: Sequence[Named], limit: int) -> Mapping[str, Top[Named]]:
    parts = {group: [one for one in found if one.concept.group == group] for group in GROUPS}
    return {group: Top(tuple(part[:limit]), len(part)) for group, part in parts.items()}


def _noted(db: Connection, plan: Plan, limit: int) -> Top[Record]:
    """Return the articles that somebody wrote notes on, the newest first."""
    with_notes = Condition("condition", "has note", ())
    numbers = listing.numbers(db, plan._replace(required=(*plan.required, with_notes)))
    return Top(tuple(read.records(db, numbers[:limit])), len(numbers))


def _whole(dated: Top[Story], undated: Top[Story], noted: Top[Record]) -> tuple[Record, ...]:
    stories = (*dated.shown, *undated.shown)
    return (*(story.record for story in stories), *noted.shown)


def _cited(
    db: Connection, whole: Iterable[Record], on: Iterable[Day], by: Iterable[Speaker]
) -> Mapping[str, Record]:
    """Return by id the *whole* records and those of the articles of these days and speakers."""
    known = {record.id: record for record in whole}
    cited = {one.record.id for day in on for telling in day.sentences.shown for one in telling}
    cited |= {one.record.id for who in by for saying in who.quotes.shown for one in saying}
    missing = reference.numbers_of(db, cited - known.keys())
    return known | {record.id: record for record in read.records(db, missing)}
