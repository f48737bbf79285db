"""Pieces of the original text around what a query found, with the matches marked."""

from __future__ import annotations

from collections.abc import Sequence

from iranwatch.archive.file import Connection
from iranwatch.model import Snippet
from iranwatch.query import Plan


def snippets(
    db: Connection, plan: Plan, numbers: Sequence[int], most: int
) -> dict[int, tuple[Snippet, ...]]:
    return {}
