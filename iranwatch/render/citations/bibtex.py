r"""Entries for BibTeX and BibLaTeX.

UTF-8 stays what it is; what TeX takes for an order is escaped. Braces without a partner are called
by their names, for BibTeX counts even those after a backslash. The title stands in a second
pair of braces, so that no style lowers the capitals of the names in it. Zotero's import puts
``note`` into Extra and takes ``@article`` for a journal's whatever ``entrysubtype``, which is
BibLaTeX's, says.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iranwatch.render.citations.prose import MONTHS, proof

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iranwatch.render.citations.names import Name
    from iranwatch.render.citations.work import Work

_ESCAPES = {
    **{mark: f"\\{mark}" for mark in "%&#_${}"},
    "\\": r"{\textbackslash}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
}
_BRACES = {"{": r"{\textbraceleft}", "}": r"{\textbraceright}"}
_PAIRED, _UNPAIRED = str.maketrans(_ESCAPES), str.maketrans(_ESCAPES | _BRACES)
_LIGATURES = re.compile(r"([-'`,<>])(?=\1)|[?!](?=`)")  # TeX sets "--" as a dash, "?`" as "¿"


def entry(work: Work) -> str:
    """Return the entry for *work*, each field in a line of its own."""
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(work))
    return f"@article{{{work.key},\n{fields}}}\n"


def _fields(work: Work) -> Iterator[tuple[str, str]]:
    if work.authors:
        yield "author", f"{{{' and '.join(map(_name, work.authors))}}}"
    if work.title:
        yield "title", f"{{{{{_escaped(work.title)}}}}}"
    if work.source:
        yield "journal", f"{{{_escaped(work.source)}}}"
    yield "entrysubtype", "{newspaper}"
    if work.published:
        yield "year", f"{{{work.published.year:04}}}"
        if work.published.month:
            yield "month", MONTHS[work.published.month - 1][:3].casefold()  # a macro of every style
        if work.published.day:
            yield "day", f"{{{work.published.day}}}"
    if work.language:
        yield "language", f"{{{_escaped(work.language)}}}"
    yield "note", f"{{{proof(work)}}}"


def _name(name: Name) -> str:
    """Return *name* in the order of BibTeX, ``von Last, Jr, First``; braces hide what has none."""
    if name.literal:
        return f"{{{_escaped(name.literal)}}}"
    family = _escaped(name.family)
    if any(word[0].islower() for word in name.family.split()):
        family = f"{{{family}}}"
    gap = " " if name.particle and not name.particle.endswith("-") else ""
    parts = (f"{_escaped(name.particle)}{gap}{family}", name.suffix, _escaped(name.given))
    return ", ".join(part for part in parts if part)


def _escaped(text: str) -> str:
    escapes = _PAIRED if _is_balanced(text) else _UNPAIRED
    return _LIGATURES.sub(r"\g<0>{}", text.translate(escapes))


def _is_balanced(text: str) -> bool:
    """Say whether every brace in *text* has a partner."""
    depth = 0
    for mark in text:
        depth += (mark == "{") - (mark == "}")
        if depth < 0:
            return False
    return depth == 0
