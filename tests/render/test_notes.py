"""The sentences around results."""

from __future__ import annotations

from iranwatch.model import AlsoSearched, Listing, Results
from iranwatch.render.notes import (
    after_listing,
    after_search,
    before_search,
    counted,
    refusals,
    tally,
    undated,
)
from tests.render.articles import hit, record

HIT = hit(record())


def test_a_search_says_what_else_it_searched_and_how_it_read_the_query() -> None:
    also = AlsoSearched("IRGC", "Revolutionary Guards", ("I.R.G.C.", "Pasdaran"))
    found = Results("irgc (", (), 0, 0, (also,), ("the bracket is not closed",))

    assert list(before_search(found)) == [
        "also searched: I.R.G.C., Pasdaran (=IRGC for this spelling only)",
        "the bracket is not closed",
    ]


def test_a_tally_counts_what_was_found_what_is_shown_and_what_is_whole() -> None:
    assert list(after_search(Results("q", (HIT, HIT), 2, 1))) == [
        "2 articles, 1 with all the words"
    ]
    assert list(after_search(Results("q", (HIT,), 1204, 3))) == [
        "1 of 1,204 articles, 3 with all the words"
    ]
    assert list(after_search(Results("q", (), 0, 0))) == ["no article found"]


def test_articles_left_out_for_having_no_date_are_never_left_out_in_silence() -> None:
    assert list(after_search(Results("q", (), 0, 0, undated=1)))[1] == (
        "1 article without a date left out; --undated lists them"
    )


def test_numbers_agree_with_their_nouns() -> None:
    assert counted(1, "article") == "1 article"
    assert counted(0, "article") == "0 articles"
    assert counted(12345, "country", "countries") == "12,345 countries"


def test_the_outcome_of_an_ingest_is_one_line() -> None:
    counts = [("new", 1200), ("unchanged", 0), ("refused", 2)]

    assert tally(counts) == "1,200 new, 0 unchanged, 2 refused"


def test_a_listing_says_how_many_there_are_and_how_many_are_shown() -> None:
    assert list(after_listing(Listing((record(),), 1))) == ["1 article"]
    assert list(after_listing(Listing((record(),), 7, undated=2))) == [
        "1 of 7 articles",
        "2 articles without a date left out; --undated lists them",
    ]


def test_a_refused_file_is_named_with_its_reason_and_gives_no_orders() -> None:
    assert list(refusals([("a\nb\x1b.txt", "empty")])) == ["refused a�b�.txt: empty"]


def test_articles_without_a_date_come_with_the_command_that_dates_them() -> None:
    assert list(undated(0)) == []
    which, how = undated(2)

    assert which == "2 articles have no date: iranwatch list --undated"
    assert "iranwatch set ID published=" in how
