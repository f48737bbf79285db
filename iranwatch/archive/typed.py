"""What people typed: the rows that no file could bring back.

The table TYPED says where it lies. A kind of thing more is a row more there; that is all that
``dump`` and ``restore`` need to carry it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from iranwatch.archive.fields import CORRECTABLE
from iranwatch.archive.file import Connection
from iranwatch.archive.tags import is_tag
from iranwatch.model import PartialDate
from iranwatch.query.saved import is_name
from iranwatch.text import is_text

Plain = Any  # what json makes of a value

HASH = re.compile("[0-9a-f]{64}")
MOST = 2**31  # of a number in a note: characters of a text, paragraphs of an article


class Typed(NamedTuple):
    """One kind of what people type: its table, whose ``key`` tells apart those of one article.

    ``columns`` are the table's others, ``packed`` those that hold JSON. ``holds`` says whether
    values by column are what the table can have. ``order`` is the column that they are dumped by.
    What is not ``on_article`` belongs to the archive as a whole.
    """

    table: str
    key: tuple[str, ...]
    columns: tuple[str, ...]
    holds: Callable[[Mapping[str, Plain]], bool]
    order: str
    packed: frozenset[str] = frozenset()
    on_article: bool = True

    @property
    def names(self) -> tuple[str, ...]:
        """The columns of an entry: the key, the others, and the day it was typed."""
        return (*self.key, *self.columns, "added")

    def unpacked(self, row: Iterable[Plain]) -> dict[str, Plain]:
        """Return the values of a *row* of `names`, by name."""
        values = zip(self.names, row, strict=True)
        return {name: json.loads(one) if name in self.packed else one for name, one in values}

    def row(self, number: int | None, values: Mapping[str, Plain]) -> dict[str, Plain]:
        """Return *values* as the table holds them, for article *number* if it is about one."""
        packed = {
            name: json.dumps(one, ensure_ascii=False) if name in self.packed else one
            for name, one in values.items()
        }
        return {"article": number, **packed} if self.on_article else packed


class Entry(NamedTuple):
    """One thing that somebody typed, by column.

    It is about the article that has, or once had, the ``revisions``, the sha256 of each, the
    oldest first; ``article`` is its id, None for what is about none.
    """

    kind: str
    article: str | None
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


def _is_note(values: Mapping[str, Plain]) -> bool:
    revision, *place = (values[name] for name in _ANCHOR)
    if revision is None:
        return place == [None] * 3 and _is_text(values["text"])
    numbers = all(type(one) is int and 0 <= one < MOST for one in place)
    return numbers and is_hash(revision) and place[0] < place[1] and _is_text(values["text"])


def _is_tag(values: Mapping[str, Plain]) -> bool:
    return isinstance(values["tag"], str) and is_tag(values["tag"])


def _is_saved(values: Mapping[str, Plain]) -> bool:
    texts = (values["name"], values["query"], values["grammar"])
    return all(map(_is_text, texts)) and is_name(values["name"])


_ANCHOR = ("revision", "start_offset", "end_offset", "paragraph")

TYPED: Mapping[str, Typed] = {
    "override": Typed(
        "overrides", ("field",), ("value",), _is_override, "field", frozenset({"value"})
    ),
    "tag": Typed("tags", ("tag",), (), _is_tag, "tag"),
    "note": Typed("notes", (*_ANCHOR, "text"), (), _is_note, "number"),
    "saved": Typed("saved", ("name",), ("query", "grammar"), _is_saved, "name", on_article=False),
}


def is_hash(value: Plain) -> bool:
    """Say whether *value* is the sha256 of something, in hex."""
    return isinstance(value, str) and HASH.fullmatch(value) is not None


def is_entry(kind: str, values: Mapping[str, Plain]) -> bool:
    """Say whether *values* are what a *kind* of TYPED can have."""
    typed = TYPED[kind]
    return values.keys() == set(typed.names) and _is_day(values["added"]) and typed.holds(values)


def entries(db: Connection) -> Iterator[Entry]:
    """Yield all that people typed, kind by kind, what is about articles by article."""
    for kind, typed in TYPED.items():
        names = ", ".join(f"{typed.table}.{name}" for name in typed.names)
        query = _ON_ARTICLES if typed.on_article else _ON_NONE
        query = query.format(names=names, table=typed.table, order=typed.order)
        for id_, revisions, *values in db.execute(query).fetchall():
            yield Entry(kind, id_, tuple(json.loads(revisions)), typed.unpacked(values))


_ON_ARTICLES = """
    SELECT articles.id, (SELECT json_group_array(sha256) FROM
        (SELECT sha256 FROM revisions WHERE article = articles.number ORDER BY number)), {names}
    FROM {table} JOIN articles ON articles.number = article ORDER BY articles.id, {table}.{order}
"""
_ON_NONE = "SELECT NULL, '[]', {names} FROM {table} ORDER BY {order}"


def held(db: Connection, number: int | None, entry: Entry) -> dict[str, Plain] | None:
    """Return the values that stand for article *number* where *entry* would; None where none do."""
    typed = TYPED[entry.kind]
    place = typed.row(number, {name: entry.values[name] for name in typed.key})
    row = db.execute(
        f"SELECT {', '.join(typed.names)} FROM {typed.table}"
        f" WHERE {' AND '.join(f'{name} IS ?' for name in place)}",
        (*place.values(),),
    ).fetchone()
    return typed.unpacked(row) if row else None


def put(db: Connection, number: int | None, entry: Entry) -> None:
    """Write *entry*, for article *number* if it is about one, where nothing may stand."""
    typed = TYPED[entry.kind]
    row = typed.row(number, entry.values)
    db.execute(
        f"INSERT INTO {typed.table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})",
        (*row.values(),),
    )
