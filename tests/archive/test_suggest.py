"""What is said when nothing was found."""

from __future__ import annotations

import pytest

from iranwatch.archive.store import Archive
from iranwatch.archive.suggest import spellings_near
from tests.conftest import Put, article


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("misile", ["missile"]),
        ("imssile", ["missile"]),
        ("silo", ["silos"]),
        ("sylus", []),  # two letters of a short word
        ("talks", ["talks"]),
        ("tolks", ["talks"]),
        ("tamks", ["talks", "tanks"]),
        ("x", []),
        ("خامنی", ["خامنه"]),
    ],
)
def test_the_nearest_words_of_the_archive_are_offered(
    archive: Archive, put: Put, word: str, near: list[str]
) -> None:
    put(article("Missile silos, talks and tanks. خامنه‌ای"))
    put(article("More talks on missiles."))

    assert spellings_near(archive.db, word) == near
