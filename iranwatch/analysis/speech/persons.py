"""The persons an article names: their fullest names, their gender, and by which role they go."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from iranwatch.analysis.speech.nouns import HE, SHE
from iranwatch.analysis.speech.prose import Prose
from iranwatch.analysis.speech.sources import gender_of
from iranwatch.lexicon import Names

Kind = Literal["person", "body"]

_SHOWN_A_PERSON = re.compile(r"[uaD]*[vjk]|,?w|,d|,1,")
_MAY_SHOW = frozenset("uaDvjk,w")  # what that begins with
_OWNER = re.compile(r"(?i:the )|[A-Z]\w+['’]s ")
_SAYS = re.compile(r"[uaD]*v")
_SUFFIXES = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"))
_OF_PLACES = frozenset(("San ", "Los ", "Las ", "Santa ", "Fort ", "Port "))
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


class Persons:
    """Who has been named so far, by full name, surname and role."""

    def __init__(self, names: Names | None) -> None:
        self._names = names
        self._by_name: dict[str, Person] = {}
        self._by_surname: dict[str, list[Person]] = {}
        self._by_role: dict[str, Person] = {}
        self._by_words: dict[str, Person] = {}  # sure already, by the words of the mention

    def all(self) -> Iterable[Person]:
        """Return everybody named so far."""
        return self._by_name.values()

    def named(self, prose: Prose, start: int, end: int) -> Person | None:
        """Return the person that the words name; None if a lone name was not shown to be one."""
        tags = prose.tags
        name = prose.piece(start, end)
        titled = start > 0 and tags[start - 1] in "RST"
        person = None if titled else self._by_words.get(name)
        return person or self._read(prose, start, end, name, titled=titled)

    def _read(
        self, prose: Prose, start: int, end: int, name: str, *, titled: bool
    ) -> Person | None:
        if start and prose.words[start - 1] in _OF_PLACES:
            return None
        tags = prose.tags
        words = name.split()
        while len(words) > 1 and words[-1] in _SUFFIXES:
            words.pop()
        surname = words[-1].lower()
        gender = gender_of(prose, start, end) if titled or tags[start] in "mf" else None
        shown = titled or tags[start] in "mfn" or _is_shown(tags, end)
        if len(words) > 1:
            person = self._full(" ".join(words), surname)
        else:
            bearer = self._bearer(surname, gender) if surname in self._by_surname else None
            if bearer is None:
                group = self._group(surname)
                shown = group == "people" or (shown and group is None)
                if not shown:
                    return None
                bearer = self._add(words[0], surname)
            person = bearer
        person.gender = person.gender or gender
        person.shown = person.shown or shown
        if titled and tags[start - 1] == "T":
            self._by_role[prose.words[start - 1].strip().lower()] = person
        if person.shown and (len(words) > 1 or len(self._by_surname[surname]) == 1):
            self._by_words[name] = person
        return person

    def _bearer(self, surname: str, gender: str | None) -> Person | None:
        """Return who of that surname may be of the *gender*, the one named most often."""
        bearers = self._by_surname[surname]
        if gender is not None:
            bearers = [person for person in bearers if person.gender in (None, gender)]
        return max(bearers, key=_mentions, default=None)

    def described(self, prose: Prose, start: int, end: int) -> Person | None:
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

    def called(self, name: str) -> Person | None:
        """Return the person of that name or, if only one bears it, that surname."""
        lower = name.lower()
        bearers = self._by_surname.get(lower, [])
        return self._by_name.get(lower) or (bearers[0] if len(bearers) == 1 else None)

    def kind(self, name: str) -> Kind | None:
        """Tell whether a name is a person's or a body's; None where neither is sure."""
        concept = self._names.look_up(name) if self._names else None
        if concept:
            return "person" if concept.group == "people" else "body"
        person = self.called(name)
        return "person" if person and person.gender else None

    def in_role(self, phrase: str) -> Person | None:
        """Return the person whom a description means: who was last called so, if anybody was.

        Else the names' list tells: "Supreme Leader" may mean two men or an office there, and is
        the one that the article names.
        """
        lower = phrase.lower()
        if lower.startswith("the ") and lower[4:] in self._by_role:
            return self._by_role[lower[4:]]
        lower = without_owner(phrase).lower()
        if self._names is None or lower not in self._names.ambiguous:
            return None
        for person in self._by_name.values():
            concept = self._names.look_up(person.name)
            if concept and any(lower == other.lower() for other in concept.ambiguous):
                return person
        return None

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
        known = self._names.ids.get(name) if self._names else None
        return self._names.concepts[known].group if self._names and known else None

    def _add(self, name: str, surname: str) -> Person:
        person = Person(name, None)
        self._by_name[name.lower()] = person
        self._by_surname.setdefault(surname, []).append(person)
        self._by_words.pop(name.rpartition(" ")[2], None)  # it may now mean another
        return person


def without_owner(phrase: str) -> str:
    """Return *phrase* without the article or the possessive before it ("Iran's president")."""
    return _OWNER.sub("", phrase, count=1)


def _mentions(person: Person) -> int:
    return person.count


def _is_shown(tags: str, end: int) -> bool:
    """Tell whether what follows a name, at the tag *end*, shows it to be a person's."""
    return tags[end : end + 1] in _MAY_SHOW and bool(_SHOWN_A_PERSON.match(tags, end))
