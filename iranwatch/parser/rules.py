"""The rule tables of the parser are made of the same rows as those of the analyses."""

from iranwatch.rules import Rule, read, rule

__all__ = ["Rule", "read", "rule"]
