"""A command whose words may begin with a minus: ``search iran -nuclear``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import click

from iranwatch.cli.command import Command
from iranwatch.cli.values import saved_in_query
from iranwatch.errors import UsageError

_GLUED = r"-[A-Za-z]\d+"  # -n5: a minus would make it a word to leave out
MARK = "\0"  # put before a word so that click takes it for one; no argument can hold it


class QueryCommand(Command):
    """Takes ``-word`` for a part of the query, where ``-n`` and ``--limit`` are options.

    Short options therefore stand alone (``-n 5``, not ``-n5``), and only what begins with two
    dashes can be a mistyped option.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse *args* with the words of the query that look like options marked as words."""
        options = {name: option for option in self.get_params(ctx) for name in option.opts}
        return super().parse_args(ctx, _marked(args, options))


def _marked(args: list[str], options: Mapping[str, click.Parameter]) -> list[str]:
    """Return *args* with MARK before each word of the query that begins with a minus."""
    marked: list[str] = []
    value_due = False
    for place, arg in enumerate(args):
        if arg == "--":
            return marked + args[place:]
        if arg[:2] in options and not value_due and re.fullmatch(_GLUED, arg):
            raise UsageError(f"short options stand alone: {arg[:2]} {arg[2:]}")
        word = arg.startswith("-") and not arg.startswith("--") and arg not in options
        marked.append(MARK + arg if word and len(arg) > 1 and not value_due else arg)
        option = None if value_due else options.get(arg)
        value_due = isinstance(option, click.Option) and not _is_flag(option)
    return marked


def _is_flag(option: click.Option) -> bool:
    return option.is_flag or option.count or option.is_eager


def unmarked(words: Iterable[str]) -> tuple[str, ...]:
    """Return *words* as they were typed."""
    return tuple(word.removeprefix(MARK) for word in words)


def _joined(_ctx: click.Context, _param: click.Parameter, words: tuple[str, ...]) -> str:
    return " ".join(unmarked(words))


query_argument = click.argument("query", nargs=-1, callback=_joined, shell_complete=saved_in_query)
