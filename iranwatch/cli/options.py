"""The options that commands share, declared once."""

import functools
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, Self

import click

from iranwatch.archive.store import DEFAULT_PATH
from iranwatch.cli.values import files, offered
from iranwatch.errors import UsageError
from iranwatch.render import streams
from iranwatch.render.formats import LISTING, SEPARABLE

Command = Callable[..., int]
Decorator = Callable[[Command], Command]

SHORTHANDS = ("json", "jsonl", "csv", "ids", "paths")


class Output(NamedTuple):
    """How to print: the format's name, None for what suits where it goes; NUL for newline."""

    format: str | None
    nul: bool

    def settled(self) -> Self:
        """Return this with the format that suits where it goes, if none was asked for."""
        suitable = "table" if streams.is_terminal() else "lines"
        return self._replace(format=self.format or suitable)


def examples(*rows: tuple[str, str]) -> str:
    """Return the end of a command's --help: commands to type, and what each is for."""
    return "\b\nExamples:\n" + "\n".join(f"  {command}\n      {what}" for command, what in rows)


def gathered(name: str, read: Callable[..., Any], options: Mapping[str, Decorator]) -> Decorator:
    """Return a decorator that gives a command all of *options* as one argument called *name*.

    *options* stand by the names of their values, which *read* takes as keywords and makes into
    that argument.
    """

    def decorate(command: Command) -> Command:
        @functools.wraps(command)
        def call(**given: Any) -> int:
            values = {option: given.pop(option) for option in options}
            return command(**given, **{name: read(**values)})

        decorated: Command = call
        for option in reversed(list(options.values())):
            decorated = option(decorated)
        return decorated

    return decorate


archive_option = click.option(
    "--archive",
    metavar="PATH",
    envvar="IRANWATCH_ARCHIVE",
    default=DEFAULT_PATH,
    show_default=True,
    shell_complete=files,
    help="The archive file; also IRANWATCH_ARCHIVE.",
)
limit_option = click.option(
    "-n", "--limit", type=click.IntRange(0, 2**31), metavar="N", help="At most N of them."
)
count_option = click.option("--count", is_flag=True, help="Print only how many articles there are.")

copies_option = click.option(
    "--all-copies", is_flag=True, help="List copies too; a table folds them under one article."
)


def _several(name: str, what: str) -> Decorator:
    return click.option(
        f"--{name}", multiple=True, metavar="NAME", shell_complete=offered(name), help=what
    )


filter_options = gathered(
    "filters",  # the keywords of query.narrow
    dict,
    {
        "since": click.option("--since", metavar="DATE", help="From 2017, 2017-10 or 30d on."),
        "until": click.option("--until", metavar="DATE", help="Up to that date, it included."),
        "author": _several("author", "By this author."),
        "source": _several("source", "From this outlet."),
        "section": _several("section", "In this section."),
        "tag": _several("tag", "With this tag."),
        "entity": _several("entity", "That name this person, place or body."),
        "undated": click.option("--undated", is_flag=True, help="Without a date."),
    },
)


def output_options(formats: tuple[str, ...] = LISTING, *, default: str | None = None) -> Decorator:
    """Return a decorator that gives a command --format, its shorthands and -0, as ``output``.

    *default* is the format where none is asked for. -0 comes with the formats that it is for.
    """
    short = [name for name in SHORTHANDS if name in formats]
    usually = f"How to print; {default} unless said." if default else "How to print."
    separable = not SEPARABLE.isdisjoint(formats)

    def read(nul: bool = False, **asked: str | bool | None) -> Output:
        names = {name for name in (asked.pop("format"), *filter(asked.get, short)) if name}
        if len(names) > 1:
            raise UsageError(f"one format at a time, not {' and '.join(sorted(map(str, names)))}")
        name = str(names.pop()) if names else "lines" if nul else default
        if nul and name not in SEPARABLE:
            raise UsageError(f"-0 goes with {', '.join(sorted(SEPARABLE))}, not with {name}")
        return Output(name, nul)

    ends = {"nul": click.option("-0", "nul", is_flag=True, help="End lines with NUL.")}
    return gathered(
        "output",
        read,
        {
            "format": click.option("--format", type=click.Choice(formats), help=usually),
            **{
                name: click.option(f"--{name}", is_flag=True, help=f"--format {name}.")
                for name in short
            },
            **(ends if separable else {}),
        },
    )
