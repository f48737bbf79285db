from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iranwatch.analysis.quotes import find_quotes
from iranwatch.lexicon import names
from iranwatch.model import Article, Quote, Told
from iranwatch.parser import parse_article
from tests.analysis.articles import article
from tests.shared import shared


def speakers(*paragraphs: str) -> list[str | None]:
    return [quote.speaker for quote in find_quotes(article(*paragraphs), names())]


def seed(pattern: str) -> Article:
    (path,) = shared("seeds").glob(pattern)
    return parse_article(path.read_text(encoding="utf-8"), Told(), dt.date(2024, 1, 1))


def quote_of(found: tuple[Quote, ...], opening: str) -> Quote:
    return next(quote for quote in found if quote.text.startswith(opening))


def test_the_supreme_leader_who_spoke_is_khamenei() -> None:
    quote = quote_of(find_quotes(seed("003*"), names()), "Those who say the future")

    assert quote.entity == "khamenei"


def test_what_a_corps_says_in_a_statement_is_its_own() -> None:
    quote = quote_of(find_quotes(seed("000*"), names()), "The Islamic Republic’s missile")

    assert (quote.entity, quote.cue) == ("irgc", "said")


def test_the_speech_of_the_third_seed_is_told_from_its_scare_quotes() -> None:
    found = {quote.text: quote.entity for quote in find_quotes(seed("003*"), names())}

    assert found["Year of the Resistance Economy,"] == "khamenei"
    assert found["resistance economy"] is None
    assert found["calling upon"] is None


def test_what_is_painted_on_a_missile_is_said_by_nobody() -> None:
    quote = quote_of(find_quotes(seed("003*"), names()), "Israel must be")

    assert quote.speaker is None
    assert quote.rule == "label"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We wait,” said Foreign Minister Ali Ahmadi on Monday.", "Ali Ahmadi"),
        ("“We wait,” a spokesman for the ministry said.", "a spokesman for the ministry"),
        ("“We wait,” said the president's lawyer, Ali Ahmadi.", "Ali Ahmadi"),
        ("The agency quoted Ali Ahmadi as saying: “We wait.”", "Ali Ahmadi"),
        ("Ali Ahmadi was quoted by the agency as saying that “we wait.”", "Ali Ahmadi"),
        ("Ali Ahmadi wrote on Twitter, “We wait.”", "Ali Ahmadi"),
        ("According to Ali Ahmadi, “we wait.”", "Ali Ahmadi"),
        ("''We wait,'' said Ali Ahmadi.", "Ali Ahmadi"),
        ('"We wait," said Ali Ahmadi.', "Ali Ahmadi"),
        ("«We wait», said Ali Ahmadi.", "Ali Ahmadi"),
        ("The “resistance economy” of the country is in trouble.", None),
        ("He read a book titled “We Wait for Rain.”", None),
        ("“We wait for rain in this land.”", None),
    ],
)
def test_who_spoke_is_read_from_the_sentence(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We wait”, said the German foreign minister, Frank Weber.", "Frank Weber"),
        ("“We wait,” Karim Daneshvar – who had flown in – told reporters.", "Karim Daneshvar"),
        ("“We wait,” lead researcher and project scientist Lina Weber said.", "Lina Weber"),
        ("“We wait,” a Pentagon spokeswoman, Lt. Col. Mary Keller, said.", "Mary Keller"),
        ("“We wait,” Pentagon spokeswoman Dana White said.", "Dana White"),
        ("“We wait,” said Rep. John Keller, D-N.Y., who leads the panel.", "John Keller"),
        ("“We wait,” said Sonya A. Keller, his lawyer.", "Sonya A. Keller"),
        ("“We wait,” Will Keller told the paper.", "Will Keller"),
        ("“We wait,” Mrs May said.", "May"),
        ("“We wait,” remarked Moqtada al-Sadr.", "Moqtada al-Sadr"),
        ("“We wait,” one of the protesters said.", "one of the protesters"),
        ("“We wait,” someone at the meeting grumbled.", "someone at the meeting"),
        ("“We wait,” several residents told the agency.", "several residents"),
        ("“We wait,” Helga Brandt and Frank Weber said.", "Helga Brandt and Frank Weber"),
        ("“We wait,” said an editorial in the daily.", "an editorial in the daily"),
        ("“We wait,” the ministry said in a statement.", "the ministry"),
        ("“We wait,” Ahmadi is reported to have said.", "Ahmadi"),
        ("“We wait,” the man could be heard saying.", "the man"),
        ("“We wait,” Ahmadi would later recall.", "Ahmadi"),
        ("“We wait,” as Ahmadi put it.", "Ahmadi"),
        ("“We wait,” Karim Daneshvar, head of the agency.", "Karim Daneshvar"),
        ("Ali Ahmadi told the daily Sobh: “We wait.”", "Ali Ahmadi"),
        ("Asked about it, Ali Ahmadi went on: “We wait.”", "Ali Ahmadi"),
        ("Ahmadi voiced hope that talks would bring “rain and snow to all”.", "Ahmadi"),
        ("Ahmadi also accused them of “waiting for rain and snow”.", "Ahmadi"),
        ("Ahmadi went on to assure them that “we wait for rain”.", "Ahmadi"),
        ("They rejected Ahmadi's claim that “we wait for rain”.", "Ahmadi"),
        ("A plan described by Ahmadi as “a wait for rain” has failed.", "Ahmadi"),
        ("In the words of Ahmadi, it is “a wait for rain”.", "Ahmadi"),
        (
            "After the death of Reza Amini, in a fire, Ali Ahmadi, a friend, said: “We wait.”",
            "Ali Ahmadi",
        ),
        ("A group called “We Wait for Rain” met in Vienna.", None),
        ("The number of those who wait is “not known to us”.", None),
    ],
)
def test_the_habits_of_many_newsrooms_are_read(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Speaking on the daily's “Rain and Snow,” Ali Ahmadi said no more.",
        "Ali Ahmadi, the author of “Rain in Winter,” said no more.",
        "He spoke on “Morning Rain,” and she said no more.",
    ],
)
def test_the_name_of_a_book_or_a_show_is_said_by_nobody(text: str) -> None:
    (quote,) = find_quotes(article(text), names())

    assert (quote.speaker, quote.rule) == (None, "label")


