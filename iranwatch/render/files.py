"""Files that people ask for: there whole, or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from iranwatch.errors import OutputFileError, reason
from iranwatch.render.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterable

TAKEN = "there is something of that name already"
ANOTHER = "name another file with --output"


def check(path: str, *, replace: bool, archive: str | None = None) -> str:
    """Return where a file at *path* would lie: better asked before the work than after.

    Raises:
        OutputFileError: if something is in the way that `write` would not replace; the *archive*
            never is.
    """
    try:
        real, kept = os.path.realpath(path), os.path.realpath(archive or os.devnull)
    except OSError as error:  # the working directory was removed
        raise OutputFileError(path, reason(error), ANOTHER) from None
    if os.path.exists(path) and not os.path.isfile(path):
        raise OutputFileError(path, "that is no file", "name a file with --output")
    if real == kept:
        raise OutputFileError(path, "that is the archive", ANOTHER)
    if os.path.lexists(path) and not replace:
        raise OutputFileError(path, TAKEN, "--force replaces it")
    return real


def write(path: str, chunks: Iterable[str], *, replace: bool = False) -> None:
    """Write the text of *chunks*, made safe, to the file at *path*, in UTF-8.

    A file that lies there is replaced only where *replace* says so, and by the whole of the new
    one. Where a link lies, the file is meant that it leads to.

    Raises:
        OutputFileError: if something is in the way, or the file cannot be written.
    """
    path = check(path, replace=replace)
    partial = f"{path}.partial-{os.getpid()}"
    try:
        with open(partial, "x", encoding="utf-8", newline="\n") as file:
            file.writelines(safe(chunk, multiline=True) for chunk in chunks)
            file.flush()
            os.fsync(file.fileno())
        if not replace:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))  # fails if it is taken
        os.replace(partial, path)
    except FileExistsError:
        raise OutputFileError(path, TAKEN, "--force replaces it") from None
    except OSError as error:
        raise OutputFileError(path, reason(error), ANOTHER) from None
    finally:
        with suppress(OSError):
            os.unlink(partial)
