"""The names: the rules of their list, the compiled form, and looking them up."""

from __future__ import annotations

import pytest

from iranwatch.errors import LexiconError
from iranwatch.fold import key
from iranwatch.lexicon import Names, names, read_aliases
from iranwatch.lexicon.compile import FOLDER, compiled, read_names
from iranwatch.lexicon.names import build
from iranwatch.lexicon.toml import read_variants


def spelt(typed: str, known: Names | None = None) -> str | None:
    found = (known or names()).look_up(typed)
    return found.id if found else None


def test_the_compiled_names_are_those_of_the_toml_files() -> None:
    made = (FOLDER / "compiled.py").read_text(encoding="utf-8")

    assert made == compiled(read_names()), "run python -m iranwatch.lexicon.compile"
    assert names() == read_names()


def test_every_name_finds_itself() -> None:
    known = names()

    for concept in known.concepts.values():
        for spelling in concept.spellings:
            if key(spelling) not in known.ambiguous:
                assert known.look_up(spelling) == concept


def test_every_related_id_is_known() -> None:
    known = names().concepts

    assert not {other for one in known.values() for other in one.related} - known.keys()


def test_every_word_in_capitals_only_is_ambiguous_otherwise() -> None:
    for concept in names().concepts.values():
        capitals, ambiguous = (
            set(map(key, spellings)) for spellings in (concept.upper_only, concept.ambiguous)
        )
        assert capitals <= ambiguous, concept.id


@pytest.mark.parametrize(
    ("typed", "concept"),
    [
        ("I.R.G.C.", "irgc"),
        ("revolutionary guards", "irgc"),
        ("سپاه پاسداران", "irgc"),
        ("Khamene’i", "khamenei"),
        ("Seyed Ali Khamenei", "khamenei"),  # no such spelling is listed, but Sayyid Ali Khamenei
        ("Shahab-3", "shahab3"),
        ("U.S.", "united_states"),
        ("US", "united_states"),
        ("us", None),
        ("guards", None),
        ("Arak", None),
        ("CBI", "cbi"),
        ("cbi", None),
        ("nobody at all", None),
        ("…", None),
    ],
)
def test_a_spelling_finds_its_concept(typed: str, concept: str | None) -> None:
    assert spelt(typed) == concept


def test_ambiguous_words_are_never_added() -> None:
    known = names()

    for concept in known.concepts.values():
        assert known.ambiguous.isdisjoint(known.spellings(concept))


def test_a_spelling_under_two_concepts_is_an_error() -> None:
    concepts = read_aliases(
        '[[concept]]\nname = "One"\naliases = ["X-1"]\n[[concept]]\nname = "X 1"'
    )

    with pytest.raises(LexiconError, match=r"'X 1' is listed under one and x_1"):
        build(concepts, {})


def test_the_users_own_names_add_to_ours() -> None:
    known = names().extended(
        read_aliases(
            """
            [[concept]]
            id = "irgc"
            name = "Sepah Corps"
            aliases = ["the Corps of Guards"]

            [[concept]]
            name = "Office 12"
            aliases = ["Bureau 12"]
            """
        )
    )

    assert spelt("Corps of Guards", known) is None
    assert spelt("The Corps of Guards", known) == spelt("sepah corps", known) == "irgc"
    assert spelt("pasdaran", known) == "irgc"
    assert spelt("bureau 12", known) == "office_12"
    assert known.concepts["office_12"].group == "yours"


def test_the_users_own_names_may_not_claim_ours() -> None:
    with pytest.raises(LexiconError, match=r"'Barjam' is listed under jcpoa and my_deal"):
        names().extended(read_aliases('[[concept]]\nname = "My deal"\naliases = ["Barjam"]'))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[concept]", "not TOML"),
        ("concept = 1", r"\[\[concept\]\] tables"),
        ("[[concept]]\nid = 'x'", "needs a name"),
        ("[[concept]]\nname = '…'", "needs a name"),
        ("[[concept]]\nname = 'X'\nid = 1", "id must be text"),
        ("[[concept]]\nname = 'X'\nalias = []", "unknown key 'alias'"),
        ("[[concept]]\nname = 'X'\naliases = 'Y'", "aliases must be a list"),
        ("[[concept]]\nname = 'X'\naliases = [1]", "aliases must be a list"),
    ],
)
def test_a_list_of_another_shape_is_refused(text: str, message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        read_aliases(text)


def test_a_spelling_without_letters_is_refused() -> None:
    with pytest.raises(LexiconError, match="no letter"):
        build(read_aliases("[[concept]]\nname = 'X'\naliases = ['…']"), {})


def test_a_word_stands_in_one_class_of_variants_only() -> None:
    with pytest.raises(LexiconError, match="'qum' is listed in two"):
        read_variants("[[spelling]]\nwords = ['Qom', 'Qum']\n[[spelling]]\nwords = ['Qum', 'Ghom']")


def test_variants_are_single_words() -> None:
    assert not [word for word in names().variants if " " in word]
