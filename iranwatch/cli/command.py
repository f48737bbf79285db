"""What every command has: --help, and --version for all of them.

Click's own two ask gettext for their words, which looks for translations on the disk and loads
``locale``: a twentieth of a search, and this program speaks English only.
"""

from __future__ import annotations

from collections.abc import Callable

import click

from iranwatch import __version__
from iranwatch.render import streams


def _telling(*names: str, text: Callable[[click.Context], str], what: str) -> click.Option:
    """Return an option called *names* that prints a text and ends the command."""

    def tell(context: click.Context, _parameter: click.Parameter, asked: bool) -> None:
        if asked and not context.resilient_parsing:
            streams.send([text(context) + "\n"])
            context.exit()

    return click.Option(
        names, is_flag=True, is_eager=True, expose_value=False, callback=tell, help=what
    )


HELP = _telling("-h", "--help", text=click.Context.get_help, what="Show this message and exit.")
VERSION = _telling(
    "--version", text=lambda _: f"iranwatch {__version__}", what="Show the version and exit."
)


class Command(click.Command):
    """A command whose --help starts fast."""

    def get_help_option(self, _ctx: click.Context) -> click.Option:
        """Return the option that prints the help."""
        return HELP
