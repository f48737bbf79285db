"""The day of publication: which of the dates on a page is the article's own."""

from __future__ import annotations

import re
from typing import NamedTuple

from iranwatch.model import PartialDate, Told
from iranwatch.parser.calendars import date_of, named_month
from iranwatch.parser.dateline import read_dateline
from iranwatch.parser.dates import Found, find_dates
from iranwatch.parser.page import Page
from iranwatch.parser.rules import rule
from iranwatch.parser.words import DATE_WORDS

BEFORE = 6  # blocks above the headline that can hold the date
AFTER = 14  # blocks below it
TAIL = 12  # blocks after the last paragraph in which a date with a label stands
LEFTOVER = 4  # words; a line with more beside its date is no date line
SENTENCE = 10  # words; a sentence with more is prose, whatever label it holds
LONGEST = 300  # characters of a date line; bylines with roles are long

MONTHLY = 60  # characters; a line that dates a journal is shorter
MONTH = rule(
    "month-year",
    r"(?: .{0,50} [|·•,–—-]\s )? (?P<month>[^\W\d_]{3,12}) \.?,? \s (?P<y>(?:19|20)\d\d) \Z",
    accepts={
        "Volume 8, Number 4 | October 2020": {"month": "October", "y": "2020"},
        "May 2019": {"month": "May", "y": "2019"},
    },
    rejects=["He left in October 2020", "27 October 2020", "October 2020 was cold"],
    why="the month is all that a monthly says; no day is made up for it",
)

_TIME = re.compile(
    r"\d{1,2}\s?[:.h]\s?\d{2}(?::\d{2})?(?:\.\d+)?\s?(?:[aApP]\.?\s?[mM]\.?)?|"
    r"\d{1,2}\s?[apAP]\.?[mM]\b"
    r"|[+-]\d\d:?\d\d\b"
)
LABEL = rule(
    "date-label",
    r"(?P<published>(?i:published|posted|original(?:ly)?|created|released|issued|veröffentlicht|"
    r"publié|"
    r"publicado|pubblicato|publicerad|publisert|опубликовано|نشر|انتشار|giriş|stand|date\b))"
    r"|(?P<updated>(?i:updated?|modified|modifica|edited|aktualisiert|mis\ à\ jour|actualizado|"
    r"aggiornato|"
    r"atualizado|uppdaterad|oppdatert|обновлено|به‌روز|تحديث|güncelle))"
    r"|(?P<other>(?i:start|end|joined|accessed|retrieved|expires?|born|due|deadline|since|until|"
    r"copyright|©))",
    accepts={
        "Published": {"published": "Published"},
        "Last updated:": {"updated": "updated"},
        "Mis à jour le": {"updated": "Mis à jour"},
        "Copyright": {"other": "Copyright"},
    },
    rejects=["Monday", "By Mina Rad", "at", "Read on"],
    why="what a page says its date is; other labels date something else than the article",
)
GLUED = rule(
    "glued-weekday",
    r"[.?!] [\"”’]? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day ,?\s \Z",
    accepts={"What may they see?Monday, ": {}, "“It is over.”Friday ": {}},
    rejects=["It ended. Monday, ", "It ended on Monday, ", "It ended.Monday"],
    why="a date set at the end of a standfirst without a space is none of its words",
)
_PART = re.compile(r"\s?[|•·—–/]\s?|\s-\s")
_WORD = re.compile(r"[^\W\d_]+")


class Dating(NamedTuple):
    """A date of the article, the block that holds it, and the rule that told it.

    ``label`` is ``published``, ``updated`` or None; ``date`` is None where it is unclear.
    """

    date: PartialDate | None
    block: int
    rule: str
    label: str | None = None


