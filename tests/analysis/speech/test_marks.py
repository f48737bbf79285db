from __future__ import annotations

import pytest

from iranwatch.analysis.speech.marks import LONGEST_OPEN, find_quotations


def words(text: str) -> list[str]:
    return [text[span.first : span.last] for span in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “we wait” and “we hope”.", ["we wait", "we hope"]),
        ('He said "we wait" and "we hope".', ["we wait", "we hope"]),
        ("He said ''we wait'' and ``we hope''.", ["we wait", "we hope"]),
        ("He said «we wait».", ["we wait"]),
        ("“The word “wait” is short,” he said.", ["The word “wait” is short,"]),
        ('“The word "wait" is short,” he said.', ['The word "wait" is short,']),
        ("“The word ‘wait’ is short,” he said.", ["The word ‘wait’ is short,"]),
        ("”We wait,” he said.", ["We wait,"]),
        ('“We wait," he said.', ["We wait,"]),
        ("„Wir warten“, sagte er. „Wir hoffen.“", ["Wir warten", "Wir hoffen."]),
        ("„Czekamy” – powiedział. „Mamy nadzieję.”", ["Czekamy", "Mamy nadzieję."]),
        ("Er nannte es »ein Zeichen« und ging.", ["ein Zeichen"]),
        ("« Nous attendons », dit-il. «Nous espérons.»", ["Nous attendons", "Nous espérons."]),
        ("او گفت: «صبر می‌کنیم» و رفت.", ["صبر می‌کنیم"]),
        ("他说：「我们等待。」「是的。」", ["我们等待。", "是的。"]),
        ("”Vi väntar”, sade hon.", ["Vi väntar"]),
    ],
)
def test_marks_of_every_kind_are_paired(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_inches_and_apostrophes_are_no_marks() -> None:
    assert words("A 9\" screen, the generals' house and rock 'n' roll.") == []


def test_a_speech_that_goes_on_reaches_to_the_end_of_its_paragraph() -> None:
    assert words("“We wait. And we hope.") == ["We wait. And we hope."]


def test_a_mark_left_open_inside_a_sentence_takes_nothing() -> None:
    assert words("He called it “a step and went home.") == []


def test_a_mark_left_open_before_another_takes_nothing() -> None:
    assert words("“We wait, he said. “We hope,” he said.") == ["We hope,"]


def test_a_mark_left_open_on_a_long_page_takes_nothing() -> None:
    assert words("“We wait" + " and wait" * LONGEST_OPEN) == []


def test_marks_around_nothing_are_no_quotation() -> None:
    assert words("“” and “ ”") == []
