"""The order of numbers: whether 03/04/2019 is in April or in March, and who says so."""

from __future__ import annotations

from iranwatch.lexicon.outlets import Outlet
from iranwatch.model import Told
from iranwatch.parser.dates import numeric_order
from iranwatch.parser.page import Page

MONTH_FIRST = frozenset({"en"})  # languages of which some speakers write the month first


def day_first(page: Page, told: Told, outlet: Outlet | None, language: str | None) -> bool | None:
    """Return whether numeric dates on *page* put the day first; None where nothing says so.

    In order: what the user said; dates in the same file whose numbers leave no choice; how the
    outlet writes; a language all of whose speakers put the day first; digits that are not ASCII.
    """
    if told.day_first is not None:
        return told.day_first
    seen = {order for block in page.near() if (order := numeric_order(block.text)) is not None}
    if len(seen) == 1:
        return seen.pop()
    if outlet and outlet.day_first is not None:
        return outlet.day_first
    if language is not None and language not in MONTH_FIRST:
        return True
    return None
