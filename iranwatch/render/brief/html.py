"""A brief as one HTML file that needs nothing else: no script, no picture, no font, no network."""

from __future__ import annotations

import base64
import hashlib
import re
from html import escape
from importlib import resources
from typing import TYPE_CHECKING

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
from iranwatch.render.chart import chart
from iranwatch.render.layout import MATCH
from iranwatch.render.series import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iranwatch.render.brief.document import Block, Document, Inline

TAGS = {MATCH: "mark", "id": "code", "quiet": "small", "work": "cite"}  # by the style of a span
_STYLES = re.compile("<style>(.*?)</style>", re.DOTALL)
_BAR = '<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
_GLUE = "\u2060"  # so that no mark begins a line
_BEFORE, _AFTER = " “—", " ,;”·"  # of a text, and ours: these run as our sentence does

_HEAD = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="iranwatch">
<title>{title}</title>
<style>{style}</style>
</head>
"""


def write(document: Document) -> Iterator[str]:
    """Yield *document* as a page.

    Its policy forbids whatever is not in it, and allows the styles that are by their hashes.
    """
    style = resources.files(__package__).joinpath("style.css").read_text("utf-8")
    body = "\n".join(_body(document))
    hashes = " ".join(map(_hash, dict.fromkeys((style, *_STYLES.findall(body)))))
    policy = f"default-src 'none'; style-src {hashes}; base-uri 'none'; form-action 'none'"
    yield _HEAD.format(policy=policy, title=_escaped(document.title), style=style)
    yield f"<body>\n{body}\n</body>\n</html>\n"


def _hash(style: str) -> str:
    digest = hashlib.sha256(style.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _body(document: Document) -> Iterator[str]:
    yield f'<header>\n<h1 dir="auto">{_escaped(document.title)}</h1>'
    yield f'<p class="subtitle">{_escaped(document.subtitle)}</p>'
    yield from _blocks(document.head)
    yield '<nav aria-label="Contents">\n<ul>'
    for section in document.sections:
        yield f'<li><a href="#{section.target}">{section.title}</a></li>'
    yield "</ul>\n</nav>\n</header>\n<main>"
    for section in document.sections:
        yield f'<section id="{section.target}">\n<h2>{section.title}</h2>'
        yield from _blocks(section.blocks)
        yield "</section>"
    yield "</main>"


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield *blocks*, footnotes that follow one another in one list."""
    notes = False
    for block in blocks:
        if isinstance(block, Footnote) != notes:
            notes = not notes
            yield "<ol>" if notes else "</ol>"
        yield from _block(block)
    if notes:
        yield "</ol>"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Prose():
            yield _prose("p", block)
        case Entry():
            yield "<article>"
            yield f'<p class="label">{_escaped(block.label)}</p>' if block.label else ""
            yield _prose("h3", block.heading)
            yield from map(_paragraph, block.blocks)
            yield "</article>"
        case Facts():
            yield "<dl>"
            for name, value in block.rows:
                yield f"<dt>{_escaped(name)}</dt>{_prose('dd', value)}"
            yield "</dl>"
        case Figures():
            yield '<ul class="figures">'
            for number, name in block.rows:
                yield f"<li><strong>{number:,}</strong> {_escaped(name)}</li>"
            yield "</ul>"
        case Chart():
            labels, numbers = zip(*block.counts, strict=True)
            yield f"<figure>{chart(block.title, labels, counted('articles', numbers))}</figure>"
        case Table():
            yield from _table(block)
        case Footnote():
            yield from _footnote(block)


def _paragraph(prose: Prose) -> str:
    return _prose("p", prose)


def _prose(tag: str, prose: Prose) -> str:
    """Return a paragraph: of an article in its direction, of ours with others' words set apart."""
    if not prose.quoted:
        direction = ' dir="rtl"' * prose.from_right
        return f"<{tag}{direction}>{''.join(map(_isolated, prose.inlines))}</{tag}>"
    language = f' lang="{_escaped(prose.language)}"' if prose.language else ""
    quoted = ' class="quoted"' * (tag == "p")
    text = "".join(map(_inline, prose.inlines))
    return f'<{tag} dir="auto"{language}{quoted}>{text}</{tag}>'


def _isolated(one: Inline) -> str:
    """Return a mark, or a span whose direction is its own, while the signs around it have ours."""
    if isinstance(one, Mark):
        return _inline(one)
    text = flat(one.text)
    start = len(text) - len(text.lstrip(_BEFORE))
    inside = text[start:].rstrip(_AFTER)
    alone = f"<bdi>{escape(inside)}</bdi>" if inside else ""
    return _styled(escape(text[:start]) + alone + escape(text[start + len(inside) :]), one.style)


def _inline(one: Inline) -> str:
    if isinstance(one, Mark):
        target = f"footnote-{one.number}"
        return f'{_GLUE}<sup><a id="{target}-{one.time}" href="#{target}">{one.number}</a></sup>'
    return _styled(_escaped(one.text), one.style)


def _styled(markup: str, style: str) -> str:
    tag = TAGS.get(style)
    return f"<{tag}>{markup}</{tag}>" if tag and markup else markup


def _table(table: Table) -> Iterator[str]:
    """Yield a table, a bar behind each first number."""
    most = max((numbers[0] for _, numbers in table.rows), default=1)
    yield '<table>\n<thead><tr><th scope="col">' + _escaped(table.head[0]) + "</th>"
    yield "".join(f'<th scope="col">{_escaped(name)}</th>' for name in table.head[1:])
    yield "<td></td></tr></thead>\n<tbody>"
    for name, numbers in table.rows:
        cells = "".join(f"<td>{number:,}</td>" for number in numbers)
        bar = f'<rect width="{100 * numbers[0] / most:.1f}" height="8"/>'
        yield f'<tr><th scope="row">{_isolated(name)}</th>{cells}'
        yield f"<td>{_BAR}{bar}</svg></td></tr>"
    yield "</tbody>\n</table>"


def _footnote(note: Footnote) -> Iterator[str]:
    target = f"footnote-{note.number}"
    yield f'<li id="{target}">' + "".join(map(_isolated, note.text.inlines))
    for time in range(1, note.times + 1):
        said = f"back to mark {note.number}" + (f", place {time}" if note.times > 1 else "")
        yield f'<a class="back" href="#{target}-{time}" aria-label="{said}">↩</a>'
    yield "</li>"


def _escaped(text: str) -> str:
    """Return *text* as one line that shows these characters, in an attribute too."""
    return escape(flat(text))
