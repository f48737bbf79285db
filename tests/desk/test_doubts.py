from __future__ import annotations

from iranwatch.archive.store import Archive
from iranwatch.desk.doubts import later_dates
from iranwatch.desk.facts import refresh
from iranwatch.model import PartialDate
from tests.conftest import Put, article

TOLD = "He was freed on May 3, 2022, and will speak on June 1, 2024."


def test_an_article_that_tells_of_a_later_date_as_past_is_doubted(
    archive: Archive, put: Put
) -> None:
    put(article("It began in 2001.", TOLD, published=PartialDate(2012, 5, 10)))
    put(article(TOLD, published=PartialDate(2023, 1, 5)))
    put(article(TOLD, published=None, title="Another"))
    refresh(archive)

    (doubt,) = later_dates(archive.db)

    assert doubt.endswith(" is dated 2012-05-10, but tells as past of May 3, 2022 (p2)")
