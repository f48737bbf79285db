"""Dates of the Persian calendar, and times in Persian: 22 Bahman, Aban 1398, سال ۱۳۵۷, دیروز."""

from __future__ import annotations

import datetime as dt
import re

from iranwatch.analysis.time import span
from iranwatch.analysis.time.nearest import in_some_year
from iranwatch.analysis.time.rule import rule
from iranwatch.analysis.time.scene import Mark, Reading, Scene
from iranwatch.analysis.time.words import (
    DAY,
    DAY_WORDS,
    PERSIAN_MONTH,
    PERSIAN_MONTHS,
    listed,
)
from iranwatch.calendars import jalali_year

NEXT_DAY = 60  # days ahead that a day without a year is taken for the coming one
SATURDAY = 5  # the first day of the week in Iran

_YEAR = r"(?P<year>1[2-4]\d\d)\b"
_OF = r"(?:\s(?:of\s)?|،\s?)"
_WHICH_YEAR = rf"(?:(?:,?\s(?:of\s)?|\sماه\s|،\s?)(?:سال\s)?{_YEAR})?"
_NAMED = r"(?!\s(?:Foundation|Square|Street|Hospital|Garrison|Dam|Movement|University|Park)\b)"
_WHICH = {"گذشته": -1, "پیش": -1, "قبل": -1, "جاری": 0, "آینده": 1, "بعد": 1}
_DAYS = {"دیروز": -1, "دیشب": -1, "امروز": 0, "امشب": 0, "فردا": 1}
_WEEKDAYS = {
    "شنبه": 5,
    "یکشنبه": 6,
    "دوشنبه": 0,
    "سهشنبه": 1,
    "چهارشنبه": 2,
    "پنجشنبه": 3,
    "جمعه": 4,
}
_NUMBERS = frozenset(listed("یک دو سه چهار پنج شش هفت هشت نه ده چند چندین طی بیست سی چهل"))
_JOINED = re.compile("[\u200c ]")
_PRAYER = frozenset({"نماز", "امام", "ائمه", "امامان", "نمازهای"})


