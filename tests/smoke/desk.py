# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the real desktop program share: a window manager, a clean home, the sandbox's side doors, patience."""

import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

NUMBER = "+14155550123"
PATIENCE = 30.0


def within(seconds, condition):
    """What it says when it first holds; polls, and nothing relies on the length of the pauses between looks."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.05)
    return None


def until(condition, what):
    value = within(PATIENCE, condition)
    if not value:
        raise AssertionError(f"waited in vain for {what}")
    return value


def cancel_code_if_asked():
    """Answers the question that comes up when the window closes over a live code."""
    asks = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Close Ringproof"], capture_output=True)
    if asks.returncode == 0:
        keys("alt+c")


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


def start_window_manager():
    """Gives back what stops it. Keys reach a window only when something gives it the focus; a window that is mapped while the
    manager starts can get lost."""
    started = Path(tempfile.mkdtemp(prefix="ringproof-openbox-")) / "started"
    manager = subprocess.Popen(["openbox", "--sm-disable", "--startup", f"touch {started}"], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)

    def stop():
        manager.terminate()
        manager.wait(timeout=20)
        shutil.rmtree(started.parent)
    until(started.exists, "the window manager")
    return stop


def keys(*names):
    subprocess.run(["xdotool", "key", "--clearmodifiers", "--delay", "30", *names], check=True)


def press_return_until(condition, what):
    """The sandbox listens before the page is of use: a Return that comes too early is lost, and one too many does nothing."""
    return until(lambda: condition() or keys("Return"), what)


def type_text(text):
    subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "30", text], check=True)


def enter(text):
    """Into the field that has the focus, in place of what stands there."""
    keys("ctrl+a")
    type_text(text)


def wrong(code):
    return "000000" if code != "000000" else "111111"


class Desk:
    """One run of the desktop program with a home of its own; nothing of the caller's settings reaches it."""

    def __init__(self, program, home):
        self.command = program
        self.home = home
        self.data = str(Path(home) / "data")
        self.port = free_port()
        self.program = None

    def environment(self):
        clean = {key: value for key, value in os.environ.items() if not key.startswith(("TWILIO_", "RINGPROOF_"))}
        return {**clean, "HOME": self.home, "XDG_CONFIG_HOME": self.home + "/config", "XDG_RUNTIME_DIR": self.home,
                "QT_QPA_PLATFORM": "xcb"}

    def start(self, *arguments, env=None):
        with open(self.home + "/stderr", "w", encoding="utf-8") as errors:
            self.program = subprocess.Popen([self.command, "--data-dir", self.data, *arguments],
                                            env={**self.environment(), **(env or {})}, stderr=errors)

    def start_sandbox(self, *arguments, env=None):
        self.start("--sandbox", "--sandbox-port", str(self.port), *arguments, env=env)

    def second(self, *arguments):
        """Another start, which hands its request to the window that is open."""
        return subprocess.run([self.command, "--data-dir", self.data, *arguments], env=self.environment(), timeout=PATIENCE,
                              capture_output=True, text=True)

    def focus_window(self):
        window = until(self.find_window, "the window")
        subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True)
        return window

    def find_window(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.program.pid)], capture_output=True,
                               text=True).stdout.split()
        return found[0] if found else None

    def end(self):
        if self.program and self.program.poll() is None:
            self.program.send_signal(signal.SIGKILL)
            self.program.wait(timeout=20)

    def close_window(self):
        """By its key; a live code is canceled. The exit code."""
        keys("alt+F4")
        until(lambda: self.program.poll() is not None or cancel_code_if_asked(), "the end of the program")
        return self.program.poll()

    def said(self):
        return Path(self.home + "/stderr").read_text(encoding="utf-8")

    def listens(self):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def door(self, method, path, body=None):
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}/sandbox/{path}", method=method,
                                         data=json.dumps(body).encode() if body else None,
                                         headers={"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=20) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def messages(self):
        return self.door("GET", "messages")

    def checks(self):
        """The codes that the sandbox was asked about."""
        return [each for each in self.door("GET", "requests") if each["path"].endswith("/VerificationCheck")]
