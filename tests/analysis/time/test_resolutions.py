"""Numbers of resolutions are told from years, behind the word and in lists."""

from __future__ import annotations

import pytest

from iranwatch.analysis.events import find_events
from iranwatch.analysis.time.resolutions import resolution_numbers
from tests.analysis.articles import article


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Resolution 1929 bans it.", {"1929"}),
        ("UNSCR 2231 lifts it.", {"2231"}),
        ("They broke resolutions 1737 (2006), 1747 and 1803 (2008).", {"1737", "1747", "1803"}),
        ("A resolution would end others, among them 1696 and 1929.", {"1696", "1929"}),
        ("The resolution names 1929. It would end 1747, 1929 or 1984.", {"1747", "1929", "1984"}),
        ("The resolution follows some others, namely 1929.", {"1929"}),
        ("Die Resolutionen 1747 und 1929 leben auf.", {"1747", "1929"}),
        ("La résolution 1929 est levée.", {"1929"}),
        ("La resolución 1929 y otras.", {"1929"}),
        ("قطعنامه‌های ۱۷۳۷ و ۱۹۲۹ لغو شد.", {"1737", "1929"}),
        ("القرار ١٩٢٩ أنهى ذلك.", {"1929"}),
        ("In a resolution of 2006 and another of 2010 it was banned.", set()),
        ("The resolution recalls the wars of 1639, 1847 and 1980.", set()),
        ("The resolution came after votes in 2006, 2007 and 2010.", set()),
        ("It ended 1696, 1737 and 1929.", set()),
    ],
)
def test_numbers_behind_the_word_and_in_lists_are_those_of_resolutions(
    text: str, numbers: set[str]
) -> None:
    assert resolution_numbers(text) == numbers


def test_a_list_of_resolutions_places_nothing_and_a_list_of_years_does() -> None:
    text = (
        "The council will vote on a resolution. It would end seven, among them 1696 and 1929.",
        "Talks failed in 2006 and 2010.",
    )

    assert [event.text for event in find_events(article(*text))] == ["2006", "2010"]


def test_a_persian_article_places_no_number_of_a_resolution() -> None:
    events = find_events(article("قطعنامه ۱۹۲۹ در سال ۲۰۱۰ آمد.", language="fa"))

    assert [event.text for event in events] == ["سال ۲۰۱۰"]
