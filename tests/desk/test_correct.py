"""What a person sets by hand stays, and can be taken back."""

from __future__ import annotations

import datetime as dt

import pytest

from iranwatch.archive.store import Archive
from iranwatch.desk.correct import correct
from iranwatch.errors import UsageError
from iranwatch.model import Article, Author, PartialDate
from tests.conftest import Put, article

TODAY = dt.date(2026, 11, 21)


@pytest.fixture
def id_(archive: Archive, put: Put) -> str:
    """Return the id of a stored article."""
    put(article("Text."))
    return str(archive.db.execute("SELECT id FROM articles").fetchone()[0])


@pytest.mark.parametrize(
    ("assignment", "field", "value"),
    [
        ("title= A better one ", "title", "A better one"),
        ("source=IRNA", "source", "IRNA"),
        ("section=News > Terrorism", "section", "News > Terrorism"),
        ("language=fa", "language", "fa"),
        ("published=2016-03", "published", PartialDate(2016, 3)),
        (
            "authors=Ann Lee (Fellow, X); Bo Berg",
            "authors",
            (Author("Ann Lee", "Fellow, X"), Author("Bo Berg")),
        ),
        ("published=none", "published", None),
        ("authors=none", "authors", ()),
    ],
)
def test_a_field_takes_the_value_it_is_given(
    archive: Archive, id_: str, assignment: str, field: str, value: object
) -> None:
    correct(archive, id_, [assignment], TODAY)

    assert getattr(archive.get(id_).article, field) == value
    assert archive.get(id_).corrected == (field,)


def test_an_empty_value_gives_the_field_back_to_the_parser(archive: Archive, id_: str) -> None:
    correct(archive, id_, ["title=Mine", "published=2001"], TODAY)

    correct(archive, id_, ["title="], TODAY)

    found: Article = archive.get(id_).article
    assert (found.title, found.published) == ("A headline", PartialDate(2001))


@pytest.mark.parametrize(
    "assignment", ["body=x", "title", "=x", "published=yesterday", "published=2017-02-30", "title="]
)
def test_what_cannot_be_set_is_refused_and_nothing_changes(
    archive: Archive, id_: str, assignment: str
) -> None:
    with pytest.raises(UsageError):
        correct(archive, id_, ["source=Changed", assignment], TODAY)

    assert archive.get(id_).article.source == "Example Wire"
