"""``iranwatch quotes``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from iranwatch.archive import aliases, findings, search
from iranwatch.archive.findings import Quotations
from iranwatch.archive.store import Archive
from iranwatch.cli.options import (
    Output,
    archive_option,
    examples,
    filter_options,
    output_options,
)
from iranwatch.cli.plans import plan_of
from iranwatch.cli.query_command import QueryCommand, query_argument
from iranwatch.render import formats, notes, quotes, results, streams


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
@click.option(
    "-n", "--limit", type=click.IntRange(0, 2**31), metavar="N", help="At most N quotations."
)
@click.option("--count", is_flag=True, help="Print only how many quotations there are.")
@output_options()
@archive_option
def command(
    query: str,
    filters: Mapping[str, Any],
    by: str | None,
    everything: bool,
    limit: int | None,
    count: bool,
    output: Output,
    archive: str,
) -> int:
    """List who said what: in all articles, or in those that match QUERY.

    A speaker whom the text does not decide is left undecided.
    """
    plan = plan_of(query, filters, archive).limited(0 if count else limit)
    concept = aliases.names(archive).look_up(by) if by else None
    with Archive.open(archive) as store:
        found = findings.quotations(
            store.db,
            plan,
            entity=concept.id if concept else None,
            speaker=by,
            speech_only=not everything,
        )
        undated, unread = search.undated(store.db, plan), findings.unread(store.db, plan)
    streams.warn(*notes.before_facts(plan))
    if count:
        streams.send([f"{found.total}\n"])
    else:
        _write(found, output)
    shown = found.total if count else len(found.quotes)
    streams.warn(
        *notes.after_facts(shown, found.total, "quotation", undated=undated, unread=unread)
    )
    return 0 if found.total else 1


def _write(found: Quotations, output: Output) -> None:
    if output.format in formats.OF_ARTICLES:
        records = dict.fromkeys(one.record for one in found.quotes)
        formats.write(records, results.ARTICLES, output.format, nul=output.nul)
    else:
        head = {"total": found.total}
        formats.write(found.quotes, quotes.QUOTES, output.format, head=head, nul=output.nul)
