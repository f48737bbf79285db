"""Datelines: the place, the day and the wire that open a story (``VIENNA, Nov 22 (Wire) —``)."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from iranwatch.parser.calendars import named_month
from iranwatch.parser.rules import read, rule

LOOK = 120  # characters of a paragraph in which a dateline ends
_SIGNS = "-–—―_:"  # one of which ends every dateline

DATELINES = (
    rule(
        "dateline-day",
        r"(?P<place>[^\W\d_][^\d()]{1,50}?) ,\s{0,2} "
        r"(?P<month>[^\W\d_]{3,9})\.?\ (?P<day>\d{1,2}) (?:,\s(?P<year>(?:19|20)\d\d))?"
        r"\s{0,2} (?:\( (?P<agency>[^()]{2,40}?)\s? \)\s{0,2})? ,? (?:[-–—―_]+|:)\s?",
        accepts={
            "VIENNA, Nov 22 — Talks": {"place": "VIENNA", "month": "Nov", "day": "22"},
            "SALVADOR, Feb 26 - Showers": {"month": "Feb", "day": "26"},
            "LONDON, Jan. 3 (Wire) -- Oil": {"agency": "Wire", "day": "3"},
        },
        rejects=["On Monday, March 3 people died", "VIENNA — Talks"],
        why="wires give the place and the day of writing; the year was on the printed page",
    ),
    rule(
        "dateline-agency",
        r"(?P<place> [^\W\d_a-zß-ÿ][^\s\d()]{1,24} (?:\s{1,2}"
        r"(?:[^\W\d_a-zß-ÿ][^\s\d()]{0,24}|d[aeo]s?|l[ae]s?|of|al|es) ){0,6} ) \s{0,2} "
        r"\( (?P<agency>[^()]{2,40}?)\s? \) \s{0,2} (?:[-–—―_]+|:)\s?",
        accepts={
            "TEHRAN (ISNA) — Officials": {"place": "TEHRAN", "agency": "ISNA"},
            "DAR ES SALAAM, Tanzania (Wire) _": {"agency": "Wire"},
        },
        rejects=[
            "He left (again) - and",
            "Officials (IRNA) said",
            "The quiet reactor (IR-40) - why",
        ],
        why="the wire that the outlet prints",
    ),
    rule(
        "dateline-place",
        r"(?P<place>[^\W\d_a-zß-ÿ][^\W\d_a-zß-ÿ.'’-]+ (?:\ [^\W\d_a-zß-ÿ.'’-]+){0,3}"
        r"(?:,\ [^\W\d_][\w.\ ]{1,25})?) \s? [-–—―_]{1,2} \Z",
        accepts={"MIAMI _": {"place": "MIAMI"}, "NEW YORK —": {}, "GENEVA, Switzerland --": {}},
        rejects=["GENEVA — The council", "Geneva --", "GENEVA"],
        why="a place in capitals and a dash are half a line; the story goes on below",
    ),
)


class Dateline(NamedTuple):
    """What opens a story; month and day are None where it names only place and wire."""

    place: str
    month: int | None
    day: int | None
    year: int | None
    agency: str | None
    rule: str


def read_dateline(text: str) -> Dateline | None:
    """Return the dateline that *text* opens with, or None."""
    return _read(text[:LOOK])


@lru_cache(maxsize=256)  # the lines about a headline, which are asked for five times
def _read(head: str) -> Dateline | None:
    found = read(DATELINES, head) if any(map(head.__contains__, _SIGNS)) else None
    if found is None:
        return None
    parts = found[1].groupdict()
    if "month" not in parts:
        return Dateline(parts["place"], None, None, None, parts.get("agency"), found[0].name)
    named = named_month(parts["month"])
    if named is None:
        return None
    year = int(parts["year"]) if parts["year"] else None
    return Dateline(
        parts["place"], named[0], int(parts["day"]), year, parts["agency"], found[0].name
    )
