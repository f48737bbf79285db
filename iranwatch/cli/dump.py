"""``iranwatch dump``."""

from __future__ import annotations

import click

from iranwatch.archive.store import Archive
from iranwatch.cli.options import archive_option, examples
from iranwatch.desk import dump as desk
from iranwatch.render import notes, streams


@click.command(
    epilog=examples(
        ("iranwatch dump > typed.jsonl", "what no ingest could bring back"),
        ("iranwatch dump | iranwatch restore --archive new.db -", "from one archive to another"),
        ("iranwatch dump | git hash-object --stdin", "has anybody typed anything?"),
    )
)
@archive_option
def command(archive: str) -> int:
    """Write all that people typed, such as corrections and tags, as JSON lines.

    Keep it with the article files: iranwatch restore gives it back to an archive that was built
    anew from them.
    """
    with Archive.open(archive) as store:
        lines = list(desk.dump(store))
    streams.send(lines)
    streams.warn(notes.counted(len(lines), "entry", "entries"))
    return 0
