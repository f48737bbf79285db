"""Facts as the archive gives them back."""

from __future__ import annotations

from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iranwatch.archive import findings
from iranwatch.archive.store import Archive
from iranwatch.desk.facts import refresh
from iranwatch.query import Plan
from tests.conftest import Put, article

SPOKEN = (
    "“{0},” said Ali Ahmadi on Monday.",
    "In May 2019 he called it “{0}”, as every Friday.",
    "«{0}» گفت او دیروز.",
    "{0} 😀 and on 3 June 1989 — “{0}!” he asked.",
)
WORDS = st.sampled_from(
    ["we wait and hope for rain", "a\u0301 naïve plan of ours", "𝔴e 😀 laugh a lot"]
)


@given(st.lists(st.tuples(st.sampled_from(SPOKEN), WORDS), min_size=1, max_size=4))
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_what_comes_out_of_the_archive_points_at_its_words(
    archive: Archive, put: Put, spoken: list[tuple[str, str]]
) -> None:
    paragraphs = [frame.format(words) for frame, words in spoken]
    put(article(*paragraphs[:2], comment=tuple(paragraphs[2:])), uuid4().bytes.hex().encode())
    refresh(archive)

    said = findings.quotations(archive.db, Plan(), speech_only=False).quotes
    for record, quote in said:
        text = whole(archive, record.id)[quote.paragraph - 1]
        assert text[quote.start : quote.end] == quote.text
    texts = archive.db.execute("SELECT text FROM quotes").fetchall()  # by a view
    assert sorted(texts) == sorted((quote.text,) for _, quote in said)
    for record, event, sentence in findings.timeline(archive.db, Plan()).events:
        text = whole(archive, record.id)[event.paragraph - 1]
        assert text[event.start_offset : event.end_offset] == event.text
        assert text[slice(*event.sentence)] == sentence
        assert event.text in sentence


def whole(archive: Archive, id_: str) -> list[str]:
    return [paragraph.text for paragraph in archive.get(id_).article.paragraphs]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("他说：「我们等待雨和雪。」", 1),
        ("所谓「雨」。", 0),
        ("รัฐมนตรีกล่าวว่า “เรารอฝนและหิมะ”", 1),
        ("El “plan” de la lluvia.", 0),
    ],
)
def test_speech_is_told_from_a_term_in_scripts_without_spaces_too(
    archive: Archive, put: Put, text: str, shown: int
) -> None:
    put(article(text))
    refresh(archive)

    assert findings.quotations(archive.db, Plan()).total == shown
