"""Every command in bad surroundings: no room for its output, no folder, no locale, no memory."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.test_ingest import save
from tests.conftest import SAMPLES, Run

COMMAND = [sys.executable, "-m", "iranwatch"]
PERSIAN = "موشکی"


def shell(script: str, cwd: Path, archive: Path) -> subprocess.CompletedProcess[str]:
    """Run *script* in a shell where ``$iranwatch`` is the command."""
    env = os.environ | {"iranwatch": " ".join(COMMAND), "IRANWATCH_ARCHIVE": str(archive)}
    return subprocess.run(
        ["/bin/sh", "-c", script], cwd=cwd, env=env, capture_output=True, text=True, timeout=60
    )


@pytest.mark.parametrize("args", ["list", "search missile", "stats", "export", "--help", "show -h"])
def test_a_full_disk_behind_the_output_is_said_in_a_sentence(
    sampled: Path, tmp_path: Path, args: str
) -> None:
    outcome = shell(f"$iranwatch {args} > /dev/full", tmp_path, sampled)

    assert outcome.returncode == 1
    assert "Error: cannot write the output: No space left on device" in outcome.stderr
    assert "Traceback" not in outcome.stderr


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_no_obstacle(sampled: Path, tmp_path: Path, closed: str) -> None:
    before = sampled.read_bytes()

    outcome = shell(f"$iranwatch list {closed}", tmp_path, sampled)

    assert outcome.returncode == 0
    assert "Traceback" not in outcome.stderr
    assert sampled.read_bytes() == before


@pytest.mark.parametrize("args", ["list", "show qadr-tests.txt", f"parse {SAMPLES}"])
def test_a_working_folder_that_is_gone_is_no_obstacle(
    sampled: Path, tmp_path: Path, args: str
) -> None:
    outcome = shell(
        f"mkdir gone && cd gone && rmdir ../gone && $iranwatch {args}", tmp_path, sampled
    )

    assert outcome.returncode == 0, outcome.stderr
    assert outcome.stdout


def test_a_locale_of_ascii_hides_no_word_and_no_name(run: Run, tmp_path: Path) -> None:
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    raw = save(tmp_path / PERSIAN, 1)
    (raw / f"{PERSIAN}.txt").write_text(f"A headline\n\nThe word {PERSIAN} stands here.\n")

    assert "2 new" in run("ingest", PERSIAN, **ascii_only).stdout
    assert PERSIAN in run("search", PERSIAN, "--paths", **ascii_only).stdout


def test_standard_input_that_cannot_be_read_is_refused(tmp_path: Path, sampled: Path) -> None:
    for args in ("ingest -", "parse -", "ingest --files-from -"):
        outcome = shell(f"$iranwatch {args} < /proc/self/mem", tmp_path, sampled)

        assert outcome.returncode == 2
        assert outcome.stderr.startswith("Error: cannot read standard input: input/output error")


def test_an_interrupt_while_the_program_loads_leaves_no_traceback(tmp_path: Path) -> None:
    """The program is held at the import of its commands, where an interrupt comes most often."""
    (tmp_path / "click.py").write_text(
        "import sys, time\nsys.stderr.write('loading')\nsys.stderr.flush()\ntime.sleep(30)\n"
    )
    process = subprocess.Popen(
        [*COMMAND, "list"], env=os.environ | {"PYTHONPATH": str(tmp_path)}, stderr=subprocess.PIPE
    )
    assert process.stderr
    said = process.stderr.read(len("loading"))
    process.send_signal(signal.SIGINT)

    assert (said + process.stderr.read(), process.wait(30)) == (b"loading", -signal.SIGINT)
    process.stderr.close()


def test_workers_end_with_an_ingest_that_was_killed(tmp_path: Path) -> None:
    save(tmp_path / "raw", 3000)
    process = subprocess.Popen(
        [*COMMAND, "ingest", "--jobs", "2", "raw"], cwd=tmp_path, start_new_session=True
    )
    while len(session(process.pid)) < 3:
        assert process.poll() is None
        time.sleep(0.01)
    process.kill()
    process.wait()

    deadline = time.monotonic() + 10
    while session(process.pid):
        assert time.monotonic() < deadline, "workers outlived the ingest"
        time.sleep(0.05)


def session(leader: int) -> list[int]:
    """Return the processes of the session that *leader* began."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:  # it ended meanwhile
            continue
        if int(fields[3]) == leader and fields[0] != "Z":
            found.append(int(folder.name))
    return found


def test_names_that_are_no_text_are_stored_and_found(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path) + b"/raw\xfe"
    os.mkdir(folder)
    for name in (b"odd\xff.txt", b"plain.txt"):
        with open(folder + b"/" + name, "wb") as file:
            file.write(b"A headline\n\nThe file " + name[:-4].hex().encode() + b" has some text.\n")

    def ran(*args: str | bytes) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([*COMMAND, *args], cwd=tmp_path, capture_output=True, check=False)

    assert ran("ingest", folder).stdout == b"2 new, 0 revised, 0 unchanged, 0 refused\n"
    assert ran("ingest", folder).stdout == b"0 new, 0 revised, 2 unchanged, 0 refused\n"
    assert ran("list", "--paths", "-0").stdout.count(b"raw\xfe/") == 2
    assert ran("show", b"odd\xff.txt").returncode == ran("show", "plain.txt").returncode == 0
    assert ran("doctor").returncode == 0
    assert b"raw\xfe/odd\xff.txt\n" in ran("doctor", "--manifest").stdout
    assert ran("ingest", "--source", b"\xff", folder).returncode == 2


@pytest.mark.parametrize("allowed", [0, 1])
def test_workers_that_cannot_start_are_said_so(run: Run, tmp_path: Path, allowed: int) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        f"import os\nleft = [os.fork] * {allowed}\n"
        "def fork():\n    if left:\n        return left.pop()()\n"
        "    raise BlockingIOError(11, 'no')\nos.fork = fork\n"
    )

    save(tmp_path / "raw", 100)
    outcome = run("ingest", "--jobs", "2", "raw", PYTHONPATH=str(tmp_path))

    assert outcome.returncode == 1
    assert "a worker process could not start" in outcome.stderr
    assert "--jobs 1" in outcome.stderr
    assert "100 new" in run("ingest", "--jobs", "1", "raw").stdout


def test_a_worker_that_is_killed_is_said_so(tmp_path: Path) -> None:
    save(tmp_path / "raw", 3000)
    process = subprocess.Popen(
        [*COMMAND, "ingest", "--jobs", "2", "raw"],
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while len(session(process.pid)) < 3:
        assert process.poll() is None
        time.sleep(0.01)
    os.kill(max(session(process.pid)), signal.SIGKILL)
    _, said = process.communicate(timeout=60)

    assert process.returncode == 1
    assert said.startswith("Error: a worker process could not start or was ended")
    assert session(process.pid) == []
