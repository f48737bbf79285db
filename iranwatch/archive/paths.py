"""How paths of files are kept: from the archive's folder, so that the two can move together."""

from __future__ import annotations

import os

Stored = str | bytes  # bytes where a name is not valid UTF-8, which SQLite's text cannot hold


def stored(path: str, folder: str) -> Stored:
    """Return *path* as the archive in *folder* keeps it: relative where that is possible."""
    try:
        whole = os.path.abspath(path)
    except OSError:  # the working directory was removed, so nothing lies below it
        whole = os.path.normpath(os.path.join(os.sep, path))
    return _storable(os.path.relpath(whole, folder))


def joined(folder: Stored, name: str) -> Stored:
    """Return the stored path of the file *name* in a *folder* given as a stored path."""
    if isinstance(folder, str) and not name.isascii():
        return _storable(os.path.normpath(os.path.join(folder, name)))
    if isinstance(folder, bytes):
        return _storable(os.fsdecode(os.path.normpath(os.path.join(folder, os.fsencode(name)))))
    return name if folder == "." else f"{folder}/{name}"


def shown(path: Stored, base: str) -> str:
    """Return a stored *path* as seen from the working directory; see `view`."""
    return os.path.normpath(os.path.join(base, os.fsdecode(path)))


def view(folder: str) -> str:
    """Return the archive's *folder* as seen from the working directory, or whole without one."""
    try:
        return os.path.relpath(folder)
    except OSError:  # the working directory was removed
        return folder


def _storable(path: str) -> Stored:
    try:
        path.encode()
    except UnicodeEncodeError:
        return os.fsencode(path)
    return path
