"""``iranwatch export``."""

from __future__ import annotations

from typing import Any

import click

from iranwatch.archive import listing, read, search
from iranwatch.archive.store import Archive
from iranwatch.cli.options import Output, archive_option, examples, filter_options, output_options
from iranwatch.cli.plans import plan_of
from iranwatch.cli.query_command import QueryCommand, query_argument
from iranwatch.render import citations, formats, notes, page, streams

FORMATS = ("jsonl", "json", "csv", "markdown", *citations.FILES)


@click.command(
    cls=QueryCommand,
    epilog=examples(
        ("iranwatch export > archive.jsonl", "everything, one article a line"),
        ("iranwatch export IRGC --since 2019 --csv", "what a query finds, as a table"),
        ("iranwatch export --tag brief --format markdown", "articles to read and hand on"),
        ("iranwatch export --tag brief --format csl", "a bibliography of them, for Zotero"),
    ),
)
@query_argument
@filter_options
@output_options(FORMATS, default="jsonl")
@archive_option
def command(query: str, filters: dict[str, Any], output: Output, archive: str) -> int:
    """Write whole articles, with text and revisions: all of them, or those that match QUERY.

    bibtex, ris and csl write a bibliography instead, as iranwatch cite does.
    """
    plan = plan_of(query, filters, archive)
    with Archive.open(archive) as store:
        wanted = listing.numbers(store.db, plan)
        undated = search.undated(store.db, plan)
        records = read.records(store.db, wanted)
        streams.warn(*notes.before_facts(plan))
        if output.format in citations.FILES:
            from iranwatch.render.citations.formats import write
            from iranwatch.render.citations.work import work

            write(map(work, records), output.format)
        else:
            head = {"total": len(wanted)}
            formats.write(records, page.WHOLE_ARTICLES, output.format, head=head)
    streams.warn(*(() if wanted else ("no article found",)), *notes.left_out(undated))
    return 0 if wanted else 1
