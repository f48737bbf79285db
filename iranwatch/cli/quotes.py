"""``iranwatch quotes``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from iranwatch.archive import aliases, findings, search
from iranwatch.archive.store import Archive
from iranwatch.cli.options import (
    Output,
    archive_option,
    examples,
    filter_options,
    limit_option,
    output_options,
)
from iranwatch.cli.plans import plan_of
from iranwatch.cli.query_command import QueryCommand, query_argument
from iranwatch.render import formats, notes, quotes, streams


@click.command(
    cls=QueryCommand,
    epilog=examples(
        ("iranwatch quotes --by Khamenei", "what he is quoted with, whatever the spelling"),
        ("iranwatch quotes missile --since 2019", "what was said in articles on missiles"),
        ("iranwatch quotes --by Zarif --csv", "a table for a spreadsheet"),
    ),
)
@query_argument
@filter_options
@click.option("--by", metavar="NAME", help="Only what this person or body said.")
@click.option("--all", "everything", is_flag=True, help="Also titles, slogans and scare quotes.")
@limit_option
@output_options(("table", "lines", "json", "jsonl", "csv"))
@archive_option
def command(
    query: str,
    filters: Mapping[str, Any],
    by: str | None,
    everything: bool,
    limit: int | None,
    output: Output,
    archive: str,
) -> int:
    """List who said what: in all articles, or in those that match QUERY.

    A speaker whom the text does not decide is left undecided.
    """
    plan = plan_of(query, filters, archive).limited(limit)
    concept = aliases.names(archive).look_up(by) if by else None
    with Archive.open(archive) as store:
        found = findings.quotations(
            store.db,
            plan,
            entity=concept.id if concept else None,
            speaker=by,
            speech_only=not everything,
        )
        undated = search.undated(store.db, plan)
    head = {"total": len(found)}
    formats.write(found, quotes.QUOTES, output.format, head=head, nul=output.nul)
    streams.warn(notes.counted(len(found), "quotation"), *notes.left_out(undated))
    return 0 if found else 1
