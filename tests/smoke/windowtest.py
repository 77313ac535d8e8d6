#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window with real keys: from number to approved, closing in every state, first run, bad databases."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.request
from pathlib import Path

DESKTOP = None
CLI = None
NUMBER = "+14155550123"
PATIENCE = 30.0


def until(condition, what):
    """Polls; the pauses are between looks, nothing relies on their length."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.05)
    raise AssertionError(f"waited in vain for {what}")


def keys(*names):
    subprocess.run(["xdotool", "key", "--clearmodifiers", "--delay", "30", *names], check=True)


def type_text(text):
    subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "30", text], check=True)


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


def setUpModule():
    # Keys reach a window only when something gives it the focus; a window that is mapped while the manager starts can get lost.
    started = Path(tempfile.mkdtemp(prefix="ringproof-openbox-")) / "started"
    manager = subprocess.Popen(["openbox", "--sm-disable", "--startup", f"touch {started}"], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)

    def stop():
        manager.terminate()
        manager.wait(timeout=20)
        shutil.rmtree(started.parent)
    unittest.addModuleCleanup(stop)
    until(started.exists, "the window manager")


class WindowCase(unittest.TestCase):
    def setUp(self):
        self.home = tempfile.mkdtemp(prefix="ringproof-window-")
        self.addCleanup(shutil.rmtree, self.home, True)
        self.data = str(Path(self.home) / "data")
        self.port = free_port()

    def start(self, *arguments, env=None):
        clean = {key: value for key, value in os.environ.items() if not key.startswith(("TWILIO_", "RINGPROOF_"))}
        clean.update({"HOME": self.home, "XDG_CONFIG_HOME": self.home + "/config", "XDG_RUNTIME_DIR": self.home, "QT_QPA_PLATFORM": "xcb"})
        clean.update(env or {})
        self.errors = open(self.home + "/stderr", "w+", encoding="utf-8")
        self.addCleanup(self.errors.close)
        self.program = subprocess.Popen([DESKTOP, "--data-dir", self.data, *arguments], env=clean, stderr=self.errors)
        self.addCleanup(self.end)
        self.window = until(self.find_window, "the window")
        subprocess.run(["xdotool", "windowfocus", "--sync", self.window], check=True)

    def find_window(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.program.pid)], capture_output=True, text=True)
        return found.stdout.split()[0] if found.stdout.split() else None

    def end(self):
        if self.program.poll() is None:
            self.program.send_signal(signal.SIGKILL)
            self.program.wait(timeout=20)

    def close_window(self):
        keys("alt+F4")
        self.assertEqual(0, self.program.wait(timeout=PATIENCE), self.said())

    def said(self):
        self.errors.flush()
        return Path(self.home + "/stderr").read_text(encoding="utf-8")

    def door(self, method, path, body=None):
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}/sandbox/{path}", method=method,
                                         data=json.dumps(body).encode() if body else None, headers={"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=20) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def statuses(self):
        result = subprocess.run([CLI, "history", "--json", "--data-dir", self.data], capture_output=True, text=True, check=True)
        return [row["status"] for row in json.loads(result.stdout)["verifications"]]

    def start_sandbox(self, *arguments):
        self.start("--sandbox", "--sandbox-port", str(self.port), *arguments)

    def send(self):
        type_text(NUMBER)
        keys("Return")
        return until(lambda: self.door("GET", "messages"), "the message")[0]["code"]


class SandboxWindowTest(WindowCase):
    def test_number_to_approved_by_keyboard(self):
        self.start_sandbox()
        code = self.send()
        until(lambda: self.statuses() == ["pending"], "the record")
        wrong = "000000" if code != "000000" else "111111"
        type_text(wrong)
        until(lambda: [each for each in self.door("GET", "requests") if each["path"].endswith("/VerificationCheck")], "the first check")
        # The field keeps the refused code selected or empty: either way the next digits replace it.
        until(self.accepts(code), "approval")
        keys("Return")
        type_text("+447911123456")
        keys("Return")
        until(lambda: len(self.door("GET", "messages")) == 2, "the second number's message")
        self.close_window()
        self.assertEqual(["canceled", "approved"], self.statuses())

    def accepts(self, code):
        def attempt():
            if self.statuses() == ["approved"]:
                return True
            keys("ctrl+a")
            type_text(code)
            return False
        return attempt

    def test_prefilled_from_the_command_line(self):
        self.start_sandbox("--number", "(415) 555-0123", "--reference", "CASE-7")
        keys("Return")
        until(lambda: self.door("GET", "messages"), "the message")
        until(lambda: self.statuses() == ["pending"], "the record")

    def test_closed_while_sending(self):
        self.start_sandbox()
        until(lambda: self.port_is_open(), "the sandbox")
        self.door("POST", "faults", {"kind": "latency", "latencyMs": 1500})
        type_text(NUMBER)
        keys("Return")
        until(lambda: self.door("GET", "requests"), "the request")
        self.close_window()

    def test_closed_on_the_number_and_the_code_page(self):
        self.start_sandbox()
        self.close_window()
        self.start_sandbox()
        self.send()
        until(lambda: self.statuses() == ["pending"], "the record")
        self.close_window()
        self.assertEqual(["canceled"], self.statuses())

    def port_is_open(self):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def test_a_taken_port_and_a_damaged_database_leave_a_window(self):
        Path(self.data).mkdir()
        (Path(self.data) / "ringproof.db").write_bytes(b"x" * 8192)
        self.start_sandbox()
        type_text(NUMBER)
        keys("Return")
        until(lambda: "database error" in self.said(), "the refusal")
        self.assertEqual([], self.door("GET", "requests") and [each for each in self.door("GET", "requests") if each["method"] == "POST"])
        self.close_window()


class FirstRunTest(WindowCase):
    def test_the_sandbox_is_one_key_away(self):
        self.start()
        # Alt+S is shown on the button.
        until(lambda: self.presses_sandbox(), "the sandbox")
        self.close_window()

    def presses_sandbox(self):
        keys("alt+s")
        lines = subprocess.run(["ss", "-ltnpH"], capture_output=True, text=True).stdout
        return f"pid={self.program.pid}," in lines

    def test_startup_benchmark_leaves(self):
        result = subprocess.run([DESKTOP, "--startup-benchmark", "--sandbox", "--data-dir", self.data], timeout=60,
                                env={**os.environ, "HOME": self.home})
        self.assertEqual(0, result.returncode)


if __name__ == "__main__":
    DESKTOP, CLI = (os.path.abspath(sys.argv.pop(1)) for _ in range(2))
    unittest.main()
