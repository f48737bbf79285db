"""The fields of an article as JSON: what the parser found, and what a person corrected."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Mapping
from typing import Any

from iranwatch.model import Article, Author, Evidence, PartialDate, Told

Plain = Any  # what json makes of a value


def _authors(value: Plain) -> tuple[Author, ...]:
    return tuple(Author(name, role) for name, role in value)


def _date(value: Plain) -> PartialDate | None:
    return PartialDate.read(value) if value else None


# A correctable field, and how its JSON value becomes the article's own.
CORRECTABLE: Mapping[str, Callable[[Plain], Any]] = {
    "title": lambda value: value,
    "authors": _authors,
    "source": lambda value: value,
    "section": lambda value: value,
    "published": _date,
    "language": lambda value: value,
}


def plain(field: str, value: object) -> Plain:
    """Return the value of an article's *field* as JSON holds it."""
    return str(value) if field == "published" and value is not None else value


def write_parsed(article: Article) -> bytes:
    """Return the parsed fields and the evidence of *article*, without its text: JSON, packed."""
    found = {field: plain(field, getattr(article, field)) for field in CORRECTABLE}
    text = json.dumps(found | {"evidence": article.evidence}, ensure_ascii=False)
    return zlib.compress(text.encode("utf-8", "surrogatepass"))


def read_parsed(packed: bytes) -> Article:
    """Return the article that `write_parsed` wrote, without paragraphs.

    Raises:
        ValueError, TypeError, KeyError: if it is none.
    """
    try:
        found = json.loads(zlib.decompress(packed))
    except zlib.error as error:
        raise ValueError(str(error)) from None
    evidence = tuple(Evidence(*row) for row in found.pop("evidence"))
    return corrected(Article(evidence=evidence), found)


def corrected(article: Article, values: Mapping[str, Plain]) -> Article:
    """Return *article* with the fields that *values* gives, as JSON holds them, put in place."""
    return article._replace(**{field: CORRECTABLE[field](values[field]) for field in values})


def write_told(told: Told) -> str:
    """Return what *told* says as JSON, in ASCII: the name of a file may be no text."""
    return json.dumps({name: said for name, said in told._asdict().items() if said is not None})


def read_told(text: str) -> Told:
    """Return what `write_told` wrote."""
    return Told(**json.loads(text))
