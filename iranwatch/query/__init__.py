"""What the user typed, as a plan that the archive can search."""

from iranwatch.query.describe import describe, outline
from iranwatch.query.narrow import narrow
from iranwatch.query.parse import GRAMMAR, parse
from iranwatch.query.terms import read_terms
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
    "describe",
    "narrow",
    "outline",
    "parse",
    "read_terms",
]
