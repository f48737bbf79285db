"""The changes of tags that are typed: what is taken for one."""

from __future__ import annotations

import pytest

from iranwatch.desk.tag import Change, read_changes
from iranwatch.errors import UsageError

PERSIAN = "برنامه\u200cهسته\u200cای"


def test_changes_are_read_each_once() -> None:
    assert read_changes(["+to read ", "-Todo", "+To-Read", f"+{PERSIAN}"]) == (
        Change("+", "To-Read"),
        Change("-", "Todo"),
        Change("+", PERSIAN),
    )


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["x"],
        ["+"],
        ["+ "],
        ["++"],
        ["+-x"],
        ["--x"],
        ["+two\nlines"],
        ["+two\u2028lines"],
        ["+a\tb"],
        ["+\x1b[31mred"],
        ["+\udce9"],
        ["+!?"],
        ["+x", "-X"],
    ],
)
def test_what_could_not_be_found_again_is_no_change(words: list[str]) -> None:
    with pytest.raises(UsageError):
        read_changes(words)
