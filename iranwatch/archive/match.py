"""Terms to FTS5: the only place that writes its query language.

Every word goes in double quotes and is made of letters and digits only, so that nothing in it can
be taken for an operator.
"""

from itertools import islice, product
from typing import NamedTuple

from iranwatch.query.tree import Group, Plan, Spelling, Term, terms

MAX_NEARS = 64  # combinations of spellings that a NEAR over names is tried with


class Match(NamedTuple):
    """What to ask of which index: the table ``stemmed`` or ``exact``."""

    table: str
    expression: str


def spelt_any(term: Term) -> Match:
    """Return what finds *term* in any of its spellings."""
    phrases = [_phrase(term, one) for one in term.spellings]
    return Match(_table(term), any_of(phrases, term.field))


def spelt(term: Term, one: Spelling) -> Match:
    """Return what finds *one* spelling of *term*."""
    return Match(_table(term), any_of([_phrase(term, one)], term.field))


def any_of(expressions: list[str], field: str | None = None) -> str:
    """Return what finds any of *expressions*, in *field* if one is given."""
    either = " OR ".join(expressions)
    return f"{{{field}}} : ({either})" if field else either


def near(first: Term, second: Term, distance: int) -> Match:
    """Return what finds two plain terms, as typed, at most *distance* words apart."""
    one, two = (_phrase(term, term.spellings[0]) for term in (first, second))
    return Match("stemmed", f"NEAR({one} {two}, {distance})")


def side_by_side(first: Term, second: Term) -> Match:
    """Return what finds two plain terms, as typed, one right after the other."""
    return Match("stemmed", f'"{first.spellings[0].words} {second.spellings[0].words}"')


def together(group: Group) -> Match:
    """Return what finds a ``near`` group: a NEAR for each combination of its spellings."""
    choices = []
    tables: set[str] = set()
    field = None
    for part in group.parts:
        either = list(terms(part))
        choices.append([_phrase(term, one) for term in either for one in term.spellings])
        tables.update(_table(term) for term in either)
        field = either[0].field
    nears = [
        f"NEAR({' '.join(words)}, {group.distance})"
        for words in islice(product(*choices), MAX_NEARS)
    ]
    return Match("exact" if "exact" in tables else "stemmed", any_of(nears, field))


def alone(plan: Plan) -> Match | None:
    """Return what finds exactly the articles of *plan*, if one question to one index does."""
    asked = [spelt_any(term) for term in plan.wanted or plan.required if isinstance(term, Term)]
    tables = {one.table for one in asked}
    if len(tables) != 1 or len(asked) != len(plan.wanted) + len(plan.required):
        return None
    either = plan.wanted and not plan.all_words
    operator = " OR " if either else " AND "
    return Match(tables.pop(), operator.join(f"({one.expression})" for one in asked))


def _table(term: Term) -> str:
    return "stemmed" if term.kind == "words" else "exact"


def _phrase(term: Term, one: Spelling) -> str:
    return f'"{one.words}" *' if term.kind == "prefix" else f'"{one.words}"'
