"""Whole commands side by side: run in turn, round after round, each round on the same machine load.

A shared machine drifts by more than what is to be told apart, so that what counts are ratios to
a yardstick of the same rounds, and processor time before wall time.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from subprocess import CalledProcessError
from time import perf_counter
from typing import NamedTuple

# as a user's shell has it: programs that may not keep what they compiled start twice as slowly
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
IRANWATCH = Path(sys.executable).with_name("iranwatch")
GLANCE = 0.05  # seconds between two looks at the memory of a command and its workers


class Command(NamedTuple):
    """What to run, and what to do before each time."""

    words: Sequence[str | Path]
    before: Callable[[], None] = lambda: None


class Cost(NamedTuple):
    """What one run took: processor and wall time in seconds, memory in MB at its peak.

    Time and memory are of the command with all its workers; pages that they share count once.
    What is over before it was looked at has no memory.
    """

    cpu: float
    wall: float
    memory: float | None


def measure(commands: Mapping[str, Command], rounds: int) -> dict[str, list[Cost]]:
    """Return the costs of each command, one a round.

    Raises:
        CalledProcessError: if one fails, since what fails early looks fast.
    """
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            command.before()
            costs[name].append(run(command.words))
    return costs


def run(words: Sequence[str | Path], well: Container[int] = (0,)) -> Cost:
    """Return what one run of a command takes, its output thrown away.

    Raises:
        CalledProcessError: if it does not end *well*, by its exit code.
    """
    nowhere = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_RDWR, 0) for number in (0, 1, 2)]
    peaks: list[float] = []
    done = threading.Event()
    began = perf_counter()
    process = os.posix_spawn(words[0], list(map(str, words)), ENVIRONMENT, file_actions=nowhere)
    watcher = threading.Thread(target=_watch, args=(process, done, peaks))
    watcher.start()
    _, status, used = os.wait4(process, 0)
    wall = perf_counter() - began
    done.set()
    watcher.join()
    code = os.waitstatus_to_exitcode(status)
    if code not in well:
        raise CalledProcessError(code, list(map(str, words)))
    return Cost(used.ru_utime + used.ru_stime, wall, max(peaks, default=None))


def table(costs: Mapping[str, list[Cost]]) -> Iterator[str]:
    """Yield the lines of a Markdown table of *costs*, as ratios to the first of them.

    A ratio is of the least times; beside it stands the median of the ratios round by round.
    """
    yardstick = next(iter(costs.values()))
    yield "| command | CPU × | (median) | wall × | (median) | CPU s | wall s | MB |"
    yield "|---|---|---|---|---|---|---|---|"
    for name, runs in costs.items():
        cells = [name]
        for kind in ("cpu", "wall"):
            ours, theirs = ([getattr(one, kind) for one in of] for of in (runs, yardstick))
            cells.append(f"{min(ours) / min(theirs):.2f}")
            cells.append(f"{median(a / b for a, b in zip(ours, theirs, strict=True)):.2f}")
        cells += [f"{min(one.cpu for one in runs):.3f}", f"{min(one.wall for one in runs):.3f}"]
        memory = [one.memory for one in runs if one.memory]
        cells.append(f"{max(memory):.0f}" if memory else "")
        yield f"| {' | '.join(cells)} |"
    yield ""


def _watch(process: int, done: threading.Event, peaks: list[float]) -> None:
    """Add to *peaks* what a process and its workers hold in memory, in MB, until they are done."""
    while not done.wait(GLANCE):
        try:
            workers = Path(f"/proc/{process}/task/{process}/children").read_text().split()
            peaks.append(sum(map(_held, (str(process), *workers))))
        except OSError:  # one of them has just ended, or this system does not tell
            continue


def _held(process: str) -> float:
    """Return the MB a process holds, its part of shared pages only (Linux's PSS)."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:"))
