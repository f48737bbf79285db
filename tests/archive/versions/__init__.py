"""An archive of every earlier schema version, as SQL.

    python -m tests.archive.versions > tests/archive/versions/N.sql

writes one of this program's version N. Run it before the schema gets its next version, and never
again: what was written once is what later versions have to read.
"""
