"""The date: which dating of a page wins, in which order its numbers are, within which bounds."""

from __future__ import annotations

import datetime as dt
import re
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


def find_published(
    page: Page,
    front: Front,
    title: int | None,
    outlet: Outlet | None,
    told: Told,
    today: dt.date | None,
) -> Published:
    """Return the date of publication: front matter, the page, the file's name, in this order.

    A date before EARLIEST or after the day after *today* is no date; the evidence says so.
    """
    evidence: list[Evidence] = []
    for value in front.values.get("published", ()):
        date = read_field(value, day_first(page, told, outlet, page.language))
        if _keep(date, today, evidence, front.evidence("published", value)):
            return Published(date, None, tuple(evidence))
    for dating in _in_order(page, title, outlet, told):
        seen = seen_in("published", dating.rule, page.blocks[dating.block])
        if _keep(dating.date, today, evidence, seen):
            evidence += _updates(page, title, told)
            return Published(dating.date, dating.block, tuple(evidence))
    for address in front.values.get("url", ()):
        for found in find_dates(address):
            if _keep(found.date, today, evidence, front.evidence("published", address, "address")):
                return Published(found.date, None, tuple(evidence))
    name = PurePath(told.path).name if told.path else ""
    stamp = _FILE_DATE.search(name)
    date = date_of(int(stamp[1]), int(stamp[3]), int(stamp[4])) if stamp else None
    if date and _keep(date, today, evidence, told_of("published", "file-name", name)):
        return Published(date, None, tuple(evidence))
    return Published(None, None, tuple(evidence))


def _in_order(page: Page, title: int | None, outlet: Outlet | None, told: Told) -> list[Dating]:
    """Return the datings of the page, numeric ones read in the order that something vouches for."""
    datings = find_datings(page, title, told)
    if any(dating.date is None for dating in datings):
        order = day_first(page, told, outlet, page.language)
        if order is not None:
            page.reread_dates(order)
            datings = find_datings(page, title, told)
    return datings


def _keep(
    date: PartialDate | None, today: dt.date | None, evidence: list[Evidence], seen: Evidence
) -> bool:
    """Say whether *date* can be, and add to *evidence* what was seen of it either way."""
    if date is None:
        evidence.append(seen._replace(rule=f"{seen.rule}: unclear"))
        return False
    possible = date.year >= EARLIEST and (
        today is None or date.earliest <= today + dt.timedelta(days=1)
    )
    evidence.append(seen if possible else seen._replace(rule=f"{seen.rule}: out of bounds"))
    return possible


def _updates(page: Page, title: int | None, told: Told) -> list[Evidence]:
    """Return evidence of the days on which the article was changed."""
    return [
        seen_in("updated", dating.rule, page.blocks[dating.block])
        for dating in find_datings(page, title, told)
        if dating.label == "updated"
    ][:1]
