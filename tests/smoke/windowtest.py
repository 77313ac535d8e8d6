#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window with real keys: from number to approved, closing in every state, first run, bad databases."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from desk import NUMBER, Desk, enter, keys, press_return_until, start_window_manager, type_text, until, wrong

DESKTOP = None
CLI = None


def setUpModule():
    unittest.addModuleCleanup(start_window_manager())


class WindowCase(unittest.TestCase):
    def setUp(self):
        home = tempfile.mkdtemp(prefix="ringproof-window-")
        self.addCleanup(shutil.rmtree, home, True)
        self.desk = Desk(DESKTOP, home)

    def start(self, *arguments):
        self.desk.start(*arguments)
        self.addCleanup(self.desk.end)
        self.desk.focus_window()

    def start_sandbox(self, *arguments):
        self.start("--sandbox", "--sandbox-port", str(self.desk.port), *arguments)
        until(self.desk.listens, "the sandbox")

    def close_window(self):
        self.assertEqual(0, self.desk.close_window(), self.desk.said())

    def statuses(self):
        result = subprocess.run([CLI, "history", "--json", "--data-dir", self.desk.data], capture_output=True, text=True, check=True)
        return [row["status"] for row in json.loads(result.stdout)["verifications"]]

    def send(self):
        type_text(NUMBER)
        return press_return_until(self.desk.messages, "the message")[0]["code"]


class SandboxWindowTest(WindowCase):
    def test_number_to_approved_by_keyboard(self):
        self.start_sandbox()
        code = self.send()
        # The record is there before the page, and the request before its answer: keys that come too early are lost.
        until(lambda: self.desk.checks() or enter(wrong(code)), "the first check")
        until(lambda: self.statuses() == ["approved"] or enter(code), "approval")
        until(lambda: len(self.desk.messages()) == 2 or self.enters_next("+447911123456"), "the second number's message")
        self.close_window()
        self.assertEqual(["canceled", "approved"], self.statuses())

    def enters_next(self, number):
        keys("Return")  # the next number; on its empty page it does nothing
        enter(number)
        keys("Return")
        time.sleep(0.4)

    def test_prefilled_from_the_command_line(self):
        self.start_sandbox("--number", "(415) 555-0123", "--reference", "CASE-7")
        press_return_until(self.desk.messages, "the message")
        until(lambda: self.statuses() == ["pending"], "the record")

    def test_closed_while_sending(self):
        self.start_sandbox()
        self.desk.door("POST", "faults", {"kind": "latency", "latencyMs": 1500})
        type_text(NUMBER)
        press_return_until(lambda: self.desk.door("GET", "requests"), "the request")
        self.close_window()

    def test_closed_on_the_number_and_the_code_page(self):
        self.start_sandbox()
        self.close_window()
        self.start_sandbox()
        self.send()
        until(lambda: self.statuses() == ["pending"], "the record")
        self.close_window()
        self.assertEqual(["canceled"], self.statuses())

    def test_a_taken_port_and_a_damaged_database_leave_a_window(self):
        Path(self.desk.data).mkdir()
        (Path(self.desk.data) / "ringproof.db").write_bytes(b"x" * 8192)
        self.start_sandbox()
        type_text(NUMBER)
        press_return_until(lambda: "database error" in self.desk.said(), "the refusal")
        self.assertEqual([], self.desk.door("GET", "requests") and [each for each in self.desk.door("GET", "requests") if each["method"] == "POST"])
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
        return f"pid={self.desk.program.pid}," in lines

    def test_startup_benchmark_leaves(self):
        result = subprocess.run([DESKTOP, "--startup-benchmark", "--sandbox", "--data-dir", self.desk.data], timeout=60,
                                env={**os.environ, "HOME": self.desk.home})
        self.assertEqual(0, result.returncode)


if __name__ == "__main__":
    DESKTOP, CLI = (os.path.abspath(sys.argv.pop(1)) for _ in range(2))
    unittest.main()
