"""What is fuzzed: functions of any bytes, which raise where a promise is broken.

The promises: nothing is raised but the refusals that are declared, what comes out is safe to
print, and it comes soon.
"""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import io
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from functools import cache

from iranwatch import fold, lexicon, parser, query
from iranwatch.analysis.facts import Reader, find_facts, reader
from iranwatch.archive import draft, fields, read, write
from iranwatch.archive import search as engine
from iranwatch.archive.file import Connection
from iranwatch.archive.migrate import empty
from iranwatch.archive.store import Archive
from iranwatch.archive.transactions import transaction
from iranwatch.desk.dump import read_entry, write_entry
from iranwatch.desk.restore import restore
from iranwatch.errors import NotTextError, QueryError
from iranwatch.model import Record, Told
from iranwatch.query.saved import Saved, written_out
from iranwatch.render import formats, page
from iranwatch.render.safe import safe
from iranwatch.text import decode, is_text

TODAY = dt.date(2026, 11, 21)
FORMULAS = tuple("=+-@\t\r")
ARTICLES = (
    b"Centrifuges Spin\n\nBy Mina Rad | Fellow - Example Wire | Oct 27, 2017\n\nA Guard spoke\n",
    "برنامه موشکی\n\nسخنگو گفت که آزمایش ادامه دارد.\n".encode(),
)

_ABOUT = {"article": hashlib.sha256(ARTICLES[0]).hexdigest(), "revisions": []}
_DAY = {"added": TODAY.isoformat()}
_NOWHERE = dict.fromkeys(("revision", "start_offset", "end_offset", "paragraph"))
_PLACE = {"revision": "0" * 64, "start_offset": 0, "end_offset": 9, "paragraph": 1}
ENTRIES: list[str] = [
    json.dumps({"kind": kind, **(_ABOUT if kind != "saved" else {}), **values, **_DAY})
    for kind, values in (
        ("override", {"field": "title", "value": "A Title"}),
        ("override", {"field": "published", "value": "2017-10-27"}),
        ("override", {"field": "authors", "value": [["Mina Rad", "Fellow"], ["Jo Field", None]]}),
        ("tag", {"tag": "missiles"}),
        ("note", {**_NOWHERE, "text": "Check it."}),
        ("note", {**_PLACE, "text": "Check it."}),
        ("saved", {"name": "silos", "query": "silo OR @arms", "grammar": "q1"}),
    )
]


def fuzz_decode(data: bytes) -> None:
    """Bytes become text without control characters, or are refused."""
    try:
        text = decode(data).text
    except NotTextError:
        return
    assert is_text(text)
    assert safe(text, multiline=True) == text or any(mark in text for mark in BIDI)


BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # kept in texts, not in print


def fuzz_parse(data: bytes) -> None:
    """Any text becomes an article whose paragraphs stand where they say; it can be stored."""
    record = article(data)
    if record is None:
        return
    text = decode(data).text
    for paragraph in record.article.paragraphs:
        assert 0 <= paragraph.start <= paragraph.end <= len(text)
        assert "\n\n" not in paragraph.text
    stored = fields.read_parsed(fields.write_parsed(record.article))
    assert stored._replace(paragraphs=record.article.paragraphs) == record.article


def fuzz_fold(data: bytes) -> None:
    """Folding twice changes nothing, and every folded word has its place."""
    text = data.decode("utf-8", "replace")
    folded = fold.fold(text)
    assert fold.fold(folded) == folded
    assert fold.words(text) == fold.split(folded)


def fuzz_query(data: bytes) -> None:
    """Any text is a query that the engine answers, or one with nothing to search for."""
    typed = data.decode("utf-8", "surrogateescape")
    try:
        plan = query.parse(typed, lexicon.names(), today=TODAY)
    except QueryError:
        return
    found = engine.search(archive(), plan)
    assert len(found.hits) == found.total >= found.all


def fuzz_saved(data: bytes) -> None:
    """Any text that can be searched for can be saved, and is written out for good."""
    saved = {"it": Saved(data.decode("utf-8", "replace"), query.GRAMMAR, "2026-11-21")}
    try:
        query.parse("@it", lexicon.names(), saved, today=TODAY)
    except QueryError:
        return
    text = written_out("@it", saved)
    assert written_out(text, {}) == text
    query.parse(text, lexicon.names(), today=TODAY)


