"""Bytes to clean text: which encoding, which newlines, and nothing that is not text."""

from __future__ import annotations

import re
from typing import NamedTuple

from iranwatch.errors import NotTextError

MAX_BYTES = 20 * 1024 * 1024  # bytes; the longest novels have 4 MB, so more is no article
SAMPLE = 64 * 1024  # bytes that the encoding is guessed from

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# A pattern that opens with one set of characters is looked for in a third of the time of another.
_BREAK = re.compile("[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029](?:(?<=\r)\n)?")
_NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_HALF = re.compile("[\ud800-\udfff]")  # what Python makes of bytes that are not UTF-8
_LETTER = re.compile(r"\w")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")


def too_large(most: float) -> str:
    """Return why what has more than *most* bytes is refused."""
    size = f"{most / 2**20:.4g} MB" if most >= 2**20 else f"{most / 2**10:.4g} KB"
    return f"larger than {size}, so hardly one article; --max-size lets it in"


def is_text(value: str) -> bool:
    """Say whether *value* can be stored as text: without NUL or half a character."""
    return "\0" not in value and not _HALF.search(value)


def is_line(value: str) -> bool:
    """Say whether *value* is text on one line, not blank and without control characters."""
    return bool(value.strip()) and not re.search(
        f"\t|\n|{_BREAK.pattern}|{_NOT_TEXT.pattern}", value
    )


class Decoded(NamedTuple):
    """The text of a file, the name of its encoding, and how many characters had to be replaced."""

    text: str
    encoding: str
    replaced: int


def decode(data: bytes, most: float = MAX_BYTES) -> Decoded:
    """Return the text that *data* holds, with the newline as its only line break.

    A byte order mark decides, then UTF-8, then charset-normalizer's guess; what cannot be decoded,
    and control characters, become U+FFFD and are counted. The raw bytes stay the evidence: this
    text is what is parsed, indexed and shown.

    Raises:
        NotTextError: if *data* is empty, blank, a binary format, or of more than *most* bytes.
    """
    if len(data) > most:
        raise NotTextError(too_large(most))
    if not data.strip(b" \t\r\n\v\f\x00"):
        raise NotTextError("empty" if not data else "blank")
    raw, encoding = _unicode(data)
    clean, replaced = _NOT_TEXT.subn("\ufffd", _BREAK.sub("\n", raw))
    replaced += raw.count("\ufffd")
    if replaced * 10 > len(clean):
        raise NotTextError("not text: binary data")
    if not _LETTER.search(clean):
        raise NotTextError("blank: not one letter or digit")
    return Decoded(clean, encoding, replaced)


def _unicode(data: bytes) -> tuple[str, str]:
    """Return *data* as str, and the encoding that read it."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding, "replace"), encoding.removesuffix("-sig")
    if wide := _wide(data):
        return data.decode(wide, "replace"), wide
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        encoding = _guess(data)
        return data.decode(encoding, "replace"), encoding


def _wide(data: bytes) -> str | None:
    """Return which UTF-16 *data* is that has no byte order mark: every other byte of it is NUL."""
    halves = data[:SAMPLE:2], data[1:SAMPLE:2]
    high, low = (half.count(0) * 5 > len(half) * 2 for half in halves)
    if high == low:
        return None
    return "utf-16-be" if high else "utf-16-le"


def _guess(data: bytes) -> str:
    """Return the likeliest encoding of bytes that are not valid UTF-8.

    A few broken bytes in a UTF-8 file leave it UTF-8: losing them is better than reading the
    rest as gibberish.
    """
    first = _BEYOND_ASCII.search(data)
    start = max(first.start() - SAMPLE // 2, 0) if first else 0
    sample = data[start : start + SAMPLE]
    broken = sample.decode("utf-8", "replace").count("\ufffd")
    if broken * 4 < len(_BEYOND_ASCII.findall(sample)):
        return "utf-8"
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return best.encoding if best else "utf-8"
