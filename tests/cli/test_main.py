"""How every command begins, fails and ends."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from iranwatch import __version__
from iranwatch.cli.commands import COMMANDS, HEADINGS, WIDEST
from tests.conftest import SAMPLES, Run

READING = (["search", "x"], ["list"], ["show", "abcd1234"], ["stats"], ["export"])

# modules that a command which only reads, its output piped, may not load: what start-up costs
HEAVY = (
    "rich",
    "sqlite_utils",
    "dateutil",
    "yaml",
    "tomllib",
    "iranwatch.parser",
    "iranwatch.analysis",
    "iranwatch.archive.saved",
    "iranwatch.query.saved",
    "click.shell_completion",
)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_with_three_examples(run: Run, name: str) -> None:
    help_ = run(name, "--help")

    assert help_.returncode == 0
    examples = help_.stdout.partition("Examples:")[2].splitlines()
    assert sum(f"iranwatch {name}" in line for line in examples) >= 3
    assert all(len(line) <= 80 for line in help_.stdout.splitlines())


def test_help_lists_every_command_under_a_heading(run: Run) -> None:
    listed = run("--help").stdout

    assert all(
        f"\n{heading}:\n  {next(iter(group))} " in listed for heading, group in HEADINGS.items()
    )
    assert all(f"\n  {name:{WIDEST}}  {what}\n" in listed for name, what in COMMANDS.items())
    assert run("--version").stdout == f"iranwatch {__version__}\n"


@pytest.mark.parametrize("command", READING, ids=lambda command: command[0])
def test_a_missing_archive_is_said_so_and_not_made(
    run: Run, tmp_path: Path, command: list[str]
) -> None:
    outcome = run(*command)

    assert outcome.returncode == 3
    assert outcome.stderr.startswith("Error: no archive at data/archive.db\nHint: run iranwatch")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "args", [["serach"], ["search", "--limti", "5", "x"], ["search", "--limit", "many", "x"]]
)
def test_a_slip_is_a_usage_error_with_a_way_out(run: Run, args: list[str]) -> None:
    outcome = run(*args)

    assert outcome.returncode == 2
    assert "Hint: iranwatch" in outcome.stderr


def test_an_error_never_carries_orders_to_the_terminal(run: Run) -> None:
    outcome = run("search", "x", "--archive", "no\x1b]0;pwn\x07.db")

    assert "\x1b" not in outcome.stderr
    assert "\x07" not in outcome.stderr


def test_what_nobody_foresaw_says_that_nothing_was_lost(ask: Run, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import iranwatch.archive.listing as broken\nbroken.listing = None\n"
    )

    outcome = ask("list", PYTHONPATH=str(tmp_path))
    debugged = ask("list", PYTHONPATH=str(tmp_path), IRANWATCH_DEBUG="1")

    assert outcome.returncode == 70
    assert "nothing that was stored is lost" in outcome.stderr
    assert "IRANWATCH_DEBUG=1" in outcome.stderr
    assert "Traceback" not in outcome.stderr
    assert "TypeError" in debugged.stderr


@pytest.mark.parametrize(
    "args",
    [
        ["--help"],
        ["search", "missile"],
        ["list"],
        ["show", "qadr-tests.txt"],
        ["stats", "missile", "--by", "month", "--share"],
    ],
)
def test_a_reading_command_loads_nothing_it_does_not_use(sampled: Path, args: list[str]) -> None:
    program = (
        "import sys, json, contextlib, atexit\n"
        "from iranwatch.cli.commands import iranwatch\n"
        "from iranwatch.render import streams\n"
        "streams.open_streams()\n"
        f"iranwatch.main({args!r}, prog_name='iranwatch', standalone_mode=False)\n"
        "sys.stderr.write('\\n' + json.dumps(sorted(sys.modules)))\n"
    )
    outcome = subprocess.run(
        [sys.executable, "-c", program],
        env={"IRANWATCH_ARCHIVE": str(sampled)},
        capture_output=True,
        check=True,
    )

    loaded = json.loads(outcome.stderr.decode().splitlines()[-1])
    assert not [name for name in loaded if name.startswith(HEAVY)]
    assert ("iranwatch.archive.file" in loaded) == (args != ["--help"])
    assert ("locale" in loaded) == (args == ["--help"])  # for words of click's own


def test_signals_are_heeded_before_anything_dear_is_loaded() -> None:
    program = "import sys; import iranwatch.cli.main; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-S", "-c", program],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()

    assert not {"typing", "re", "click", "sqlite3"} & set(loaded)


def test_the_command_alone_prints_its_help(run: Run) -> None:
    outcome = run()

    assert (outcome.returncode, outcome.stdout) == (0, run("--help").stdout)


@pytest.mark.parametrize("command", ["search", "list", "timeline"])
def test_a_number_glued_to_its_option_is_no_word(ask: Run, command: str) -> None:
    outcome = ask(command, "iran", "-n1")

    assert outcome.returncode == 2
    assert "-n 1" in outcome.stderr


@pytest.mark.parametrize("package", ["pandas", "numpy"])
def test_no_command_loads_what_is_for_tables_of_others(
    run: Run, tmp_path: Path, package: str
) -> None:
    (tmp_path / f"{package}.py").write_text("raise RuntimeError('loaded')")  # found before others

    assert run("ingest", SAMPLES / "qadr-tests.txt").returncode == 0
