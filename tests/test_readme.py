"""What the README shows is what happens."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Run

PROJECT = Path(__file__).parents[1]
README = PROJECT / "README.md"
EXAMPLE = re.compile(r"<!-- example -->\n```python\n(.*?)```\n", re.DOTALL)
COMMAND = re.compile(r"^    (iranwatch (?!ingest ).*?)(?:   .*)?$", re.MULTILINE)


@pytest.fixture
def samples(tmp_path: Path) -> Path:
    """Return a folder with the sample articles in data/raw/."""
    shutil.copytree(PROJECT / "data" / "raw", tmp_path / "data" / "raw")
    return tmp_path


def test_every_command_of_the_readme_works(run: Run, samples: Path) -> None:
    run("ingest", "data/raw/")
    commands = COMMAND.findall(README.read_text())

    assert len(commands) > 20
    for command in commands:
        outcome = run(*shlex.split(command)[1:])
        assert outcome.returncode == 0, (command, outcome.stderr)


def test_the_python_examples_run(run: Run, samples: Path) -> None:
    run("ingest", "data/raw/")
    examples = EXAMPLE.findall(README.read_text())

    printed = [
        subprocess.run(
            [sys.executable, "-c", example],
            cwd=samples,
            env={**os.environ},
            capture_output=True,
            check=True,
            encoding="utf-8",
        ).stdout
        for example in examples
    ]

    assert len(printed[0].splitlines()) == 3
    assert printed[1] == "Inspectors Visit Fordow | Mina Rad | 2017-10-27\n"
