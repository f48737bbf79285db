"""Which files a folder stands for, and what is never read."""

from __future__ import annotations

import os
import socket
from pathlib import Path

from iranwatch.desk.files import Found, Hidden, Refusal, find, read


def names(*arguments: Path, folder: Path) -> list[str]:
    found = find([str(argument) for argument in arguments], str(folder))
    return [
        f"{Path(one.path).name}: {one.reason}" if isinstance(one, Refusal) else Path(one.path).name
        for one in found
        if not isinstance(one, Hidden)
    ]


def test_a_folder_stands_for_every_txt_file_below_it(tmp_path: Path) -> None:
    for name in ("b.txt", "A.TXT", "deep/er/c.txt", "d.txt/e.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    for name in (".hidden.txt", "._b.txt", "page.html", "c.txt~", "txt"):
        (tmp_path / name).touch()
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").touch()

    assert names(tmp_path, folder=tmp_path) == ["A.TXT", "b.txt", "e.txt", "c.txt"]


def test_a_hidden_article_is_passed_over_but_not_in_silence(tmp_path: Path) -> None:
    for name in (".hidden.txt", "...TXT", ".DS_Store", ".git/HEAD", ".trash/deep/er/x.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()

    found = list(find([str(tmp_path)], str(tmp_path)))

    assert found == [Hidden(str(tmp_path / name)) for name in ("...TXT", ".hidden.txt", ".trash")]


def test_a_file_that_is_named_is_taken_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "notes.md").touch()

    assert names(tmp_path / "notes.md", folder=tmp_path) == ["notes.md"]


def test_a_link_is_followed_only_where_it_is_named(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("secret")
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "link.txt").symlink_to(outside)
    (raw / "folder").symlink_to(tmp_path)

    assert [name.partition(":")[0] for name in names(raw, folder=tmp_path)] == [
        "folder",
        "link.txt",
    ]
    assert all("a link" in name for name in names(raw, folder=tmp_path))
    assert names(raw / "link.txt", folder=tmp_path) == ["link.txt"]


def test_what_is_no_regular_file_is_refused_without_being_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo.txt")
    (tmp_path / "dangling.txt").symlink_to("nowhere")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "socket.txt"))

        found = names(tmp_path, folder=tmp_path)

    assert [name.partition(": ")[0] for name in found] == ["dangling.txt", "fifo.txt", "socket.txt"]
    assert all(": " in name for name in found)


def test_a_path_that_leads_nowhere_is_refused_with_the_reason(tmp_path: Path) -> None:
    assert names(tmp_path / "none", folder=tmp_path) == ["none: no such file or directory"]
    assert names(Path("a\0b"), folder=tmp_path) == ["a\0b: a name that no file can have"]


def test_a_file_that_became_a_link_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("text")
    (found,) = find([str(tmp_path)], str(tmp_path))
    path.unlink()
    path.symlink_to("/etc/passwd")

    assert isinstance(found, Found)
    assert isinstance(read(found), Refusal)


def test_a_file_that_became_a_folder_or_went_away_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("text")
    (found,) = find([str(tmp_path)], str(tmp_path))
    assert isinstance(found, Found)
    path.unlink()

    assert read(found) == Refusal(str(path), "no such file or directory")
    path.mkdir()
    assert read(found) == Refusal(str(path), "not a regular file")


def test_a_file_too_large_for_an_article_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 200)
    (found,) = find([str(tmp_path)], str(tmp_path))
    assert isinstance(found, Found)

    refused = read(found, 100)

    assert isinstance(refused, Refusal)
    assert "larger than" in refused.reason
