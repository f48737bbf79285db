"""``iranwatch saved``."""

from __future__ import annotations

import click

from iranwatch.archive import listing
from iranwatch.archive.store import Archive
from iranwatch.cli.options import Output, archive_option, examples, output_options
from iranwatch.cli.plans import plan_of, today
from iranwatch.cli.query_command import MARK, QueryCommand, query_argument
from iranwatch.cli.values import saved_names
from iranwatch.desk import saved as desk
from iranwatch.render import formats, notes, streams
from iranwatch.render.saved import EXPLAINED, SAVED

FORMATS = ("table", "lines", "json", "jsonl", "csv")


def bare(name: str) -> str:
    """Return the *name* of a saved search without the @ that stands before it in a query."""
    return name.removeprefix(MARK).removeprefix("@")


@click.group(
    epilog=examples(
        ("iranwatch saved add missiles 'missile OR rocket'", "keep a search under a name"),
        ("iranwatch saved list", "all that were saved, and when each was looked at"),
        ("iranwatch search '@missiles after:2019'", "use it, in every command with a query"),
        ("iranwatch saved rm missiles", "drop it"),
    )
)
def command() -> None:
    """Keep searches under names, for @NAME in queries and for iranwatch watch."""


@command.command(
    cls=QueryCommand,
    epilog=examples(
        ("iranwatch saved add drones 'drone OR UAV'", "what @drones stands for"),
        ("iranwatch saved add arms '@drones OR missile'", "a search made of another"),
        ("iranwatch saved add --replace drones 'drone*'", "another query for the same name"),
    ),
)
@click.argument("name", shell_complete=saved_names)
@query_argument
@click.option("--replace", is_flag=True, help="Put it in the place of one with that name.")
@archive_option
def add(name: str, query: str, replace: bool, archive: str) -> int:
    """Keep QUERY under NAME: letters, digits, - and _.

    In a query @NAME then stands for it, in parentheses, and all its words are required: write OR
    between those of which one will do.
    """
    name = bare(name)
    with Archive.open(archive, writing=True, existing=True) as store:
        done = desk.save(store, name, query, today(), replace=replace)
    plan = plan_of(f"@{name}", {}, archive)
    with Archive.open(archive) as store:
        found = listing.count(store.db, plan)
    streams.warn(*dict.fromkeys(note.text for note in (*done.notes, *plan.notes)))
    if done.replaced:
        streams.warn(f"@{name} was {done.replaced.query}")
    streams.warn(f"@{name} finds {notes.counted(found, 'article')}")
    return 0


@command.command(
    "list",
    epilog=examples(
        ("iranwatch saved list", "all saved searches, by name"),
        ("iranwatch saved list --csv", "a table for a spreadsheet"),
        ("iranwatch saved list | cut -f 1", "their names alone"),
    ),
)
@output_options(FORMATS)
@archive_option
def list_(output: Output, archive: str) -> int:
    """List the saved searches."""
    with Archive.open(archive) as store:
        found = desk.searches(store)
    formats.write(found, SAVED, output.format, head={"total": len(found)}, nul=output.nul)
    if not found:
        streams.warn("no search is saved; iranwatch saved add NAME QUERY does it")
    return 0 if found else 1


@command.command(
    epilog=examples(
        ("iranwatch saved show missiles", "its query, and what that says in full"),
        ("iranwatch saved show @missiles", "the same"),
        ("iranwatch saved show missiles --json", "for a program"),
    ),
)
@click.argument("name", shell_complete=saved_names)
@output_options(FORMATS)
@archive_option
def show(name: str, output: Output, archive: str) -> int:
    """Show what NAME stands for, the searches in it written out."""
    with Archive.open(archive) as store:
        found = [desk.explain(store, bare(name))]
    formats.write(
        found, EXPLAINED, output.format or "table", head={"total": len(found)}, nul=output.nul
    )
    return 0


@command.command(
    epilog=examples(
        ("iranwatch saved rm missiles", "drop a search"),
        ("iranwatch saved rm arms drones", "two, one of which may use the other"),
        ("iranwatch saved list", "what is left"),
    ),
)
@click.argument("names", nargs=-1, required=True, metavar="NAME...", shell_complete=saved_names)
@archive_option
def rm(names: tuple[str, ...], archive: str) -> int:
    """Drop saved searches; one that others use stays, and they are named."""
    with Archive.open(archive, writing=True, existing=True) as store:
        desk.drop(store, [bare(name) for name in names])
    return 0
