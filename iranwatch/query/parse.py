"""From what was typed to a plan.

scan cuts it into tokens, mend makes them a query that is whole, Reader reads that by the grammar.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING

from iranwatch.errors import QueryError
from iranwatch.lexicon import Names
from iranwatch.query.expand import also_searched
from iranwatch.query.grammar import Reader
from iranwatch.query.mend import MAX_WORDS, mend
from iranwatch.query.scan import MAX_LENGTH, scan
from iranwatch.query.tree import Note, Plan, terms
from iranwatch.query.wanted import settle

if TYPE_CHECKING:
    from iranwatch.query.saved import Saved


def parse(
    query: str,
    names: Names | None,
    saved: Mapping[str, Saved] | None = None,
    *,
    today: dt.date,
    strict: bool = False,
    most: int = MAX_WORDS,
) -> Plan:
    """Return the plan that *query* asks for; *names* of None leaves names as they are typed.

    *saved* gives each saved search that ``@name`` may stand for. The first *most* words are read,
    more where such a name is among them. No text is an error in itself:
    what had to be mended or left out is in the plan's notes. With *strict* the first note is an
    error.

    Raises:
        QueryError: if there is nothing to search for, or a saved search cannot be used.
    """
    tokens = scan(query)
    if any(token.kind == "saved" for token in tokens):
        from iranwatch.query import saved as searches  # few queries have any

        tokens, most = searches.inserted(query, saved or {}), searches.MAX_WORDS
    pieces, notes = mend(tokens, today, most)
    if len(query) > MAX_LENGTH:
        notes += (Note(MAX_LENGTH, f"only the first {MAX_LENGTH} characters were read"),)
    if strict and notes:
        first = min(notes)
        raise QueryError(first.text, query, first.column)
    if not pieces:
        raise QueryError("nothing to search for", query)
    typed, required = Reader(pieces, names).top()
    wanted, neighbours = settle(typed, names)
    found = (*wanted, *(term for node in required for term in terms(node, negative=True)))
    also = dict.fromkeys(filter(None, map(also_searched, found)))
    return Plan(query, wanted, tuple(required), neighbours, tuple(also), notes)
