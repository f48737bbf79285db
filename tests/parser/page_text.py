"""A page as a reader would save it, made of lines; tests say only what differs."""

from __future__ import annotations

PROSE = (
    "Negotiators from six powers met again in Vienna on Monday, and they parted late at night "
    "without a word about centrifuges, inspectors or the date of their next meeting.",
    "Diplomats said that the draft leaves two questions open: how many centrifuges may spin, and "
    "who will watch them. Inspectors have asked for cameras at every door of the plant.",
    "The foreign minister told reporters that his country would not sign under pressure. “We have "
    "time,” he said, “and we have centrifuges.” Inspectors return to the plant next week.",
)
TITLE = "Centrifuges and inspectors divide negotiators in Vienna"


def saved(*above: str, body: tuple[str, ...] = PROSE, below: tuple[str, ...] = ()) -> str:
    """Return a page: the lines *above*, the prose, the lines *below*, a blank line between all."""
    return "\n\n".join((*above, *body, *below)) + "\n"
