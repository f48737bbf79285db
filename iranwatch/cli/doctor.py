"""``iranwatch doctor``."""

from __future__ import annotations

import click

from iranwatch.archive.store import Archive
from iranwatch.cli.options import Output, archive_option, examples, output_options
from iranwatch.cli.plans import today
from iranwatch.desk.doctor import examine
from iranwatch.desk.manifest import manifest as listed
from iranwatch.desk.repair import repair as rebuild
from iranwatch.errors import UsageError
from iranwatch.render import checkup, formats, notes, streams


@click.command(
    epilog=examples(
        ("iranwatch doctor", "is the archive as it was, and are the files?"),
        ("iranwatch doctor --repair", "parse and index everything anew, from the raw bytes"),
        ("iranwatch doctor --manifest | sha256sum -c", "check the files without iranwatch"),
    )
)
@click.option("--repair", is_flag=True, help="First make anew what derives from the raw bytes.")
@click.option("--manifest", is_flag=True, help="Only list the files with their sha256.")
@output_options(("table", "lines", "json", "jsonl"))
@archive_option
def command(repair: bool, manifest: bool, output: Output, archive: str) -> int:
    """Check the archive, and the files it was read from.

    Exit code 1 says that something in the archive is wrong. A file that changed or is gone is
    listed, but is no fault of the archive. --repair never touches raw bytes nor what was typed.
    """
    if repair and manifest:
        raise UsageError("--repair or --manifest, not both")
    with Archive.open(archive, writing=repair, existing=True) as store:
        if manifest:
            streams.send(list(listed(store)))
            return 0
        if repair:
            count = rebuild(store, today())
            streams.warn(f"parsed and indexed {notes.counted(count, 'article')} anew")
        checks = examine(store)
    sound = all(check.sound for check in checks)
    formats.write(
        checks, checkup.CHECKS, output.format or "table", head={"sound": sound}, nul=output.nul
    )
    streams.warn(*checkup.verdict(checks))
    return 0 if sound else 1
