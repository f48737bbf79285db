"""What an archive offers for the rest of a word."""

from __future__ import annotations

import pytest

from iranwatch.archive import values as module
from iranwatch.archive.store import Archive
from iranwatch.archive.transactions import transaction
from iranwatch.archive.values import MOST, values
from iranwatch.errors import ArchiveError
from tests.conftest import DAY, Put, article


@pytest.fixture
def tagged(archive: Archive, put: Put) -> Archive:
    """Return an archive of an article with thousands of tags."""
    number = put(article("A missile.", title="One"))
    rows = [(number, f"tag {tag:05}", DAY) for tag in range(5000)]
    with transaction(archive.db):
        archive.db.executemany("INSERT INTO tags VALUES (?, ?, ?)", rows)
    return archive


def test_no_more_is_offered_than_helps(tagged: Archive) -> None:
    offered = list(values(tagged.path, "tag", "TAG 00"))

    assert offered == [f"tag {tag:05}" for tag in range(MOST)]
    assert list(values(tagged.path, "tag", "tag 04999")) == ["tag 04999"]


def test_an_archive_that_takes_long_is_given_up_on(
    tagged: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0)

    with pytest.raises(ArchiveError):
        values(tagged.path, "tag", "")


def test_an_id_is_offered_with_the_title_of_its_article(tagged: Archive) -> None:
    (id_,) = tagged.db.execute("SELECT id FROM articles").fetchone()

    assert values(tagged.path, "id", id_[:4].upper()) == {id_[:8]: "One"}
    assert list(values(tagged.path, "id", id_[:20])) == [id_[:20]]
    assert values(tagged.path, "id", "one.txt") == {}
