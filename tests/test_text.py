"""Bytes to clean text: every encoding, every line break, and what is not text at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iranwatch.errors import NotTextError
from iranwatch.text import MAX_BYTES, decode

QUOTED = "Iran’s “missile” programme – naïve café"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (QUOTED.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + QUOTED.encode(), "utf-8"),
        (QUOTED.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + QUOTED.encode("utf-16-be"), "utf-16"),
        (QUOTED.encode("utf-32"), "utf-32"),
    ],
)
def test_unicode_is_read_whatever_its_form(data: bytes, encoding: str) -> None:
    assert decode(data) == (QUOTED, encoding, 0)


def test_an_encoding_of_one_byte_a_letter_is_guessed() -> None:
    text = "Die Ämter in Österreich prüfen die Ausfuhr von Geräten für Raketen. " * 4

    decoded = decode(text.encode("cp1252"))

    assert decoded.text == text
    assert decoded.encoding != "utf-8"


def test_a_few_broken_bytes_leave_a_file_utf8_and_are_counted() -> None:
    decoded = decode("برنامه موشکی ایران".encode() + b" \xff end")

    assert decoded.text == "برنامه موشکی ایران \ufffd end"
    assert (decoded.encoding, decoded.replaced) == ("utf-8", 1)


@pytest.mark.parametrize("line_break", ["\n", "\r\n", *"\r\u2028\u2029\x85\x0b\x0c"])
def test_every_line_break_becomes_a_newline(line_break: str) -> None:
    assert decode(f"one{line_break}two".encode()).text == "one\ntwo"


def test_control_characters_are_replaced_and_counted() -> None:
    decoded = decode(b"a headline \x1b[31m with \x00 orders in it")

    assert decoded.text == "a headline \ufffd[31m with \ufffd orders in it"
    assert decoded.replaced == 2


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t\x0b", "blank"),
        (b"\x00" * 4096, "blank"),
        ("… – …".encode(), "blank"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "binary"),
        (b"\x1f\x8b\x08\x00\x00" + bytes(range(0x80, 0x100)) * 4, "binary"),
        (b"x" * (MAX_BYTES + 1), "larger"),
    ],
)
def test_what_is_no_article_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(NotTextError, match=reason):
        decode(data)


@given(st.binary(max_size=400))
def test_any_bytes_are_decoded_to_clean_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data).text
    except NotTextError:
        return
    text.encode()
    assert not set(text) & {chr(code) for code in (*range(9), *range(11, 32), *range(127, 160))}


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_known_by_its_zeros(encoding: str) -> None:
    assert decode(QUOTED.encode(encoding)) == (QUOTED, encoding, 0)


def test_an_odd_byte_late_in_a_file_is_looked_at_where_it_stands() -> None:
    text = "Plain words. " * 7000 + "Die Ämter prüfen Geräte für Österreich und die Türkei. " * 4

    assert decode(text.encode("cp1252")).text == text
