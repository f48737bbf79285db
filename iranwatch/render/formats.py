"""The table of formats: how every command that prints records writes them.

A format is a function from records to pieces of text, so that a whole archive streams through
it. What tells one kind of record from another (articles, hits, and what comes later) is a Kind,
which stands beside the picture of its records.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Generic, NamedTuple, TypeVar

from iranwatch.render.layout import Line
from iranwatch.render.safe import safe
from iranwatch.render.shapes import Shape
from iranwatch.render.streams import is_terminal, send

T = TypeVar("T")

SHORT = 8  # digits of an id where people read it; the other digits are in every other format
FORMULA = frozenset("=+-@\t\n＝＋－＠")  # first in a cell, a spreadsheet computes it (OWASP's list)


class Kind(NamedTuple, Generic[T]):
    """What the formats need to know of one kind of record.

    ``plural`` names the list of them in JSON, ``shape`` gives the dict of one; ``line`` and
    ``columns`` are the keys of that dict which a tab-separated line and a CSV row hold. ``layout``
    is what a person sees.
    """

    plural: str
    shape: Callable[[T], Shape]
    line: tuple[str, ...]
    columns: tuple[str, ...]
    layout: Callable[[Iterable[T]], Iterator[Line]]


def write(
    records: Iterable[T],
    kind: Kind[T],
    name: str | None = None,
    *,
    head: Mapping[str, object] | None = None,
    nul: bool = False,
) -> None:
    """Write *records* to standard output in the format called *name*.

    Without a name, a person at a terminal gets a table and a pipe gets lines. *head* is what JSON
    says before the list. *nul* ends each of lines, ids and paths with NUL; a path is then the
    very bytes of the file's name.
    """
    if name is None:
        name = "table" if is_terminal() else "lines"
    if name == "table":
        show(kind.layout(records))
    else:
        send(_WRITERS[name](records, kind, head or {}, nul))


def show(lines: Iterable[Line]) -> None:
    """Show *lines*: on a terminal wrapped, coloured and paged, in a pipe as they are."""
    if is_terminal():
        from iranwatch.render import terminal

        terminal.show(lines)
    else:
        from iranwatch.render.layout import plain

        send(plain(lines))


def _lines(records: Iterable[T], kind: Kind[T], _head: object, nul: bool) -> Iterator[str | bytes]:
    for record in records:
        shape = kind.shape(record)
        cells = [_cell(shape[key])[: SHORT if key == "id" else None] for key in kind.line]
        cells = [cell.replace("\n", " ") for cell in cells]  # of running text, such as a note
        yield tabbed(cells, nul)


def _ids(records: Iterable[T], kind: Kind[T], _head: object, nul: bool) -> Iterator[str | bytes]:
    for record in records:
        yield _ended(safe(_cell(kind.shape(record)["id"])), nul)


def _paths(records: Iterable[T], kind: Kind[T], _head: object, nul: bool) -> Iterator[str | bytes]:
    for record in records:
        files: Any = kind.shape(record)["files"]
        for path in files:
            yield _ended(path if nul else safe(path), nul)


def _json(
    records: Iterable[T], kind: Kind[T], head: Mapping[str, object], _nul: bool
) -> Iterator[str]:
    from iranwatch.render.shapes import envelope

    yield dumps(envelope(head))[:-1] + f', "{kind.plural}": ['
    comma = "\n"
    for record in records:
        yield comma + dumps(kind.shape(record))
        comma = ",\n"
    yield "\n]}\n"


def _jsonl(records: Iterable[T], kind: Kind[T], _head: object, _nul: bool) -> Iterator[str]:
    for record in records:
        yield dumps(kind.shape(record)) + "\n"


def _csv(records: Iterable[T], kind: Kind[T], _head: object, _nul: bool) -> Iterator[str]:
    import csv

    row = csv.writer(_Echo(), lineterminator="\n").writerow
    yield row(kind.columns)
    for record in records:
        shape = kind.shape(record)
        yield row([_guarded(safe(_cell(shape[key]), multiline=True)) for key in kind.columns])


def _markdown(records: Iterable[Any], _kind: object, _head: object, _nul: bool) -> Iterator[str]:
    """Yield documents; *records* are whole articles, since only ``export`` offers this format."""
    from iranwatch.render.markdown import document

    between = ""
    for record in records:
        yield between + document(record)
        between = "\n---\n\n"


Writer = Callable[[Iterable[Any], Kind[Any], Mapping[str, object], bool], Iterator[str | bytes]]

_WRITERS: dict[str, Writer] = {
    "lines": _lines,
    "json": _json,
    "jsonl": _jsonl,
    "csv": _csv,
    "ids": _ids,
    "paths": _paths,
    "markdown": _markdown,
}
FORMATS = ("table", *_WRITERS)
LISTING = tuple(name for name in FORMATS if name != "markdown")  # what every listing offers
BARE = frozenset({"lines", "ids"})  # what shows no authors, files, tags or notes of articles
OF_ARTICLES = frozenset({"ids", "paths"})  # what names articles, once each, whatever the records
SEPARABLE = frozenset({"lines", "ids", "paths"})  # what -0 is for


class _Echo:
    """The file that csv writes to: it gives each row back."""

    def write(self, row: str) -> str:
        return row


def tabbed(cells: Iterable[str], nul: bool) -> str | bytes:
    """Return one of the lines of a pipe: *cells* between tabs, and its end."""
    return _ended("\t".join(map(safe, cells)), nul)


def _ended(text: str, nul: bool) -> str | bytes:
    return text.encode("utf-8", "surrogateescape") + b"\0" if nul else text + "\n"


def _cell(value: Any) -> str:
    """Return a value of a shape as the text of one cell.

    Nothing for None; the items of a list with ``; `` between; of a dict its first value, which is
    an author's name, a revision's sha256 and a note's text.
    """
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(map(_cell, value))
    if isinstance(value, dict):
        return _cell(next(iter(value.values())))
    return str(value)


def _guarded(cell: str) -> str:
    """Return *cell*, behind an apostrophe where a spreadsheet would compute it."""
    return "'" + cell if cell[:1] in FORMULA else cell


def dumps(value: object) -> str:
    """Return *value* as JSON in ASCII without DEL: nothing in it can command a terminal."""
    import json

    return json.dumps(value).replace("\x7f", "\\u007f")
