"""What a command reads besides its arguments: standard input, or a file that was named."""

from __future__ import annotations

import sys

from iranwatch.errors import UsageError, reason
from iranwatch.text import MAX_BYTES

STDIN = "-"  # the path that stands for standard input


def piped_article(most: int = MAX_BYTES) -> bytes:
    """Return what standard input holds, one byte more than the *most* that an article has.

    Raises:
        UsageError: if it cannot be read.
    """
    return _read(STDIN, most + 1)


def content(name: str) -> bytes:
    """Return all that the file called *name* holds; ``-`` is standard input.

    Raises:
        UsageError: if it cannot be read.
    """
    return _read(name, -1)


def _read(name: str, most: int) -> bytes:
    try:
        if name == STDIN:
            return sys.stdin.buffer.read(most)
        with open(name, "rb") as file:
            return file.read(most)
    except (OSError, ValueError) as error:
        what = "standard input" if name == STDIN else name
        raise UsageError(f"cannot read {what}: {reason(error)}") from None
