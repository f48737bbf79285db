"""One file's text to an article: rules about how articles are laid out, none about one site."""

from iranwatch.parser.article import parse_article

VERSION = 1  # counts up whenever the same text may give another article; ingest then parses again

__all__ = ["VERSION", "parse_article"]
