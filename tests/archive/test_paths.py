"""Paths are kept from the archive's folder and shown from the working directory."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from iranwatch.archive import paths


def test_a_path_is_kept_relative_to_the_archive(tmp_path: Path) -> None:
    assert paths.stored(str(tmp_path / "raw" / "a.txt"), str(tmp_path / "data")) == "../raw/a.txt"


@pytest.mark.parametrize("name", ["a.txt", "é.txt", os.fsdecode(b"\xff.txt")])
@pytest.mark.parametrize("folder", ["raw", "../é", os.fsdecode(b"\xfe")])
def test_a_name_in_a_folder_is_kept_as_the_whole_path_is(
    tmp_path: Path, folder: str, name: str
) -> None:
    whole = paths.stored(str(tmp_path / folder / name), str(tmp_path))

    assert paths.joined(paths.stored(str(tmp_path / folder), str(tmp_path)), name) == whole


def test_a_name_that_is_not_utf8_comes_back_as_it_was(tmp_path: Path) -> None:
    path = str(tmp_path / os.fsdecode(b"caf\xe9.txt"))

    kept = paths.stored(path, str(tmp_path))

    assert kept == b"caf\xe9.txt"
    assert paths.shown(kept, str(tmp_path)) == path
