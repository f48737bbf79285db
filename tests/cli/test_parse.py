"""``iranwatch parse`` as a user runs it: no archive, no trace."""

from __future__ import annotations

import json
from pathlib import Path

from tests.conftest import SAMPLES, Run


def test_files_are_parsed_without_an_archive(run: Run, tmp_path: Path) -> None:
    outcome = run("parse", "--jsonl", SAMPLES / "qadr-tests.txt", SAMPLES / "raisi-wins.txt")

    articles = [json.loads(line) for line in outcome.stdout.splitlines()]
    assert [article["published"][:4] for article in articles] == ["2016", "2021"]
    assert list(tmp_path.iterdir()) == []


def test_a_person_sees_the_page_and_why_on_demand(run: Run) -> None:
    plain = run("parse", SAMPLES / "qadr-tests.txt").stdout
    explained = run("parse", "--why", SAMPLES / "qadr-tests.txt").stdout

    assert "2016-03-10" in plain
    assert "\np1 " in plain
    assert explained.count("line ") > plain.count("line ")


def test_an_article_comes_through_a_pipe_and_a_bad_file_is_refused(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").touch()

    outcome = run(
        "parse", "-", "empty.txt", "--jsonl", stdin="Headline Here\n\nSome text follows.\n"
    )

    assert len(outcome.stdout.splitlines()) == 1
    assert outcome.returncode == 1
    assert "refused empty.txt: empty" in outcome.stderr
