"""``iranwatch related``."""

from __future__ import annotations

import click

from iranwatch.archive.reference import number_of
from iranwatch.archive.related import related
from iranwatch.archive.store import Archive
from iranwatch.cli.options import Output, archive_option, examples, output_options
from iranwatch.cli.values import offered
from iranwatch.render import formats, notes, streams
from iranwatch.render.stories import RELATED


@click.command(
    epilog=examples(
        ("iranwatch related 4f2a91c0", "what else to read, and by which words it is near"),
        ("iranwatch related 4f2a91c0 --csv", "a table, its last column the words"),
        ("iranwatch related qadr-tests.txt -n 3 --ids", "the three nearest, for other programs"),
    ),
)
@click.argument("id_", metavar="ID", shell_complete=offered("id"))
@click.option(
    "-n",
    "--limit",
    type=click.IntRange(0, 2**31),
    default=10,
    show_default=True,
    metavar="N",
    help="At most N articles.",
)
@output_options()
@archive_option
def command(id_: str, limit: int, output: Output, archive: str) -> int:
    """List the articles that share the distinctive words of one, nearest first.

    They share more of them than chance explains, or they are not listed. Copies are left out;
    iranwatch duplicates lists them.
    """
    with Archive.open(archive) as store:
        article = store.get(id_).article
        found = related(store.db, number_of(store.db, id_), article, limit)
    formats.write(found, RELATED, output.format, head={"total": len(found)}, nul=output.nul)
    near = notes.counted(len(found), "article") if found else "no other article is near enough"
    streams.warn(near)
    return 0 if found else 1