def find_datings(page: Page, title: int | None, told: Told) -> list[Dating]:
    """Return the datings about the headline, best first.

    A label for publication comes before a date without one, that before an update; among equals
    the nearest to the headline, below it rather than above. Then a date in the tail that
    has a label, the dateline, the address of the page, the headline itself.
    """
    run = page.run
    if run is None:
        return []
    anchor = title if title is not None else run.first
    end = page.comments
    zone = range(max(0, anchor - BEFORE), min(end, anchor + AFTER))
    found = [dating for index in zone if index != title for dating in _lines(page, index)]
    rank = {"published": 0, None: 1, "updated": 2}
    found.sort(key=lambda d: (rank[d.label], abs(d.block - anchor) + 3 * (d.block < anchor)))
    tail = range(max(run.last - 1, zone.stop), min(end, run.last + TAIL))
    found += [dating for i in tail for dating in _lines(page, i) if dating.label]
    found += _dateline(page, anchor, told)
    found += [d for index in zone for d in _address(page, index)]
    found += [d for index in zone for d in _months(page, index)]
    if title is not None:
        dates = page.dates(title)
        found += [Dating(d.date, title, "in-headline") for d in dates if d.date and d.date.day]
    return found


def _lines(page: Page, index: int) -> list[Dating]:
    """Return the dates of block *index* if it is a line that dates an article."""
    text = page.blocks[index].text
    if len(text) > LONGEST or not (dates := page.dates(index)) or page.furniture(index):
        return []
    signed = page.byline(index) is not None
    is_prose = page.scores[index] > 0 and not signed and not _is_glued_on(text, dates[-1])
    if is_prose and len(_leftover(text)) > SENTENCE:
        return []
    datings: list[Dating] = []
    at = 0
    for date in dates:
        label = _label(text[at : date.start]) or (_label_above(page, index) if at == 0 else None)
        if label != "other" and (label or signed or _stands_alone(text, dates, date)):
            datings.append(Dating(date.date, index, date.rule, label))
        at = date.end
    return datings


def _months(page: Page, index: int) -> list[Dating]:
    """Return the month that block *index* names if it closes the line, as journals are dated."""
    text = page.blocks[index].text
    found = MONTH.pattern.match(text) if len(text) < MONTHLY else None
    named = named_month(found["month"]) if found else None
    if found is None or named is None or named[1] or page.furniture(index):
        return []
    return [Dating(date_of(int(found["y"]), named[0]), index, MONTH.name)]


def _label(before: str) -> str | None:
    """Return what the words before a date say it is: published, updated, other or None."""
    words = before[-60:]
    label = None
    for match in LABEL.pattern.finditer(words):
        if label != "other" and len(_leftover(words[match.end() :])) <= 2:
            label = match.lastgroup
    return label


def _label_above(page: Page, index: int) -> str | None:
    """Return what a line of its own above block *index* says its date is."""
    above = page.blocks[index - 1].text if index else ""
    return _label(above) if len(above) < 20 else None


def _leftover(text: str) -> list[str]:
    """Return the words of *text* that do not belong to a date."""
    return [w for w in _WORD.findall(_TIME.sub(" ", text)) if w.casefold() not in DATE_WORDS]


def _stands_alone(text: str, dates: list[Found], date: Found) -> bool:
    """Say whether the line, or the part of it that holds *date*, says nothing else."""
    rest = text
    for other in reversed(dates):
        rest = f"{rest[: other.start]} {rest[other.end :]}"
    if "(@" in text:
        return False
    if len(_leftover(rest)) <= LEFTOVER or (date.start == 0 and text[-1] != "."):
        return True
    if _is_glued_on(text, date):
        return True
    before, after = _PART.split(text[: date.start])[-1], _PART.split(text[date.end :])[0]
    return not _leftover(f"{before} {after}")


def _is_glued_on(text: str, date: Found) -> bool:
    """Say whether the page set *date* after a sentence, where none is, without a space."""
    return date.end == len(text) and GLUED.pattern.search(text[: date.start]) is not None


def _dateline(page: Page, anchor: int, told: Told) -> list[Dating]:
    """Return the day that the first paragraph's dateline gives, if its year is known."""
    for index in range(anchor, min(anchor + AFTER, len(page.blocks))):
        line = read_dateline(page.blocks[index].text)
        if line is None or line.month is None:
            continue
        year = line.year or told.year
        date = date_of(year, line.month, line.day) if year else None
        rule = line.rule if line.year else f"{line.rule}+told-year"
        return [Dating(date, index, rule)] if date else []
    return []


def _address(page: Page, index: int) -> list[Dating]:
    """Return the day in the address of the page, as many outlets write it."""
    text = page.blocks[index].text
    if "://" not in text or page.furniture(index) != "url-line":
        return []
    return [Dating(d.date, index, "address") for d in find_dates(text) if d.date and d.date.day]
