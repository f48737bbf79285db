"""``iranwatch timeline``, ``dates`` and ``quotes`` as a user runs them."""

from __future__ import annotations

import json
import shutil
from functools import partial
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import icalendar
import pytest

from iranwatch.render.layout import columns
from tests.conftest import Run, on_terminal
from tests.shared import shared

SEED = "000_79ec817c11a4fccc.txt"
UNDATED_SEED = "003_4e2d6196143ff9c9.txt"


@pytest.fixture
def seeded(run: Run) -> Run:
    """Return a function that runs the real command on an archive of the founding articles."""
    assert run("ingest", shared("seeds")).returncode == 0
    return run


def rows(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def placed(events: list[dict[str, Any]]) -> dict[str, tuple[str | None, str | None]]:
    return {event["text"].casefold(): (event["start"], event["end"]) for event in events}


def test_the_times_of_the_dated_founding_article_are_placed(seeded: Run) -> None:
    events = placed(rows(seeded("timeline", "--jsonl", f"path:{SEED}").stdout))

    expected = {
        "friday": ("2017-10-27", "2017-10-27"),
        "wednesday": ("2017-10-25", "2017-10-25"),
        "yesterday": ("2017-10-26", "2017-10-26"),
        "last week": ("2017-10-16", "2017-10-22"),
        "this year": ("2017-01-01", "2017-12-31"),
        "2015": ("2015-01-01", "2015-12-31"),
        "1979": ("1979-01-01", "1979-12-31"),
    }
    for words, days in expected.items():
        assert [found for text, found in events.items() if text.endswith(words)] == [days], words


def test_what_recurs_or_cannot_be_placed_is_kept_apart(seeded: Run) -> None:
    unplaced = rows(seeded("timeline", "--unplaced", "--jsonl").stdout)

    dated = {event["text"] for event in unplaced if event["files"][0].endswith(SEED)}
    undated = {event["text"] for event in unplaced if event["files"][0].endswith(UNDATED_SEED)}
    assert any("November 4" in text for text in dated)
    assert {"October", "mid-January"} <= undated
    assert all(event["start"] is None and event["end"] is None for event in unplaced)


def test_a_date_set_by_hand_places_what_hung_on_it(seeded: Run) -> None:
    query = f"path:{UNDATED_SEED}"
    before = rows(seeded("timeline", "--jsonl", query).stdout)

    seeded("set", UNDATED_SEED, "published=2016-03-31")

    after = rows(seeded("timeline", "--jsonl", query).stdout)
    assert len(after) > len(before)
    assert ("2016-03-30", "2016-03-30") in placed(after).values()


def test_events_are_listed_by_day_with_sentence_and_source(sampled: Path, tmp_path: Path) -> None:
    seen = on_terminal(
        *("timeline", "--days", "2019-03..2019-04"),
        cwd=tmp_path,
        env={"IRANWATCH_ARCHIVE": str(sampled)},
    )

    assert "2019-03-21\n" in seen
    assert " · In Mashhad" in seen
    assert all(columns(row) <= 80 for row in seen.splitlines())


def test_days_choose_events_by_their_own_day(ask: Run) -> None:
    events = rows(ask("timeline", "--days", "2019-03", "--jsonl").stdout)

    assert events
    assert all(event["start"] <= "2019-03-31" and event["end"] >= "2019-03-01" for event in events)


def test_days_leave_out_what_is_known_to_a_longer_period_only(run: Run) -> None:
    run("ingest", "-", stdin="A Year\n\nIt fell in 2019, in March 2019 and on March 5, 2019.\n")

    def told(days: str) -> list[str]:
        return [row["text"] for row in rows(run("timeline", "--days", days, "--jsonl").stdout)]

    assert told("2019-03-05") == ["March 5, 2019"]
    assert told("2019-03") == ["March 2019", "March 5, 2019"]
    assert told("2019") == told("2018..") == ["2019", "March 2019", "March 5, 2019"]
    assert told("..2018") == []


def test_days_that_are_no_dates_are_refused_with_what_to_write(ask: Run) -> None:
    refused = ask("timeline", "--days", "soon")

    assert refused.returncode == 2
    assert "2017-10..2018-02" in refused.stderr


@pytest.mark.parametrize("command", ["timeline", "quotes"])
def test_a_limit_is_said_beside_the_whole_number(ask: Run, command: str) -> None:
    total = int(ask(command, "--count").stdout)

    found = ask(command, "--limit", "2", "--json")

    assert json.loads(found.stdout)["total"] == total > 2
    assert found.stderr.startswith(f"2 of {total} ")


@pytest.mark.parametrize("command", ["timeline", "quotes"])
def test_ids_and_paths_name_each_article_once(ask: Run, command: str) -> None:
    articles = {row["id"] for row in rows(ask(command, "--jsonl").stdout)}

    assert sorted(ask(command, "--ids").stdout.split()) == sorted(articles)
    assert len(ask(command, "--paths", "-0").stdout.split("\0")) == len(articles) + 1


@pytest.mark.parametrize("command", ["timeline", "quotes"])
def test_how_a_query_was_read_and_that_nothing_was_found_is_said(ask: Run, command: str) -> None:
    found = ask(command, "xyzzy:plugh")

    assert found.returncode == 1
    assert found.stdout == ""
    assert "there is no field xyzzy" in found.stderr
    assert " found" in found.stderr.splitlines()[-1]


def test_articles_that_were_not_read_for_facts_are_told_and_then_read(run: Run) -> None:
    run("ingest", "--no-facts", shared("seeds"))
    before = run("timeline")

    run("ingest", shared("seeds"))

    assert before.returncode == 1
    assert "2 articles have not been read" in before.stderr
    assert "not been read" not in run("timeline").stderr
    assert run("quotes", "--by", "khamenei").returncode == 0


def test_names_of_the_users_own_reach_what_was_ingested_before(run: Run, tmp_path: Path) -> None:
    run("ingest", "-", stdin="A Visit\n\nMay 3, 2019\n\n“We wait and hope,” said Ali Ahmadi.\n")
    before = rows(run("quotes", "--jsonl").stdout)
    own = '[[concept]]\nname = "Ali Ahmadi"\naliases = ["Ahmadi the Elder"]\n'
    (tmp_path / "data" / "aliases.toml").write_text(own)

    run("ingest", "-", stdin="Another\n\nMay 4, 2019\n\nNothing was said that day.\n")

    after = rows(run("quotes", "--by", "Ahmadi the Elder", "--jsonl").stdout)
    assert [quote["entity"] for quote in before] == [None]
    assert [quote["speaker"] for quote in after] == ["Ali Ahmadi"]


def test_a_calendar_and_a_picture_are_well_formed(ask: Run) -> None:
    events = rows(ask("timeline", "missile", "--jsonl").stdout)
    calendar = ask("timeline", "missile", "--format", "ics").stdout
    picture = ElementTree.fromstring(ask("timeline", "missile", "--format", "svg").stdout)

    entries = icalendar.Calendar.from_ical(calendar).walk("VEVENT")
    assert [entry["summary"] for entry in entries] == [event["sentence"] for event in events]
    assert [str(entry.decoded("dtstart")) for entry in entries] == [
        event["start"] for event in events
    ]
    assert len({entry["uid"] for entry in entries}) == len(events) > 3
    assert all(entry.errors == [] for entry in entries)
    assert all(len(line.encode()) <= 75 for line in calendar.splitlines())
    assert picture.find("{http://www.w3.org/2000/svg}title") is not None


def test_months_are_counted_as_bars(ask: Run) -> None:
    lines = ask("timeline", "--format", "bars").stdout.splitlines()

    assert lines[0].startswith("events\t")
    assert any(line.startswith("month\t2019-03\t") for line in lines)


def test_dates_are_proposed_with_reasons_and_never_set(
    run: Run, sampled: Path, tmp_path: Path
) -> None:
    mine = partial(run, IRANWATCH_ARCHIVE=str(shutil.copy(sampled, tmp_path / "mine.db")))
    path = tmp_path / "iran_2017-09-23.note.txt"
    path.write_text(
        "A Note\n\nThe parade of September 22, 2017 was the largest so far, he wrote.\n"
    )
    mine("ingest", path)
    mine("set", path.name, "published=none")

    proposals = json.loads(mine("dates", path.name, "--json").stdout)["proposals"]

    assert {"2017-09-23", "2017-09-22"} <= {proposal["date"] for proposal in proposals}
    assert all(proposal["reason"] for proposal in proposals)
    assert "undated" in mine("show", path.name).stdout


def test_quotations_are_listed_with_their_speaker(ask: Run) -> None:
    quotes = rows(ask("quotes", "--by", "Khamene'i", "--jsonl").stdout)

    assert quotes
    assert {quote["entity"] for quote in quotes} == {"khamenei"}
    assert set(quotes[0]) == {
        *("id", "files", "paragraph", "text", "speaker", "entity", "cue", "confidence"),
    }
    assert ask("quotes", "--by", "Nobody At All").returncode == 1


def test_the_speakers_of_the_founding_article_are_found(seeded: Run) -> None:
    quotes = rows(seeded("quotes", "--jsonl", f"path:{UNDATED_SEED}").stdout)

    (said,) = [quote for quote in quotes if quote["text"].startswith("Those who say")]
    assert said["entity"] == "khamenei"
    painted = [quote for quote in quotes if quote["text"].startswith("Israel must")]
    assert all(quote["speaker"] is None for quote in painted)
