"""``iranwatch tag`` as a user runs it."""

from __future__ import annotations

import json
import shutil
from functools import partial
from pathlib import Path

import pytest

from tests.conftest import DAY, SAMPLES, Run

NAME = "qadr-tests.txt"
PERSIAN = "برنامه\u200cهسته\u200cای"


@pytest.fixture
def mine(run: Run, sampled: Path, tmp_path: Path) -> Run:
    """Return a function that runs the real command on a copy of the samples' archive."""
    archive = shutil.copy(sampled, tmp_path / "mine.db")
    return partial(run, IRANWATCH_ARCHIVE=str(archive))


def listed(run: Run, *args: str) -> dict[str, int]:
    """Return the tags that ``tag --list`` names, and their numbers."""
    lines = run("tag", "--list", *args).stdout.splitlines()
    return {tag: int(number) for tag, _, number in (line.partition("\t") for line in lines)}


def test_what_a_query_finds_is_tagged(mine: Run) -> None:
    found = int(mine("search", "--all-words", "--count", "missile", "after:2017").stdout)

    given = mine("tag", "+missiles", "+To Do", "--", "after:2017", "missile")
    again = mine("tag", "+Missiles", "-todo", "-to do", "missile", "after:2017")

    assert given.stdout == f"+missiles: {found} articles\n+To Do: {found} articles\n"
    assert again.stdout == (
        f"+Missiles: 0 articles, {found} had it already\n"
        f"-todo: 0 articles, {found} did not have it\n"
        f"-to do: {found} articles\n"
    )
    assert listed(mine) == {"missiles": found}
    assert "without a date left out; --undated lists them" in given.stderr


def test_a_tag_is_spelt_as_most_articles_have_it_and_taken_in_any_spelling(mine: Run) -> None:
    ids = mine("list", "--ids").stdout.split()
    lines = [
        json.dumps({"kind": "tag", "article": id_, "revisions": [id_], "tag": tag, "added": DAY})
        for id_, tag in zip(ids, ("Silo", "silo", "silo"), strict=False)
    ]
    mine("restore", "-", stdin="\n".join(lines))

    mine("tag", "+SILO", ids[3])
    assert listed(mine) == {"silo": 3, "Silo": 1}

    assert mine("tag", "-silo", "--all").stdout.startswith("-silo: 4 articles, ")
    assert listed(mine) == {}


def test_a_minus_after_the_changes_is_part_of_the_query(mine: Run) -> None:
    both = mine("search", "--all-words", "missile", "-Rouhani", "--ids").stdout

    assert mine("tag", "+a", "missile", "-Rouhani").returncode == 0
    assert mine("tag", "+b", "--", "-Rouhani", "missile").returncode == 0
    assert set(mine("list", "--tag", "a", "--ids").stdout.split()) == set(both.split())
    assert listed(mine)["a"] == listed(mine)["b"]


def test_only_articles_with_all_the_words_are_tagged(mine: Run) -> None:
    mine("tag", "+x", "missile", "Rouhani")

    assert mine("tag", "+x", "missile", "zzzz").returncode == 1
    assert listed(mine)["x"] < int(mine("list", "missile", "--count").stdout)


def test_ids_and_files_stand_for_their_articles(mine: Run) -> None:
    ids = mine("list", "--ids", "-n", "2").stdout.split()

    outcome = mine("tag", "+read", ids[0][:8], ids[1].upper(), NAME, "swift-and-the-banks.txt")

    assert (outcome.returncode, outcome.stdout) == (0, "+read: 4 articles\n")
    assert mine("tag", "+read", NAME, "--until", "1990").returncode == 1


def test_as_many_ids_as_xargs_gives_are_taken(mine: Run) -> None:
    ids = mine("list", "--ids").stdout.split()

    outcome = mine("tag", "+x", "--", *ids * (1900 // len(ids)))

    assert outcome.stdout == f"+x: {len(ids)} articles\n"


def test_tags_are_seen_where_articles_are(mine: Run, tmp_path: Path) -> None:
    mine("tag", "+to read", f"+{PERSIAN}", NAME)

    assert f"tags       to read, {PERSIAN}" in mine("show", NAME).stdout
    assert f"· #to read #{PERSIAN}\n" in mine("list", f"tag:{PERSIAN}", "--format", "table").stdout
    assert mine("list", "has:tag", "--count").stdout == "1\n"
    assert json.loads(mine("tag", "--list", "--json").stdout) == {
        "schema_version": 1,
        "total": 2,
        "tags": [{"tag": "to read", "articles": 1}, {"tag": PERSIAN, "articles": 1}],
    }


def test_tags_survive_another_ingest_and_a_repair(mine: Run, tmp_path: Path) -> None:
    mine("tag", "+kept", NAME)
    shutil.copy(SAMPLES / NAME, tmp_path / NAME)
    mine("ingest", "--force", NAME)
    with (tmp_path / NAME).open("a") as file:
        file.write("\n\nOne paragraph more was added a day later.\n")
    mine("ingest", NAME)
    mine("doctor", "--repair")

    assert listed(mine) == {"kept": 1}


def test_what_would_mislead_is_refused_and_changes_nothing(mine: Run) -> None:
    for args in (
        [],
        ["+x"],
        ["+x", "--", ""],
        ["+x", "--all", "missile"],
        ["missile", "--", "+x"],
        ["+x", "+two\nlines", "--all"],
        ["+x", "--", "*"],
        ["--list", "+x"],
    ):
        outcome = mine("tag", *args)

        assert outcome.returncode == 2, args
        assert outcome.stderr.startswith("Error: ")
    assert mine("list", "has:tag").returncode == 1


def test_all_articles_are_tagged_only_on_request(mine: Run) -> None:
    everything = int(mine("list", "--count").stdout)

    assert mine("tag", "+x", "--all").stdout == f"+x: {everything} articles\n"
    assert mine("tag", "-x", "--tag", "x").stdout == f"-x: {everything} articles\n"
    assert mine("tag", "--list").returncode == 1


@pytest.mark.parametrize("command", [["tag", "+x", "--all"], ["tag", "--list"]])
def test_without_an_archive_none_is_made(run: Run, tmp_path: Path, command: list[str]) -> None:
    assert run(*command).returncode == 3
    assert list(tmp_path.iterdir()) == []
