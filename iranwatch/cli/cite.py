"""``iranwatch cite``."""

from __future__ import annotations

import click

from iranwatch.archive import anchors
from iranwatch.archive.store import Archive
from iranwatch.cli.options import Output, archive_option, examples, output_options
from iranwatch.cli.values import offered
from iranwatch.errors import (
    AmbiguousIdError,
    IranwatchError,
    MalformedIdError,
    UnknownIdError,
    UnknownParagraphError,
)
from iranwatch.render import errors
from iranwatch.render.citations import formats
from iranwatch.render.citations.work import Work, work

UNNAMED = (MalformedIdError, AmbiguousIdError, UnknownIdError, UnknownParagraphError)


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
    works: dict[Work, None] = {}
    faults: list[IranwatchError] = []
    with Archive.open(archive) as store:
        for name in ids:
            try:
                works[_cited(store, name)] = None
            except UNNAMED as error:
                faults.append(error)
    formats.write(works, output.format or "chicago")
    return max(map(errors.tell, faults), default=0)


def _cited(store: Archive, name: str) -> Work:
    """Return the article or the paragraph that *name* names, as a work to cite."""
    reference, paragraph = anchors.parted(name)
    record = store.get(reference)
    if paragraph:
        anchors.anchor(record, paragraph)
    return work(record, paragraph)
