"""The formats of citations by name: styles in prose, and files for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iranwatch.render.citations import apa, bibtex, chicago, csl, ris
from iranwatch.render.formats import dumps, show
from iranwatch.render.layout import Line, Span, line
from iranwatch.render.streams import is_terminal, send

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from iranwatch.render.citations.work import Work

INDENT = 14  # columns: the longest label, and a gap

# name -> the parts of a citation, each with what it is called
STYLES: dict[str, tuple[tuple[str, Callable[[Work], tuple[Span, ...]]], ...]] = {
    "chicago": (("note", chicago.note), ("bibliography", chicago.entry)),
    "apa": (("reference", apa.reference), ("in text", apa.in_text)),
}


def write(works: Iterable[Work], name: str) -> None:
    """Write *works* to standard output in the format called *name*, as they come."""
    if name in STYLES:
        show(_lines(works, name, labelled=is_terminal()))
    else:
        send(WRITERS[name](works))


def _lines(works: Iterable[Work], style: str, *, labelled: bool) -> Iterator[Line]:
    """Yield citations in prose; *labelled*, each behind its name and apart from the next work's."""
    for count, work in enumerate(works):
        if labelled and count:
            yield line()
        for label, cited in STYLES[style]:
            margin = Line(label=Span(label, "quiet"), indent=INDENT) if labelled else Line()
            yield margin._replace(spans=cited(work))


def _bibtex(works: Iterable[Work]) -> Iterator[str]:
    between = ""
    for work in works:
        yield between + bibtex.entry(work)
        between = "\n"


def _csl(works: Iterable[Work]) -> Iterator[str]:
    opening = "["
    for work in works:
        yield f"{opening}\n{dumps(csl.item(work))}"
        opening = ","
    yield "[]\n" if opening == "[" else "\n]\n"


WRITERS: dict[str, Callable[[Iterable[Work]], Iterator[str | bytes]]] = {
    "bibtex": _bibtex,
    "ris": lambda works: map(ris.record, works),
    "csl": _csl,
}
FORMATS = (*STYLES, *WRITERS)
