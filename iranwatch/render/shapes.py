"""The nouns as plain dicts: what JSON, JSON lines and CSV hold, as docs/output.md writes it down.

A key that exists is never renamed and never changes its meaning without a new SCHEMA_VERSION;
new keys may come. Unknown is None, and no text is altered: whoever writes it escapes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from iranwatch.model import (
        AlsoSearched,
        Anchor,
        Author,
        Evidence,
        Hit,
        Note,
        Record,
        Results,
        Revision,
        Snippet,
    )

SCHEMA_VERSION = 1

Shape = dict[str, object]


def article(record: Record) -> Shape:
    """Return an article as a listing shows it, without its text."""
    said = record.article
    return {
        "id": record.id,
        "files": list(record.files),
        "title": said.title,
        "authors": [author(one) for one in said.authors],
        "source": said.source,
        "section": said.section,
        "published": str(said.published) if said.published else None,
        "language": said.language,
        "tags": list(record.tags),
    }


def whole_article(record: Record) -> Shape:
    """Return an article with its text, its revisions, and what people typed about it."""
    return article(record) | {
        "body": record.article.body,
        "comment": record.article.comment,
        "revisions": [revision(one) for one in record.revisions],
        "corrected": list(record.corrected),
        "notes": [note(one) for one in record.notes],
    }


def explained_article(record: Record) -> Shape:
    """Return an article with its text and why each field has its value."""
    return whole_article(record) | {"evidence": _evidence(record)}


def parsed_article(record: Record) -> Shape:
    """Return what the parser makes of a file that no archive holds."""
    shape = article(record)
    del shape["tags"]
    return shape | {
        "body": record.article.body,
        "comment": record.article.comment,
        "evidence": _evidence(record),
    }


def hit(found: Hit) -> Shape:
    """Return an article that a search found: how well it matched, and where."""
    return article(found.record) | {
        "score": found.score,
        "matched": found.matched,
        "snippets": [snippet(one) for one in found.snippets],
    }


def results(found: Results) -> Shape:
    """Return what a search says besides its hits."""
    return {
        "query": found.query,
        "total": found.total,
        "all": found.all,
        "also_searched": [also_searched(one) for one in found.also_searched],
    }


def author(one: Author) -> Shape:
    """Return who signed an article, and as what."""
    return {"name": one.name, "role": one.role}


def evidence(one: Evidence) -> Shape:
    """Return why a field has its value; ``line`` counts from 1, None where it was not read."""
    return {"field": one.field, "rule": one.rule, "line": one.line, "text": one.text}


def revision(one: Revision) -> Shape:
    """Return one set of bytes that an article had, and what the user said of it."""
    return {
        "sha256": one.sha256,
        "added": one.added,
        "bytes": one.bytes,
        "encoding": one.encoding,
        "told": one.told._asdict(),
        "current": one.current,
    }


def note(one: Note) -> Shape:
    """Return what a person wrote, and where its paragraph is now; ``then`` are its words before."""
    return {
        "text": one.text,
        "number": one.number,
        "added": one.added,
        "paragraph": one.paragraph,
        "state": one.state,
        "then": one.then,
        "anchor": anchor(one.anchor) if one.anchor else None,
    }


def anchor(one: Anchor) -> Shape:
    """Return what names a paragraph for good: [start, end) in the text of a revision."""
    return {
        "revision": one.revision,
        "start": one.start,
        "end": one.end,
        "paragraph": one.paragraph,
    }


def snippet(one: Snippet) -> Shape:
    """Return a piece of a paragraph; ``marks`` are [start, end) in the characters of ``text``."""
    return {
        "paragraph": one.paragraph,
        "text": one.text,
        "marks": [list(mark) for mark in one.marks],
        "open_start": one.open_start,
        "open_end": one.open_end,
    }


def also_searched(one: AlsoSearched) -> Shape:
    """Return the other spellings that were tried for a name."""
    return {"typed": one.typed, "name": one.name, "spellings": list(one.spellings)}


def envelope(head: Mapping[str, object]) -> Shape:
    """Return what stands around a list of records: the version of these shapes, then *head*."""
    return {"schema_version": SCHEMA_VERSION, **head}


def _evidence(record: Record) -> list[Shape]:
    return [evidence(one) for one in record.article.evidence]
