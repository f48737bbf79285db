"""Reading pieces by the grammar, into a tree.

The pieces were mended before, so that every operator has what it needs on both sides.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeGuard

from iranwatch.fold import key
from iranwatch.lexicon import Names
from iranwatch.query.expand import expand, parted, read_plain
from iranwatch.query.mend import Piece
from iranwatch.query.tree import Group, Node, Spelling, Term, terms, without_variants

GRAMMAR = "q1"  # the grammar's name, stored with saved queries
RULES = """\
query := or
or    := and { "OR" and }
and   := unary { ["AND"] unary }
unary := ("-" | "NOT") unary | near
near  := atom { "NEAR" ["/" INT] atom }
atom  := [field ":"] ( "phrase" | "(" or ")" | word["*"] | "=" word | "@" name )

Plain words side by side at the top, with no operator spelt out, are wanted;
all else is required. Parentheses at the top around such words alone group
nothing, and are taken for punctuation.
"""


class Reader:
    """A place in the pieces of one query, read from left to right."""

    def __init__(self, pieces: tuple[Piece, ...], names: Names | None) -> None:
        self.pieces = pieces
        self.names = names
        self.at = 0

    def kind(self, ahead: int = 0) -> str:
        """Return the kind of the piece to come; "close" at the end."""
        at = self.at + ahead
        return self.pieces[at].kind if at < len(self.pieces) else "close"

    def next(self) -> Piece:
        """Return the piece to come, and step over it."""
        self.at += 1
        return self.pieces[self.at - 1]

    def top(self) -> tuple[list[Term], list[Node]]:
        """Return the wanted terms and the required nodes of the whole query."""
        if self.is_spelt_out():
            return [], _parts(self.either())
        wanted: list[Term] = []
        required: list[Node] = []
        while self.at < len(self.pieces):
            if self.is_plain() and self.pieces[self.at].field is None:
                wanted += self.plain(wanted=True)
            elif self.is_plain():
                required += self.plain(wanted=False)
            elif self.is_aside():
                self.next()
                wanted += self.plain(wanted=True)
                self.next()
            else:
                required += _parts(self.unary())
        return wanted, required

    def is_spelt_out(self) -> bool:
        """Whether an operator in letters stands outside all parentheses."""
        depth = 0
        for piece in self.pieces:
            depth += {"open": 1, "close": -1}.get(piece.kind, 0)
            if depth == 0 and (piece.kind in ("and", "or", "near") or piece[:2] == ("not", "NOT")):
                return True
        return False

    def is_plain(self) -> bool:
        """Whether a plain word comes, which no NEAR binds to the next."""
        return self.kind() == "word" and self.kind(1) != "near"

    def is_aside(self) -> bool:
        """Whether parentheses come that hold plain words and nothing else, as in prose.

        Those around a saved search were not typed, and group.
        """
        if self.kind() != "open" or self.pieces[self.at].text != "(":
            return False
        ahead = 1
        while self.kind(ahead) == "word" and self.pieces[self.at + ahead].field is None:
            ahead += 1
        return self.kind(ahead) == "close" and self.kind(ahead + 1) != "near"

    def either(self) -> Node:
        """Read ``or``."""
        parts = [self.all_of()]
        while self.kind() == "or":
            self.next()
            parts.append(self.all_of())
        return _group("or", parts)

    def all_of(self) -> Node:
        """Read ``and``."""
        parts: list[Node] = []
        while self.kind() not in ("or", "close"):
            if self.kind() == "and":
                self.next()
            elif self.is_plain():
                parts += self.plain(wanted=False)
            else:
                parts.append(self.unary())
        return _group("and", parts)

    def plain(self, *, wanted: bool) -> list[Term]:
        """Read plain words side by side, in one field, as terms."""
        field = self.pieces[self.at].field
        run = []
        while self.is_plain() and self.pieces[self.at].field == field:
            run.append(read_plain(self.next().text))
        return expand(parted(run) if wanted else run, self.names, field)

    def unary(self) -> Node:
        """Read ``unary``: an odd number of negations is one.

        Who wants nothing Iranian does not mean to lose all that speaks of Iran.
        """
        negative = False
        while self.kind() == "not":
            self.next()
            negative = not negative
        node = self.near()
        return Group("not", (without_variants(node),)) if negative else node

    def near(self) -> Node:
        """Read ``near``."""
        parts = [self.atom()]
        distance = 0
        while self.kind() == "near":
            distance = max(distance, self.next().distance)
            parts.append(self.unary())
        return _near(parts, distance) if len(parts) > 1 else parts[0]

    def atom(self) -> Node:
        """Read ``atom``."""
        piece = self.next()
        if piece.kind == "open":
            node = self.either()
            self.next()
            return node
        if piece.condition is not None:
            return piece.condition
        if piece.kind == "word":
            return _group("and", expand([read_plain(piece.text)], self.names, piece.field))
        if piece.kind.endswith("*"):
            shown = piece.text.rstrip("*") + "*"
            return Term("prefix", (Spelling(key(piece.text), shown),), piece.field)
        return Term("exact", (Spelling(key(piece.text), piece.text),), piece.field)


def _group(operator: Literal["and", "or"], parts: Sequence[Node]) -> Node:
    """Return *parts* as one node; one part is itself, and equal groups in one another are one."""
    if len(parts) == 1:
        return parts[0]
    flat: list[Node] = []
    for part in parts:
        flat += part.parts if _is(part, operator) else [part]
    return Group(operator, tuple(flat))


def _parts(node: Node) -> list[Node]:
    """Return the nodes all of which *node* asks for."""
    return list(node.parts) if _is(node, "and") else [node]


def _near(parts: Sequence[Node], distance: int) -> Node:
    """Return *parts* within *distance* of one another; all of them, if that cannot be asked."""
    flat = [one for part in parts for one in _parts(part)]
    if all(_is_choice(part) for part in flat) and len(_fields(flat)) == 1:
        return Group("near", tuple(flat), distance)
    return _group("and", parts)


def _is_choice(node: Node) -> bool:
    """Whether *node* is a term, or a choice of terms."""
    either = node.parts if _is(node, "or") else (node,)
    return all(isinstance(part, Term) for part in either)


def _is(node: Node, operator: str) -> TypeGuard[Group]:
    return isinstance(node, Group) and node.operator == operator


def _fields(nodes: Sequence[Node]) -> set[str | None]:
    return {term.field for node in nodes for term in terms(node)}
