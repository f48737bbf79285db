"""Evidence: what a field was read from, short enough to print."""

from __future__ import annotations

from iranwatch.model import Evidence
from iranwatch.parser.layout import Block

LONGEST = 200  # characters of the text that is kept as evidence
OPENING = 40  # of a paragraph whose words tell together: it only says where they begin


def seen_in(field: str, rule: str, block: Block, longest: int = LONGEST) -> Evidence:
    """Return evidence that *rule* read *field* in *block*, with *longest* characters of it."""
    return Evidence(field, rule, block.line, block.text[:longest])


def told(field: str, rule: str, value: object) -> Evidence:
    """Return evidence that *field* was not read in the text but came from elsewhere."""
    return Evidence(field, rule, None, str(value)[:LONGEST])
