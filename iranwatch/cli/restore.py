"""``iranwatch restore``."""

from __future__ import annotations

from collections.abc import Iterator

import click

from iranwatch.archive.store import Archive
from iranwatch.archive.typed import Entry
from iranwatch.cli.inputs import content
from iranwatch.cli.options import archive_option, examples
from iranwatch.cli.values import files
from iranwatch.desk.restore import Deed, Outcome
from iranwatch.desk.restore import restore as give_back
from iranwatch.render import notes, streams

# what is said of an entry that is not in the archive as the dump has it
WHY: dict[Deed, str] = {
    "kept": "something else was typed there since, and stays",
    "unmatched": "the archive has none of its article's revisions",
    "refused": "it is no entry of a dump",
}
SAID: dict[Deed, str] = {
    "restored": "restored",
    "present": "there already",
    "kept": "kept as typed since",
    "unmatched": "unmatched",
    "refused": "refused",
}


@click.command(
    epilog=examples(
        ("iranwatch restore typed.jsonl", "after a new ingest of the same files"),
        ("ssh desk iranwatch dump | iranwatch restore -", "what a colleague typed"),
        ("iranwatch restore --archive new.db typed.jsonl", "into another archive"),
    )
)
@click.argument("file", metavar="FILE", shell_complete=files)
@archive_option
def command(file: str, archive: str) -> int:
    """Give back what iranwatch dump wrote to FILE; - is standard input.

    An entry finds its article by the bytes of any revision it ever had. Nothing in the archive is
    overwritten. What matched nothing is named, and the exit code is then 1.
    """
    lines = content(file).decode("utf-8", "replace").split("\n")
    with Archive.open(archive, writing=True, existing=True) as store:
        outcomes = give_back(store, lines)
    counts = [(said, sum(one.deed == deed for one in outcomes)) for deed, said in SAID.items()]
    seen = [(said, count) for said, count in counts if count or said == SAID["restored"]]
    streams.send([notes.tally(seen) + "\n"])
    left = [one for one in outcomes if one.deed in WHY]
    streams.warn(*_sentences(left))
    return 1 if left else 0


def _sentences(left: list[Outcome]) -> Iterator[str]:
    for one in left:
        about = f"{_named(one.entry)}, " if one.entry else ""
        yield f"line {one.line}: {about}{WHY[one.deed]}"


def _named(entry: Entry) -> str:
    if entry.article is None:
        return f"{entry.kind} {entry.values['name']}"
    return f"{entry.kind} of {entry.article[:8]}"
