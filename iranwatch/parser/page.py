"""A file as a page: its blocks, the run of prose among them, and what was seen of each."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from itertools import chain

from iranwatch.parser.byline import Byline, read_bare, read_byline
from iranwatch.parser.captions import caption
from iranwatch.parser.dateline import read_dateline
from iranwatch.parser.dates import Found, find_dates
from iranwatch.parser.features import content_words, ends_sentence, prose_score
from iranwatch.parser.furniture import furniture, kind_of
from iranwatch.parser.language import find_language
from iranwatch.parser.layout import Block
from iranwatch.parser.pagespeak import mentions_page, phrases_in, reports_speech
from iranwatch.parser.run import Run, find_run

CARDS = 3  # stamps
PARAGRAPH = 0.8  # prose score of a line of 80 characters; with a full stop it signs nothing
GALLERY = 3  # times that a gallery repeats a caption
MENUS = 8  # lines of furniture; an article that was cut out of its page has fewer
CARD_LINES = 16  # blocks; three stamps within them are a list of stories, or comments
WALLS = {
    "related": 1.5,
    "page-speak": 0.8,
    "comments": 8.0,
}  # in paragraphs' scores; see run.find_run

_STAMP = re.compile(
    r"\d{1,2}[:.]\d\d(?:\ ?[AaPp]\.?[Mm]\.?)?(?:\ [A-Z]{2,4})?\Z|(?:\w+\ ){0,2}\d{1,2}\ ?(?:h|m|d|"
    r"min|mins|minutes?|hours?|days?|weeks?|months?|years?)\.?\ ago\W*\Z"
    r"|(?:vor|il\ y\ a|hace|há)\ \d{1,2}\ \w+\Z",
    re.VERBOSE,
)


class Page:
    """The blocks of one file; what costs time to see is seen once, and only where it is asked.

    ``caseless`` is the text of each without its case, ``scores`` says how much it reads like
    prose, ``prose`` the same with 0 for what is known as furniture, ``kinds`` as which, ``walls``
    what a block costs the run to cross.
    """

    def __init__(self, blocks: list[Block]) -> None:
        self.blocks = blocks
        self.caseless = [block.text.casefold() for block in blocks]
        self.scores = [prose_score(block.text) for block in blocks]
        self._furniture: dict[int, str | None] = {}
        self._dates: dict[int, list[Found]] = {}
        self._bylines: dict[int, Byline | None] = {}
        self._content: dict[int, frozenset[str]] = {}
        self._bare: dict[int, Byline | None] = {}
        self._phrases = phrases_in(block.text for block in blocks)
        self._mentions: list[int] = []
        self.day_first: bool | None = None
        self.kinds = [kind_of(block.text) for block in blocks]
        for index, score in enumerate(self.scores):
            if score:
                self.kinds[index] = self._kind_of_prose(index)
        self._forgive()
        self.prose = [
            0.0 if kind else score for score, kind in zip(self.scores, self.kinds, strict=True)
        ]
        self.walls = [WALLS.get(kind, 0.0) if kind else 0.0 for kind in self.kinds]
        for first in self._cards():
            self.walls[first] += WALLS["comments"]

    def _forgive(self) -> None:
        """Take page-speak for prose where there is hardly any other: some articles are about it."""
        mentions = sum(self.scores[index] for index in self._mentions)
        self._speaks = mentions * 2 <= sum(self.scores)
        if not self._speaks:
            self.kinds = [None if kind == "page-speak" else kind for kind in self.kinds]

    @cached_property
    def run(self) -> Run | None:
        """The stretch of blocks that is the article's prose; the whole file where there is none."""
        found = find_run(self.prose, self.walls)
        if found is None and self.blocks:
            return Run(0, len(self.blocks) - 1)
        return found

    def _kind_of_prose(self, index: int) -> str | None:
        """Return what block *index* is though it reads like prose, or None."""
        text = self.blocks[index].text
        if mentions_page(text, self._phrases):
            self._mentions.append(index)
            if not reports_speech(text):
                return "page-speak"
        return "gallery" if self._is_gallery(index) else caption(text)

    def _is_gallery(self, index: int) -> bool:
        """Say whether a gallery repeats block *index* under its pictures."""
        text = self.blocks[index].text
        if index and self.kinds[index - 1] == "gallery" and text == self.blocks[index - 1].text:
            return True
        if index + 1 == len(self.blocks) or text != self.blocks[index + 1].text:
            return False
        near = self.blocks[index + 2 : index + 6]
        return self.repeats[self.caseless[index]] >= GALLERY or any(caption(b.text) for b in near)

    @cached_property
    def comments(self) -> int:
        """The first block below the article in which readers speak; past the end if none does."""
        below = range(self.run.last + 1 if self.run else 0, len(self.blocks))
        return next((i for i in below if self.walls[i] >= WALLS["comments"]), len(self.blocks))

    @cached_property
    def is_whole(self) -> bool:
        """Whether the file is a whole page: its menus show."""
        return len(self.kinds) - self.kinds.count(None) >= MENUS

    @cached_property
    def repeats(self) -> Counter[str]:
        """How often the text of each block stands in the file, whatever its case."""
        return Counter(self.caseless)

    @cached_property
    def words(self) -> dict[str, int]:
        """The content words of the run, and in how many of its blocks each stands."""
        if self.run is None:
            return {}
        prose = filter(self.scores.__getitem__, range(self.run.first, self.run.last + 1))
        return Counter(chain.from_iterable(map(self.content, prose)))

    def content(self, index: int) -> frozenset[str]:
        """Return the content words of block *index*."""
        if index not in self._content:
            self._content[index] = content_words(self.blocks[index].text[:4000])
        return self._content[index]

    def furniture(self, index: int) -> str | None:
        """Return the rule that knows block *index* as page furniture, or None."""
        if index not in self._furniture:
            self._furniture[index] = self.kinds[index] or self._seen(index)
        return self._furniture[index]

    def _seen(self, index: int) -> str | None:
        """Return the rule that knows a block without prose as furniture, or None."""
        text = self.blocks[index].text
        if self.scores[index]:  # what reads like prose was looked at once
            return furniture(text)
        if self._speaks and mentions_page(text, self._phrases) and not reports_speech(text):
            return "page-speak"
        return furniture(text) or caption(text)

    def byline(self, index: int) -> Byline | None:
        """Return what block *index* says of the writers, if it says that it is a byline."""
        if index not in self._bylines:
            text = self.blocks[index].text
            is_prose = self.scores[index] >= PARAGRAPH and ends_sentence(text)
            self._bylines[index] = None if is_prose else read_byline(text)
        return self._bylines[index]

    def bare(self, index: int) -> Byline | None:
        """Return the people that block *index* names, if it is nothing but names."""
        if index not in self._bare:
            self._bare[index] = read_bare(self.blocks[index].text)
        return self._bare[index]

    def dates(self, index: int) -> list[Found]:
        """Return the dates in block *index*."""
        if index not in self._dates:
            self._dates[index] = find_dates(self.blocks[index].text, self.day_first)
        return self._dates[index]

    @cached_property
    def language(self) -> str | None:
        """The language of the prose, or None where it does not show."""
        if self.run is None:
            return None
        prose = range(self.run.first, min(self.run.last, self.run.first + 8) + 1)
        return find_language(" ".join(self.blocks[index].text for index in prose))

    def dates_only(self, index: int) -> bool:
        """Say whether block *index* is a line that dates the article, and no prose of its own."""
        text = self.blocks[index].text
        return self.scores[index] == 0 and read_dateline(text) is None

    def near(self) -> list[Block]:
        """Return the blocks about the article in which its dates stand."""
        if self.run is None:
            return []
        return (
            self.blocks[max(0, self.run.first - 30) : self.run.first + 10]
            + self.blocks[self.run.last : self.run.last + 10]
        )

    def reread_dates(self, day_first: bool) -> None:
        """Read numeric dates in the order *day_first* from now on."""
        self.day_first = day_first
        self._dates.clear()

    def has_date(self, index: int) -> bool:
        """Say whether block *index* is short enough to date an article, and holds a date."""
        return len(self.blocks[index].text) < 200 and bool(self.dates(index))

    def _cards(self) -> list[int]:
        """Return the first block of every group of stamps that stand in cadence."""
        stamps = [
            index
            for index, block in enumerate(self.blocks)
            if len(block.text) < 40 and self.scores[index] == 0 and self.is_stamp(index)
        ]
        return [
            first
            for first, third in zip(stamps, stamps[CARDS - 1 :], strict=False)
            if third - first <= CARD_LINES
        ]

    def is_stamp(self, index: int) -> bool:
        """Say whether block *index* is no more than a date or "two hours ago"."""
        text = self.blocks[index].text
        if not any(map(str.isdigit, text)):
            return False
        if _STAMP.match(text):
            return True
        dates = self.dates(index)
        return bool(dates) and dates[-1].end - dates[0].start + 20 >= len(text)
