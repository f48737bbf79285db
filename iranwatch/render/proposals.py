"""How proposals for the date of an article look: the date, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iranwatch.render.formats import Kind
from iranwatch.render.layout import Line, Span, cut, line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iranwatch.analysis.dating import Proposal
    from iranwatch.render.shapes import Shape

INDENT = 4  # columns below a date


def shape(proposal: Proposal) -> Shape:
    """Return a date that an article may have, how it relates to it, and the words that say so."""
    return {
        "date": str(proposal.date),
        "relation": proposal.relation,
        "reason": proposal.reason,
        "paragraph": proposal.paragraph,
        "text": proposal.text,
    }


def layout(proposals: Iterable[Proposal]) -> Iterator[Line]:
    """Yield each date with its reason, and below it the words it rests on."""
    for one in proposals:
        yield Line((Span(f"{one.relation} {one.date}", "title"), Span(f"  {one.reason}")))
        where = f"p{one.paragraph}" if one.paragraph else "file"
        yield line(f"{where}: {cut(one.text)}", "quiet", indent=INDENT)


PROPOSALS: Kind[Proposal] = Kind(
    "proposals",
    shape,
    ("relation", "date", "reason", "text"),
    ("relation", "date", "reason", "paragraph", "text"),
    layout,
)
