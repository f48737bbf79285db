"""``iranwatch completion``."""

from __future__ import annotations

import click

from iranwatch.cli.options import examples
from iranwatch.cli.run import VARIABLE
from iranwatch.cli.shells import CLASSES
from iranwatch.render import streams


@click.command(
    epilog=examples(
        ('eval "$(iranwatch completion bash)"', "a line for ~/.bashrc"),
        ('eval "$(iranwatch completion zsh)"', "a line for ~/.zshrc, below compinit"),
        ("iranwatch completion fish | source", "a line for ~/.config/fish/config.fish"),
    )
)
@click.argument("shell", type=click.Choice(list(CLASSES)))
@click.pass_context
def command(context: click.Context, shell: str) -> int:
    """Print a script that lets SHELL complete commands, options and values.

    Values come from the archive: outlets, authors, sections, tags, names, ids and saved searches.
    """
    group = context.find_root()
    streams.send([CLASSES[shell](group.command, {}, "iranwatch", VARIABLE).source()])
    return 0
