"""``iranwatch set`` as a user runs it."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

import pytest

from tests.conftest import SAMPLES, Run

NAME = "khorramshahr-parade.txt"


@pytest.fixture
def mine(run: Run, sampled: Path, tmp_path: Path) -> Run:
    """Return a function that runs the real command on a copy of the samples' archive."""
    archive = shutil.copy(sampled, tmp_path / "mine.db")
    return partial(run, IRANWATCH_ARCHIVE=str(archive))


def test_a_correction_is_found_and_survives_another_ingest(mine: Run, tmp_path: Path) -> None:
    shutil.copy(SAMPLES / NAME, tmp_path / NAME)

    outcome = mine("set", NAME, "published=2017-09-22", "title=A Parade")
    mine("ingest", "--force", NAME)

    assert outcome.returncode == 0
    assert "2017-09-22" in outcome.stdout
    assert "2017-09-22 (set by hand)" in mine("show", NAME).stdout
    assert "A Parade" in mine("list", "title:parade", "--since", "2017-09-22").stdout


def test_a_correction_is_taken_back(mine: Run) -> None:
    mine("set", NAME, "title=A Parade")

    mine("set", NAME, "title=")

    assert mine("list", "title:parade").returncode == 1
    assert mine("set", NAME, "title=").returncode == 2


@pytest.mark.parametrize("assignment", ["colour=red", "published=soon", "title"])
def test_what_cannot_be_set_says_what_can(mine: Run, assignment: str) -> None:
    outcome = mine("set", NAME, assignment)

    assert outcome.returncode == 2
    assert "Hint: write" in outcome.stderr


@pytest.mark.parametrize(
    "assignment",
    [
        "published=1396-07-01",
        "language=Persian",
        "authors=Ann (x) Lee",
        "title=two\nlines",
        "authors=(Fellow)",
    ],
)
def test_a_value_that_would_mislead_is_refused(mine: Run, assignment: str) -> None:
    assert mine("set", NAME, assignment).returncode == 2


def test_a_correction_that_cannot_be_finished_changes_nothing(mine: Run, tmp_path: Path) -> None:
    (tmp_path / "aliases.toml").write_text("[[concept]]\n")

    assert mine("set", NAME, "title=A Parade").returncode == 2

    (tmp_path / "aliases.toml").unlink()
    assert mine("list", "title:parade").returncode == 1
