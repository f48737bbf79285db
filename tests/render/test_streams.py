"""Standard output that is closed, full, narrow of mind or gone; each in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAD = "import sys\nfrom iranwatch.render import streams\n"
FULL = Path("/dev/full")
needs_full = pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")


def run(body: str, shell: str = "{}", **surroundings: str) -> subprocess.CompletedProcess[bytes]:
    """Run a program whose main is *body*, as the *shell* line says."""
    lines = "".join(f"    {line}\n" for line in body.splitlines())
    program = f"{HEAD}def main() -> int:\n{lines}    return 0\nsys.exit(streams.run(main))\n"
    return subprocess.run(
        ["bash", "-c", shell.format('"$PYTHON" -c "$PROGRAM"') + "; exit ${PIPESTATUS[0]}"],
        env=os.environ | surroundings | {"PYTHON": sys.executable, "PROGRAM": program},
        capture_output=True,
        timeout=60,
        check=False,
    )


LONG = "streams.send(f'{number}\\n' for number in range(100_000))"


def test_a_reader_that_leaves_is_no_error() -> None:
    outcome = run(LONG, "{} | head -n 1")

    assert outcome.stdout == b"0\n"
    assert outcome.stderr == b""
    assert outcome.returncode == 141


@pytest.mark.parametrize("body", ["streams.send(['short'])", "print('short')"])
def test_a_reader_that_never_came_is_no_error(body: str) -> None:
    outcome = run(body, "{{ sleep 0.2; {}; }} | true".replace("{{", "(").replace("; }}", ")"))

    assert outcome.stderr == b""
    assert outcome.returncode == 141


@needs_full
@pytest.mark.parametrize("body", [LONG, "streams.send(['short'])", "print('short')"])
def test_a_full_disk_is_said_in_one_sentence(body: str) -> None:
    outcome = run(body, "{} > /dev/full")

    assert outcome.stderr == b"Error: cannot write the output: No space left on device\n"
    assert outcome.returncode == 1


@needs_full
def test_nobody_is_told_where_even_the_errors_cannot_be_written() -> None:
    outcome = run("streams.warn('x' * 100_000)\nstreams.send(['still here'])", "{} 2> /dev/full")

    assert outcome.stdout == b"still here"
    assert outcome.returncode == 0


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_file_opened_later_never_gets_the_number_of_a_closed_stream(
    closed: str, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    body = (
        f"file = open({str(kept)!r}, 'w')\n"
        "streams.send(['out'])\n"
        "streams.warn('err')\n"
        "sys.stdin.read()\n"
        "return 0 if file.fileno() > 2 else 9"
    )
    outcome = run(body, "{} " + closed + ("" if "<" in closed else " < /dev/null"))

    assert outcome.returncode == 0
    assert kept.read_bytes() == b""


@pytest.mark.parametrize(
    "surroundings",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "xx_YY.NOPE"},
    ],
)
def test_a_pipe_gets_utf_8_whatever_the_locale(surroundings: dict[str, str]) -> None:
    body = "streams.send(['\\u0645\\u0648\\u0634\\u06a9'])\nstreams.warn('\\u201c')"
    outcome = run(body, **surroundings)

    assert outcome.stdout == "موشک".encode()
    assert outcome.stderr.endswith("“\n".encode())  # bash too complains of the locale


def test_what_other_libraries_print_is_made_safe_too() -> None:
    outcome = run("print('a\\x1b[2Jb\\udcff')\nprint('c\\x9b', file=sys.stderr)")

    assert outcome.stdout == "a�[2Jb�\n".encode()
    assert outcome.stderr == "c�\n".encode()


def test_bytes_reach_a_pipe_as_they_are_and_in_their_turn() -> None:
    outcome = run("streams.send(['a', b'\\xff\\0\\x1b', 'b'])")

    assert outcome.stdout == b"a\xff\0\x1bb"


def test_bytes_reach_a_terminal_as_safe_text(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    outcome = run(
        "streams.send([b'a\\xff\\x1b[2J\\0b\\r\\nc'])",
        "PYTHON=$PYTHON script -qec '{}' " + str(kept),
    )
    if b"not found" in outcome.stderr:
        pytest.skip("this system has no script(1) to lend a terminal")

    assert "a��[2J\r\nb\r\nc" in kept.read_bytes().decode()


def test_the_code_of_the_command_is_the_code_of_the_run() -> None:
    assert run("return 3").returncode == 3
