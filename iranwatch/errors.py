"""Everything that can go wrong: the facts, an exit code and, where there is one, what to do next.

The sentence says *what* and *where*; ``hint`` says *what next*. Text from paths, queries and
articles may stand in a message raw: whoever prints an error makes it safe first.
"""

from __future__ import annotations

from collections.abc import Sequence


def reason(error: OSError | ValueError) -> str:
    """Return why the system refused a file, in its own words, fit for the end of a sentence."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[0].lower() + error.strerror[1:]
    return "a name that no file can have"


class IranwatchError(Exception):
    """Anything iranwatch refuses to do, said in one sentence."""

    exit_code = 1
    hint: str | None = None


class InternalError(IranwatchError):
    """A fault of ours that nothing foresaw."""

    exit_code = 70  # EX_SOFTWARE of sysexits.h
    VARIABLE = "IRANWATCH_DEBUG"

    def __init__(self) -> None:
        super().__init__(
            "iranwatch failed in a way nobody foresaw; nothing that was stored is lost"
        )
        self.hint = f"run it again with {self.VARIABLE}=1 for the details, and report them"


class OutOfMemoryError(IranwatchError):
    """The machine has no memory left for what was asked."""

    exit_code = 3
    hint = "close other programs, or ask for less at a time"

    def __init__(self) -> None:
        super().__init__("there is not enough memory; nothing that was stored is lost")


class NotTextError(IranwatchError):
    """The bytes of a file are not the text of an article."""


class WorkerLostError(IranwatchError):
    """A process to parse files could not start or was ended, most often for want of memory."""

    hint = "run it again with --jobs 1; what was stored before is safe"

    def __init__(self) -> None:
        super().__init__(
            "a worker process could not start or was ended from outside, perhaps for want of memory"
        )


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
            f"{article[:12]} {title}" for article, title in candidates[:5]
        )


class UnknownIdError(IranwatchError):
    """No article answers to an id."""

    def __init__(self, reference: str) -> None:
        super().__init__(f"no article {reference!r} in this archive")
        self.hint = "iranwatch list shows the ids"


class UnknownParagraphError(IranwatchError):
    """An article has fewer paragraphs than an anchor counts."""

    def __init__(self, article: str, paragraph: int, paragraphs: int) -> None:
        super().__init__(f"article {article[:8]} has no paragraph {paragraph}, only {paragraphs}")
        self.hint = f"iranwatch show {article[:8]} numbers them"


class UnknownNoteError(IranwatchError):
    """No note has the number that was given."""

    def __init__(self, number: int) -> None:
        super().__init__(f"no note {number} in this archive")
        self.hint = "iranwatch note --list shows the numbers"


class ArchiveError(IranwatchError):
    """The archive cannot be used as it is; it was left untouched."""

    exit_code = 3

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


class ArchiveMissingError(ArchiveError):
    """The archive file is not there and the command only reads."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"no archive at {path}", "run iranwatch ingest FOLDER, or name one with --archive"
        )


class ArchiveForeignError(ArchiveError):
    """The file is not an archive of iranwatch's; it was not touched."""

    def __init__(self, path: str, what: str) -> None:
        super().__init__(
            f"{path} is not an iranwatch archive: {what}", "name another file with --archive"
        )


class ArchiveVersionError(ArchiveError):
    """A newer iranwatch wrote the archive, or an older one and the command only reads."""

    def __init__(self, path: str, version: int, ours: int) -> None:
        newer = version > ours
        super().__init__(
            f"{path} was made by {'a newer' if newer else 'an older'} iranwatch "
            f"(its tables have version {version}, this program's {ours})",
            "install the newer iranwatch"
            if newer
            else "run iranwatch ingest, which brings it up to date (a copy is kept beside it)",
        )


class ArchiveDamagedError(ArchiveError):
    """The file is an archive of iranwatch's, but something in it cannot be read."""

    def __init__(self, path: str, what: str) -> None:
        super().__init__(
            f"the archive {path} is damaged: {what}",
            "iranwatch doctor says what is hurt; nothing was changed",
        )


class BackupError(ArchiveError):
    """A copy of the archive cannot be written where it should; nothing was changed."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"cannot write a backup to {path}: {reason}", "name another place for it")


class OutputFileError(IranwatchError):
    """A file with results cannot be written where it should; what lay there is as it was."""

    exit_code = 3

    def __init__(self, path: str, reason: str, hint: str) -> None:
        super().__init__(f"cannot write {path}: {reason}")
        self.hint = hint


class LexiconError(IranwatchError):
    """A list of names breaks its own rules."""

    exit_code = 2
