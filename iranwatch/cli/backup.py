"""``iranwatch backup``."""

from __future__ import annotations

import click

from iranwatch.archive.store import Archive
from iranwatch.cli.options import archive_option, examples
from iranwatch.cli.values import files
from iranwatch.desk import backup as desk
from iranwatch.render import notes, streams


@click.command(
    epilog=examples(
        ("iranwatch backup /media/stick/archive.db", "a copy to take away"),
        ('iranwatch backup "archive-$(date +%F).db"', "one a day"),
        ("iranwatch backup ~/a.db && iranwatch doctor --archive ~/a.db", "and a check of it"),
    )
)
@click.argument("destination", metavar="DEST", shell_complete=files)
@archive_option
def command(destination: str, archive: str) -> int:
    """Write a copy of the archive to the new file DEST.

    The copy is the archive as it is at one moment, even while an ingest runs. It is checked before
    it gets its name, and nothing is ever overwritten.
    """
    with Archive.open(archive) as store:
        size = desk.backup(store, destination)
    streams.warn(f"wrote {notes.counted(size, 'byte')} to {destination}")
    return 0
