"""Nothing prints around the boundary: only render writes, and only through streams.py."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import iranwatch

PACKAGE = Path(iranwatch.__file__).parent
STREAMS = {"stdout", "stderr", "__stdout__", "__stderr__"}
ASKED = {"isatty", "encoding", "flush"}  # what may be asked of a stream anywhere
WRITERS = {
    "print",
    "echo",
    "secho",
    "echo_via_pager",
    "write_as_is",
    "send_styled",
    "drawing_stream",
}

# module -> the names it may use, and why
ALLOWED = {
    "render/streams.py": {"stdout", "stderr", "__stderr__", "write_as_is"},  # the boundary
    "render/pager.py": {"send_styled"},  # text whose parts terminal.py made safe
    "render/terminal.py": {"stdout", "print"},  # rich, told to print Text into memory
    "cli/main.py": {"stdout", "stderr"},  # lets go of the streams at the end
    "cli/progress.py": {"drawing_stream"},  # a bar of our own words
}


def around(source: str) -> Iterator[tuple[int, str]]:
    """Yield line and name of whatever in *source* could print past the boundary."""
    tree = ast.parse(source)
    asked = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in ASKED
    }
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in WRITERS:
                yield node.lineno, name
            case ast.Attribute(value=ast.Name(id="sys"), attr=name) if name in STREAMS:
                if id(node) not in asked:
                    yield node.lineno, name
            case ast.ImportFrom(module="sys" | "click", names=names):
                for one in names:
                    if one.name in STREAMS | WRITERS:
                        yield node.lineno, one.name
            case ast.Attribute(value=ast.Name(id="os"), attr="write" | "writev" as name):
                yield node.lineno, f"os.{name}"


@pytest.mark.parametrize(
    "path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_no_module_prints_around_the_boundary(path: Path) -> None:
    allowed = ALLOWED.get(path.relative_to(PACKAGE).as_posix(), set())

    assert [found for found in around(path.read_text("utf-8")) if found[1] not in allowed] == []


@pytest.mark.parametrize(
    "planted",
    [
        "print('x')",
        "click.echo(title)",
        "from click import secho",
        "console.print(f'{title}')",
        "rich.print(title)",
        "sys.stdout.write(title)",
        "json.dump(shape, sys.stdout)",
        "from sys import stderr",
        "sys.stdout.buffer.write(raw)",
        "out = sys.__stdout__",
        "os.write(1, raw)",
        "streams.send_styled(title)",
    ],
)
def test_printing_around_the_boundary_would_be_noticed(planted: str) -> None:
    assert list(around(planted))


@pytest.mark.parametrize(
    "harmless", ["sys.stderr.isatty()", "streams.send([title])", "handle.write(data)"]
)
def test_what_prints_nothing_is_left_in_peace(harmless: str) -> None:
    assert list(around(harmless)) == []
