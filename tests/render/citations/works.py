"""Works to cite, and the plain text of what is said of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from iranwatch.model import Author, Record, Revision, Told
from iranwatch.render.citations.work import Work, work
from iranwatch.render.layout import Span
from tests.render.articles import ID, record

REVISION = Revision(ID, "2026-11-21", 4312, "utf-8", Told("raw/000.txt"), True)
PROOF = f"rchived 2026-11-21, iranwatch 4f2a91c0, sha256 {ID}."


def signed(
    *names: str,
    title: str | None = "Tehran Tests a Missile",
    source: str | None = "Example Wire",
    published: str | None = "2017-10-27",
    **facts: Any,
) -> Record:
    """Return an article signed by *names*, with its revision."""
    authors = tuple(map(Author, names))
    return record(
        title,
        "One.",
        "Two.",
        "Three.",
        authors=authors,
        source=source,
        published=published,
        **({"revisions": (REVISION,)} | facts),
    )


def work_by(*names: str, paragraph: int | None = None, **facts: Any) -> Work:
    """Return a work by *names*."""
    return work(signed(*names, **facts), paragraph)


def text(spans: Iterable[Span]) -> str:
    """Return what *spans* say, outlets between underscores, up to the proof at the end."""
    said = "".join(f"_{span.text}_" if span.style == "work" else span.text for span in spans)
    assert said.endswith(PROOF), said
    return said.removesuffix(PROOF)[:-2]
