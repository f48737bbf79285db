"""Years, stretches of years and decades: 1979, 2009-10, from 1980 to 1988, the 1990s."""

from __future__ import annotations

import re

from iranwatch.analysis.time import span
from iranwatch.analysis.time.guards import LOOK_BACK, is_year
from iranwatch.analysis.time.rule import rule
from iranwatch.analysis.time.scene import Reading, Scene
from iranwatch.analysis.time.words import PART, PARTS, YEAR, YEARS

DECADES = tuple(f"{year}s" for year in range(1800, 2100, 10))
_OPENS = frozenset({"from", "between"})


def read_years(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return the years from one to another; 2019-03 is a month."""
    first, last, link = match["first"], match["last"], match["link"].strip()
    if link.isalpha() and scene.word_before(match.start()).lower() not in _OPENS:
        return None
    if not _is_year(match, scene):
        return None
    end = int(first[: 4 - len(last)] + last)
    if int(first) < end < int(first) + 100:
        return span.years(int(first), end)
    if link == "-" and len(last) == 2 and 1 <= int(last) <= 12:
        return span.month(int(first), int(last))
    return None


def read_decade(match: re.Match[str], scene: Scene) -> Reading | None:  # noqa: ARG001
    """Return the ten years."""
    first = int(match["year"])
    return span.years(first, first + 9)


def read_year(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return the year, whichever part of it is meant; None where the number is something else."""
    year = match["year"]
    is_year = bool(match["part"]) or _is_year(match, scene)
    return span.year(int(year)) if is_year and year not in scene.numbered else None


def _is_year(match: re.Match[str], scene: Scene) -> bool:
    """Say whether the number names nothing else in this article and is a year where it stands."""
    digits = match[0][:4]
    before = scene.preceding(match.start(), LOOK_BACK)
    return digits not in scene.numbered and is_year(digits, before, scene.text, match.end())


RULES = (
    rule(
        "years",
        YEARS,
        rf"(?P<first>(?:1[5-9]|20)\d\d)(?P<link>\s?[-–—/]\s?|\s(?:to|and|through|until)\s)"
        rf"(?P<last>{YEAR}|(?<=[-–/])\d\d\b)(?!-\d)",
        read_years,
        accepts={
            "The war of 1980-88 cost much.": ("1980-88", "1980/1988"),
            "He served from 2005 to 2013.": ("2005 to 2013", "2005/2013"),
            "Exports rose in 2017/18.": ("2017/18", "2017/2018"),
            "It is dated 2016-03.": ("2016-03", "2016-03"),
        },
        rejects=["Both 2009 and 2017 saw protests.", "from 1500 to 2000 troops", "2019-11-20"],
        why="one stretch from the first day to the last",
    ),
    rule(
        "decade",
        DECADES,
        r"(?P<year>(?:1[89]|20)\d0)s\b",
        read_decade,
        accepts={"It bought jets in the 1970s.": ("1970s", "1970/1979")},
        rejects=["It bought jets in 1970."],
        why="ten years are a stretch of the calendar as well",
    ),
    rule(
        "year",
        (*YEARS, *PARTS),
        rf"(?P<part>{PART})?(?P<year>{YEAR})",
        read_year,
        accepts={
            "After the 1979 Islamic Revolution it changed.": ("1979", "1979"),
            "Missiles tested since the 2015 nuclear deal count.": ("2015", "2015"),
            "It was agreed in mid-2015.": ("mid-2015", "2015"),
        },
        rejects=[
            "It broke resolution 1929 and later 2231.",
            "Iran runs 1800 centrifuges there.",
            "They sent 2000 troops, A-2000 radars and $1900.",
        ],
        why="four digits that nothing around speaks against; no one can say where a part ends",
    ),
)
