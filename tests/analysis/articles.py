"""Articles made for a test."""

from __future__ import annotations

from iranwatch.model import Article, Event, Paragraph, PartialDate


def article(
    *paragraphs: str, published: str | None = "2024-05-08", language: str = "en"
) -> Article:
    """Return an article of these paragraphs; its day is a Wednesday."""
    return Article(
        published=PartialDate.read(published) if published else None,
        language=language,
        paragraphs=tuple(Paragraph(text, 0, len(text)) for text in paragraphs),
    )


def value(event: Event) -> str:
    """Return what *event* means: its day, its first and last day with a slash, or its kind."""
    if event.start is None or event.end is None:
        return event.kind
    if event.start == event.end:
        return event.start.isoformat()
    return f"{event.start}/{event.end}"
