"""The Persian calendar and Persian digits: what a parser and a timeline both need of them."""

from __future__ import annotations

import datetime as dt

from iranwatch.model import PartialDate

JALALI = range(1279, 1479)  # years of the Persian calendar that fall into 1900 to 2099

_JALALI_MONTHS = {
    "fa": "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند",
    "latin": "farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand",
    "latin-2": "- ordibehest - - amordad shahrivar - - - dei - esfand",
}
_DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩٫يك", "01234567890123456789.یک")


def ascii_digits(text: str) -> str:
    """Return *text* with Persian and Arabic digits as ASCII ones, character for character."""
    return text if text.isascii() else text.translate(_DIGITS)


def numbered(languages: dict[str, str]) -> dict[str, int]:
    """Return the number of every month by every name, spelt as ascii_digits leaves it.

    *languages* holds twelve names in a row each; ``-`` stands for a name that is not there.
    """
    return {
        ascii_digits(name): number
        for names in languages.values()
        for number, name in enumerate(names.split(), 1)
        if name != "-"
    }


JALALI_MONTHS = numbered(_JALALI_MONTHS)


def jalali(year: int, month: int, day: int) -> PartialDate | None:
    """Return the Gregorian day of a day in the Persian calendar, or None if it has no such day."""
    from persiantools.jdatetime import JalaliDate

    try:
        persian = JalaliDate(year, month, day)  # type: ignore[no-untyped-call]
        return PartialDate.of(persian.to_gregorian())
    except ValueError:
        return None


def jalali_year(day: dt.date) -> int:
    """Return the year of the Persian calendar that *day* falls into."""
    year = day.year - 621
    nowruz = jalali(year, 1, 1)
    return year if nowruz and nowruz.earliest <= day else year - 1
