"""The import contracts hold, and each of them notices when it is broken."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"

ONE_WAY = "imports run one way, from the command line down to the errors"
CLICK = "only the command line knows click"
RICH = "only rendering and the progress bar know rich"
SQLITE = "only the archive speaks SQLite"
PARSING = "only the parser reads YAML and dates in prose"
PERSIAN = "only the calendars know the Persian one"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a copy of the package, its contracts beside it."""
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    ignore = shutil.ignore_patterns("__pycache__")
    return shutil.copytree(PROJECT / "iranwatch", tmp_path / "iranwatch", ignore=ignore)


def lint(package: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter where *package* lies; a copy of the package is no matter for coverage."""
    return subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache", "--no-logo"],
        cwd=package.parent,
        env={name: value for name, value in os.environ.items() if not name.startswith("COV")},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_package_keeps_its_contracts(package: Path) -> None:
    outcome = lint(package)

    assert outcome.returncode == 0, outcome.stdout
    assert " 0 broken" in outcome.stdout


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("errors", "import iranwatch.model", ONE_WAY),
        ("model", "import iranwatch.archive", ONE_WAY),
        ("text", "import iranwatch.fold", ONE_WAY),
        ("fold", "import iranwatch.lexicon", ONE_WAY),
        ("lexicon.planted", "import iranwatch.parser", ONE_WAY),
        ("parser.planted", "import iranwatch.query", ONE_WAY),
        ("parser.planted", "import iranwatch.analysis", ONE_WAY),
        ("analysis.planted", "import iranwatch.parser", ONE_WAY),
        ("query.planted", "def late() -> None:\n    import iranwatch.archive", ONE_WAY),
        ("archive.planted", "import iranwatch.desk", ONE_WAY),
        ("desk.planted", "import iranwatch.render", ONE_WAY),
        ("render.planted", "import iranwatch.cli", ONE_WAY),
        ("query.planted", "import click", CLICK),
        ("render.planted", "from click import echo", CLICK),
        ("desk.planted", "import rich", RICH),
        ("cli.planted", "from rich.text import Text", RICH),
        ("query.planted", "import sqlite3", SQLITE),
        ("desk.planted", "from sqlite3 import connect", SQLITE),
        ("cli.planted", "import sqlite_utils", SQLITE),
        ("lexicon.planted", "import yaml", PARSING),
        ("query.planted", "from dateutil.parser import parse", PARSING),
        ("parser.planted", "import persiantools.jdatetime", PERSIAN),
    ],
)
def test_a_planted_violation_is_found(package: Path, module: str, line: str, contract: str) -> None:
    culprit = package.joinpath(*module.split(".")).with_suffix(".py")
    with culprit.open("a") as source:
        source.write(f"\n{line}\n")

    outcome = lint(package)

    assert outcome.returncode == 1
    assert f"{contract} BROKEN" in outcome.stdout.replace("\n", " ")
    assert f"iranwatch.{module} -> " in outcome.stdout


def queries(source: str) -> list[int]:
    """Return the lines of *source* that hand SQL to a connection."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Attribute) and node.attr in {"execute", "executemany"}
    ]


def test_a_query_is_known_when_it_is_met() -> None:
    assert queries("rows = store.db.execute('SELECT 1')\nrows.fetchall()") == [1]


def test_no_query_stands_outside_the_archive() -> None:
    root = PROJECT / "iranwatch"
    outside = [path for path in root.rglob("*.py") if root / "archive" not in path.parents]

    assert len(outside) > 100
    assert [path.name for path in outside if queries(path.read_text("utf-8"))] == []