def test_he_also_is_still_he() -> None:
    assert speakers("Ali Ahmadi came home.", "He also said “we wait”.") == ["Ali Ahmadi"]


def test_what_somebody_calls_a_thing_are_his_words() -> None:
    found = speakers("Ali Ahmadi came home.", "He rejected what he called “a wait for rain”.")

    assert found == ["Ali Ahmadi"]


def test_a_sentence_that_names_nobody_goes_on_with_the_one_before() -> None:
    found = speakers("Ali Ahmadi said the year had been hard. On some days “we only had rain.”")

    assert found == ["Ali Ahmadi"]


def test_words_after_a_paragraph_of_indirect_speech_are_of_its_speaker() -> None:
    found = speakers("Ali Ahmadi came home.", "He said the year had been hard.", "“We wait.”")

    assert found == ["Ali Ahmadi"]


def test_the_president_is_whoever_was_last_called_so() -> None:
    _, quote = find_quotes(
        article("“We wait,” said President Hassan Rouhani.", "“We hope,” the president said."),
        names(),
    )

    assert (quote.speaker, quote.entity) == ("the president", "rouhani")


def test_a_speech_broken_by_its_cue_has_one_speaker() -> None:
    assert (
        speakers("“We wait,” said Ali Ahmadi, “and we hope.” “We always have.”")
        == ["Ali Ahmadi"] * 3
    )


def test_a_speech_over_paragraphs_that_stay_open_keeps_its_speaker() -> None:
    found = speakers("Ali Ahmadi said: “We wait for rain.", "“We hope for snow.", "“That is all.”")

    assert found == ["Ali Ahmadi"] * 3


def test_he_is_the_last_man_put_forward_and_she_the_last_woman() -> None:
    found = speakers(
        "Maryam Rostami met John Ahmadi in Vienna.",
        "“It went well,” she told reporters.",
        "“It did not,” he said.",
    )

    assert found == ["Maryam Rostami", "John Ahmadi"]


def test_two_men_of_the_same_weight_leave_he_undecided() -> None:
    (quote,) = find_quotes(
        article("Talks were held by John Ahmadi and by Peter Rostami. “It went well,” he said."),
        names(),
    )

    assert (quote.speaker, quote.rule, quote.confidence) == (None, "undecided", 0.0)


def test_a_surname_gets_the_full_name_that_the_article_gives() -> None:
    found = speakers("Maryam Rostami came home.", "“It went well,” Rostami said.")

    assert found == ["Maryam Rostami"]


def test_words_inside_a_quotation_name_no_speaker_of_another() -> None:
    found = speakers("“Ali Ahmadi said it,” Maryam Rostami noted. “And he said more.”")

    assert found == ["Maryam Rostami"] * 2


def test_an_article_in_another_language_has_quotations_without_speakers() -> None:
    text = "«Wir warten», said Ali Ahmadi."

    assert [q.speaker for q in find_quotes(article(text, language="de"), names())] == [None]


def test_without_names_a_speaker_is_no_concept() -> None:
    (quote,) = find_quotes(article("“We wait,” said Ali Khamenei."), None)

    assert (quote.speaker, quote.entity) == ("Ali Khamenei", None)


PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "''",
        "«",
        "»",
        " ",
        ". ",
        ", ",
        "he said",
        "Ali Ahmadi",
        "We wait",
        "\n",
        "é",
        ":",
    ]
)
PARAGRAPH = st.lists(PIECES, max_size=25).map("".join)


@settings(max_examples=200)
@given(st.lists(PARAGRAPH, max_size=4))
def test_offsets_point_at_the_words_and_quotations_do_not_overlap(paragraphs: list[str]) -> None:
    ends = dict.fromkeys(range(len(paragraphs) + 1), 0)
    for quote in find_quotes(article(*paragraphs), names()):
        assert paragraphs[quote.paragraph - 1][quote.start : quote.end] == quote.text
        assert quote.start >= ends[quote.paragraph]
        assert (quote.speaker is None) == (quote.confidence == 0.0)
        ends[quote.paragraph] = quote.end


@settings(max_examples=50)
@given(st.text(max_size=200), st.sampled_from(["“", '"', "''", "«"]))
def test_an_unbalanced_mark_never_swallows_a_page(text: str, mark: str) -> None:
    page = f"{mark}{text}" + " word" * 1000

    assert all(len(quote.text) < 1600 for quote in find_quotes(article(page), None))
