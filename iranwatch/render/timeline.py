"""How events look: day by day, the sentence that tells of each and the article it stands in."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from iranwatch.render.formats import SHORT, Kind
from iranwatch.render.layout import Line, cut, line, marked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iranwatch.archive.findings import Dated
    from iranwatch.model import Event
    from iranwatch.render.shapes import Shape

INDENT = 4  # columns below a day


def shape(found: Dated) -> Shape:
    """Return an event: its words and days, its article and sentence."""
    event = found.event
    return {
        "id": found.record.id,
        "files": list(found.record.files),
        "paragraph": event.paragraph,
        "text": event.text,
        "start": event.start.isoformat() if event.start else None,
        "end": event.end.isoformat() if event.end else None,
        "kind": event.kind,
        "rule": event.rule,
        "sentence": found.sentence,
    }


def days(event: Event) -> str:
    """Return the days of an event as a person reads them: one, or from and to."""
    if event.start is None or event.end is None:
        return "no date"
    return str(event.start) if event.start == event.end else f"{event.start} to {event.end}"


def layout(events: Iterable[Dated]) -> Iterator[Line]:
    """Yield the days in order, and below each what is said to have happened, with its source."""
    before = None
    for found in events:
        when = days(found.event)
        if when != before:
            yield from (line(),) if before is not None else ()
            yield line(when, "id")
            before = when
        start = found.event.start_offset - found.event.sentence[0]
        mark = (start, start + len(found.event.text))
        yield Line(marked(found.sentence, [mark]), indent=INDENT)
        kind = "" if found.event.kind in ("past", "present") else f" · {found.event.kind}"
        title = cut(found.record.article.title or "(no title)")
        anchor = f"{found.record.id[:SHORT]}/p{found.event.paragraph}"
        yield line(f"{anchor} · {title}{kind}", "quiet", indent=INDENT)


def by_month(events: Iterable[Dated]) -> list[tuple[str, int]]:
    """Return how many events begin in each month, from the first such month to the last.

    Events known only to the year are counted under the year.
    """
    counts = Counter(
        str(event.start)[:4] if _is_year(event) else str(event.start)[:7]
        for _, event, _ in events
        if event.start is not None
    )
    return sorted(counts.items())


def _is_year(event: Event) -> bool:
    return bool(event.start and event.end and (event.end - event.start).days > 300)


EVENTS: Kind[Dated] = Kind(
    "events",
    shape,
    ("start", "end", "id", "text", "sentence"),
    ("start", "end", "kind", "text", "sentence", "id", "paragraph", "rule", "files"),
    layout,
)
