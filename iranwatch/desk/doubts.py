"""Reasons to doubt what an archive holds, though nothing in it is damaged."""

from __future__ import annotations

from collections.abc import Iterator

from iranwatch.analysis.dating import find_later
from iranwatch.archive import facts, read
from iranwatch.archive.file import Connection

DIGITS = 8  # of an id


def later_dates(db: Connection) -> Iterator[str]:
    """Yield each article whose text tells of a date after the article's own as past.

    Only articles with events that lie after them are read again.
    """
    for record in read.records(db, facts.ahead(db)):
        later = find_later(record.article)
        if later:
            dates = "; ".join(f"{event.text} (p{event.paragraph})" for event in later)
            yield (
                f"{record.id[:DIGITS]} is dated {record.article.published},"
                f" but tells as past of {dates}"
            )
