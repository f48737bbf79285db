"""An article is found by its id, the start of it, any revision's hash, or a file's name."""

from __future__ import annotations

from pathlib import Path

import pytest

from iranwatch.archive import paths, reference, write
from iranwatch.archive.draft import Stamp
from iranwatch.archive.store import Archive
from iranwatch.errors import AmbiguousIdError, MalformedIdError, UnknownIdError
from tests.conftest import Put, article


@pytest.fixture
def stored(archive: Archive, put: Put, tmp_path: Path) -> str:
    """Return the id of an article that two files hold."""
    number = put(article("One of a kind."))
    for name in ("raw/one.txt", "raw/deep/same name.txt"):
        path = paths.stored(str(tmp_path / name), archive.db.folder)
        write.point(archive.db, path, number, Stamp(1, 2, 3, 4))
    (id_,) = archive.db.execute("SELECT id FROM articles").fetchone()
    return str(id_)


def test_an_id_or_its_start_in_any_case_names_the_article(archive: Archive, stored: str) -> None:
    for name in (stored, stored[:8], stored[:4].upper()):
        assert archive.get(name).id == stored


def test_a_file_names_the_article_by_path_or_by_name(
    archive: Archive, stored: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("raw/one.txt", "./raw/one.txt", str(tmp_path / "raw/one.txt"), "same name.txt"):
        assert archive.get(name).id == stored
    assert archive.get(stored).files == ("raw/deep/same name.txt", "raw/one.txt")


@pytest.mark.parametrize("name", ["", "abc", "%", "*", "' OR 1=1", "9" * 5000, "xyz"])
def test_what_can_be_no_reference_is_malformed(archive: Archive, stored: str, name: str) -> None:
    with pytest.raises(MalformedIdError):
        archive.get(name)


@pytest.mark.parametrize("name", ["none.txt", "../../etc/passwd", "0" * 64])
def test_a_reference_to_nothing_is_unknown(archive: Archive, stored: str, name: str) -> None:
    with pytest.raises(UnknownIdError):
        archive.get(name)


def test_an_ambiguous_start_is_refused_with_the_candidates(archive: Archive, put: Put) -> None:
    put(article("First.", title="Alpha"))
    put(article("Second.", title="Beta"))
    archive.db.execute("UPDATE articles SET id = printf('abcd%060d', number)")

    with pytest.raises(AmbiguousIdError) as raised:
        archive.get("abcd")

    assert "Alpha" in str(raised.value.hint)
    assert "Beta" in str(raised.value.hint)


def test_the_hash_of_an_old_revision_names_that_revision(archive: Archive, put: Put) -> None:
    put(article("Only one."))
    record = archive.get(archive.db.execute("SELECT id FROM articles").fetchone()[0])

    assert reference.revision(record, record.id[:10]).sha256 == record.id
