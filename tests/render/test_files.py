from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from iranwatch.errors import OutputFileError
from iranwatch.render import files


def names(folder: Path) -> list[str]:
    return sorted(os.listdir(folder))


def test_a_file_holds_what_was_written_as_utf8_with_plain_newlines(tmp_path: Path) -> None:
    files.write(str(tmp_path / "b.md"), ["سلام\n", "two\n"])

    assert (tmp_path / "b.md").read_bytes() == "سلام\ntwo\n".encode()
    assert names(tmp_path) == ["b.md"]


def test_what_could_command_a_terminal_does_not_get_into_a_file(tmp_path: Path) -> None:
    files.write(str(tmp_path / "b.md"), ["a\x1b]0;b\x07\u202e\ud800\tc\n"])

    assert (tmp_path / "b.md").read_text("utf-8") == "a�]0;b���\tc\n"


def test_a_file_that_is_there_is_left_alone_unless_it_may_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "b.md"
    path.write_text("old")

    with pytest.raises(OutputFileError, match="something of that name"):
        files.write(str(path), ["new"])
    assert path.read_text() == "old"
    files.write(str(path), ["new"], replace=True)

    assert path.read_text() == "new"


def test_when_writing_fails_the_old_file_is_whole_and_nothing_is_left_behind(
    tmp_path: Path,
) -> None:
    path = tmp_path / "b.md"
    path.write_text("old")

    def failing() -> Iterator[str]:
        yield "half"
        raise OSError(28, "No space left on device")

    with pytest.raises(OutputFileError, match="no space left on device"):
        files.write(str(path), failing(), replace=True)

    assert (names(tmp_path), path.read_text()) == (["b.md"], "old")


@pytest.mark.parametrize("replace", [True, False])
def test_a_folder_or_a_device_is_never_replaced(tmp_path: Path, replace: bool) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("pipe")
    (tmp_path / "folder").mkdir()

    for name in ("pipe", "link", "folder", ".", "gone/b.md"):
        with pytest.raises(OutputFileError):
            files.write(str(tmp_path / name), ["new"], replace=replace)

    assert names(tmp_path) == ["folder", "link", "pipe"]


def test_a_link_stays_one_and_its_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("old")
    (tmp_path / "link.md").symlink_to("real.md")

    files.write(str(tmp_path / "link.md"), ["new"], replace=True)

    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_text() == "new"


def test_a_relative_name_is_refused_where_the_working_folder_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    with pytest.raises(OutputFileError, match=r"cannot write b\.md: no such file"):
        files.write("b.md", ["new"])
