"""How far a long command has come, drawn on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from iranwatch.render import streams

MANY = 200  # files; fewer are done before a bar could be read


@contextmanager
def progress(what: str) -> Iterator[Callable[[int, int], None] | None]:
    """Yield a function to tell how many are done, and of how many; None where nobody looks."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich import progress as rich
    from rich.console import Console

    console = Console(file=streams.drawing_stream(), markup=False, highlight=False, emoji=False)
    columns = (rich.TextColumn("{task.description}"), rich.BarColumn(), rich.MofNCompleteColumn())
    bar = rich.Progress(*columns, rich.TimeRemainingColumn(), console=console, transient=True)
    task = bar.add_task(what, total=None)

    def tell(done: int, total: int) -> None:
        if total >= MANY:
            bar.start()
            bar.update(task, completed=done, total=total)

    try:
        yield tell
    finally:
        if bar.live.is_started:
            bar.stop()
