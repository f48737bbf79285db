"""Searches over the shared short texts know the names, and the traps beside them."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from iranwatch.archive.search import search
from iranwatch.archive.store import Archive
from iranwatch.lexicon import names
from iranwatch.query import parse
from tests.conftest import Put, article
from tests.shared import shared


def lines(file: str) -> list[dict[str, Any]]:
    path = shared("lexicon", file)
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_every_query_finds_its_texts_and_none_of_its_traps(archive: Archive, put: Put) -> None:
    for text in lines("alias_docs.dev.jsonl"):
        put(article(text["text"], title=text["id"]))

    for query in lines("alias_queries.dev.jsonl"):
        plan = parse(query["query"], names(), today=dt.date(2026, 11, 21))
        found = {hit.title for hit in search(archive.db, plan._replace(all_words=True)).hits}

        assert found >= set(query["must"]), query["query"]
        assert found.isdisjoint(query["must_not"]), query["query"]
