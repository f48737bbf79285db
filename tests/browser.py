"""A real browser without a window, for tests that look at a page as a reader does."""

from __future__ import annotations

import base64
import fcntl
import json
import os
import select
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")
OPTIONS = (
    *("--headless=new", "--remote-debugging-pipe", "--no-first-run", "--disable-gpu"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    "--disable-dev-shm-usage",
    "--no-sandbox",  # whose name spaces a container or root may not have; only our page is opened
)
PATIENCE = 60  # seconds for one answer, on a machine that has other things to do


class Page:
    """A page that is open in the browser, spoken to by the DevTools protocol."""

    def __init__(self, orders: int, answers: int) -> None:
        self._orders, self._answers = orders, answers
        self._rest = b""
        self._count = 0
        self._session: str | None = None
        self.seen: list[dict[str, Any]] = []  # the events that came, in order
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **values: Any) -> dict[str, Any]:
        """Return the answer to a *method* of the protocol."""
        self._count += 1
        order = {"id": self._count, "method": method, "params": values}
        if self._session:
            order["sessionId"] = self._session
        os.write(self._orders, json.dumps(order).encode() + b"\0")
        while True:
            message = self._next()
            if message.get("id") == self._count:
                assert "error" not in message, message["error"]
                result: dict[str, Any] = message["result"]
                return result
            self.seen.append(message)

    def open(self, path: Path, width: int = 1280, *, dark: bool = False) -> None:
        """Load the file at *path* on a screen that is so many pixels wide."""
        self.seen.clear()
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=900,
            deviceScaleFactor=1,
            mobile=width < 600,
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", features=[scheme])
        self.call("Page.navigate", url=path.as_uri())
        while not any(one.get("method") == "Page.loadEventFired" for one in self.seen):
            self.seen.append(self._next())

    def ask(self, script: str) -> Any:
        """Return the value of an expression in the page."""
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def complaints(self) -> list[Any]:
        """Return what the page wrote to the console, the errors in it and around it."""
        methods = ("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown")
        return [one["params"] for one in self.seen if one.get("method") in methods]

    def requests(self) -> list[str]:
        """Return the addresses that were asked for."""
        asked = [one for one in self.seen if one.get("method") == "Network.requestWillBeSent"]
        return [one["params"]["request"]["url"] for one in asked]

    def printed(self) -> bytes:
        """Return the page as a PDF."""
        answer = self.call("Page.printToPDF", preferCSSPageSize=True)
        return base64.b64decode(answer["data"])

    def picture(self, x: int = 0, y: int = 0, width: int = 1280, height: int = 1600) -> bytes:
        """Return a part of the page as a PNG."""
        clip = {"x": x, "y": y, "width": width, "height": height, "scale": 1}
        answer = self.call("Page.captureScreenshot", clip=clip, captureBeyondViewport=True)
        return base64.b64decode(answer["data"])

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            waiting, _, _ = select.select([self._answers], [], [], PATIENCE)
            assert waiting, f"the browser has not answered for {PATIENCE} seconds"
            part = os.read(self._answers, 1 << 20)
            assert part, "the browser has gone"
            self._rest += part
        message, _, self._rest = self._rest.partition(b"\0")
        found: dict[str, Any] = json.loads(message)
        return found


@contextmanager
def browser(home: Path) -> Iterator[Page]:
    """Start a browser that keeps its things in *home*; skip the test where there is none."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.skip(f"no browser to look with: none of {', '.join(NAMES)} is installed")
    (theirs, orders), (answers, ours) = _pipe(), _pipe()
    nothing = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_RDWR, 0) for number in range(3)]
    process = os.posix_spawn(
        program,
        [program, *OPTIONS, f"--user-data-dir={home}"],
        os.environ,
        file_actions=[
            *nothing,
            (os.POSIX_SPAWN_DUP2, theirs, 3),  # where --remote-debugging-pipe reads
            (os.POSIX_SPAWN_DUP2, ours, 4),  # and where it writes
        ],
        setsid=True,
    )
    os.close(theirs)
    os.close(ours)
    try:
        yield Page(orders, answers)
    finally:
        os.killpg(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(orders)
        os.close(answers)


def _pipe() -> list[int]:
    """Return the two ends of a pipe, their numbers above those that a program expects."""
    ends = os.pipe()
    moved = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in ends]
    for end in ends:
        os.close(end)
    return moved
