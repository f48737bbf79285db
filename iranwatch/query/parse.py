"""From what was typed to a plan.

scan cuts it into tokens, mend makes them a query that is whole, Reader reads that by the grammar.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from iranwatch.errors import QueryError
from iranwatch.lexicon import Names
from iranwatch.query.expand import also_searched
from iranwatch.query.grammar import Reader
from iranwatch.query.mend import mend
from iranwatch.query.scan import MAX_LENGTH, scan
from iranwatch.query.tree import Node, Note, Plan, terms
from iranwatch.query.wanted import settle

MAX_SAVED = 8  # saved queries in one another


def parse(
    query: str,
    names: Names | None,
    saved: Mapping[str, str] | None = None,
    *,
    today: dt.date,
    strict: bool = False,
) -> Plan:
    """Return the plan that *query* asks for; *names* of None leaves names as they are typed.

    *saved* gives the text of each query that ``@name`` may stand for. No text is an error in
    itself: what had to be mended or left out is in the plan's notes. With *strict* the first note
    is an error.

    Raises:
        QueryError: if there is nothing to search for, or a saved query is not known.
    """
    tokens = scan(query)
    pieces, notes = mend(tokens, today)
    if len(query) > MAX_LENGTH:
        notes += (Note(MAX_LENGTH, f"only the first {MAX_LENGTH} characters were read"),)
    if strict and notes:
        first = min(notes)
        raise QueryError(first.text, query, first.column)
    if not pieces:
        raise QueryError("nothing to search for", query)

    def stored(name: str, column: int, depth: int) -> Node:
        """Return what the saved query *name* asks for."""
        text = (saved or {}).get(name)
        if text is None:
            raise QueryError(f"there is no saved query {name}", query, column)
        if depth == MAX_SAVED:
            raise QueryError(f"the saved query {name} stands in itself", query, column)
        inner, _ = mend(scan(text), today)
        if not inner:
            raise QueryError(f"the saved query {name} is empty", query, column)
        return Reader(inner, names, lambda n, _: stored(n, column, depth + 1)).either()

    reader = Reader(pieces, names, lambda name, column: stored(name, column, 0))
    typed, required = reader.top()
    wanted, neighbours = settle(typed, names)
    found = (*wanted, *(term for node in required for term in terms(node, negative=True)))
    also = dict.fromkeys(filter(None, map(also_searched, found)))
    return Plan(query, wanted, tuple(required), neighbours, tuple(also), notes)
