"""The persons an article names, and whom "he" or "she" means.

A person's salience rises where the text puts them forward and falls with every sentence and
paragraph after; a pronoun means the most salient one it fits (Lappin and Leass 1994, with the
factors that can be seen without a parse). The weights were set on annotated news.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from iranwatch.analysis.speech.prose import Prose
from iranwatch.analysis.speech.sources import GENDER_OF_PRONOUN, NAME, Source, gender_of
from iranwatch.analysis.speech.words import HE, SHE
from iranwatch.lexicon import Names

REACH = 3  # paragraphs that a pronoun may reach back
MARGIN = 0.1  # of salience; a pronoun between two persons nearer than this stays undecided

OPENS_PARAGRAPH, OPENS_SENTENCE, OBLIQUE = 1.2, 0.8, -1.2  # where a mention stands
SPEAKS, ACTS, MODIFIES = 1.2, 1.0, -0.5  # and what follows it
IS_PRONOUN, IS_QUOTED = 0.3, 2.3  # "he" again; the speaker of a quotation
OF_KNOWN_GENDER, EACH_MENTION, NOT_SHOWN = 0.6, 0.05, -0.4  # of the person
FADES = 0.5  # with each sentence, and once more with each paragraph

_MENTION = re.compile(
    rf"(?<=d)(?P<role>[xOJGN]{{0,4}}T)(?![RSTmfnNOx])|(?P<name>{NAME})|(?P<pronoun>[hs])"
)
_SPEAKS = re.compile(r"(?:[op][dJTOGNmfnx']+)?(?:,[^.;:QEX]{1,30},|,?w[^.]{1,15},?)?,?[uaD]*[vgkA]")
_ACTS = re.compile(r"a*[uUe]")
_SHOWN_A_PERSON = re.compile(r"[uaD]*v|,?w|,d|,1,")
_SAYS = re.compile(r"[uaD]*v")
_SPEECH, _MODIFIED, _MAY_ACT = frozenset("vg"), frozenset("'OTx"), frozenset("auUe")
_MAY_SPEAK = frozenset("op,wuaDvgkA")
_BEFORE_NAME = frozenset("dJTOGxRS'")
_SUFFIXES = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"))
_INDEFINITE = frozenset(("a", "an", "one", "another"))


class Person:
    """Somebody the article names: the fullest form of the name so far, "m", "f" or None.

    ``shown`` is whether the text treats the name as a person's. ``salience`` is reckoned as if
    it had not faded since the article's start; ``seen`` is the last paragraph with a mention.
    """

    __slots__ = ("count", "gender", "name", "salience", "seen", "shown")

    def __init__(self, name: str, gender: str | None) -> None:
        self.name = name
        self.gender = gender
        self.shown = False
        self.count = 0
        self.salience = 0.0
        self.seen = 0


class People:
    """Who has been named so far, and who the pronouns of the last paragraph mean."""

    def __init__(self, names: Names | None) -> None:
        self._names = names
        self._by_name: dict[str, Person] = {}
        self._by_surname: dict[str, list[Person]] = {}
        self._by_role: dict[str, Person] = {}
        self._meant: dict[int, Person | None] = {}
        self._paragraph = 0
        self._sentences = 0  # before this paragraph
        self._next = 0  # before the next one

    def read(self, prose: Prose, paragraph: int) -> None:
        """Take in the persons of the next paragraph; *paragraph* is its number."""
        self._paragraph = paragraph
        self._sentences = self._next
        self._next += len(prose.stops) + 1
        self._meant = {}
        for found in _MENTION.finditer(prose.tags):
            start, end = found.span()
            time = self._time(prose, start)
            weight = 0.0
            if found.lastgroup == "name":
                person = self._named(prose, start, end)
            elif found.lastgroup == "pronoun":
                person = self._salient(GENDER_OF_PRONOUN[found[0]], time)
                self._meant[start] = person
                weight = IS_PRONOUN
            else:
                person = self._in_role(prose, start, end)
            if person is not None:
                self._raise(person, time + weight + _prominence(prose.tags, start, end))

    def meant(self, source: Source) -> Person | None:
        """Return whom a pronoun of the last paragraph means; None where two fit as well."""
        return self._meant.get(source.first)

    def spoke(self, person: Person, prose: Prose, at: int) -> None:
        """Remember that *person* speaks the quotation at the word *at* of the last paragraph."""
        self._raise(person, self._time(prose, at) + IS_QUOTED)

    def called(self, name: str) -> Person | None:
        """Return the person of that name or, if only one bears it, that surname."""
        lower = name.lower()
        bearers = self._by_surname.get(lower, [])
        return self._by_name.get(lower) or (bearers[0] if len(bearers) == 1 else None)

    def known(self, surname: str) -> bool:
        """Tell whether the article names a person with that surname."""
        return surname.lower() in self._by_surname

    def in_role(self, phrase: str) -> Person | None:
        """Return the person whom a description of two words or more means, by the names' own list.

        "Supreme Leader" may mean two men or an office: it is the one that the article names.
        """
        lower = phrase.lower().removeprefix("the ")
        if self._names is None or lower not in self._names.ambiguous:
            return None
        for person in self._by_name.values():
            concept = self._names.look_up(person.name)
            if concept and any(lower == other.lower() for other in concept.ambiguous):
                return person
        return None

    def _in_role(self, prose: Prose, start: int, end: int) -> Person | None:
        """Return whom "the president" means, or a new person for "a woman" who says something."""
        article = prose.words[start - 1].strip().lower()
        noun = prose.words[end - 1].strip().lower()
        if article == "the":
            return self._by_role.get(noun) or self.in_role(prose.piece(start, end))
        if article in _INDEFINITE and _SAYS.match(prose.tags, end):
            phrase = prose.piece(start - 1, end)
            gender = "m" if noun in HE else "f" if noun in SHE else None
            return self._by_name.setdefault(phrase.lower(), Person(phrase, gender))
        return None

    def _named(self, prose: Prose, start: int, end: int) -> Person | None:
        """Return the person that the words name; None if a lone name was not shown to be one."""
        tags = prose.tags
        words = [word.strip() for word in prose.words[start:end]]
        while len(words) > 1 and words[-1] in _SUFFIXES:
            words.pop()
        surname = words[-1].lower()
        gender = gender_of(prose, start, end)
        titled = start > 0 and tags[start - 1] in "RST"
        shown = titled or tags[start] in "mfn" or bool(_SHOWN_A_PERSON.match(tags, end))
        if len(words) > 1:
            person = self._full(" ".join(words), surname)
        else:
            fitting = [
                person
                for person in self._by_surname.get(surname, ())
                if gender is None or person.gender in (None, gender)
            ]
            if fitting:
                person = max(fitting, key=_mentions)
            else:
                group = self._group(surname)
                shown = group == "people" or (shown and group is None)
                if not shown:
                    return None
                person = self._add(words[0], surname)
        person.gender = person.gender or gender
        person.shown = person.shown or shown
        if titled and tags[start - 1] == "T":
            self._by_role[prose.words[start - 1].strip().lower()] = person
        return person

    def _full(self, name: str, surname: str) -> Person:
        """Return the person of that full name, who may have been known by the surname alone."""
        lower = name.lower()
        if lower in self._by_name:
            return self._by_name[lower]
        person = self._by_name.pop(surname, None)
        if person is None:
            return self._add(name, surname)
        person.name = name
        self._by_name[lower] = person
        return person

    def _group(self, name: str) -> str | None:
        """Return the group of a listed name, given in small letters ("people", "places")."""
        concept = self._names.concepts.get(self._names.ids.get(name, "")) if self._names else None
        return concept.group if concept else None

    def _add(self, name: str, surname: str) -> Person:
        person = Person(name, None)
        self._by_name[name.lower()] = person
        self._by_surname.setdefault(surname, []).append(person)
        return person

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
        for person in self._by_name.values():
            if person.gender in (None, gender) and person.seen >= self._paragraph - REACH:
                salience = person.salience - time + EACH_MENTION * min(person.count, 6)
                salience += OF_KNOWN_GENDER if person.gender else 0.0
                salience += 0.0 if person.shown else NOT_SHOWN
                if salience > best:
                    best, second, found = salience, best, person
                elif salience > second:
                    second = salience
        return found if best - second >= MARGIN else None


def _mentions(person: Person) -> int:
    return person.count


def _prominence(tags: str, start: int, end: int) -> float:
    """Return how far the place of a mention in its sentence puts the person forward."""
    while start and tags[start - 1] in _BEFORE_NAME:
        start -= 1
    before, after = tags[start - 1 : start], tags[end : end + 1]
    found = 0.0
    if not start:
        found += OPENS_PARAGRAPH
    elif before in ".EX":
        found += OPENS_SENTENCE
    elif before in "opbz":
        found += OBLIQUE
    if after in _MODIFIED:
        found += MODIFIES
    elif before in _SPEECH or (after in _MAY_SPEAK and _SPEAKS.match(tags, end)):
        found += SPEAKS
    elif after in _MAY_ACT and _ACTS.match(tags, end):
        found += ACTS
    return found
