"""What went wrong, said in two lines: the sentence, and what to do next."""

from __future__ import annotations

from iranwatch.errors import IranwatchError, QueryError
from iranwatch.render.layout import columns
from iranwatch.render.safe import safe
from iranwatch.render.streams import PipeClosedError, warn

WINDOW = 60  # characters of a query shown around its fault


def tell(error: IranwatchError) -> int:
    """Write *error* to standard error and return the exit code that goes with it."""
    if not isinstance(error, PipeClosedError):  # nobody is there to read it
        warn(*_sentences(error))
    return error.exit_code


def _sentences(error: IranwatchError) -> list[str]:
    sentences = [f"Error: {safe(str(error))}"]
    if isinstance(error, QueryError) and error.column is not None:
        sentences += pointed(error.query, error.column)
    if error.hint:
        sentences.append(f"Hint: {safe(error.hint)}")
    return sentences


def pointed(query: str, column: int) -> list[str]:
    """Return the part of *query* around *column* (from 0), and a caret under that column."""
    start = max(0, column - WINDOW // 2)
    shown = safe(query[start : start + WINDOW])
    return ["  " + shown, "  " + " " * columns(shown[: column - start]) + "^"]
