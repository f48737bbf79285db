"""A plan as an SQL condition on the row of an article."""

import sqlite3
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from iranwatch.archive import match
from iranwatch.archive.stems import Stems
from iranwatch.fold import key, words
from iranwatch.query import Condition, Group, Node, Plan, Term


class Sql(NamedTuple):
    """A piece of SQL about the table ``articles``, and the values of its question marks."""

    text: str
    values: tuple[object, ...] = ()


# What each condition asks of an article; a value stands for one question mark, in order. A row may
# be NULL where nothing is known: where() makes that false.
CONDITIONS = {
    "source": "outlet(articles.source) = outlet(?)",
    "section": "instr(steps(articles.section), '>' || ? || '>')",
    "lang": "key(articles.language) = ?",
    "tag": "articles.number IN (SELECT article FROM tags WHERE key(tag) = ?)",
    "entity": "articles.number IN (SELECT article FROM mentions WHERE concept = ?)",
    "note": """articles.number IN (SELECT article FROM notes
        WHERE instr(' ' || stems(text) || ' ', ' ' || stems(?) || ' '))""",
    "id": "instr(articles.id, ?) = 1",
    "numbers": "articles.number IN (SELECT value FROM json_each(?))",
    "path": """articles.number IN (
        SELECT article FROM files JOIN revisions ON revisions.number = files.revision
        CROSS JOIN (SELECT ? AS glob) WHERE path GLOB glob OR path GLOB '*/' || glob)""",
    "date": "(articles.latest >= ? AND articles.earliest <= ?)",
    "undated": "articles.published IS NULL",
    "came": "(articles.revision > ? AND articles.revision <= ?)",
    "has date": "articles.published IS NOT NULL",
    "has author": "articles.byline <> ''",
    "has source": "articles.source IS NOT NULL",
    "has comment": "articles.comment IS NOT NULL",
    "has tag": "articles.number IN (SELECT article FROM tags)",
    "has note": "articles.number IN (SELECT article FROM notes)",
}


def outlet(name: str) -> str:
    """Return the folded name of an outlet without "The", which people write or leave out."""
    return key(name).removeprefix("the ")


def steps(section: str) -> str:
    """Return a section and each step of its path, "News > Military", folded and between ``>``."""
    return f">{'>'.join(map(key, (section, *section.split('>'))))}>"


FUNCTIONS: dict[str, Callable[[str], str]] = {"key": key, "outlet": outlet, "steps": steps}


def condition(db: sqlite3.Connection, plan: Plan) -> Sql:
    """Return what holds for exactly the articles that *plan* finds.

    It is to be used on *db*, which gets the functions it needs, in a query over ``articles``.
    """
    for name, function in FUNCTIONS.items():
        db.create_function(name, 1, partial(_known, function), deterministic=True)
    db.create_function("stems", 1, _stemmer(), deterministic=True)
    nodes = list(plan.required)
    if plan.wanted:
        nodes.append(Group("and" if plan.all_words else "or", plan.wanted))
    return all_of(nodes)


def all_of(nodes: list[Node]) -> Sql:
    """Return what holds where every one of *nodes* does."""
    return _joined("AND", nodes) if nodes else Sql("TRUE")


def where(node: Node) -> Sql:
    """Return what is true for the articles that satisfy *node* and false, never NULL, else."""
    if isinstance(node, Condition):
        return Sql(f"({CONDITIONS[node.field]}) IS TRUE", node.values)
    if isinstance(node, Term):
        return _found(match.spelt_any(node))
    if node.operator == "near":
        return _found(match.together(node))
    if node.operator == "not":
        inner = where(node.parts[0])
        return Sql(f"NOT ({inner.text})", inner.values)
    return _joined(node.operator.upper(), list(node.parts))


def _joined(operator: str, nodes: list[Node]) -> Sql:
    """Return *nodes* joined by AND or OR; terms of one index are asked together."""
    asked: dict[str, list[str]] = {}
    parts = []
    for node in nodes:
        if isinstance(node, Term):
            found = match.spelt_any(node)
            asked.setdefault(found.table, []).append(f"({found.expression})")
        else:
            parts.append(where(node))
    for table, expressions in asked.items():
        parts.append(_found(match.Match(table, f" {operator} ".join(expressions))))
    text = f" {operator} ".join(f"({part.text})" for part in parts)
    return Sql(text, tuple(value for part in parts for value in part.values))


def _found(asked: match.Match) -> Sql:
    table = asked.table
    text = f"articles.number IN (SELECT rowid FROM {table} WHERE {table} MATCH ?)"
    return Sql(text, (asked.expression,))


def _known(function: Callable[[str], str], text: str | None) -> str | None:
    return None if text is None else function(text)


def _stemmer() -> Callable[[str], str]:
    """Return what gives the stems of a text, as the index of plain words has them, with spaces."""
    stems = Stems()

    def stemmed(text: str) -> str:
        found = words(text)
        stems.learn(found)
        return " ".join(stems[word] for word in found)

    return stemmed
