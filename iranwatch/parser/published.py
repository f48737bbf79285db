"""The day of publication: which of the dates on a page is the article's own."""

from __future__ import annotations

import re
from typing import NamedTuple

from iranwatch.model import PartialDate
from iranwatch.parser.dates import Found
from iranwatch.parser.page import Page

BEFORE = 6  # blocks above the headline that can hold the date
AFTER = 14  # blocks below it
LEFTOVER = 4  # words; a line with more beside its date is no date line

_TIME = re.compile(
    r"\d{1,2}\s?[:.h]\s?\d{2}(?::\d{2})?(?:\.\d+)?\s?(?:[aApP]\.?\s?[mM]\.?)?|\d{1,2}\s?[ap]m\b|[+-]\d\d:?\d\d\b"
)
_LABEL = re.compile(
    r"(?P<published>(?i:published|posted|first\ published|original(?:ly)?|created|released|issued|veröffentlicht|publié|publicado|"
    r"pubblicato|publicerad|publisert|опубликовано|نشر|انتشار|date))"
    r"|(?P<updated>(?i:updated?|modified|edited|aktualisiert|mis\ à\ jour|actualizado|aggiornato|atualizado|uppdaterad|"
    r"oppdatert|обновлено|به‌روز|تحديث|güncelleme))",
    re.VERBOSE,
)
_WORD = re.compile(r"[^\W\d_]+")
_FILLER = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "am pm est edt cst cdt pst pdt gmt utc bst ist cet cest jst et pt ct mt at on the of and z t uhr h "
    "min minute minutes read last by date time published posted updated first original originally "
    "created modified release released le am um den".split()
)


class Dating(NamedTuple):
    """A date of the article, the block that holds it, and the rule that told it."""

    date: PartialDate | None
    index: int
    rule: str
    label: str | None


def find_dating(page: Page, title: int | None) -> list[Dating]:
    """Return the datings around the headline, best first."""
    run = page.run
    anchor = title if title is not None else (run.first if run else 0)
    first = max(0, anchor - BEFORE)
    found: list[tuple[tuple[int, int], Dating]] = []
    for index in range(first, min(len(page.blocks), anchor + AFTER)):
        if index == title:
            continue
        for dating in _datings(page, index):
            rank = {"published": 0, None: 1, "updated": 2}[dating.label]
            found.append(((rank, abs(index - anchor) + (3 if index < anchor else 0)), dating))
    found.sort(key=lambda pair: pair[0])
    return [dating for _, dating in found]


def _datings(page: Page, index: int) -> list[Dating]:
    """Return the dates of block *index* if it is a line that dates an article."""
    dates = page.dates(index)
    if not dates:
        return []
    text = page.blocks[index].text
    if page.furniture(index) or page.scores[index] > 1 and len(text) > 200:
        return []
    datings = []
    at = 0
    for date in dates:
        before = text[at : date.start]
        label = _label(before)
        if label or _stands_alone(text, date):
            datings.append(Dating(date.date, index, date.rule, label))
        at = date.end
    return datings


def _label(before: str) -> str | None:
    """Return what the words before a date say it is: published, updated or None."""
    kind = None
    for match in _LABEL.finditer(before[-60:]):
        kind = match.lastgroup
        rest = before[-60:][match.end() :]
        if len(_leftover(rest)) > 2:
            kind = None
    return kind


def _leftover(text: str) -> list[str]:
    return [w for w in _WORD.findall(_TIME.sub(" ", text)) if w.casefold() not in _FILLER]


def _stands_alone(text: str, date: Found) -> bool:
    """Say whether the part of the line around *date* says nothing else."""
    before = re.split(r"[|•·—–/]|\s-\s", text[: date.start])[-1]
    after = re.split(r"[|•·—–/]|\s-\s", text[date.end :])[0]
    whole = text[: date.start] + " " + text[date.end :]
    return len(_leftover(whole)) <= LEFTOVER or (
        len(_leftover(before + " " + after)) == 0 and len(text) < 200
    )
