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


def check(path: str, *, replace: bool) -> None:
    """Raise what `write` would for what lies at *path* now: better before the work than after."""
    if os.path.exists(path) and not os.path.isfile(path):
        raise OutputFileError(path, "that is no file", "name a file with --output")
    if os.path.lexists(path) and not replace:
        raise OutputFileError(path, TAKEN, "--force replaces it")


def write(path: str, chunks: Iterable[str], *, replace: bool = False) -> None:
    """Write the text of *chunks*, made safe, to the file at *path*, in UTF-8.

    A file that lies there is replaced only where *replace* says so, and by the whole of the new
    one. Where a link lies, the file is meant that it leads to.

    Raises:
        OutputFileError: if something is in the way, or the file cannot be written.
    """
    check(path, replace=replace)
    path = os.path.realpath(path)
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
        raise OutputFileError(path, reason(error), "name another file with --output") from None
    finally:
        with suppress(OSError):
            os.unlink(partial)
