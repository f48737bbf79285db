"""Items of CSL-JSON, which Zotero, Pandoc and every CSL processor read.

The names are those of the CSL specification, 1.0.2, appendix IV, and of csl-data.json. Zotero's
import puts ``archive`` and ``archive_location`` into fields of the same names and ``note`` into
Extra.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from iranwatch.render.citations.prose import proof

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iranwatch.render.citations.names import Name
    from iranwatch.render.citations.work import Work
    from iranwatch.render.shapes import Shape


def item(work: Work) -> Shape:
    """Return *work* as an item; what is unknown has no key."""
    shape = {
        "id": work.key,
        "type": "article-newspaper",
        "title": work.title,
        "author": [_name(one) for one in work.authors],
        "container-title": work.source,
        "section": work.section,
        "issued": _parts(work.published) if work.published else None,
        "language": work.language,
        "archive": "iranwatch",
        "archive_location": work.anchor,
        "accessed": _parts(map(int, work.archived.split("-"))),
        "note": proof(work),
    }
    return {name: value for name, value in shape.items() if value}


def _name(name: Name) -> Shape:
    if name.literal:
        return {"literal": name.literal}
    shape = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
    }
    return {part: value for part, value in shape.items() if value}


def _parts(date: Iterable[int | None]) -> Shape:
    return {"date-parts": [[part for part in date if part is not None]]}
