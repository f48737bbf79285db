"""A second archive, to keep elsewhere."""

from __future__ import annotations

import os

from iranwatch.archive import copies
from iranwatch.archive.store import Archive
from iranwatch.errors import BackupError, reason


def backup(store: Archive, destination: str) -> int:
    """Write a copy of the archive to *destination*, and return its size in bytes.

    Nobody has to stop working: the copy is the archive as it was at one moment.

    Raises:
        BackupError: if something lies there already, or nothing can be written there.
    """
    if os.path.lexists(destination):
        raise BackupError(destination, "there is something of that name already")
    try:
        copies.write_copy(store.db, destination)
        return os.path.getsize(destination)
    except FileExistsError:
        raise BackupError(destination, "there is something of that name already") from None
    except (OSError, ValueError) as error:
        raise BackupError(destination, reason(error)) from None
