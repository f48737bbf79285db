"""Names in the parts that styles put in their order."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings

from iranwatch.render.citations import apa, chicago
from iranwatch.render.citations.names import Name, read_name
from tests.render.articles import any_text
from tests.render.citations.works import text, work_by

DOCUMENT = Path(__file__).parents[3] / "docs" / "cite.md"
ROW = re.compile(r"^\| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Mohammad Javad Zarif", Name("Zarif", "Mohammad Javad")),
        ("Seyed Hossein Mousavian", Name("Mousavian", "Seyed Hossein")),
        ("Zarif, Mohammad Javad", Name("Zarif", "Mohammad Javad")),
        ("Reza Khalili-Tehrani", Name("Khalili-Tehrani", "Reza")),
        ("Ali Ahmadi Nejad", Name("Ahmadi Nejad", "Ali")),
        ("Ali Nejad", Name("Nejad", "Ali")),
        ("J. R. Roe", Name("Roe", "J. R.")),
        ("Sean O'Neill", Name("O'Neill", "Sean")),
        ("Zoe\u0308 Roe", Name("Roe", "Zoe\u0308")),
        ("Иван Петров", Name("Петров", "Иван")),
    ],
)
def test_the_last_word_and_what_belongs_to_it_is_the_family_name(name: str, parts: Name) -> None:
    assert read_name(name) == parts


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Abdulrahman al-Rashed", Name("Rashed", "Abdulrahman", "al-")),
        ("Abdulrahman Al-Rashed", Name("Al-Rashed", "Abdulrahman")),
        ("Anwar el Sadat", Name("Sadat", "Anwar", "el")),
        ("Khaled bin Sager", Name("Sager", "Khaled", "bin")),
        ("Mohammed bin Salman Al Saud", Name("Al Saud", "Mohammed bin Salman")),
        ("Hussein Abdul Rahman", Name("Abdul Rahman", "Hussein")),
        ("Abdul Rahman Ghassemi", Name("Ghassemi", "Abdul Rahman")),
        ("Jan van der Roe", Name("Roe", "Jan", "van der")),
        ("Jan Van der Roe", Name("Van der Roe", "Jan")),
        ("Ana de la Roza", Name("Roza", "Ana", "de la")),
        ("José Ortega y Roza", Name("Ortega y Roza", "José")),
        ("Ben Roe", Name("Roe", "Ben")),
    ],
)
def test_a_particle_stands_before_the_family_name(name: str, parts: Name) -> None:
    assert read_name(name) == parts
    assert read_name(name).natural == name


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("John Roe, Jr.", Name("Roe", "John", suffix="Jr.")),
        ("John Roe Jr", Name("Roe", "John", suffix="Jr.")),
        ("John Roe III", Name("Roe", "John", suffix="III")),
        ("Dr. Ahmad Nemune, PhD", Name("Nemune", "Ahmad")),
        ("Grand Ayatollah Ali Nemune", Name("Nemune", "Ali")),
        ("Jack Ma", Name("Ma", "Jack")),
        ("Ayatollah Nemune", Name(literal="Nemune")),
        ("Dr.", Name(literal="Dr.")),
    ],
)
def test_a_suffix_is_kept_and_a_title_is_not(name: str, parts: Name) -> None:
    assert read_name(name) == parts


@pytest.mark.parametrize(
    "name",
    [
        "Ghalibaf",
        "محمد جواد نمونه",
        "عبد الرحمن المثال",
        "习近平",
        "IRNA",
        "Human Rights Watch",
        "The Editorial Board",
        "Ministry of Foreign Affairs",
        "Press TV",
        "Example Wire Staff",
        "Islamic Revolutionary Guard Corps",
        "Research and Analysis Desk",
        "Room 39",
        "Mina Rad*",
        "Mina -",
    ],
)
def test_what_has_no_parts_stays_as_it_is_written(name: str) -> None:
    assert read_name(name) == Name(literal=name)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("MOIRA KEENE", Name("Keene", "Moira")),
        ("J. R. O'NEILL JR.", Name("O'Neill", "J. R.", suffix="Jr.")),
        ("JAN VAN DER ROE", Name("Roe", "Jan", "van der")),
        ("OMID AL-MITHAL", Name("Al-Mithal", "Omid")),
        ("ROE, JANE", Name("Roe", "Jane")),
        ("HUMAN RIGHTS WATCH", Name(literal="HUMAN RIGHTS WATCH")),
        ("CNA", Name(literal="CNA")),
    ],
)
def test_a_name_in_capitals_is_spelt_as_names_are(name: str, parts: Name) -> None:
    assert read_name(name) == parts


def test_the_outlet_itself_is_a_body_whatever_its_name() -> None:
    assert read_name("Levant Orchid", "The Levant Orchid") == Name("Orchid", "Levant")
    assert read_name("Levant Orchid", "levant orchid") == Name(literal="Levant Orchid")


def test_a_given_name_makes_a_person_of_what_looks_like_an_outlet() -> None:
    assert read_name("Michael Press") == Name("Press", "Michael")
    assert read_name("Press, Eyal") == Name("Press", "Eyal")
    assert read_name("Kurdistan Press") == Name(literal="Kurdistan Press")


@settings(max_examples=100, deadline=None)
@given(any_text)
def test_any_text_is_a_name_that_says_no_more_than_it_did(written: str) -> None:
    written = " ".join(written.split()) or "-"
    name = read_name(written)

    assert bool(name.literal) is not bool(name.family and name.given)
    assert set(name.natural.casefold()) <= set(written.casefold()) | set(" .")


def test_the_document_shows_names_as_they_are_cited() -> None:
    rows = ROW.findall(DOCUMENT.read_text().partition("## How names")[2].partition("\n* ")[0])

    assert len(rows) > 10
    for name, in_chicago, in_apa in rows[1:]:
        work = work_by(name, title="Title")
        assert text(chicago.entry(work)).startswith(f"{in_chicago.rstrip('.')}. “Title"), name
        assert text(apa.reference(work)).startswith(f"{in_apa.rstrip('.')}. (2017"), name
