"""What the user typed, as a plan that the archive can search."""

from iranwatch.query.entities import concept_id, doubt, entities, identify
from iranwatch.query.grammar import GRAMMAR
from iranwatch.query.narrow import narrow
from iranwatch.query.parse import parse
from iranwatch.query.tree import Condition, Group, Neighbours, Node, Note, Plan, Spelling, Term

__all__ = [
    "GRAMMAR",
    "Condition",
    "Group",
    "Neighbours",
    "Node",
    "Note",
    "Plan",
    "Spelling",
    "Term",
    "concept_id",
    "doubt",
    "entities",
    "identify",
    "narrow",
    "parse",
]
