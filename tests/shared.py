"""Where the tests find texts that belong to their publishers and stay outside the project."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("SHARED", Path(__file__).parents[1] / ".." / "shared"))


def shared(*parts: str) -> Path:
    """Return the path of a shared file or folder; skip the test where it is absent."""
    path = SHARED.joinpath(*parts).resolve()
    if not path.exists():
        pytest.skip(f"no {Path(*parts)} among the shared texts; SHARED names their folder")
    return path
