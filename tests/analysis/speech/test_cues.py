from __future__ import annotations

import pytest

from iranwatch.analysis.speech.cues import SAID, SAY, SAYING, participle, past, present


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("warn", ("warned", "warns", "warning")),
        ("argue", ("argued", "argues", "arguing")),
        ("agree", ("agreed", "agrees", "agreeing")),
        ("quip", ("quipped", "quips", "quipping")),
        ("testify", ("testified", "testifies", "testifying")),
        ("say", ("sayed", "says", "saying")),
        ("stress", ("stressed", "stresses", "stressing")),
    ],
)
def test_a_regular_verb_is_inflected(verb: str, forms: tuple[str, str, str]) -> None:
    assert (past(verb), present(verb), participle(verb)) == forms


def test_a_verb_of_speech_is_known_in_each_of_its_forms() -> None:
    assert {"warned", "warns", "said", "told"} <= SAID
    assert "warn" in SAY
    assert {"warning", "saying"} <= SAYING


def test_what_is_a_noun_as_often_is_a_verb_only_in_the_past() -> None:
    assert "commented" in SAID
    assert "comment" not in SAY | SAID
