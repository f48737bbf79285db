"""What the doctor says: a line for every check, and under it what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iranwatch.render.formats import Kind
from iranwatch.render.layout import Line, Span, line
from iranwatch.render.notes import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iranwatch.desk.doctor import Check
    from iranwatch.render.shapes import Shape

INDENT = 12  # columns: the longest name of a check, and a gap
LONGEST = 20  # sentences of one check on a screen; JSON has them all
PLURALS = {"entry": "entries"}


def check(one: Check) -> Shape:
    """Return a check: how many of what were looked at, and every sentence about them."""
    return {
        "name": one.name,
        "sound": one.sound,
        "looked": one.looked,
        "unit": one.unit,
        "remedy": one.remedy,
        "said": list(one.said),
    }


def checkup(checks: Iterable[Check]) -> Iterator[Line]:
    """Yield the checks as a person reads them."""
    for one in checks:
        state = Span("ok", "quiet") if one.sound else Span("FOUND", "title")
        looked = counted(one.looked, one.unit, PLURALS.get(one.unit))
        spans = (state, Span(f"  {looked}"))
        yield Line(spans, label=Span(one.name), indent=INDENT)
        for sentence in one.said[:LONGEST]:
            yield line(sentence, indent=INDENT)
        if len(one.said) > LONGEST:
            yield line(f"and {len(one.said) - LONGEST:,} more", "quiet", indent=INDENT)


def verdict(checks: Iterable[Check]) -> Iterator[str]:
    """Yield whether the archive is sound, and where it is not, what to do."""
    remedies = {one.remedy for one in checks if not one.sound}
    if not remedies:
        yield "the archive is sound"
    if "repair" in remedies:
        yield "what is parsed and indexed can be made anew: iranwatch doctor --repair"
    if "backup" in remedies:
        yield "the file itself is hurt: keep it, and go on with a backup of it"


CHECKS: Kind[Check] = Kind(
    "checks",
    check,
    ("name", "sound", "looked", "unit"),
    ("name", "sound", "looked", "unit", "remedy", "said"),
    checkup,
)
