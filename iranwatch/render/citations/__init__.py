"""Citations of articles: in prose after Chicago and APA, and for other programs.

``work`` makes of a record what is cited, its text safe; each style is a module of its own.
"""
