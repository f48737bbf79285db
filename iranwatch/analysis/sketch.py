"""A sketch of a text: enough of it, in a few hundred bytes, to know a copy by."""

from __future__ import annotations

import struct
from bisect import bisect_right
from zlib import crc32

from iranwatch.fold import fold
from iranwatch.model import Article

SIZE = 96  # hashes; docs/copies.md has what fewer and more of them find
ENOUGH = 12  # hashes; of fewer to compare, chance decides

_HASHES = 1 << 32  # how many there are
_PARTS = bytes(code if code > 127 or chr(code).isalnum() else 32 for code in range(256))


def sketch(article: Article) -> bytes:
    """Return the sketch of what *article* says; its title is left out.

    It is made of the smallest hashes of the text's shingles (runs of five words, folded), at most
    SIZE of them, smallest first, four bytes each, alike on every machine. Capitals, punctuation
    and line ends make no difference. What has less than five words has an empty one. Takes about
    a tenth of the time of parsing it.

    Source:
        A. Broder, On the resemblance and containment of documents, 1997.
    """
    text = fold("\n".join([paragraph.text for paragraph in article.paragraphs]))
    words = text.encode("utf-8", "surrogatepass").translate(_PARTS).split()
    shingles = zip(words, words[1:], words[2:], words[3:], words[4:], strict=False)
    smallest = _smallest(set(map(crc32, map(b" ".join, shingles))))
    return struct.pack(f">{len(smallest)}I", *smallest)


def hashes(sketched: bytes) -> tuple[int, ...]:
    """Return the hashes in a sketch, smallest first."""
    return struct.unpack(f">{len(sketched) // 4}I", sketched)


def containment(one: bytes, other: bytes) -> float | None:
    """Return how much of the shorter of two sketched texts stands in the other, from 0 to 1.

    None if they have too little to compare: a text of less than ENOUGH shingles, or one of about
    SIZE / ENOUGH times the length of the other.
    """
    first, second = hashes(one), hashes(other)
    reach = min(_reach(first), _reach(second))
    fewer = min(bisect_right(first, reach), bisect_right(second, reach))
    return len(set(first).intersection(second)) / fewer if fewer >= ENOUGH else None


def length(sketched: bytes) -> float:
    """Return about how many different shingles the sketched text has."""
    values = hashes(sketched)
    return len(values) * _HASHES / (_reach(values) + 1)


def _reach(values: tuple[int, ...]) -> int:
    """Return up to where *values* are all the hashes that the text has."""
    return values[-1] if len(values) == SIZE else _HASHES - 1


def _smallest(values: set[int]) -> list[int]:
    """Return the SIZE smallest of *values*, in order; most need not be sorted."""
    limit = 2 * SIZE * _HASHES // max(len(values), 1)
    low = sorted([value for value in values if value < limit])
    return (low if len(low) >= SIZE else sorted(values))[:SIZE]
