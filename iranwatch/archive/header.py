"""Whose file it is: told by its first bytes, before SQLite opens it.

What is refused here stays untouched byte for byte: SQLite itself may roll back or create.
"""

from __future__ import annotations

import os
import stat

from iranwatch.archive.schema import APPLICATION_ID, VERSION
from iranwatch.errors import (
    ArchiveDamagedError,
    ArchiveError,
    ArchiveForeignError,
    ArchiveMissingError,
    ArchiveVersionError,
    reason,
)

SIZE = 100  # bytes; this and the offsets below: https://sqlite.org/fileformat2.html, section 1.3
_MAGIC = b"SQLite format 3\0"


def identify(path: str, *, writing: bool, create: bool) -> None:
    """Check that the file at *path* is an archive, or is one to be made.

    One that is *writing* brings older tables up to date; one that may *create* makes the file, with
    the folder it lies in.

    Raises:
        ArchiveError: if the file is not ours, too new, too old to read, or cut short.
    """
    try:
        found = os.stat(path)
    except FileNotFoundError:
        if not create:
            raise ArchiveMissingError(path) from None
        _make_folder(path)
        return
    except (OSError, ValueError) as error:
        raise ArchiveError(f"cannot open {path}: {reason(error)}") from None
    if not stat.S_ISREG(found.st_mode):
        raise ArchiveForeignError(path, "it is not a regular file")
    if found.st_size == 0:
        if not create:
            raise ArchiveMissingError(path)
        return
    header = _first_bytes(path)
    _check_owner(path, header)
    _check_length(path, header, found.st_size)
    version = int.from_bytes(header[60:64])
    if version > VERSION or (version < VERSION and not writing):
        raise ArchiveVersionError(path, version, VERSION)


def _check_owner(path: str, header: bytes) -> None:
    if not header.startswith(_MAGIC):
        raise ArchiveForeignError(path, "it is no SQLite file")
    if len(header) < SIZE:
        raise ArchiveDamagedError(path, "it is cut short")
    if int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise ArchiveForeignError(path, "another program made it")


def _check_length(path: str, header: bytes, size: int) -> None:
    """Refuse a file with fewer pages than it says; a journal beside it may still mend that."""
    page = int.from_bytes(header[16:18])
    due = int.from_bytes(header[28:32]) * (65536 if page == 1 else page)
    if size < due and not os.path.exists(path + "-journal"):
        raise ArchiveDamagedError(path, f"it is cut short, {size} of {due} bytes are left")


def _make_folder(path: str) -> None:
    """Make the folder that the archive will lie in; its parent must be there."""
    folder = os.path.dirname(path) or "."
    if os.path.isdir(folder):
        return
    try:
        os.mkdir(folder)
    except OSError as error:
        raise ArchiveError(
            f"cannot make the folder {folder} for the archive: {reason(error)}",
            "make it yourself, or name another archive with --archive",
        ) from None


def _first_bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read(SIZE)
    except OSError as error:
        raise ArchiveError(f"cannot read {path}: {reason(error)}") from None
