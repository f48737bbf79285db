"""Keys: readable, ASCII, unlike each other, and resting on the article alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings

from iranwatch.model import Record
from iranwatch.render.citations.work import work
from tests.render.articles import ID, any_record
from tests.render.citations.works import REVISION, work_by


@pytest.mark.parametrize(
    ("names", "title", "key"),
    [
        (["Mohammad Javad Zarif"], "On the Deal", "zarif2017deal-4f2a91c04f2a"),
        (["Jörg van Bränd"], "Ölpreis", "brand2017olpreis-4f2a91c04f2a"),
        (["Fatima al Saud"], "The 79 Revolution", "saud2017revolution-4f2a91c04f2a"),
        (["Human Rights Watch"], None, "human2017-4f2a91c04f2a"),
        ([], "Tehran", "example2017tehran-4f2a91c04f2a"),
        (["محمد نمونه"], "موشک", "anon2017-4f2a91c04f2a"),
    ],
)
def test_a_key_is_name_year_and_word(names: list[str], title: str | None, key: str) -> None:
    assert work_by(*names, title=title).key == key


def test_the_key_of_a_paragraph_and_of_an_undated_article_say_so() -> None:
    assert work_by("Mina Rad", published=None, paragraph=3).key == "radndtehran-4f2a91c04f2a-p3"


def test_articles_alike_in_all_they_say_have_keys_of_their_own() -> None:
    twin = work_by("Mina Rad", id_="4f2a91c0" + "0" * 56)

    assert twin.key != work_by("Mina Rad", id_=ID).key


@settings(max_examples=50, deadline=None)
@given(any_record())
def test_a_key_is_short_and_safe_whatever_the_article_says(record: Record) -> None:
    key = work(record._replace(revisions=(REVISION,))).key

    assert re.fullmatch(r"[a-z]{1,20}[a-z0-9]{0,60}-4f2a91c04f2a", key)
