"""Searching an archive: what is found, in what order, and that no text breaks it."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iranwatch.archive import order
from iranwatch.archive.conditions import CONDITIONS, condition
from iranwatch.archive.explain import explain
from iranwatch.archive.search import search
from iranwatch.archive.store import Archive
from iranwatch.archive.suggest import suggestions
from iranwatch.archive.terms import count_terms
from iranwatch.errors import QueryError
from iranwatch.lexicon import names
from iranwatch.model import Author, PartialDate, Results
from iranwatch.query import Plan, narrow, parse
from iranwatch.query.fields import CONDITIONS as FIELDS
from iranwatch.query.terms import read_terms
from tests.conftest import Put, article

TODAY = dt.date(2026, 11, 21)


@pytest.fixture
def store(archive: Archive, put: Put) -> Archive:
    """Return an archive of six articles, whose titles are one to six in words."""
    put(article("The I.R.G.C. tested a missile in silos.", title="One"))
    put(article("Sepah-e Pasdaran spoke of missiles.", title="Two", source="Fars News Agency"))
    put(article("Nothing on missiles but their cost.", title="Three", published=None, source=None))
    put(
        article("A quiet day.", comment=("A missile, I think.",), title="Four", authors=()),
    )
    put(
        article(
            "Missile missile missile.",
            title="Five",
            authors=(Author("Dana Kay"),),
            published=PartialDate(2017, 10),
            section="News > Terrorism",
        )
    )
    put(
        article(
            "سپاه پاسداران بیانیه‌ای داد.", title="Six", language="fa", published=PartialDate(2018)
        )
    )
    archive.db.execute("INSERT INTO tags VALUES (1, 'To read', '2026-11-21')")
    for number, path in enumerate(("a/one.txt", "b/two.txt"), 1):
        archive.db.execute("INSERT INTO files VALUES (?, ?, 0, 0, 0, 0)", (path, number))
    return archive


def run(store: Archive, query: str, *, aliases: bool = True, **options: object) -> Results:
    plan = parse(query, names() if aliases else None, today=TODAY)
    return search(store.db, plan._replace(**options))  # type: ignore[arg-type]


def titles(store: Archive, query: str, **options: object) -> list[str]:
    return [str(hit.title) for hit in run(store, query, **options).hits]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("IRGC", {"One", "Two", "Six"}),
        ("=IRGC", {"One"}),
        ("pasdaran silo", {"One", "Two", "Six"}),
        ("missile", {"One", "Two", "Three", "Four", "Five"}),
        ('"missile"', {"One", "Four", "Five"}),
        ("missiles -cost", {"One", "Two", "Four", "Five"}),
        ("miss* NOT missiles", set()),
        ("=missiles OR quiet", {"Two", "Three", "Four"}),
        ("IRGC AND missile", {"One", "Two"}),
        ("IRGC NEAR/3 missile", {"One", "Two"}),
        ("IRGC NEAR/1 silos", set()),
        ("missile NEAR/2 (silos OR cost)", {"One", "Three"}),
        ("-missile", {"Six"}),
        ("NOT (missile OR IRGC)", set()),
        ("title:one", {"One"}),
        ("title:missile", set()),
        ("comment:missile", {"Four"}),
        ("body:missile", {"One", "Two", "Three", "Five"}),
        ("author:kay", {"Five"}),
        ('source:"FARS news agency"', {"Two"}),
        ('source:"The Fars News Agency"', {"Two"}),
        ("source:fars", set()),
        ('section:"news terrorism"', {"Five"}),
        ('tag:"to READ"', {"One"}),
        ("lang:fa", {"Six"}),
        ("lang:Persian", {"Six"}),
        ("body:(IRGC NEAR/3 miss*)", {"One", "Two"}),
        ('title:("one" NEAR missile)', set()),
        ("path:a/*.txt", {"One"}),
        ("path:two.txt", {"Two"}),
        ("has:comment", {"Four"}),
        ("has:tag", {"One"}),
        ("-has:author", {"Four"}),
        ("-has:source", {"Three"}),
        ("-has:date", {"Three"}),
        ("date:none", {"Three"}),
        ("date:2017-10-27", {"Five"}),
        ("date:2018-02", {"Six"}),
        ("before:2018", {"Five"}),
        ("before:2018-02", {"Five", "Six"}),
        ("date:2017..2018", {"Five", "Six"}),
        ("-date:2019", {"Three", "Five", "Six"}),
        ("entity:irgc OR note:x OR has:note", set()),
        ("missile (lang:fa OR comment:missile)", {"Four"}),
        ("(سپاه OR kay) -missile", {"Six"}),
    ],
)
def test_a_query_finds_what_it_says(store: Archive, query: str, found: set[str]) -> None:
    assert set(titles(store, query)) == found


def test_the_condition_holds_for_what_the_search_finds(store: Archive) -> None:
    for query in ("IRGC silos", "missile -cost", "date:2017", "a OR missile", "-missile"):
        plan = parse(query, names(), today=TODAY)
        asked = condition(store.db, plan)
        rows = store.db.execute(f"SELECT title FROM articles WHERE {asked.text}", asked.values)

        assert sorted(title for (title,) in rows) == sorted(titles(store, query))


def test_every_field_of_a_query_has_its_condition() -> None:
    plain = FIELDS.keys() - {"after", "before", "since", "until", "has"}

    assert plain <= CONDITIONS.keys()


def test_an_empty_plan_finds_everything(store: Archive) -> None:
    assert search(store.db, Plan()).total == 6


def test_articles_with_all_the_words_come_first(store: Archive) -> None:
    found = run(store, "missile cost")

    assert [(hit.title, hit.matched) for hit in found.hits[:2]] == [
        ("Three", "all"),
        ("Five", "some"),
    ]
    assert (found.total, found.all) == (5, 1)


def test_all_words_keeps_only_articles_with_all_of_them(store: Archive) -> None:
    found = run(store, "IRGC missile", all_words=True)

    assert {hit.title for hit in found.hits} == {"One", "Two"}
    assert (found.total, found.all) == (2, 2)


def test_a_limit_cuts_the_hits_and_not_the_counts(store: Archive) -> None:
    for limit in range(6):
        found = run(store, "missile", limit=limit)

        assert len(found.hits) == min(limit, 5)
        assert (found.total, found.all) == (5, 5)
        assert [hit.title for hit in found.hits] == titles(store, "missile")[:limit]


def test_ties_go_to_the_newest_then_to_the_id(archive: Archive, put: Put) -> None:
    for number, year in enumerate((2001, 2003, 2002, None, 2003)):
        put(article("Same.", title=f"T{number}", published=PartialDate(year) if year else None))

    dates = [str(hit.published) for hit in run(archive, "same").hits]
    ids = [hit.id for hit in run(archive, "same", limit=2).hits]
    assert dates == ["2003", "2003", "2002", "2001", "None"]
    assert len(ids) == 2
    assert ids == sorted(ids)


def test_hits_can_be_sorted_by_date_and_by_source(store: Archive) -> None:
    assert titles(store, "missile", sort="date")[-2:] == ["Five", "Three"]
    assert titles(store, "missile", sort="source")[-2:] == ["Two", "Three"]


@pytest.mark.parametrize(
    "costs",
    [
        {"LOOK": 0},
        {"LOOK": 0, "MARGIN": 0},
        {"LOOK": 1_000_000},
        {"LOOK": 1_000_000, "SORT": 0},
    ],
    ids=["looked up one by one", "looked up in vain", "met on the way", "sorted"],
)
@pytest.mark.parametrize(
    "query", ["missile", "missile day", "IRGC missile", "=missile", "mis*", "-day"]
)
def test_another_order_finds_and_counts_the_same(
    store: Archive, monkeypatch: pytest.MonkeyPatch, query: str, costs: dict[str, int]
) -> None:
    for name, cost in costs.items():
        monkeypatch.setattr(order, name, cost)
    ranked = run(store, query)
    newest = {hit.id: hit for hit in run(store, query, sort="date").hits}

    for limit in range(1, 7):
        found = run(store, query, sort="date", limit=limit)

        assert found.hits == tuple(newest.values())[:limit]
        assert found._replace(hits=ranked.hits) == ranked
    matched = {hit.id: hit.matched for hit in ranked.hits}
    assert {hit.id: hit.matched for hit in newest.values()} == matched
    assert {hit.score for hit in newest.values()} == {None}


def test_undated_articles_that_a_date_filter_leaves_out_are_counted(store: Archive) -> None:
    plan = narrow(parse("missile", None, today=TODAY), today=TODAY, since="2017", until="2018")

    found = search(store.db, plan)

    assert ([hit.title for hit in found.hits], found.undated) == (["Five"], 1)


def test_a_rare_spelling_does_not_outrank_a_common_one(archive: Archive, put: Put) -> None:
    for number in range(30):
        put(article(f"The IRGC spoke, {number}.", title="Common"))
    put(article("The Pasdaran spoke, 99.", title="Rare"))
    for number in range(60):
        put(article(f"Others spoke, {number}.", title="Other"))

    scores = {hit.title: hit.score for hit in run(archive, "IRGC").hits}

    assert scores["Rare"] == pytest.approx(scores["Common"], rel=0.05)


def test_what_was_also_searched_begins_with_what_most_articles_hold(store: Archive) -> None:
    (also,) = run(store, "IRGC").also_searched

    assert also.spellings[0] in ("Pasdaran", "Sepah-e Pasdaran", "پاسداران")
    assert "Army of the Guardians of the Islamic Revolution" in also.spellings[5:]


def test_words_in_the_title_weigh_more(archive: Archive, put: Put) -> None:
    put(article("On silos and rain.", title="Weather"))
    put(article("On weather and rain.", title="Silos"))
    put(article("On nothing.", title="Nothing"))

    assert titles(archive, "silos") == ["Silos", "Weather"]


def test_neighbours_of_the_query_weigh_more_together(archive: Archive, put: Put) -> None:
    put(article("Heavy rain here, and some water there.", title="Apart"))
    put(article("Rain here, and some heavy water there.", title="Together"))
    for number in range(4):
        put(article("Nothing.", title=f"Nothing {number}"))

    assert titles(archive, "heavy water") == ["Together", "Apart"]


def test_nothing_found_offers_the_nearest_spellings_and_says_what_emptied_it(
    store: Archive,
) -> None:
    plan = parse("misile AND silso AND pasdaran", names(), today=TODAY)

    assert suggestions(store.db, plan) == (
        "no article has misile: did you mean missile?",
        "no article has silso: did you mean silos?",
        "misile: 0, silso: 0, pasdaran: 3, all: 0",
    )


def test_an_explanation_holds_the_tree_and_sql_that_runs(store: Archive) -> None:
    said = explain(store.db, parse("IRGC missile -cost title:it's source:x", names(), today=TODAY))

    for part in ("wanted: IRGC", "required: NOT cost", "Pasdaran", "NEAR("):
        assert part in said
    queries = [line.strip() for line in said.splitlines() if line.startswith("  SELECT")]
    for query in queries:
        store.db.execute(query).fetchall()
    assert len(queries) > 10


def test_terms_are_counted_in_each_article(store: Archive) -> None:
    plan = read_terms("# people and things\nIRGC\nmissile\n\nmissile\nnobody\n", names())

    counts = [
        (one.term, one.record.article.title, one.times) for one in count_terms(store.db, plan)
    ]

    assert counts[0][2] == counts[1][2] == counts[2][2] == 1
    assert counts[3:5] == [("missile", "Five", 3), ("missile", "One", 1)]
    assert {term for term, _, _ in counts} == {"IRGC", "missile"}


def test_a_file_without_terms_is_wrong_usage() -> None:
    with pytest.raises(QueryError, match="no terms"):
        read_terms("# nothing\n…\n", None)


PARTS = st.sampled_from(
    [
        '"',
        "(",
        ")",
        "-",
        "AND",
        "OR",
        "NOT",
        "NEAR/2",
        "title:",
        "source:",
        "date:",
        "has:",
        "id:",
        "path:",
        "note:",
        "=",
        "*",
        "“",
        "\x00",
        "�",
        "IRGC",
        "missile",
        "سپاه",
        "silos.",
        "ß",
        "x.y",
        "30d",
        "2017",
        "none",
        "date",
        "%",
        "'",
        "[",
        "?",
        ";",
        "--",
    ]
)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(st.one_of(PARTS, st.just(" "), st.text(max_size=2)), max_size=12))
def test_no_text_is_an_error_of_the_engine(store: Archive, parts: list[str]) -> None:
    try:
        plan = parse("".join(parts), names(), today=TODAY)
    except QueryError:
        return
    found = search(store.db, plan)
    assert found.all <= found.total <= 6
    assert len(found.hits) == found.total
    if not found.total:
        suggestions(store.db, plan)


def test_an_endless_query_is_answered(store: Archive) -> None:
    distinct = " ".join(f"w{number} IRGC" for number in range(300))
    nears = " NEAR ".join(["IRGC"] * 12)

    for query in (distinct, nears, "x NOT " * 400 + "x", "(a OR b AND -(" * 40, "missile " * 9999):
        run(store, query, limit=1)


def test_any_three_consecutive_words_find_their_article(store: Archive) -> None:
    for title in ("One", "Two", "Three", "Five", "Six"):
        (body,) = store.db.execute("SELECT body FROM articles WHERE title = ?", (title,)).fetchone()
        words = body.split()
        for at in range(len(words) - 2):
            query = " ".join(words[at : at + 3])

            assert title in titles(store, query, aliases=False, all_words=True), query
            assert title in titles(store, f'"{query}"'), query


@pytest.mark.parametrize("name", ["The Levant Courier", "levant courier", "THE LEVANT COURIER"])
@pytest.mark.parametrize("typed", ["the Levant Courier", "Levant Courier"])
def test_an_outlet_is_found_with_its_article_and_without(
    archive: Archive, put: Put, name: str, typed: str
) -> None:
    put(article("Text.", title="Found", source=name))
    put(article("Text.", title="Other", source="Courier"))

    plan = narrow(parse("text", names(), today=TODAY), today=TODAY, source=[typed])

    assert [hit.record.article.title for hit in search(archive.db, plan).hits] == ["Found"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("military", True),
        ("News", True),
        ("news > MILITARY", True),
        ("World News", False),
        ("mil", False),
        ("news middle", False),
    ],
)
def test_a_section_is_found_by_any_step_of_its_path(
    archive: Archive, put: Put, typed: str, found: bool
) -> None:
    put(article("Text.", section="News > Military"))
    put(article("Text.", title="Elsewhere", section=None))

    plan = narrow(parse("text", names(), today=TODAY), today=TODAY, section=[typed])

    assert len(search(archive.db, plan).hits) == found
