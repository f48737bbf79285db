"""Every example of every --help is typed, on the sample articles, and does what it is for."""

from __future__ import annotations

import glob
import io
import os
import re
import shlex
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from iranwatch.cli.commands import iranwatch
from iranwatch.cli.run import run
from tests.conftest import SAMPLES

INVENTED, REAL = "4f2a91c0", "khorramshahr-parade.txt"  # an id, and the sample that stands for it
ELSEWHERE = "/media/stick"
FOUND = "data/raw/qadr-tests.txt\0"  # what find -print0 hands on
TYPED = (  # what the examples take for granted
    "tag +brief +todo qadr-tests.txt",
    *(f"note qadr-tests.txt 'Note {number}'" for number in range(1, 8)),
    f"set {REAL} 'title=A Parade'",
    "saved add missiles missile",
    "saved add drones drone",
    "saved add arms tanker",
)


Type = Callable[..., tuple[int, str, str]]


def documented(command: click.Command) -> Iterator[str]:
    """Yield each example of a command, and of those below it."""
    yield from re.findall(r"^  (\S.*)$", command.epilog or "", re.MULTILINE)
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            assert found is not None
            yield from documented(found)


EXAMPLES = sorted(set(documented(iranwatch)))


@pytest.fixture
def type_(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Type:
    """Return a function that types a command in *tmp_path*: its code, its results, what it said."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("EDITOR", "cp note.txt")
    monkeypatch.delenv("IRANWATCH_ARCHIVE", raising=False)
    for stream in ("stdout", "stderr"):  # the command puts its own in their place
        monkeypatch.setattr(sys, stream, getattr(sys, stream))

    def type_(words: list[str], stdin: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["iranwatch", *words])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        code = run([])
        return code, *capfd.readouterr()

    return type_


@pytest.fixture
def here(sampled: Path, tmp_path: Path, type_: Type, request: pytest.FixtureRequest) -> Path:
    """Return *tmp_path* with all in it that the examples take for granted."""
    for name in ("data/archive.db", "new.db"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(_typed_upon(sampled, type_, tmp_path), tmp_path / name)
    (tmp_path / "data" / "raw").symlink_to(SAMPLES)
    (tmp_path / "wire").symlink_to(SAMPLES)
    (tmp_path / "note.txt").write_text("A note.\n")
    (tmp_path / "typed.jsonl").write_text(type_(["dump"])[1])
    return tmp_path


def _typed_upon(sampled: Path, type_: Type, folder: Path) -> Path:
    """Return an archive of the samples, made once, in which all of TYPED was typed."""
    path = sampled.with_name("typed.db")
    if not path.exists():
        shutil.copy(sampled, folder / "making.db")
        for command in TYPED:
            assert type_([*shlex.split(command), "--archive", "making.db"])[0] == 0
        (folder / "making.db").rename(path)
    return path


def stages(example: str, folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield what stands before each command of *example* ("", "|", "&&", ">"), and its words."""
    text = example.replace(INVENTED, REAL).replace(ELSEWHERE, str(folder))
    lexer = shlex.shlex(text, posix=True, punctuation_chars="|&>")
    lexer.whitespace_split = True
    joined, words = "", list[str]()
    for token in lexer:
        if token in {"|", "&&", ">"}:
            yield joined, words
            joined, words = token, []
        elif "/" in token:
            words += glob.glob(os.path.expanduser(token)) or [os.path.expanduser(token)]
        else:
            words.append(token)
    yield joined, words


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_does_what_it_is_for(type_: Type, here: Path, example: str) -> None:
    out = ""
    for joined, words in stages(example, here):
        if joined == ">":
            (here / words[0]).write_text(out)
        elif words[0] == "find":
            out = FOUND
        elif "iranwatch" in words:
            mine = words[words.index("iranwatch") + 1 :]
            if mine[:2] == ["saved", "add"] and "--replace" not in mine:
                type_(["saved", "rm", mine[2]])
            handed = out.split()[:1] if words[0] == "xargs" else []
            code, out, said = type_([*mine, *handed], out if joined == "|" else "")
            assert "Error" not in said
            assert code in (0, 1)  # 1: nothing in the samples answers it


def test_an_example_that_does_not_work_would_be_noticed(type_: Type, here: Path) -> None:
    with pytest.raises(AssertionError):
        test_an_example_does_what_it_is_for(type_, here, "iranwatch search missile --fromat ids")
