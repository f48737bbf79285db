"""The footnotes of a brief: a number for every place that is cited, and what stands there."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from iranwatch.render.brief.document import Footnote, Mark, Prose
from iranwatch.render.citations.chicago import note
from iranwatch.render.citations.work import work
from iranwatch.render.layout import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from iranwatch.model import Record

    Place = tuple[str, int | None]  # an article's id, and the number of a paragraph, if of one


class Footnotes:
    """Numbers for places, in the order in which they are first cited."""

    def __init__(self) -> None:
        self._numbers: dict[Place, int] = {}
        self._times: Counter[Place] = Counter()

    def mark(self, record: Record, paragraph: int | None = None) -> Mark:
        """Return the mark that cites a paragraph of an article, or the article as a whole."""
        place = (record.id, paragraph)
        self._times[place] += 1
        return Mark(self._numbers.setdefault(place, len(self._numbers) + 1), self._times[place])

    def written(self, records: Mapping[str, Record]) -> Iterator[Footnote]:
        """Yield the footnotes; *records* are the whole articles by their ids.

        The first to an article cites it in full, with the hash of its bytes and the day they were
        read; those after it point back there.
        """
        first: dict[str, int] = {}
        for place, number in self._numbers.items():
            known = first.setdefault(place[0], number)
            cited = work(records[place[0]], place[1])
            again = (Span(f"See note {known}; "), Span(cited.anchor, "id"), Span("."))
            text = note(cited) if known == number else again
            yield Footnote(number, Prose(text), self._times[place])
