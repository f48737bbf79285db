"""Names as data, and looking them up."""

from iranwatch.lexicon.names import Concept, Names, names
from iranwatch.lexicon.toml import read_aliases

__all__ = ["Concept", "Names", "names", "read_aliases"]
