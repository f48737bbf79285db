"""Who spoke a quotation, by the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from iranwatch.analysis.speech.after import AFTER, FULL_STOP, TAIL
from iranwatch.analysis.speech.before import BEFORE
from iranwatch.analysis.speech.cues import NOT_SPEECH
from iranwatch.analysis.speech.hints import HINTS
from iranwatch.analysis.speech.pieces import cue_tags
from iranwatch.analysis.speech.prose import Prose
from iranwatch.analysis.speech.sources import NAME, Source, read_source
from iranwatch.rules import Rule

# The rules of each table, with the tags of which one must be there: most rules of a table ask for
# a cue that the sentence does not have, and to look for it costs a tenth of the pattern.
_BEFORE, _AFTER, _FULL_STOP, _TAIL, _HINTS = (
    [(cue_tags(rule), rule) for rule in table] for table in (BEFORE, AFTER, FULL_STOP, TAIL, HINTS)
)
_NAMED_BESIDE = re.compile(rf",[dJTxOG]*(?P<name>{NAME})[,.]")
_SOMEBODY = re.compile("[TO]")
_CALLS = re.compile(
    rf"(?:[hsi]|[^bo][RST]?{NAME})[ua]*k\Z"
)  # "what he called …" is his word for it
_SMALL_IN_TITLES = frozenset(
    (
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "by",
        "with",
        "from",
    )
)
_LEADS_IN = frozenset(",:tvg")  # what stands right before words that are announced


class Attribution(NamedTuple):
    """What the words around a quotation tell: who spoke, the cue, and the rule that read it."""

    source: Source
    cue: str
    rule: str


def is_label(prose: Prose, at: int) -> bool:
    """Tell whether the quotation at the word *at* is a title, a slogan or a term, not speech."""
    start, _ = prose.sentence(at)
    before = at - 1
    if before >= start and prose.tags[before] in "po'" and _is_title(prose.quotation(at)):
        return True
    if before > start and prose.tags[before] in ",:":
        before -= 1
    if before < start or prose.words[before].strip().lower() not in NOT_SPEECH:
        return False
    return not _CALLS.search(prose.tags, start, before + 1)


def _is_title(text: str) -> bool:
    """Tell whether all words of two or more are capitalised, as in the name of a book or a show."""
    words = [word for word in text.split() if word[0].isalpha()]
    return len(words) > 1 and all(word[0].isupper() or word in _SMALL_IN_TITLES for word in words)


def attribute(prose: Prose, number: int) -> Attribution | None:
    """Return what the sentence of the quotation tells about who spoke it.

    Words that are announced ("he said: …") ask those before them first, others those after.
    """
    at = prose.quoted[number]
    start, end = prose.sentence(at)
    if prose.tags[at] != "Q":  # it ends its sentence, or looks like it
        end = prose.sentence(at + 1)[1] if at + 1 < len(prose.tags) else end
    leads_in = at > start and prose.tags[at - 1] in _LEADS_IN
    if leads_in:
        found = _before(prose, start, at) or _after(prose, number, end)
    else:
        found = _after(prose, number, end) or _before(prose, start, at)
    return found or _hinted(prose, start, at) or _tail(prose, number, end)


def announced(prose: Prose, start: int, end: int) -> Attribution | None:
    """Return who is said to speak in the words from *start* to *end*, which hold no quotation."""
    return _read(prose, _BEFORE, start, end)


def _after(prose: Prose, number: int, end: int) -> Attribution | None:
    at = prose.quoted[number]
    if prose.tags[at] == "E":
        return _read(prose, _FULL_STOP, at + 1, end, only_here=True)
    if prose.tags[at] == "X" or prose.pauses(number) or prose.opens(at):
        return _read(prose, _AFTER, at + 1, end, only_here=True)
    return None


def _before(prose: Prose, start: int, at: int) -> Attribution | None:
    return _read(prose, _BEFORE, start, at)


def _hinted(prose: Prose, start: int, at: int) -> Attribution | None:
    return _read(prose, _HINTS, start, at, weak=True)


def _tail(prose: Prose, number: int, end: int) -> Attribution | None:
    at = prose.quoted[number]
    if prose.tags[at] == "Q" and not prose.pauses(number):
        return _read(prose, _TAIL, at + 1, end)
    return None


def _read(
    prose: Prose,
    rules: Iterable[tuple[frozenset[str], Rule]],
    start: int,
    end: int,
    *,
    only_here: bool = False,
    weak: bool = False,
) -> Attribution | None:
    """Return what the first of *rules* that names somebody finds in the words *start* to *end*.

    A rule is tried *only_here*, at *start*, or anywhere up to *end*. What is *weak* must be a
    person or a body: things too are subjects.
    """
    context = prose.tags[start:end]
    if not context:
        return None
    present = frozenset(context)
    for cues, rule in rules:
        if cues.isdisjoint(present):
            continue
        found = rule.pattern.match(context) if only_here else rule.pattern.search(context)
        if found is None:
            continue
        first, last = found.span("who")
        source = read_source(prose, start + first, start + last)
        if source is None or (weak and not _is_somebody(prose, source)):
            continue
        cue = prose.piece(start + found.start("cue"), start + found.end("cue"))
        return Attribution(_named(prose, source, start + last), cue, rule.name)
    return None


def _is_somebody(prose: Prose, source: Source) -> bool:
    """Tell whether a source is a name, a pronoun or a noun for people."""
    return source.kind != "noun" or bool(_SOMEBODY.search(prose.tags, source.first, source.last))


def _named(prose: Prose, source: Source, at: int) -> Source:
    """Return the name beside a description ("his lawyer, Ali Ahmadi,"), else the *source*."""
    found = _NAMED_BESIDE.match(prose.tags, at) if source.kind == "noun" else None
    return (found and read_source(prose, *found.span("name"))) or source
