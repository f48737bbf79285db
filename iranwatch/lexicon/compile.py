"""Make compiled.py of the TOML files, so that a search need not parse them.

python -m iranwatch.lexicon.compile
"""

from __future__ import annotations

from pathlib import Path
from pprint import pformat

from iranwatch.lexicon.names import Concept, Names, build
from iranwatch.lexicon.toml import read_aliases, read_variants

FOLDER = Path(__file__).parent
GROUPS = {
    "people": "people",
    "organisations": "organisations",
    "units": "military units",
    "weapons": "weapons",
    "places": "places",
    "agreements": "agreements and resolutions",
    "media": "media outlets",
    "terms": "terms",
}
_HEAD = '''"""The names, as python -m iranwatch.lexicon.compile made them: do not edit."""

# ruff: noqa
# fmt: off

from __future__ import annotations

'''


def read_names() -> Names:
    """Return the names as the TOML files of the package list them."""
    concepts: list[Concept] = []
    for file, group in GROUPS.items():
        text = (FOLDER / f"{file}.toml").read_text(encoding="utf-8")
        concepts += read_aliases(text, group)
    return build(concepts, read_variants((FOLDER / "spellings.toml").read_text(encoding="utf-8")))


def compiled(names: Names) -> str:
    """Return the Python source that holds *names*."""
    values = {
        "CONCEPTS": [tuple(concept) for concept in names.concepts.values()],
        "IDS": names.ids,
        "ALIKE": names.alike,
        "CAPITALS": names.capitals,
        "AMBIGUOUS": tuple(sorted(names.ambiguous)),
        "VARIANTS": names.variants,
        "LONGEST": names.longest,
    }
    lines = [f"{name} = {pformat(value, width=98)}\n" for name, value in values.items()]
    return _HEAD + "\n".join(lines)


def main() -> None:
    """Write compiled.py anew."""
    (FOLDER / "compiled.py").write_text(compiled(read_names()), encoding="utf-8")


if __name__ == "__main__":
    main()
