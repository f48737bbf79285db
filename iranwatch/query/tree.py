"""What a query means, as values: a tree of terms, conditions and groups, and the plan around it.

The first field of every node names its kind and no two classes share one, so that named tuples of
different classes are never equal by accident.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple, Self, TypeAlias

from iranwatch.model import AlsoSearched


class Spelling(NamedTuple):
    """One way to write a term: folded words with a space between, how it is shown, its weight."""

    words: str
    shown: str
    weight: float = 1.0


class Term(NamedTuple):
    """Words to find in the text of an article; the first spelling is the one that was typed.

    ``words`` are found in any form of theirs and, if several, side by side; ``exact`` only as they
    are written; ``prefix`` by the beginning of the last. ``field`` is title, byline, body, comment,
    or None for all of them. ``name`` is the concept that the words spell, if any. ``times`` is how
    often the query repeats it.
    """

    kind: Literal["words", "exact", "prefix"]
    spellings: tuple[Spelling, ...]
    field: str | None = None
    name: str | None = None
    times: int = 1

    @property
    def typed(self) -> str:
        """The term as it was typed."""
        return self.spellings[0].shown


class Condition(NamedTuple):
    """Something other than words that an article must satisfy.

    ``values`` is what the field's row of archive/conditions.py takes: one folded value, or for a
    date the first and the last ISO day.
    """

    kind: Literal["condition"]
    field: str
    values: tuple[str, ...]


class Group(NamedTuple):
    """Several nodes as one: all of them, one of them, none of them, or all within a distance.

    ``distance`` counts the words that may stand between, for ``near`` only.
    """

    operator: Literal["and", "or", "not", "near"]
    parts: "tuple[Node, ...]"
    distance: int = 0


Node: TypeAlias = Term | Condition | Group


class Neighbours(NamedTuple):
    """Two wanted terms, by their places in the plan, that follow one another in the query.

    ``adjacent`` is false where words too common to search stand between them.
    """

    first: int
    second: int
    adjacent: bool


class Note(NamedTuple):
    """A sentence on how a query was read, and the column (from 0) it is about."""

    column: int
    text: str


class Plan(NamedTuple):
    """A query, ready to be searched.

    Articles must satisfy every node of ``required`` and, if there are any ``wanted`` terms, hold
    one of those (all of them with ``all_words``). ``limit`` of None means no limit. An empty plan
    finds every article.
    """

    query: str = ""
    wanted: tuple[Term, ...] = ()
    required: tuple[Node, ...] = ()
    neighbours: tuple[Neighbours, ...] = ()
    also_searched: tuple[AlsoSearched, ...] = ()
    notes: tuple[Note, ...] = ()
    all_words: bool = False
    sort: Literal["relevance", "date", "source"] = "relevance"
    limit: int | None = None

    def limited(self, limit: int | None) -> Self:
        """Return this plan for at most *limit* articles."""
        return self._replace(limit=limit)

    @property
    def positive(self) -> tuple[Term, ...]:
        """The required terms that articles may hold (not those under a NOT), in order."""
        return tuple(term for node in self.required for term in terms(node))


def terms(node: Node, *, negative: bool = False) -> Iterator[Term]:
    """Yield the terms of *node* in order; those under a NOT only if *negative* is set."""
    if isinstance(node, Term):
        yield node
    elif isinstance(node, Group) and (negative or node.operator != "not"):
        for part in node.parts:
            yield from terms(part, negative=negative)


def without_variants(node: Node) -> Node:
    """Return *node* with the spellings only that name the same thing as what was typed."""
    if isinstance(node, Term):
        same = tuple(spelling for spelling in node.spellings if spelling.weight == 1)
        return node._replace(spellings=same)
    if isinstance(node, Group):
        return node._replace(parts=tuple(map(without_variants, node.parts)))
    return node
