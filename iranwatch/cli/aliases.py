"""``iranwatch aliases``."""

from __future__ import annotations

import click

from iranwatch.archive import aliases
from iranwatch.cli.options import Output, archive_option, examples, output_options
from iranwatch.lexicon.find import containing
from iranwatch.render import concepts, formats, streams
from iranwatch.render.notes import counted


@click.command(
    epilog=examples(
        ("iranwatch aliases Sepah", "what a word is taken for, and searched as"),
        ("iranwatch aliases | grep missile", "all names, one a line"),
        ("iranwatch aliases --check", "whether your own aliases.toml is sound"),
    )
)
@click.argument("words", nargs=-1, metavar="[NAME]")
@click.option("--check", is_flag=True, help="Only check the aliases.toml beside the archive.")
@output_options(("table", "lines", "json", "jsonl", "csv"))
@archive_option
def command(words: tuple[str, ...], check: bool, output: Output, archive: str) -> int:
    """List the names that a search knows, or those that NAME spells or is part of.

    Your own names stand in aliases.toml beside the archive, as [[concept]] tables with a name and
    lists of aliases; docs/search.md says more.
    """
    known = aliases.names(archive)
    if check:
        own = aliases.own_names(archive)
        spellings = sum(len(concept.spellings) for concept in own)
        said = f"{counted(len(own), 'name')}, {counted(spellings, 'spelling')}"
        streams.send([f"{aliases.own_file(archive)}: {said}\n"])
        return 0
    found = containing(known, " ".join(words)) if words else tuple(known.concepts.values())
    formats.write(found, concepts.CONCEPTS, output.format, head={"total": len(found)})
    return 0 if found else 1
