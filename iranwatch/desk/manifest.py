"""A list of files and the sha256 each was read with, for who has not got this program."""

from __future__ import annotations

import os
from collections.abc import Iterator

from iranwatch.archive import paths, revisions
from iranwatch.archive.store import Archive


def manifest(store: Archive) -> Iterator[bytes]:
    """Yield the lines that ``sha256sum -c`` reads, the paths as seen from the working directory.

    What the archive holds without a file, such as an earlier revision, is a comment, which that
    program passes over.
    """
    base = paths.view(store.db.folder)
    for sha256, path in revisions.files(store.db):
        if path is None:
            yield f"# {sha256}  no file, only in the archive\n".encode()
        else:
            yield _line(sha256, os.fsencode(paths.shown(path, base)))


def _line(sha256: str, name: bytes) -> bytes:
    """Return one line; it begins with a backslash where the name holds one or a newline."""
    escaped = name.replace(b"\\", rb"\\").replace(b"\n", rb"\n")
    mark = b"\\" if escaped != name else b""
    return mark + sha256.encode() + b"  " + escaped + b"\n"
