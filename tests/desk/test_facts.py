from __future__ import annotations

import datetime as dt

import pytest

from iranwatch.analysis import versions
from iranwatch.archive import findings
from iranwatch.archive.store import Archive
from iranwatch.desk.facts import refresh
from iranwatch.desk.repair import repair
from iranwatch.query import Plan
from tests.conftest import Put, article

TOLD = "“We wait and hope,” said Ali Ahmadi on Monday."


def found(archive: Archive) -> tuple[int, int]:
    """Return how many events and how many quotations the archive holds."""
    return (
        findings.timeline(archive.db, Plan()).total,
        findings.quotations(archive.db, Plan()).total,
    )


def test_an_article_is_read_for_facts_once(archive: Archive, put: Put) -> None:
    put(article(TOLD))

    assert (refresh(archive), refresh(archive)) == (1, 0)
    assert found(archive) == (1, 1)


def test_a_later_version_of_an_analysis_reads_articles_again(
    archive: Archive, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(article(TOLD))
    refresh(archive)

    monkeypatch.setattr(versions, "QUOTES", versions.QUOTES + 1)

    assert (refresh(archive), refresh(archive)) == (1, 0)
    assert found(archive) == (1, 1)


def test_a_repair_finds_facts_that_were_lost(archive: Archive, put: Put) -> None:
    put(article(TOLD), f"A Visit\n\nMay 6, 2019\n\n{TOLD}\n".encode())
    refresh(archive)
    archive.db.execute("DELETE FROM events")
    archive.db.execute("DELETE FROM quote_spans")

    repair(archive, dt.date(2026, 11, 21))

    assert found(archive) == (1, 1)


def test_a_later_rule_of_what_is_a_copy_groups_anew(
    archive: Archive, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied = " ".join(f"word{number}" for number in range(200))
    for title in ("One", "Two"):
        put(article(copied, title=title))
    refresh(archive)
    archive.db.execute("DELETE FROM stories")

    refresh(archive)
    assert archive.db.execute("SELECT count(*) FROM stories").fetchone() == (0,)
    monkeypatch.setattr(versions, "STORIES", versions.STORIES + 1)
    refresh(archive)

    assert archive.db.execute("SELECT count(*) FROM stories").fetchone() == (2,)
