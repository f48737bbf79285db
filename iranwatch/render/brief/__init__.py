"""A dossier on some articles: what it says, and how that is written in Markdown and in HTML."""
