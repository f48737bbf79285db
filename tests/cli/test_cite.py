"""``cite`` and the bibliographies of ``export`` as a user runs them."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest
import rispy
from bibtexparser.entrypoint import parse_string

from iranwatch.archive.store import Archive
from tests.conftest import DAY, SAMPLES, Put, Run, article, on_terminal
from tests.render.articles import ORDERS

COUNT = len(list(SAMPLES.glob("*.[tT][xX][tT]")))
QADR = "045f096e"
SHA = "045f096e232d3bcfd9d09592d66437fecbcfb5640e4a5294d673ba3ee780935f"
NOTE = (
    "Leila Farrokh, “Pasdaran Fire Two Qadr Missiles on Second Day of Tests,” Throw-Weight,"
    f" March 10, 2016, archived {DAY}, iranwatch {QADR}/p2, sha256 {SHA}."
)
ENTRY = (
    "Farrokh, Leila. “Pasdaran Fire Two Qadr Missiles on Second Day of Tests.” Throw-Weight,"
    f" March 10, 2016. Archived {DAY}, iranwatch {QADR}, sha256 {SHA}."
)


def test_a_paragraph_is_cited_in_a_note_and_a_bibliography(ask: Run) -> None:
    assert ask("cite", f"{QADR}/p2").stdout == f"{NOTE}\n{ENTRY}\n"


def test_a_terminal_says_which_is_which(sampled: Path) -> None:
    seen = on_terminal("cite", QADR, "swift-and-the-banks.txt", cwd=sampled.parent,
                       env={"IRANWATCH_ARCHIVE": str(sampled)})  # fmt: skip

    labels = [line.split(" ")[0] for line in seen.splitlines() if line[:1].isalpha()]
    assert labels == ["note", "bibliography"] * 2
    assert [line for line in seen.splitlines() if not line.strip()] == [""]
    assert all(len(line) <= 80 for line in seen.splitlines())


def test_several_are_cited_in_the_order_asked_and_each_once(ask: Run) -> None:
    cited = ask("cite", "swift-and-the-banks.txt", QADR, "qadr-tests.txt", "--format", "apa").stdout

    references = cited.splitlines()[::2]
    assert [line.partition("(")[0] for line in references[1:]] == ["Farrokh, L. "]


def test_what_is_unknown_leaves_the_others_cited(ask: Run) -> None:
    outcome = ask("cite", "0" * 64, f"{QADR}/p99", f"{QADR}/p2", "no-such.txt")

    assert outcome.stdout == f"{NOTE}\n{ENTRY}\n"
    assert outcome.returncode == 1
    assert outcome.stderr.count("Error: ") == 3
    assert "has no paragraph 99" in outcome.stderr


def test_what_cannot_be_an_id_is_wrong_usage(ask: Run) -> None:
    outcome = ask("cite", "not-an-id", QADR, "--format", "csl")

    assert outcome.returncode == 2
    assert len(json.loads(outcome.stdout)) == 1


def test_a_revised_article_is_cited_as_it_now_is(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "raw"
    folder.mkdir()
    text = "Inspectors Visit {}\n\nBy Mina Rad\nOctober 27, 2017\n\nInspectors came on Monday.\n"
    old, new = text.format("Fordow").encode(), text.format("Fordow Again").encode()
    for data in (old, new):
        (folder / "visit.txt").write_bytes(data)
        run("ingest", "raw")

    (item,) = json.loads(run("cite", sha256(old).hexdigest(), "--format", "csl").stdout)

    assert item["title"] == "Inspectors Visit Fordow Again"
    assert item["archive_location"] == sha256(old).hexdigest()[:8]
    assert item["note"].endswith(sha256(new).hexdigest())


@pytest.mark.parametrize("name", ["chicago", "ris"])
def test_no_title_commands_the_terminal(archive: Archive, put: Put, name: str) -> None:
    put(article("One.", title="Guards \x1b]0;x\x07 \u202eSeize\u2066 a Tanker\x9b2J"))
    (id_,) = archive.db.execute("SELECT id FROM articles").fetchone()

    seen = on_terminal("cite", id_, "--format", name, "--archive", archive.path, cwd=SAMPLES)

    assert "Guards �]0;x� �Seize� a Tanker�2J" in seen
    assert not set(seen) & set(ORDERS)


def test_an_export_of_a_query_is_a_bibliography(ask: Run) -> None:
    whole = ask("export", "--format", "csl").stdout
    found = json.loads(ask("export", "title:missiles", "--format", "csl").stdout)

    assert len({item["id"] for item in json.loads(whole)}) == COUNT
    assert 0 < len(found) < COUNT
    assert all(item in json.loads(whole) for item in found)


def test_other_programs_read_all_samples_back(ask: Run) -> None:
    titles = {json.loads(line)["title"] for line in ask("export", "--jsonl").stdout.splitlines()}
    library = parse_string(ask("export", "--format", "bibtex").stdout)
    records = rispy.loads(ask("export", "--format", "ris").stdout)

    assert not library.failed_blocks
    assert {entry["title"][1:-1].replace("\\$", "$") for entry in library.entries} == titles
    assert {record["title"] for record in records} == titles


def test_an_export_that_finds_nothing_is_still_a_file(ask: Run) -> None:
    outcome = ask("export", "xylophone", "--format", "csl")

    assert json.loads(outcome.stdout) == []
    assert outcome.returncode == 1


@pytest.mark.parametrize("name", ["json", "jsonl", "csv"])
def test_an_export_knows_the_shorthands(ask: Run, name: str) -> None:
    assert ask("export", f"--{name}").stdout == ask("export", "--format", name).stdout


def test_one_format_at_a_time_is_exported(ask: Run) -> None:
    assert ask("export", "--csv", "--format", "ris").returncode == 2
