"""Verbs over an open archive, one file each."""
