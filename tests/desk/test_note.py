"""The text of a note: what is taken for one."""

from __future__ import annotations

import pytest

from iranwatch.desk.note import LONGEST, read_text
from iranwatch.errors import UsageError


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbf one\r\ntwo\n\n", "one\ntwo"),
        ("گفت‌وگو؟".encode(), "گفت‌وگو؟"),
        (b"words and words\x07 more words", "words and words\ufffd more words"),
        (b"a" * LONGEST, "a" * LONGEST),
    ],
)
def test_a_note_is_clean_text(data: bytes, text: str) -> None:
    assert read_text(data) == text


@pytest.mark.parametrize(
    "data", [b"", b" \n", b"?!", b"caf\xe9", b"\xff\xfea\x00", b"a" * (LONGEST + 1)]
)
def test_what_is_no_text_is_no_note(data: bytes) -> None:
    with pytest.raises(UsageError):
        read_text(data)
