"""Finding the files of an ingest, and reading one safely."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from iranwatch.archive import paths
from iranwatch.archive.draft import Stamp
from iranwatch.archive.paths import Stored
from iranwatch.errors import reason
from iranwatch.text import MAX_BYTES, too_large

SUFFIX = ".txt"
CHUNK = 64 * 1024  # bytes a read; a buffer of 1 MiB costs seven times as much, measured


class Found(NamedTuple):
    """A file to read: its path as given and as stored, and its (size, mtime_ns, ctime_ns).

    ``follow`` says that it may be a link, since the user named it.
    """

    path: str
    stored: Stored
    metadata: tuple[int, int, int]
    follow: bool = False


class Refusal(NamedTuple):
    """A file that is not stored, and why."""

    path: str
    reason: str


class Hidden(NamedTuple):
    """A .txt file, or a folder with some, that is passed over: its name begins with a dot."""

    path: str


def find(arguments: Iterable[str], folder: str) -> Iterator[Found | Refusal | Hidden]:
    """Yield every file that *arguments* name, for an archive that lies in *folder*.

    A folder stands for the .txt files anywhere below it, in the order of their names, but for
    those in hidden folders. A link is followed where it is an argument itself, never below one.
    """
    for argument in arguments:
        try:
            found = os.stat(argument)
        except (OSError, ValueError) as error:
            yield Refusal(argument, reason(error))
            continue
        if stat.S_ISDIR(found.st_mode):
            yield from _walk(argument, paths.stored(argument, folder))
        elif stat.S_ISREG(found.st_mode):
            yield Found(argument, paths.stored(argument, folder), _metadata(found), follow=True)
        else:
            yield Refusal(argument, "not a regular file")


def _walk(top: str, stored_top: Stored) -> Iterator[Found | Refusal | Hidden]:
    """Yield what lies below the folder *top*, however deep, folder by folder."""
    folders = [(top, stored_top)]
    while folders:
        folder, stored = folders.pop()
        try:
            with os.scandir(folder) as entries:
                inside = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            yield Refusal(folder, reason(error))
            continue
        below = []
        for entry in inside:
            text = _is_text(entry.name)
            if entry.name.startswith("."):
                if text or _holds_text(entry):
                    yield Hidden(entry.path)
            elif entry.is_dir(follow_symlinks=False):
                below.append((entry.path, paths.joined(stored, entry.name)))
            elif text or _links_to_folder(entry):
                yield _entry(entry, stored)
        folders += reversed(below)


def _is_text(name: str) -> bool:
    return name[-len(SUFFIX) :].lower() == SUFFIX


def _holds_text(entry: os.DirEntry[str]) -> bool:
    """Say whether *entry* is a folder with .txt files somewhere below it."""
    return entry.is_dir(follow_symlinks=False) and any(
        _is_text(name) for _, _, names in os.walk(entry.path) for name in names
    )


def _links_to_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_symlink() and entry.is_dir()
    except OSError:
        return False


def _entry(entry: os.DirEntry[str], stored: Stored) -> Found | Refusal:
    if entry.is_symlink():
        return Refusal(entry.path, "a link; name it as an argument to have it followed")
    try:
        found = entry.stat(follow_symlinks=False)
    except OSError as error:
        return Refusal(entry.path, reason(error))
    if not stat.S_ISREG(found.st_mode):
        return Refusal(entry.path, "not a regular file")
    return Found(entry.path, paths.joined(stored, entry.name), _metadata(found))


def read(found: Found, most: float = MAX_BYTES) -> tuple[bytes, Stamp] | Refusal:
    """Return the bytes of a file and its metadata just before they were read.

    One of more than *most* bytes is refused, unread. What lies at the path may have changed since
    it was found: only a regular file is read, and never through a link that the user did not name.
    """
    flags = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | (0 if found.follow else os.O_NOFOLLOW)
    try:
        handle = os.open(found.path, flags)
    except (OSError, ValueError) as error:
        return Refusal(found.path, reason(error))
    try:
        now = os.fstat(handle)
        if not stat.S_ISREG(now.st_mode):
            return Refusal(found.path, "not a regular file")
        if now.st_size > most:
            return Refusal(found.path, too_large(most))
        data = _all_bytes(handle, most)
    except OSError as error:
        return Refusal(found.path, reason(error))
    finally:
        os.close(handle)
    return data, Stamp(*_metadata(now), time.time_ns())


def _metadata(found: os.stat_result) -> tuple[int, int, int]:
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns


def _all_bytes(handle: int, most: float) -> bytes:
    """Return all that an open file holds; of one that has grown beyond *most*, a little more."""
    parts = []
    total = 0
    while total <= most and (part := os.read(handle, CHUNK)):
        parts.append(part)
        total += len(part)
    return b"".join(parts)
