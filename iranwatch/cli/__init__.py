"""The commands: each translates its arguments, calls one verb and shows the result."""
