"""Events as a calendar file, for programs that read iCalendar (RFC 5545)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from iranwatch.render.formats import SHORT
from iranwatch.render.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iranwatch.archive.findings import Dated

OCTETS = 75  # of a line, RFC 5545 section 3.1


def calendar(events: Iterable[Dated], stamp: dt.datetime) -> Iterator[str]:
    """Yield the placed *events* as all-day entries of a calendar made at *stamp*, in UTC."""
    made = stamp.strftime("%Y%m%dT%H%M%SZ")
    yield from _lines("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//iranwatch//timeline//EN")
    for found in events:
        event = found.event
        if event.start is None or event.end is None or event.end == dt.date.max:
            continue
        anchor = f"{found.record.id[:SHORT]}/p{event.paragraph}"
        yield from _lines(
            "BEGIN:VEVENT",
            f"UID:{found.record.id}-{event.paragraph}-{event.start_offset}@iranwatch",
            f"DTSTAMP:{made}",
            f"DTSTART;VALUE=DATE:{event.start:%Y%m%d}",
            f"DTEND;VALUE=DATE:{event.end + dt.timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_escaped(found.sentence)}",
            f"DESCRIPTION:{_escaped(f'{event.text} · {anchor}')}",
            "END:VEVENT",
        )
    yield from _lines("END:VCALENDAR")


def _escaped(text: str) -> str:
    """Return *text* with what has a meaning in a value escaped, RFC 5545 section 3.3.11."""
    plain = safe(" ".join(text.split())).replace("\\", "\\\\")
    return plain.replace(";", "\\;").replace(",", "\\,")


def _lines(*lines: str) -> Iterator[str]:
    """Yield *lines* ended and folded: no line is longer than OCTETS."""
    for one in lines:
        part = ""
        for character in one:
            if len((part + character).encode()) > OCTETS - 2:
                yield f"{part}\r\n"
                part = " "
            part += character
        yield f"{part}\r\n"
