"""``iranwatch show``."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from iranwatch.archive import read
from iranwatch.archive.store import Archive
from iranwatch.cli.command import Command
from iranwatch.cli.options import Output, archive_option, examples, output_options
from iranwatch.cli.targets import Target, find_targets, tell
from iranwatch.cli.values import offered, saved_in_query
from iranwatch.errors import UsageError
from iranwatch.model import Record
from iranwatch.render import formats, page, streams

if TYPE_CHECKING:
    from iranwatch.archive.entities import Named
    from iranwatch.archive.marks import Span
    from iranwatch.query import Plan

FORMATS = ("table", "json", "jsonl", "csv", "markdown")
OF_PARAGRAPHS = frozenset({"json", "jsonl", "csv"})  # where a paragraph has a shape of its own


@click.command(
    cls=Command,
    epilog=examples(
        ("iranwatch show 4f2a91c0", "an article, by the first digits of its id"),
        ("iranwatch show 4f2a91c0/p3 qadr-tests.txt", "one paragraph; a whole file"),
        ("iranwatch show 4f2a91c0 --entities", "whom and what it names, and where first"),
        ("iranwatch show 4f2a91c0 --why", "which rule found each field, and what was cut"),
    ),
)
@click.argument("ids", nargs=-1, required=True, metavar="ID...", shell_complete=offered("id"))
@click.option(
    "--query", metavar="QUERY", shell_complete=saved_in_query, help="Mark what matches QUERY."
)
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
    plan = _plan(query, archive) if query else None
    with Archive.open(archive) as store:
        targets, faults = find_targets(store, ids)
        data = [read.raw(store.db, one.sha256) for one in targets] if raw else []
        named = _named(store, _records(targets)) if entities else None
    if raw:
        streams.send(data)
    elif output.format in OF_PARAGRAPHS and _only(targets):
        _write_paragraphs(targets, output, of_articles=why or entities)
    elif targets:
        _write_articles(targets, output, plan, why=why, named=named)
    return tell(faults)


def _records(targets: Iterable[Target]) -> tuple[Record, ...]:
    """Return the articles asked for, each once."""
    return tuple({one.record.id: one.record for one in targets}.values())


def _write_articles(
    targets: Sequence[Target],
    output: Output,
    plan: Plan | None,
    *,
    why: bool,
    named: dict[str, list[Named]] | None,
) -> None:
    records, only = _records(targets), _only(targets)
    marks = _marks(plan, records) if plan else {}
    layout = functools.partial(page.pages, marks=marks, only=only, why=why, named=named)
    kind = page.EXPLAINED_ARTICLES if why else page.WHOLE_ARTICLES
    if named is not None:
        kind = page.with_names(kind, named)
    if output.format == "markdown":
        records = tuple(page.part(one, only[one.id]) if one.id in only else one for one in records)
    formats.write(
        records,
        kind._replace(layout=layout),
        output.format or "table",
        head={"total": len(records)},
        nul=output.nul,
    )


def _write_paragraphs(targets: Sequence[Target], output: Output, *, of_articles: bool) -> None:
    """Write the paragraphs asked for, each a record, unless something *of_articles* is too.

    Raises:
        UsageError: if whole articles are asked for as well: they have another shape.
    """
    if of_articles or len(_only(targets)) < len(_records(targets)):
        raise UsageError(f"--{output.format} is of paragraphs or of whole articles, not of both")
    from iranwatch.render.passages import PASSAGES, Passage

    found = [Passage(one.record, one.anchor) for one in targets if one.anchor]
    formats.write(found, PASSAGES, output.format, head={"total": len(found)}, nul=output.nul)


def _plan(query: str, archive: str) -> Plan:
    from iranwatch.cli.plans import plan_of  # showing an article starts without

    return plan_of(query, {}, archive)


def _marks(plan: Plan, records: Iterable[Record]) -> dict[str, dict[int, tuple[Span, ...]]]:
    """Return where *plan* matches in each of *records*, by its id and by paragraph."""
    from iranwatch.archive.marks import in_article

    return {one.id: in_article(plan, one.article) for one in records}


def _named(store: Archive, records: Iterable[Record]) -> dict[str, list[Named]]:
    """Return what each of *records* names, by its id."""
    from iranwatch.archive import aliases
    from iranwatch.archive.entities import of_article

    names = aliases.names(store.path)
    return {record.id: of_article(store.db, record.id, names) for record in records}


def _only(targets: Iterable[Target]) -> dict[str, set[int]]:
    """Return the paragraphs asked for, by article; none where any ID asks for the whole of it."""
    targets = list(targets)
    whole = {one.record.id for one in targets if one.anchor is None}
    only: dict[str, set[int]] = {}
    for one in targets:
        if one.anchor is not None and one.record.id not in whole:
            only.setdefault(one.record.id, set()).add(one.anchor.paragraph)
    return only
