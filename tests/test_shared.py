"""Tests that need the shared texts skip, with a reason, where these are absent."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import shared


def test_a_shared_file_is_found_under_the_folder_of_shared_texts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "seeds").mkdir()
    monkeypatch.setattr(shared, "SHARED", tmp_path)

    assert shared.shared("seeds") == tmp_path / "seeds"


def test_an_absent_file_skips_the_test_and_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shared, "SHARED", tmp_path)

    with pytest.raises(pytest.skip.Exception, match="no gold/dev among the shared texts"):
        shared.shared("gold", "dev")
