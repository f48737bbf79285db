"""The commands by name, each imported only when it is called: start-up is what people feel."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import click

from iranwatch.cli.command import VERSION, Command

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

# heading of --help -> name -> what is said of that command, without importing it, in this order
HEADINGS = {
    "Read": {
        "ingest": "Bring article files into the archive.",
        "search": "List the articles that match a query, best first.",
        "list": "List articles, newest first.",
        "show": "Print an article.",
        "related": "List the articles nearest to one, by their words.",
        "duplicates": "List the articles that tell the same text.",
        "stats": "Count articles by source, author, tag, name or time.",
    },
    "Find facts": {
        "timeline": "List what articles say happened, by day.",
        "quotes": "List who said what.",
        "entities": "List whom and what articles name.",
        "dates": "Propose what the date of an undated article may be.",
    },
    "Add your own": {
        "set": "Correct a field of an article by hand.",
        "tag": "Give tags to whatever a query finds, or take them.",
        "note": "Write notes on articles and their paragraphs.",
        "saved": "Keep searches under names, for queries and for watch.",
        "watch": "List what is new for saved searches since the last look.",
    },
    "Cite and hand over": {
        "cite": "Cite articles: Chicago, APA, BibTeX, RIS or CSL.",
        "brief": "Write a dossier to hand over, as Markdown or HTML.",
        "export": "Write whole articles or a bibliography of them.",
    },
    "Keep the archive": {
        "doctor": "Check that the archive is sound, and repair it.",
        "backup": "Write a checked copy of the archive.",
        "dump": "Write all that people typed, as JSON lines.",
        "restore": "Give back what a dump holds.",
    },
    "Understand": {
        "parse": "Show what the parser makes of a file, without an archive.",
        "aliases": "List and look up the names that a search knows.",
        "completion": "Print a script that lets a shell complete commands.",
        "help": "Explain the query language, or a command.",
    },
}
COMMANDS = {name: what for group in HEADINGS.values() for name, what in group.items()}
WIDEST = max(map(len, COMMANDS))  # columns, so that what is said stands in line under all headings


class LazyGroup(Command, click.Group):
    """A group that imports the module of a command when that command is called.

    The way is that of click's own documentation, "Lazily Loading Subcommands".
    """

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Return the commands' names in the order of --help."""
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"iranwatch.cli.{cmd_name}")
        command: click.Command = module.command
        return command

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        """Return the commands, or the options, that *incomplete* begins, without importing any."""
        from click.shell_completion import CompletionItem

        found = [
            CompletionItem(name, help=what)
            for name, what in COMMANDS.items()
            if name.startswith(incomplete)
        ]
        return [*found, *click.Command.shell_complete(self, ctx, incomplete)]

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands under their headings without importing any."""
        for heading, commands in HEADINGS.items():
            with formatter.section(heading):
                formatter.write_dl([(f"{name:{WIDEST}}", what) for name, what in commands.items()])


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    params=[VERSION],
    epilog="Begin with: iranwatch ingest FOLDER, then iranwatch search WORDS.",
)
def iranwatch() -> None:
    """Search, cite and keep saved articles on Iran in one SQLite archive."""
