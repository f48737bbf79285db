from __future__ import annotations

import pytest

from iranwatch.lexicon.outlets import outlets


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("reuters", "Reuters"),
        ("The Middle East Institute", "The Middle East Institute"),
        ("middle-east institute", "The Middle East Institute"),
        ("AFP", "Agence France-Presse"),
        ("تسنیم", "Tasnim News Agency"),
    ],
)
def test_an_outlet_is_known_by_any_of_its_names(name: str, outlet: str) -> None:
    found = outlets().named(name)

    assert found is not None
    assert found.name == outlet


@pytest.mark.parametrize("name", ["", "Example Wire", "The", "newspaper"])
def test_an_unknown_name_is_none(name: str) -> None:
    assert outlets().named(name) is None


@pytest.mark.parametrize(
    ("host", "outlet"),
    [
        ("www.tehrantimes.com", "Tehran Times"),
        ("en.mehrnews.com", "Mehr News Agency"),
        ("news.bbc.co.uk", "BBC News"),
    ],
)
def test_an_outlet_is_known_by_its_domain_and_those_under_it(host: str, outlet: str) -> None:
    found = outlets().at(host)

    assert found is not None
    assert found.name == outlet


@pytest.mark.parametrize("host", ["example.org", "nottehrantimes.com", "com", ""])
def test_another_domain_is_none(host: str) -> None:
    assert outlets().at(host) is None


@pytest.mark.parametrize(
    ("name", "day_first"), [("Guardian", True), ("Washington Post", False), ("IRNA", None)]
)
def test_the_order_of_a_date_follows_the_country(name: str, day_first: bool | None) -> None:
    found = outlets().named(name)

    assert found is not None
    assert found.day_first is day_first


def test_no_name_and_no_domain_stands_for_two_outlets() -> None:
    known = set(outlets().by_name.values())

    names = [name.casefold() for outlet in known for name in {outlet.name, *outlet.aliases}]
    domains = [domain for outlet in known for domain in outlet.domains]

    assert len(names) == len(set(names))
    assert len(domains) == len(set(domains))


@pytest.mark.parametrize(("name", "agency"), [("Reuters", True), ("Tehran Times", False)])
def test_agencies_are_told_from_papers(name: str, agency: bool) -> None:
    found = outlets().named(name)

    assert found is not None
    assert found.agency is agency


def test_picture_agencies_are_known() -> None:
    assert outlets().is_credit("Getty Images")
    assert outlets().ends_credit("Delegates arrive in Vienna (AFP/Getty Images)")
    assert not outlets().ends_credit("Delegates arrive in Vienna")
    assert not outlets().is_credit("Mina Rad")
