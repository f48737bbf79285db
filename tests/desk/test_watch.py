"""What is new for a saved search, whatever happens between two looks."""

from __future__ import annotations

import datetime as dt

import pytest

from iranwatch import parser
from iranwatch.analysis.facts import find_facts, reader
from iranwatch.archive import draft, facts, read, write
from iranwatch.archive import saved as rows
from iranwatch.archive.store import Archive
from iranwatch.archive.transactions import transaction
from iranwatch.desk.saved import drop, save
from iranwatch.desk.watch import News, news, remember
from iranwatch.errors import QueryError
from iranwatch.lexicon import names
from iranwatch.model import PartialDate, Told
from iranwatch.text import decode
from tests.conftest import DAY, Put, article

TODAY = dt.date.fromisoformat(DAY)
TOMORROW = TODAY + dt.timedelta(days=1)


def came(one: News) -> list[str | None]:
    return [arrival.record.article.title for arrival in one.arrivals]


def look(store: Archive, *asked: str, day: dt.date = TODAY) -> list[list[str | None]]:
    """Return the titles of what came for each search, and remember the look."""
    found = news(store, asked, day)
    remember(store, found)
    return [came(one) for one in found]


def revise(store: Archive, number: int, text: str, title: str) -> None:
    """Give article *number* another text."""
    new = article(text, title=title)
    raw = text.encode()
    with transaction(store.db):
        write.revise_article(
            store.db, number, draft.of(raw, decode(raw), Told(), new, parser.VERSION), DAY
        )


@pytest.fixture
def store(archive: Archive, put: Put) -> Archive:
    """Return an archive of two articles, the younger of which came first, and a saved search."""
    put(article("A missile.", title="Young", published=PartialDate(2020)))
    put(article("A missile too.", title="Old", published=PartialDate(1990)))
    save(archive, "missiles", "missile OR rocket", TODAY)
    return archive


def test_the_first_look_shows_all_in_the_order_in_which_it_came(store: Archive) -> None:
    assert look(store) == [["Young", "Old"]]


def test_the_next_look_shows_what_came_since_however_old_it_is(store: Archive, put: Put) -> None:
    look(store)
    put(article("A rocket.", title="Older", published=PartialDate(1980)))
    put(article("A dove.", title="Dove"))

    assert look(store) == [["Older"]]
    assert look(store) == [[]]


def test_looking_without_remembering_changes_nothing(store: Archive) -> None:
    assert came(news(store, (), TODAY)[0]) == came(news(store, (), TODAY)[0]) == ["Young", "Old"]


def test_an_article_with_another_text_is_told_of_as_revised(store: Archive) -> None:
    look(store)
    revise(store, 1, "The missile flew.", "Young again")

    (one,) = news(store, (), TODAY)

    assert [(a.record.article.title, a.revised) for a in one.arrivals] == [("Young again", True)]


def test_one_that_came_and_was_revised_between_two_looks_is_new(store: Archive) -> None:
    revise(store, 1, "The missile flew.", "Young again")

    (one,) = news(store, (), TODAY)

    assert [(came.record.article.title, came.revised) for came in one.arrivals] == [
        ("Old", False),
        ("Young again", False),
    ]


def test_a_return_to_a_text_that_was_there_before_is_no_news(store: Archive) -> None:
    revise(store, 1, "The missile flew.", "Young again")
    look(store)
    store.db.execute("UPDATE articles SET revision = 1 WHERE number = 1")

    assert look(store) == [[]]


def test_every_search_has_a_mark_of_its_own(store: Archive, put: Put) -> None:
    save(store, "doves", "dove", TODAY)
    look(store, "missiles")
    put(article("A dove and a rocket.", title="Both"))

    assert look(store, "doves", "missiles", "doves") == [["Both"], ["Both"]]


def test_a_changed_query_begins_anew(store: Archive) -> None:
    look(store)
    save(store, "missiles", "missile", TODAY, replace=True)

    (one,) = news(store, (), TOMORROW)

    assert one.changed
    assert came(one) == ["Young", "Old"]