def fuzz_render(data: bytes) -> None:
    """Whatever an article says, each format stays itself and commands no terminal."""
    record = article(data)
    if record is None:
        return
    for name in ("table", "lines", "csv", "json", "jsonl", "markdown"):
        with printed() as out:
            formats.write([record], page.WHOLE_ARTICLES, name)
        sent = out.getvalue().decode()
        assert safe(sent, multiline=True) == sent, name
        CHECKS.get(name, str)(sent)


def fuzz_dump(data: bytes) -> None:
    """A line is an entry that is written as it was read and restored once, or is refused."""
    for line in (data.decode("utf-8", "replace"), patched(data)):
        try:
            entry = read_entry(line)
        except ValueError:
            continue
        assert read_entry(write_entry(entry)) == entry
        once, twice = (restore(store(), [line])[0].deed for _ in range(2))
        assert twice == ("present" if once == "restored" else once)


def patched(data: bytes) -> str:
    """Return a sound entry but for one piece: *data* says which entry, where, how much, and what.

    Bytes alone would hardly ever be an entry.
    """
    which, place, length = [*data[:3], 0, 0, 0][:3]
    entry = ENTRIES[which % len(ENTRIES)]
    start = place * len(entry) // 256
    piece = data[3:].decode("utf-8", "replace")
    return f"{entry[:start]}{piece}{entry[start + length % 32 :]}"


def _no_formulas(sent: str) -> None:
    for row in csv.reader(io.StringIO(sent)):
        assert not any(cell.startswith(FORMULAS) for cell in row)


def _one_object_a_line(sent: str) -> None:
    for line in sent.splitlines():
        assert isinstance(json.loads(line), dict)


def fuzz_facts(data: bytes) -> None:
    """What is found in an article stands where it says."""
    record = article(data)
    if record is None:
        return
    found = find_facts(record.article, _reader())
    places = [fact[:4] for fact in (*found.events, *found.quotes)]
    places += [mention[1:] for mention in found.mentions]
    texts = [record.article.title or "", *(one.text for one in record.article.paragraphs)]
    for paragraph, start, end, text in places:
        assert texts[paragraph][start:end] == text


CHECKS: dict[str, Callable[[str], object]] = {
    "csv": _no_formulas,
    "json": json.loads,
    "jsonl": _one_object_a_line,
}
TARGETS: dict[str, Callable[[bytes], None]] = {
    "decode": fuzz_decode,
    "parse": fuzz_parse,
    "fold": fuzz_fold,
    "query": fuzz_query,
    "saved": fuzz_saved,
    "render": fuzz_render,
    "dump": fuzz_dump,
    "facts": fuzz_facts,
}


def article(data: bytes) -> Record | None:
    """Return the article that *data* holds; None where it is refused."""
    try:
        text = decode(data).text
    except NotTextError:
        return None
    return Record("0" * 64, parser.parse_article(text, Told("a.txt"), TODAY), ("a.txt",))


@cache
def _reader() -> Reader:
    return reader(lexicon.names())


@cache
def store() -> Archive:
    """Return a small archive to restore into."""
    return Archive("archive.db", _filled())


@cache
def archive() -> Connection:
    """Return a small archive to search in."""
    return _filled()


def _filled() -> Connection:
    db = empty("archive.db")
    with transaction(db):
        for data in ARTICLES:
            record = article(data)
            assert record
            new = draft.of(data, decode(data), Told(), record.article, parser.VERSION)
            write.add_article(db, new, TODAY.isoformat())
    assert len(list(read.records(db, (1, 2)))) == len(ARTICLES)
    return db


@contextmanager
def printed() -> Iterator[io.BytesIO]:
    """Yield what the block prints."""
    out = io.BytesIO()
    with redirect_stdout(io.TextIOWrapper(out, "utf-8", "backslashreplace", newline="\n")):
        yield out
        sys.stdout.flush()
        sys.stdout.detach()  # type: ignore[union-attr]
