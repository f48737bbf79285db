"""Files for other programs: read back by the parsers that others use, whatever was put in."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

import pytest
import rispy
from bibtexparser import middlewares
from bibtexparser.entrypoint import parse_string
from hypothesis import given, settings
from hypothesis import strategies as st
from pylatexenc.latex2text import LatexNodes2Text

from iranwatch.model import Author, Record
from iranwatch.render.citations import FILES
from iranwatch.render.citations.formats import WRITERS
from iranwatch.render.citations.names import Name
from iranwatch.render.citations.work import Work, work
from tests.render.articles import ID, ORDERS, any_record, any_text
from tests.render.citations.works import REVISION, signed, work_by

LATEX = LatexNodes2Text()  # the decoder of bibtexparser
RUN = settings(max_examples=30, deadline=None)
HOSTILE = r"\{}%&#_$~^@=\"',-`<b>?!<<--" + "“‘’”é\n\t"
hostile_text = st.text(st.sampled_from(HOSTILE + "abc DE")) | any_text
any_name = st.one_of(
    st.sampled_from(
        (
            "Jan van der Roe",
            "Abdulrahman al-Rashed",
            "John Roe, Jr.",
            "Ali Ben Salah y Roza",
            "Human Rights Watch",
            "Research and Analysis Desk",
            "محمد جواد نمونه",
            "others",
        )
    ),
    hostile_text,
)


@st.composite
def any_work(draw: st.DrawFn) -> Work:
    """Draw a work whose every text may be any text."""
    record: Record = draw(any_record())
    article = record.article._replace(
        title=draw(st.none() | hostile_text),
        authors=tuple(map(Author, draw(st.lists(any_name, max_size=4)))),
        source=draw(st.none() | hostile_text),
    )
    record = record._replace(article=article, revisions=(REVISION,))
    return work(record, draw(st.none() | st.integers(1, 9)))


def written(works: Iterable[Work], name: str) -> str:
    """Return what goes into a file."""
    chunks = WRITERS[name](works)
    # no error handler: text that UTF-8 cannot say would be text that was not made safe
    return b"".join(one if isinstance(one, bytes) else one.encode() for one in chunks).decode()


def bibtex(works: Iterable[Work]) -> list[dict[str, Any]]:
    """Return the fields that bibtexparser finds in each entry, and its key."""
    library = parse_string(
        written(works, "bibtex"),
        append_middleware=[middlewares.SeparateCoAuthors(), middlewares.SplitNameParts()],
    )
    assert not library.failed_blocks
    return [{"key": one.key} | {f.key: f.value for f in one.fields} for one in library.entries]


def ris(works: Iterable[Work]) -> list[dict[str, Any]]:
    """Return the fields that rispy finds in each record."""
    return list(rispy.loads(written(works, "ris")))


def csl(works: Iterable[Work]) -> list[dict[str, Any]]:
    """Return the items of the array."""
    items: list[dict[str, Any]] = json.loads(written(works, "csl"))
    return items


def decoded(value: str) -> str:
    """Return what TeX sets for *value*, as bibtexparser knows it.

    Its decoder does not know the names of braces.
    """
    value = value.replace(r"\textbraceleft", r"\{").replace(r"\textbraceright", r"\}")
    return alike(LATEX.latex_to_text(value))


def alike(text: str) -> str:
    """Return *text* with one circumflex for the two, which the decoder confuses."""
    return text.replace("ˆ", "^")


@pytest.mark.parametrize("name", FILES)
def test_every_file_that_export_names_has_a_writer(name: str) -> None:
    assert name in WRITERS
    assert len(FILES) == len(WRITERS)


def test_an_entry_of_bibtex_has_its_fields() -> None:
    (entry,) = bibtex([work_by("Mohammad Javad Zarif", "IRNA", paragraph=3, language="en")])

    (zarif, irna) = entry.pop("author")
    assert (zarif.first, zarif.last, irna.last) == (["Mohammad", "Javad"], ["Zarif"], ["{IRNA}"])
    assert entry == {
        "key": "zarif2017tehran-4f2a91c04f2a-p3",
        "title": "{Tehran Tests a Missile}",
        "journal": "Example Wire",
        "entrysubtype": "newspaper",
        "year": "2017",
        "month": "oct",
        "day": "27",
        "language": "en",
        "note": f"Archived 2026-11-21, iranwatch 4f2a91c0/p3, sha256 {ID}",
    }


def test_a_family_name_with_a_small_word_in_it_is_no_particle_to_bibtex() -> None:
    (entry,) = bibtex([work_by("Ana Roza y Prueba", "Jan van der Roe")])

    (roza, roe) = entry["author"]
    assert (roza.first, roza.von, roza.last) == (["Ana"], [], ["{Roza y Prueba}"])
    assert (roe.first, roe.von, roe.last) == (["Jan"], ["van", "der"], ["Roe"])


@pytest.mark.parametrize(
    ("title", "written_"),
    [
        ("Oil & 50% of {All} #1", r"{Oil \& 50\% of \{All\} \#1}"),
        ("A {Brace", r"{A {\textbraceleft}Brace}"),
        ("}A Brace{", r"{{\textbraceright}A Brace{\textbraceleft}}"),
        (
            r"\input~x_y^2 $5",
            r"{{\textbackslash}input{\textasciitilde}x\_y{\textasciicircum}2 \$5}",
        ),
        ("One -- Two", "{One -{}- Two}"),
        ("Tehran’s “Größe” و", "{Tehran’s “Größe” و}"),
    ],
)
def test_no_text_is_an_order_to_tex(title: str, written_: str) -> None:
    (entry,) = bibtex([work_by(title=title)])

    assert entry["title"] == written_
    assert decoded(entry["title"]) == title


def test_a_record_of_ris_has_its_fields() -> None:
    (record,) = ris([work_by("Mohammad Javad Zarif", "IRNA", section="News", language="en")])

    assert record == {
        "type_of_reference": "NEWS",
        "authors": ["Zarif, Mohammad Javad", "IRNA"],
        "title": "Tehran Tests a Missile",
        "secondary_title": "Example Wire",
        "year": "2017",
        "date": "2017/10/27/",
        "section": "News",
        "language": "en",
        "name_of_database": "iranwatch",
        "accession_number": "4f2a91c0",
        "access_date": "2026/11/21/",
        "notes": [f"Archived 2026-11-21, iranwatch 4f2a91c0, sha256 {ID}"],
    }


def test_an_item_of_csl_has_its_fields() -> None:
    (item,) = csl([work_by("Jan van der Roe, Jr.", "IRNA", section="News", language="en")])

    assert item == {
        "id": "roe2017tehran-4f2a91c04f2a",
        "type": "article-newspaper",
        "title": "Tehran Tests a Missile",
        "author": [
            {
                "family": "Roe",
                "given": "Jan",
                "non-dropping-particle": "van der",
                "suffix": "Jr.",
            },
            {"literal": "IRNA"},
        ],
        "container-title": "Example Wire",
        "section": "News",
        "issued": {"date-parts": [[2017, 10, 27]]},
        "language": "en",
        "archive": "iranwatch",
        "archive_location": "4f2a91c0",
        "accessed": {"date-parts": [[2026, 11, 21]]},
        "note": f"Archived 2026-11-21, iranwatch 4f2a91c0, sha256 {ID}",
    }


@pytest.mark.parametrize(
    ("published", "in_bibtex", "in_ris", "in_csl"),
    [
        ("2017-10", ("2017", "oct", None), "2017/10//", [2017, 10]),
        ("2017", ("2017", None, None), "2017///", [2017]),
        (None, (None, None, None), None, None),
    ],
)
def test_a_date_is_written_as_far_as_it_is_known(
    published: str | None,
    in_bibtex: tuple[str | None, ...],
    in_ris: str | None,
    in_csl: list[int] | None,
) -> None:
    one = work_by(published=published)

    assert tuple(map(bibtex([one])[0].get, ("year", "month", "day"))) == in_bibtex
    assert ris([one])[0].get("date") == in_ris
    assert csl([one])[0].get("issued") == ({"date-parts": [in_csl]} if in_csl else None)


def test_the_title_and_the_authors_of_an_article_without_any_are_left_out() -> None:
    one = work_by(title=None, source=None)

    assert not {"title", "author", "journal"} & set(bibtex([one])[0])
    assert not {"title", "authors", "secondary_title"} & set(ris([one])[0])
    assert not {"title", "author", "container-title"} & set(csl([one])[0])


def test_lines_of_ris_end_with_cr_lf() -> None:
    lines = written([work_by("Mina Rad"), work_by()], "ris").split("\r\n")

    assert not [line for line in lines if "\n" in line or "\r" in line]
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines if line)


@RUN
@given(st.lists(any_work(), max_size=2, unique_by=lambda one: one.key))
def test_bibtex_gives_back_what_was_put_in(works: list[Work]) -> None:
    entries = bibtex(works)

    assert [one["key"] for one in entries] == [one.key for one in works]
    for entry, one in zip(entries, works, strict=True):
        assert decoded(entry.get("title", "")) == alike(one.title or "")
        assert decoded(entry.get("journal", "")) == alike(one.source or "")
        assert list(map(parted, entry.get("author", []))) == [
            tuple(map(alike, (name.given, name.surname, name.suffix))) for name in one.authors
        ]


def parted(name: middlewares.NameParts) -> tuple[str, str, str]:
    """Return the given names, the surname and the suffix that bibtexparser tells apart."""
    parts = (name.first, [*name.von, *name.last], name.jr)
    given_, surname, suffix = (decoded(" ".join(words)) for words in parts)
    return given_, surname, suffix


@RUN
@given(st.lists(any_work(), max_size=2))
def test_ris_gives_back_what_was_put_in(works: list[Work]) -> None:
    records = ris(works)

    assert len(records) == len(works)
    for record, one in zip(records, works, strict=True):
        assert record.get("title") == one.title
        assert record.get("secondary_title") == one.source
        assert record.get("section") == one.section
        assert record.get("authors", []) == [
            ", ".join(filter(None, (n.surname, n.given, n.suffix))) for n in one.authors
        ]


@RUN
@given(st.lists(any_work(), max_size=2))
def test_csl_gives_back_what_was_put_in(works: list[Work]) -> None:
    text = written(works, "csl")
    items = csl(works)

    assert text.isascii()
    assert len(items) == len(works)
    for item, one in zip(items, works, strict=True):
        assert item.get("title") == one.title
        assert item.get("container-title") == one.source
        assert list(map(name_of, item.get("author", []))) == list(one.authors)
        assert_is_of_the_schema(item)


def name_of(parts: dict[str, str]) -> Name:
    """Return the name that an item of CSL has in parts."""
    names = {"non-dropping-particle": "particle"}
    return Name(**{names.get(key, key): value for key, value in parts.items()})


TEXTS = {
    "id",
    "title",
    "container-title",
    "section",
    "language",
    "archive",
    "archive_location",
    "note",
}
DATES = {"issued", "accessed"}
PARTS = {"family", "given", "non-dropping-particle", "suffix", "literal"}


def assert_is_of_the_schema(item: dict[str, Any]) -> None:
    """Hold *item* to what csl-data.json, the schema of CSL 1.0.2, says of the keys it uses."""
    assert item.pop("type") == "article-newspaper"
    for author in item.pop("author", []):
        assert set(author) <= PARTS
        assert all(isinstance(part, str) for part in author.values())
    for key in DATES & set(item):
        ((date,),) = item.pop(key).values()
        assert 1 <= len(date) <= 3
        assert all(isinstance(part, int) for part in date)
    assert set(item) <= TEXTS
    assert all(isinstance(text, str) for text in item.values())


@RUN
@given(st.lists(any_work(), max_size=2), st.sampled_from(FILES))
def test_no_file_lets_an_order_through(works: list[Work], name: str) -> None:
    assert not set(written(works, name).replace("\r\n", "\n")) & set(ORDERS)


@pytest.mark.parametrize("name", FILES)
def test_works_are_written_as_they_come(name: str) -> None:
    sent: list[str | bytes] = []

    def asked_for_the_second() -> Iterable[Work]:
        yield work_by(title="first")
        assert any(b"first" in (one if isinstance(one, bytes) else one.encode()) for one in sent)
        yield work(signed("Mina Rad"))

    for chunk in WRITERS[name](asked_for_the_second()):
        sent += [chunk]

    assert len(sent) > 1


@pytest.mark.parametrize(("name", "empty"), [("bibtex", ""), ("ris", ""), ("csl", "[]\n")])
def test_a_file_of_nothing_is_still_one(name: str, empty: str) -> None:
    assert written([], name) == empty
