"""``iranwatch help``."""

from __future__ import annotations

import click

from iranwatch.cli.commands import COMMANDS
from iranwatch.cli.options import examples
from iranwatch.render import streams


@click.command(
    epilog=examples(
        ("iranwatch help query", "the query language, with examples"),
        ("iranwatch help ingest", "what ingest --help says"),
        ("iranwatch help", "all commands"),
    )
)
@click.argument("topic", required=False, type=click.Choice(["query", *COMMANDS]), metavar="[TOPIC]")
@click.pass_context
def command(context: click.Context, topic: str | None) -> int:
    """Explain the query language, a command, or iranwatch as a whole."""
    group = context.parent
    assert group is not None
    if topic == "query":
        from iranwatch.query.help import page

        streams.send([page()])
        return 0
    if topic is None:
        streams.send([group.get_help() + "\n"])
        return 0
    assert isinstance(group.command, click.Group)
    explained = group.command.get_command(group, topic)
    assert explained is not None
    with click.Context(explained, info_name=topic, parent=group) as own:
        streams.send([explained.get_help(own) + "\n"])
    return 0
