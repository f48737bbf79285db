from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from subprocess import CalledProcessError

import pytest

from benchmarks import corpus
from benchmarks.corpus import Corpus
from benchmarks.rounds import Command, Cost, measure, table


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> Corpus:
    monkeypatch.setattr(corpus, "VOCABULARY", 2000)
    return Corpus()


def test_an_article_is_the_same_whenever_it_is_written(small: Corpus) -> None:
    assert small.article(7) == Corpus().article(7)
    assert small.article(7) != small.article(8)


def test_a_word_is_in_its_share_of_the_articles(small: Corpus) -> None:
    articles = [small.article(number).split() for number in range(300)]

    held = sum("missile" in words for words in articles) / len(articles)

    assert held == pytest.approx(corpus.PROBES["missile"], abs=0.06)


def test_a_tree_of_files_is_written_once(small: Corpus, tmp_path: Path) -> None:
    tree = corpus.write(3, tmp_path)
    first = sorted(tree.rglob("*.txt"))[0]
    first.write_text("changed")

    assert corpus.write(3, tmp_path) == tree
    assert first.read_text() == "changed"


def test_the_first_command_is_the_yardstick() -> None:
    costs = {
        "floor": [Cost(1.0, 2.0, None), Cost(2.0, 2.0, None)],
        "ours": [Cost(3.0, 8.0, 40.0), Cost(4.0, 4.0, 50.0)],
    }

    *_, ours, _ = table(costs)

    assert ours == "| ours | 3.00 | 2.50 | 2.00 | 3.00 | 3.000 | 4.000 | 50 |"


def test_commands_take_turns() -> None:
    turns: list[str] = []
    python = (sys.executable, "-c", "pass")
    commands = {name: Command(python, partial(turns.append, name)) for name in "ab"}

    costs = measure(commands, 2)

    assert turns == ["a", "b", "a", "b"]
    assert all(one.wall > 0 and one.cpu > 0 for runs in costs.values() for one in runs)


def test_a_command_that_fails_is_no_measurement() -> None:
    with pytest.raises(CalledProcessError):
        measure({"broken": Command((sys.executable, "-c", "raise SystemExit(3)"))}, 1)
