"""Names in ``entity:``: which concept is meant by them."""

from __future__ import annotations

from collections.abc import Callable

from iranwatch.fold import key
from iranwatch.lexicon import Concept
from iranwatch.query.tree import Condition, Group, Node, Plan


def identify(plan: Plan, look_up: Callable[[str], Concept | None]) -> Plan:
    """Return *plan* with the id of a concept for each name that ``entity:`` has.

    *look_up* gives the concept that a text spells; what spells none is taken for an id. It is not
    called for a plan that asks for no entity.
    """
    return plan._replace(required=tuple(_identified(node, look_up) for node in plan.required))


def concept_id(name: str, look_up: Callable[[str], Concept | None]) -> str:
    """Return the id of the concept that *name* spells, or *name* as an id."""
    concept = look_up(name)
    return concept.id if concept else key(name).replace(" ", "_")


def _identified(node: Node, look_up: Callable[[str], Concept | None]) -> Node:
    if isinstance(node, Group):
        return node._replace(parts=tuple(_identified(part, look_up) for part in node.parts))
    if isinstance(node, Condition) and node.field == "entity":
        (name,) = node.values
        return node._replace(values=(concept_id(name, look_up),))
    return node
