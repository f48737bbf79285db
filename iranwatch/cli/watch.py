"""``iranwatch watch``."""

from __future__ import annotations

import click

from iranwatch.archive.store import Archive
from iranwatch.cli.options import (
    Output,
    archive_option,
    copies_option,
    examples,
    output_options,
)
from iranwatch.cli.plans import today
from iranwatch.cli.saved import bare
from iranwatch.cli.values import saved_names
from iranwatch.desk import watch as desk
from iranwatch.render import formats, results, streams, watch
from iranwatch.render.watch import Item


@click.command(
    epilog=examples(
        ("iranwatch watch", "what came since the last look, for every saved search"),
        ("iranwatch watch missiles --peek", "for one, to be told again next time"),
        ("iranwatch watch --jsonl", "for a program; docs/watch.md has a daily mail"),
    )
)
@click.argument("names", nargs=-1, metavar="[NAME]...", shell_complete=saved_names)
@click.option("--peek", is_flag=True, help="Leave the mark where it is.")
@click.option("--count", is_flag=True, help="Print only how many articles; leaves the mark.")
@copies_option
@output_options()
@archive_option
def command(
    names: tuple[str, ...],
    peek: bool,
    count: bool,
    all_copies: bool,
    output: Output,
    archive: str,
) -> int:
    """List what is new for saved searches since you last looked.

    New is what came into the archive since, whenever it was published, and what got another text.
    Once all of it is written, a mark is set, and the next look begins there. Exit code 1 says that
    nothing is new.
    """
    output = output.settled()
    fold = output.format == "table" and not all_copies and not count
    with Archive.open(archive) as store:
        news = desk.news(store, [bare(name) for name in names], today(), fold=fold)
    found = watch.items(news)
    streams.warn(*watch.before(news))
    if count:
        streams.send([f"{len(watch.articles(news))}\n"])
    else:
        _write(found, output)
    streams.finish()
    if not (peek or count) and any(one.this != one.last for one in news):
        with Archive.open(archive, writing=True, existing=True) as store:
            desk.remember(store, news)
    streams.warn(*watch.after(news))
    return 0 if found else 1


def _write(found: list[Item], output: Output) -> None:
    if output.format in formats.OF_ARTICLES:
        records = dict.fromkeys(item.arrival.record for item in found)
        formats.write(records, results.ARTICLES, output.format, nul=output.nul)
    else:
        head = {"total": len(found)}
        formats.write(found, watch.NEWS, output.format, head=head, nul=output.nul)
