"""How quotations look: who said it, the words, and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iranwatch.render.formats import SHORT, Kind
from iranwatch.render.layout import Line, Span, cut, joined, line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iranwatch.archive.findings import Said
    from iranwatch.render.shapes import Shape

INDENT = 4  # columns below a speaker


def shape(found: Said) -> Shape:
    """Return a quotation: its words, its speaker if the text decides, its article."""
    quote = found.quote
    return {
        "id": found.record.id,
        "files": list(found.record.files),
        "paragraph": quote.paragraph,
        "text": quote.text,
        "speaker": quote.speaker,
        "entity": quote.entity,
        "cue": quote.cue,
        "confidence": quote.confidence,
    }


def layout(quotes: Iterable[Said]) -> Iterator[Line]:
    """Yield each quotation under its speaker, with the article it stands in."""
    for found in quotes:
        quote, said = found.quote, found.record.article
        speaker = Span(quote.speaker, "title") if quote.speaker else Span("undecided", "quiet")
        yield Line((speaker, Span(f"  {quote.cue}" if quote.cue else "", "quiet")))
        yield line(f"“{quote.text}”", indent=INDENT)
        anchor = f"{found.record.id[:SHORT]}/p{quote.paragraph}"
        date = str(said.published) if said.published else "undated"
        about = joined([anchor, date, said.source, cut(said.title or "(no title)")])
        yield line(about, "quiet", indent=INDENT)
        yield line()


QUOTES: Kind[Said] = Kind(
    "quotes",
    shape,
    ("speaker", "text", "id", "paragraph"),
    ("speaker", "entity", "text", "cue", "confidence", "id", "paragraph", "files"),
    layout,
)
