"""``iranwatch entities``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from iranwatch import query as language
from iranwatch.archive import aliases, search
from iranwatch.archive.entities import entities
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
from iranwatch.cli.values import offered
from iranwatch.errors import UsageError
from iranwatch.lexicon import Names
from iranwatch.render import formats, notes, streams
from iranwatch.render.entities import ENTITIES

SCREENFUL = 40  # names on a terminal


@click.command(
    cls=QueryCommand,
    epilog=examples(
        ("iranwatch entities missile --group people", "whom articles on missiles name"),
        ("iranwatch entities --with Khamenei", "what is named together with him"),
        ("iranwatch entities --since 2019 --csv", "a table for a spreadsheet"),
    ),
)
@query_argument
@filter_options
@click.option("--group", metavar="GROUP", help="Only people, organisations, places, …")
@click.option(
    "--with",
    "beside",
    metavar="NAME",
    shell_complete=offered("entity"),
    help="Only in articles that name this too.",
)
@click.option("-n", "--limit", type=click.IntRange(0, 2**31), metavar="N", help="At most N names.")
@output_options(("table", "lines", "json", "jsonl", "csv"))
@archive_option
def command(
    query: str,
    filters: Mapping[str, Any],
    group: str | None,
    beside: str | None,
    limit: int | None,
    output: Output,
    archive: str,
) -> int:
    """List whom and what articles name, by how many do: all of them, or those that match QUERY.

    Every spelling that iranwatch aliases lists counts for its name, and instruments of law by
    their numbers. What an article does not decide is not counted.
    """
    names = aliases.names(archive)
    group = _group(group, names) if group else None
    plan = plan_of(query, filters, archive)
    with Archive.open(archive) as store:
        found = entities(
            store.db,
            plan,
            names,
            group=group,
            beside=language.concept_id(beside, names) if beside else None,
        )
        undated = search.undated(store.db, plan)
    streams.warn(*notes.before_facts(plan), *(language.doubt(beside, names) if beside else ()))
    output = output.settled()
    if limit is None and output.format == "table" and streams.is_terminal():
        limit = SCREENFUL
    shown = found[:limit]
    formats.write(shown, ENTITIES, output.format, head={"total": len(found)}, nul=output.nul)
    streams.warn(*notes.shown(len(shown), len(found), "name"), *notes.left_out(undated))
    return 0 if found else 1


def _group(name: str, names: Names) -> str:
    """Return the group of names called so, or that begins so, in either spelling of English."""
    groups = sorted({concept.group for concept in names.concepts.values()})
    asked = name.casefold().replace("z", "s")
    found = [group for group in groups if group.casefold().startswith(asked)]
    if len(found) != 1:
        error = UsageError(f"--group cannot be {name!r}")
        error.hint = f"write one of {', '.join(groups)}"
        raise error
    return found[0]
