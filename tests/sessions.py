"""The console blocks of a document: what is typed there, typed again, and what is seen then.

A block holds commands behind ``$ ``, further lines of one behind ``> ``, and below each what a
terminal of 80 columns shows; of a pipe only its results.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import DAY, SAMPLES, seen

BLOCK = re.compile(r"(?<=```console\n).*?(?=```\n)", re.DOTALL)
COMMAND = re.compile(r"^\$ (.*(?:\n>(?: .*)?)*)", re.MULTILINE)

SIZE = re.compile(r"\b[\d,]+(?= pages\b| bytes to\b)")  # hangs on the SQLite at hand


def commands(text: str) -> list[str]:
    """Return what the console blocks of *text* type, in order."""
    return [command for block in BLOCK.findall(text) for command in _typed(block)]


def replayed(text: str, folder: Path) -> str:
    """Return *text* as it is when its console blocks are typed in *folder*, beside data/raw/."""
    shutil.copytree(SAMPLES, folder / "data" / "raw")
    return BLOCK.sub(lambda block: "\n".join(_answered(block[0], folder)), text)


def _typed(block: str) -> list[str]:
    return [re.sub(r"\n> ?", "\n", found) for found in COMMAND.findall(block)]


def _answered(block: str, folder: Path) -> Iterator[str]:
    """Yield each command of *block* with what is seen after it, as of the day of the samples."""
    programs = {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "HOME": str(folder)}
    for command in _typed(block):
        # what the programs of a pipe say beside their results has no order: it is not recorded
        quiet = "exec 2>/dev/null\n" if " | " in command else ""
        output = seen(["sh", "-c", quiet + command], folder, env=programs)
        today = output.replace(dt.datetime.now(dt.UTC).astimezone().date().isoformat(), DAY)
        lines = "".join(f"{line.rstrip()}\n" for line in SIZE.sub("…", today).splitlines())
        yield "$ " + re.sub(r"\n(.?)", _continued, command) + "\n" + lines


def _continued(end: re.Match[str]) -> str:
    """Return the mark of a further line, without a space behind it where that line is blank."""
    return f"\n> {end[1]}" if end[1] else "\n>"
