"""Every format: what it writes, that it reads back, and that nothing in it is an order."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iranwatch.model import Author, Hit, Record
from iranwatch.render import formats, page, results, shapes
from iranwatch.render.formats import FORMATS, SEPARABLE, Kind
from tests.render.articles import ID, ORDERS, any_hit, any_record, full_record, hit, record

LISTED = [name for name in FORMATS if name != "markdown"]
RUN = settings(max_examples=40, deadline=None)


def written(records: Iterable[Any], kind: Kind[Any], name: str, **options: Any) -> str:
    """Return what goes into a pipe."""
    return raw(records, kind, name, **options).decode("utf-8")


def raw(records: Iterable[Any], kind: Kind[Any], name: str, **options: Any) -> bytes:
    """Return the bytes that go into a pipe."""
    chunks: list[str | bytes] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(formats, "is_terminal", lambda: False)
        patch.setattr(formats, "send", chunks.extend)
        formats.write(records, kind, name, **options)
    # no error handler: text that UTF-8 cannot say would be text that was not made safe
    return b"".join(chunk if isinstance(chunk, bytes) else chunk.encode() for chunk in chunks)


def test_a_line_is_short_id_date_source_and_title_between_tabs() -> None:
    assert written([full_record()], results.ARTICLES, "lines") == (
        "4f2a91c0\t2017-10-27\tInstitute of Examples\tA Missile Test\n"
    )


def test_what_is_unknown_leaves_its_cell_empty() -> None:
    assert written([record(None)], results.ARTICLES, "lines") == "4f2a91c0\t\t\t\n"


def test_a_line_stays_one_line_of_four_cells_whatever_the_title() -> None:
    line = written([record("one\ntwo\tthree")], results.ARTICLES, "lines")

    assert line.count("\n") == 1
    assert line.count("\t") == 3


def test_ids_are_whole() -> None:
    assert written([full_record()], results.ARTICLES, "ids") == ID + "\n"


def test_paths_are_every_file_of_every_article() -> None:
    found = [record(files=("a.txt", "b.txt")), record(files=("c.txt",))]

    assert written(found, results.ARTICLES, "paths") == "a.txt\nb.txt\nc.txt\n"


def test_a_path_ended_by_nul_is_the_very_bytes_of_the_file_name() -> None:
    name = b"odd\n\xff\x1b[2J.txt"
    found = [record(files=(name.decode("utf-8", "surrogateescape"),))]

    assert raw(found, results.ARTICLES, "paths", nul=True) == name + b"\0"
    assert not set(written(found, results.ARTICLES, "paths")[:-1]) & set(ORDERS + "\n")


@pytest.mark.parametrize("name", sorted(SEPARABLE))
def test_nul_ends_each_record_of_the_formats_that_have_it(name: str) -> None:
    ended = written([record(), record()], results.ARTICLES, name, nul=True)

    assert ended.count("\0") == 2
    assert ended.endswith("\0")
    assert "\n" not in ended


def test_json_is_one_object_with_its_version_first_and_its_records_last() -> None:
    text = written([full_record()], results.ARTICLES, "json", head={"total": 7})
    found = json.loads(text)

    assert list(found) == ["schema_version", "total", "articles"]
    assert found["total"] == 7
    assert found["articles"] == [shapes.article(full_record())]


def test_json_of_nothing_is_still_an_object() -> None:
    assert json.loads(written([], results.HITS, "json", head={"total": 0})) == {
        "schema_version": 1,
        "total": 0,
        "hits": [],
    }


@pytest.mark.parametrize("name", ["json", "jsonl", "csv", "lines", "markdown", "table"])
def test_records_are_written_as_they_come(name: str) -> None:
    sent = ""

    def asked_for_the_second() -> Iterable[Record]:
        yield record("first")
        assert "first" in sent
        yield record("second")

    def send(pieces: Iterable[str]) -> None:
        nonlocal sent
        for piece in pieces:
            sent += piece

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(formats, "is_terminal", lambda: False)
        patch.setattr(formats, "send", send)
        formats.write(asked_for_the_second(), page.WHOLE_ARTICLES, name)
    assert "second" in sent


@pytest.mark.parametrize(
    ("cell", "guarded"),
    [
        ("=1+1", "'=1+1"),
        ("+44", "'+44"),
        ("-nuclear", "'-nuclear"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\n=1", "'\n=1"),
        ("＝1+1", "'＝1+1"),
        ("1=1", "1=1"),
        ("Iran - Oman", "Iran - Oman"),
    ],
)
def test_no_cell_of_csv_is_a_formula(cell: str, guarded: str) -> None:
    text = written([record(cell)], results.ARTICLES, "csv")
    header, row = csv.reader(io.StringIO(text))

    assert row[header.index("title")] == guarded


def test_the_authors_of_a_csv_row_are_their_names() -> None:
    signed = record(authors=(Author("Jane Example", "Fellow"), Author("Omid Nemune")))
    header, row = csv.reader(io.StringIO(written([signed], results.ARTICLES, "csv")))

    assert row[header.index("authors")] == "Jane Example; Omid Nemune"


def test_a_person_gets_a_table_and_a_pipe_gets_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(formats, "show", lambda _lines: asked.append("table"))
    monkeypatch.setattr(formats, "send", lambda chunks: asked.append("".join(chunks)))

    for terminal in (True, False):
        monkeypatch.setattr(formats, "is_terminal", lambda terminal=terminal: terminal)
        formats.write([record("Title", id_=ID)], results.ARTICLES)

    assert asked == ["table", "4f2a91c0\t\t\tTitle\n"]


@RUN
@given(st.lists(any_hit(), max_size=3), st.sampled_from(LISTED))
def test_no_format_of_hits_lets_an_order_through(found: list[Hit], name: str) -> None:
    assert not set(written(found, results.HITS, name)) & set(ORDERS)


@RUN
@given(st.lists(any_record(), max_size=3), st.sampled_from(FORMATS))
def test_no_format_of_whole_articles_lets_an_order_through(found: list[Record], name: str) -> None:
    for kind in (page.WHOLE_ARTICLES, page.EXPLAINED_ARTICLES, page.PARSED_ARTICLES):
        assert not set(written(found, kind, name)) & set(ORDERS)


@RUN
@given(st.lists(any_hit(), max_size=3))
def test_json_gives_every_text_back(found: list[Hit]) -> None:
    expected = [shapes.hit(one) for one in found]
    text = written(found, results.HITS, "json")
    lines = written(found, results.HITS, "jsonl").splitlines()

    assert text.isascii()
    assert json.loads(text)["hits"] == expected
    assert [json.loads(line) for line in lines] == expected


@RUN
@given(st.lists(any_record(), max_size=3))
def test_csv_reads_back_as_a_row_for_each_article(found: list[Record]) -> None:
    text = written(found, page.WHOLE_ARTICLES, "csv")
    header, *rows = csv.reader(io.StringIO(text, newline=""))

    assert tuple(header) == page.WHOLE_ARTICLES.columns
    assert [row[0] for row in rows] == [one.id for one in found]
    assert all(len(row) == len(header) for row in rows)
    assert not [cell for row in rows for cell in row if re.match(r"[=+\-@\t\r\n]", cell)]


@RUN
@given(st.lists(any_record(), max_size=3))
def test_a_record_is_a_line_whatever_it_says(found: list[Record]) -> None:
    lines = written(found, results.ARTICLES, "lines").split("\n")

    assert len(lines) == len(found) + 1
    assert all(line.count("\t") == 3 for line in lines[:-1])


@pytest.mark.parametrize(
    ("kind", "one"),
    [
        (results.ARTICLES, full_record()),
        (results.HITS, hit(full_record())),
        (page.WHOLE_ARTICLES, full_record()),
        (page.EXPLAINED_ARTICLES, full_record()),
        (page.PARSED_ARTICLES, full_record()),
    ],
)
def test_what_a_kind_writes_is_in_its_shape(kind: Kind[Any], one: object) -> None:
    assert {*kind.line, *kind.columns} <= set(kind.shape(one))
