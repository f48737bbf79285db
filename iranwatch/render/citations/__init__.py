"""Citations of articles: in prose after Chicago and APA, and in files for other programs.

``work`` makes of a record what is cited, its text safe; each style and each format of files is a
module of its own; ``formats`` writes them.
"""

FILES = ("bibtex", "ris", "csl")  # named here for the commands that may never write one
