"""The articles and paragraphs that the IDs of a command line name, and those that name nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from iranwatch.archive import anchors, reference
from iranwatch.archive.store import Archive
from iranwatch.errors import (
    AmbiguousIdError,
    IranwatchError,
    MalformedIdError,
    UnknownIdError,
    UnknownParagraphError,
)
from iranwatch.model import Anchor, Record
from iranwatch.render import errors

UNNAMED = (MalformedIdError, AmbiguousIdError, UnknownIdError, UnknownParagraphError)


class Target(NamedTuple):
    """What one ID names: an article, the revision meant, and the paragraph, if only one."""

    record: Record
    sha256: str
    anchor: Anchor | None


def find_targets(store: Archive, ids: Iterable[str]) -> tuple[list[Target], list[IranwatchError]]:
    """Return what each of *ids* names, and what is wrong with those that name nothing."""
    found: list[Target] = []
    faults: list[IranwatchError] = []
    for id_ in ids:
        article, number = anchors.parted(id_)
        try:
            record = store.get(article)
            anchor = anchors.anchor(record, number) if number else None
        except UNNAMED as error:
            faults.append(error)
        else:
            found.append(Target(record, reference.revision(record, article).sha256, anchor))
    return found, faults


def tell(faults: Iterable[IranwatchError]) -> int:
    """Say what is wrong with the IDs that name nothing; return the gravest of their exit codes."""
    return max(map(errors.tell, faults), default=0)
