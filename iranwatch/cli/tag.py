"""``iranwatch tag``."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile
from typing import Any, NamedTuple

import click

from iranwatch.archive import listing, search
from iranwatch.archive.store import Archive
from iranwatch.cli.options import (
    Output,
    archive_option,
    examples,
    filter_options,
    output_options,
)
from iranwatch.cli.plans import today
from iranwatch.cli.query_command import MARK, QueryCommand, unmarked
from iranwatch.cli.selection import plan_of_words
from iranwatch.cli.values import tags_or_ids
from iranwatch.desk.tag import Changed, read_changes
from iranwatch.desk.tag import tag as give
from iranwatch.errors import UsageError
from iranwatch.render import formats, notes, streams
from iranwatch.render.tags import TAGS


class TagCommand(QueryCommand):
    """Lets its words know where the first ``--`` stood: there the query begins."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse *args* with a bare MARK before the first ``--``, which click takes away."""
        if "--" in args:
            place = args.index("--")
            args = [*args[:place], MARK, *args[place:]]
        return super().parse_args(ctx, args)


class Asked(NamedTuple):
    """The changes that were typed, and the words of the query or the names of articles."""

    changes: tuple[str, ...]
    words: tuple[str, ...]


def _asked(_ctx: click.Context, _param: click.Parameter, words: tuple[str, ...]) -> Asked:
    if MARK in words:
        place = words.index(MARK)
        return Asked(unmarked(words[:place]), unmarked(words[place + 1 :]))
    typed = unmarked(words)
    changes = tuple(takewhile(lambda word: word.startswith(("+", "-")), typed))
    return Asked(changes, typed[len(changes) :])


@click.command(
    cls=TagCommand,
    epilog=examples(
        ("iranwatch tag +missiles -todo -- after:2017 missile", "whatever a query finds"),
        ("iranwatch tag +brief 4f2a91c0 qadr-tests.txt", "single articles"),
        ("iranwatch tag -todo --tag todo", "take a tag from all that have it"),
        ("iranwatch tag --list", "the tags, and how many articles have each"),
    ),
)
@click.argument(
    "asked",
    nargs=-1,
    metavar="+TAG|-TAG... [--] [QUERY|ID...]",
    callback=_asked,
    shell_complete=tags_or_ids,
)
@click.option("--all", "everything", is_flag=True, help="All articles of the archive.")
@click.option("--list", "listed", is_flag=True, help="List the tags; with QUERY, of what it finds.")
@filter_options
@output_options(("table", "lines", "json", "jsonl", "csv"))
@archive_option
def command(
    asked: Asked,
    everything: bool,
    listed: bool,
    filters: Mapping[str, Any],
    output: Output,
    archive: str,
) -> int:
    """Give tags to articles (+TAG), or take them (-TAG): to those that hold all words of QUERY.

    The query begins with the first word that is no change, or after --. Ids of eight digits or
    more, and files, stand for their articles. All changes are made together, or none.
    """
    if listed:
        return _list(asked, filters, output, archive)
    changes = read_changes(asked.changes)
    narrowed = any(map(str.strip, asked.words)) or any(filters.values())
    if narrowed == everything:
        error = UsageError("--all or a query, not both" if everything else "tag which articles?")
        error.hint = "give a query, ids or filters; --all means every article"
        raise error
    with Archive.open(archive, writing=True, existing=True) as store:
        plan = plan_of_words(store, asked.words, filters)
        found, changed = give(store, plan, changes, today())
        undated = search.undated(store.db, plan)
    streams.warn(*notes.before_facts(plan))
    streams.send(map(_said, changed if found else ()))
    streams.warn(notes.counted(found, "article") if found else "no article found")
    streams.warn(*notes.left_out(undated))
    return 0 if found else 1


def _said(changed: Changed) -> str:
    (sign, tag), articles, already = changed
    so = "had it already" if sign == "+" else "did not have it"
    before = f", {already:,} {so}" if already else ""
    return f"{sign}{tag}: {notes.counted(articles, 'article')}{before}\n"


def _list(asked: Asked, filters: Mapping[str, Any], output: Output, archive: str) -> int:
    """List the tags of the articles asked for."""
    if asked.changes:
        raise UsageError("--list changes no tags; a query that begins with a minus stands after --")
    with Archive.open(archive) as store:
        plan = plan_of_words(store, asked.words, filters)
        found = [one for one in listing.tally(store.db, plan, "tag") if one.label is not None]
    formats.write(found, TAGS, output.format, head={"total": len(found)}, nul=output.nul)
    streams.warn(notes.counted(len(found), "tag") if found else "no tag found")
    return 0 if found else 1
