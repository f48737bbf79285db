"""``iranwatch cite``."""

from __future__ import annotations

import click

from iranwatch.archive.store import Archive
from iranwatch.cli.options import Output, archive_option, examples, output_options
from iranwatch.cli.targets import find_targets, tell
from iranwatch.cli.values import offered
from iranwatch.render.citations import formats
from iranwatch.render.citations.work import work


@click.command(
    epilog=examples(
        ("iranwatch cite 4f2a91c0/p3", "a footnote for a paragraph, and the bibliography"),
        ("iranwatch cite 4f2a91c0 qadr-tests.txt --format apa", "two references"),
        ("iranwatch cite 4f2a91c0 --format csl > cited.json", "for Zotero and its 10,000 styles"),
    )
)
@click.argument("ids", nargs=-1, required=True, metavar="ID...", shell_complete=offered("id"))
@output_options(formats.FORMATS, default="chicago")
@archive_option
def command(ids: tuple[str, ...], output: Output, archive: str) -> int:
    """Cite articles, or paragraphs of them, with the hash that proves what was cited.

    An ID is what `iranwatch show` takes; ID/p3 cites a paragraph. What is cited is the revision
    that was read last.
    """
    with Archive.open(archive) as store:
        targets, faults = find_targets(store, ids)
    works = (work(one.record, one.anchor.paragraph if one.anchor else None) for one in targets)
    formats.write(dict.fromkeys(works), output.format or "chicago")
    return tell(faults)
