"""The keys that works have in a bibliography: to be read, and never to change or to collide."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from iranwatch.query.stopwords import STOPWORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iranwatch.model import PartialDate
    from iranwatch.render.citations.names import Name

DIGITS = 12  # of the id: 8 have a twin among 100,000 articles, and can be forged in minutes
LONGEST = 20  # characters of a name or word


def key_of(
    authors: Sequence[Name],
    source: str | None,
    published: PartialDate | None,
    title: str | None,
    id_: str,
    paragraph: int | None = None,
) -> str:
    """Return the key of an article, or of one paragraph: ``zarif2017khorramshahr-4f2a91c04f2a-p3``.

    It is ASCII and rests on the article alone, so that no other article changes it; the start of
    the id makes it unlike any other. It opens with the family name, else the outlet, else "anon";
    what has no ASCII letters is left out.
    """
    first = authors[0] if authors else None
    author = "".join(_plain(first.family)) if first and first.family else None
    body = _plain(first.literal if first else source or "")
    year = f"{published.year:04}" if published else "nd"
    head = [(author or next(iter(body), "anon"))[:LONGEST], year, *_plain(title or "")[:1]]
    return f"{''.join(head)}-{id_[:DIGITS]}" + (f"-p{paragraph}" if paragraph else "")


def _plain(text: str) -> list[str]:
    """Return the words of *text* that say something, in ASCII and small letters."""
    bare = unicodedata.normalize("NFKD", text[:200]).encode("ascii", "ignore").decode().casefold()
    words = re.findall("[a-z][a-z0-9]*", bare)
    return [word[:LONGEST] for word in words if word not in STOPWORDS and len(word) > 1]
