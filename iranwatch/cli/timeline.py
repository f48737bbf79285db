"""``iranwatch timeline``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import click

from iranwatch.archive import findings, search
from iranwatch.archive.findings import Timeline
from iranwatch.archive.store import Archive
from iranwatch.cli.options import (
    Output,
    archive_option,
    examples,
    filter_options,
    output_options,
)
from iranwatch.cli.plans import plan_of, read_days
from iranwatch.cli.query_command import QueryCommand, query_argument
from iranwatch.render import formats, notes, results, streams, timeline
from iranwatch.render.formats import LISTING

FORMATS = (*LISTING, "bars", "svg", "ics")


@click.command(
    cls=QueryCommand,
    epilog=examples(
        ("iranwatch timeline missile", "what is said to have happened, day by day"),
        ("iranwatch timeline --days 2017-10..2017-11 --csv", "two months, for a spreadsheet"),
        ("iranwatch timeline IRGC --format bars", "how many events in each month"),
    ),
)
@query_argument
@filter_options
@click.option("--days", metavar="DATES", help="Only events of 2017-10, or 2017-10..2018-02.")
@click.option("--unplaced", is_flag=True, help="Only words that could not be placed in time.")
@click.option("-n", "--limit", type=click.IntRange(0, 2**31), metavar="N", help="At most N events.")
@click.option("--count", is_flag=True, help="Print only how many events there are.")
@output_options(FORMATS)
@archive_option
def command(
    query: str,
    filters: Mapping[str, Any],
    days: str | None,
    unplaced: bool,
    limit: int | None,
    count: bool,
    output: Output,
    archive: str,
) -> int:
    """List what articles say happened, by day: all of them, or those that match QUERY.

    --since and --until choose articles by the day they appeared, --days events by their own.
    """
    plan = plan_of(query, filters, archive).limited(0 if count else limit)
    period = read_days(days) if days else None
    with Archive.open(archive) as store:
        found = findings.timeline(store.db, plan, placed=not unplaced, days=period)
        undated, unread = search.undated(store.db, plan), findings.unread(store.db, plan)
    streams.warn(*notes.before_facts(plan))
    if count:
        streams.send([f"{found.total}\n"])
    else:
        _write(found, output)
    shown = found.total if count else len(found.events)
    streams.warn(*notes.after_facts(shown, found.total, "event", undated=undated, unread=unread))
    return 0 if found.total else 1


def _write(found: Timeline, output: Output) -> None:
    if output.format == "bars":
        from iranwatch.render.bars import write_counts
        from iranwatch.render.spread import tables

        write_counts([("events", len(found.events))], tables(found.events))
    elif output.format == "svg":
        from iranwatch.render.chart import chart
        from iranwatch.render.series import counted
        from iranwatch.render.spread import axis

        title, counts = axis(found.events)
        numbers = counted("events", [number for _, number in counts])
        streams.send([chart(title, [label for label, _ in counts], numbers)])
    elif output.format == "ics":
        from iranwatch.render.calendar import calendar

        lines = calendar(found.events, dt.datetime.now(dt.UTC))
        streams.send(line.encode() for line in lines)  # as bytes: their ends are CR LF
    elif output.format in formats.OF_ARTICLES:
        records = dict.fromkeys(one.record for one in found.events)
        formats.write(records, results.ARTICLES, output.format, nul=output.nul)
    else:
        head = {"total": found.total}
        formats.write(found.events, timeline.EVENTS, output.format, head=head, nul=output.nul)
