"""Who said what: the direct quotations of an article, each with its speaker if the text tells.

What stands in quotation marks is found paragraph by paragraph; who spoke is read from the words
around it, carried on from the quotation before, or left undecided. docs/quotes.md says how well.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from iranwatch.analysis.speech.attribution import Attribution, announced, attribute, is_label
from iranwatch.analysis.speech.bodies import antecedent
from iranwatch.analysis.speech.marks import Span, find_quotations
from iranwatch.analysis.speech.people import REACH, People
from iranwatch.analysis.speech.persons import Person, without_owner
from iranwatch.analysis.speech.prose import Prose, read_prose
from iranwatch.analysis.speech.sources import Source
from iranwatch.lexicon import Names
from iranwatch.model import Article, Quote

# How often the speaker given was right in the annotated news of docs/quotes.md, by rule; the rules
# that spoke fewer than 15 times there are taken together.
_CONFIDENCE = {
    "quote-verb-who": 0.97,
    "who-called": 0.96,
    "quote-who-verb": 0.95,
    "carried": 0.94,
    "who-verb": 0.87,
    "clause-saying": 0.84,
}
_OTHER_CONFIDENCE = 0.8
_READ = (None, "en")  # languages; without one, English is tried
_NAMES_SOMEBODY = re.compile("[mfnNhs]")
_IN_A_CHAIN = frozenset("QEX,.-ca")  # all that stands between two pieces of one speech


def find_quotes(article: Article, names: Names | None) -> tuple[Quote, ...]:
    """Return the direct quotations of *article*, in the order of the text.

    Each lies within one paragraph. Who spoke is read in English only. *names* tell which concept
    a speaker is, and help to tell persons from bodies; without them ``entity`` is None.
    """
    texts = [paragraph.text for paragraph in article.paragraphs]
    spans = [find_quotations(text) for text in texts]
    if article.language not in _READ:
        return tuple(
            _quote(number, texts[number - 1], span, _UNATTRIBUTED, None)
            for number, found in enumerate(spans, 1)
            for span in found
        )
    reader = _Reader(names)
    return tuple(
        quote
        for number in range(len(spans))
        if any(spans[number : number + REACH + 1])  # what lies further off tells nothing
        for quote in reader.read(number + 1, texts[number], spans[number])
    )


class _Verdict(NamedTuple):
    """Who spoke: the name as the text gives it, the person if known; by which cue and rule."""

    speaker: str | None
    person: Person | None
    cue: str | None
    rule: str


_UNATTRIBUTED = _Verdict(None, None, None, "unattributed")


class _Reader:
    """Goes through an article paragraph by paragraph and remembers who was named and who spoke."""

    def __init__(self, names: Names | None) -> None:
        self._names = names
        self._people = People(names)
        self._before: Prose | None = None  # the paragraph before
        self._entities: dict[str, str | None] = {}  # by name, as looked up so far
        self._carried: _Verdict | None = None  # the last speaker of that paragraph, then of this

    def read(self, paragraph: int, text: str, spans: list[Span]) -> list[Quote]:
        """Return the quotations of the next paragraph."""
        prose = read_prose(text, spans)
        self._people.read(prose, paragraph)
        found = []
        for number, span in enumerate(spans):
            verdict = self._judge(prose, number)
            if verdict.speaker is not None:
                self._carried = verdict
                if verdict.person is not None:
                    self._people.spoke(verdict.person, prose, prose.quoted[number])
            elif number == 0 or verdict.rule == "undecided":
                self._carried = None
            found.append(_quote(paragraph, text, span, verdict, self._entity(verdict)))
        if not spans:
            self._carried = None
        self._before = prose
        return found

    def _judge(self, prose: Prose, number: int) -> _Verdict:
        """Return who spoke a quotation, asking the surest evidence first."""
        at = prose.quoted[number]
        if is_label(prose, at):
            return _Verdict(None, None, None, "label")
        told = attribute(prose, number)
        if told is not None:
            return self._told(prose, told, told.rule)
        start, end = prose.sentence(at)
        if self._carried is not None and _continues(prose, number, start, end):
            return self._carried._replace(cue=None, rule="carried" if number else "carried-over")
        if end == start + 1:
            return self._introduced(prose, start)
        return self._continued(prose, start, at)

    def _continued(self, prose: Prose, start: int, at: int) -> _Verdict:
        """Return the person of the sentence before, where this one quotes and names nobody.

        "Ahmadi said the year had been hard. On some days “we had nothing at all to eat.”"
        """
        if start and not _NAMES_SOMEBODY.search(prose.tags, start, at):
            told = announced(prose, prose.sentence(start - 1)[0], start - 1)
            if told is not None and told.source.kind != "noun":
                verdict = self._told(prose, told, "continued")
                return verdict if verdict.person else _UNATTRIBUTED
        return _UNATTRIBUTED

    def _introduced(self, prose: Prose, start: int) -> _Verdict:
        """Return the speaker of whole sentences in quotation marks: who spoke in the one before."""
        if start:
            where, first, last = prose, prose.sentence(start - 1)[0], start - 1
        elif self._before is not None and self._before.tags:
            where, last = self._before, len(self._before.tags)
            first = where.sentence(last - 1)[0]
            last -= where.tags[-1] != ":"
        else:
            return _UNATTRIBUTED
        told = announced(where, first, last)
        return self._told(where, told, "introduced") if told else _UNATTRIBUTED

    def _told(self, prose: Prose, told: Attribution, rule: str) -> _Verdict:
        """Return who the *told* words name: the fullest form of a name, the person of a pronoun."""
        source = told.source
        words = prose.piece(source.first, source.last)
        name: str | None = words
        if source.kind == "pronoun" and source.gender is None:
            person, name = None, self._body(prose, source)
        elif source.kind == "pronoun":
            person = self._people.meant(source, before=prose is self._before)
            name = person.name if person else None
        else:
            person = self._people.persons.called(words)
            name = person.name if person else words
            person = person or self._people.persons.in_role(words)
        return _Verdict(name, person, told.cue, rule if name else "undecided")

    def _body(self, prose: Prose, pronoun: Source) -> str | None:
        """Return the body, or the people, that "it" or "they" means; None where none is told."""
        found = antecedent(pronoun, prose, self._before, self._people.persons.kind)
        return found.prose.piece(found.source.first, found.source.last) if found else None

    def _entity(self, verdict: _Verdict) -> str | None:
        """Return the id of the concept that the speaker's name spells, if the names have one."""
        name = verdict.person.name if verdict.person else verdict.speaker
        if self._names is None or name is None:
            return None
        if name not in self._entities:
            concept, office = self._names.look_up(name), without_owner(name)
            if concept is None and office != name:
                concept = self._names.look_up(office)
            self._entities[name] = concept.id if concept else None
        return self._entities[name]


def _quote(paragraph: int, text: str, span: Span, verdict: _Verdict, entity: str | None) -> Quote:
    return Quote(
        paragraph=paragraph,
        start=span.first,
        end=span.last,
        text=text[span.first : span.last],
        speaker=verdict.speaker,
        entity=entity,
        cue=verdict.cue,
        confidence=_CONFIDENCE.get(verdict.rule, _OTHER_CONFIDENCE) if verdict.speaker else 0.0,
        rule=verdict.rule,
    )


def _continues(prose: Prose, number: int, start: int, end: int) -> bool:
    """Tell whether a quotation goes on with what the last speaker said.

    So it does where its sentence is nothing but quotations, or quotes somebody before; the first of
    a paragraph, where the whole paragraph is nothing else.
    """
    if number == 0:
        return _IN_A_CHAIN.issuperset(prose.tags)
    return (
        _IN_A_CHAIN.issuperset(prose.tags[start:end])
        or "Q" in prose.tags[start : prose.quoted[number]]
    )
