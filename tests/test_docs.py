"""Every console block of the documents is typed from top to bottom, and shows what it says."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.sessions import commands, replayed

PROJECT = Path(__file__).parents[1]
PAGES = sorted(
    str(path.relative_to(PROJECT))
    for path in (PROJECT / "README.md", *(PROJECT / "docs").glob("*.md"))
    if commands(path.read_text())
)
PROGRAMS = ("jq", "sqlite3")  # what a page may use that Python's registries do not have
ALWAYS = {"README.md", "docs/tutorial.md", "docs/jq.md"}


def test_there_are_pages_to_type() -> None:
    assert set(PAGES) >= ALWAYS


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_types_shows_what_it_says(
    page: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    text = (PROJECT / page).read_text()
    for program in PROGRAMS:
        if not shutil.which(program) and re.search(rf"\b{program}\b", "\n".join(commands(text))):
            pytest.skip(f"{program} is not installed")

    now = replayed(text, tmp_path)
    if request.config.getoption("--update"):
        (PROJECT / page).write_text(now)

    assert (PROJECT / page).read_text() == now
