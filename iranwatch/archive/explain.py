"""How a plan is run: its outline and its SQL."""

from __future__ import annotations

import sqlite3

from iranwatch.archive import match
from iranwatch.archive.conditions import Sql, condition
from iranwatch.archive.rank import NEIGHBOUR, arm, neighbours
from iranwatch.query import Plan
from iranwatch.query.describe import describe, outline


def explain(db: sqlite3.Connection, plan: Plan) -> str:
    """Return the tree, the expansions and the SQL of *plan*, for people to read."""
    lines = list(outline(plan))
    for term in (*plan.wanted, *plan.positive):
        best = ", by the best of its spellings" if len(term.spellings) > 1 else ""
        lines.append(f"score of {describe(term)}{best}:")
        lines += [_shown(arm(match.spelt(term, one)), one.weight) for one in term.spellings]
    for one in plan.neighbours:
        first, second = plan.wanted[one.first], plan.wanted[one.second]
        lines.append(f"score of {first.typed} and {second.typed} as neighbours:")
        lines += [_shown(arm(asked), NEIGHBOUR) for asked in neighbours(plan, one)]
    asked = condition(db, plan)
    lines += ["articles that it finds:", _shown(asked)]
    return "\n".join(lines)


def _shown(sql: Sql, weight: float = 1.0) -> str:
    """Return *sql* on one line with its values in place of the question marks."""
    pieces = " ".join(sql.text.split()).split("?")
    values = [f"'{str(value).replace(chr(39), chr(39) * 2)}'" for value in sql.values]
    text = "".join(a + b for a, b in zip(pieces, [*values, ""], strict=True))
    return f"  {text}" if weight == 1 else f"  {weight} * {text}"
