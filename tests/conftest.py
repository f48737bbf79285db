"""What most tests need: an archive of their own, articles to put into it, the real command."""

from __future__ import annotations

import contextlib
import datetime as dt
import fcntl
import functools
import os
import pty
import shutil
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from iranwatch import parser
from iranwatch.archive import draft, write
from iranwatch.archive.store import Archive
from iranwatch.archive.transactions import transaction
from iranwatch.desk.ingest import Orders, ingest
from iranwatch.model import Article, Author, Paragraph, PartialDate, Told
from iranwatch.text import decode

DAY = "2026-11-21"
SAMPLES = Path(__file__).parents[1] / "data" / "raw"

Run = Callable[..., subprocess.CompletedProcess[str]]
Put = Callable[..., int]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden files be written anew: read their diff like code."""
    parser.addoption("--update", action="store_true", help="write golden files anew")


def article(*paragraphs: str, comment: tuple[str, ...] = (), **facts: Any) -> Article:
    """Return an article of these paragraphs, dated and signed unless *facts* say otherwise."""
    texts = [*((text, False) for text in paragraphs), *((text, True) for text in comment)]
    found, at = [], 0
    for text, is_comment in texts:
        found.append(Paragraph(text, at, at + len(text), is_comment))
        at += len(text) + 2
    defaults = {
        "title": "A headline",
        "authors": (Author("Mina Rad", "Fellow"),),
        "source": "Example Wire",
        "published": PartialDate(2019, 11, 20),
        "language": "en",
    }
    return Article(paragraphs=tuple(found), **(defaults | facts))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Return an empty archive, open for writing."""
    with Archive.open(tmp_path / "archive.db", writing=True) as store:
        yield store


@pytest.fixture
def put(archive: Archive) -> Put:
    """Return a function that stores an article and returns its row number."""

    def put(new: Article, data: bytes | None = None, told: Told | None = None) -> int:
        if data is None:
            texts = [new.title or "", *(paragraph.text for paragraph in new.paragraphs)]
            data = "\n\n".join(texts).encode()
        with transaction(archive.db):
            revision = write.add_article(
                archive.db, draft.of(data, decode(data), told or Told(), new, parser.VERSION), DAY
            )
        row = archive.db.execute("SELECT article FROM revisions WHERE number = ?", (revision,))
        return int(row.fetchone()[0])

    return put


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Return a function that runs the real command in *tmp_path* and returns what it printed."""

    def run(*args: str | Path, stdin: str = "", **env: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "iranwatch", *args],
            cwd=tmp_path,
            env={**os.environ, "PAGER": "cat", **env},
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=60,
        )

    return run


def on_terminal(
    *args: str, cwd: Path, columns: int = 80, env: Mapping[str, str] = MappingProxyType({})
) -> str:
    """Return what a terminal without colours, *columns* wide, is sent by the real command."""
    return seen([sys.executable, "-m", "iranwatch", *args], cwd, columns, env)


def seen(
    argv: list[str], cwd: Path, columns: int = 80, env: Mapping[str, str] = MappingProxyType({})
) -> str:
    """Return what a terminal without colours, *columns* wide, is sent by a program."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    surroundings = {"NO_COLOR": "1", "PAGER": "cat", "TERM": "dumb", "PATH": os.environ["PATH"]}
    process = subprocess.Popen(
        argv,
        cwd=cwd,
        env={**surroundings, **env},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    sent = b""
    with contextlib.suppress(OSError):  # the terminal's other end is closed
        while part := os.read(ours, 65536):
            sent += part
    os.close(ours)
    process.wait(timeout=60)
    return sent.decode().replace("\r\n", "\n")


@pytest.fixture(scope="session")
def sampled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an archive of the sample articles, for commands that only read."""
    folder = tmp_path_factory.mktemp("samples")
    shutil.copytree(SAMPLES, folder / "raw")
    path = folder / "archive.db"
    orders = Orders(Told(), dt.date.fromisoformat(DAY), jobs=1)
    with Archive.open(path, writing=True) as store:
        ingest(store, [str(folder / "raw")], orders)
    return path


@pytest.fixture
def ask(run: Run, sampled: Path) -> Run:
    """Return a function that runs the real command on the archive of the sample articles."""
    return functools.partial(run, IRANWATCH_ARCHIVE=str(sampled))
