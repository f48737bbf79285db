"""Articles of invented words, the same on every machine.

Words follow Zipf's law over a vocabulary large enough that new ones keep coming; lengths are
log-normal around 4 KB. Sentences have what iranwatch looks for: names, weekdays, dates, quotations.
"""

from __future__ import annotations

import math
import os
import random
from calendar import day_name, month_name
from itertools import accumulate
from pathlib import Path

COMMON = """
    the of to and in a that for on with is as by at from was be it has have are will this not an
    its which were but their had been or who would they after more he
"""
SYLLABLES = [
    first + second for first in "bdfghjklmnpqrstvwxyz" for second in ("a", "e", "i", "o", "an")
]
VOCABULARY = 200_000  # words
STEEP = 1.1  # exponent of Zipf's law, for about a third of COMMON in a text, as in news
NAMES = 6  # every sixth of them is a name
PROBES = {"missile": 0.12, "oil": 0.35, "government": 0.55}  # words, and the share that has them
LENGTH, SPREAD = 4000, 0.6  # characters: mean, and the sigma of their logarithm
LONGEST = 60_000  # characters
YESTERDAY = 86_400  # seconds; a file just written would be read again by the next ingest

HEADS = (
    "{title}\nBy {person} | {date}\n{title}\n\n",
    "{title}\n\n{date}\n{person}\n\n",
    "{title}\n\n",
)
SENTENCES = {  # and how many of a hundred are such
    "{words}.": 72,
    "“{words},” said {person}, the {word} of {name}.": 10,
    "{person} said on {weekday} that {words}.": 8,
    "{person} told {name} that “{words}.”": 5,
    "On {date}, {words}.": 5,
}


class Corpus:
    """The endless row of articles; article *i* hangs on nothing but *i*."""

    def __init__(self) -> None:
        chance = random.Random(1)
        invented: dict[str, None] = {}
        while len(invented) < VOCABULARY:
            word = "".join(chance.choices(SYLLABLES, k=chance.choice((1, 2, 2, 3, 3, 4))))
            invented.setdefault(word if len(invented) % NAMES else word.capitalize())
        self.words = [*COMMON.split(), *invented]
        self.names = [word for word in invented if word[0].isupper()]
        self.weights = _zipf(self.words)
        self.name_weights = _zipf(self.names)

    def article(self, number: int) -> str:
        """Return the text of the article of that number."""
        chance = random.Random(number)
        due = {word for word, share in PROBES.items() if chance.random() < share}
        head = chance.choice(HEADS)
        title = " ".join(self._words(chance, 9)).capitalize()
        parts = [head.format(title=title, **self._details(chance))]
        mean = math.log(LENGTH) - SPREAD**2 / 2
        left = min(chance.lognormvariate(mean, SPREAD), LONGEST)
        while left > 0 or due:
            words = self._words(chance, chance.randint(8, 28))
            if due:
                words.insert(len(words) // 2, due.pop())
            pattern = chance.choices([*SENTENCES], [*SENTENCES.values()])[0]
            sentence = pattern.format(words=" ".join(words), **self._details(chance))
            parts += sentence[0].upper(), sentence[1:], chance.choice((" ", " ", "\n\n"))
            left -= len(sentence)
        text = "".join(parts)
        return text.replace("“", '"').replace("”", '"') if chance.random() < 0.5 else text

    def _words(self, chance: random.Random, count: int) -> list[str]:
        return chance.choices(self.words, cum_weights=self.weights, k=count)

    def _details(self, chance: random.Random) -> dict[str, str]:
        first, last, name = chance.choices(self.names, cum_weights=self.name_weights, k=3)
        return {
            "person": f"{first} {last}",
            "name": name,
            "word": chance.choice(self.words),
            "weekday": chance.choice(day_name),
            "date": (
                f"{chance.choice(month_name[1:])} {chance.randint(1, 28)},"
                f" {chance.randint(2005, 2024)}"
            ),
        }


def write(size: int, folder: Path) -> Path:
    """Return a folder with the first *size* articles as files; written once, then kept."""
    top = folder / f"articles-{size}"
    if top.exists():
        return top
    unfinished = folder / f"unfinished-{size}"
    corpus = Corpus()
    for number in range(size):
        path = unfinished / f"{number % 240:03}" / f"{number:07}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(corpus.article(number), encoding="utf-8")
        written = path.stat().st_mtime - YESTERDAY
        os.utime(path, (written, written))
    return unfinished.rename(top)


def _zipf(words: list[str]) -> list[float]:
    return list(accumulate((rank + 2.7) ** -STEEP for rank in range(1, len(words) + 1)))
