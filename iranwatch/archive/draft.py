"""A file that was read and parsed, ready to be stored."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable
from typing import NamedTuple

from iranwatch import fold
from iranwatch.analysis.facts import Facts
from iranwatch.archive import fields
from iranwatch.model import Article, Told
from iranwatch.text import Decoded

Packed = bytes  # by zlib
Folded = tuple[str, str, str, str]  # title, byline, body, comment as both indexes hold them


class Draft(NamedTuple):
    """A file that was read and parsed, ready to be stored; made outside any transaction."""

    sha256: str
    raw: Packed
    bytes: int
    encoding: str
    replaced: int
    parser: int
    told: Told
    article: Article
    folded: Folded
    parsed: Packed  # by fields.write_parsed
    facts: Facts | None = None  # None where they are left for later


class Stamp(NamedTuple):
    """What a file's metadata was when it was read, by which an unchanged one is known again."""

    size: int
    mtime_ns: int
    ctime_ns: int
    read_ns: int


def of(
    data: bytes,
    decoded: Decoded,
    told: Told,
    article: Article,
    parser: int,
    facts: Facts | None = None,
) -> Draft:
    """Return the draft of a file's bytes, of the article parsed from them, and of its facts."""
    return Draft(
        sha256=hashlib.sha256(data).hexdigest(),
        raw=zlib.compress(data),
        bytes=len(data),
        encoding=decoded.encoding,
        replaced=decoded.replaced,
        parser=parser,
        told=told,
        article=article,
        parsed=fields.write_parsed(article),
        folded=folded(article),
        facts=facts,
    )


def folded(article: Article) -> Folded:
    """Return the texts of *article* as both indexes hold them."""
    return fold_texts((article.title, article.byline, article.body, article.comment))


def fold_texts(texts: Iterable[str | None]) -> Folded:
    """Return title, byline, body and comment folded; what is None is empty in an index."""
    title, byline, body, comment = (fold.fold(text) if text else "" for text in texts)
    return title, byline, body, comment
