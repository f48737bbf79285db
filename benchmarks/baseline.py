"""The floor under an ingest: the least that puts files into a searchable SQLite file.

python baseline.py load TREE ARCHIVE     every file into a table and one full-text index
python baseline.py skip TREE ARCHIVE     see by its metadata that no file changed
"""

from __future__ import annotations

import os
import sqlite3
import sys

TYPE_CHECKING = False  # typing itself would be paid for by every run
if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMA = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
PRAGMA cache_size = -65536;
CREATE TABLE articles (id INTEGER PRIMARY KEY, path TEXT, size, mtime_ns, title TEXT, body TEXT);
CREATE VIRTUAL TABLE words USING fts5 (
    title, body, content = 'articles', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
);
BEGIN;
"""


def files(top: str) -> Iterator[os.DirEntry[str]]:
    """Yield the articles below a folder."""
    folders = [top]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                elif entry.name.endswith(".txt"):
                    yield entry


def load(top: str, archive: str) -> None:
    """Put every file into a new archive, whole, under its first line as the title."""
    db = sqlite3.connect(archive, isolation_level=None)
    db.executescript(SCHEMA)
    for number, entry in enumerate(files(top), 1):
        found = entry.stat()
        with open(entry.path, "rb", 0) as file:
            title, _, body = file.read().decode().partition("\n")
        row = (number, entry.path, found.st_size, found.st_mtime_ns, title, body)
        db.execute("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?)", row)
        db.execute("INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)", (number, title, body))
    db.execute("COMMIT")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


def skip(top: str, archive: str) -> None:
    """End well if every file has the metadata that the archive knows."""
    db = sqlite3.connect(archive)
    rows = db.execute("SELECT path, size, mtime_ns FROM articles")
    known = {path: (size, mtime) for path, size, mtime in rows}
    for entry in files(top):
        found = entry.stat()
        if known[entry.path] != (found.st_size, found.st_mtime_ns):
            raise SystemExit(f"{entry.path} changed")


if __name__ == "__main__":
    {"load": load, "skip": skip}[sys.argv[1]](*sys.argv[2:])
