"""Records in the RIS format of Research Information Systems (specification of 2001 and 2011).

A line is a tag, two spaces, a hyphen, a space and the value, and ends with CR LF; TY comes first
and ER last. The tags are those that Zotero imports into a newspaper article: AN is its place in
the archive DB, Y2 the day of access, N1 a note.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from iranwatch.render.citations.prose import proof

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iranwatch.model import PartialDate
    from iranwatch.render.citations.names import Name
    from iranwatch.render.citations.work import Work


def record(work: Work) -> bytes:
    """Return the record of *work* in UTF-8; its line ends are CR LF."""
    lines = [f"{tag}  - {value}" for tag, value in _tags(work) if value]
    return "\r\n".join([*lines, "ER  - ", "", ""]).encode()


def _tags(work: Work) -> Iterator[tuple[str, str | None]]:
    yield "TY", "NEWS"
    for name in work.authors:
        yield "AU", _name(name)
    yield "TI", work.title
    yield "T2", work.source
    if work.published:
        yield "PY", f"{work.published.year:04}"
        yield "DA", _day(work.published)
    yield "SE", work.section
    yield "LA", work.language
    yield "DB", "iranwatch"
    yield "AN", work.anchor
    yield "Y2", work.archived.replace("-", "/") + "/"
    yield "N1", proof(work)


def _name(name: Name) -> str:
    parts = (name.surname, name.given, name.suffix)
    return ", ".join(part for part in parts if part)


def _day(date: PartialDate) -> str:
    """Return *date* as YYYY/MM/DD/, empty where it is not known."""
    known = [f"{part:02}" if part else "" for part in (date.month, date.day)]
    return f"{date.year:04}/{'/'.join(known)}/"
