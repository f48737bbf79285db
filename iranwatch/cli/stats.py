"""``iranwatch stats``."""

from __future__ import annotations

from functools import partial
from typing import Any

import click

from iranwatch.archive import aliases, search
from iranwatch.archive.store import Archive
from iranwatch.cli.options import Output, archive_option, examples, filter_options, output_options
from iranwatch.cli.plans import plan_of
from iranwatch.cli.query_command import QueryCommand, query_argument
from iranwatch.cli.values import saved_in_query
from iranwatch.desk import stats as desk
from iranwatch.errors import UsageError
from iranwatch.render import notes, stats, streams

USUAL = ("source", "author", "section", "year")
LONGEST = 12  # rows of names on a terminal, unless --by or --limit asks for them


@click.command(
    cls=QueryCommand,
    epilog=examples(
        ("iranwatch stats", "what the archive holds"),
        ("iranwatch stats missile --by month --share", "in what part of each month's articles"),
        ("iranwatch stats missile --against negotiation --by year", "two queries side by side"),
        ("iranwatch stats missile --by source --format svg", "a picture for a report"),
    ),
)
@query_argument
@filter_options
@click.option(
    "--by", type=click.Choice(desk.BY), multiple=True, help="Count by this; may come again."
)
@click.option("--share", is_flag=True, help="Out of how many in the whole archive.")
@click.option(
    "--against",
    metavar="QUERY",
    shell_complete=saved_in_query,
    help="Count what another query finds, too.",
)
@click.option("--stories", is_flag=True, help="Also count stories: copies of one text are one.")
@click.option(
    "-n", "--limit", type=click.IntRange(0, 2**31), metavar="N", help="At most N names a table."
)
@output_options(stats.FORMATS)
@archive_option
def command(
    query: str,
    filters: dict[str, Any],
    by: tuple[str, ...],
    share: bool,
    against: str | None,
    stories: bool,
    limit: int | None,
    output: Output,
    archive: str,
) -> int:
    """Count articles and words, by source, author, section and year, or by what --by asks for.

    A series over time shows every month, or year, from the first with an article to the last.
    --share sets each count against all articles of that month, or source, in the archive, between
    --since and --until: a saved folder is no fair sample of what was published.
    """
    output = output.settled()
    if output.format == "svg":
        by = by or ("month",)
        if len(by) > 1:
            raise UsageError("--format svg draws one --by at a time")
    if limit is None and output.format == "table" and not by:
        limit = LONGEST
    queries = [query] if against is None else [query, against]
    plans = [plan_of(one, filters, archive) for one in queries]
    period = {name: filters[name] for name in ("since", "until")}
    with Archive.open(archive) as store:
        found = desk.stats(
            store.db,
            plans,
            dict.fromkeys(by or USUAL),
            partial(aliases.names, archive),
            whole=plan_of("", period, archive) if share else None,
            told_once=stories,
        )
        undated = [search.undated(store.db, plan) for plan in plans]
    streams.warn(*(note for plan in plans for note in notes.before_facts(plan)))
    stats.write(found, output.format or "lines", nul=output.nul, limit=limit)
    streams.warn(*notes.left_out(max(undated)))
    return 0 if any(total.articles for total in found.totals) else 1
