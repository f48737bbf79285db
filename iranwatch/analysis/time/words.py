"""The words of the calendar, and pieces of patterns that several rules share."""

from __future__ import annotations

from iranwatch.calendars import JALALI_MONTHS


def listed(line: str) -> tuple[str, ...]:
    """Return the words of *line*."""
    return tuple(line.split())


_ENGLISH = listed(
    "January February March April May June July August September October November December"
)
_PERSIAN = listed("ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر")
_SHORT = {name[:3]: number for number, name in enumerate(_ENGLISH, 1) if name != "May"}
_SHORT["Sept"] = 9

ENGLISH_MONTHS = {name: number for number, name in enumerate(_ENGLISH, 1)} | _SHORT
MONTHS = ENGLISH_MONTHS | {name: number for number, name in enumerate(_PERSIAN, 1)}
PERSIAN_MONTHS = {name.capitalize(): number for name, number in JALALI_MONTHS.items()}
WEEKDAYS = {
    name: number
    for number, name in enumerate(
        listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
    )
}
NUMBERS = {
    name: number
    for number, name in enumerate(
        listed("one two three four five six seven eight nine ten eleven twelve"), 1
    )
} | {"a": 1, "an": 1}

_ORDINALS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
DAY_WORDS = tuple(
    word
    for number in range(1, 32)
    for word in {f"{number}", f"{number:02}", f"{number}{_ORDINALS.get(number, 'th')}"}
)
YEARS = tuple(str(number) for number in range(1500, 2100))
PERSIAN_YEARS = tuple(str(number) for number in range(1200, 1480))

# Pieces of verbose patterns.
MONTH = (
    rf"(?:(?:{'|'.join(_ENGLISH + _PERSIAN)})\b|(?:{'|'.join(sorted(_SHORT, reverse=True))})\b\.?)"
)
PERSIAN_MONTH = rf"(?:{'|'.join(PERSIAN_MONTHS)})\b"
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})\b"
DAY = (
    r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b"
    r"(?![:.,]\d|\s?%|-(?:day|year|hour)|\s(?:percent|per\scent)\b)"
)
YEAR = r"(?:1[5-9]|20)\d\d\b(?![,.:]\d|%)"
TO = r"(?:\s?[-–—]\s?|\s(?:to|through|until|till|and|or|&|تا|و)\s|,\s(?:and\s)?)"
PARTS = listed("early mid late Early Mid Late")
PART = r"(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[-\s](?:in\s)?)"
