"""A minute of what `make fuzz` does for as long as it is let."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iranwatch.archive.typed import TYPED
from iranwatch.desk.dump import read_entry
from iranwatch.desk.restore import restore
from tests.fuzz.targets import ENTRIES, TARGETS, store

LONGEST = 10  # seconds of CPU for bait of 50 KB; the slowest takes one
SOON = 2000  # milliseconds; ordinary articles take 5
# What readers of such texts look for: the fuzz is put together of it, so that it goes deep.
PIECES = (
    *(
        "By ",
        "Comment: ",
        "Home News ",
        " | ",
        " - ",
        " — ",
        "TEHRAN (ISNA) — ",
        "---\n",
        "Title: ",
    ),
    *("Oct 27, 2017", "2017-10-27T10:00:00+99:99", "99999", "Feb 30, 2017", "۵ آبان ۱۳۹۶", "1396"),
    *(
        "on Wednesday",
        "last month",
        "said ",
        "“",
        "”",
        '"',
        "'",
        "’",
        "I.R.G.C.",
        "Khamene'i",
        "U.S.",
    ),
    *(
        "title:",
        "date:..",
        "after:30d",
        "NEAR/",
        "OR",
        "AND ",
        "NOT ",
        "(",
        ")",
        "*",
        "=",
        "@",
        "\\",
    ),
    *("\x1b]0;x\x07", "\x9b2J", "\u202e", "\u2028", "\0", "\r", "\ufeff", "\u200c", "\ud800"),
    *(
        "=cmd|' /C calc'!A0",
        "[/red]",
        "](javascript:1)",
        "<script>",
        "{{",
        "a" * 300,
        "٣٤",
        "\u0301",
    ),
    *('{"kind": "tag", ', '"revisions": []}', "\n", "\n\n", " ", "\t", "missile ", "programme. "),
)
soup = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=40).map("".join)
anything = st.binary(max_size=400) | soup.map(lambda text: text.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=60, deadline=SOON, suppress_health_check=[HealthCheck.too_slow])
@given(data=anything)
def test_nothing_that_strangers_write_breaks_a_promise(name: str, data: bytes) -> None:
    TARGETS[name](data)


def test_the_fuzz_of_dumps_begins_with_sound_entries_of_every_kind() -> None:
    assert {read_entry(line).kind for line in ENTRIES} == set(TYPED)
    assert {restore(store(), [line])[0].deed for line in ENTRIES} <= {"restored", "present", "kept"}


BAIT = {
    "spaces": "By" + " " * 50_000 + "x |",
    "names": "By " * 20_000,
    "commas": "By " + "a," * 20_000,
    "digits": "By A | " + "1" * 50_000,
    "dates": "Oct 27, " * 5_000,
    "days": "on Wednesday " * 5_000,
    "crumbs": "Home News " * 5_000,
    "brackets": "[" * 20_000 + "(" * 20_000,
    "quotes": "“a” said b. " * 3_000,
    "marks": "'" * 50_000,
    "dots": "a." * 20_000,
    "links": "http://a.b/" * 5_000,
    "zalgo": "a" + "\u0301" * 50_000,
    "dashes": "---\n" * 10_000,
    "keys": "---\n" + "a: {b: [" * 5_000,
}


@pytest.mark.parametrize("name", ["parse", "fold", "query", "facts"])
@pytest.mark.parametrize("bait", BAIT.values(), ids=list(BAIT))
def test_bait_for_slow_patterns_is_read_soon(name: str, bait: str) -> None:
    began = time.process_time()
    TARGETS[name](f"A headline\n\n{bait}\n\nSome text.\n".encode())

    assert time.process_time() - began < LONGEST
