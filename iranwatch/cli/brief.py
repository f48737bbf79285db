"""``iranwatch brief``."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Any

import click

from iranwatch.archive import aliases
from iranwatch.archive.store import Archive
from iranwatch.cli.options import archive_option, examples, filter_options, gathered
from iranwatch.cli.plans import plan_of, today
from iranwatch.cli.query_command import QueryCommand, query_argument
from iranwatch.desk.brief import Limits, Scope, gather
from iranwatch.errors import UsageError
from iranwatch.render import files, formats, notes, streams
from iranwatch.render.brief import html, markdown
from iranwatch.render.brief.content import document
from iranwatch.render.layout import line

WRITERS = {"markdown": markdown.write, "html": html.write}
ENDINGS = {
    ".html": "html",
    ".htm": "html",
}  # of files, which say the format where nothing else does
STDOUT = "-"


def _at_most(*names: str, what: str, usual: int) -> Any:
    number = click.IntRange(0, 2**31)
    return click.option(
        *names, type=number, default=usual, metavar="N", show_default=True, help=what
    )


limit_options = gathered(
    "limits",
    Limits,
    {
        "articles": _at_most(
            "-n", "--limit", "articles", what="At most N articles.", usual=Limits().articles
        ),
        "days": _at_most(
            "--timeline", "days", what="At most N days on the timeline.", usual=Limits().days
        ),
        "speakers": _at_most("--speakers", what="At most N speakers.", usual=Limits().speakers),
        "names": _at_most(
            "--names", what="At most N people, N organisations …", usual=Limits().names
        ),
        "noted": _at_most(
            "--notes", "noted", what="At most N articles with your notes.", usual=Limits().noted
        ),
    },
)


@click.command(
    cls=QueryCommand,
    epilog=examples(
        ("iranwatch brief --since 7d --output week.html", "the last seven days, to hand over"),
        ("iranwatch brief IRGC --since 2019-11 --until 2019-11", "a month, as Markdown"),
        ("iranwatch brief missile --title Missiles | pandoc -o brief.docx", "and on to Word"),
    ),
)
@query_argument
@filter_options
@click.option("--title", metavar="TEXT", help="What it is called, if not by the query.")
@limit_options
@click.option("--format", type=click.Choice(list(WRITERS)), help="How to write it.")
@click.option("--output", metavar="FILE", help="Where to; a name that ends in .html asks for HTML.")
@click.option("--force", is_flag=True, help="Replace FILE where it is there.")
@archive_option
def command(
    query: str,
    filters: Mapping[str, Any],
    title: str | None,
    limits: Limits,
    format: str | None,  # noqa: A002 -- the option's name
    output: str | None,
    force: bool,
    archive: str,
) -> int:
    """Write a dossier on all articles, or on those with all words of QUERY.

    It has the articles by date, a chart of them, what happened day by day, who said what, whom
    they name, and a footnote to the paragraph for each. A limit of 0 leaves its section out.
    """
    path = None if output == STDOUT else output
    writer = WRITERS[format or _format(path)]
    if path is not None:
        files.check(path, replace=force, archive=archive)
    elif writer is html.write and streams.is_terminal():
        error = UsageError("HTML is for a browser, not for a terminal")
        error.hint = "name a file with --output brief.html"
        raise error
    plan = plan_of(query, filters, archive)._replace(all_words=True)
    scope = Scope(plan, tuple(_shown(filters)), title)
    with Archive.open(archive) as store:
        brief = gather(store, scope, aliases.names(archive), today(), limits)
    streams.warn(*notes.before_facts(plan))
    found = brief.found.articles
    said = notes.counted(found, "article") if found else "no article found"
    if found:
        text = "".join(writer(document(brief)))
        if path is None:
            formats.show(line(row) for row in text.splitlines())
        else:
            files.write(path, [text], replace=force)
            said += f" in {path}"
    streams.warn(said, *notes.left_out(brief.left_out))
    return 0 if found else 1


def _format(path: str | None) -> str:
    """Return the format that the name of a file asks for, Markdown where it does not say."""
    return ENDINGS.get(os.path.splitext(path or "")[1].casefold(), "markdown")


def _shown(filters: Mapping[str, Any]) -> Iterator[str]:
    """Yield what the filters keep to, in words; the dates are told as the period."""
    for name, value in filters.items():
        if isinstance(value, tuple):
            yield from (f"{name} {one}" for one in value)
    if filters["undated"]:
        yield "articles without a date"
