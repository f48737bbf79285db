"""A brief as Markdown: CommonMark with the tables and footnotes that most readers know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iranwatch.render.bars import bars
from iranwatch.render.brief.document import (
    Chart,
    Entry,
    Facts,
    Figures,
    Footnote,
    Mark,
    Prose,
    Table,
    flat,
)
from iranwatch.render.layout import MATCH
from iranwatch.render.markdown import escaped
from iranwatch.render.series import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iranwatch.render.brief.document import Block, Document, Inline

WIDTH = 72  # columns of a chart
SIGNS = {MATCH: "**", "id": "`", "work": "*"}  # what stands on both sides of a span in that style


def write(document: Document) -> Iterator[str]:
    """Yield *document* piece by piece."""
    yield f"# {_escaped(document.title)}\n\n{_escaped(document.subtitle)}\n"
    yield from _blocks(document.head)
    for section in document.sections:
        yield f"\n## {section.title}\n"
        yield from _blocks(section.blocks)


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield "\n" + "\n".join(_lines(block)) + "\n"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Prose():
            yield ("> " if block.quoted else "") + _text(block.inlines)
        case Entry():
            yield "### " + _text(block.heading.inlines)
            for place, part in enumerate(block.blocks):
                yield ""
                label = f"{_escaped(block.label)} · " if block.label and not place else ""
                yield label + "".join(_lines(part))
        case Facts():
            yield from (f"- {_escaped(name)}: {_text(value.inlines)}" for name, value in block.rows)
        case Figures():
            yield ", ".join(f"**{number:,}** {name}" for number, name in block.rows)
        case Chart():
            yield f"{block.title}\n\n```text"
            labels, numbers = zip(*block.counts, strict=True)
            yield from bars(labels, [counted("articles", numbers)], WIDTH)
            yield "```"
        case Table():
            yield _row(block.head)
            yield _row(["---", *("---:" for _ in block.head[1:])])
            for name, numbers in block.rows:
                yield _row([_text((name,)), *(f"{number:,}" for number in numbers)])
        case Footnote():
            yield f"[^{block.number}]: {_text(block.text.inlines)}"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _text(inlines: Iterable[Inline]) -> str:
    return "".join(map(_inline, inlines)).strip()


def _inline(one: Inline) -> str:
    """Return a mark, or a span with its outer spaces outside the signs of its style.

    What is in the style of an id is digits of ours, and code shows them without escapes.
    """
    if isinstance(one, Mark):
        return f"[^{one.number}]"
    text = flat(one.text)
    sign = SIGNS.get(one.style, "") if text.strip() else ""
    before, after = " " * text.startswith(" "), " " * (text.endswith(" ") and text != " ")
    return f"{before}{sign}{escaped(text)}{sign}{after}"


def _escaped(text: str) -> str:
    return escaped(flat(text))
