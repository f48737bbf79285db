"""``iranwatch ingest``."""

from __future__ import annotations

import os
from collections.abc import Iterator

import click

from iranwatch.archive.store import Archive
from iranwatch.cli.inputs import STDIN, content, piped_article
from iranwatch.cli.options import archive_option, examples
from iranwatch.cli.plans import today
from iranwatch.cli.progress import progress
from iranwatch.cli.reading import size_option, told_options
from iranwatch.cli.values import files
from iranwatch.desk import ingest as desk
from iranwatch.desk.identity import DEEDS
from iranwatch.desk.ingest import Orders, Summary
from iranwatch.desk.waiting import holds_text
from iranwatch.errors import UsageError
from iranwatch.model import Told
from iranwatch.render import notes, streams
from iranwatch.render.safe import safe


@click.command(
    epilog=examples(
        ("iranwatch ingest data/raw/", "every .txt file below the folder"),
        ("iranwatch ingest --source Reuters --year 1987 wire/", "say what the files do not"),
        ("find . -name '*.txt' -print0 | iranwatch ingest --files-from - -0", "a list of files"),
    )
)
@click.argument("paths", nargs=-1, shell_complete=files)
@click.option(
    "--files-from",
    metavar="FILE",
    shell_complete=files,
    help="Read paths from FILE, one a line; - is stdin.",
)
@click.option("-0", "nul", is_flag=True, help="Paths in --files-from end with NUL.")
@told_options
@click.option("--dry-run", is_flag=True, help="Show what would change; write nothing.")
@click.option("--force", is_flag=True, help="Parse known files again.")
@click.option(
    "--no-facts", is_flag=True, help="Leave events, quotes, names and copies to a later ingest."
)
@click.option("--jobs", type=click.IntRange(1, 64), help="Processes that parse; as many as cores.")
@size_option
@archive_option
def command(
    paths: tuple[str, ...],
    files_from: str | None,
    nul: bool,
    told: Told,
    dry_run: bool,
    force: bool,
    no_facts: bool,
    jobs: int | None,
    max_size: int,
    archive: str,
) -> int:
    """Bring article files into the archive.

    PATHS are files and folders; a folder stands for every .txt file below it. - is one article on
    standard input. Running it again brings in what is new and changed, and nothing twice; a file
    that is gone leaves its article.
    """
    if nul and files_from is None:
        raise UsageError("-0 goes with --files-from")
    if not paths and files_from is None:
        raise UsageError("nothing to ingest: name a file or a folder")
    arguments = [*paths, *(_listed(files_from, nul) if files_from is not None else ())]
    orders = Orders(told, today(), jobs, force, facts=not no_facts, max_bytes=max_size)
    piped = piped_article(max_size) if STDIN in arguments else None
    named = [path for path in arguments if path != STDIN]
    in_vain = not os.path.exists(archive) and not holds_text(named, orders.task(), piped)
    writing = not dry_run and not in_vain  # no archive is made for nothing
    opened = Archive.open(archive, writing=True) if writing else Archive.preview(archive)
    with opened as store, progress("Reading") as on_progress:
        summary = desk.ingest(
            store,
            named,
            orders,
            piped=piped,
            dry_run=not writing,
            on_progress=on_progress,
            on_wait=lambda: streams.warn("waiting for readers of the archive to finish"),
        )
    streams.send(_lines(summary, dry_run=dry_run))
    streams.warn(
        *notes.refusals(summary.refused),
        *notes.hidden(summary.hidden),
        *notes.undated(summary.undated),
    )
    return 1 if summary.refused else 0


def _listed(name: str, nul: bool) -> list[str]:
    """Return the paths that the file called *name* lists, one a line or each ended by NUL."""
    listed = content(name)
    paths = listed.split(b"\0") if nul else listed.replace(b"\r\n", b"\n").split(b"\n")
    return [os.fsdecode(path) for path in paths if path]


def _lines(summary: Summary, *, dry_run: bool) -> Iterator[str]:
    """Yield, of a dry run, what would become of each file; then how many of each kind."""
    if dry_run:
        for outcome in summary.outcomes:
            if outcome.kind != "unchanged":
                yield f"{outcome.kind}\t{safe(outcome.path)}\n"
    counts = {deed: summary.count(deed.kind) for deed in DEEDS}
    seen = {deed.said: count for deed, count in counts.items() if count or deed.always}
    yield notes.tally([*seen.items(), ("refused", len(summary.refused))]) + "\n"
