"""Whom "he" or "she" means, of the persons an article names.

A person's salience rises where the text puts them forward and falls with every sentence and
paragraph after; a pronoun means the most salient one it fits (Lappin and Leass 1994, with the
factors that can be seen without a parse). The weights were set on annotated news.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from iranwatch.analysis.speech.persons import Person, Persons
from iranwatch.analysis.speech.prose import Prose
from iranwatch.analysis.speech.sources import GENDER_OF_PRONOUN, NAME, Source
from iranwatch.lexicon import Names

REACH = 3  # paragraphs that a pronoun may reach back
MARGIN = 0.1  # of salience; a pronoun between two persons nearer than this stays undecided

OPENS_PARAGRAPH, OPENS_SENTENCE, OBLIQUE = 1.2, 0.8, -1.2  # where a mention stands
SPEAKS, ACTS, MODIFIES = 1.2, 1.0, -0.5  # and what follows it
IS_PRONOUN, IS_QUOTED = 0.3, 2.3  # "he" again; the speaker of a quotation
OF_KNOWN_GENDER, EACH_MENTION, NOT_SHOWN = 0.6, 0.05, -0.4  # of the person
FADES = 0.5  # with each sentence, and once more with each paragraph

_MENTION = re.compile(  # the first tag tells the kind; looking ahead for it halves the time
    rf"(?=[dhslmfnN])(?:d[xOJGN]{{0,4}}T(?![RSTmfnNOx])|[hs]|{NAME})"
)
_SPEAKS = re.compile(
    r"(?:[op][dJTOGNmfnx']+)?(?:,[^.;:QEX]{1,30},|,?w[^.]{1,15},?)?,?[uaD]*[vjgkA]"
)
_ACTS = re.compile(r"a*[uUe]|,[^.,;:QEX]{1,20},a*[uUekx]")
_SPEECH, _MODIFIED = frozenset("vg"), frozenset("'OTx")
_MAY_SPEAK, _MAY_ACT = frozenset("op,wuaDvjgkA"), frozenset("auUe,")  # what these begin with
_PLACES = {**dict.fromkeys(".EX", OPENS_SENTENCE), **dict.fromkeys("opbz", OBLIQUE)}
_BEFORE_NAME = frozenset("dJTOGxRS'")


class People:
    """How far each person is put forward, and whom the pronouns of the last paragraph mean."""

    def __init__(self, names: Names | None) -> None:
        self.persons = Persons(names)
        self._meant: dict[int, Person | None] = {}
        self._meant_before: dict[int, Person | None] = {}
        self._paragraph = 0
        self._sentences = 0  # before this paragraph
        self._next = 0  # before the next one

    def read(self, prose: Prose, paragraph: int) -> None:
        """Take in the persons of the next paragraph; *paragraph* is its number."""
        self._paragraph = paragraph
        self._sentences = self._next
        self._next += len(prose.stops) + 1
        self._meant_before, self._meant = self._meant, {}
        for found in _MENTION.finditer(prose.tags):
            start, end = found.span()
            tag = prose.tags[start]
            weight = 0.0
            if tag == "d":
                start += 1
                person = self.persons.described(prose, start, end)
            elif tag in GENDER_OF_PRONOUN:
                person = self._salient(GENDER_OF_PRONOUN[tag], self._time(prose, start))
                self._meant[start] = person
                weight = IS_PRONOUN
            else:
                person = self.persons.named(prose, start, end)
            if person is not None:
                time = self._time(prose, start)
                self._raise(person, time + weight + _prominence(prose.tags, start, end))

    def meant(self, source: Source, *, before: bool = False) -> Person | None:
        """Return whom a pronoun of the last paragraph means; None where two fit as well.

        With *before*, it is one of the paragraph before the last.
        """
        return (self._meant_before if before else self._meant).get(source.first)

    def spoke(self, person: Person, prose: Prose, at: int) -> None:
        """Remember that *person* speaks the quotation at the word *at* of the last paragraph."""
        self._raise(person, self._time(prose, at) + IS_QUOTED)

    def _time(self, prose: Prose, at: int) -> float:
        """Return how much any salience has faded at the word *at*, since the article's start."""
        return FADES * (self._sentences + bisect_left(prose.stops, at) + self._paragraph)

    def _raise(self, person: Person, salience: float) -> None:
        if not person.count or salience > person.salience:
            person.salience = salience
        person.count += 1
        person.seen = self._paragraph

    def _salient(self, gender: str, time: float) -> Person | None:
        """Return the person of that gender, or of none known, who stands out, if one does."""
        best, second, found = -99.0, -99.0, None
        oldest = self._paragraph - REACH
        for person in self.persons.all():
            if person.seen >= oldest and person.gender in (None, gender):
                salience = person.salience - time + EACH_MENTION * min(person.count, 6)
                salience += OF_KNOWN_GENDER if person.gender else 0.0
                salience += 0.0 if person.shown else NOT_SHOWN
                if salience > best:
                    best, second, found = salience, best, person
                elif salience > second:
                    second = salience
        return found if best - second >= MARGIN else None


def _prominence(tags: str, start: int, end: int) -> float:
    """Return how far the place of a mention in its sentence puts the person forward."""
    while start and tags[start - 1] in _BEFORE_NAME:
        start -= 1
    before, after = tags[start - 1 : start], tags[end : end + 1]
    found = _PLACES.get(before, 0.0) if start else OPENS_PARAGRAPH
    if after in _MODIFIED:
        found += MODIFIES
    elif before in _SPEECH or (after in _MAY_SPEAK and _SPEAKS.match(tags, end)):
        found += SPEAKS
    elif after in _MAY_ACT and _ACTS.match(tags, end):
        found += ACTS
    return found
