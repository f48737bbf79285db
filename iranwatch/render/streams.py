"""Standard output and standard error: always open, always safe, and calm when they fail.

``run`` wraps a whole command. Inside it ``sys.stdout`` and ``sys.stderr`` are Streams, so that
what other libraries print (click's help and usage errors) passes the print boundary too.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from typing import TYPE_CHECKING, TextIO

from iranwatch.errors import IranwatchError
from iranwatch.render.safe import safe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import NoReturn

STDIN, STDOUT, STDERR = range(3)


class OutputError(IranwatchError):
    """The results cannot be written: a full disk, a device that fails."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"cannot write the output: {reason}")


class PipeClosedError(IranwatchError):
    """Whoever read our output has had enough (``| head``); nobody is there to be told."""

    exit_code = 141  # 128 + SIGPIPE, as a shell reports it

    def __init__(self) -> None:
        super().__init__("nobody reads the output any more")


class Stream(io.TextIOWrapper):
    """A text stream that writes safe text only, as UTF-8 unless a terminal says otherwise.

    Raises:
        PipeClosedError, OutputError: once, when writing fails; what is written later is dropped.
    """

    def write(self, text: str) -> int:
        """Write *text*, made safe."""
        try:
            super().write(safe(text, multiline=True))
        except OSError as error:
            self._fail(error)
        return len(text)

    def write_as_is(self, data: bytes) -> None:
        """Write bytes that are no text, or text with colours whose parts were made safe."""
        try:
            super().flush()
            self.buffer.write(data)
        except OSError as error:
            self._fail(error)

    def flush(self) -> None:
        """Write what is still held back."""
        try:
            super().flush()
        except OSError as error:
            self._fail(error)

    def _fail(self, error: OSError) -> NoReturn:
        with open(os.devnull, "wb") as nowhere:
            os.dup2(nowhere.fileno(), self.fileno())
        if isinstance(error, BrokenPipeError):
            raise PipeClosedError from None
        raise OutputError(error.strerror or "unknown reason") from None


def run(command: Callable[[], int]) -> int:
    """Return the exit code of *command*, run with sound streams and flushed when it is done.

    What goes wrong with standard output is answered here: silently, 141, for a closed pipe; with
    a sentence, 1, for anything else.
    """
    open_streams()
    try:
        code = command()
        sys.stdout.flush()
    except PipeClosedError as error:
        return error.exit_code
    except OutputError as error:
        warn(f"Error: {error}")
        return error.exit_code
    return code


def open_streams() -> None:
    """Make the three standard streams usable, whatever the caller left of them.

    A closed descriptor is opened on /dev/null, before a database could get its number and be
    written to by a print.
    """
    for number in (STDIN, STDOUT, STDERR):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free: this one
    if sys.stdin is None:
        sys.stdin = open(STDIN, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stdout = _stream(STDOUT, sys.stdout)
    sys.stderr = _stream(STDERR, sys.stderr)


def _stream(number: int, old: object) -> Stream:
    """Return a Stream on descriptor *number*."""
    terminal = os.isatty(number)
    encoding = getattr(old, "encoding", None) if terminal else None
    return Stream(
        open(number, "wb", closefd=False),
        encoding=encoding or "utf-8",
        errors="backslashreplace",
        newline="\n",
        line_buffering=terminal or number == STDERR,
    )


def is_terminal() -> bool:
    """Tell whether a person is looking at standard output."""
    return sys.stdout.isatty()


def drawing_stream() -> TextIO | None:
    """Return standard error past the boundary, for a progress bar, which draws by escape sequences.

    What it shows must be our own words; None where standard error was closed.
    """
    return sys.__stderr__


def send(chunks: Iterable[str | bytes]) -> None:
    """Write *chunks* to standard output, as they come.

    Bytes go into a pipe or a file exactly as they are; a terminal gets them as safe text, where
    CR LF and NUL end a line as well.
    """
    for chunk in chunks:
        if isinstance(chunk, str):
            sys.stdout.write(chunk)
        elif is_terminal():
            shown = chunk.decode("utf-8", "replace").replace("\r\n", "\n")
            sys.stdout.write(shown.replace("\0", "\n"))
        else:
            _as_is(chunk)


def send_styled(text: str) -> None:
    """Write *text* with the colours it carries; all its parts were made safe before."""
    _as_is(text.encode(sys.stdout.encoding, "backslashreplace"))


def finish() -> None:
    """Come back when all that was sent to standard output has left this program.

    Raises:
        PipeClosedError, OutputError: if it could not.
    """
    sys.stdout.flush()


def warn(*sentences: str) -> None:
    """Write each of *sentences* as one line on standard error; if it fails, nobody is listening."""
    sys.stdout.flush()  # what came before stands before it, where both go to one place
    with contextlib.suppress(OutputError, PipeClosedError):
        for sentence in sentences:
            sys.stderr.write(safe(sentence) + "\n")


def _as_is(data: bytes) -> None:
    if isinstance(sys.stdout, Stream):
        sys.stdout.write_as_is(data)
    else:  # under a test runner
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
