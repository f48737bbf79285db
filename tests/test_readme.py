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

from tests.conftest import DAY, Run, on_terminal

PROJECT = Path(__file__).parents[1]
README = PROJECT / "README.md"
RECORDED = re.compile(r"(?<=<!-- recorded -->\n```console\n).*?(?=```\n)", re.DOTALL)
EXAMPLE = re.compile(r"<!-- example -->\n```python\n(.*?)```\n", re.DOTALL)
COMMAND = re.compile(
    r"^    (iranwatch (?:search|list|set|timeline|quotes|entities|duplicates|related)\b.*?)"
    r"(?:   .*)?$",
    re.MULTILINE,
)

# what the recorded session types; --update writes the README anew from it
SESSION = (
    "iranwatch ingest data/raw/",
    "iranwatch search 'IRGC missile' -n 2",
    "iranwatch show khorramshahr-parade.txt/p2",
)


@pytest.fixture
def samples(tmp_path: Path) -> Path:
    """Return a folder with the sample articles in data/raw/."""
    shutil.copytree(PROJECT / "data" / "raw", tmp_path / "data" / "raw")
    return tmp_path


def record(folder: Path) -> str:
    """Return what a person sees at a terminal of 80 columns who types SESSION."""
    seen = []
    for command in SESSION:
        output = on_terminal(*shlex.split(command)[1:], cwd=folder)
        today = re.sub(r"(?<=read )\d{4}-\d\d-\d\d", DAY, output)
        lines = "".join(f"{line.rstrip()}\n" for line in today.splitlines())
        seen.append(f"$ {command}\n{lines}")
    return "\n".join(seen)


def test_the_recorded_session_is_what_is_seen(
    samples: Path, request: pytest.FixtureRequest
) -> None:
    seen = record(samples)
    text = README.read_text()
    if request.config.getoption("--update"):
        README.write_text(RECORDED.sub(lambda _: seen, text))

    (recorded,) = RECORDED.findall(README.read_text())

    assert recorded == seen


def test_every_command_of_the_readme_works(run: Run, samples: Path) -> None:
    run("ingest", "data/raw/")
    commands = COMMAND.findall(README.read_text())

    assert len(commands) > 10
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
