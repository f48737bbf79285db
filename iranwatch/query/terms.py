"""A file of terms, one a line, as a plan."""

from __future__ import annotations

from iranwatch.errors import QueryError
from iranwatch.fold import words
from iranwatch.lexicon import Names
from iranwatch.query.expand import also_searched, expand, read_plain
from iranwatch.query.tree import Plan


def read_terms(text: str, names: Names | None) -> Plan:
    """Return a plan that wants every line of *text*, each as one name or phrase.

    Blank lines and lines that begin with # are left out, and so is a line that was there before.

    Raises:
        QueryError: if no line holds a letter or digit.
    """
    lines = (line.strip() for line in text.splitlines())
    kept = [line for line in lines if not line.startswith("#") and words(line)]
    if not kept:
        raise QueryError("the file holds no terms")
    terms = tuple(dict.fromkeys(expand([read_plain(line)], names)[0] for line in kept))
    also = tuple(filter(None, map(also_searched, terms)))
    return Plan(wanted=terms, also_searched=also)
