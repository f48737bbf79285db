"""``iranwatch stats``."""

from __future__ import annotations

from typing import Any

import click

from iranwatch.archive import listing, search
from iranwatch.archive.store import Archive
from iranwatch.archive.stories import folded
from iranwatch.cli.options import archive_option, examples, filter_options
from iranwatch.cli.plans import plan_of
from iranwatch.cli.query_command import QueryCommand, query_argument
from iranwatch.render import bars, notes, streams

USUAL = ("source", "author", "section", "year", "month")
LONGEST = 12  # rows of a table unless one --by is asked for; times are shown whole


@click.command(
    cls=QueryCommand,
    epilog=examples(
        ("iranwatch stats", "what the archive holds"),
        ("iranwatch stats missile --by month", "when missiles were written about"),
        ("iranwatch stats --source 'Marigold Wire' --by author", "who wrote for one outlet"),
    ),
)
@query_argument
@filter_options
@click.option(
    "--by", type=click.Choice(list(listing.LABELS)), multiple=True, help="Count by this only."
)
@click.option("--stories", is_flag=True, help="Also count stories: copies of one text are one.")
@archive_option
def command(
    query: str, filters: dict[str, Any], by: tuple[str, ...], stories: bool, archive: str
) -> int:
    """Count articles and words, by source, author, section, year and month."""
    plan = plan_of(query, filters, archive)
    with Archive.open(archive) as store:
        total = listing.overview(store.db, plan)
        undated = search.undated(store.db, plan)
        told = len(folded(store.db, listing.numbers(store.db, plan))) if stories else None
        tables = {name: listing.tally(store.db, plan, name) for name in by or USUAL}
    facts: list[tuple[str, str | int]] = [
        ("articles", total.articles),
        ("words", total.words),
        ("dates", f"{total.earliest} to {total.latest}" if total.earliest else "none"),
        ("undated", total.undated),
    ]
    if told is not None:
        facts.insert(1, ("stories", told))
    longest = None if by else LONGEST
    bars.write_counts(facts, {name: _rows(tables[name], name, longest) for name in tables})
    streams.warn(*notes.left_out(undated))
    return 0 if total.articles else 1


def _rows(
    tallies: tuple[listing.Tally, ...], by: str, longest: int | None
) -> list[tuple[str, int]]:
    """Return the rows of a table, those that do not fit summed up in the last."""
    rows = [(one.label or "unknown", one.articles) for one in tallies]
    if longest is None or by in listing.TIMES or len(rows) <= longest:
        return rows
    rest = rows[longest:]
    return [*rows[:longest], (f"{len(rest)} others", sum(count for _, count in rest))]
