"""The options of the commands that read article files."""

from __future__ import annotations

import re

import click

from iranwatch.cli.options import gathered
from iranwatch.errors import UsageError
from iranwatch.model import Told


def _told(source: str | None, year: int | None, day_first: bool | None) -> Told:
    from iranwatch.text import is_text

    if source is not None and not is_text(source):
        raise UsageError(f"--source {source!r} is no text")
    return Told(source=source, year=year, day_first=day_first)


told_options = gathered(
    "told",
    _told,
    {
        "source": click.option(
            "--source", metavar="NAME", help="The outlet of articles that name none."
        ),
        "year": click.option(
            "--year", type=click.IntRange(1900, 2200), help="The year of dates that give none."
        ),
        "day_first": click.option(
            "--day-first/--month-first",
            default=None,
            help="How 03/04/2019 is meant where nothing else says.",
        ),
    },
)


_SIZE = re.compile(r"(\d{1,9}(?:\.\d{1,3})?) ?([KMG]?)(?:i?B)?", re.IGNORECASE)
_UNITS = {"": 1, "K": 2**10, "M": 2**20, "G": 2**30}
LARGEST = 300 * 2**20  # bytes; SQLite takes 10**9 at once, and one byte may be three in UTF-8


def _size(_ctx: click.Context, _param: click.Parameter, text: str) -> int:
    found = _SIZE.fullmatch(text)
    size = int(float(found[1]) * _UNITS[found[2].upper()]) if found else 0
    if not 0 < size <= LARGEST:
        error = UsageError(f"--max-size cannot be {text!r}")
        error.hint = f"write 500KB or 50MB, {LARGEST // 2**20}MB at most"
        raise error
    return size


size_option = click.option(
    "--max-size",
    metavar="SIZE",
    default="20MB",
    show_default=True,
    callback=_size,
    help="Refuse what is larger.",
)
