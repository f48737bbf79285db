"""What people typed, as lines of JSON: what to keep of an archive whose files are kept anyway."""

from __future__ import annotations

import json
from collections.abc import Iterator

from iranwatch.archive import typed
from iranwatch.archive.store import Archive
from iranwatch.archive.typed import TYPED, Entry


def dump(store: Archive) -> Iterator[str]:
    """Yield a line of JSON, in ASCII, for everything that people typed into the archive."""
    for entry in typed.entries(store.db):
        yield write_entry(entry)


def write_entry(entry: Entry) -> str:
    """Return *entry* as a line of JSON."""
    head: dict[str, object] = {"kind": entry.kind}
    if entry.article is not None:
        head |= {"article": entry.article, "revisions": entry.revisions}
    return json.dumps(head | entry.values).replace("\x7f", "\\u007f") + "\n"


def read_entry(line: str) -> Entry:
    """Return what `write_entry` wrote.

    Raises:
        ValueError: if *line* is anything else.
    """
    try:
        values = json.loads(line)
        kind = values.pop("kind")
        about = ("article", "revisions") if TYPED[kind].on_article else ()
        article, revisions = [values.pop(name) for name in about] or (None, ())
        entry = Entry(kind, article, tuple(revisions), values)
        hashes = (article, *revisions) if about else ()
        sound = all(map(typed.is_hash, hashes)) and typed.is_entry(kind, values)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ValueError("not an entry of a dump") from error
    if not sound:
        raise ValueError("not an entry of a dump")
    return entry
