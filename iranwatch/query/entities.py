"""Names in ``entity:``: which concept is meant by them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from iranwatch.fold import key
from iranwatch.lexicon import Names
from iranwatch.query.tree import Condition, Group, Node, Note, Plan


def identify(plan: Plan, names: Callable[[], Names]) -> Plan:
    """Return *plan* with the id of a concept for each name that ``entity:`` has.

    What spells none is taken for an id, with a note where that is no id either. *names* is called
    only for a plan that asks for an entity.
    """
    typed = entities(plan)
    if not typed:
        return plan
    known = names()
    required = tuple(_identified(node, known) for node in plan.required)
    notes = tuple(Note(0, text) for name in typed for text in doubt(name, known))
    return plan._replace(required=required, notes=(*plan.notes, *notes))


def entities(plan: Plan) -> tuple[str, ...]:
    """Return what ``entity:`` has in *plan*, each once: names, or ids once they are identified."""
    return tuple(dict.fromkeys(name for node in plan.required for name in _named(node)))


def concept_id(name: str, names: Names) -> str:
    """Return the id of the concept that *name* spells, or *name* as an id."""
    concept = names.look_up(name)
    return concept.id if concept else key(name).replace(" ", "_")


def doubt(name: str, names: Names) -> Iterator[str]:
    """Yield, where *name* is neither a spelling nor an id, that it is not, and what it may be."""
    if names.look_up(name) is not None:
        return
    from iranwatch.analysis.instruments import concept_of  # a search that is sure starts without
    from iranwatch.lexicon.find import near

    if concept_of(concept_id(name, names), names) is None:
        meant = " or ".join(near(names, name))
        yield f"no name is spelt {name}" + (f": did you mean {meant}?" if meant else "")


def _named(node: Node) -> Iterator[str]:
    if isinstance(node, Group):
        for part in node.parts:
            yield from _named(part)
    elif isinstance(node, Condition) and node.field == "entity":
        yield from node.values


def _identified(node: Node, names: Names) -> Node:
    if isinstance(node, Group):
        return node._replace(parts=tuple(_identified(part, names) for part in node.parts))
    if isinstance(node, Condition) and node.field == "entity":
        (name,) = node.values
        return node._replace(values=(concept_id(name, names),))
    return node
