"""One command from its arguments to its exit code, whatever goes wrong on the way."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable
from types import FrameType

import click

from iranwatch.cli.commands import iranwatch
from iranwatch.errors import InternalError, IranwatchError, OutOfMemoryError, UsageError
from iranwatch.render import errors, streams

STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
VARIABLE = "_IRANWATCH_COMPLETE"  # where a shell says what it asks for; click makes up the name
SIGNALLED = 128  # plus the signal's number, as shells report it


class StoppedError(BaseException):
    """A signal asks the command to end; what is open is rolled back on the way out."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def run(heeded: Iterable[signal.Signals]) -> int:
    """Return the exit code of the command; a signal that is *heeded* stops it between two steps."""
    try:
        for number in heeded:
            signal.signal(number, _stop)
        return streams.run(_run)
    except (KeyboardInterrupt, click.Abort):
        return SIGNALLED + signal.SIGINT
    except StoppedError as stopped:
        return SIGNALLED + stopped.number


def _stop(number: int, _frame: FrameType | None) -> None:
    """Stop the command; further signals would only disturb its end, which takes a moment."""
    for again in STOPPING:
        signal.signal(again, signal.SIG_IGN)
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    raise StoppedError(number)


def _run() -> int:
    """Return the exit code of the command; whatever went wrong was said on standard error."""
    if VARIABLE in os.environ:
        from iranwatch.cli.shells import register  # few commands are asked by a shell

        register()
    try:
        code = iranwatch.main(prog_name="iranwatch", standalone_mode=False)
    except click.Abort:
        raise
    except click.exceptions.NoArgsIsHelpError as error:
        streams.send([error.ctx.get_help() + "\n"])
        return 0
    except click.ClickException as error:
        return errors.tell(_usage(error))
    except IranwatchError as error:
        return errors.tell(error)
    except MemoryError:
        return errors.tell(OutOfMemoryError())
    except Exception:
        if os.environ.get(InternalError.VARIABLE):
            raise
        return errors.tell(InternalError())
    return code or 0


def _usage(error: click.ClickException) -> UsageError:
    usage = UsageError(error.format_message().rstrip("."))
    context = getattr(error, "ctx", None)
    if context is not None:
        usage.hint = f"{context.command_path} --help says what can be given"
    return usage
