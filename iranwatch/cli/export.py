"""``iranwatch export``."""

from __future__ import annotations

from typing import Any

import click

from iranwatch.archive import listing, read, search
from iranwatch.archive.store import Archive
from iranwatch.cli.options import archive_option, examples, filter_options
from iranwatch.cli.plans import plan_of
from iranwatch.cli.query_command import QueryCommand, query_argument
from iranwatch.render import formats, notes, page, streams

FORMATS = ("jsonl", "json", "csv", "markdown")


@click.command(
    cls=QueryCommand,
    epilog=examples(
        ("iranwatch export > archive.jsonl", "everything, one article a line"),
        ("iranwatch export IRGC --since 2019 --format csv", "what a query finds, as a table"),
        ("iranwatch export --tag brief --format markdown", "articles to read and hand on"),
    ),
)
@query_argument
@filter_options
@click.option("--format", type=click.Choice(FORMATS), default="jsonl", show_default=True)
@archive_option
def command(query: str, filters: dict[str, Any], format: str, archive: str) -> int:  # noqa: A002 -- the option's name
    """Write whole articles, with text and revisions: all of them, or those that match QUERY."""
    plan = plan_of(query, filters, archive)
    with Archive.open(archive) as store:
        wanted = listing.numbers(store.db, plan)
        undated = search.undated(store.db, plan)
        records = read.records(store.db, wanted)
        formats.write(records, page.WHOLE_ARTICLES, format, head={"total": len(wanted)})
    streams.warn(*(() if wanted else ("no article found",)), *notes.left_out(undated))
    return 0 if wanted else 1
