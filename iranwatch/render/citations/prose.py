"""What the styles in prose have in common: quotation marks, ends of sentences, months."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from iranwatch.render.layout import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iranwatch.render.citations.work import Work

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DOUBLE, SINGLE = ("“", "”"), ("‘", "’")
NO_DATE = "n.d."

_KINDS = dict.fromkeys('“”"„‟', '"') | dict.fromkeys("‘’'‚", "'")  # of quotation marks
_ABBREVIATION = re.compile(r"(?:\b\w|\b(?:etc|vs|Inc|Ltd|Co|Corp|Jr|Sr|St|No|Gen|Dr))\.\Z")
_ELLIPSIS = re.compile(r"\.\s?\.\s?\.\Z")


class Quoted(NamedTuple):
    """A title with its quotation marks set, and apart the marks that close at its very end."""

    text: str
    closing: str


def quoted(title: str, *, outside: int) -> Quoted:
    """Return *title* with its quotation marks alternating, double and single, by their depth.

    *outside* is how many marks will be set around the title. Marks without a partner, apostrophes
    and guillemets stay as they are.
    """
    marks = _pairs(title)
    letters, depth = list(title), outside
    for place in sorted(marks):
        if marks[place]:
            letters[place] = (DOUBLE, SINGLE)[depth % 2][0]
            depth += 1
        else:
            depth -= 1
            letters[place] = (DOUBLE, SINGLE)[depth % 2][1]
    end = len(letters)
    while end and marks.get(end - 1) is False:
        end -= 1
    return Quoted("".join(letters[:end]), "".join(letters[end:]))


def _pairs(text: str) -> dict[int, bool]:
    """Return the places of the quotation marks that have a partner; true for one that opens."""
    marks: dict[int, bool] = {}
    open_: dict[str, list[int]] = {'"': [], "'": []}
    for place, mark in enumerate(text):
        kind = _KINDS.get(mark)
        if kind is None:
            continue
        before, after = text[place - 1 : place], text[place + 1 : place + 2]
        if open_[kind] and _may_close(mark, kind, after, text[open_[kind][-1]]):
            start = open_[kind].pop()
            marks |= {start: True, place: False}
            for waiting in open_.values():
                while waiting and waiting[-1] > start:
                    waiting.pop()
        elif _may_open(mark, before, after):
            open_[kind].append(place)
    return marks


def _may_close(mark: str, kind: str, after: str, opened: str) -> bool:
    """Say whether *mark* can close what *opened*; a letter after it makes it an apostrophe."""
    if kind == "'" and after.isalnum():
        return False
    return mark in "”\"’'" or (mark in "“‘" and opened in "„‚")


def _may_open(mark: str, before: str, after: str) -> bool:
    if mark in "”’" or not after.strip():
        return False
    return mark != "'" or not before.isalnum()


def ended(title: Quoted, mark: str) -> str:
    """Return *title* with *mark*, a full stop or a comma, set inside the marks that close it.

    Its own full stop gives way, that of an abbreviation does not. After a question or exclamation
    mark no full stop follows, but a comma does: “Are Flax Seeds All That?,” is the example of the
    Chicago Manual.
    """
    text = title.text.rstrip()
    if text.endswith(".") and not _ABBREVIATION.search(text) and not _ELLIPSIS.search(text):
        text = text[:-1].rstrip()
    if mark != "." or not text.endswith((".", "?", "!", "…", "؟")):
        text += mark
    return text + title.closing


def evidence(work: Work, anchor: str, opening: str = "Archived") -> tuple[Span, ...]:
    """Return when the text was archived, its *anchor* there, and the hash that proves it."""
    return (
        Span(f"{opening} {work.archived}, iranwatch "),
        Span(anchor, "id"),
        Span(", sha256 "),
        Span(work.sha256, "id"),
    )


def proof(work: Work) -> str:
    """Return the evidence for *work* as the plain text of a note."""
    return "".join(span.text for span in evidence(work, work.anchor))


def stopped(text: str) -> str:
    """Return *text* with a full stop, if it does not end in one."""
    return text if text.endswith(".") else text + "."


def series(parts: Sequence[str], last: str, *, comma: bool) -> str:
    """Return *parts* as a list, *last* before the last; *comma* sets one between two."""
    if len(parts) < 2:
        return "".join(parts)
    gap = ", " if comma or len(parts) > 2 else " "
    return f"{', '.join(parts[:-1])}{gap}{last} {parts[-1]}"
