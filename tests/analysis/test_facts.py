"""All facts of an article at once: bounded, and stamped by what they depend on."""

from __future__ import annotations

from iranwatch import lexicon
from iranwatch.analysis.facts import READ, find_facts, reader
from iranwatch.lexicon import Concept
from iranwatch.model import Article, Paragraph

OWN = Concept("harbour_desk", "yours", "Harbour Desk")


def article(*texts: str) -> Article:
    return Article(paragraphs=tuple(Paragraph(text, 0, len(text)) for text in texts), language="en")


def test_events_and_quotations_are_found_together() -> None:
    text = "“We shall enrich as much as we need,” President Hassan Rouhani said on July 14, 2015."

    found = find_facts(article(text), reader(lexicon.names()))

    assert [str(event.start) for event in found.events] == ["2015-07-14"]
    assert [quote.entity for quote in found.quotes] == ["rouhani"]


def test_what_lies_beyond_the_bound_is_not_read() -> None:
    told = "It began on July 14, 2015."

    found = find_facts(article(told, "x" * READ, told), reader(lexicon.names()))

    assert [event.paragraph for event in found.events] == [1]


def test_other_names_give_another_stamp() -> None:
    ours = reader(lexicon.names())
    extended = reader(lexicon.names().extended([OWN]))

    assert ours.stamp == reader(lexicon.names()).stamp
    assert ours.stamp != extended.stamp
