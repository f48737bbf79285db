"""``iranwatch duplicates``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from iranwatch.archive.store import Archive
from iranwatch.archive.stories import duplicates
from iranwatch.cli.options import (
    Output,
    archive_option,
    examples,
    filter_options,
    output_options,
)
from iranwatch.cli.plans import plan_of
from iranwatch.cli.query_command import QueryCommand, query_argument
from iranwatch.render import formats, notes, streams
from iranwatch.render.stories import COPIES


@click.command(
    cls=QueryCommand,
    epilog=examples(
        ("iranwatch duplicates", "every text that the archive has more than once"),
        ("iranwatch duplicates tanker --since 2019", "of articles that match"),
        ("iranwatch duplicates --csv", "a table; its column story tells copies from copies"),
    ),
)
@query_argument
@filter_options
@output_options()
@archive_option
def command(query: str, filters: Mapping[str, Any], output: Output, archive: str) -> int:
    """List the articles that tell the same text, together: all, or those that match QUERY.

    A copy may be cut, wrapped anew, lightly edited or under another title. The oldest comes first.
    """
    plan = plan_of(query, filters, archive)
    with Archive.open(archive) as store:
        found = duplicates(store.db, plan)
    streams.warn(*notes.before_facts(plan))
    formats.write(found, COPIES, output.format, head={"total": len(found)}, nul=output.nul)
    stories = notes.counted(len({one.story for one in found}), "story", "stories")
    streams.warn(f"{stories} in {notes.counted(len(found), 'article')}")
    return 0 if found else 1
