"""What a pipe pays for: only the modules that its format needs."""

from __future__ import annotations

import subprocess
import sys

import pytest

DEAR = {"rich", "json", "csv", "subprocess", "shutil", "unicodedata", "inspect", "dataclasses"}
PROGRAM = """
import sys
from iranwatch.model import Article, Hit, Record
from iranwatch.render import errors, formats, notes, results, streams

def main():
    found = Record("4f2a91c0" * 8, Article("Title"))
    formats.write([Hit(found, 1.0, "all")], results.HITS, sys.argv[1])
    return 0

code = streams.run(main)
streams.warn(" ".join(sys.modules))
sys.exit(code)
"""


@pytest.mark.parametrize(
    ("name", "needed"),
    [
        ("lines", set()),
        ("ids", set()),
        ("paths", set()),
        ("table", set()),
        ("json", {"json"}),
        ("jsonl", {"json"}),
        ("csv", {"csv"}),
    ],
)
def test_a_format_imports_what_it_needs_and_no_more(name: str, needed: set[str]) -> None:
    outcome = subprocess.run(
        [sys.executable, "-S", "-c", PROGRAM, name],
        cwd=sys.path[0],
        env={"PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert set(outcome.stderr.split()) & DEAR == needed
