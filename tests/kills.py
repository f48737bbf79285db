"""A program that is killed between two of its writes, at the same one every time."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

# The system kills whoever writes a file beyond a limit: what was written before it stays, as when
# somebody else kills. Python would ignore the signal.
OPENING = """
import resource, signal, sys
from iranwatch.archive.store import Archive

signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
Archive.open(sys.argv[1], writing=True)
"""


def kill_opening(path: Path, size: int) -> None:
    """Open the archive at *path* for writing, killed where a file of it exceeds *size* bytes."""
    words = (sys.executable, "-c", OPENING, path, str(size))
    assert subprocess.run(words, check=False).returncode == -signal.SIGXFSZ
