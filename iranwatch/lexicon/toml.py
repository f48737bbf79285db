"""Reading names from TOML: the files of the package and the user's own ``aliases.toml``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from iranwatch.errors import LexiconError
from iranwatch.fold import key
from iranwatch.lexicon.names import Concept

LISTS = ("aliases", "fa", "ambiguous", "upper_only", "related")


def read_aliases(text: str, group: str = "yours") -> tuple[Concept, ...]:
    """Return the concepts that the TOML *text* lists as ``[[concept]]`` tables.

    A table needs a ``name``; its ``id`` is, when it is not given, the name in small letters with
    underscores. Lists of spellings are those of Concept.

    Raises:
        LexiconError: if *text* is not TOML, or a table is not of this shape.
    """
    tables = _tables(text, "concept")
    return tuple(_concept(table, group) for table in tables)


def read_variants(text: str) -> dict[str, tuple[str, ...]]:
    """Return, for every word in a ``[[spelling]]`` table of *text*, the words of its class."""
    classes: dict[str, tuple[str, ...]] = {}
    for table in _tables(text, "spelling"):
        folded = tuple(dict.fromkeys(map(key, _strings(table, "words", "spelling"))))
        for word in folded:
            if word in classes:
                raise LexiconError(f"{word!r} is listed in two spelling classes")
            classes[word] = folded
    return classes


def _tables(text: str, kind: str) -> list[Mapping[str, object]]:
    import tomllib

    try:
        tables = tomllib.loads(text).get(kind, [])
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"not TOML: {error}") from None
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise LexiconError(f"names are written as [[{kind}]] tables")
    return tables


def _concept(table: Mapping[str, object], group: str) -> Concept:
    name = table.get("name")
    if not isinstance(name, str) or not key(name):
        raise LexiconError("a [[concept]] table needs a name")
    known_as = table.get("id", key(name).replace(" ", "_"))
    if not isinstance(known_as, str):
        raise LexiconError(f"{name}: the id must be text")
    unknown = set(table) - {"id", "group", "name", *LISTS}
    if unknown:
        raise LexiconError(f"{name}: unknown key {min(unknown)!r}")
    lists = {field: tuple(_strings(table, field, name)) for field in LISTS}
    return Concept(known_as, str(table.get("group", group)), name, **lists)


def _strings(table: Mapping[str, object], field: str, name: str) -> Iterable[str]:
    value = table.get(field, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise LexiconError(f"{name}: {field} must be a list of texts")
    return value
