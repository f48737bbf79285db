"""The date: which dating of a page wins, in which order its numbers are, within which bounds."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import NamedTuple

from iranwatch.lexicon.outlets import Outlet
from iranwatch.model import Evidence, PartialDate, Told
from iranwatch.parser.calendars import EARLIEST, date_of
from iranwatch.parser.dates import find_dates, read_field
from iranwatch.parser.evidence import seen_in
from iranwatch.parser.evidence import told as told_of
from iranwatch.parser.front import Front
from iranwatch.parser.order import day_first
from iranwatch.parser.page import Page
from iranwatch.parser.published import Dating, find_datings

_FILE_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)(-?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")


class Published(NamedTuple):
    """The date of publication, the block that says so, and the evidence for and against."""

    date: PartialDate | None
    block: int | None
    evidence: tuple[Evidence, ...]


class Candidate(NamedTuple):
    """A date that may be the one, what was seen of it, and the block if it is on the page."""

    date: PartialDate | None
    seen: Evidence
    block: int | None = None


def find_published(
    page: Page,
    front: Front,
    title: int | None,
    datings: list[Dating],
    outlet: Outlet | None,
    told: Told,
    today: dt.date | None,
) -> Published:
    """Return the date of publication: front matter, the page, the file's name, in this order.

    *datings* are what find_datings found about *title*; where numbers among them are unclear, they
    are read again in the order that something vouches for. A date before EARLIEST or after the day
    after *today* is no date; the evidence says so.
    """
    if any(dating.date is None for dating in datings):
        order = day_first(page, told, outlet, page.language)
        if order is not None:
            page.reread_dates(order)
            datings = find_datings(page, title, told)
    evidence = [
        seen_in("updated", dating.rule, page.blocks[dating.block])
        for dating in datings
        if dating.label == "updated"
    ][:1]
    for candidate in _candidates(page, front, datings, outlet, told):
        doubt = _doubt(candidate.date, today)
        seen = candidate.seen
        evidence.append(seen._replace(rule=f"{seen.rule}: {doubt}") if doubt else seen)
        if not doubt:
            return Published(candidate.date, candidate.block, tuple(evidence))
    return Published(None, None, tuple(evidence))


def _candidates(
    page: Page, front: Front, datings: list[Dating], outlet: Outlet | None, told: Told
) -> Iterator[Candidate]:
    """Yield the dates that may be the one, the likeliest first."""
    for value in front.values.get("published", ()):
        date = read_field(value, day_first(page, told, outlet, page.language))
        yield Candidate(date, front.evidence("published", value))
    for dating in datings:
        seen = seen_in("published", dating.rule, page.blocks[dating.block])
        yield Candidate(dating.date, seen, dating.block)
    for address in front.values.get("url", ()):
        seen = front.evidence("published", address, "address")
        yield from (Candidate(found.date, seen) for found in find_dates(address))
    name = PurePath(told.path).name if told.path else ""
    stamp = _FILE_DATE.search(name)
    if stamp:
        date = date_of(int(stamp[1]), int(stamp[3]), int(stamp[4]))
        yield Candidate(date, told_of("published", "file-name", name))


def _doubt(date: PartialDate | None, today: dt.date | None) -> str | None:
    """Return why *date* cannot be the day of publication, or None."""
    if date is None:
        return "unclear"
    if date.year < EARLIEST or (today and date.earliest > today + dt.timedelta(days=1)):
        return "out of bounds"
    return None
