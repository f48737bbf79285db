"""``iranwatch parse``."""

from __future__ import annotations

from collections.abc import Iterator

import click

from iranwatch.cli.inputs import STDIN, piped_article
from iranwatch.cli.options import Output, examples, output_options
from iranwatch.cli.plans import today
from iranwatch.cli.reading import size_option, told_options
from iranwatch.cli.values import files
from iranwatch.desk.files import Refusal
from iranwatch.desk.parse import parse_files
from iranwatch.desk.prepare import Task
from iranwatch.model import Record, Told
from iranwatch.render import formats, notes, page, streams


@click.command(
    epilog=examples(
        ("iranwatch parse data/raw/qadr-tests.txt", "title, authors, date and body of a file"),
        ("iranwatch parse --why data/raw/*.txt", "with the rule behind each"),
        ("iranwatch parse --jsonl data/raw/ | jq .title", "for a pipe or a cluster"),
    )
)
@click.argument("paths", nargs=-1, required=True, shell_complete=files)
@told_options
@size_option
@click.option("--why", is_flag=True, help="Show the evidence for each field, and what was cut.")
@output_options(("table", "json", "jsonl", "csv"))
def command(paths: tuple[str, ...], told: Told, max_size: int, why: bool, output: Output) -> int:
    """Show what the parser makes of files, without an archive.

    PATHS are files and folders, as for ingest; - is one article on standard input.
    """
    piped = piped_article(max_size) if STDIN in paths else None
    named = [path for path in paths if path != STDIN]
    refused: list[Refusal] = []

    def records() -> Iterator[Record]:
        for one in parse_files(named, Task(told, today(), max_bytes=max_size), piped):
            if isinstance(one, Refusal):
                refused.append(one)
            else:
                yield one

    kind = page.PARSED_ARTICLES
    if not why:
        kind = kind._replace(layout=page.pages)
    formats.write(records(), kind, output.format or "table", nul=output.nul)
    streams.warn(*notes.refusals(refused))
    return 1 if refused else 0
