"""References and in-text citations after APA."""

from __future__ import annotations

from typing import Any

import pytest

from iranwatch.render.citations import apa
from tests.render.articles import ID
from tests.render.citations.works import text, work_by


def reference(*names: str, **facts: Any) -> str:
    return text(apa.reference(work_by(*names, **facts)))


def in_text(*names: str, **facts: Any) -> str:
    return "".join(span.text for span in apa.in_text(work_by(*names, **facts)))


def test_a_reference_ends_with_day_anchor_and_hash_and_the_text_names_the_paragraph() -> None:
    cited = work_by("Mina Rad", paragraph=3)

    assert "".join(span.text for span in apa.reference(cited)) == (
        "Rad, M. (2017, October 27). Tehran Tests a Missile. Example Wire."
        f" Archived 2026-11-21, iranwatch 4f2a91c0, sha256 {ID}."
    )
    assert "".join(span.text for span in apa.in_text(cited)) == "(Rad, 2017, para. 3)"


@pytest.mark.parametrize(
    ("names", "listed", "cited"),
    [
        (["Mina Rad", "Leila Farrokh"], "Rad, M., & Farrokh, L. (", "(Rad & Farrokh, 2017)"),
        (
            ["Mina Rad", "Leila Farrokh", "Jan van Dam"],
            "Rad, M., Farrokh, L., & van Dam, J. (",
            "(Rad et al., 2017)",
        ),
        (["Human Rights Watch"], "Human Rights Watch. (", "(Human Rights Watch, 2017)"),
        (
            ["Human Rights Watch", "IRNA"],
            "Human Rights Watch & IRNA. (",
            "(Human Rights Watch & IRNA, 2017)",
        ),
        (["محمد جواد نمونه"], "محمد جواد نمونه. (", "(محمد جواد نمونه, 2017)"),
    ],
)
def test_authors_are_listed_and_cited(names: list[str], listed: str, cited: str) -> None:
    assert reference(*names).startswith(listed)
    assert in_text(*names) == cited


def test_of_more_than_twenty_authors_the_first_nineteen_and_the_last_are_listed() -> None:
    names = [f"{letter}va Roe{letter.lower()}" for letter in "ABCDEFGHIJKLMNOPQRSTU"]

    assert ", Roes, S., . . . Roeu, U. (2017" in reference(*names)
    assert ", Roes, S., & Roet, T. (2017" in reference(*names[:-1])


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("Mohammad Javad Zarif", "Zarif, M. J. ("),
        ("Jean-Paul Roe", "Roe, J.-P. ("),
        ("J.R. Roe", "Roe, J. R. ("),
        ("ʿAli Nemune", "Nemune, A. ("),
        ("John Roe Jr.", "Roe, J., Jr. ("),
        ("Abdulrahman al-Rashed", "al-Rashed, A. ("),
        ("Abd al-Karim Nemune", "Nemune, A. al-K. ("),
        ("Mohammed bin Salman Al Saud", "Al Saud, M. bin S. ("),
    ],
)
def test_given_names_are_initials_and_particles_stay(name: str, listed: str) -> None:
    assert reference(name).startswith(listed)


@pytest.mark.parametrize(
    ("published", "said", "year"),
    [("2017-10", "2017, October", "2017"), ("2017", "2017", "2017"), (None, "n.d.", "n.d.")],
)
def test_a_date_is_said_as_far_as_it_is_known(published: str | None, said: str, year: str) -> None:
    assert reference("Mina Rad", published=published).startswith(f"Rad, M. ({said}). ")
    assert in_text("Mina Rad", published=published) == f"(Rad, {year})"


def test_an_unsigned_article_stands_under_its_headline() -> None:
    assert reference() == "Tehran Tests a Missile. (2017, October 27). _Example Wire_."
    assert in_text() == "(“Tehran Tests a Missile,” 2017)"
    assert in_text(title="What Now?", paragraph=2) == "(“What Now?,” 2017, para. 2)"


def test_what_is_unknown_is_left_out_and_a_missing_headline_is_said() -> None:
    assert reference(title=None, source=None, published=None) == "[Untitled article]. (n.d.)."
    assert in_text(title=None, published=None) == "([Untitled article], n.d.)"


def test_an_outlet_that_signs_is_not_named_twice() -> None:
    assert reference("Example Wire") == "Example Wire. (2017, October 27). Tehran Tests a Missile."


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("What Now?", "What Now? _"),
        ("The U.S.", "The U.S. _"),
        ("Guard: ‘We “Will” Wait’", "Guard: “We ‘Will’ Wait.” _"),
    ],
)
def test_a_title_keeps_its_end_and_its_marks_are_double_outside(title: str, said: str) -> None:
    assert f" {said}" in reference("Mina Rad", title=title)
