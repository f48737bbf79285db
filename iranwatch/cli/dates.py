"""``iranwatch dates``."""

from __future__ import annotations

import click

from iranwatch.analysis.dating import propose_dates
from iranwatch.archive.store import Archive
from iranwatch.cli.options import Output, archive_option, examples, output_options
from iranwatch.cli.values import offered
from iranwatch.render import formats, streams
from iranwatch.render.proposals import PROPOSALS


@click.command(
    epilog=examples(
        ("iranwatch dates 4f2a91c0", "when an undated article may have appeared, and why"),
        ("iranwatch dates khorramshahr-parade.txt --json", "the same for a program"),
        ("iranwatch list --undated --ids | xargs -n1 iranwatch dates", "all that have no date"),
    )
)
@click.argument("id_", metavar="ID", shell_complete=offered("id"))
@output_options(("table", "lines", "json", "jsonl"))
@archive_option
def command(id_: str, output: Output, archive: str) -> int:
    """Propose what the date of an article may be, with the reasons; nothing is set.

    iranwatch set ID published=DATE sets it.
    """
    with Archive.open(archive) as store:
        record = store.get(id_)
    found = propose_dates(record.article, record.files)
    formats.write(found, PROPOSALS, output.format or "table", head={"total": len(found)})
    if not found:
        streams.warn("nothing in the article or its files' names tells its date")
    return 0 if found else 1
