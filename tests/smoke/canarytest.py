#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A number, codes and a token as canaries: after a life of verifications at the most verbose level none of them is in any log line
or database column but the one for numbers, and nothing reads the program's memory or environment."""

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
import urllib.request
from pathlib import Path

CLI = None
NUMBERS = ("+14155550123", "+14155550124")
TOKEN = "c4nary7token9that2must5stay1secret"
DATA_KEY = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA="


class CanaryTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="ringproof-canary-")
        self.data = Path(self.folder.name) / "data"
        self.errors = []
        self.log = open(Path(self.folder.name) / "sandbox.log", "w+", encoding="utf-8")
        self.sandbox = subprocess.Popen([CLI, "sandbox", "--port", "0"], stdout=subprocess.PIPE, stderr=self.log, text=True,
                                        env=self.environment("json"))
        self.url = re.search(r"http://\S+", self.sandbox.stdout.readline()).group()

    def tearDown(self):
        self.sandbox.terminate()
        self.sandbox.communicate(timeout=20)
        self.log.close()
        self.folder.cleanup()

    def environment(self, log_format):
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("TWILIO_", "RINGPROOF_"))}
        return {**kept, "RINGPROOF_LOG_LEVEL": "debug", "RINGPROOF_LOG_FORMAT": log_format, "QT_LOGGING_RULES": "*=true",
                "TWILIO_AUTH_TOKEN": TOKEN, "RINGPROOF_DATA_KEY": DATA_KEY}

    def run_cli(self, *arguments, log_format="json", stdin=""):
        done = subprocess.run([CLI, *arguments, f"--sandbox={self.url}", "--data-dir", str(self.data)], text=True, input=stdin,
                              capture_output=True, timeout=60, env=self.environment(log_format))
        self.errors.append(done.stderr)
        return done

    def latest_code(self):
        with urllib.request.urlopen(self.url + "/sandbox/messages", timeout=10) as answer:
            return json.load(answer)[0]["code"]

    def live(self):
        """Sends, wrong and right checks, errors and a lost answer; returns the codes that were in use."""
        codes = set()
        fault = json.dumps({"kind": "truncated_json", "operation": "start", "count": 1}).encode()
        urllib.request.urlopen(urllib.request.Request(self.url + "/sandbox/faults", fault, {"Content-Type": "application/json"}),
                               timeout=10).close()
        for log_format in ("json", "text"):
            number = NUMBERS[log_format == "text"]
            self.assertEqual(self.run_cli("send", number, "--reference", "CASE-1", log_format=log_format).returncode, 0)
            code = self.latest_code()
            wrong = code[:-1] + ("0" if code[-1] != "0" else "1")
            codes |= {code, wrong}
            self.assertEqual(self.run_cli("check", number, "-", stdin=wrong, log_format=log_format).returncode, 1)
            self.assertEqual(self.run_cli("check", number, "-", stdin=code, log_format=log_format).returncode, 0)
            self.assertEqual(self.run_cli("check", number, "-", stdin=code, log_format=log_format).returncode, 1)
            self.assertEqual(self.run_cli("status", number, log_format=log_format).returncode, 0)
            self.run_cli("send", number, log_format=log_format)
            self.run_cli("cancel", number, log_format=log_format)
            self.run_cli("history", log_format=log_format)
            self.run_cli("doctor", log_format=log_format)
        return codes

    def test_nothing_leaks(self):
        codes = self.live()
        self.sandbox.terminate()
        self.sandbox.wait(timeout=20)
        self.log.seek(0)
        log = "\n".join([*self.errors, self.log.read()])
        self.assertIn("ringproof", log, "the log is empty, so it proves nothing")
        self.check(log, codes, "the log")
        self.check_database(codes)

    def check(self, text, codes, where):
        for number in NUMBERS:
            self.assertNotIn(number[-10:], text, where)
        for code in codes:
            self.assertIsNone(re.search(rf"(?<![0-9a-fA-F]){code}(?![0-9a-fA-F])", text), where)
        for secret in (TOKEN, DATA_KEY, "c2FuZGJveA"):
            self.assertNotIn(secret, text, where)

    def check_database(self, codes):
        database = sqlite3.connect(f"file:{self.data}/ringproof.db?mode=ro", uri=True)
        tables = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        self.assertIn("verifications", tables)
        holding = set()
        for table in tables:
            try:
                cursor = database.execute(f'SELECT * FROM "{table}"')
            except sqlite3.OperationalError:
                continue  # a virtual table's own parts
            names = [column[0] for column in cursor.description]
            for row in cursor:
                for name, value in zip(names, row):
                    text = value.decode("latin-1") if isinstance(value, bytes) else str(value)
                    if text in NUMBERS:
                        holding.add(f"{table}.{name}")
                        continue
                    if name.endswith(("_at", "_until", "second", "steady_at")) or isinstance(value, int):
                        continue
                    self.check(text, codes, f"{table}.{name}")
        database.close()
        self.assertEqual(holding, {"verifications.number"})
        for file in self.data.iterdir():
            if not file.name.startswith("ringproof.db"):
                self.check(file.read_bytes().decode("latin-1"), codes, file.name)
                self.assertEqual(file.stat().st_mode & 0o077, 0, f"{file.name} is open to others")

    def test_nobody_of_the_same_user_reads_the_process(self):
        # Not dumpable: its files in /proc belong to root, whoever runs it (proc(5)). As root that would say nothing.
        program, extra = CLI, {}
        if os.geteuid() == 0:
            os.chmod(self.folder.name, 0o755)
            program, extra = shutil.copy(CLI, self.folder.name), {"user": 65534, "group": 65534, "extra_groups": []}
        with subprocess.Popen([program, "sandbox", "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              text=True, cwd="/", env={**self.environment("text"), "HOME": "/nonexistent"}, **extra) as process:
            try:
                self.assertTrue(process.stdout.readline())
                self.assertEqual(os.stat(f"/proc/{process.pid}/environ").st_uid, 0)
                self.assertRegex(Path(f"/proc/{process.pid}/limits").read_text(), r"Max core file size\s+0\s+0\s")
            finally:
                process.terminate()


if __name__ == "__main__":
    CLI = sys.argv.pop(1)
    unittest.main(verbosity=2)
