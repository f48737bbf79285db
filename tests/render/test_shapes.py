"""The shapes that docs/output.md promises are the shapes that are written."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

import pytest

from iranwatch.archive.arrivals import Arrival
from iranwatch.archive.entities import Named
from iranwatch.archive.findings import Dated, Said
from iranwatch.archive.listing import Overview, Tally
from iranwatch.archive.related import Related
from iranwatch.archive.stories import Copy
from iranwatch.desk.saved import Explained, SavedSearch
from iranwatch.desk.stats import Count, Stats
from iranwatch.lexicon import Concept
from iranwatch.model import AlsoSearched, Anchor, Event, Quote, Results, Snippet
from iranwatch.query.saved import Saved
from iranwatch.render import (
    entities,
    passages,
    quotes,
    saved,
    shapes,
    stories,
    tags,
    timeline,
    watch,
)
from iranwatch.render import stats as counts
from iranwatch.render.citations import csl
from iranwatch.render.citations.work import work
from iranwatch.render.results import HITS
from tests.render.articles import ID, NOTE, full_record, hit, record

DOCS = Path(__file__).parents[2] / "docs" / "output.md"
EXAMPLES: dict[str, dict[str, Any]] = {
    name: json.loads(text)
    for name, text in re.findall(r"```json (\w+)\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)
}

FULL = full_record()
WEDNESDAY = dt.date(2017, 10, 25)
HIT = hit(FULL, Snippet(1, "officials spoke of a routine test", ((29, 33),), True, False))
EVENT = Event(2, 17, 26, "Wednesday", WEDNESDAY, WEDNESDAY, "past", "weekday", (0, 27))
QUOTE = Quote(2, 0, 21, "The test was routine.", "Jane Example", None, "said", 0.95, "who-verb")
NAMED = Named(Concept("irgc", "organisations", "Islamic Revolutionary Guard Corps"), 12, 30, 1)
SAVED_SEARCH = SavedSearch("arms", Saved("@missiles OR drone", "q1", "2026-11-21"), None)
EXPLAINED = Explained(SAVED_SEARCH, "(missile OR rocket) OR drone", ("weekly",))
COUNT = Count("month", "2017-10", (12, 3), 80)
TOTAL = Overview(12, 5310, "2017-10-02", "2017-10-30", 1)
STATS = Stats(("missile", "talks"), (TOTAL, TOTAL), (11, 3), 80, {})
SEARCH = Results("q", (HIT,), 1, 1, (AlsoSearched("IRGC", "Guards", ("Pasdaran",)),))


def outline(value: object) -> object:
    """Return *value* with the type of each leaf in its place; None fits any type."""
    if isinstance(value, dict):
        return {key: outline(one) for key, one in value.items()}
    if isinstance(value, list):
        return [outline(value[0])] if value else []
    return type(value).__name__


def added(shape: shapes.Shape, to: shapes.Shape | None = None) -> shapes.Shape:
    """Return what *shape* has beyond *to*, or beyond an article of a list."""
    known = shapes.article(FULL) if to is None else to
    return {key: value for key, value in shape.items() if key not in known}


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("search", shapes.envelope(shapes.results(SEARCH)) | {HITS.plural: []}),
        ("article", shapes.article(FULL)),
        ("hit", added(shapes.hit(HIT))),
        ("whole", added(shapes.whole_article(FULL))),
        ("note", shapes.note(NOTE)),
        ("paragraph", added(passages.shape(passages.Passage(FULL, Anchor(ID, 18, 52, 1))))),
        ("tag", tags.shape(Tally("missiles", 12))),
        ("csl", csl.item(work(FULL))),
        ("evidence", {"evidence": shapes.explained_article(FULL)["evidence"]}),
        ("event", timeline.shape(Dated(FULL, EVENT, "The test came on Wednesday."))),
        ("quote", quotes.shape(Said(FULL, QUOTE))),
        ("entity", entities.shape(NAMED)),
        ("copy", added(stories.copy(Copy(FULL, FULL.id)))),
        ("related", added(stories.related(Related(FULL, 7.25, ("khorramshahr", "parade"))))),
        ("count", counts.shape(COUNT)),
        ("counted", counts.head(STATS) | {"counts": []}),
        ("saved", saved.shape(SAVED_SEARCH)),
        ("explained", added(saved.whole_shape(EXPLAINED), saved.shape(SAVED_SEARCH))),
        ("watch", added(watch.shape(watch.Item("arms", Arrival(FULL, False, "2026-11-21", 0))))),
        ("named", {"entities": [entities.shape_in_article(NAMED)]}),
    ],
)
def test_the_documented_shape_is_the_written_one(name: str, shape: shapes.Shape) -> None:
    written = json.loads(json.dumps(shape))

    assert outline(written) == outline(EXAMPLES[name])
    assert list(written) == list(EXAMPLES[name])


def test_every_documented_example_is_checked() -> None:
    assert set(EXAMPLES) == {
        *(
            "search",
            "article",
            "hit",
            "whole",
            "note",
            "paragraph",
            "tag",
            "csl",
            "evidence",
            "event",
            "quote",
            "entity",
            "named",
            "count",
            "counted",
            "copy",
            "related",
            "saved",
            "explained",
            "watch",
        ),
    }


def test_what_is_unknown_is_null_or_an_empty_list() -> None:
    shape = shapes.whole_article(record(None, files=()))

    assert [key for key, value in shape.items() if value is None] == [
        "title",
        "source",
        "section",
        "published",
        "language",
        "comment",
    ]
    assert shape["authors"] == shape["tags"] == shape["files"] == shape["revisions"] == []
    assert shape["notes"] == []


@pytest.mark.parametrize("date", ["2017", "2017-10", "2017-10-27"])
def test_a_date_is_written_as_far_as_it_is_known(date: str) -> None:
    assert shapes.article(record(published=date))["published"] == date


def test_a_parsed_file_has_no_word_of_an_archive() -> None:
    shape = shapes.parsed_article(FULL)

    assert not {"tags", "revisions", "corrected", "notes"} & set(shape)
    assert {"body", "comment", "evidence"} <= set(shape)
