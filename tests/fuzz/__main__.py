"""Fuzz with atheris: ``python -m tests.fuzz [TARGET] [-max_total_time=600 …]``, or every target.

What follows the target's name are libFuzzer's own options. Input that broke a promise is left in a
file ``crash-…``.
"""

from __future__ import annotations

import subprocess
import sys

import atheris  # type: ignore[import-not-found,import-untyped,unused-ignore]

with atheris.instrument_imports(include=["iranwatch"]):
    from tests.fuzz.targets import ARTICLES, TARGETS

    for target in TARGETS.values():  # what is imported only when it is used is instrumented now
        for seed in ARTICLES:
            target(seed)


def main() -> None:
    """Fuzz the target that the first argument names, else one after the other."""
    if sys.argv[1:2] and sys.argv[1] in TARGETS:
        atheris.Setup([sys.argv[0], *sys.argv[2:]], TARGETS[sys.argv[1]])
        atheris.Fuzz()
    else:
        sys.exit(max(_fuzz(name) for name in TARGETS))


def _fuzz(name: str) -> int:
    """Return the exit code of a process that fuzzes one target: libFuzzer ends its process."""
    sys.stderr.write(f"fuzzing {name}\n")
    return subprocess.run([sys.executable, "-m", "tests.fuzz", name, *sys.argv[1:]]).returncode


if __name__ == "__main__":
    main()
