"""The fields of a query: which of them search words, and what the others make of their value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from iranwatch.fold import key
from iranwatch.query.dates import FIRST, LAST, day_before, read_period
from iranwatch.query.tree import Condition

TEXT = {"title": "title", "author": "byline", "body": "body", "comment": "comment"}
HAS = ("date", "author", "source", "note", "tag", "comment")
LANGUAGES = {"english": "en", "persian": "fa", "farsi": "fa", "arabic": "ar"}
_DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩", "0123456789" * 2)


def condition(field: str, value: str, today: dt.date) -> Condition | None:
    """Return what ``field:value`` asks of an article, or None where *value* cannot be read."""
    return CONDITIONS[field](field, value, today)


def _name(field: str, value: str, _: dt.date) -> Condition | None:
    name = key(value)
    return Condition("condition", field, (name,)) if name else None


def _language(field: str, value: str, _: dt.date) -> Condition | None:
    name = key(value)
    return Condition("condition", field, (LANGUAGES.get(name, name),)) if name else None


def _id(field: str, value: str, _: dt.date) -> Condition | None:
    return Condition("condition", field, (value.lower(),)) if value.isalnum() else None


def _path(field: str, value: str, _: dt.date) -> Condition | None:
    return Condition("condition", field, (value,)) if value.isprintable() else None


def _has(field: str, value: str, _: dt.date) -> Condition | None:
    return Condition("condition", f"{field} {value}", ()) if value in HAS else None


def _date(field: str, value: str, today: dt.date) -> Condition | None:
    if value == "none" and field == "date":
        return Condition("condition", "undated", ())
    period = read_period(value.translate(_DIGITS), today)
    if period is None:
        return None
    first, last = period
    values = {
        "date": (first, last),
        "after": (first, LAST),
        "since": (first, LAST),
        "before": (FIRST, day_before(first)),
        "until": (FIRST, last),
    }
    return Condition("condition", "date", values[field])


CONDITIONS: dict[str, Callable[[str, str, dt.date], Condition | None]] = {
    **dict.fromkeys(("source", "section", "tag", "entity", "note"), _name),
    **dict.fromkeys(("date", "after", "before", "since", "until"), _date),
    "lang": _language,
    "id": _id,
    "path": _path,
    "has": _has,
}
