"""The page that ``iranwatch help query`` prints, as data; a test parses every example of it."""

from __future__ import annotations

from textwrap import wrap
from typing import NamedTuple

from iranwatch.query.grammar import RULES

WIDTH = 80  # characters of a line


class Section(NamedTuple):
    """A heading, what it says, and examples: a query and what it finds."""

    title: str
    text: str
    examples: tuple[tuple[str, str], ...]


SECTIONS = (
    Section(
        "Words",
        "Plain words find articles with all of them, then with some. Case, accents, apostrophes "
        "and endings do not matter; Persian and Arabic letters are one alphabet.",
        (
            ("missile test", "both words first, then either; missiles, tested too"),
            ("Khamene'i", "Khamenei, Khamene’i, KHAMENEI …"),
            ("IRGC", "every spelling of the name: Revolutionary Guards, Pasdaran …"),
        ),
    ),
    Section(
        "Exactly so",
        "Quotes ask for words side by side as they are written, = for one word as it is written. "
        "Neither looks for other spellings. A star stands for any ending.",
        (
            ('"missile tests"', "these two words together, in these forms"),
            ("=guards", "guards, not guard and not the IRGC's other names"),
            ("enrich*", "enrich, enriched, enrichment …"),
        ),
    ),
    Section(
        "Operators",
        "In capitals. What stands beside one is required, and so is what stands in parentheses "
        "with one. AND may be left out. NEAR allows 10 words between, NEAR/3 allows 3.",
        (
            ("missile -nuclear", "without nuclear"),
            ("missile OR rocket", "either"),
            ("(missile OR rocket) AND Yemen NOT Saudi", "one of two, with one, without another"),
            ("IRGC NEAR/5 missile", "near each other, in any spelling"),
            ("@silos", "the saved search of that name"),
        ),
    ),
    Section(
        "Fields",
        "title: body: comment: author: note: search words in one part of an article. source: "
        "tag: lang: compare the whole value, section: also a step of its path. entity: takes any "
        "spelling of a name, id: the beginning of an id, path: a pattern of a file's path, has: "
        "one of date author source note tag comment.",
        (
            ("title:sanctions", "in the title"),
            ('author:"Mina Rad"', "by this author"),
            ('source:"Fars News Agency" OR source:IRNA', "from either outlet"),
            ("comment:(missile OR rocket)", "in the analyst's own voice"),
            ("id:4f2a", "whose id begins so"),
            ("path:2017/*.txt", "from files there"),
            ("-has:date", "without a date"),
        ),
    ),
    Section(
        "Dates",
        "A year, a month or a day, a range of them, or so long ago: 30d, 2w, 6m, 1y. An article "
        "known to the month is found by every day in it. after: includes the day, before: does "
        "not.",
        (
            ("date:2017-10", "in October 2017"),
            ("date:2017-10..2018-02-15", "from the first day of one to the last of the other"),
            ("after:30d sanctions", "in the last thirty days"),
            ("before:2018", "until the last day of 2017"),
            ("date:none", "without a date"),
        ),
    ),
)
NOTES = (
    "Nothing typed is an error: a quote that was not closed is closed, an operator without its "
    "other side is left out, an unknown field is searched as words, each with a note; --strict "
    "refuses instead. iranwatch search --explain shows how a query was read."
)


def page() -> str:
    """Return the whole page, plain text."""
    lines = []
    for section in SECTIONS:
        lines += [section.title.upper(), *wrap(section.text, WIDTH), ""]
        width = max(len(query) for query, _ in section.examples)
        lines += [f"  {query:{width}}  {finds}" for query, finds in section.examples]
        lines.append("")
    return "\n".join([*lines, *wrap(NOTES, WIDTH), "", RULES])
