"""Everything that can go wrong: the facts, an exit code and, where there is one, what to do next.

The sentence says *what* and *where*; ``hint`` says *what next*. Text from paths, queries and
articles may stand in a message raw: whoever prints an error makes it safe first.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


class IranwatchError(Exception):
    """Anything iranwatch refuses to do, said in one sentence."""

    exit_code = 1
    hint: str | None = None


class NotTextError(IranwatchError):
    """The bytes of a file are not the text of an article."""


class UsageError(IranwatchError):
    """What was asked is not something that can be asked."""

    exit_code = 2


class QueryError(UsageError):
    """A query with nothing to search for, or one refused under ``--strict``.

    ``column`` counts from 0 in ``query``; None where no one place is at fault.
    """

    def __init__(self, message: str, query: str = "", column: int | None = None) -> None:
        super().__init__(message)
        self.query = query
        self.column = column


class MalformedIdError(UsageError):
    """Something that can be neither an id, nor a file's name, nor an anchor."""

    def __init__(self, reference: str) -> None:
        super().__init__(f"{reference!r} is not an article id")
        self.hint = "an id is 4 to 64 of the digits 0-9a-f, as iranwatch list shows them"


class AmbiguousIdError(UsageError):
    """More than one article answers to an id."""

    def __init__(self, reference: str, candidates: Sequence[tuple[str, str]]) -> None:
        super().__init__(f"{reference!r} fits {len(candidates)} articles")
        self.candidates = tuple(candidates)
        self.hint = "more digits tell them apart: " + "; ".join(
            f"{id[:12]} {title}" for id, title in candidates[:5]
        )


class UnknownIdError(IranwatchError):
    """No article answers to an id."""

    def __init__(self, reference: str) -> None:
        super().__init__(f"no article {reference!r} in this archive")
        self.hint = "iranwatch list shows the ids"


class ArchiveError(IranwatchError):
    """The archive cannot be used as it is; it was left untouched."""

    exit_code = 3

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


class ArchiveMissingError(ArchiveError):
    """The archive file is not there and the command only reads."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"no archive at {path}", "run iranwatch ingest FOLDER, or name one with --archive"
        )
