"""Other programs read the archive: Datasette, and sqlite3 by the documentation of the tables."""

from __future__ import annotations

import asyncio
import re
import shutil
import sqlite3
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]


@pytest.mark.filterwarnings("ignore")  # of Datasette's own
def test_datasette_shows_the_table_and_an_article_with_its_links(
    sampled: Path, tmp_path: Path
) -> None:
    from datasette.app import Datasette

    path = shutil.copy(sampled, tmp_path / "archive.db")

    async def fetch() -> tuple[str, str]:
        client = Datasette([str(path)]).client
        table = await client.get("/archive/articles")
        article = await client.get("/archive/articles/1")
        assert (table.status_code, article.status_code) == (200, 200)
        return table.text, article.text

    table, article = asyncio.run(fetch())

    assert "Guards Seize British-Flagged Tanker" in table
    assert "/archive/revisions/1" in table
    assert "/archive/authors?article=1" in article


def test_the_foreign_keys_of_an_archive_hold(sampled: Path) -> None:
    with sqlite3.connect(sampled) as db:
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        tables = [
            name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        ]
        linked = {
            name for name in tables if db.execute(f"PRAGMA foreign_key_list({name})").fetchall()
        }
    db.close()

    assert linked == {
        "articles",
        "authors",
        "revisions",
        "files",
        "overrides",
        "tags",
        "events",
        "quote_spans",
        "mentions",
        "sketches",
        "stories",
        "notes",
        "looks",
    }


def test_the_documentation_names_every_table_and_column(sampled: Path) -> None:
    said = (PROJECT / "docs" / "schema.md").read_text()
    sections = dict(re.findall(r"^### `(\w+)`\n(.*?)(?=^##|\Z)", said, re.MULTILINE | re.DOTALL))
    with sqlite3.connect(sampled) as db:
        tables = {
            name: {column for _, column, *_ in db.execute(f"PRAGMA table_info({name})")}
            for (name,) in db.execute(
                "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')"
            )
            if not name.startswith(("stemmed_", "exact_", "sqlite_", "_sqlite"))
        }
    db.close()

    assert set(sections) == set(tables)
    for name, columns in tables.items():
        assert columns - {"stemmed", "exact", "rank"} <= set(
            re.findall(r"^\| `(\w+)`", sections[name], re.MULTILINE)
        ), name
