"""Eight queries on an archive that is there: ``make bench-queries ARCHIVE=data/archive.db``.

Each is a whole command, as a user waits for it: first after the system was told to forget the
pages of the file, then again. Figures hang on the disk and the machine, so that they are no ratios.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.rounds import IRANWATCH, run

ROUNDS = 5
LIMIT = ("--limit", "20")  # articles, as many as a terminal shows
FOUND_OR_NOT = (0, 1)  # exit codes


class Asked(NamedTuple):
    """A command without its limit, and what it stands for."""

    words: tuple[str, ...]
    kind: str


QUERIES = (
    Asked(("list",), "the newest of all"),
    Asked(("search", "missile"), "a word"),
    Asked(("search", "IRGC"), "a name by all its spellings"),
    Asked(("search", '"oil prices"'), "a phrase"),
    Asked(("search", "said"), "a word that most articles have"),
    Asked(("search", "government oil missile"), "three common words"),
    Asked(("search", "mi*"), "the beginning of many words"),
    Asked(("search", "said", "--sort", "date"), "the newest with a common word"),
)


def main() -> None:
    """Print the table for the archive that the command line names."""
    if len(sys.argv) != 2:
        sys.exit("make bench-queries ARCHIVE=data/archive.db says which archive is asked")
    archive = Path(sys.argv[1])
    size = archive.stat().st_size / 1e6
    print(f"{platform.machine()}, {os.cpu_count()} processors, an archive of {size:,.0f} MB\n")
    print(*_table(archive), sep="\n")


def _table(archive: Path) -> Iterator[str]:
    yield "| query | found | cold, ms | warm, ms | of the processor |"
    yield "|---|---|---|---|---|"
    for asked in QUERIES:
        words = (str(IRANWATCH), *asked.words, *LIMIT, "--archive", str(archive))
        _forget(archive)
        cold = run(words, FOUND_OR_NOT)
        warm = [run(words, FOUND_OR_NOT) for _ in range(ROUNDS)]
        yield (
            f"| `{' '.join(asked.words)}`, {asked.kind} | {_found(words):,}"
            f" | {cold.wall * 1000:,.0f} | {min(one.wall for one in warm) * 1000:,.0f}"
            f" | {min(one.cpu for one in warm) * 1000:,.0f} |"
        )


def _found(words: tuple[str, ...]) -> int:
    """Return how many articles a command finds without its limit."""
    told = subprocess.run((*words, "--json"), check=False, capture_output=True, text=True)
    return int(json.loads(told.stdout)["total"])


def _forget(archive: Path) -> None:
    """Ask the system to keep no page of *archive* in memory; what is mapped elsewhere stays."""
    handle = os.open(archive, os.O_RDONLY)
    try:
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(handle)


if __name__ == "__main__":
    main()
