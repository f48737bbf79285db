"""The filters of the command line, as conditions of a plan."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from iranwatch.errors import UsageError
from iranwatch.fold import key
from iranwatch.query.fields import TEXT, condition
from iranwatch.query.tree import Condition, Node, Plan, Spelling, Term


def narrow(
    plan: Plan,
    *,
    today: dt.date,
    since: str | None = None,
    until: str | None = None,
    author: Sequence[str] = (),
    source: Sequence[str] = (),
    section: Sequence[str] = (),
    tag: Sequence[str] = (),
    entity: Sequence[str] = (),
    undated: bool = False,
) -> Plan:
    """Return *plan* for those articles only that pass every filter given.

    Values mean what they mean after the field of the same name in a query; ``since`` and ``until``
    include the day they name.

    Raises:
        UsageError: if a value cannot be read.
    """
    asked = [("since", since), ("until", until)]
    several = {"author": author, "source": source, "section": section, "tag": tag, "entity": entity}
    asked += [(field, value) for field, values in several.items() for value in values]
    if undated:
        asked.append(("date", "none"))
    nodes = [_node(field, value, today) for field, value in asked if value is not None]
    return plan._replace(required=(*plan.required, *nodes))


def _node(field: str, value: str, today: dt.date) -> Node:
    node: Condition | Term | None
    if field in TEXT:
        folded = key(value)
        node = Term("exact", (Spelling(folded, value),), TEXT[field]) if folded else None
    else:
        node = condition(field, value, today)
    if node is None:
        raise UsageError(f"--{field} cannot be {value!r}")
    return node
