"""Where a command begins and ends: what has to hold before anything else is loaded."""

from __future__ import annotations

import gc
import os
import signal
import sys

TYPE_CHECKING = False  # typing's own takes 6 ms, in which Ctrl-C would get Python's traceback
if TYPE_CHECKING:
    from typing import NoReturn

UNCOLLECTED = 50_000  # objects between two searches for garbage, more than a short command makes
UNNEEDED = ("pandas", "numpy")  # sqlite_utils loads them where they are, in 0.2 s, for no use here


def main() -> NoReturn:
    """Run the command that the arguments name, and exit with its code.

    A signal ends the process on the spot while the program is still loading, and again once the
    command has come back: nothing is open then that would have to be closed.
    """
    gc.set_threshold(UNCOLLECTED)  # loading makes many objects and hardly any garbage
    names = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    heeded = [name for name in names if signal.getsignal(name) is not signal.SIG_IGN]  # nohup's
    _die_by(heeded)
    _insist_on_utf8()
    for package in UNNEEDED:
        sys.modules[package] = None  # type: ignore[assignment]  # importing it fails
    from iranwatch.cli.run import run

    code = run(heeded)
    _die_by(heeded)
    sys.stdout = sys.stderr = None  # they are flushed: the interpreter need not try again
    gc.freeze()  # nor need it look through all that was loaded for garbage, an eighth of a search
    sys.exit(code)


def _die_by(signals: list[signal.Signals]) -> None:
    for number in signals:
        signal.signal(number, signal.SIG_DFL)


def _insist_on_utf8() -> None:
    """Start anew where the locale makes Python take every name and word for ASCII."""
    if sys.getfilesystemencoding() == "ascii" and sys.executable:
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606 -- ourselves
