"""``iranwatch search``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

import click

from iranwatch.archive import search as engine
from iranwatch.archive.store import Archive
from iranwatch.cli.options import (
    Output,
    archive_option,
    copies_option,
    count_option,
    examples,
    filter_options,
    limit_option,
    output_options,
)
from iranwatch.cli.plans import plan_of, plan_of_terms
from iranwatch.cli.query_command import QueryCommand, query_argument
from iranwatch.cli.values import files
from iranwatch.errors import QueryError
from iranwatch.model import Results
from iranwatch.query import Plan
from iranwatch.render import formats, notes, results, shapes, streams

SCREENFUL = 20  # articles on a terminal, where nobody reads more
SNIPPETS = 2  # an article
WITH_SNIPPETS = ("table", "json", "jsonl")  # formats that show them; cutting them takes time


@click.command(
    cls=QueryCommand,
    epilog=examples(
        ("iranwatch search missile -nuclear", "one word without the other"),
        ("iranwatch search 'snapback OR title:sanctions' --since 2020", "operators, fields, dates"),
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
@click.option(
    "--terms-file",
    metavar="FILE",
    shell_complete=files,
    help="Count every line of FILE in every article.",
)
@copies_option
@count_option
@output_options()
@archive_option
def command(
    query: str,
    filters: Mapping[str, Any],
    sort: Literal["relevance", "date", "source"],
    limit: int | None,
    all_words: bool,
    no_aliases: bool,
    strict: bool,
    explain: bool,
    terms_file: str | None,
    all_copies: bool,
    count: bool,
    output: Output,
    archive: str,
) -> int:
    """List the articles that match QUERY, best first.

    Plain words find articles with all of them, then with some; other spellings of a name are
    found too. iranwatch help query explains the language.
    """
    if terms_file is not None:
        plan = plan_of_terms(terms_file, query, filters, archive, plain=no_aliases)
        return _count_terms(plan, output, archive)
    if not query.strip():
        raise QueryError("nothing to search for")
    output = output.settled()
    plan = plan_of(query, filters, archive, strict=strict, plain=no_aliases)
    plan = plan._replace(sort=sort, all_words=all_words, limit=0 if count else limit)
    if plan.limit is None and output.format == "table" and streams.is_terminal():
        plan = plan._replace(limit=SCREENFUL)
    if explain:
        return _explain(plan, archive)
    with Archive.open(archive) as store:
        snippets = SNIPPETS if output.format in WITH_SNIPPETS else 0
        found = engine.search(
            store.db,
            plan,
            snippets=snippets,
            fold=output.format == "table" and not all_copies,
            bare=output.format in formats.BARE,
        )
        hints = () if found.total else _suggestions(store, plan)
    streams.warn(*notes.before_search(found))
    _write(found, output, count=count)
    streams.warn(*hints)
    return 0 if found.total else 1


def _write(found: Results, output: Output, *, count: bool) -> None:
    if count:
        streams.send([f"{found.total}\n"])
        streams.warn(*notes.left_out(found.undated))
        return
    head = shapes.results(found)
    formats.write(found.hits, results.HITS, output.format, head=head, nul=output.nul)
    streams.warn(*notes.after_search(found))


def _suggestions(store: Archive, plan: Plan) -> tuple[str, ...]:
    from iranwatch.archive.suggest import suggestions

    return suggestions(store.db, plan)


def _explain(plan: Plan, archive: str) -> int:
    from iranwatch.archive.explain import explain

    with Archive.open(archive) as store:
        streams.send([explain(store.db, plan) + "\n"])
    return 0


def _count_terms(plan: Plan, output: Output, archive: str) -> int:
    from iranwatch.archive.terms import count_terms
    from iranwatch.render import terms

    with Archive.open(archive) as store:
        counts = count_terms(store.db, plan)
    formats.write(counts, terms.COUNTS, output.format, head={"total": len(counts)}, nul=output.nul)
    return 0 if counts else 1
