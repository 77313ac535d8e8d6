#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A working day without a mouse: real keys to the real window, from the number to the export, and what came of them from outside."""

import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from desk import NUMBER, PATIENCE, Desk, enter, keys, press_return_until, start_window_manager, type_text, until, wrong

DESKTOP = None
CLI = None


def setUpModule():
    unittest.addModuleCleanup(start_window_manager())


def title():
    return subprocess.run(["xdotool", "getactivewindow", "getwindowname"], capture_output=True, text=True).stdout.strip()


class KeyboardTest(unittest.TestCase):
    def setUp(self):
        home = tempfile.mkdtemp(prefix="ringproof-keyboard-")
        self.addCleanup(shutil.rmtree, home, True)
        self.desk = Desk(DESKTOP, home)
        # Qt's own dialogs, whatever desktop this runs on.
        self.desk.start_sandbox(env={"LC_ALL": "C.UTF-8", "XDG_CURRENT_DESKTOP": "", "QT_QPA_PLATFORMTHEME": ""})
        self.addCleanup(self.desk.end)
        self.desk.focus_window()
        until(self.desk.listens, "the sandbox")

    def records(self):
        result = subprocess.run([CLI, "history", "--json", "--data-dir", self.desk.data], capture_output=True, text=True, check=True)
        return json.loads(result.stdout)["verifications"]

    def shows(self, name):
        until(lambda: title() == name, f"the window {name}; it is {title()}")

    def verify(self, reference):
        type_text(NUMBER)
        keys("Tab")
        type_text(reference)
        code = press_return_until(self.desk.messages, "the message")[0]["code"]
        until(lambda: self.records()[0]["status"] == "pending", "the code page")
        # The record is there before the page, and the request before its answer: keys that come too early are lost.
        until(lambda: self.desk.checks() or enter(wrong(code)), "the refusal")
        until(lambda: self.records()[0]["status"] == "approved" or enter(code), "the approval")
        keys("Return")  # the next number

    def test_a_day_without_a_mouse(self):
        self.verify("CASE-1")
        self.read_the_history()
        self.export()
        self.look_at_the_figures()
        self.change_a_setting()
        self.read_the_keys()
        keys("ctrl+1")
        self.shows("Ringproof")
        keys("ctrl+q")
        self.assertEqual(0, self.desk.program.wait(timeout=PATIENCE), self.desk.said())

    def read_the_history(self):
        keys("ctrl+2")
        self.shows("History – Ringproof")
        type_text("case-1")
        keys("Down", "Return", "Return", "Escape")  # the row, its details, into them, and back
        keys("ctrl+c")
        keys("ctrl+f", "Escape")

    def export(self):
        target = Path(self.desk.home) / "export.csv"
        keys("ctrl+e", "Down", "Return")
        self.shows("Export the history")
        enter(str(target))
        keys("Return")
        until(target.exists, "the file")
        self.shows("History – Ringproof")
        with open(target, encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
        self.assertEqual(["CASE-1"], [row["reference"] for row in rows])
        self.assertNotIn(NUMBER[1:], target.read_text(encoding="utf-8"))

    def look_at_the_figures(self):
        keys("ctrl+3")
        self.shows("Overview – Ringproof")
        keys("Right", "F5")

    def change_a_setting(self):
        settings = Path(self.desk.home) / "config/ringproof/settings.toml"
        keys("ctrl+comma")
        self.shows("Settings")
        keys("Down", "Down", "Tab")  # Limits, and its first field
        enter("30,90")
        keys("alt+s")
        until(settings.exists, "the settings file")
        self.assertIn("30,90", settings.read_text(encoding="utf-8"))
        keys("Escape")
        self.shows("Overview – Ringproof")

    def read_the_keys(self):
        keys("F1")
        self.shows("Keyboard shortcuts")
        keys("Escape")
        self.shows("Overview – Ringproof")


if __name__ == "__main__":
    DESKTOP, CLI = (os.path.abspath(sys.argv.pop(1)) for _ in range(2))
    unittest.main()
