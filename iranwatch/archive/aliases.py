"""The names that searches in an archive know: ours, and the user's own beside the archive."""

from __future__ import annotations

import os

from iranwatch import lexicon
from iranwatch.errors import LexiconError
from iranwatch.lexicon import Concept, Names

FILE = "aliases.toml"


def names(archive: str) -> Names:
    """Return the names for the archive at that path: ours, with those of its `aliases.toml`.

    Raises:
        LexiconError: if that file cannot be read, or breaks the rules of names.
    """
    own = own_names(archive)
    return lexicon.names().extended(own) if own else lexicon.names()


def own_names(archive: str) -> tuple[Concept, ...]:
    """Return what the user lists in `aliases.toml`; nothing where there is no such file."""
    path = own_file(archive)
    try:
        with open(path, encoding="utf-8") as file:
            return lexicon.read_aliases(file.read())
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise LexiconError(f"cannot read {path}: {reason}") from None
    except LexiconError as error:
        raise LexiconError(f"{path}: {error}") from None


def own_file(archive: str) -> str:
    """Return where the user's own names for an archive stand."""
    return os.path.join(os.path.dirname(archive), FILE)
