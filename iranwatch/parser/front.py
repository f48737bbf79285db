"""Front matter: what a header of ``key: value`` lines says of the article below it."""

from __future__ import annotations

import re
from typing import NamedTuple

from iranwatch.model import Evidence

LONGEST = 32 * 1024  # characters of a YAML block; a long one has 2,000
LONGEST_VALUE = 200  # characters of a value that are kept as evidence
DEEPEST = 4  # mappings and lists inside one another; front matter has two
MOST_LINES = 40  # plain header lines

KEYS = {
    "title": "title headline",
    "authors": "author authors byline by creator writer",
    "published": "date published publication-date publish-date pub-date pubdate published-at "
    "created issued",
    "updated": "updated modified lastmod last-modified",
    "source": "source publisher outlet sitename site-name site publication newspaper",
    "url": "url link permalink canonical hostname",
    "section": "section category categories",
    "language": "language lang",
}
_FIELDS = {key: field for field, keys in KEYS.items() for key in keys.split()}
_FENCE = re.compile(r"\s{0,100}---[ \t]{0,20}\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]{0,20}$", re.MULTILINE)
_PLAIN = re.compile(r"([A-Za-z][A-Za-z _-]{0,20}?)[ \t]{0,4}:(?!//)[ \t]{0,20}(\S.{0,400}|)$")


class Front(NamedTuple):
    """What a header says, and where the text below it starts.

    ``values`` gives each field the words that stand for it, in order; ``lines`` the line of each,
    from 1; ``rule`` is ``yaml`` or ``header-lines``. A block that is no valid YAML is no header:
    ``broken`` is then its first line.
    """

    values: dict[str, tuple[str, ...]]
    lines: dict[str, int]
    start: int = 0
    rule: str = ""
    broken: str | None = None

    def first(self, field: str) -> str | None:
        """Return the first value of *field*, or None."""
        values = self.values.get(field)
        return values[0] if values else None

    def evidence(self, field: str, value: str, rule: str | None = None) -> Evidence:
        """Return evidence that the header gives *field* as *value*."""
        return Evidence(field, rule or self.rule, self.lines.get(field), value[:LONGEST_VALUE])

    def all_evidence(self) -> list[Evidence]:
        """Return evidence of what the header settles alone, and of a header that is none."""
        found = [
            self.evidence(field, ", ".join(self.values[field]))
            for field in ("title", "authors", "section", "language")
            if field in self.values
        ]
        if self.broken is not None:
            found.append(Evidence("cut", "broken-front-matter", 1, self.broken))
        return found


NOTHING = Front({}, {})


def read_front(text: str) -> Front:
    """Return what the head of *text* says in so many words; NOTHING where it has no header."""
    fence = _FENCE.match(text)
    if fence:
        close = _CLOSE.search(text, fence.end(), fence.end() + LONGEST)
        if close:
            return _yaml(text, fence.end(), close)
    return _plain(text)


def _yaml(text: str, start: int, close: re.Match[str]) -> Front:
    """Return what a YAML block says; only scalars and lists of scalars count."""
    import yaml

    block = text[start : close.start()]
    try:
        depth = 0
        for event in yaml.parse(block, Loader=yaml.BaseLoader):
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST or isinstance(event, yaml.AliasEvent):
                return NOTHING._replace(broken=block[:200])
        read = yaml.load(block, Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes only strings
    except yaml.YAMLError:
        return NOTHING._replace(broken=block[:200])
    if not isinstance(read, dict):
        return NOTHING._replace(broken=block[:200])
    first = text.count("\n", 0, start) + 1
    places = {line.split(":")[0].strip(): first + n for n, line in enumerate(block.split("\n"))}
    values: dict[str, tuple[str, ...]] = {}
    lines: dict[str, int] = {}
    for key, value in read.items():
        field = _field(key) if isinstance(key, str) else None
        items = tuple(
            v.strip()
            for v in (value if isinstance(value, list) else [value])
            if isinstance(v, str) and v.strip()
        )
        if field and items and field not in values:
            values[field], lines[field] = items, places.get(key, first)
    return Front(values, lines, close.end(), "yaml")


def _plain(text: str) -> Front:
    """Return what ``Title:`` and its like say at the very top of *text*."""
    values: dict[str, tuple[str, ...]] = {}
    lines: dict[str, int] = {}
    offset = start = 0
    for number, raw in enumerate(text[:LONGEST].split("\n")[:MOST_LINES], 1):
        line = raw.strip()
        if line:
            found = _PLAIN.match(line)
            field = _field(found[1]) if found else None
            if not found or (field is None and len(found[1]) > 15):
                break
            if field and found[2] and field not in values:
                values[field], lines[field] = (found[2].strip(),), number
        elif values:
            start = offset
            break
        offset += len(raw) + 1
        start = offset
    if len(values) < 2 and not values.keys() & {"title", "url"}:
        return NOTHING
    return Front(values, lines, min(start, len(text)), "header-lines")


def _field(key: str) -> str | None:
    """Return the field that *key* names in any of its usual spellings."""
    return _FIELDS.get(re.sub(r"[ _]+", "-", key.strip().casefold()))
