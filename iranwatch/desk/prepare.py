"""One file to a draft of its article: all that can be done outside the archive, in any process."""

from __future__ import annotations

import math
import os
import signal
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from iranwatch import parser, text
from iranwatch.analysis.facts import Reader, find_facts, reader
from iranwatch.archive import aliases, draft
from iranwatch.archive.draft import Draft, Stamp
from iranwatch.desk import files
from iranwatch.desk.files import Found, Refusal
from iranwatch.errors import NotTextError, WorkerLostError
from iranwatch.model import Told

if TYPE_CHECKING:
    from concurrent.futures import Future
    from multiprocessing.context import BaseContext

WORTH_WORKERS = 400  # files; two workers take 0.15 s to start, about what these take to parse
SHARE = 32  # files a worker is given at a time
AHEAD = 4  # shares a worker may be ahead of the writer: what it parses while a batch is written
STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Prepared(NamedTuple):
    """What came of one file: its draft and the metadata it had, or why it is refused."""

    found: Found | None  # None for standard input
    draft: Draft | Refusal
    stamp: Stamp | None = None


class Task(NamedTuple):
    """What workers need to know: what the user says, today's date, and who reads for facts.

    ``archive`` is the path beside which the user's own names stand; None leaves facts for later.
    What has more than ``max_bytes`` is refused.
    """

    told: Told
    today: date
    archive: str | None = None
    max_bytes: float = text.MAX_BYTES


def prepare(found: Found, task: Task) -> Prepared:
    """Read, decode and parse one file, and find its facts."""
    read = files.read(found, task.max_bytes)
    if isinstance(read, Refusal):
        return Prepared(found, read)
    data, stamp = read
    told = task.told._replace(path=found.path)
    return Prepared(found, draft_of(data, task._replace(told=told)), stamp)


def draft_of(data: bytes, task: Task) -> Draft | Refusal:
    """Return the draft of the article that *data* holds, or why it holds none."""
    try:
        decoded = text.decode(data, task.max_bytes)
    except NotTextError as error:
        return Refusal(task.told.path or "-", str(error))
    article = parser.parse_article(decoded.text, task.told, task.today)
    found = find_facts(article, _reader(task.archive)) if task.archive is not None else None
    return draft.of(data, decoded, task.told, article, parser.VERSION, found)


def redraft(raw: bytes, told: Told, today: date) -> Draft | None:
    """Return the draft of zlib-packed bytes of the archive; None if they are no text now."""
    new = draft_of(zlib.decompress(raw), Task(told, today, max_bytes=math.inf))
    return None if isinstance(new, Refusal) else new


@cache
def _reader(archive: str) -> Reader:
    """Return the reader for an archive; one a process, since making it costs more than reading."""
    return reader(aliases.names(archive))


def prepare_all(found: Sequence[Found], task: Task, jobs: int | None) -> Iterator[Prepared]:
    """Yield every file of *found* prepared, in its order, by *jobs* processes.

    None for *jobs* takes as many as there are processors, where there are enough files for it.
    """
    if jobs is None:
        jobs = _processors() if len(found) >= WORTH_WORKERS else 1
    if jobs > 1:
        yield from _in_workers(found, task, jobs)
    else:
        for one in found:
            yield prepare(one, task)


def _in_workers(found: Sequence[Found], task: Task, jobs: int) -> Iterator[Prepared]:
    """Yield the files as worker processes prepare them, a few shares ahead of the reader."""
    from collections import deque
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import active_children

    draft_of(b"Title\n\nText.", task)  # loads what the workers then have in common
    shares = _shares(found)
    pool = None
    try:
        pool = ProcessPoolExecutor(jobs, mp_context=_context(), initializer=_begin_worker)
        with _deaf():
            ahead: deque[Future[list[Prepared]]] = deque(
                pool.submit(_prepare_share, share, task) for share in islice(shares, AHEAD * jobs)
            )
        while ahead:
            done = ahead.popleft().result()
            for share in islice(shares, 1):
                ahead.append(pool.submit(_prepare_share, share, task))
            yield from done
    except (BrokenProcessPool, OSError):  # no file's: each is read, and refused, in a worker
        for worker in active_children():  # one that started alone would be waited for at the end
            worker.kill()
        raise WorkerLostError from None
    finally:
        # Workers finish what they hold: one that is killed while it answers would leave half an
        # answer in the pipe, which is waited for without end.
        if pool is not None:
            pool.shutdown(wait=True, cancel_futures=True)


def _processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _shares(found: Sequence[Found]) -> Iterator[Sequence[Found]]:
    return (found[start : start + SHARE] for start in range(0, len(found), SHARE))


def _prepare_share(share: Iterable[Found], task: Task) -> list[Prepared]:
    return [prepare(found, task) for found in share]


def _context() -> BaseContext:
    """Return how workers are started: by a fork where that is safe, since it costs least."""
    import multiprocessing
    import sys

    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


@contextmanager
def _deaf() -> Iterator[None]:
    """Hold signals back while workers start: one that is not ready yet would die of them, aloud."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, STOPPING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin_worker() -> None:
    """Leave signals to the parent, and end with it even when it is killed."""
    import threading
    from multiprocessing import parent_process

    for name in STOPPING:
        signal.signal(name, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPPING)

    def end_with_parent() -> None:
        parent = parent_process()
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=end_with_parent, daemon=True).start()
