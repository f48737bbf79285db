"""The stems of words, from FTS5's own tokenizer, so that marks agree with what was found."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from functools import cached_property


class Stems(dict[str, str]):
    """The stem of every folded word that was asked for so far; asking for a new one learns it."""

    @cached_property
    def _db(self) -> sqlite3.Connection:
        """The tokenizer, made when it is first asked."""
        db = sqlite3.connect(":memory:", isolation_level=None)
        for statement in (
            "CREATE VIRTUAL TABLE words USING fts5 "
            "(word, content = '', tokenize = 'porter unicode61 remove_diacritics 2')",
            "CREATE VIRTUAL TABLE stems USING fts5vocab (words, instance)",
        ):
            db.execute(statement)
        return db

    def __missing__(self, word: str) -> str:
        self.learn([word])
        return self[word]

    def learn(self, words: Iterable[str]) -> None:
        """Look *words* up at once, which costs little more than one."""
        new = [word for word in words if word not in self]
        self.update(zip(new, new, strict=True))  # what is no word to FTS5 is its own stem
        self._db.execute("BEGIN")
        self._db.executemany("INSERT INTO words (rowid, word) VALUES (?, ?)", enumerate(new))
        self.update((new[at], stem) for stem, at in self._db.execute("SELECT term, doc FROM stems"))
        self._db.execute("ROLLBACK")
