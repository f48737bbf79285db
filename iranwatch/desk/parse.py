"""Files to articles without an archive: what a pipe or a cluster runs."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from iranwatch.desk import files
from iranwatch.desk.files import Found, Refusal
from iranwatch.desk.prepare import Task, draft_of, prepare
from iranwatch.model import Record


def parse_files(
    arguments: Iterable[str], task: Task, piped: bytes | None = None
) -> Iterator[Record | Refusal]:
    """Yield the article of every file that *arguments* name, then that of *piped*, or a refusal."""
    for found in files.find(arguments, os.sep):
        if isinstance(found, Refusal):
            yield found
        if not isinstance(found, Found):
            continue
        draft = prepare(found, task).draft
        if isinstance(draft, Refusal):
            yield draft
        else:
            yield Record(draft.sha256, draft.article, files=(found.path,))
    if piped is not None:
        draft = draft_of(piped, task)
        yield draft if isinstance(draft, Refusal) else Record(draft.sha256, draft.article)
