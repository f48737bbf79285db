"""Measure and print Markdown tables: ``make bench ARGS="--sizes 1000,10000"``.

All is kept below build/bench/: the articles, which take long to write, and the archives.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import sqlite3
import sys
from collections.abc import Iterator, Mapping
from functools import partial
from importlib.metadata import version
from pathlib import Path

from benchmarks import corpus, ranking
from benchmarks.rounds import IRANWATCH, Command, measure, table

FOLDER = Path("build/bench")
PYTHON = Path(sys.executable)
BASELINE = Path(__file__).with_name("baseline.py")
WORD = "missile"


def main() -> None:
    """Print the tables of each size."""
    options = _options()
    FOLDER.mkdir(parents=True, exist_ok=True)
    print(*_machine(), sep="\n")
    for size in options.sizes:
        _measure(size, options.rounds, options.starts)


def _measure(size: int, rounds: int, starts: int) -> None:
    """Print the tables of one size."""
    tree = corpus.write(size, FOLDER)
    raw = sum(path.stat().st_size for path in tree.rglob("*.txt"))
    bare, ours = FOLDER / f"bare-{size}.db", FOLDER / f"iranwatch-{size}.db"
    print(f"\n### {size:,} articles, {raw / 1e6:.1f} MB\n")
    _show(_first(tree, bare, ours), rounds)
    print(f"The archive is {ours.stat().st_size / raw:.2f} times as large as the files.\n")
    _show(_again(tree, bare, ours), starts)
    _show(_short(tree, ours), starts)
    print(*ranking.table(ours), sep="\n", flush=True)


def _show(commands: Mapping[str, Command], rounds: int) -> None:
    print(*table(measure(commands, rounds)), sep="\n", flush=True)


def _first(tree: Path, bare: Path, ours: Path) -> dict[str, Command]:
    """Return the first ingest of a tree, and the floor under it."""
    return {
        "bare loader": Command((PYTHON, BASELINE, "load", tree, bare), partial(_remove, bare)),
        "ingest": Command((IRANWATCH, "ingest", tree, "--archive", ours), partial(_remove, ours)),
    }


def _again(tree: Path, bare: Path, ours: Path) -> dict[str, Command]:
    """Return the ingest of a tree that has not changed, and the least that could see that."""
    return {
        "skip by metadata": Command((PYTHON, BASELINE, "skip", tree, bare)),
        "ingest, nothing changed": Command((IRANWATCH, "ingest", tree, "--archive", ours)),
    }


def _short(tree: Path, ours: Path) -> dict[str, Command]:
    """Return the commands that people wait for, and what Python alone takes."""
    some = str(next(tree.rglob("*.txt")))
    asked = {
        f"search {WORD}": ("search", WORD),
        f"search {WORD} --limit 20": ("search", WORD, "--limit", "20"),
        f"search {WORD} --json --limit 20": ("search", WORD, "--json", "--limit", "20"),
        "show FILE": ("show", some),
        "list": ("list",),
        "list --limit 20": ("list", "--limit", "20"),
    }
    commands = {
        "python -c pass": Command((PYTHON, "-c", "pass")),
        "iranwatch --help": Command((IRANWATCH, "--help")),
        **{
            f"iranwatch {name}": Command((IRANWATCH, *words, "--archive", ours))
            for name, words in asked.items()
        },
    }
    ripgrep = shutil.which("rg")
    if ripgrep is None:
        print("ripgrep is not installed, so the search is not beside it.\n")
        return commands
    return commands | {f"rg -liw {WORD}": Command((ripgrep, "-liw", WORD, tree))}


def _remove(archive: Path) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        archive.with_name(archive.name + end).unlink(missing_ok=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--sizes", type=_numbers, default=(1000, 10_000), help="1000,10000")
    parser.add_argument("--rounds", type=int, default=3, help="of the ingests")
    parser.add_argument("--starts", type=int, default=15, help="rounds of the short commands")
    return parser.parse_args()


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split(",")))


def _machine() -> Iterator[str]:
    """Yield what was measured and on what, as a Markdown list."""
    cpus = Path("/proc/cpuinfo")
    names = cpus.read_text().splitlines() if cpus.exists() else []
    model = next((line.partition(": ")[2] for line in names if "model name" in line), "unknown")
    yield f"- {os.cpu_count()} × {model}, {platform.system()} {platform.machine()}"
    yield f"- CPython {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    packages = ("iranwatch", "click", "sqlite-utils")
    yield "- " + ", ".join(f"{name} {version(name)}" for name in packages)
    yield f"- load before the first round {os.getloadavg()[0]:.1f}"


if __name__ == "__main__":
    main()
