"""The repository names no machine, its modules are small, its documents and targets whole."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
THIS = "tests/test_repository.py"
MAX_LINES = 260  # one idea fits in 200; what is longer is two

MACHINE = re.compile(r"(?<![\w.])/(?:work|root|home|Users)/\w")
REGISTRY = re.compile(
    r"\b(?:pypi|pythonhosted|npmjs|crates)\.(?:org|com|io)\b|--(?:extra-)?index-url|--trusted-host"
)
OUTSIDE = re.compile(r"\.\./shared\b|\.library\b")
MAY_LOOK_OUTSIDE = ("Makefile", ".ci/", "tests/")
LINK = re.compile(r"\]\((?!\w+:|#)([^)#\s]+)")


def tracked() -> list[str]:
    """Return the path of every file in git but this one, which names what it forbids."""
    if not (PROJECT / ".git").exists():
        pytest.skip("not a git work tree, so what belongs to the repository is not known")
    listing = subprocess.run(
        ["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, check=True
    )
    names = listing.stdout.decode().rstrip("\0").split("\0")
    return [name for name in names if name != THIS and (PROJECT / name).is_file()]


def read(name: str) -> str:
    return (PROJECT / name).read_text(encoding="utf-8", errors="replace")


def places(pattern: re.Pattern[str], names: list[str]) -> list[str]:
    """Return where *pattern* occurs in the files, as ``path:line: text``."""
    return [
        f"{name}:{number}: {line.strip()[:80]}"
        for name in names
        for number, line in enumerate(read(name).splitlines(), 1)
        if pattern.search(line)
    ]


@pytest.mark.parametrize("pattern", [MACHINE, REGISTRY], ids=["path of a machine", "registry"])
def test_no_file_depends_on_where_it_was_written(pattern: re.Pattern[str]) -> None:
    assert places(pattern, tracked()) == []


def test_only_make_and_tests_know_of_the_shared_texts() -> None:
    names = [name for name in tracked() if not name.startswith(MAY_LOOK_OUTSIDE)]

    assert places(OUTSIDE, names) == []


@pytest.mark.parametrize(
    ("pattern", "line", "found"),
    [
        (MACHINE, "see /home/anna/notes.txt", True),
        (MACHINE, "https://example.org/home/anna", False),
        (REGISTRY, "pip install --index-url=https://mirror.example", True),
        (REGISTRY, "pip install iranwatch", False),
        (OUTSIDE, "read ../shared/seeds", True),
        (OUTSIDE, "a shared folder", False),
    ],
)
def test_the_patterns_above_tell_their_cases_apart(
    pattern: re.Pattern[str], line: str, found: bool
) -> None:
    assert bool(pattern.search(line)) is found


@pytest.mark.parametrize(
    "path", sorted((PROJECT / "iranwatch").rglob("*.py")), ids=lambda path: path.stem
)
def test_a_module_is_short_unless_it_is_a_table_of_data(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    code = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    is_table = not any(isinstance(node, code) for node in ast.parse(source).body)

    assert is_table or len(source.splitlines()) <= MAX_LINES


@pytest.mark.parametrize(
    "name",
    [
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "LICENSE",
        "README.md",
        "data/raw/README.md",
        "docs/decisions.md",
        "docs/output.md",
        "docs/schema.md",
    ],
)
def test_a_document_that_others_lean_on_is_there(name: str) -> None:
    assert (PROJECT / name).is_file()


def test_links_between_documents_lead_somewhere() -> None:
    dead = [
        f"{name}: {target}"
        for name in tracked()
        if name.endswith(".md")
        for target in LINK.findall(read(name))
        if not (PROJECT / name).parent.joinpath(target).exists()
    ]

    assert dead == []


def test_every_sample_article_is_described_beside_it() -> None:
    samples = PROJECT / "data" / "raw"
    described = re.findall(r"(?m)^\| `([^`]+)` \|", read("data/raw/README.md"))

    assert sorted(described) == sorted(
        path.name for path in samples.iterdir() if path.suffix != ".md"
    )


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run make as if from a shell, whatever make runs these tests."""
    return subprocess.run(
        ["make", "--no-print-directory", *arguments],
        cwd=PROJECT,
        env={name: value for name, value in os.environ.items() if not name.startswith("MAKE")},
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_target_of_make_says_what_it_does() -> None:
    phony, checks = (
        re.findall(rf"(?m)^{name} (.*)", read("Makefile")) for name in (".PHONY:", "CHECKS =")
    )
    targets = phony[0].replace("$(CHECKS)", checks[0]).split()

    described = [line.split()[1] for line in make().stdout.splitlines()]

    assert sorted(described) == sorted(targets)


def test_a_check_without_the_shared_texts_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "installed").touch()

    outcome = make("score-parser", f"VENV={tmp_path}", f"SHARED={tmp_path / 'absent'}")

    assert outcome.returncode != 0
    assert "name their folder: make score-parser SHARED=FOLDER" in outcome.stderr


def test_an_old_python_is_refused_in_one_sentence(tmp_path: Path) -> None:
    old = tmp_path / "python3.9"
    pretend = "import sys; sys.version_info = (3, 9); exec(sys.argv[1])"
    old.write_text(f"#!/bin/sh\nexec '{sys.executable}' -c '{pretend}' \"$2\"\n")
    old.chmod(0o755)

    outcome = make("demo", f"PYTHON={old}", f"VENV={tmp_path / 'venv'}")

    assert outcome.returncode != 0
    assert outcome.stderr.startswith("iranwatch needs Python 3.11 or newer, and ")
    assert not (tmp_path / "venv").exists()
