"""Long text on a terminal, handed to the user's pager."""

from __future__ import annotations

import contextlib
import os
import shlex
import signal
import subprocess
import sys

from iranwatch.render.streams import send_styled

LESS = "-FRX"  # quit if it fits, let colours through, leave the text on the screen; as git calls it


def page(text: str, height: int) -> None:
    """Show *text*: at once where it fits *height* lines, else in a pager, until that is quit.

    ``PAGER`` names the pager; empty or ``cat`` means none, and one that cannot be started means
    none too.
    """
    command = _pager()
    if text.count("\n") < height or not command or not _paged(command, text):
        send_styled(text)


def _pager() -> list[str]:
    try:
        command = shlex.split(os.environ.get("PAGER", "less"))
    except ValueError:  # a quote that is not closed
        return []
    return [] if command == ["cat"] else command


def _paged(command: list[str], text: str) -> bool:
    """Tell whether the pager could be started; come back when it has ended."""
    sys.stdout.flush()
    environment = {"LESS": LESS, "LESSCHARSET": "utf-8", **os.environ}
    try:
        pager = subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)  # noqa: S603
    except OSError:
        return False
    assert pager.stdin
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the pager's while it runs
    try:
        with contextlib.suppress(BrokenPipeError):  # quit before the end
            pager.stdin.write(text.encode(sys.stdout.encoding, "backslashreplace"))
        with contextlib.suppress(BrokenPipeError):
            pager.stdin.close()
        pager.wait()
    finally:
        signal.signal(signal.SIGINT, before)
    return True
