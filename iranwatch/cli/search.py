"""``iranwatch search``."""

from __future__ import annotations

from typing import Any, Literal

import click

from iranwatch.archive import search as engine
from iranwatch.archive.store import Archive
from iranwatch.cli.options import (
    Output,
    archive_option,
    count_option,
    examples,
    filter_options,
    limit_option,
    output_options,
)
from iranwatch.cli.plans import plan_of
from iranwatch.cli.query_command import QueryCommand, query_argument
from iranwatch.errors import QueryError
from iranwatch.render import formats, notes, results, shapes, streams

SCREENFUL = 20  # articles on a terminal, where nobody reads more
SNIPPETS = 2  # an article
WITH_SNIPPETS = ("table", "json", "jsonl")  # formats that show them; cutting them takes time


@click.command(
    cls=QueryCommand,
    epilog=examples(
        ("iranwatch search missile -nuclear", "one word without the other"),
        ("iranwatch search '\"snapback\" OR title:sanctions' --since 2020", "operators and fields"),
        ("iranwatch search IRGC --paths -0 | xargs -0 grep -l Quds", "files, for other programs"),
    ),
)
@query_argument
@filter_options
@click.option(
    "--sort",
    type=click.Choice(["relevance", "date", "source"]),
    default="relevance",
    help="Best first, newest first, or by outlet.",
)
@limit_option
@click.option("--all-words", is_flag=True, help="Only articles with all the words.")
@click.option("--no-aliases", is_flag=True, help="Names only as they are typed.")
@click.option("--strict", is_flag=True, help="Refuse a query that has to be mended.")
@click.option("--explain", is_flag=True, help="Show how the query is read and run, not its hits.")
@count_option
@output_options()
@archive_option
def command(
    query: str,
    filters: dict[str, Any],
    sort: Literal["relevance", "date", "source"],
    limit: int | None,
    all_words: bool,
    no_aliases: bool,
    strict: bool,
    explain: bool,
    count: bool,
    output: Output,
    archive: str,
) -> int:
    """List the articles that match QUERY, best first.

    Plain words find articles with all of them, then with some; other spellings of a name are
    found too. iranwatch help query explains the language.
    """
    if not query.strip():
        raise QueryError("nothing to search for")
    plan = plan_of(query, filters, strict=strict, aliases=not no_aliases)
    if output.format is None and streams.is_terminal():
        output = output._replace(format="table")
    if limit is None and output.format == "table" and streams.is_terminal():
        limit = SCREENFUL
    plan = plan._replace(sort=sort, all_words=all_words, limit=0 if count else limit)
    with Archive.open(archive) as store:
        if explain:
            streams.send([engine.explain(store.db, plan) + "\n"])
            return 0
        snippets = SNIPPETS if output.format in WITH_SNIPPETS else 0
        found = engine.search(store.db, plan, snippets=snippets)
        hints = () if found.total else engine.suggestions(store.db, plan)
    streams.warn(*notes.before_search(found))
    if count:
        streams.send([f"{found.total}\n"])
        streams.warn(*notes.left_out(found.undated), *hints)
    else:
        formats.write(
            found.hits,
            results.HITS,
            output.format,
            head=shapes.results(found),
            nul=output.nul,
        )
        streams.warn(*notes.after_search(found), *hints)
    return 0 if found.total else 1