def test_a_search_begins_anew_when_one_inside_it_changes(store: Archive, put: Put) -> None:
    save(store, "all", "@missiles OR dove", TODAY)
    look(store)
    save(store, "missiles", "rocket", TODAY, replace=True)

    assert [one.changed for one in news(store, (), TODAY)] == [True, True]


def test_white_space_changes_no_query(store: Archive) -> None:
    look(store)
    save(store, "missiles", "missile  OR   rocket", TODAY, replace=True)

    assert not news(store, (), TODAY)[0].changed


def test_a_search_that_was_dropped_and_saved_again_is_looked_at_for_the_first_time(
    store: Archive,
) -> None:
    look(store)
    drop(store, ["missiles"])
    save(store, "missiles", "missile OR rocket", TODAY)

    assert look(store) == [["Young", "Old"]]


def test_what_comes_while_somebody_reads_is_news_the_next_time(store: Archive, put: Put) -> None:
    shown = news(store, (), TODAY)
    put(article("A rocket.", title="Late"))
    remember(store, shown)

    assert look(store) == [["Late"]]


def test_the_slower_of_two_looks_takes_nothing_back(store: Archive, put: Put) -> None:
    slow = news(store, (), TODAY)
    put(article("A rocket.", title="Late"))
    look(store)
    remember(store, slow)

    assert look(store) == [[]]


@pytest.mark.parametrize("gone", [True, False])
def test_a_look_at_what_was_replaced_meanwhile_leaves_no_mark(store: Archive, gone: bool) -> None:
    shown = news(store, (), TODAY)
    if gone:
        drop(store, ["missiles"])
    else:
        save(store, "missiles", "dove", TODAY, replace=True)
    remember(store, shown)

    assert rows.looks(store.db) == {}


def test_a_look_on_another_day_is_remembered_by_its_day(store: Archive) -> None:
    look(store)
    look(store, day=TOMORROW)
    look(store, day=TODAY)

    assert rows.looks(store.db)["missiles"].looked == TOMORROW.isoformat()


def test_what_waits_to_be_read_for_names_is_told_of_once_it_was(archive: Archive, put: Put) -> None:
    save(archive, "guards", "entity:irgc", TODAY)
    save(archive, "other", "NOT entity:irgc", TODAY)
    for text in ("The IRGC spoke.", "The Revolutionary Guards spoke."):
        put(article(text, title=text))
    _read_for_names(archive, 1)

    first = news(archive, (), TODAY)
    remember(archive, first)
    _read_for_names(archive, 2)
    second = news(archive, (), TODAY)

    assert [came(one) for one in first] == [["The IRGC spoke."], []]
    assert [one.waiting for one in first] == [True, True]
    assert [came(one) for one in second] == [["The Revolutionary Guards spoke."], []]
    assert [one.waiting for one in second] == [False, False]


def test_copies_that_came_stand_under_the_first_of_them(archive: Archive, put: Put) -> None:
    text = "A buoy that carried a tracking device was found adrift in the fairway on Monday. " * 3
    for title in ("First", "Second"):
        number = put(article(text, title=title))
        archive.db.execute("INSERT INTO stories VALUES (?, 1)", (number,))
    save(archive, "buoys", "buoy", TODAY)

    (folded,), (all_of_them,) = (news(archive, (), TODAY, fold=fold) for fold in (True, False))

    assert [(one.record.article.title, one.copies) for one in folded.arrivals] == [("First", 1)]
    assert came(all_of_them) == ["First", "Second"]


def test_what_a_date_leaves_out_is_counted_among_what_came(store: Archive, put: Put) -> None:
    save(store, "lately", "@missiles after:2000", TODAY)
    put(article("A rocket.", title="Undated", published=None))

    assert [one.undated for one in news(store, (), TODAY)] == [1, 0]
    look(store)
    assert [one.undated for one in news(store, (), TODAY)] == [0, 0]


def test_an_unknown_search_is_refused_with_the_nearest(store: Archive) -> None:
    with pytest.raises(QueryError, match="no saved search misiles") as caught:
        news(store, ["misiles"], TODAY)

    assert caught.value.hint == "did you mean @missiles?"


def _read_for_names(archive: Archive, number: int) -> None:
    (record,) = read.records(archive.db, [number])
    with transaction(archive.db):
        facts.put(archive.db, number, find_facts(record.article, reader(names())))
