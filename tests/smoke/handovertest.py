#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second start beside the real window: links and options are handed over, nothing is sent by itself, nobody is interrupted."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest

from desk import NUMBER, PATIENCE, Desk, keys, start_window_manager, until

DESKTOP = None
CLI = None
OTHER = "+447700900123"


def setUpModule():
    unittest.addModuleCleanup(start_window_manager())


class HandoverTest(unittest.TestCase):
    def setUp(self):
        home = tempfile.mkdtemp(prefix="ringproof-handover-")
        self.addCleanup(shutil.rmtree, home, True)
        os.chmod(home, 0o700)
        self.desk = Desk(DESKTOP, home)
        self.begin()

    def begin(self):
        self.desk.start_sandbox()
        self.addCleanup(self.desk.end)
        self.desk.focus_window()
        until(self.desk.listens, "the sandbox")

    def second(self, *arguments):
        return self.desk.second(*arguments)

    def records(self):
        result = subprocess.run([CLI, "history", "--json", "--data-dir", self.desk.data], capture_output=True, text=True, check=True)
        return json.loads(result.stdout)["verifications"]

    def statuses(self):
        return [each["status"] for each in self.records()]

    def sends(self):
        return [each for each in self.desk.door("GET", "requests") if each["path"].endswith("/Verifications") and each["method"] == "POST"]

    def test_a_link_fills_in_and_sends_nothing(self):
        self.assertEqual(0, self.second(f"ringproof:verify?number={NUMBER}&reference=CASE%207").returncode)
        # Enter goes where the window has put it: number and reference are there, the focus too.
        until(lambda: keys("Return") or self.records(), "the record")
        self.assertEqual(["CASE 7"], [each["reference"] for each in self.records()])
        until(self.sends, "the send")
        self.assertEqual(1, len(self.sends()))

    def test_nobody_is_interrupted(self):
        self.second("--number", NUMBER)
        until(lambda: keys("Return") or self.desk.messages(), "the message")
        until(lambda: self.statuses() == ["pending"], "the record")
        self.assertEqual(0, self.second("--number", OTHER, "--reference", "CASE-8", "--sandbox").returncode)
        self.assertEqual(["pending"], self.statuses())
        # Ctrl+J ends what is under way for what waits.
        until(lambda: keys("ctrl+j") or self.statuses() == ["canceled"], "the cancellation")
        self.assertEqual(1, len(self.sends()))
        until(lambda: keys("Return") or len(self.sends()) == 2, "the second send")

    def test_hostile_links_reach_nobody(self):
        for link in ("ringproof:verify?number=1&send=1", "ringproof:verify?reference=%1B[2J", "ringproof://verify?number=1", "ringproof:"):
            result = self.second(link)
            self.assertEqual(2, result.returncode, link)
            self.assertNotIn("\x1b", result.stderr)
        self.assertEqual([], self.desk.door("GET", "requests") and self.sends())

    def test_after_a_crash_the_next_one_opens(self):
        self.desk.program.send_signal(signal.SIGKILL)
        self.desk.program.wait(timeout=PATIENCE)
        self.begin()
        self.assertEqual(0, self.second().returncode)

    def test_the_benchmark_never_hands_over(self):
        self.assertEqual(0, self.second("--startup-benchmark", "--number", NUMBER).returncode)
        keys("Return")
        self.assertEqual([], self.sends())


if __name__ == "__main__":
    DESKTOP, CLI = (os.path.abspath(sys.argv.pop(1)) for _ in range(2))
    unittest.main()
