"""``iranwatch list``."""

from __future__ import annotations

from functools import partial
from typing import Any, Literal

import click

from iranwatch.archive import listing
from iranwatch.archive.store import Archive
from iranwatch.cli.options import (
    Output,
    archive_option,
    copies_option,
    count_option,
    examples,
    filter_options,
    limit_option,
    output_options,
)
from iranwatch.cli.plans import plan_of
from iranwatch.cli.query_command import QueryCommand, query_argument
from iranwatch.render import formats, notes, results, streams


@click.command(
    cls=QueryCommand,
    epilog=examples(
        ("iranwatch list -n 10", "the ten newest articles"),
        ("iranwatch list --undated --ids", "the ids of what still needs a date"),
        ("iranwatch list sanctions --source 'Marigold Wire' --csv", "a table for a spreadsheet"),
    ),
)
@query_argument
@filter_options
@click.option(
    "--sort", type=click.Choice(["date", "source"]), default="date", help="Newest first, by outlet."
)
@limit_option
@copies_option
@count_option
@output_options()
@archive_option
def command(
    query: str,
    filters: dict[str, Any],
    sort: Literal["date", "source"],
    limit: int | None,
    all_copies: bool,
    count: bool,
    output: Output,
    archive: str,
) -> int:
    """List articles, newest first: all of them, or those that match QUERY."""
    output = output.settled()
    plan = plan_of(query, filters, archive)._replace(sort=sort, limit=0 if count else limit)
    with Archive.open(archive) as store:
        fold = output.format == "table" and not all_copies
        found = listing.listing(store.db, plan, fold=fold, bare=output.format in formats.BARE)
    streams.warn(*notes.before_facts(plan))
    if count:
        streams.send([f"{found.total}\n"])
        streams.warn(*notes.left_out(found.undated))
    else:
        formats.write(
            found.records,
            results.ARTICLES._replace(layout=partial(results.listing, copies=found.copies)),
            output.format,
            head={"total": found.total},
            nul=output.nul,
        )
        streams.warn(*notes.after_listing(found))
    return 0 if found.total else 1
