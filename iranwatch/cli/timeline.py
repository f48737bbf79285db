"""``iranwatch timeline``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import click

from iranwatch.archive import findings, search
from iranwatch.archive.findings import Dated
from iranwatch.archive.store import Archive
from iranwatch.cli.options import (
    Output,
    archive_option,
    examples,
    filter_options,
    limit_option,
    output_options,
)
from iranwatch.cli.plans import plan_of, read_days
from iranwatch.cli.query_command import QueryCommand, query_argument
from iranwatch.render import formats, notes, streams, timeline

FORMATS = ("table", "lines", "json", "jsonl", "csv", "bars", "svg", "ics")


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
@limit_option
@output_options(FORMATS)
@archive_option
def command(
    query: str,
    filters: Mapping[str, Any],
    days: str | None,
    unplaced: bool,
    limit: int | None,
    output: Output,
    archive: str,
) -> int:
    """List what articles say happened, by day: all of them, or those that match QUERY.

    --since and --until choose articles by the day they appeared, --days events by their own.
    """
    plan = plan_of(query, filters, archive).limited(limit)
    period = read_days(days) if days else None
    with Archive.open(archive) as store:
        found = findings.timeline(store.db, plan, placed=not unplaced, days=period)
        undated = search.undated(store.db, plan)
    _write(found, output)
    streams.warn(notes.counted(len(found), "event"), *notes.left_out(undated))
    return 0 if found else 1


def _write(found: list[Dated], output: Output) -> None:
    if output.format == "bars":
        from iranwatch.render.bars import write_counts

        write_counts([("events", len(found))], {"month": timeline.by_month(found)})
    elif output.format == "svg":
        from iranwatch.render.chart import chart

        streams.send([chart("Events by month", timeline.by_month(found))])
    elif output.format == "ics":
        from iranwatch.render.calendar import calendar

        lines = calendar(found, dt.datetime.now(dt.UTC))
        streams.send(line.encode() for line in lines)  # as bytes: their ends are CR LF
    else:
        head = {"total": len(found)}
        formats.write(found, timeline.EVENTS, output.format, head=head, nul=output.nul)
