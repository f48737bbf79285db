"""Notes and bibliography after Chicago, by what the Manual makes of such articles."""

from __future__ import annotations

from typing import Any

import pytest

from iranwatch.render.citations import chicago
from tests.render.articles import ID
from tests.render.citations.works import text, work_by

NAMES = ("Mina Rad", "Leila Farrokh", "Jan van Dam", "Omid Nemune", "Ann Lee", "Bo Berg", "Al Roe")


def note(*names: str, **facts: Any) -> str:
    return text(chicago.note(work_by(*names, **facts)))


def entry(*names: str, **facts: Any) -> str:
    return text(chicago.entry(work_by(*names, **facts)))


def test_a_citation_ends_with_day_anchor_and_hash_and_the_note_names_the_paragraph() -> None:
    cited = work_by("Mina Rad", paragraph=3)

    assert "".join(span.text for span in chicago.note(cited)) == (
        "Mina Rad, “Tehran Tests a Missile,” Example Wire, October 27, 2017,"
        f" archived 2026-11-21, iranwatch 4f2a91c0/p3, sha256 {ID}."
    )
    assert "".join(span.text for span in chicago.entry(cited)) == (
        "Rad, Mina. “Tehran Tests a Missile.” Example Wire, October 27, 2017."
        f" Archived 2026-11-21, iranwatch 4f2a91c0, sha256 {ID}."
    )


@pytest.mark.parametrize(
    ("count", "in_note", "in_entry"),
    [
        (1, "Mina Rad,", "Rad, Mina."),
        (2, "Mina Rad and Leila Farrokh,", "Rad, Mina, and Leila Farrokh."),
        (3, "Mina Rad et al.,", "Rad, Mina, Leila Farrokh, and Jan van Dam."),
        (4, "Mina Rad et al.,", "Rad, Mina, Leila Farrokh, Jan van Dam, and Omid Nemune."),
        (7, "Mina Rad et al.,", "Rad, Mina, Leila Farrokh, Jan van Dam, et al."),
    ],
)
def test_authors_are_listed_up_to_the_number_of_the_18th_edition(
    count: int, in_note: str, in_entry: str
) -> None:
    assert (
        note(*NAMES[:count])
        == f"{in_note} “Tehran Tests a Missile,” _Example Wire_, October 27, 2017,"
    )
    assert entry(*NAMES[:count]).startswith(f"{in_entry} “")


def test_six_authors_are_all_in_the_bibliography() -> None:
    assert entry(*NAMES[:6]).startswith("Rad, Mina, Leila Farrokh, Jan van Dam, ")
    assert "et al." not in entry(*NAMES[:6])


@pytest.mark.parametrize(
    ("name", "in_entry"),
    [
        ("Human Rights Watch", "Human Rights Watch. “"),
        ("محمد جواد نمونه", "محمد جواد نمونه. “"),
        ("Abdulrahman al-Rashed", "Rashed, Abdulrahman al-. “"),
        ("Abdulrahman Al-Rashed", "Al-Rashed, Abdulrahman. “"),
        ("Jan van Dam", "van Dam, Jan. “"),
        ("John Roe Jr.", "Roe, John, Jr. “"),
        ("John Roe III", "Roe, John, III. “"),
        ("J. R. Roe", "Roe, J. R. “"),
    ],
)
def test_the_bibliography_inverts_the_name_of_a_person(name: str, in_entry: str) -> None:
    assert entry(name).startswith(in_entry)
    assert note(name).startswith(f"{name}, “")


def test_two_bodies_need_no_comma_between_them() -> None:
    assert entry("Human Rights Watch", "Mina Rad").startswith("Human Rights Watch and Mina Rad. ")


def test_an_unsigned_article_stands_under_its_outlet_in_the_bibliography() -> None:
    assert note() == "“Tehran Tests a Missile,” _Example Wire_, October 27, 2017,"
    assert entry() == "_Example Wire_. “Tehran Tests a Missile.” October 27, 2017."


def test_an_outlet_that_signs_is_not_named_twice() -> None:
    assert note("Example Wire") == "Example Wire, “Tehran Tests a Missile,” October 27, 2017,"
    assert entry("Example Wire") == "Example Wire. “Tehran Tests a Missile.” October 27, 2017."


@pytest.mark.parametrize(
    ("published", "said"), [("2017-10", "October 2017"), ("2017", "2017"), (None, "n.d.")]
)
def test_a_date_is_said_as_far_as_it_is_known(published: str | None, said: str) -> None:
    assert note(published=published).endswith(f" _Example Wire_, {said},")
    assert entry("Mina Rad", published=published).endswith(f" _Example Wire_, {said.rstrip('.')}.")


def test_what_is_unknown_is_left_out_and_a_missing_headline_is_said() -> None:
    assert note(title=None, source=None, published=None) == "Untitled article, n.d.,"
    assert (
        note("Mina Rad", title=None)
        == "Mina Rad, untitled article, _Example Wire_, October 27, 2017,"
    )
    assert (
        entry("Mina Rad", title=None, source=None)
        == "Rad, Mina. Untitled article. October 27, 2017."
    )
    assert entry(title=None, source=None, published=None) == "Untitled article. n.d."


def test_the_article_before_the_name_of_an_outlet_is_left_out() -> None:
    assert "_Example Wire_" in note(source="The Example Wire")


@pytest.mark.parametrize(
    ("title", "in_note", "in_entry"),
    [
        ("What Now?", "“What Now?,”", "“What Now?”"),
        ("And Then...", "“And Then...,”", "“And Then...”"),
        ("Not Again!", "“Not Again!,”", "“Not Again!”"),
        ("It Is Over.", "“It Is Over,”", "“It Is Over.”"),
        ("Iran and the U.S.", "“Iran and the U.S.,”", "“Iran and the U.S.”"),
        ("And Then…", "“And Then…,”", "“And Then…”"),
        ("Guard: “We Will Wait”", "“Guard: ‘We Will Wait,’”", "“Guard: ‘We Will Wait.’”"),
        ('"Maps" of "Lies"', "“‘Maps’ of ‘Lies,’”", "“‘Maps’ of ‘Lies.’”"),
        ("Say “They ‘Lied’ to Us”", "“Say ‘They “Lied” to Us,’”", "“Say ‘They “Lied” to Us.’”"),
        ("A 'Bitter Joke' in Qom", "“A ‘Bitter Joke’ in Qom,”", "“A ‘Bitter Joke’ in Qom.”"),
        ("The Guards’ Money", "“The Guards’ Money,”", "“The Guards’ Money.”"),
        ("The Money of the Guards'", "“The Money of the Guards',”", "“The Money of the Guards'.”"),
        ("Iran's 19\" Pipe", "“Iran's 19\" Pipe,”", "“Iran's 19\" Pipe.”"),
        ("„Kein Krieg“ mit Iran", "“‘Kein Krieg’ mit Iran,”", "“‘Kein Krieg’ mit Iran.”"),
        ("Say 'It's Iran's'", "“Say ‘It's Iran's,’”", "“Say ‘It's Iran's.’”"),
        ("“A ‘B” C’ D", "“‘A ‘B’ C’ D,”", "“‘A ‘B’ C’ D.”"),
        ("«Non» à Téhéran", "“«Non» à Téhéran,”", "“«Non» à Téhéran.”"),
    ],
)  # fmt: skip
def test_marks_in_a_title_are_switched_and_its_end_is_not_doubled(
    title: str, in_note: str, in_entry: str
) -> None:
    assert note(title=title) == f"{in_note} _Example Wire_, October 27, 2017,"
    assert f" {in_entry} " in entry(title=title)
