from __future__ import annotations

import datetime as dt

from iranwatch import lexicon
from iranwatch.archive.findings import Dated, Said
from iranwatch.desk.digest import QUOTES, SENTENCES, days, speakers
from iranwatch.model import Event, Quote, Record
from tests.conftest import article


def record(number: int) -> Record:
    return Record(f"{number:064}", article("One paragraph."))


def dated(start: str, end: str | None = None, *, by: int = 1, sentence: str = "It began.") -> Dated:
    first, last = dt.date.fromisoformat(start), dt.date.fromisoformat(end or start)
    event = Event(1, 0, 2, "It", first, last, "past", "rule", (0, len(sentence)))
    return Dated(record(by), event, sentence)


def said(text: str, speaker: str | None, *, by: int = 1, entity: str | None = None) -> Said:
    return Said(record(by), Quote(1, 0, len(text), text, speaker, entity, "said", 0.9, "rule"))


def test_days_stand_in_the_order_of_the_calendar() -> None:
    found = days([dated("2019-11-21"), dated("2019-11-02"), dated("2019-11-01")], None, 5)

    assert [day.start.day for day in found.shown] == [1, 2, 21]


def test_the_days_that_most_articles_tell_of_are_kept_and_the_latest_of_equals() -> None:
    events = [
        dated("2019-11-01"),
        dated("2019-11-02", by=1),
        dated("2019-11-02", by=2, sentence="Others began."),
        dated("2019-11-03"),
    ]

    found = days(events, None, 2)

    assert ([day.start.day for day in found.shown], found.total, found.left) == ([2, 3], 3, 1)


def test_one_article_that_repeats_itself_tells_of_a_day_once() -> None:
    loud = [dated("2019-11-01", sentence=f"It began {times} times.") for times in range(9)]
    two = [dated("2019-11-02", by=by) for by in (1, 2)]

    assert [day.start.day for day in days([*loud, *two], None, 1).shown] == [2]


def test_a_sentence_that_several_articles_have_stands_once_with_all_of_them() -> None:
    (day,) = days([dated("2019-11-01", by=by) for by in (1, 2, 3)], None, 5).shown

    assert [len(telling) for telling in day.sentences.shown] == [3]


def test_of_many_sentences_on_a_day_those_with_most_articles_stand_first() -> None:
    events = [dated("2019-11-01", sentence=f"Sentence {number}.") for number in range(9)]
    events += [dated("2019-11-01", by=2, sentence="Sentence 8.")]

    (day,) = days(events, None, 5).shown

    assert day.sentences.shown[0][0].sentence == "Sentence 8."
    assert (len(day.sentences.shown), day.sentences.total) == (SENTENCES, 9)


def test_what_is_known_to_its_season_or_year_is_no_day() -> None:
    events = [dated("2019-01-01", "2019-12-31"), dated("2019-03-01", "2019-05-31")]

    assert days(events, None, 5).total == 0
    assert days([dated("2019-03-01", "2019-03-31")], None, 5).total == 1


def test_days_before_the_period_are_left_out_and_days_after_it_are_not() -> None:
    events = [dated("1979-02-11"), dated("2019-11-01"), dated("2031-10-18")]

    found = days(events, "2019-11-01", 5)

    assert [day.start.year for day in found.shown] == [2019, 2031]


def test_speakers_stand_by_how_many_words_of_theirs_are_quoted() -> None:
    quotes = [said("no", "A. Brief"), said("never", "A. Brief"), said("as long as it takes", "B")]

    assert [who.name for who in speakers(quotes, lexicon.names(), 5).shown] == ["B", "A. Brief"]


def test_all_spellings_of_a_name_are_one_speaker_under_the_name_we_list() -> None:
    quotes = [
        said("We will wait.", "Khamene’i", entity="khamenei"),
        said("We will not wait.", "the Supreme Leader", entity="khamenei"),
        said("We wait.", "Mina RAD"),
        said("We do wait.", "Mina Rad"),
    ]

    found = speakers(quotes, lexicon.names(), 5)

    assert [(who.name, who.quotes.total) for who in found.shown] == [
        ("Ali Khamenei", 2),
        ("Mina RAD", 2),
    ]


def test_a_quotation_in_three_papers_is_one_with_three_places() -> None:
    (who,) = speakers([said("Wait!", "B", by=by) for by in (1, 2, 3)], lexicon.names(), 5).shown

    assert [len(saying) for saying in who.quotes.shown] == [3]


def test_of_many_quotations_the_longest_are_shown_in_their_order() -> None:
    quotes = [said(" ".join(["word"] * length), "B") for length in (1, 9, 2, 8, 3, 7, 6)]

    (who,) = speakers(quotes, lexicon.names(), 5).shown

    assert [len(one.quote.text.split()) for (one,) in who.quotes.shown] == [9, 8, 7, 6][:QUOTES]
    assert who.quotes.left == 3


def test_nobody_is_no_speaker() -> None:
    assert speakers([said("Who spoke?", None)], lexicon.names(), 5).total == 0
