"""What people typed about articles: the rows that no file could bring back.

The table TYPED says where it lies. A kind of thing more is a row more there; that is all that
``dump`` and ``restore`` need to carry it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from iranwatch.archive.fields import CORRECTABLE
from iranwatch.archive.file import Connection
from iranwatch.model import PartialDate
from iranwatch.text import is_text

Plain = Any  # what json makes of a value


class Typed(NamedTuple):
    """One kind of what people type: its table, whose ``key`` tells apart those of one article.

    ``columns`` are the table's others, ``packed`` those that hold JSON. ``holds`` says whether
    values by column are what the table can have.
    """

    table: str
    key: str
    columns: tuple[str, ...]
    packed: frozenset[str]
    holds: Callable[[Mapping[str, Plain]], bool]

    @property
    def names(self) -> tuple[str, ...]:
        """The columns of an entry: the key, the others, and the day it was typed."""
        return (self.key, *self.columns, "added")

    def unpacked(self, row: Iterable[Plain]) -> dict[str, Plain]:
        """Return the values of a *row* of `names`, by name."""
        values = zip(self.names, row, strict=True)
        return {name: json.loads(one) if name in self.packed else one for name, one in values}


class Entry(NamedTuple):
    """One thing that somebody typed about the article that has, or once had, these revisions.

    ``revisions`` are the sha256 of each, the oldest first.
    """

    kind: str
    article: str
    revisions: tuple[str, ...]
    values: dict[str, Plain]


def _is_text(value: Plain) -> bool:
    return isinstance(value, str) and value != "" and is_text(value)


def _is_day(value: Plain) -> bool:
    try:
        return PartialDate.read(value).day is not None
    except (TypeError, ValueError):
        return False


def _is_author(value: Plain) -> bool:
    match value:
        case [name, role]:
            return _is_text(name) and (role is None or _is_text(role))
    return False


def _is_override(values: Mapping[str, Plain]) -> bool:
    field, value = values["field"], values["value"]
    if field not in CORRECTABLE:
        return False
    if field == "authors":
        return isinstance(value, list) and all(map(_is_author, value))
    if field == "published" and isinstance(value, str):
        try:
            PartialDate.read(value)
        except ValueError:
            return False
        return True
    return value is None or _is_text(value)


TYPED: Mapping[str, Typed] = {
    "override": Typed("overrides", "field", ("value",), frozenset({"value"}), _is_override),
    "tag": Typed("tags", "tag", (), frozenset(), lambda values: _is_text(values["tag"])),
}


def is_entry(kind: str, values: Mapping[str, Plain]) -> bool:
    """Say whether *values* are what a *kind* of TYPED can have."""
    typed = TYPED[kind]
    return values.keys() == set(typed.names) and _is_day(values["added"]) and typed.holds(values)


def entries(db: Connection) -> Iterator[Entry]:
    """Yield all that people typed, by article and kind."""
    for kind, typed in TYPED.items():
        rows = db.execute(
            "SELECT articles.id, (SELECT json_group_array(sha256) FROM"
            " (SELECT sha256 FROM revisions WHERE article = articles.number ORDER BY number)),"
            f" {', '.join(typed.names)} FROM {typed.table} JOIN articles ON number = article"
            f" ORDER BY articles.id, {typed.key}"
        ).fetchall()
        for id_, revisions, *values in rows:
            yield Entry(kind, id_, tuple(json.loads(revisions)), typed.unpacked(values))


def held(db: Connection, number: int, entry: Entry) -> dict[str, Plain] | None:
    """Return the values that stand for article *number* where *entry* would; None where none do."""
    typed = TYPED[entry.kind]
    row = db.execute(
        f"SELECT {', '.join(typed.names)} FROM {typed.table} WHERE article = ? AND {typed.key} = ?",
        (number, entry.values[typed.key]),
    ).fetchone()
    return typed.unpacked(row) if row else None


def put(db: Connection, number: int, entry: Entry) -> None:
    """Write *entry* for article *number*, where nothing may stand."""
    typed = TYPED[entry.kind]
    values = [
        json.dumps(entry.values[name], ensure_ascii=False)
        if name in typed.packed
        else entry.values[name]
        for name in typed.names
    ]
    places = ", ".join("?" * len(values))
    db.execute(
        f"INSERT INTO {typed.table} (article, {', '.join(typed.names)}) VALUES (?, {places})",
        (number, *values),
    )