def read_days(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return the day, or the days, of the written year or of the nearest."""
    month = PERSIAN_MONTHS[match["month"]]
    first, last = (
        int(re.sub(r"\D", "", words)) for words in (match["day"], match["last"] or match["day"])
    )

    def make(year: int) -> span.Span | None:
        start, end = (span.persian_day(year, month, number) for number in (first, last))
        return start and end and span.hull(start, end)

    if match["year"]:
        return make(int(match["year"]))
    before_nowruz = month > 9  # the tenth month begins in December
    return in_some_year(lambda year: make(year - 621 - before_nowruz), scene, match, NEXT_DAY)


def read_month(match: re.Match[str], scene: Scene) -> Reading | None:  # noqa: ARG001
    """Return the month of a written year."""
    return span.persian_month(int(match["year"]), PERSIAN_MONTHS[match["month"]])


def read_year(match: re.Match[str], scene: Scene) -> Reading | None:  # noqa: ARG001
    """Return the year, in the calendar it belongs to."""
    year = int(match["year"])
    return span.persian_year(year) if year < 1500 else span.year(year)


def read_day(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return yesterday, today or tomorrow."""
    return span.days_from(scene.day, _DAYS[match[0]])


def read_weekday(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return the latest such day; undecided where the sentence speaks of the future."""
    if scene.word_before(match.start()) in _PRAYER:
        return None
    weekday = _WEEKDAYS[_JOINED.sub("", match["weekday"])]
    back = (scene.day.weekday() - weekday) % 7
    if match["which"]:
        return span.days_from(scene.day, -(back or 7) if _WHICH[match["which"]] < 0 else 7 - back)
    if back and scene.tense(match) == "future":
        return Mark.UNPLACED
    return span.days_from(scene.day, -back)


def read_unit(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return the last, this or the next week, month or year, as Iran counts them."""
    if scene.word_before(match.start()) in _NUMBERS:  # the last four years are a duration
        return None
    which, unit = _WHICH[match["which"]], match["unit"]
    if unit == "هفته":
        return span.week(scene.day + dt.timedelta(7 * which), SATURDAY)
    year = jalali_year(scene.day)
    if unit == "سال":
        return span.persian_year(year + which)
    months = [span.persian_month(year + step, n) for step in (-1, 0, 1) for n in range(1, 13)]
    here = next(i for i, m in enumerate(months) if m and m.start <= scene.day <= m.end)
    return months[here + which]


def read_this_year(match: re.Match[str], scene: Scene) -> Reading | None:
    """Return this year or the last, as Iran counts them."""
    return span.persian_year(jalali_year(scene.day) - (match[0] == "پارسال"))


RULES = (
    rule(
        "persian-day",
        (*DAY_WORDS,),
        rf"(?P<day>{DAY})(?:(?:\s?[-–]\s?|\s(?:and|to|و|تا)\s)(?P<last>{DAY}))?"
        rf"{_OF}(?P<month>{PERSIAN_MONTH}){_NAMED} {_WHICH_YEAR}",
        read_days,
        accepts={
            "Rallies are held on 22 Bahman.": ("22 Bahman", "2024-02-11"),
            "He was elected on 29 Ordibehesht 1396.": ("29 Ordibehesht 1396", "2017-05-19"),
            "این خبر ۵ آبان ۱۳۹۶ آمد": ("۵ آبان ۱۳۹۶", "2017-10-27"),
        },
        rejects=["The 15 Khordad Foundation paid.", "31 Mehr", "at 15 Bahmani kings"],
        why="the Persian calendar by name, in either script",
    ),
    rule(
        "persian-month-day",
        PERSIAN_MONTHS,
        rf"(?P<month>{PERSIAN_MONTH})\s(?P<day>{DAY})(?P<last>)(?:,?\s{_YEAR})?",
        read_days,
        accepts={"It fell on Bahman 22, 1357.": ("Bahman 22, 1357", "1979-02-11")},
        rejects=["Bahman Ghobadi made it.", "Mehr 1398"],
        why="the American order of the Persian calendar",
    ),
    rule(
        "persian-month-year",
        PERSIAN_MONTHS,
        rf"(?P<month>{PERSIAN_MONTH})(?:\sماه)?(?:,?\s(?:of\s)?|،\s?)(?:سال\s)?{_YEAR}",
        read_month,
        accepts={
            "The protests of Aban 1398 were large.": ("Aban 1398", "2019-10-23/2019-11-21"),
            "در دی ۱۳۹۶ اعتراض شد": ("دی ۱۳۹۶", "2017-12-22/2018-01-20"),
        },
        rejects=["Mehr 2019", "Azar 13", "Aban was cold."],
        why="the months alone are given names, a news agency and a cold wind",
    ),
    rule(
        "persian-year",
        ("Iranian", "Persian", "Solar"),
        r"\w+\s(?:(?:[Ss]olar|[Hh]ijri|calendar|fiscal)\s)*year\s(?:of\s)?(?P<year>1[34]\d\d)\b",
        read_year,
        accepts={
            "Prices rose in the Iranian calendar year 1396.": (
                "Iranian calendar year 1396",
                "2017-03-21/2018-03-20",
            )
        },
        rejects=["In the year 1396 Timur moved on.", "It has 1396 beds."],
        why="a year of this calendar alone is a number; only the words before it tell",
    ),
    rule(
        "year-in-persian",
        ("سال", "سالهای"),
        r"سال\s(?P<year>1[2-4]\d\d|(?:19|20)\d\d)\b",
        read_year,
        accepts={
            "انقلاب سال ۱۳۵۷ پیروز شد": ("سال ۱۳۵۷", "1978-03-21/1979-03-20"),
            "توافق سال ۲۰۱۵ امضا شد": ("سال ۲۰۱۵", "2015"),
        },
        rejects=["او ۲۰ سال داشت"],
        why="the word for year before the number",
    ),
    rule(
        "day-in-persian",
        _DAYS,
        "|".join(_DAYS),
        read_day,
        accepts={"او دیروز گفت": ("دیروز", "2024-05-07")},
        rejects=["او دیروزی گفت"],
        why="told from the day of the article",
    ),
    rule(
        "weekday-in-persian",
        (
            "شنبه",
            "یک",
            "یکشنبه",
            "دو",
            "دوشنبه",
            "سه",
            "سهشنبه",
            "چهار",
            "چهارشنبه",
            "پنج",
            "پنجشنبه",
            "جمعه",
        ),
        "(?P<weekday>(?:(?:یک|دو|سه|چهار|پنج)[\u200c ]?)?شنبه|جمعه)\\b"
        "(?:\\s(?P<which>گذشته|آینده))?",
        read_weekday,
        accepts={
            "او روز دوشنبه گفت": ("دوشنبه", "2024-05-06"),
            "او سه‌شنبه گفت": ("سه‌شنبه", "2024-05-07"),
            "جمعه گذشته بود": ("جمعه گذشته", "2024-05-03"),
        },
        rejects=["در نماز جمعه گفت", "سه نفر آمدند"],
        why="as in English, where no verb to come says otherwise",
    ),
    rule(
        "unit-in-persian",
        ("هفته", "ماه", "سال"),
        r"(?P<unit>هفته|ماه|سال)(?:ٔ|\u200cی|ی)?\s(?P<which>گذشته|جاری|آینده)\b",
        read_unit,
        accepts={
            "هفته گذشته رفت": ("هفته گذشته", "2024-04-27/2024-05-03"),
            "سال گذشته رفت": ("سال گذشته", "2023-03-21/2024-03-19"),
            "ماه آینده رفت": ("ماه آینده", "2024-05-21/2024-06-20"),
        },
        rejects=["هفته کتاب"],
        why="weeks from Saturday to Friday, months and years of the Persian calendar",
    ),
    rule(
        "this-year-in-persian",
        ("امسال", "پارسال"),
        "امسال|پارسال",
        read_this_year,
        accepts={"امسال رفت": ("امسال", "2024-03-20/2025-03-20")},
        rejects=["هر سال رفت"],
        why="a word for the running year, and one for the last",
    ),
)
