"""The paragraphs of an article, as its row keeps them: a blank line between two."""

from __future__ import annotations

from collections.abc import Iterator

GAP = "\n\n"


def starts(body: str, comment: str | None) -> Iterator[int]:
    """Yield where each paragraph begins in the body with the comment after it, a GAP between."""
    start = 0
    for text in (body, comment or ""):
        for one in text.split(GAP):
            if text:
                yield start
            start += len(one) + len(GAP)


def paragraphs(body: str, comment: str | None) -> Iterator[tuple[str, bool]]:
    """Yield each paragraph in the order of their numbers, and whether the analyst speaks in it."""
    for text, is_comment in ((body, False), (comment, True)):
        if text:
            yield from ((one, is_comment) for one in text.split(GAP))
