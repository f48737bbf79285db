"""The entry point: one place where a command begins, fails and ends."""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType
from typing import NoReturn

import click

from iranwatch.cli.commands import iranwatch
from iranwatch.errors import InternalError, IranwatchError, UsageError
from iranwatch.render import errors, streams

SIGNALLED = 128  # plus the signal's number, as shells report it


class StoppedError(BaseException):
    """A signal asks the command to end; what is open is rolled back on the way out."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def main() -> NoReturn:
    """Run the command that the arguments name, and exit with its code."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is not signal.SIG_IGN:  # nohup's wish is kept
            signal.signal(number, _stop)
    code = streams.run(_run)
    sys.stdout = sys.stderr = None  # they are flushed: the interpreter need not try again
    sys.exit(code)


def _stop(number: int, _frame: FrameType | None) -> None:
    raise StoppedError(number)


def _run() -> int:
    """Return the exit code of the command; whatever went wrong was said on standard error."""
    try:
        code = iranwatch.main(prog_name="iranwatch", standalone_mode=False)
    except click.ClickException as error:
        return errors.tell(_usage(error))
    except IranwatchError as error:
        return errors.tell(error)
    except (KeyboardInterrupt, click.Abort):
        return SIGNALLED + signal.SIGINT
    except StoppedError as stopped:
        return SIGNALLED + stopped.number
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
