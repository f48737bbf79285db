"""``iranwatch aliases``, and the user's own names beside the archive."""

from __future__ import annotations

import json
from pathlib import Path

from tests.conftest import Run

OWN = """
[[concept]]
name = "Harbour Desk"
aliases = ["HD-7"]
"""


def test_a_spelling_is_looked_up(run: Run) -> None:
    (name,) = json.loads(run("aliases", "I.R.G.C.", "--json").stdout)["names"]

    assert name["id"] == "irgc"
    assert "Pasdaran" in name["aliases"]


def test_a_part_of_a_spelling_finds_every_name_with_it(run: Run) -> None:
    names = {line.split("\t")[0] for line in run("aliases", "sepah").stdout.splitlines()}

    assert {"Islamic Revolutionary Guard Corps", "Bank Sepah"} <= names
    assert run("aliases", "xylophone").returncode == 1


def test_own_names_are_searched_too(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Notes of the Day\n\nThe HD-7 wrote to the ministry again.\n")
    run("ingest", "a.txt")
    assert run("search", '"Harbour Desk" OR Harbour Desk', "--all-words").returncode == 1

    (tmp_path / "data" / "aliases.toml").write_text(OWN)

    assert run("aliases", "--check").stdout == "data/aliases.toml: 1 name, 2 spellings\n"
    assert "HD-7" in run("search", "Harbour Desk", "--all-words").stderr
    assert run("search", "Harbour Desk", "--all-words").returncode == 0


def test_broken_own_names_are_refused_with_the_place(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    for text in ("[[concept]\n", '[[concept]]\naliases = ["x"]\n', f"{OWN}{OWN}aliases = [1]\n"):
        (tmp_path / "data" / "aliases.toml").write_text(text)

        outcome = run("aliases", "--check")

        assert outcome.returncode == 2
        assert outcome.stderr.startswith("Error: data/aliases.toml: ")


def test_terms_of_a_file_are_counted_in_every_article(ask: Run, tmp_path: Path) -> None:
    (tmp_path / "terms.txt").write_text("# people\nKhamenei\nKhorramshahr\n\nnobody at all\n")

    rows = [
        line.split("\t") for line in ask("search", "--terms-file", "terms.txt").stdout.splitlines()
    ]

    assert {term for term, *_ in rows} == {"Khamenei", "Khorramshahr"}
    counts = [int(count) for term, count, *_ in rows if term == "Khamenei"]
    assert counts == sorted(counts, reverse=True)
    assert ask("search", "--terms-file", "none.txt").returncode == 2
