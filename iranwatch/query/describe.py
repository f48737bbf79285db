"""A plan in words, for people who ask how their query was read."""

from __future__ import annotations

from collections.abc import Iterator

from iranwatch.query.tree import Condition, Node, Plan, Term

_COLUMNS = {"byline": "author"}


def describe(node: Node) -> str:
    """Return *node* as a query that asks for it."""
    if isinstance(node, Term):
        field = f"{_COLUMNS.get(node.field, node.field)}:" if node.field else ""
        return field + (f'"{node.typed}"' if node.kind == "exact" else node.typed)
    if isinstance(node, Condition):
        return ":".join((node.field.replace(" ", ":"), "..".join(node.values))).rstrip(":")
    parts = [describe(part) for part in node.parts]
    if node.operator == "not":
        return f"NOT {parts[0]}"
    word = {"and": "AND", "or": "OR", "near": f"NEAR/{node.distance}"}[node.operator]
    return f"({f' {word} '.join(parts)})"


def outline(plan: Plan) -> Iterator[str]:
    """Yield the lines of *plan*: what is wanted and required, what else is tried, and the notes."""
    yield f"query: {plan.query}"
    for term in plan.wanted:
        times = f", {term.times} times" if term.times > 1 else ""
        silent = "" if any(one.weight for one in term.spellings) else ", without weight"
        yield f"  wanted: {describe(term)}{times}{silent}"
    for node in plan.required:
        yield f"  required: {describe(node)}"
    for one in plan.also_searched:
        yield f"  {one.typed} is {one.name}, also searched: {', '.join(one.spellings)}"
    for note in plan.notes:
        yield f"  note: {note.text} (column {note.column + 1})"
