"""An article as a Markdown document (CommonMark) in which its own text is text and nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iranwatch.render.formats import SHORT
from iranwatch.render.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iranwatch.model import Note, Record

# What means something wherever it stands; in dialects | ~ $ are tables, struck text and formulas,
# and { ^ @ %% == attributes, raised text, citations, hidden and marked text (pandoc, Obsidian)
_ANYWHERE = re.compile(r"[\\`*_\[\]<>&#|~$^{]|(?<!\w)@|%(?=%)|=(?==)")
# What stands before a sign that means something first in a line: nothing before a bullet, the line
# under a heading or a definition, a number before the mark of a list
_BEFORE = re.compile(r"(?=[-+=:])|\d{1,9}(?=[.)])")


def document(record: Record) -> str:
    """Return an article as Markdown: its title, what is known of it, its text, its comment."""
    return "\n\n".join(_blocks(record)) + "\n"


def escaped(text: str) -> str:
    """Return *text* as Markdown that shows exactly these characters, white space aside.

    Lines stay lines; the blank ones go, since they would end the paragraph.
    """
    lines = (line.strip() for line in safe(text, multiline=True).split("\n"))
    return "\n".join(_escaped_line(line) for line in lines if line)


def _escaped_line(line: str) -> str:
    if before := _BEFORE.match(line):
        first = before.end()
        return line[:first] + "\\" + line[first] + _ANYWHERE.sub(r"\\\g<0>", line[first + 1 :])
    return _ANYWHERE.sub(r"\\\g<0>", line)


def _blocks(record: Record) -> Iterator[str]:
    said = record.article
    yield "# " + (_in_a_line(said.title) if said.title else "(no title)")
    yield "\n".join(f"- {name}: {value}" for name, value in _facts(record) if value)
    comment = False
    for paragraph in said.paragraphs:
        if paragraph.comment and not comment:
            yield "## Comment"
        comment = paragraph.comment
        yield escaped(paragraph.text)
    if record.notes:
        yield "## Notes"
    for note in record.notes:
        yield escaped(f"{_on(note)}{note.text}")


def _on(note: Note) -> str:
    """Return which paragraph *note* is on, for the beginning of its text."""
    if note.anchor is None:
        return ""
    gone = f"p{note.anchor.paragraph} of revision {note.anchor.revision[:SHORT]}, which is gone"
    return f"On {f'p{note.paragraph}' if note.paragraph else gone}: "


def _facts(record: Record) -> Iterator[tuple[str, str]]:
    said = record.article
    signed = (f"{one.name} ({one.role})" if one.role else one.name for one in said.authors)
    yield "By", _in_a_line("; ".join(signed))
    yield "Source", _in_a_line(said.source or "")
    yield "Section", _in_a_line(said.section or "")
    yield "Published", str(said.published) if said.published else "undated"
    yield "Tags", _in_a_line(", ".join(record.tags))
    yield "Id", record.id
    yield "File", _in_a_line("; ".join(record.files))


def _in_a_line(text: str) -> str:
    return escaped(safe(text))
