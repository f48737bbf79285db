"""``iranwatch show``."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

import click

from iranwatch.archive import aliases, read, reference
from iranwatch.archive.marks import in_article
from iranwatch.archive.store import Archive
from iranwatch.cli.options import Output, archive_option, examples, output_options
from iranwatch.cli.plans import plan_of
from iranwatch.errors import UnknownParagraphError
from iranwatch.model import Record
from iranwatch.render import formats, page, streams

if TYPE_CHECKING:
    from iranwatch.archive.entities import Named

FORMATS = ("table", "json", "jsonl", "csv", "markdown")
_ANCHOR = re.compile(r"(.+)/p([1-9][0-9]{0,5})")


@click.command(
    epilog=examples(
        ("iranwatch show 4f2a91c0", "an article, by the first digits of its id"),
        ("iranwatch show 4f2a91c0/p3 qadr-tests.txt", "one paragraph; a whole file"),
        ("iranwatch show 4f2a91c0 --entities", "whom and what it names, and where first"),
        ("iranwatch show 4f2a91c0 --why", "which rule found each field, and what was cut"),
    )
)
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@click.option("--query", metavar="QUERY", help="Mark what matches QUERY.")
@click.option("--why", is_flag=True, help="Show the evidence for each field.")
@click.option("--entities", is_flag=True, help="Show whom and what the article names.")
@click.option("--raw", is_flag=True, help="Print the file's own bytes.")
@output_options(FORMATS)
@archive_option
def command(
    ids: tuple[str, ...],
    query: str | None,
    why: bool,
    entities: bool,
    raw: bool,
    output: Output,
    archive: str,
) -> int:
    """Print articles: what is known of them and their numbered paragraphs.

    An ID is the first four or more digits of an article's id, the sha256 of one of its revisions,
    or its file's name; ID/p3 is one paragraph.
    """
    plan = plan_of(query, {}, archive) if query else None
    with Archive.open(archive) as store:
        asked = [_asked(store, one) for one in ids]
        if raw:
            streams.send([read.raw(store.db, one.sha256) for one in asked])
            return 0
        records = tuple({one.record.id: one.record for one in asked}.values())
        named = _named(store, records) if entities else None
    marks = {one.id: in_article(plan, one.article) for one in records} if plan else {}
    layout = functools.partial(page.pages, marks=marks, only=_only(asked), why=why, named=named)
    kind = page.EXPLAINED_ARTICLES if why else page.WHOLE_ARTICLES
    if named is not None:
        kind = page.with_names(kind, named)
    formats.write(
        records,
        kind._replace(layout=layout),
        output.format or "table",
        head={"total": len(records)},
        nul=output.nul,
    )
    return 0


class Asked(NamedTuple):
    """What one ID names: an article, the revision meant, and the paragraph, if only one."""

    record: Record
    sha256: str
    paragraph: int | None


def _asked(store: Archive, name: str) -> Asked:
    """Return what *name* names: an article, or with ``/p3`` one of its paragraphs."""
    anchor = _ANCHOR.fullmatch(name)
    reference_, paragraph = (anchor[1], int(anchor[2])) if anchor else (name, None)
    record = store.get(reference_)
    if paragraph is not None and paragraph > len(record.article.paragraphs):
        raise UnknownParagraphError(record.id, paragraph, len(record.article.paragraphs))
    return Asked(record, reference.revision(record, reference_).sha256, paragraph)


def _named(store: Archive, records: Iterable[Record]) -> dict[str, list[Named]]:
    """Return what each of *records* names, by its id."""
    from iranwatch.archive.entities import of_article

    names = aliases.names(store.path)
    return {record.id: of_article(store.db, record.id, names) for record in records}


def _only(asked: Iterable[Asked]) -> dict[str, set[int]]:
    """Return the paragraphs asked for, by article; none where any ID asks for the whole of it."""
    asked = list(asked)
    whole = {one.record.id for one in asked if one.paragraph is None}
    only: dict[str, set[int]] = {}
    for one in asked:
        if one.paragraph is not None and one.record.id not in whole:
            only.setdefault(one.record.id, set()).add(one.paragraph)
    return only
